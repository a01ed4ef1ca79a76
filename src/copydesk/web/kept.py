"""What was made lately, so that the next reader need not wait for it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime
from threading import Lock
from typing import Generic, TypeVar

import msgspec

from copydesk.domain.text import Span
from copydesk.store.rows import FigureRow

Value = TypeVar("Value")


class Said(msgspec.Struct, frozen=True):
    """One figure with what is shown of its article."""

    row: FigureRow
    published: datetime | None
    outlet: str
    url: str | None
    span: Span  # of the figure, in the article's text
    words: str  # there
    value: str  # as it was understood
    speaker: str  # to whom it is attributed; empty: the outlet says it itself
    sentence: str  # that it stands in


class Kept(Generic[Value]):
    """Keeps the last values that were asked for. Its keys say what a value was made from."""

    def __init__(self, most: int) -> None:
        """Keep at most so many."""
        self._most = most
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._guard = Lock()

    def of(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value of a key; make it where it is not kept."""
        with self._guard:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = make()
        self.keep(key, value)
        return value

    def __contains__(self, key: Hashable) -> bool:
        """Tell whether the value of a key is kept."""
        return key in self._values

    def get(self, key: Hashable) -> Value | None:
        """Return the value of a key; None where it is not kept."""
        with self._guard:
            return self._values.get(key)

    def keep(self, key: Hashable, value: Value) -> None:
        """Keep a value; the one that was not asked for longest may go."""
        with self._guard:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
