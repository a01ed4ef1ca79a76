"""Matching: the claims of a story into questions, every claim in exactly one.

Claims are blocked by what they can be compared in (money, people, percent, words), candidates inside a block
are found through the rarer words they share, and the best pairs are joined first, as long as the groups they
join are alike on average. The work grows with the number of claims times a constant (`MOST_CANDIDATES`),
and the sorting of their pairs.
"""

from collections.abc import Callable, Mapping, Sequence

from copydesk.comparison.views import View

MOST_CANDIDATES = 24  # partners that a claim is compared with: those that share most of its rarer words
MOST_POSTINGS = 400  # a word in more claims of a block than this finds no candidates: it says too little
SAMPLE = 4  # members of each group that a join is judged by

Likeness = Callable[[View, View], float]


def group_views(
    views: Sequence[View], weights: Mapping[str, float], like: Likeness, threshold: float
) -> list[list[int]]:
    """Return groups of indexes into `views`; each index is in exactly one group, groups in order."""
    edges = sorted(
        ((like(views[a], views[b]), a, b) for a, b in _candidates(views, weights)),
        key=lambda edge: (-edge[0], edge[1], edge[2]),
    )
    group_of = list(range(len(views)))
    members: dict[int, list[int]] = {index: [index] for index in group_of}
    for score, a, b in edges:
        if score < threshold:
            break
        first, second = group_of[a], group_of[b]
        if first == second:
            continue
        pairs = [(x, y) for x in members[first][:SAMPLE] for y in members[second][:SAMPLE]]
        mean = sum(like(views[x], views[y]) for x, y in pairs) / len(pairs)
        if mean < threshold * LINK:
            continue
        keep, drop = min(first, second), max(first, second)
        for index in members[drop]:
            group_of[index] = keep
        members[keep] = sorted(members[keep] + members.pop(drop))
    return [members[key] for key in sorted(members)]


LINK = 0.8  # groups join where their members are this much of the threshold alike on average


def _candidates(views: Sequence[View], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Return pairs of indexes that share a family and some of their rarer words."""
    postings: dict[tuple[str, str], list[int]] = {}
    for index, view in enumerate(views):
        for word in sorted(_handles(view)):
            postings.setdefault((view.family, word), []).append(index)
    found: set[tuple[int, int]] = set()
    for index, view in enumerate(views):
        shared: dict[int, float] = {}
        for word in sorted(_handles(view)):
            where = postings[view.family, word]
            if len(where) > MOST_POSTINGS:
                continue
            for other in where:
                if other != index:
                    shared[other] = shared.get(other, 0.0) + weights.get(word, 1.0)
        best = sorted(shared, key=lambda other: (-shared[other], other))[:MOST_CANDIDATES]
        found.update((min(index, other), max(index, other)) for other in best)
    return sorted(found)


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
