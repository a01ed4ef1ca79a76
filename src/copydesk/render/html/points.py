"""A sentence that opens onto its evidence, without a script.

The sentence is the `summary` of a `details` element that holds nothing else; the evidence stands beside it.
So the style sheet can show the evidence in three ways: while the sentence is pointed at or has the focus
(in the margin where there is room), for good once it is opened (a tap or Enter), and as notes on paper.
Running text is made of `div` elements laid out in line: neither a paragraph nor a span may hold `details`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from copydesk.domain.brief import BriefPoint, Edit, FigureRow, FigureValue, MarketAngle, SourceEntry
from copydesk.domain.claim import Evidence
from copydesk.domain.text import Span
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.excerpts import in_context
from copydesk.render.html.markup import Html, join, marked, tag
from copydesk.render.html.page import time

PARAGRAPH_BREAK = re.compile(r"\s*\n\s*")


class Citer:
    """Writes points and evidence of one report, linking to its list of sources."""

    def __init__(
        self,
        sources: Sequence[SourceEntry],
        anchor: str,
        where: Callable[[Evidence], str] | None = None,
    ) -> None:
        """Take the sources, the prefix of the ids under which they are listed, and where evidence opens.

        Without `where`, the number of a piece of evidence leads to its source in the list.
        """
        self.sources = sources
        self.anchor = anchor
        self._where = where
        self._shown: set[BriefPoint] = set()
        self._entries: Mapping[str, SourceEntry] = {source.article_id: source for source in sources}

    def point(
        self, point: BriefPoint, *, element: str = "li", heading: int = 0, standing: bool = False
    ) -> Html:
        """Return a point; `standing` says its standing after it, `heading` makes its words a heading."""
        mark = tag("span", phrases.mark(point), class_="mark", aria_hidden="true")
        said = [" ", tag("small", phrases.standing_words(point), class_="standing")] if standing else []
        tail = tag("span", self._numbers(point.evidence), *said, class_="tail")
        opened = opening(mark, " ", self._words(point, heading), " ", tail)
        about = tag("p", tag("span", phrases.mark(point)), f" {phrases.standing_words(point)}")
        listed = element == "li"  # in running text and headings the notes stand with the evidence
        others = [item for figure in point.shared for item in figure.evidence]
        remarks = _remarks(point, with_notes=not listed)
        shown = self.evidence(tuple(dict.fromkeys((*point.evidence, *others))), [about, *remarks])
        said_of_it = (*point.notes, *phrases.shared_words(point, self.sources))
        notes = tag("ul", *(tag("li", note) for note in said_of_it), class_="notes", dir="auto")
        again = " again" if point in self._shown else ""  # on paper its evidence is noted once
        self._shown.add(point)
        parts = [opened, notes, shown] if listed and said_of_it else [opened, shown]
        return tag(element, *parts, class_=f"point {point.standing}{again}")

    def points(self, points: Iterable[BriefPoint], *, standing: bool = False) -> Html:
        """Return points as a list."""
        return tag("ul", *(self.point(point, standing=standing) for point in points), class_="points")

    def angles(self, angles: Iterable[MarketAngle]) -> Html:
        """Return market angles as a list, each with the evidence of the sentence it is read from."""
        items = []
        for angle in angles:
            mark = tag("span", phrases.mark(angle.point), class_="mark", aria_hidden="true")
            subject = tag("bdi", tag("b", angle.subject))
            words = tag("span", subject, phrases.angle_words(angle), class_="words", dir="auto")
            tail = tag("span", self._numbers(angle.point.evidence), class_="tail")
            why = [tag("p", reason) for reason in angle.why]
            shown = self.evidence(angle.point.evidence, why)
            opened = opening(mark, " ", words, " ", tail)
            items.append(tag("li", opened, shown, class_=f"point {angle.point.standing}"))
        return tag("ul", *items, class_="points")

    def value(self, value: FigureValue, row: FigureRow) -> Html:
        """Return one value of a figure with who gives it, opening onto the figure's words in each source."""
        said = tag("bdi", tag("b", value.words)), " ", phrases.value_words(value, row)
        words = tag("span", *said, class_="words", dir="auto")
        tail = tag("span", self._numbers(value.evidence), class_="tail")
        return tag("li", opening(words, " ", tail), self.evidence(value.evidence), class_="point")

    def prose(self, points: Iterable[BriefPoint]) -> Html:
        """Return points as one flowing paragraph."""
        return tag("div", join((self.point(point, element="div") for point in points), " "), class_="prose")

    def evidence(self, evidence: Sequence[Evidence], about: Sequence[Html] = ()) -> Html:
        """Return the card that shows evidence in its context."""
        items = tag("ul", *(self._cited(item) for item in evidence))
        card = tag("div", *about, items if evidence else Html(""), class_="card")
        return tag("div", card, class_="evidence", role="note")

    def _words(self, point: BriefPoint, heading: int) -> Html:
        kind, unnamed = phrases.MODALITY_WORDS[point.modality], phrases.unnamed_words(point)
        edits = (_edit(point, edit) for edit in point.edits if edit.span.of(point.text).strip())
        words = join(
            [
                tag("i", f"{kind}: ") if kind else Html(""),
                marked(point.text, edits),
                tag("i", f" {unnamed}") if unnamed else Html(""),
            ]
        )
        return tag(f"h{heading}" if heading else "span", words, class_="words", dir="auto")

    def _numbers(self, evidence: Iterable[Evidence]) -> Html:
        numbers = phrases.source_numbers(evidence, self.sources)
        return tag("span", phrases.citation(numbers), class_="cites")

    def _cited(self, item: Evidence) -> Html:
        source = self._entries[item.article_id]
        found = in_context(item, source)
        address = f"#{self.anchor}-{source.number}" if self._where is None else self._where(item)
        number = tag("a", f"[{source.number}]", href=address)
        by = tag("span", number, " ", tag("bdi", source.outlet), " · ", time(source), class_="by")
        quoted = tag(
            "q",
            tag("span", "" if found.opens else "… ", paragraphs(found.before), class_="around"),
            tag("mark", paragraphs(found.words)),
            tag("span", paragraphs(found.after), "" if found.ends else " …", class_="around"),
            dir="auto",
        )
        return tag("li", by, " ", quoted)


def opening(*children: str) -> Html:
    """Return what opens the evidence that follows it."""
    return tag("details", tag("summary", *children))


def paragraphs(text: str) -> Html:
    """Return a text whose line breaks are shown as a faint pilcrow."""
    broken = tag("span", " ¶ ", class_="break")
    return join((part for part in PARAGRAPH_BREAK.split(text)), broken)


def _edit(point: BriefPoint, edit: Edit) -> tuple[Span, Html]:
    """Return where an edit's visible characters stand, and their markup."""
    words = edit.span.of(point.text)
    start = edit.span.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    return span, tag("span", span.of(point.text), class_="edit", title=phrases.EDIT_WORDS[edit.kind])


def _remarks(point: BriefPoint, *, with_notes: bool) -> list[Html]:
    said = [clean(note) for note in point.notes] if with_notes else []
    if point.attribution:
        said.append(f"said by {clean(point.attribution)}")
    edits = phrases.edit_words(point)
    return [tag("p", words) for words in [*said, *([f"wording: {edits}"] if edits else [])]]
