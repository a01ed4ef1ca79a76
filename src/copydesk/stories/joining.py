"""Joining what is alike: agglomerative clustering whose threshold follows each group's own coherence."""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np

from copydesk.stories.similarity import Matrix

Numbers = np.ndarray[Any, np.dtype[np.int64]]

# Two groups join where the mean log-odds between them reach JOIN, once the coherence of the tighter group
# is taken off: where the reports of one event are all much alike there is no room for a look-alike, where
# they are loosely told there is. A single article has no coherence yet: the usual one stands in.
# How the values were found: docs/choices.md, stories.
JOIN = 1.0
USUAL_COHERENCE = 6.0
COHERENCE_WEIGHT = 0.75
# Two groups stay apart where most pairs between them speak of another occasion of the same kind. Most, not
# one: a long story's first and last reports may have no figure in common.
OTHER_OCCASION_SHARE = 0.75
OTHER_OCCASION_PENALTY = 15.0  # at a share of nearly 1
ALL_OTHER_PENALTY = 30.0  # where every pair does; more than any likeness adds up to
ROUNDS = 6  # of looking again; three are usually enough
NEVER = np.float32(-1e9)


def join_alike(
    score: Matrix, other_occasion: Matrix, decided: Sequence[Hashable | None] = ()
) -> list[list[int]]:
    """Return groups of row numbers, each in order, the groups by their first number.

    `score` holds the log-odds that two items belong together, `other_occasion` 1 where they seem to tell of
    two occasions of one kind and 0 elsewhere; both symmetric. Rows with the same mark in `decided` are
    together whatever the scores say, rows with different marks apart; None leaves a row free.
    Needs n² memory, about n² time. Ties go to the lowest numbers, so the result depends on nothing else.
    """
    marks = list(decided) or [None] * len(score)
    fixed = np.array([mark is not None for mark in marks], dtype=bool)
    if fixed.any():
        names = {mark: number for number, mark in enumerate(dict.fromkeys(marks))}
        numbers = np.array([names[mark] for mark in marks])
        apart = fixed[:, None] & fixed[None, :] & (numbers[:, None] != numbers[None, :])
        score = np.where(apart, NEVER, score)
    groups = _Groups(score, other_occasion)
    for mark in dict.fromkeys(mark for mark in marks if mark is not None):
        groups.join_rows([row for row, other in enumerate(marks) if other == mark])
    while groups.join_best():
        pass
    labels = np.zeros(len(score), dtype=np.int64)
    for label, members in enumerate(groups.members):
        labels[members] = label
    _look_again(score, other_occasion, labels, fixed)
    found: dict[int, list[int]] = {}
    for number, label in enumerate(labels.tolist()):
        found.setdefault(label, []).append(number)
    return sorted(found.values())


