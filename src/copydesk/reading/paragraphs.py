"""Cut a plain text into its paragraphs: one a line, or set apart by blank lines, or wrapped at a width."""

import re
from itertools import pairwise

import msgspec

from copydesk.domain.text import BlockKind

_BULLET = re.compile(r"(?:[•‣▪●◦■▸►➤✓✔*·⁃∙○]|[-–](?=\s)|o(?=\s+[^\W_a-z]))\s*(?=[^\s*\-–—_=.])")
_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|[a-h]\))\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_BLANK = re.compile(r"\n{2,}")
_WIDEST_WRAP = 132  # columns; wider lines are paragraphs
_NARROWEST_WRAP = 30
_WRAPPED_SHARE = 0.8  # of neighbouring lines whose next word would not have fitted
_ENDED_SHARE = 0.3  # of full lines that may end a sentence: about one in ten does in wrapped news


class Part(msgspec.Struct, frozen=True):
    """A paragraph before it has a place: its words on one line, and its kind where the source tells."""

    text: str
    kind: BlockKind | None = None


def split_paragraphs(text: str) -> list[Part]:
    """Return the parts of a normalised plain text, in order. Bullets lose their mark and are told as such."""
    chunks = [[line for line in chunk.split("\n") if line] for chunk in _BLANK.split(text)]
    chunks = [chunk for chunk in chunks if chunk]
    width = _wrap_width(chunks)
    parts: list[Part] = []
    for chunk in chunks:
        parts += _join_lines(chunk, width)
    return parts


def _wrap_width(chunks: list[list[str]]) -> int | None:
    """Return the column that lines are wrapped at, or None when each line is a paragraph.

    A line wrapped at a width ends where the next line's first word would not have fitted, and mostly
    not at a sentence's end.
    """
    lines = [line for chunk in chunks for line in chunk]
    width = max(map(len, lines), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    pairs = [pair for chunk in chunks for pair in pairwise(chunk) if not _starts_item(pair[1])]
    full = [pair for pair in pairs if _does_not_fit(*pair, width)]
    ended = sum(1 for line, _ in full if _SENTENCE_END.search(line))
    several_chunks = len(chunks) > 1
    # Without blank lines the last line of each paragraph is a short one, and its pair does not count as full.
    share = _WRAPPED_SHARE if several_chunks else _WRAPPED_SHARE - 0.2
    if len(full) >= 2 and len(full) >= share * len(pairs) and ended <= _ENDED_SHARE * len(full):
        return width
    return None


def _does_not_fit(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _starts_item(line: str) -> bool:
    return bool(_BULLET.match(line) or _NUMBERED.match(line))


def _join_lines(lines: list[str], width: int | None) -> list[Part]:
    """Join the lines of one chunk where they were wrapped or broken inside a sentence."""
    joined: list[list[str]] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        if number and not _starts_item(line) and _continues(before, line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [_part(" ".join(pieces)) for pieces in joined]


def _continues(before: str, line: str, width: int | None) -> bool:
    if width is not None and _does_not_fit(before, line, width):
        return True
    if _SENTENCE_END.search(before):
        return False
    if width is not None and _starts_item(before):
        return False
    # A line broken at a link or by a page's markup goes on with a small letter or a comma.
    return line[0] in ",;)" or (line[0].islower() and len(before.split(" ", 4)) > 4)


def _part(text: str) -> Part:
    match = _BULLET.match(text)
    if match and match.end() < len(text):
        return Part(text[match.end() :], "bullet")
    match = _NUMBERED.match(text)
    if match and match.end() < len(text):
        return Part(text[match.end() :], "bullet")
    return Part(text)
