"""Direct speech: which quotation belongs to which "he said"."""

from bisect import bisect_left
from typing import NamedTuple

from copydesk.analysis.quotes.cues import Report
from copydesk.analysis.quotes.marks import Quotation
from copydesk.language.speech import SpeechWords

LONGEST_TAG = 40  # words between a quotation and its cue
PAUSES = (",", "—", "–", ":", ".", "!", "?", "…", "-")
TITLES = 3  # quotations of titles and scare quotes that a tag may hold
MAIN = frozenset(
    {"ROOT", "conj", "ccomp", "parataxis"}
)  # how a cue that rules its sentence hangs in the parse


class Paragraph(NamedTuple):
    """One paragraph: its characters, tokens [first, last) and quotations."""

    start: int
    end: int
    first: int
    last: int
    marks: list[Quotation]


class Voices:
    """Gives every quotation its cue, paragraph by paragraph."""

    def __init__(self, text: str, found: list[Report], words: SpeechWords) -> None:
        """Take the text and its cues; offsets of the cues are kept sorted for look-up."""
        self._text, self._words = text, words
        self._speaking = [report for report in found if speaks(report)]
        self._offsets = [report.token.idx for report in self._speaking]
        self.linked: dict[int, list[Quotation]] = {}  # token index of a cue -> its quotations, in order

    def assign(self, paragraphs: list[Paragraph]) -> None:
        """Fill `linked`. A speaker goes on into the next paragraph if that is nothing but quotation."""
        flowing: Report | None = None
        for paragraph in paragraphs:
            chosen = self._tags(paragraph)
            if flowing is not None and paragraph.marks and chosen[0] is None and self._goes_on(paragraph):
                chosen = [report or flowing for report in chosen]
            for mark, report in zip(paragraph.marks, chosen, strict=True):
                if report is not None:
                    self.linked.setdefault(report.token.i, []).append(mark)
            flowing = self._flows(paragraph, chosen)

    def _between(self, start: int, end: int) -> list[Report]:
        return self._speaking[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]

    def _tags(self, paragraph: Paragraph) -> list[Report | None]:
        chosen: list[Report | None] = []
        for number, mark in enumerate(paragraph.marks):
            before = paragraph.marks[number - 1].end if number else paragraph.start
            last = number + 1 == len(paragraph.marks)
            after = paragraph.end if last else paragraph.marks[number + 1].start
            chosen.append(
                self._following(mark, after)
                or self._leading(mark, before)
                or self._continued(paragraph, number, chosen)
                or self._stated(mark, before)
            )
        return chosen

    def _following(self, mark: Quotation, limit: int) -> Report | None:
        """Find the cue behind a quotation: “…,” he said."""
        text = self._text
        inner = text[mark.first : mark.last].rstrip(" ’'‘”\"")
        outer = text[mark.end : mark.end + 1]
        if not inner or not (inner[-1] in ",?!—–-…" or outer in {",", "—", "–"} or inner.endswith("...")):
            return None
        near = self._between(mark.end, self._sentence_stop(mark.end, limit))
        if not near or self._embedded(mark):
            return None
        main = [report for report in near if report.token.dep_ not in {"relcl", "acl"}]
        first = (main or near)[0]
        return first if text.count(" ", mark.end, first.token.idx) <= LONGEST_TAG else None

    def _embedded(self, mark: Quotation) -> bool:
        """Tell whether a quotation is a few words inside the writer's clause: is “moaning,” like …."""
        text = self._text
        before = text[mark.start - 1 : mark.start] if mark.start else ""
        if before.isspace() and mark.start > 1:
            before = text[mark.start - 2]
        return (before.isalnum() or before == ",") and not text[mark.first : mark.first + 1].isupper()

    def _leading(self, mark: Quotation, limit: int) -> Report | None:
        """Find the cue before a quotation (He said: “…”; he said, “…”; said “…”)."""
        gap = self._text[limit : mark.start].rstrip()
        near = self._between(limit + self._last_sentence(limit, limit + len(gap)), mark.start) if gap else []
        if not near:
            return None
        last = near[-1]
        between = self._text[last.token.idx + len(last.token) : mark.start].strip()
        if gap[-1] == ":" and any(f" {dash} " in between for dash in "-–—"):
            return None  # "Voters want change – Ann Doe: “…”": a label, not the cue before it
        if gap[-1] == ":" or (gap[-1] == "," and self._text[mark.first : mark.first + 1].isupper()):
            return last
        return last if not between or between == "," or between in self._words.complementisers else None

    def _continued(self, paragraph: Paragraph, number: int, chosen: list[Report | None]) -> Report | None:
        """Carry a speaker on inside a paragraph (“A,” he said. “B.”)."""
        for back in range(number - 1, max(number - 1 - TITLES, -1), -1):
            report = chosen[back]
            if report is None:
                continue  # a title in the tag: he said on “The Hour”
            previous, mark = paragraph.marks[back], paragraph.marks[number]
            if previous.end <= report.token.idx < mark.start:
                stop = self._sentence_stop(previous.end, mark.start)
                if stop == mark.start and self._text[previous.end : stop].rstrip()[-1:] not in PAUSES:
                    return None  # he said, adding that it was “B”
            elif back == number - 1:
                stop = previous.end
            else:
                return None
            rest = self._text[stop : mark.start]
            return None if any(character.isalnum() for character in rest) else report
        return None

    def _stated(self, mark: Quotation, limit: int) -> Report | None:
        """Take a whole quoted sentence for the speaker of the sentence before it."""
        text = self._text
        if not text[mark.first : mark.first + 1].isupper() or text[mark.last - 1 : mark.last] not in {
            ".",
            "!",
            "?",
        }:
            return None
        gap = text[limit : mark.start].rstrip()
        if not gap or gap[-1] not in ".!?":
            return None
        return self._ruling(limit + self._last_sentence(limit, limit + len(gap) - 1), mark.start)

    def _ruling(self, start: int, end: int) -> Report | None:
        """Return the one cue that rules the sentence in text[start:end], unless it asks."""
        near = [report for report in self._between(start, end) if report.token.dep_ in MAIN]
        if not near or near[0].token.lemma_.lower() in self._words.asking:
            return None
        return near[0] if near[0].cue.act in {"says", "judges"} else None

    def _goes_on(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph opens with a quotation and holds nothing else."""
        outside = self._text[paragraph.start : paragraph.marks[0].start]
        for mark, following in zip(paragraph.marks, [*paragraph.marks[1:], None], strict=True):
            outside += self._text[mark.end : following.start if following is not None else paragraph.end]
        return not any(character.isalnum() for character in outside)

    def _flows(self, paragraph: Paragraph, chosen: list[Report | None]) -> Report | None:
        """Return the cue whose speaker may go on in the next paragraph."""
        if paragraph.marks and chosen[-1] is not None:
            end = paragraph.marks[-1].end
            report = chosen[-1]
            stop = self._sentence_stop(end, paragraph.end) if report.token.idx >= end else end
            if not any(character.isalnum() for character in self._text[stop : paragraph.end]):
                return report
        start = max(paragraph.start, paragraph.marks[-1].end if paragraph.marks else 0)
        begin = self._last_sentence(start, paragraph.end - 1) + start
        if self._text[paragraph.end - 1] == ":":
            near = self._between(begin, paragraph.end)
            return near[-1] if near else None
        return self._ruling(begin, paragraph.end)

    def _sentence_stop(self, start: int, limit: int) -> int:
        """Return where the sentence that goes on at `start` ends, points in abbreviations not counted."""
        text = self._text
        for at in range(start, limit):
            if text[at] in "!?;" or (text[at] == "." and self._ends_here(at, limit)):
                return at + 1
        return limit

    def _ends_here(self, at: int, limit: int) -> bool:
        text = self._text
        if at + 1 >= limit:
            return True
        if not text[at + 1].isspace():
            return text[at + 1] in "”\"'’"
        word = text[max(0, at - 12) : at].rpartition(" ")[2]
        return not (len(word) < 2 or "." in word or word.lower() + "." in self._words.titles)

    def _last_sentence(self, start: int, end: int) -> int:
        """Return the offset from `start` at which the last sentence of text[start:end] begins."""
        text = self._text
        for at in range(end - 2, start - 1, -1):
            if text[at] in "!?" or (text[at] == "." and self._ends_here(at, end)):
                return at + 1 - start
        return 0


def speaks(report: Report) -> bool:
    """Tell whether a cue can carry direct speech."""
    if report.token.pos_ == "ADJ" or report.passive:
        return False
    return report.cue.act == "judges" or (
        report.cue.act != "wants" and bool(report.cue.frames & {"clause", "speech_only"})
    )
