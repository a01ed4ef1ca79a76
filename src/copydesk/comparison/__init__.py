"""Comparison: the claims of a story, matched into questions, with relations and standings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from copydesk.comparison.likeness import likeness, rarity
from copydesk.comparison.matching import group_views
from copydesk.comparison.relating import Ruling, relate_dates, relate_figures
from copydesk.comparison.standing import standing_of
from copydesk.comparison.views import View, views_of, weights_of
from copydesk.comparison.worded import relate_words
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import Comparison, Question, Relation
from copydesk.domain.story import Origins, Story
from copydesk.language.english.senses import SENSES
from copydesk.language.senses import SenseWords

THRESHOLD = 0.4
MOST_RELATED = 40  # claims of one question that are all compared with each other; beyond, with these


def compare(
    story: Story,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    senses: SenseWords = SENSES,
) -> Comparison:
    """Compare the claims of a story's articles. `articles` maps article ids, and holds at least the story's.

    Every claim of the story is in exactly one question. Relations hold between claims of one question; in a
    question of more than `MOST_RELATED` claims, each is related to the first of those only.
    """
    views = views_of([articles[name] for name in sorted(story.article_ids)], origins, senses)
    weights = weights_of(views)

    def like(a: View, b: View) -> float:
        return match_score(a, b, weights)

    groups = group_views(views, weights, like, THRESHOLD)
    questions = tuple(
        _question(number, [views[index] for index in group], weights, senses)
        for number, group in enumerate(groups, 1)
    )
    return Comparison(story.id, questions)


def match_score(a: View, b: View, weights: Mapping[str, float]) -> float:
    """Return how likely two claims answer one question, in [0, 1]."""
    if a.family != b.family:
        return 0.0
    if a.fates and b.fates and not a.fates & b.fates:
        return 0.0
    score = likeness(a, b, weights)
    if a.quantity is not None and b.quantity is not None and a.quantity.value == b.quantity.value:
        score += 0.15 * min(3, rarity(a.quantity.value))
    if a.speaker and a.speaker == b.speaker and a.family == "words":
        score += 0.1
    return min(1.0, score)


def _question(
    number: int, views: Sequence[View], weights: Mapping[str, float], senses: SenseWords
) -> Question:
    ordered = sorted(views, key=lambda view: view.ref)
    anchors, rest = ordered[:MOST_RELATED], ordered[MOST_RELATED:]
    pairs = [*combinations(anchors, 2), *((anchor, view) for view in rest for anchor in anchors)]
    relations = tuple(_relation(a, b, weights, senses) for a, b in pairs)
    standing, count = standing_of(
        [view.ref for view in ordered], relations, {view.ref: view.origin for view in ordered}
    )
    kinds = Counter(view.claim.kind for view in ordered)
    return Question(
        id=f"q{number}",
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        label=_label(ordered),
        claims=tuple(view.ref for view in ordered),
        relations=relations,
        standing=standing,
        origins=count,
    )


def _relation(a: View, b: View, weights: Mapping[str, float], senses: SenseWords) -> Relation:
    ruling = _ruling(a, b, weights, senses)
    first, second = (b, a) if ruling.swapped else (a, b)
    return Relation(ruling.kind, first.ref, second.ref, ruling.reason)


def _ruling(a: View, b: View, weights: Mapping[str, float], senses: SenseWords) -> Ruling:
    if a.quantity is not None and b.quantity is not None:
        return relate_figures(a, b, weights, senses)
    if a.time is not None and b.time is not None:
        return relate_dates(a, b, weights)
    return relate_words(a, b, weights, senses)


def _label(views: Sequence[View]) -> str:
    """Name a question by the words that most of its claims share."""
    counts: Counter[str] = Counter()
    for view in views:
        for term in view.claim.terms:
            counts[term] += 1
    first = {term: place for place, term in enumerate(dict.fromkeys(t for v in views for t in v.claim.terms))}
    best = sorted(counts, key=lambda term: (-counts[term], first[term]))[:5]
    return " ".join(sorted(best, key=first.__getitem__)) or "claim"
