"""A draft's clause laid beside a source's sentence, word by word."""

from collections.abc import Callable, Mapping

import msgspec

from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.words import DERIVED, Term, part_of
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.text import Span

ALIGNED = (
    0.6  # closeness from which two words are taken for the same thing when clauses are laid side by side
)


class Pair(msgspec.Struct, frozen=True):
    """A draft's term and the word of the source's sentence that bears it out."""

    draft: Term
    source: Term
    score: float


class DraftClause(msgspec.Struct, frozen=True):
    """What of a draft's sentence is laid beside a source's."""

    article: AnalysedArticle
    row: range  # the sentence's words in the parse
    words: frozenset[int]  # the clause's
    head: int  # its verb
    terms: tuple[Term, ...]
    figures: tuple[Span, ...]  # spans whose words are judged as figures or dates


def align(
    terms: tuple[Term, ...], sentence: SourceSentence, like: Callable[[str], Mapping[str, float]]
) -> list[Pair]:
    """Pair each term with the word of one source sentence that bears it out best.

    `like` gives the sources' words that may stand for one, with their closeness. Like senses count within
    one part of speech: "round" is no "beat".
    """
    pairs = []
    for term in terms:
        known = like(term.key)
        best: tuple[float, int] | None = None
        pair: Term | None = None
        for other in sentence.terms:
            score = known.get(other.key, 0.0)
            if score < ALIGNED or (score < DERIVED and part_of(term) != part_of(other)):
                continue
            if best is None or (score, -other.word) > best:
                best, pair = (score, -other.word), other
        if best is not None and pair is not None:
            pairs.append(Pair(term, pair, best[0]))
    return pairs
