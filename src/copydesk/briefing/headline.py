"""The headline: one that an outlet wrote, never one of our own making."""

from collections.abc import Mapping, Sequence

from copydesk.briefing.standing import StoryView
from copydesk.briefing.statements import speaks_to_reader, word_weights
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import BriefPoint
from copydesk.domain.claim import ClaimRef, Evidence
from copydesk.domain.text import Span
from copydesk.language.briefs import BriefWords

FEWEST, MOST = 5, 20  # words of a headline that tells an event
LONG = 4  # letters: shorter words in capitals are mostly names of something


def pick_headline(view: StoryView, words: BriefWords, otherwise: BriefPoint | None) -> BriefPoint:
    """Return the outlets' headline that tells most of the story; else the first point of the brief.

    ValueError where there is neither.
    """
    weights = word_weights(view.items, view.origins)
    headlines = [
        (_worth(item, view, weights, words), item.article.id, item)
        for item in view.items
        if item.article.title
    ]
    if not headlines:
        if otherwise is None:
            message = "holds no sentence that could be briefed"
            raise ValueError(message)
        return otherwise
    _, _, item = max(headlines, key=lambda entry: (entry[0], entry[1]))
    evidence = Evidence.of(item.article, item.article.blocks[0].span)
    return BriefPoint(item.article.title, (evidence,), "single_source", 1)


def _worth(item: AnalysedArticle, view: StoryView, weights: Mapping[str, float], words: BriefWords) -> float:
    title, span = item.article.title, item.article.blocks[0].span
    length = len(title.split())
    lemmas = _lemmas(item, span)
    worth = sum(weights.get(lemma, 0.0) for lemma in lemmas) / (len(lemmas) + 3)
    worth -= 0.5 * (not FEWEST <= length <= MOST)
    worth -= 0.5 * (title.rstrip("”\"'’ ").endswith("?") or speaks_to_reader(title, words))
    worth -= 0.3 * (title.isupper() or _shouts(title, item.article.text))
    worth -= 0.4 * _superseded(item, span, view)
    return round(worth, 6)


def _shouts(title: str, text: str) -> bool:
    """Tell whether a headline writes a word in capitals that its own text writes small: "BILLION"."""
    loud = [word.strip("“”\"'’.,:;!?") for word in title.split()]
    return any(len(word) >= LONG and word.isupper() and f" {word.lower()} " in text for word in loud)


def _lemmas(item: AnalysedArticle, span: Span) -> set[str]:
    pairs: Sequence[tuple[object, tuple[str, ...]]] = [
        (sentence, lemmas)
        for sentence, lemmas in zip(item.analysis.sentences, item.analysis.lemmas, strict=True)
        if span.holds(sentence.span)
    ]
    return {lemma for _, lemmas in pairs for lemma in lemmas}


def _superseded(item: AnalysedArticle, span: Span, view: StoryView) -> bool:
    """Tell whether the headline states what a later report has replaced or another contradicts."""
    for index, claim in enumerate(item.analysis.claims):
        ref = ClaimRef(item.article.id, index)
        if span.holds(claim.span):
            for relation in view.relations.get(ref, ()):
                if relation.kind == "conflicts" or (relation.kind == "updates" and relation.a == ref):
                    return True
    return False
