"""Coreference measured on clusters of mentions: MUC, B-cubed, CEAF (entities), and their mean.

A mention is any hashable value; one that a side alone has counts against that side (Pradhan et al. 2014).
"""

from collections import Counter
from collections.abc import Hashable, Sequence

Clusters = Sequence[frozenset[Hashable]]
Counts = tuple[float, float, float, float]
"""Precision's numerator and denominator, recall's numerator and denominator."""


def muc(gold: Clusters, ours: Clusters) -> Counts:
    """Count links: how many a cluster needs beyond the parts into which the other side cuts it."""
    return (*_links(ours, gold), *_links(gold, ours))


def _links(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    owner = {mention: number for number, cluster in enumerate(others) for mention in cluster}
    kept = needed = 0
    for cluster in clusters:
        parts = {owner[mention] for mention in cluster if mention in owner}
        alone = sum(mention not in owner for mention in cluster)
        kept += len(cluster) - len(parts) - alone
        needed += len(cluster) - 1
    return float(kept), float(needed)


def b_cubed(gold: Clusters, ours: Clusters) -> Counts:
    """Count for each mention the share of its cluster that the other side puts with it."""
    return (*_shares(ours, gold), *_shares(gold, ours))


def _shares(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    owner = {mention: number for number, cluster in enumerate(others) for mention in cluster}
    right, total = 0.0, 0
    for cluster in clusters:
        shared = Counter(owner[mention] for mention in cluster if mention in owner)
        right += sum(count * count for count in shared.values()) / len(cluster)
        total += len(cluster)
    return right, float(total)


def ceaf(gold: Clusters, ours: Clusters) -> Counts:
    """Count the likeness of clusters under the best one-to-one pairing (phi 4)."""
    likeness = [[2 * len(g & o) / (len(g) + len(o)) for o in ours] for g in gold]
    best = _best_pairing(likeness)
    return best, float(len(ours)), best, float(len(gold))


def _best_pairing(likeness: list[list[float]]) -> float:
    """Return the greatest sum of a one-to-one pairing of rows and columns (the Hungarian method)."""
    if not likeness or not likeness[0]:
        return 0.0
    if len(likeness) > len(likeness[0]):
        likeness = [list(column) for column in zip(*likeness, strict=True)]
    rows, columns = len(likeness), len(likeness[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    paired, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        paired[0], at = row, 0
        least, seen = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while paired[at]:
            seen[at] = True
            step, following = float("inf"), 0
            for column in range(1, columns + 1):
                if seen[column]:
                    continue
                cost = -likeness[paired[at] - 1][column - 1] - of_row[paired[at]] - of_column[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(columns + 1):
                if seen[column]:
                    of_row[paired[column]] += step
                    of_column[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            paired[at], at = paired[way[at]], way[at]
    return sum(likeness[paired[column] - 1][column - 1] for column in range(1, columns + 1) if paired[column])


def f1_of(counts: Sequence[Counts]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over texts."""
    right, said, found, known = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = right / max(said, 1e-9), found / max(known, 1e-9)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def conll(pairs: Sequence[tuple[Clusters, Clusters]]) -> dict[str, float]:
    """Return the F1 of the three measures over texts, and their mean, the CoNLL F1."""
    scores = {
        name: f1_of([measure(gold, ours) for gold, ours in pairs])
        for name, measure in (("muc", muc), ("b_cubed", b_cubed), ("ceaf", ceaf))
    }
    named = {f"{name}_f1": values[2] for name, values in scores.items()}
    precision, recall = (sum(values[side] for values in scores.values()) / 3 for side in (0, 1))
    return {"conll_f1": sum(named.values()) / 3, **named, "precision": precision, "recall": recall}
