"""One source read for checking: its sentences with what is looked for in them, whoever looks."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from copydesk.briefing.checking.clauses import rows_of
from copydesk.briefing.checking.words import Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, Quote, TimeExpression
from copydesk.domain.text import Span

LONGEST = 300  # words of a "sentence" that are read: a longer one is a table or a list
SHORTEST = 2  # letters of an abbreviation
ALIAS, STANDS_FOR = 0.95, 0.8  # what another name counts, and a pronoun or noun that stands for the name


class SourceSentence(msgspec.Struct, frozen=True):
    """One sentence of a source with what analysis found in it."""

    article: AnalysedArticle
    index: int  # into Analysis.sentences
    row: range  # its words in Analysis.parse
    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    quotes: tuple[Quote, ...]

    @property
    def span(self) -> Span:
        """The sentence's place in its article."""
        return self.article.analysis.sentences[self.index].span

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.span.of(self.article.article.text)


class Reading(msgspec.Struct, frozen=True):
    """A source's sentences, and which of them hold a name by a mention of whom it names."""

    article_id: str
    sentences: tuple[SourceSentence, ...]
    named: tuple[tuple[str, int, float], ...]  # a word of a name, a sentence, and what it counts there


def read_source(article: AnalysedArticle, lexicon: Lexicon) -> Reading:
    """Take a source apart, sentence by sentence."""
    analysis = article.analysis
    quantities: dict[int, list[Quantity]] = defaultdict(list)
    times: dict[int, list[TimeExpression]] = defaultdict(list)
    quotes: dict[int, list[Quote]] = defaultdict(list)
    for quantity in analysis.quantities:
        quantities[quantity.sentence].append(quantity)
    for time in analysis.times:
        times[time.sentence].append(time)
    for quote in analysis.quotes:
        quotes[quote.sentence].append(quote)
    terms = lexicon.terms(article, [], [])
    rows = {index: row[:LONGEST] for index, row in rows_of(analysis.parse).items()}
    sentences = tuple(
        SourceSentence(
            article,
            index,
            rows.get(index, range(0)),
            tuple(terms.get(index, ())[:LONGEST]),
            tuple(quantities[index]),
            tuple(times[index]),
            tuple(quotes[index]),
        )
        for index in range(len(analysis.sentences))
    )
    return Reading(article.article.id, sentences, tuple(_named(article, lexicon)))


def _named(article: AnalysedArticle, lexicon: Lexicon) -> Iterator[tuple[str, int, float]]:
    """Let a sentence that mentions an entity hold every name of it."""
    analysis = article.analysis
    starts = [sentence.span.start for sentence in analysis.sentences]
    for mention in analysis.mentions:
        index = bisect_right(starts, mention.span.start) - 1
        if index < 0:
            continue
        entity = analysis.entities[mention.entity]
        score = ALIAS if mention.kind == "name" else STANDS_FOR
        for name in (entity.name, *entity.aliases):
            for token in {*lexicon.name_keys(name), *_initials(name)}:
                yield token, index, score


def _initials(name: str) -> list[str]:
    """Return what a name of several words is shortened to: "UN" for "United Nations"."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return [letters.lower()] if len(letters) >= SHORTEST else []
