"""Matching: the claims of a story into questions, every claim in exactly one.

Claims are blocked by what they can be compared in (money, people, percent, words), candidates inside a block
are found through the rarer words they share, and the best pairs are joined first, as long as the groups they
join are alike on average. The work grows with the number of claims times a constant (`MOST_CANDIDATES`),
and the sorting of their pairs.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from copydesk.comparison.likeness import Likeness
from copydesk.comparison.sameness import near, sameness, within_reach
from copydesk.comparison.views import View

LINK = 0.75  # groups join where their members are this much of the threshold alike on average
MOST_CANDIDATES = 16  # partners that a claim is compared with: those that share most of its rarer words
MOST_POSTINGS = 400  # a word in more claims of a block than this finds no candidates: it says too little
SAMPLE = 4  # members of each group that a join is judged by


def group_views(views: Sequence[View], like: Likeness) -> list[list[int]]:
    """Return groups of indexes into `views`; each index is in exactly one group, groups in order."""
    pairs = _candidates(views, like.weights)
    like.measure((views[a], views[b]) for a, b in pairs)
    edges = sorted(
        (
            (sameness(views[a], views[b], like), a, b)
            for a, b in pairs
            if within_reach(views[a], views[b], like)
        ),
        key=lambda edge: (-edge[0], edge[1], edge[2]),
    )
    group_of = list(range(len(views)))
    members: dict[int, list[int]] = {index: [index] for index in group_of}
    for score, a, b in edges:
        if score < near(views[a]):
            continue
        first, second = group_of[a], group_of[b]
        if first == second:
            continue
        pairs = [(x, y) for x in members[first][:SAMPLE] for y in members[second][:SAMPLE]]
        mean = sum(sameness(views[x], views[y], like) for x, y in pairs) / len(pairs)
        if mean < near(views[a]) * LINK:
            continue
        keep, drop = min(first, second), max(first, second)
        for index in members[drop]:
            group_of[index] = keep
        members[keep] = sorted(members[keep] + members.pop(drop))
    return [members[key] for key in sorted(members)]


def _candidates(views: Sequence[View], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Return pairs of indexes that share a family and some of their rarer words, in order."""
    families: dict[str, list[int]] = {}
    for index, view in enumerate(views):
        families.setdefault(view.family, []).append(index)
    found: set[tuple[int, int]] = set()
    for members in families.values():
        handles = [sorted(_handles(views[index])) for index in members]
        found.update((members[a], members[b]) for a, b in _sharing(handles, weights))
    return sorted(found)


def _sharing(handles: Sequence[Sequence[str]], weights: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Yield for each claim of a family the pairs with those that share most with it, the lower index first.

    A claim is held against all others at once: what each of its handles weighs is added up at the places of
    the claims that have it, too.
    """
    postings: dict[str, list[int]] = {}
    for index, own in enumerate(handles):
        for word in own:
            postings.setdefault(word, []).append(index)
    places = {
        word: (np.array(where), np.full(len(where), weights.get(word, 1.0)))
        for word, where in postings.items()
        if 1 < len(where) <= MOST_POSTINGS
    }
    for index, own in enumerate(handles):
        known = [places[word] for word in own if word in places]
        if not known:
            continue
        shared = np.bincount(
            np.concatenate([where for where, _ in known]), np.concatenate([weight for _, weight in known])
        )
        shared[index] = 0.0
        others = np.flatnonzero(shared)
        best = others[np.argsort(-shared[others], kind="stable")[:MOST_CANDIDATES]]
        yield from ((min(index, other), max(index, other)) for other in best.tolist())


def _handles(view: View) -> frozenset[str]:
    """Return what a claim can be found by: its words, heads and names, and a particular value."""
    handles = view.words | view.wide | view.heads | view.fates
    if view.quantity is not None:
        handles |= {f"={view.quantity.value.normalize()}"}
    if view.time is not None and view.time.interval.earliest is not None:
        handles |= {f"@{view.time.interval.earliest.date()}"}
    if view.speaker:
        handles |= {f"by {view.speaker}"}
    return handles
