"""Direct speech: which quotation belongs to which "he said"."""

from typing import NamedTuple

from spacy.tokens import Doc

from copydesk.analysis.quotes.cues import Report
from copydesk.analysis.quotes.marks import Quotation
from copydesk.language.speech import SpeechWords

LONGEST_TAG = 40  # tokens between a quotation and its cue
ENDS = frozenset({".", "!", "?"})


class Paragraph(NamedTuple):
    """One paragraph: its characters, tokens [first, last) and quotations."""

    start: int
    end: int
    first: int
    last: int
    marks: list[Quotation]


def tags(
    text: str, doc: Doc, paragraph: Paragraph, found: list[Report], words: SpeechWords
) -> list[Report | None]:
    """Return for each quotation of a paragraph the reporting word that introduces or follows it."""
    chosen: list[Report | None] = []
    for number, mark in enumerate(paragraph.marks):
        before = paragraph.marks[number - 1].end if number else paragraph.start
        after = paragraph.marks[number + 1].start if number + 1 < len(paragraph.marks) else paragraph.end
        chosen.append(
            _following(text, mark, after, found)
            or _leading(text, mark, before, found)
            or _continued(text, paragraph, number, chosen)
        )
    return chosen


def _following(text: str, mark: Quotation, limit: int, found: list[Report]) -> Report | None:
    """Find the cue behind a quotation: “…,” he said."""
    inner = text[mark.first : mark.last].rstrip()
    outer = text[mark.end : mark.end + 1]
    if not inner or not (inner[-1] in ",?!—–-…" or outer in {",", "—", "–"} or inner.endswith("...")):
        return None
    stop = _sentence_stop(text, mark.end, limit)
    near = [r for r in found if mark.end <= r.token.idx < stop and speaks(r)]
    if not near:
        return None
    first = min(
        (r for r in near if r.token.dep_ not in {"relcl", "acl"}), key=lambda r: r.token.i, default=near[0]
    )
    if text[mark.end : first.token.idx].count(" ") > LONGEST_TAG:
        return None
    return first


def speaks(report: Report) -> bool:
    """Tell whether a cue can carry direct speech."""
    return (
        report.token.pos_ != "ADJ"
        and report.cue.act != "wants"
        and bool(report.cue.frames & {"clause", "speech_only"})
    )


def _leading(text: str, mark: Quotation, limit: int, found: list[Report]) -> Report | None:
    """Find the cue before a quotation: He said: “…”; he said, “…”; said “…”."""
    gap = text[limit : mark.start].rstrip()
    if not gap:
        return None
    begin = limit + _last_sentence(gap)
    near = [r for r in found if begin <= r.token.idx < mark.start and speaks(r)]
    if not near:
        return None
    last = near[-1]
    between = text[last.token.idx + len(last.token) : mark.start].strip()
    if gap[-1] == ":" or (gap[-1] == "," and text[mark.first : mark.first + 1].isupper()):
        return last
    return last if not between or between == "that" else None


def _continued(text: str, paragraph: Paragraph, number: int, chosen: list[Report | None]) -> Report | None:
    """Carry a speaker on inside a paragraph: “A,” he said. “B.”"""
    if not number or chosen[number - 1] is None:
        return None
    previous = paragraph.marks[number - 1]
    report = chosen[number - 1]
    mark = paragraph.marks[number]
    gap = text[previous.end : mark.start]
    if report is None or not previous.end <= report.token.idx < mark.start:
        return report if not gap.strip(" ,.…") else None
    stop = _sentence_stop(text, previous.end, mark.start)
    rest = text[stop : mark.start].strip(" .,:;—–-…")
    return report if not rest else None


def _sentence_stop(text: str, start: int, limit: int) -> int:
    """Return where the sentence that goes on at `start` ends, not counting points in abbreviations."""
    at = start
    while at < limit:
        if text[at] in "!?;" or (text[at] == "." and _ends_here(text, at, limit)):
            return at + 1
        at += 1
    return limit


def _ends_here(text: str, at: int, limit: int) -> bool:
    word = text[max(0, at - 12) : at].rpartition(" ")[2]
    if at + 1 >= limit:
        return True
    if not text[at + 1].isspace():
        return text[at + 1] in "”\"'’"
    return not (
        len(word) <= 2
        or "." in word
        or word in {"Sen", "Rep", "Gov", "Gen", "Col", "Mrs", "Rev", "Capt", "Prof", "Lt"}
    )


def _last_sentence(gap: str) -> int:
    """Return the offset of the last sentence's start in a gap."""
    start = 0
    for at in range(len(gap) - 1):
        if gap[at] in "!?" or (gap[at] == "." and _ends_here(gap, at, len(gap))):
            start = at + 1
    return start
