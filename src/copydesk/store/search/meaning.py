"""The vectors of the articles' leads in memory: what is near a query is found in one step or two."""

import threading
from typing import Any, NamedTuple

import numpy as np

from copydesk.store.packing import is_lead, leads_of
from copydesk.store.tables.database import Database

WIDTH = 384
PAGE = 5000  # vectors read at once
MANY = 20_000  # leads: fewer are all compared in full, in 3 ms
AXES = 96  # directions along which all are compared
CLOSER = 4000  # leads that come nearest along these are compared in full
SAMPLED = 5000  # leads that the directions are taken from
SPARE = 8  # room is kept for an eighth more

Floats = np.ndarray[Any, np.dtype[np.float32]]
Numbers = np.ndarray[Any, np.dtype[np.int64]]


class _Held(NamedTuple):
    """Articles in the order of their numbers, their vectors, and these along the axes."""

    numbers: Numbers
    vectors: Floats
    axes: Floats | None
    short: Floats | None


class Leads:
    """Every lead's vector, brought up to date before it is asked. Safe for many threads.

    Where there are many, the directions in which they are largest are taken from some of them; all are
    compared with the query along these, and only those that come nearest in full. An article that came to be
    analysed anew keeps its earlier vector here until the program starts again: the words of its lead are the
    same.
    """

    def __init__(self, many: int = MANY) -> None:
        """Hold nothing yet; `many` is the number from which on leads are compared in two steps."""
        self._many = many
        self._held = _Held(np.empty(0, np.int64), np.empty((0, WIDTH), np.float32), None, None)
        self._guard = threading.Lock()

    def _grown(self, database: Database) -> "_Held":
        with self._guard:
            last = int(self._held.numbers[-1]) if len(self._held.numbers) else 0
            while rows := database.rows(
                "SELECT article, lead FROM vectors WHERE article > ? ORDER BY article LIMIT ?", (last, PAGE)
            ):
                last = rows[-1][0]
                kept = [row for row in rows if is_lead(row[1])]
                self._add(np.array([row[0] for row in kept], np.int64), leads_of([row[1] for row in kept]))
            return self._held

    def _add(self, numbers: Numbers, vectors: Floats) -> None:
        """Put vectors behind those that are held; what a reader looks at meanwhile is left as it is."""
        held = self._held
        axes, short = held.axes, held.short
        every = _behind(held.vectors, vectors)
        if axes is None and len(every) >= self._many:
            axes = _axes(every)
            short = every @ axes
        elif axes is not None and short is not None:
            short = _behind(short, vectors @ axes)
        self._held = _Held(_behind(held.numbers, numbers), every, axes, short)

    def nearest(
        self, database: Database, wanted: Floats, most: int, least: float, among: list[int] | None = None
    ) -> list[tuple[int, float]]:
        """Return at most so many articles nearest to a vector, with their cosines, the nearest first.

        None whose cosine is below `least`; only those `among` some numbers, where any are given.
        """
        held = self._grown(database)
        numbers, vectors = held.numbers, held.vectors
        if among is not None:
            allowed = np.array(among, np.int64)
            places = np.searchsorted(numbers, allowed)
            places = places[places < len(numbers)]
            places = places[np.isin(numbers[places], allowed)]
            numbers, vectors = numbers[places], vectors[places]
        elif held.axes is not None and held.short is not None:
            closer = min(len(numbers), max(CLOSER, 2 * most))
            along = held.short @ (wanted @ held.axes)
            places = np.sort(np.argpartition(along, len(along) - closer)[-closer:])
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


def _behind(first: Any, second: Any) -> Any:
    """Return rows with others behind them, in the room that the array under `first` has left.

    Only the newest view may be given: nothing may stand behind it yet.
    """
    held, size = len(first), len(first) + len(second)
    room = first.base if first.base is not None else first
    if len(room) < size:
        room = np.empty((size + size // SPARE, *first.shape[1:]), first.dtype)
        room[:held] = first
    room[held:size] = second
    return room[:size]


def _axes(vectors: Floats) -> Floats:
    """Return the directions in which some of the vectors, evenly taken, are largest: their principal axes."""
    some = vectors[:: max(1, len(vectors) // SAMPLED)]
    _, directions = np.linalg.eigh(some.T @ some)
    return np.ascontiguousarray(directions[:, ::-1][:, :AXES], dtype=np.float32)
