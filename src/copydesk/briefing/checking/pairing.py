"""A draft's clause laid beside a source's sentence, word by word."""

import msgspec

from copydesk.briefing.checking.sources import SourceSentence
from copydesk.briefing.checking.words import DERIVED, Lexicon, Term, part_of
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


def _score(term: Term, other: Term, lexicon: Lexicon) -> float:
    """Return how close two words are; like senses count within one part of speech: "round" is no "beat"."""
    score = lexicon.closeness(term.key, other.key)
    return score if score >= DERIVED or part_of(term) == part_of(other) else 0.0


def align(terms: tuple[Term, ...], sentence: SourceSentence, lexicon: Lexicon) -> list[Pair]:
    """Pair each term with the word of one source sentence that bears it out best."""
    pairs = []
    for term in terms:
        best = max(
            ((_score(term, other, lexicon), -other.word, other) for other in sentence.terms),
            default=None,
            key=lambda item: item[:2],
        )
        if best is not None and best[0] >= ALIGNED:
            pairs.append(Pair(term, best[2], best[0]))
    return pairs
