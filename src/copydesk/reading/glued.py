"""Split off what is glued to a paragraph: datelines and frames before it, credits and links after it."""

import re

import msgspec

from copydesk.domain.text import BlockKind
from copydesk.reading.agency import lead_dateline
from copydesk.reading.lines import SENTENCE_END, is_credit, word_count
from copydesk.reading.paragraphs import Part
from copydesk.reading.patterns import Patterns

Piece = tuple[str, BlockKind]

_CHARACTERS_LEFT = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d{1,9} chars\]$")
_ELLIPSIS_END = re.compile(r"(?:…|\.\.\.)$")
_BRACKET_TAIL = re.compile(r"[(\[][^()\[\]]{2,120}[)\]]\.?$")
_NEXT_SENTENCE = re.compile(r"[.!?][\"'”’»)\]]*\s+(?=[^\W\d_a-z\s]|[\"“‘'(])")
_MOST_TAILS = 4


class Split(msgspec.Struct, frozen=True):
    """A paragraph taken apart: `text` may be empty where nothing but frame was there."""

    before: tuple[Piece, ...]
    text: str
    after: tuple[Piece, ...]
    agency: str | None = None
    truncated: bool = False


def split_glued(line: str, p: Patterns, *, top: bool, last: bool) -> Split:
    """Take a paragraph apart. `top`: it stands where a report opens; `last`: the text ends with it."""
    line, after, cut = _tails(line, p, last=last)
    before: list[Piece] = []
    line = _picture_lead(line, before, p)
    if p.file_picture.match(line):
        end = _NEXT_SENTENCE.search(line)
        before.append((line[: end.end()].strip() if end else line, "credit"))
        line = line[end.end() :] if end else ""
    agency = None
    if top and (lead := lead_dateline(line, p.words)):
        before.append((line[: lead.end].strip(), "dateline"))
        agency = lead.agency
        line = line[lead.end :]
    return Split(tuple(before), line, tuple(after), agency, cut)


def _picture_lead(line: str, before: list[Piece], p: Patterns) -> str:
    """Take a picture's frame or supplier off a caption's start, where it surely is one."""
    for prefix in p.words.picture_prefixes:
        if line.startswith(f"{prefix} ") and line[len(prefix) + 1].isupper():
            before.append((prefix, "credit"))
            return line[len(prefix) + 1 :]
    if match := p.marked_supplier_lead.match(line):
        before.append((match.group().strip(), "credit"))
        return line[match.end() :]
    match = p.picture_lead.match(line)
    if match and match.end() < len(line):
        simple = match.group().casefold()
        if any(mark in simple for mark in p.words.picture_marks):
            before.append((match.group().strip(), "credit"))
            return line[match.end() :]
    # "Reuters Fans leave the ground": an agency may be a subject, so only in a caption without full stop.
    match = p.supplier_lead.match(line)
    if match and not SENTENCE_END.search(line) and word_count(line) > 5:
        before.append((match.group().strip(), "credit"))
        return line[match.end() :]
    return line


def _tails(line: str, p: Patterns, *, last: bool) -> tuple[str, list[Piece], bool]:
    """Split credits, links and cut-off marks from a paragraph's end; tell whether the text is cut off."""
    tails: list[Piece] = []
    cut = False
    if match := _CHARACTERS_LEFT.search(line):
        cut = True
        tails.append((match.group().strip(), "cutoff"))
        line = line[: match.start()].rstrip()
    for _ in range(_MOST_TAILS):
        start = _tail_start(line, p)
        if start is None or start == 0:
            break
        tails.append((line[start:].strip(), "credit"))
        line = line[:start].rstrip()
    match = p.chrome_tail.search(line)
    if match and match.start() > 0 and SENTENCE_END.search(line[: match.start()].rstrip()):
        tails.append((match.group(), "chrome"))
        line = line[: match.start()].rstrip()
    if last and (cut or _ELLIPSIS_END.search(line)):
        cut = True
        ends = [match.end() for match in _NEXT_SENTENCE.finditer(line)]
        if ends and ends[-1] < len(line) and (tails or _ELLIPSIS_END.search(line)):
            tails.append((line[ends[-1] :], "cutoff"))
            line = line[: ends[-1]].rstrip()
    return line, tails[::-1], cut


def _tail_start(line: str, p: Patterns) -> int | None:
    """Return where a credit at the end of a paragraph starts, or None."""
    tail = line[-200:]
    offset = len(line) - len(tail)
    for pattern in (p.gallery_tail, p.credit_tail, p.credit_name_tail):
        if match := pattern.search(tail):
            return offset + match.start()
    match = _BRACKET_TAIL.search(tail)
    if match and is_credit(match.group().rstrip("."), p):
        return offset + match.start()
    return None


def without_gallery_title(parts: list[Part], p: Patterns) -> list[Part]:
    """Set a picture gallery's title, repeated before every caption, apart from the captions."""
    captions = [part.text for part in parts if p.gallery_tail.search(part.text)]
    if len(captions) < 2:
        return parts
    title = _common_start(captions)
    if title.count(" ") < 2:
        return parts
    split: list[Part] = []
    for part in parts:
        if part.text.startswith(title) and p.gallery_tail.search(part.text):
            split += [Part(title.strip(), "credit"), Part(part.text[len(title) :], part.kind)]
        else:
            split.append(part)
    return split


def _common_start(texts: list[str]) -> str:
    """Return the words that all texts start with."""
    first, last = min(texts), max(texts)
    end = next(
        (n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last))
    )
    return first[: first.rfind(" ", 0, end + 1) + 1]
