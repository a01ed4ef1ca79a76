"""Two measures of how well a partition of articles into stories fits the labelled one, both in [0, 1]."""

from collections import Counter
from collections.abc import Hashable, Sequence


def bcubed_f1(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Return BCubed F1 (Bagga and Baldwin 1998): per item, then averaged, items weighted alike."""
    both, gold_sizes, found_sizes = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    if not gold:
        return 0.0
    precision = sum(count * count / found_sizes[pair[1]] for pair, count in both.items()) / len(gold)
    recall = sum(count * count / gold_sizes[pair[0]] for pair, count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def adjusted_rand(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Return the adjusted Rand index (Hubert and Arabie 1985), cut off at 0."""

    def pairs(counts: Counter[Hashable]) -> float:
        return sum(count * (count - 1) / 2 for count in counts.values())

    together = pairs(Counter(zip(gold, found, strict=True)))
    in_gold, in_found = pairs(Counter(gold)), pairs(Counter(found))
    every = len(gold) * (len(gold) - 1) / 2
    expected = in_gold * in_found / every if every else 0.0
    most = (in_gold + in_found) / 2
    return 1.0 if most == expected else max(0.0, (together - expected) / (most - expected))


def partition_metrics(gold: dict[str, str], found: dict[str, str]) -> dict[str, float]:
    """Compare article id -> label with article id -> story id, over the labelled articles.

    An article that was not grouped counts as a story of its own.
    """
    names = sorted(gold)
    labels = [gold[name] for name in names]
    stories = [found.get(name, f"alone {name}") for name in names]
    return {"bcubed_f1": bcubed_f1(labels, stories), "ari": adjusted_rand(labels, stories)}
