"""How alike two claims' words are: the ground on which they are matched into questions."""

import math
from collections.abc import Iterable, Mapping
from decimal import Decimal

import msgspec

from copydesk.comparison.agreement import ValueAgreement, compare_quantities
from copydesk.comparison.overlap import KIN, cosines
from copydesk.comparison.quoted import QuoteAgreement, Spoken, compare_quotes
from copydesk.comparison.views import View
from copydesk.domain.annotation import Quantity
from copydesk.domain.claim import ClaimRef
from copydesk.language.relatedness import WordRelations
from copydesk.language.senses import SenseWords

BITS = 32  # of a number that stands for two word sets, those of the second
MASK = (1 << BITS) - 1


class Likeness:
    """Measures likeness inside one story. Remembers what it has measured, and nothing else."""

    def __init__(self, weights: Mapping[str, float], relations: WordRelations, senses: SenseWords) -> None:
        """`weights` tell how much each word sets one claim of the story apart (`views.weights_of`)."""
        self.senses = senses
        self.weights = weights
        self.squares = {word: weight**2 for word, weight in weights.items()}
        self.known: dict[tuple[ClaimRef, ClaimRef], float] = {}  # what `sameness` has judged
        self._one_thing: dict[ClaimRef, list[ClaimRef]] = {}
        self._masses: dict[frozenset[str], float] = {}
        self._numbers: dict[frozenset[str], int] = {}  # of each word set that was measured
        self._cosines: dict[int, float] = {}
        self._spoken: dict[str, Spoken] = {}
        self._relations = relations
        self._kin: dict[str, frozenset[str]] = {}
        self._values: dict[tuple[ClaimRef, ClaimRef], ValueAgreement] = {}
        self._counts: dict[ClaimRef, Quantity] = {}
        self._quotes: dict[tuple[tuple[str, ...], tuple[str, ...]], QuoteAgreement] = {}

    def mark(self, least: float) -> None:
        """Remember which claims have been judged to be alike at `least`, for `alike`."""
        found: dict[ClaimRef, list[ClaimRef]] = {}
        for (first, second), score in self.known.items():
            if score >= least:
                found.setdefault(first, []).append(second)
                found.setdefault(second, []).append(first)
        self._one_thing = {ref: sorted(others) for ref, others in found.items()}

    def alike(self, ref: ClaimRef) -> list[ClaimRef]:
        """Return the claims that were alike to one when `mark` was called."""
        return self._one_thing.get(ref, [])

    def measure(self, pairs: Iterable[tuple[View, View]]) -> None:
        """Measure the cosines of pairs of claims, clause and sentence, all at once: that is quicker."""
        wanted: dict[int, None] = {}
        for a, b in pairs:
            wanted[self._pair(a.words, b.words)] = None
            wanted[self._pair(a.wide, b.wide)] = None
        keys = [key for key in wanted if key not in self._cosines]
        both = [(key >> BITS, key & MASK) for key in keys]
        self._cosines.update(
            zip(keys, cosines(both, list(self._numbers), self.squares, self._kin_of), strict=True)
        )

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return the cosine of two word sets under the words' weights, words of one sense counted in part."""
        numbers = self._numbers
        first, second = numbers.get(a), numbers.get(b)
        key = self._pair(a, b) if first is None or second is None else first << BITS | second
        found = self._cosines.get(key)
        if found is None:
            found = self._cosines[key] = self._cosine(a, b)
        return found

    def _cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        if not a or not b:
            return 0.0
        parts = [self.squares.get(word, 1.0) for word in a & b]
        parts += [KIN * self.squares.get(word, 1.0) for word in a - b if not self._kin_of(word).isdisjoint(b)]
        return min(1.0, math.fsum(parts) / math.sqrt(self._mass(a) * self._mass(b)))

    def _pair(self, a: frozenset[str], b: frozenset[str]) -> int:
        """Return one number for two word sets: numbers cost less to keep than pairs of sets."""
        first = self._numbers.setdefault(a, len(self._numbers))
        return first << BITS | self._numbers.setdefault(b, len(self._numbers))

    def quotes(self, a: View, b: View) -> QuoteAgreement:
        """Return how the words of two quotes stand; of a claim that is no quote, its whole statement's."""
        first, second = a.said or (a.item.words(a.claim.span),), b.said or (b.item.words(b.claim.span),)
        key = (first, second)
        found = self._quotes.get(key)
        if found is None:
            found = self._quotes[key] = compare_quotes(first, second, self.senses, self._spoken)
        return found

    def values(self, a: View, b: View) -> ValueAgreement:
        """Return how the values of two figures stand; ValueError where one of the claims has none."""
        if a.quantity is None or b.quantity is None:
            message = "a claim without a figure has no value to compare"
            raise ValueError(message)
        key = (a.ref, b.ref)
        found = self._values.get(key)
        if found is None:
            first, second = a.quantity, b.quantity
            if a.family == b.family == "count":  # whether the nouns fit is a question of scope
                first, second = self._bare(a.ref, first), self._bare(b.ref, second)
            found = self._values[key] = compare_quantities(first, second, self.senses)
        return found

    def _bare(self, ref: ClaimRef, quantity: Quantity) -> Quantity:
        """Return a count without what is counted."""
        if ref not in self._counts:
            unit = msgspec.structs.replace(quantity.unit, kind="bare", code="")
            self._counts[ref] = msgspec.structs.replace(quantity, unit=unit)
        return self._counts[ref]

    def _mass(self, words: frozenset[str]) -> float:
        found = self._masses.get(words)
        if found is None:
            # fsum gives the same sum in any order, and the order of a set of words changes from run to run
            found = self._masses[words] = math.fsum(self.squares.get(word, 1.0) for word in words)
        return found

    def _kin_of(self, word: str) -> frozenset[str]:
        if word not in self._kin:
            related = self._relations.of(word)
            self._kin[word] = related.same | related.derived
        return self._kin[word]


def same_heads(a: View, b: View) -> bool:
    """Tell whether two figures measure or count the same kind of thing, as far as their nouns say."""
    if a.heads & b.heads:
        return True
    return bool(a.fates & b.fates) and a.family == b.family


def rarity(value: Decimal) -> int:
    """Return how many digits a value has before its trailing zeros: 417 has three, 55,000 two, 1,000 one."""
    return len(value.normalize().as_tuple().digits)
