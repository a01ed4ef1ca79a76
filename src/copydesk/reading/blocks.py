"""Give each part of a text its kind, and split off what is glued to a paragraph's ends."""

import re
from datetime import datetime

import msgspec

from copydesk.domain.article import ArticleNote
from copydesk.domain.text import BlockKind
from copydesk.language.pages import PageWords
from copydesk.reading.agency import agency_in_line, lead_dateline
from copydesk.reading.dates import read_dateline
from copydesk.reading.lines import (
    SENTENCE_END,
    Patterns,
    bare,
    byline_names,
    is_chrome,
    is_credit,
    is_label,
    is_title_like,
    large_share,
    patterns_of,
    word_count,
)
from copydesk.reading.paragraphs import Part

_TOP = 8  # parts within which labels, datelines and a headline stand
_CHARACTERS_LEFT = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d{1,9} chars\]$")
_ELLIPSIS_END = re.compile(r"(?:…|\.\.\.)$")
_LAST_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*\s+(?=[^\W\d_a-z\s]|[\"“‘'(])")
_AGENCY_HEADING = re.compile(r"- (.{2,80}) -$")


class Recognised(msgspec.Struct, frozen=True):
    """The parts of one text with their kinds, and what the frame around it told."""

    parts: tuple[tuple[str, BlockKind], ...]
    published: datetime | None = None
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    notes: tuple[ArticleNote, ...] = ()


class _Found:
    """What is gathered while the parts are walked, once."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, BlockKind]] = []
        self.published: datetime | None = None
        self.updated: datetime | None = None
        self.authors: tuple[str, ...] = ()
        self.agency: str | None = None
        self.notes: list[ArticleNote] = []

    def note(self, note: ArticleNote) -> None:
        if note not in self.notes:
            self.notes.append(note)


def recognise(title: str, parts: list[Part], words: PageWords) -> Recognised:
    """Return the kinds of `parts`, the headline first where there is one.

    `title` is the headline where the source tells it; where it is empty, a title-like line above the
    text becomes the headline, and where there is none the article has no headline.
    """
    p = patterns_of(words)
    parts = _without_title(title, parts)
    found = _Found()
    if title:
        found.parts.append((title, "headline"))
    last = _last_of_text(parts, p)
    for number, part in enumerate(parts):
        _take(part, number, last, parts, found, p)
    if not title:
        _find_headline(found, p)
    return Recognised(
        parts=tuple(found.parts),
        published=found.published,
        updated=found.updated,
        authors=found.authors,
        agency=found.agency,
        notes=tuple(found.notes),
    )


def _without_title(title: str, parts: list[Part]) -> list[Part]:
    """Drop the title where the body repeats it at its head."""
    wanted = bare(title)
    if not wanted:
        return parts
    for number, part in enumerate(parts[:_TOP]):
        if bare(part.text) == wanted:
            return parts[:number] + parts[number + 1 :]
        if word_count(title) >= 5 and part.text.startswith(f"{title} ") and number == 0:
            return [Part(part.text[len(title) :].strip(), part.kind), *parts[1:]]
    return parts


def _last_of_text(parts: list[Part], p: Patterns) -> int:
    """Return the number of the last part that belongs to the text and not to the page's frame."""
    for number in range(len(parts) - 1, -1, -1):
        line = parts[number].text
        if _is_cutoff(line, p) or not (is_chrome(line, p) or is_credit(line, p)):
            return number
    return -1


def _take(part: Part, number: int, last: int, parts: list[Part], found: _Found, p: Patterns) -> None:
    """Give one part its kind, from the surest sign to the weakest."""
    line = part.text
    top = number < _TOP
    if part.kind in {"heading", "headline"} and not is_chrome(line, p):
        found.parts.append((line, "heading"))
        return
    if part.kind == "bullet" and (match := _AGENCY_HEADING.match(f"- {line}")):
        found.parts.append((match.group(1), "heading"))
        return
    if number == last and _is_cutoff(line, p):
        found.parts.append((line, "cutoff"))
        found.note("truncated")
        return
    if (top or part.kind is None) and (dateline := read_dateline(line, p.words)):
        found.parts.append((line, "dateline"))
        if top:
            found.published = found.published or dateline.published
            found.updated = found.updated or dateline.updated
        return
    if (names := byline_names(line, p)) is not None:
        found.parts.append((line, "byline"))
        found.agency = found.agency or agency_in_line(line, p.words)
        found.authors = found.authors or (names if top else ())
        return
    if top and part.kind is None and is_label(line, p):
        found.parts.append((line, "label"))
        return
    if is_credit(line, p):
        found.parts.append((line, "credit"))
        return
    if is_chrome(line, p):
        found.parts.append((line, "chrome"))
        found.agency = found.agency or (
            agency_in_line(line, p.words) if p.copyright_start.match(line) else None
        )
        return
    if number >= last - 1 and number > 0 and _is_disclaimer(line, p):
        found.parts.append((line, "disclaimer"))
        if any(phrase in line.casefold() for phrase in p.words.unsourced):
            found.note("names_no_sources")
        return
    if part.kind is None and _is_heading(number, parts, p):
        found.parts.append((line, "heading"))
        return
    _take_text(line, part.kind or "paragraph", number == last, top, found, p)


def _is_cutoff(line: str, p: Patterns) -> bool:
    """Tell whether a line says that the rest is elsewhere: "... continue reading", "Subscribe to read on"."""
    if word_count(line) > 40:
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


def _is_heading(number: int, parts: list[Part], p: Patterns) -> bool:
    """Tell whether a part is a section's heading: short, not ended as a sentence, with text after it."""
    line = parts[number].text
    if not is_title_like(line, p, most_words=12):
        return False
    if word_count(line) > 6 and large_share(line, p) < 0.6 and (
        word_count(line) > 9 or any(character.isdigit() for character in line)
    ):  # fmt: skip
        return False  # a caption or a sentence whose full stop was lost: it may hold a fact
    if not any(SENTENCE_END.search(part.text) for part in parts):
        return False  # a list or a line alone: nothing here for a heading to stand over
    following = next((part for part in parts[number + 1 :] if not is_chrome(part.text, p)), None)
    return following is None or following.kind is not None or word_count(following.text) > word_count(line)


def _take_text(line: str, kind: BlockKind, last: bool, top: bool, found: _Found, p: Patterns) -> None:
    """Keep a paragraph or bullet, with what is glued to its ends split off into blocks of their own."""
    if match := p.picture_lead.match(line):
        if match.end() < len(line) and _leads_picture(match.group(), p):
            found.parts.append((match.group().strip(), "credit"))
            line = line[match.end() :]
    if top and (lead := lead_dateline(line, p.words)):
        found.parts.append((line[: lead.end].strip(), "dateline"))
        found.agency = found.agency or lead.agency
        line = line[lead.end :]
    if match := p.file_picture.match(line):
        end = _LAST_SENTENCE_END.search(line)
        found.parts.append((line[: end.end()].strip() if end else line, "credit"))
        line = line[end.end() :] if end else ""
    line, tails = _tails(line, last, found, p)
    if line:
        found.parts.append((line, kind))
    found.parts += reversed(tails)


def _leads_picture(lead: str, p: Patterns) -> bool:
    """Tell whether words before a caption are surely a picture's frame: an agency's bare name may be a subject."""
    simple = lead.casefold()
    return lead.startswith(p.words.picture_prefixes) or any(mark in simple for mark in p.words.picture_marks)


def _tails(line: str, last: bool, found: _Found, p: Patterns) -> tuple[str, list[tuple[str, BlockKind]]]:
    """Split credits, links and cut-off marks from a paragraph's end; the tails come back last first."""
    tails: list[tuple[str, BlockKind]] = []
    if match := _CHARACTERS_LEFT.search(line):
        found.note("truncated")
        tails.append((match.group().strip(), "cutoff"))
        line = line[: match.start()].rstrip()
    for _ in range(3):
        match = p.picture_tail.search(line) or p.credit_tail.search(line) or p.credit_name_tail.search(line)
        if match is None:
            match = p.credit_bracket_tail.search(line)
            if match is None or not is_credit(match.group(1), p):
                break
        if match.start() == 0:
            break
        tails.append((line[match.start() :].strip(), "credit"))
        line = line[: match.start()].rstrip()
    if match := p.chrome_end.search(line):
        if SENTENCE_END.search(line[: match.start()].rstrip()) and match.start() > 0:
            tails.append((match.group(), "chrome"))
            line = line[: match.start()].rstrip()
    if last and (_ELLIPSIS_END.search(line) or (tails[:1] and tails[0][1] == "cutoff")):
        found.note("truncated")
        ends = [match.end() for match in _LAST_SENTENCE_END.finditer(line)]
        if ends and line[ends[-1] :]:
            tails.append((line[ends[-1] :], "cutoff"))
            line = line[: ends[-1]].rstrip()
    return line, tails


def _find_headline(found: _Found, p: Patterns) -> None:
    """Move a title-like line above the text to the front as the headline, where there is one and text follows."""
    for number, (line, kind) in enumerate(found.parts[:_TOP]):
        if kind in {"label", "dateline", "byline", "credit", "chrome"}:
            continue
        follows = any(k in {"paragraph", "bullet"} for _, k in found.parts[number + 1 :])
        if kind in {"heading", "paragraph"} and follows and is_title_like(line, p, most_words=30):
            if word_count(line) >= 3:
                del found.parts[number]
                found.parts.insert(0, (line, "headline"))
        return
