"""A draft taken apart: its sentences with the terms, figures and times that are checked in them."""

import msgspec

from copydesk.briefing.checking.clauses import Clause, rows_of
from copydesk.briefing.checking.words import Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, TimeExpression, Word
from copydesk.domain.text import Span

ONES = frozenset({"bare", "count", "duration"})  # "one man", "one week": words rather than figures


class DraftSentence(msgspec.Struct, frozen=True):
    """One sentence of the draft with what is checked in it."""

    article: AnalysedArticle
    index: int
    row: range
    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]

    @property
    def span(self) -> Span:
        """The sentence's place in the draft."""
        return self.article.analysis.sentences[self.index].span


def read_draft(draft: AnalysedArticle, lexicon: Lexicon) -> list[DraftSentence]:
    """Take a draft's sentences apart."""
    analysis = draft.analysis
    quantities = tuple(
        item
        for item in analysis.quantities
        if item.value != 1 or item.bound != "exact" or item.unit.kind not in ONES
    )
    people = [
        mention.span
        for mention in analysis.mentions
        if mention.kind == "name" and analysis.entities[mention.entity].type != "event"
    ]
    times = tuple(
        item
        for item in analysis.times
        if item.timex_type in {"DATE", "TIME"}
        and not _in_name(item.span, analysis.parse)
        and item.kind != "anchored"
        and not any(span.overlaps(item.span) for span in people)
    )
    terms = lexicon.terms(draft, [item.span for item in times], [item.span for item in quantities])
    rows = rows_of(analysis.parse)
    return [
        DraftSentence(
            draft,
            index,
            rows.get(index, range(0)),
            tuple(terms.get(index, ())),
            tuple(item for item in quantities if item.sentence == index),
            tuple(item for item in times if item.sentence == index),
        )
        for index in range(len(analysis.sentences))
    ]


def home_of(span: Span, clauses: list[Clause], parse: tuple[Word, ...]) -> int:
    """Return the number of an element's clause: the one with its first word, else the first."""
    inside = [
        (index, number)
        for number, clause in enumerate(clauses)
        for index in clause.words
        if span.start <= parse[index].start < span.end
    ]
    return min(inside)[1] if inside else 0


def _in_name(span: Span, parse: tuple[Word, ...]) -> bool:
    """Tell whether a "time" is the end of a name: "Theresa May"."""
    for index, word in enumerate(parse):
        if word.start == span.start and word.end == span.end and index:
            before = parse[index - 1]
            return word.pos == "PROPN" and before.pos == "PROPN" and before.head in {index, word.head}
    return False
