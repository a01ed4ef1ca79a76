"""Give each part of a text its kind, from the surest sign to the weakest."""

import re
from datetime import datetime

import msgspec

from copydesk.domain.article import ArticleNote
from copydesk.domain.text import BlockKind
from copydesk.language.pages import PageWords
from copydesk.reading.agency import agency_in_line
from copydesk.reading.dates import read_dateline
from copydesk.reading.glued import split_glued, without_gallery_title
from copydesk.reading.lines import (
    SENTENCE_END,
    bare,
    byline_names,
    is_chrome,
    is_credit,
    is_heading_like,
    is_label,
    is_name,
    is_role,
    is_speaker_line,
    is_statement,
    is_title_like,
    opens_list,
    word_count,
)
from copydesk.reading.paragraphs import Part
from copydesk.reading.patterns import Patterns, patterns_of

_TOP = 8  # parts within which labels, datelines and a headline stand
_AHEAD = 6  # parts that are looked at for the text under a heading
_AGENCY_HEADING = re.compile(r"(.{2,80}) -$")
_LONGEST_CUTOFF = 40  # words
_FRAME: frozenset[BlockKind] = frozenset({"label", "dateline", "byline", "credit", "chrome"})


class Recognised(msgspec.Struct, frozen=True):
    """The parts of one text with their kinds, and what the frame around it told."""

    parts: tuple[tuple[str, BlockKind], ...]
    published: datetime | None = None
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    notes: tuple[ArticleNote, ...] = ()


class _Walk:
    """One walk over the parts: what is known before it, and what it gathers."""

    def __init__(self, parts: list[Part], p: Patterns) -> None:
        self.parts = parts
        self.p = p
        self.last = _last_of_text(parts, p)
        self.holds_sentences = any(SENTENCE_END.search(part.text) for part in parts)
        self.in_list_of_links = False
        self.found: list[tuple[str, BlockKind]] = []
        self.published: datetime | None = None
        self.updated: datetime | None = None
        self.authors: tuple[str, ...] = ()
        self.agency: str | None = None
        self.notes: list[ArticleNote] = []

    def take(self, number: int) -> None:
        """Give one part its kind."""
        part = self.parts[number]
        kind = self._kind(part, number)
        if kind is not None:
            self.found.append((part.text, kind))
            return
        top = number < _TOP
        split = split_glued(part.text, self.p, top=top, last=number == self.last)
        self.found += split.before
        self.agency = self.agency or split.agency
        if split.text:
            text_kind: BlockKind = "bullet" if part.kind == "bullet" else "paragraph"
            if part.kind is None and split.text == part.text and self._is_heading(number):
                text_kind = "heading"
            self.found.append((split.text, text_kind))
        self.found += split.after
        if split.truncated:
            self.notes.append("truncated")

    def _kind(self, part: Part, number: int) -> BlockKind | None:
        """Return the kind of a part that is not text, or None for text; keep what it tells."""
        line, p, top = part.text, self.p, number < _TOP
        if part.kind == "bullet" and _AGENCY_HEADING.match(line):
            return "heading"
        if number == self.last and _is_cutoff(line, p):
            self.notes.append("truncated")
            return "cutoff"
        if part.kind == "heading" and not is_chrome(line, p) and not is_statement(line):
            return "heading"
        if (kind := self._frame_kind(line, top=top, marked=part.kind is not None)) is not None:
            return kind
        if is_credit(line, p) or part.kind == "credit":
            return "credit"
        if self._is_chrome(line):
            return "chrome"
        if is_speaker_line(line):
            return "heading"
        if number > 0 and number >= self.last - 1 and _is_disclaimer(line, p):
            if any(phrase in line.casefold() for phrase in p.words.unsourced):
                self.notes.append("names_no_sources")
            return "disclaimer"
        return None

    def _frame_kind(self, line: str, *, top: bool, marked: bool) -> BlockKind | None:
        """Recognise dateline, byline and label; `marked` says that the format already told a kind."""
        if (top or not marked) and (dateline := read_dateline(line, self.p.words)):
            if top:
                self.published = self.published or dateline.published
                self.updated = self.updated or dateline.updated
            return "dateline"
        if top and self.p.age.match(line):
            return "dateline"
        if top and not marked and self._ends_byline(line):
            return "byline"
        if (names := byline_names(line, self.p)) is not None:
            if names:
                self.agency = self.agency or agency_in_line(line, self.p.words)
            if top and not self.authors:
                self.authors = names
            return "byline"
        if top and not marked and is_label(line, self.p):
            return "label"
        return None

    def _ends_byline(self, line: str) -> bool:
        """Tell the lines under a byline: the author's role, with a name above it, or the agency."""
        before, kind = self.found[-1] if self.found else ("", None)
        if kind == "byline" and (agency := dict(self.p.words.agencies).get(bare(line))):
            self.agency = self.agency or agency
            return True
        if not is_role(line, self.p):
            return False
        if kind in {"paragraph", "heading"} and is_name(before, self.p):
            self.found[-1] = (before, "byline")
            self.authors = self.authors or (before,)
        return True

    def _is_chrome(self, line: str) -> bool:
        """Tell the page's frame, the titles under "Read more:" with it."""
        p = self.p
        if is_chrome(line, p) or (line.endswith(":") and opens_list(line, p)):
            self.in_list_of_links = opens_list(line, p) or (
                self.in_list_of_links and not SENTENCE_END.search(line)
            )
            if p.copyright_start.match(line):
                self.agency = self.agency or agency_in_line(line, p.words)
            return True
        if self.in_list_of_links and not SENTENCE_END.search(line) and word_count(line) <= 25:
            return True
        self.in_list_of_links = False
        return False

    def _is_heading(self, number: int) -> bool:
        """Tell whether a part is a section's heading: short, not ended as a sentence, with text after it."""
        line = self.parts[number].text
        if not self.holds_sentences or not is_heading_like(line, self.p):
            return False
        rest = self.parts[number + 1 : number + 1 + _AHEAD]
        following = next((part for part in rest if not is_chrome(part.text, self.p)), None)
        if following is None:
            return True
        return following.kind is not None or word_count(following.text) > word_count(line)


