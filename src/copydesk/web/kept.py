"""What was made lately, so that the next reader need not wait for it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


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
        with self._guard:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value
