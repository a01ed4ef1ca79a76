"""Cosines of many pairs of word sets at once, as products of sparse rows.

Measured pair by pair, the likeness of words is most of what comparison costs. Here the sets of all pairs are
rows of numbers, and what two rows share is looked up for some ten thousand pairs in one go. Sums run over
the words in alphabetical order, so that the same sets give the same bits in every run.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Words = frozenset[str]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

KIN = 0.7  # what a word of the same sense counts for, against the same word
AT_ONCE = 20_000  # pairs: more at once costs memory, and no less time


class _Rows:
    """Word sets as rows: which words each has, and which words have one of the same sense in it."""

    def __init__(
        self, sets: Sequence[Words], squares: Mapping[str, float], kin_of: Callable[[str], Words]
    ) -> None:
        vocabulary = sorted(frozenset[str]().union(*sets))
        number = {word: index for index, word in enumerate(vocabulary)}
        self._width = max(1, len(vocabulary))
        self._squares = np.array([squares.get(word, 1.0) for word in vocabulary])
        rows = [sorted(number[word] for word in words) for words in sets]
        self._sizes = np.array([len(row) for row in rows], dtype=np.int64)
        self._starts = np.concatenate(([0], np.cumsum(self._sizes)))
        self._words = np.array([word for row in rows for word in row], dtype=np.int64)
        owners = np.repeat(np.arange(len(rows)), self._sizes)
        self.masses = _sums(owners, self._squares[self._words], len(rows))
        self._keys = owners * self._width + self._words  # sorted, as the rows are
        self._kin_keys = self._akin(owners, [_known(kin_of(word), number) for word in vocabulary])

    def _akin(self, owners: Ints, kin: Sequence[Sequence[int]]) -> Ints:
        """Return, sorted, a key for each set and each word that has one of its sense in the set."""
        turned: list[list[int]] = [[] for _ in kin]
        for word, related in enumerate(kin):
            for other in related:
                turned[other].append(word)
        sizes = np.array([len(row) for row in turned], dtype=np.int64)
        starts = np.concatenate(([0], np.cumsum(sizes)))
        flat = np.array([word for row in turned for word in row], dtype=np.int64)
        places, which = _spread(starts[self._words], sizes[self._words])
        return np.unique(owners[which] * self._width + flat[places])

    def shared(self, first: Ints, second: Ints) -> Floats:
        """Return for each pair of rows the squared weights of the first's words that the second has."""
        places, which = _spread(self._starts[first], self._sizes[first])
        words = self._words[places]
        keys = second[which] * self._width + words
        same = _among(keys, self._keys)
        akin = _among(keys, self._kin_keys) & ~same
        return _sums(which, self._squares[words] * (same + KIN * akin), len(first))


def cosines(
    pairs: Sequence[tuple[int, int]],
    sets: Sequence[Words],
    squares: Mapping[str, float],
    kin_of: Callable[[str], Words],
) -> list[float]:
    """Return the cosine of each pair of `sets`, given by their places; 0 where one has no words.

    `squares` are the words' squared weights; a word of one sense (`kin_of`) counts in part.
    """
    if not pairs:
        return []
    rows = _Rows(sets, squares, kin_of)
    both = np.array(pairs, dtype=np.int64)
    found: list[float] = []
    for start in range(0, len(pairs), AT_ONCE):
        first, second = both[start : start + AT_ONCE].T
        masses = rows.masses[first] * rows.masses[second]
        shared = rows.shared(first, second)
        found += np.minimum(1.0, shared / np.sqrt(np.where(masses > 0, masses, 1.0))).tolist()
    return found


def _sums(which: Ints, parts: Floats, count: int) -> Floats:
    """Add up the parts of each of `count` things."""
    return np.bincount(which, parts, minlength=count).astype(np.float64, copy=False)


def _known(words: Words, number: Mapping[str, int]) -> list[int]:
    return [number[word] for word in words if word in number]


def _spread(starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """Return every place of the stretches that begin at `starts`, and which stretch each place is of."""
    which = np.repeat(np.arange(len(starts)), sizes)
    before = np.concatenate(([0], np.cumsum(sizes)[:-1])) if len(sizes) else sizes
    return np.arange(len(which)) - before[which] + starts[which], which


def _among(keys: Ints, known: Ints) -> NDArray[np.bool_]:
    """Tell of each key whether it stands among the sorted `known`."""
    if not len(known):
        return np.zeros(len(keys), dtype=np.bool_)
    places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    found: NDArray[np.bool_] = known[places] == keys
    return found