def recognise(title: str, parts: list[Part], words: PageWords) -> Recognised:
    """Return the kinds of `parts`, the headline first where there is one.

    `title` is the headline where the source tells it; where it is empty, a title-like line above the
    text becomes the headline, and where there is none the article has no headline.
    """
    p = patterns_of(words)
    walk = _Walk(without_gallery_title(_without_title(title, parts), p), p)
    for number in range(len(walk.parts)):
        walk.take(number)
    found = [(title, "headline"), *walk.found] if title else _with_headline(walk.found, p)
    return Recognised(
        parts=tuple(found),
        published=walk.published,
        updated=walk.updated,
        authors=walk.authors,
        agency=walk.agency,
        notes=tuple(dict.fromkeys(walk.notes)),
    )


def _without_title(title: str, parts: list[Part]) -> list[Part]:
    """Drop the title where the body repeats it at its head, a section's name before or text after it."""
    wanted = bare(title)
    if not wanted:
        return parts
    for number, part in enumerate(parts[:_TOP]):
        if bare(part.text) == wanted:
            return parts[:number] + parts[number + 1 :]
    if parts and word_count(title) >= 4:
        at = parts[0].text.find(title)
        rest = parts[0].text[at + len(title) :]
        if 0 <= at <= 30 and rest.startswith(" ") and rest.lstrip()[:1].isupper():
            return [Part(rest.strip(), parts[0].kind), *parts[1:]]
    return parts


def _last_of_text(parts: list[Part], p: Patterns) -> int:
    """Return the number of the last part that belongs to the text and not to the page's frame."""
    for number in range(len(parts) - 1, -1, -1):
        line = parts[number].text
        if _is_cutoff(line, p) or not (is_chrome(line, p) or is_credit(line, p)):
            return number
    return -1


def _is_cutoff(line: str, p: Patterns) -> bool:
    """Tell whether a line says that the rest is elsewhere: "... continue reading", "Subscribe to read on"."""
    if word_count(line) > _LONGEST_CUTOFF:
        return False
    simple = bare(line)
    starts = line.startswith(("...", "…"))
    if starts and (not simple or any(simple.startswith(phrase) for phrase in p.words.cutoff_ends)):
        return True
    if simple in p.words.cutoff_ends and len(simple) > 9:
        return simple not in p.chrome_lines or line.endswith(("...", "…"))
    return any(phrase in simple for phrase in p.words.cutoff_holds)


def _is_disclaimer(line: str, p: Patterns) -> bool:
    simple = line.casefold()
    return simple.startswith(p.words.disclaimer_starts) or any(
        phrase in simple for phrase in p.words.disclaimer_holds
    )


def _with_headline(found: list[tuple[str, BlockKind]], p: Patterns) -> list[tuple[str, BlockKind]]:
    """Move a title-like line above the text to the front as the headline, where text follows it."""
    for number, (line, kind) in enumerate(found[:_TOP]):
        if kind in _FRAME:
            continue
        follows = any(after in {"paragraph", "bullet"} for _, after in found[number + 1 :])
        if kind == "heading" and word_count(line) < 3:
            continue
        if kind in {"heading", "paragraph"} and follows and is_title_like(line, p, most_words=30):
            return (
                [(line, "headline"), *found[:number], *found[number + 1 :]] if word_count(line) > 2 else found
            )
        break
    return found