def penalty(share: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return what is taken off for the share of pairs that speak of another occasion."""
    over: np.ndarray[Any, Any] = np.maximum(share - OTHER_OCCASION_SHARE, 0.0)
    ramp = over * (OTHER_OCCASION_PENALTY / (1 - OTHER_OCCASION_SHARE))
    taken: np.ndarray[Any, Any] = np.where(share > 0.999, ALL_OTHER_PENALTY, ramp)
    return taken


def needed(coherence: float) -> float:
    """Return the mean log-odds with which a single article joins a group of the given coherence."""
    return JOIN + COHERENCE_WEIGHT * (max(coherence, USUAL_COHERENCE) - USUAL_COHERENCE)


def coherence_of(score: Matrix) -> float:
    """Return the coherence of a group from the scores of every two of its items: USUAL_COHERENCE of one."""
    count = len(score)
    within = (float(score.sum()) - float(np.trace(score))) / 2
    return (within + USUAL_COHERENCE) / (count * (count - 1) / 2 + 1)


def _look_again(
    score: Matrix, other_occasion: Matrix, labels: Numbers, fixed: "np.ndarray[Any, np.dtype[np.bool_]]"
) -> None:
    """Move each item to the group that it is most like on average, until none moves.

    The joining never takes back an early step; here an item that a later group suits better can leave.
    """
    for _ in range(ROUNDS):
        moved = False
        for number in np.flatnonzero(~fixed).tolist():
            own = labels[number]
            sizes = np.bincount(labels)
            sizes[own] -= 1
            sums = np.bincount(labels, weights=score[number])
            sums[own] -= score[number, number]
            others = np.bincount(labels, weights=other_occasion[number])
            counted = np.maximum(sizes, 1)
            means = np.where(sizes > 0, sums / counted - penalty(others / counted), NEVER)
            best = int(means.argmax())
            if means[best] > (means[own] if sizes[own] else JOIN):
                labels[number] = best
                moved = moved or best != own
        if not moved:
            return


class _Groups:
    """The state of the joining: mean scores between groups, and each group's coherence."""

    def __init__(self, score: Matrix, other_occasion: Matrix) -> None:
        count = len(score)
        self.members = [[number] for number in range(count)]
        self._between = score.astype(np.float32, copy=True)
        self._others = other_occasion.astype(np.float32, copy=True)
        self._size = np.ones(count, dtype=np.float32)
        self._within = np.zeros(count, dtype=np.float32)  # sum of the scores of the pairs inside
        self._pairs = np.zeros(count, dtype=np.float32)
        self._alive = np.ones(count, dtype=bool)
        self._coherence = np.full(count, USUAL_COHERENCE, dtype=np.float32)
        values = (self._between - penalty(self._others)).astype(np.float32)
        np.fill_diagonal(values, NEVER)
        self._partner = values.argmax(axis=1) if count else np.zeros(0, dtype=np.int64)
        self._best = values[np.arange(count), self._partner]  # of each row: its best value, and with whom

    def join_rows(self, rows: Sequence[int]) -> None:
        """Join single rows whatever their scores."""
        for row in rows[1:]:
            self._join(rows[0], row)

    def join_best(self) -> bool:
        """Join the two groups that are most alike; False where none are alike enough."""
        if not len(self._best):
            return False
        first = int(self._best.argmax())
        if self._best[first] < JOIN:
            return False
        second = int(self._partner[first])
        self._join(min(first, second), max(first, second))
        return True

    def _join(self, first: int, second: int) -> None:
        self._merge(first, second)
        stale = self._alive & ((self._partner == first) | (self._partner == second))
        for row in np.flatnonzero(stale):
            self._rate(int(row))
        self._rate(first)
        values = self._values(first)  # a row whose best is another may now prefer the new group
        better = self._alive & ((values > self._best) | ((values == self._best) & (first < self._partner)))
        better[first] = False
        self._best[better] = values[better]
        self._partner[better] = first

    def _merge(self, first: int, second: int) -> None:
        size, other = self._size[first], self._size[second]
        between = self._between[first, second] * size * other
        self._within[first] += self._within[second] + between
        self._pairs[first] += self._pairs[second] + size * other
        self._coherence[first] = (self._within[first] + USUAL_COHERENCE) / (self._pairs[first] + 1)
        for matrix in (self._between, self._others):
            mean = (matrix[first] * size + matrix[second] * other) / (size + other)
            matrix[first], matrix[:, first] = mean, mean
        self._size[first] = size + other
        self._alive[second] = False
        self._best[second] = NEVER
        self.members[first] += self.members[second]
        self.members[second] = []

    def _values(self, row: int) -> Matrix:
        tighter = np.maximum(self._coherence, self._coherence[row])
        values: Matrix = (
            self._between[row]
            - np.float32(COHERENCE_WEIGHT) * (tighter - np.float32(USUAL_COHERENCE))
            - penalty(self._others[row])
        ).astype(np.float32)
        values[~self._alive] = NEVER
        values[row] = NEVER
        return values

    def _rate(self, row: int) -> None:
        values = self._values(row)
        self._partner[row] = int(values.argmax())
        self._best[row] = values[self._partner[row]]
