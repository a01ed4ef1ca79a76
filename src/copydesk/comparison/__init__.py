"""Comparison: the claims of a story, matched into questions, with relations and standings.

The order, written out: claims become views (`views`), views are grouped into questions (`matching`), the
claims of each question are related in pairs (`relating`, `worded`), relations give the question's standing
(`standing`), and sums are looked for among the figures (`arithmetic`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from copydesk.comparison.arithmetic import find_sums
from copydesk.comparison.disputes import spread_conflicts
from copydesk.comparison.likeness import Likeness
from copydesk.comparison.matching import group_views
from copydesk.comparison.relating import relate
from copydesk.comparison.sameness import ONE_THING, one_thing_groups
from copydesk.comparison.standing import standing_of
from copydesk.comparison.views import View, views_of, weights_of
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import Comparison, Question, Relation
from copydesk.domain.story import Origins, Story
from copydesk.language.english import ENGLISH
from copydesk.language.profile import Language

MOST_RELATED = 40  # claims of one question that are all compared with each other; beyond, with these
LABEL_WORDS = 5


def compare(
    story: Story,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    language: Language = ENGLISH,
) -> Comparison:
    """Compare the claims of a story's articles. `articles` maps article ids, and holds at least the story's.

    Every claim of the story is in exactly one question. Relations hold between claims of one question, where
    anything can be said of the two; in a question of more than `MOST_RELATED` claims, each is related to the
    first of those, and beyond them to what matching found it alike. The result does not depend on the order
    of the story's articles.
    """
    views = views_of([articles[name] for name in sorted(story.article_ids)], origins, language.senses)
    like = Likeness(weights_of(views), language.checking.relations, language.senses)
    groups = [[views[index] for index in group] for group in group_views(views, like)]
    like.mark(ONE_THING)
    questions = tuple(_question(number, group, like) for number, group in enumerate(groups, 1))
    return Comparison(story.id, questions, find_sums(views, like))


def _question(number: int, views: Sequence[View], like: Likeness) -> Question:
    ordered = sorted(views, key=lambda view: view.ref)
    anchors, rest = ordered[:MOST_RELATED], ordered[MOST_RELATED:]
    pairs = [*combinations(anchors, 2), *((anchor, view) for view in rest for anchor in anchors)]
    pairs += _alike(rest, like)
    thing = one_thing_groups(ordered, pairs, like)
    related = (_relation(a, b, like, linked=thing[a.ref] == thing[b.ref]) for a, b in pairs)
    relations = spread_conflicts([relation for relation in related if relation is not None])
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


def _alike(views: Sequence[View], like: Likeness) -> list[tuple[View, View]]:
    """Return the pairs, among the claims beyond the first, that matching has found to be of one thing."""
    own = {view.ref: view for view in views}
    return [
        (view, own[ref]) for view in views for ref in like.alike(view.ref) if ref in own and view.ref < ref
    ]


def _relation(a: View, b: View, like: Likeness, *, linked: bool) -> Relation | None:
    ruling = relate(a, b, like, linked=linked)
    if ruling is None:
        return None
    first, second = (b, a) if ruling.swapped else (a, b)
    return Relation(ruling.kind, first.ref, second.ref, ruling.reason)


def _label(views: Sequence[View]) -> str:
    """Name a question by the words that most of its claims share, in the order in which they stand."""
    terms = [term for view in views for term in view.claim.terms]
    counts = Counter(terms)
    place = {term: index for index, term in enumerate(dict.fromkeys(terms))}
    best = sorted(counts, key=lambda term: (-counts[term], place[term]))[:LABEL_WORDS]
    return " ".join(sorted(best, key=place.__getitem__)) or "claim"
