"""How alike two claims' words are: the ground on which they are matched into questions."""

from collections.abc import Mapping
from decimal import Decimal

from copydesk.comparison.views import View

WEIGHT_WIDE = 0.5  # the rest of the sentence tells less about a figure than its own clause
WEIGHT_HEAD = 0.25  # the same thing measured
WEIGHT_ENTITY = 0.15  # the same names in the clause


def cosine(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the cosine of two word sets under the words' weights, in [0, 1]."""
    if not a or not b:
        return 0.0
    shared = sum(weights.get(word, 1.0) ** 2 for word in sorted(a & b))
    first = sum(weights.get(word, 1.0) ** 2 for word in sorted(a))
    second = sum(weights.get(word, 1.0) ** 2 for word in sorted(b))
    return float(shared / (first * second) ** 0.5)


def likeness(a: View, b: View, weights: Mapping[str, float]) -> float:
    """Return how alike two claims are, in [0, 1]: words of their clauses, of their sentences, and heads."""
    words = max(cosine(a.words, b.words, weights), WEIGHT_WIDE * cosine(a.wide, b.wide, weights))
    wide = cosine(a.wide, b.wide, weights)
    names = a.entities & b.entities
    every = a.entities | b.entities
    shared = len(names) / len(every) if every else 0.0
    base = 0.6 * words + 0.4 * wide
    return min(1.0, base + WEIGHT_HEAD * head_match(a, b) + WEIGHT_ENTITY * shared)


def head_match(a: View, b: View) -> bool:
    """Tell whether two figures measure or count the same kind of thing, as far as their nouns say."""
    if a.heads & b.heads:
        return True
    return bool(a.fates & b.fates) and a.family == b.family == "people"


def rarity(value: Decimal) -> int:
    """Return how many digits a value has before its trailing zeros: 284 has three, 55,000 two, 1,000 one."""
    digits = value.normalize().as_tuple().digits
    return len(digits)
