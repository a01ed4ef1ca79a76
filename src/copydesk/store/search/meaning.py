"""The vectors of the articles' leads in memory: what is near a query is found in one multiplication."""

import threading
from typing import Any

import numpy as np

from copydesk.store.packing import is_lead, leads_of
from copydesk.store.tables.database import Database

WIDTH = 384
PAGE = 5000  # vectors read at once

Floats = np.ndarray[Any, np.dtype[np.float32]]
Numbers = np.ndarray[Any, np.dtype[np.int64]]


class Leads:
    """Every lead's vector, brought up to date before it is asked. Safe for many threads.

    An article that came to be analysed anew keeps its earlier vector here until the program starts again: the
    words of its lead are the same.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._numbers: Numbers = np.empty(0, np.int64)
        self._vectors: Floats = np.empty((0, WIDTH), np.float32)
        self._guard = threading.Lock()

    def _grown(self, database: Database) -> tuple[Numbers, Floats]:
        with self._guard:
            last = int(self._numbers[-1]) if len(self._numbers) else 0
            numbers, vectors = [self._numbers], [self._vectors]
            while rows := database.rows(
                "SELECT article, lead FROM vectors WHERE article > ? ORDER BY article LIMIT ?", (last, PAGE)
            ):
                last = rows[-1][0]
                kept = [row for row in rows if is_lead(row[1])]
                numbers.append(np.array([row[0] for row in kept], np.int64))
                vectors.append(leads_of([row[1] for row in kept]))
            if len(numbers) > 1:
                self._numbers, self._vectors = np.concatenate(numbers), np.concatenate(vectors)
            return self._numbers, self._vectors

    def nearest(
        self, database: Database, wanted: Floats, most: int, least: float, among: list[int] | None = None
    ) -> list[tuple[int, float]]:
        """Return at most so many articles nearest to a vector, with their cosines, the nearest first.

        None whose cosine is below `least`; only those `among` some numbers, where any are given.
        """
        numbers, vectors = self._grown(database)
        if among is not None:
            allowed = np.array(among, np.int64)
            places = np.searchsorted(numbers, allowed)
            places = places[places < len(numbers)]
            places = places[np.isin(numbers[places], allowed)]
            numbers, vectors = numbers[places], vectors[places]
        if not len(numbers):
            return []
        scores = vectors @ wanted
        if len(scores) > most:
            best = np.argpartition(-scores, most - 1)[:most]
            numbers, scores = numbers[best], scores[best]
        # To six digits: the last bits of a sum depend on the machine.
        rounded = np.round(scores.astype(np.float64), 6)
        near = rounded >= least
        numbers, rounded = numbers[near], rounded[near]
        order = np.lexsort((-numbers, -rounded))
        return list(zip(numbers[order].tolist(), rounded[order].tolist(), strict=True))
