"""The live articles as arrays of numbers: what the likeness of any of them to any others is computed from."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from copydesk.stories.similarity import (
    BACKGROUND_ARTICLES,
    NUMBER,
    UNKNOWN_SHARE,
    Likeness,
    Matrix,
    Profile,
    background,
    weigh,
)

Slots = np.ndarray[Any, np.dtype[np.int64]]
Keys = np.ndarray[Any, np.dtype[np.int32]]

KINDS = ("terms", "names", "figures")
REFRESH_SHARE = 0.01  # rarities are computed anew when the window has changed by this share
FIRST_SLOTS = 1024


class Bags(msgspec.Struct, frozen=True):
    """An article's terms, names and figures, one after another: `ends` tells where each kind ends."""

    keys: Keys
    weights: Matrix  # 1 + log of how often each is used
    ends: tuple[int, int, int]


class Window:
    """Numbers the live articles (slots) and their terms (keys), and compares them.

    Memory is about 1.6 KB of vector and 8 bytes per distinct term, name and figure an article. A slot or key
    that became free is given out again.
    """

    def __init__(self, shares: Mapping[str, float]) -> None:
        """`shares` is the background of `language.lemma_shares`."""
        self._shares = shares
        self._numbers: dict[tuple[int, str], int] = {}
        self._free_keys: list[int] = []
        self._names: list[tuple[int, str]] = []
        self._expected = np.zeros(0, dtype=NUMBER)  # per key: articles of the background with it
        self._holders = np.zeros(0, dtype=NUMBER)  # and live articles with it
        self._rarity = np.zeros(0, dtype=NUMBER)
        self._mark = np.zeros(0, dtype=NUMBER)  # scratch, all zero between calls
        self._bags: list[Bags | None] = []
        self._free_slots: list[int] = []
        self._vectors: Matrix = np.zeros((0, 0), dtype=NUMBER)
        self._has_vector = np.zeros(0, dtype=bool)
        self._days = np.zeros(0)
        self._figures = np.zeros(0, dtype=np.int64)
        self._count = 0
        self._changed = 0

    def __len__(self) -> int:
        """Return how many articles are live."""
        return self._count

    def add(self, profile: Profile) -> int:
        """Take an article in; return its slot."""
        keys: list[int] = []
        counts: list[int] = []
        ends: list[int] = []
        for kind, name in enumerate(KINDS):
            bag: Mapping[str, int] = getattr(profile, name)
            keys += [self._key(kind, term) for term in bag]
            counts += bag.values()
            ends.append(len(keys))
        numbers = np.array(keys, dtype=np.int32)
        weights: Matrix = (1.0 + np.log(np.array(counts, dtype=NUMBER))).astype(NUMBER)
        self._holders[numbers] += 1
        slot = self._slot()
        self._bags[slot] = Bags(numbers, weights, (ends[0], ends[1], ends[2]))
        self._figures[slot] = len(profile.figures)
        self._days[slot] = math.nan if profile.day is None else profile.day
        self._set_vector(slot, profile.vector)
        self._count += 1
        if not self._note_change():
            rarity = np.log(
                (BACKGROUND_ARTICLES + self._count) / (self._expected[numbers] + self._holders[numbers])
            )
            self._rarity[numbers] = np.maximum(rarity, 0.0)
        return slot

    def remove(self, slot: int) -> None:
        """Forget an article."""
        keys = self.bags(slot).keys
        self._holders[keys] -= 1
        for key in keys[self._holders[keys] == 0].tolist():
            del self._numbers[self._names[key]]
            self._free_keys.append(key)
        self._bags[slot] = None
        self._free_slots.append(slot)
        self._count -= 1
        self._note_change()

    def bags(self, slot: int) -> Bags:
        """Return the keys of a live article; KeyError where the slot is empty."""
        found = self._bags[slot] if 0 <= slot < len(self._bags) else None
        if found is None:
            raise KeyError(slot)
        return found

    def is_live(self, slot: int) -> bool:
        """Tell whether a slot holds an article."""
        return self._bags[slot] is not None

    def telling(self, slot: int, most: int) -> tuple[Keys, Matrix]:
        """Return the keys that tell most about an article, and how much; the figures are left out."""
        bags = self.bags(slot)
        keys = bags.keys[: bags.ends[1]]
        weights: Matrix = bags.weights[: bags.ends[1]] * self._rarity[keys]
        if len(keys) > most:
            best = np.argpartition(weights, -most)[-most:]
            return keys[best], weights[best]
        return keys, weights

    def words(self, slot: int) -> list[str]:
        """Return the terms of a live article, the most telling first."""
        bags = self.bags(slot)
        keys = bags.keys[: bags.ends[0]]
        weights = bags.weights[: bags.ends[0]] * self._rarity[keys]
        terms = [
            (weight, self._names[key][1]) for key, weight in zip(keys.tolist(), weights.tolist(), strict=True)
        ]
        return [term for _, term in sorted(terms, key=lambda pair: (-pair[0], pair[1]))]

    def shared(self, first: int, second: int) -> dict[str, list[tuple[str, float]]]:
        """Return the terms, names and figures that two articles share, the most telling first.

        The number beside each is its part of the cosine of its kind.
        """
        one, two = self.bags(first), self.bags(second)
        own = one.weights * self._rarity[one.keys]
        theirs = two.weights * self._rarity[two.keys]
        self._mark[one.keys] = own
        products = theirs * self._mark[two.keys]
        self._mark[one.keys] = 0
        found: dict[str, list[tuple[str, float]]] = {}
        starts = (0, *one.ends), (0, *two.ends)
        for kind, name in enumerate(KINDS):
            mine = own[starts[0][kind] : one.ends[kind]]
            part = slice(starts[1][kind], two.ends[kind])
            length = math.sqrt(float(mine @ mine) * float(theirs[part] @ theirs[part])) or 1.0
            both = np.flatnonzero(products[part]) + part.start
            parts = zip(two.keys[both].tolist(), products[both].tolist(), strict=True)
            shared = [(self._names[key][1], value / length) for key, value in parts]
            found[name] = sorted(shared, key=lambda pair: (-pair[1], pair[0]))
        return found

    def among(self, slots: Slots) -> Likeness:
        """Compare every two of some articles: matrices of n x n. Takes n² memory."""
        bags = [self.bags(slot) for slot in slots.tolist()]
        overlaps = tuple(self._cosines(bags, kind) for kind in range(len(KINDS)))
        vectors, has = self._vectors[slots], self._has_vector[slots]
        meaning: Matrix = vectors @ vectors.T
        days, figures = self._days[slots], self._figures[slots]
        apart = np.nan_to_num(np.abs(days[:, None] - days[None, :]), nan=0.0).astype(NUMBER)
        return weigh(
            (overlaps[0], overlaps[1], overlaps[2]),
            meaning,
            has[:, None] & has[None, :],
            apart,
            np.minimum(figures[:, None], figures[None, :]),
        )

    def against(self, slot: int, slots: Slots) -> Likeness:
        """Compare one article with others: arrays of length n."""
        bags = [self.bags(other) for other in slots.tolist()]
        one = self.bags(slot)
        overlaps = self._row(one, bags)
        meaning: Matrix = self._vectors[slots] @ self._vectors[slot]
        apart = np.nan_to_num(np.abs(self._days[slots] - self._days[slot]), nan=0.0).astype(NUMBER)
        fewer = np.minimum(self._figures[slots], self._figures[slot])
        return weigh(overlaps, meaning, self._has_vector[slots] & self._has_vector[slot], apart, fewer)

    def refresh(self) -> None:
        """Compute the rarity of every key anew, where anything changed since."""
        if self._changed:
            expected = np.maximum(self._expected + self._holders, 1.0)  # keys not in use hold nothing
            rarity = np.log((BACKGROUND_ARTICLES + self._count) / expected)
            self._rarity = np.maximum(rarity, 0.0).astype(NUMBER)
            self._changed = 0

    def _note_change(self) -> bool:
        """Count a change, and bring every rarity up to date where there were many; tell whether it did."""
        self._changed += 1
        if self._changed > REFRESH_SHARE * self._count:
            self.refresh()
            return True
        return False

    def _key(self, kind: int, term: str) -> int:
        name = (kind, term)
        found = self._numbers.get(name)
        if found is not None:
            return found
        if self._free_keys:
            key = self._free_keys.pop()
            self._names[key] = name
        else:
            key = len(self._names)
            self._names.append(name)
            if key == len(self._expected):
                self._grow_keys()
        self._numbers[name] = key
        figure = KINDS[kind] == "figures"
        self._expected[key] = (
            BACKGROUND_ARTICLES * UNKNOWN_SHARE if figure else background(term, self._shares)
        )
        self._holders[key] = 0
        return key

    def _grow_keys(self) -> None:
        size = max(FIRST_SLOTS, 2 * len(self._expected))
        self._expected = _grown(self._expected, size)
        self._holders = _grown(self._holders, size)
        self._rarity = _grown(self._rarity, size)
        self._mark = _grown(self._mark, size)

    def _slot(self) -> int:
        if self._free_slots:
            return self._free_slots.pop()
        slot = len(self._bags)
        self._bags.append(None)
        if slot == len(self._days):
            size = max(FIRST_SLOTS, 2 * slot)
            self._days = _grown(self._days, size)
            self._figures = _grown(self._figures, size)
            self._has_vector = _grown(self._has_vector, size)
            self._vectors = _grown(self._vectors, size)
        return slot

    def _set_vector(self, slot: int, vector: Sequence[float]) -> None:
        if len(vector) > self._vectors.shape[1]:
            wider = np.zeros((len(self._vectors), len(vector)), dtype=NUMBER)
            wider[:, : self._vectors.shape[1]] = self._vectors
            self._vectors = wider
        self._vectors[slot] = 0
        self._vectors[slot, : len(vector)] = vector
        self._has_vector[slot] = bool(vector)

    def _cosines(self, bags: Sequence[Bags], kind: int) -> Matrix:
        """Return the cosine of every two bags of one kind."""
        parts = [slice(bag.ends[kind - 1] if kind else 0, bag.ends[kind]) for bag in bags]
        keys = np.concatenate([bag.keys[part] for bag, part in zip(bags, parts, strict=True)])
        sizes = [part.stop - part.start for part in parts]
        rows = np.repeat(np.arange(len(bags)), sizes)
        weights = np.concatenate([bag.weights[part] for bag, part in zip(bags, parts, strict=True)])
        weights = weights * self._rarity[keys]
        lengths = np.sqrt(np.bincount(rows, weights * weights, minlength=len(bags)))
        lengths[lengths == 0] = 1.0
        known, columns, holders = np.unique(keys, return_inverse=True, return_counts=True)
        several = holders > 1  # what one article alone has adds to no product
        order = np.cumsum(several) - 1
        used = several[columns]
        table = np.zeros((len(bags), int(several.sum()) if len(known) else 0), dtype=NUMBER)
        table[rows[used], order[columns[used]]] = (weights / lengths[rows])[used]
        cosines: Matrix = np.clip(table @ table.T, 0.0, 1.0)
        alone = lengths != 1.0
        cosines[np.diag_indices(len(bags))] = alone.astype(NUMBER)
        return cosines

    def _row(self, one: Bags, bags: Sequence[Bags]) -> tuple[Matrix, Matrix, Matrix]:
        """Return the cosines of one article's bags with those of others."""
        own = one.weights * self._rarity[one.keys]
        own_ends = np.array((0, *one.ends))
        own_sums = np.concatenate(([0.0], np.cumsum(own * own, dtype=np.float64)))
        own_lengths = np.sqrt(np.diff(own_sums[own_ends]))
        keys = np.concatenate([bag.keys for bag in bags]) if bags else np.zeros(0, dtype=np.int32)
        weights = np.concatenate([bag.weights for bag in bags]) if bags else np.zeros(0, dtype=NUMBER)
        weights = weights * self._rarity[keys]
        self._mark[one.keys] = own
        products = weights * self._mark[keys]
        self._mark[one.keys] = 0
        sizes = np.array([len(bag.keys) for bag in bags], dtype=np.int64)
        starts = np.cumsum(sizes) - sizes
        ends = np.array([bag.ends for bag in bags], dtype=np.int64).reshape(-1, 3) + starts[:, None]
        edges = np.concatenate((starts[:, None], ends), axis=1)
        dots = np.concatenate(([0.0], np.cumsum(products, dtype=np.float64)))
        squares = np.concatenate(([0.0], np.cumsum(weights * weights, dtype=np.float64)))
        lengths = np.sqrt(np.diff(squares[edges], axis=1)) * own_lengths
        found = np.clip(np.diff(dots[edges], axis=1) / np.where(lengths > 0, lengths, 1.0), 0.0, 1.0)
        cosines = found.astype(NUMBER)
        return cosines[:, 0], cosines[:, 1], cosines[:, 2]


def _grown(values: "np.ndarray[Any, Any]", size: int) -> "np.ndarray[Any, Any]":
    """Return the values with room for `size` of them."""
    grown = np.zeros((size, *values.shape[1:]), dtype=values.dtype)
    grown[: len(values)] = values
    return grown
