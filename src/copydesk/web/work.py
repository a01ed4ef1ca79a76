"""Work that takes long: one thing after another in a thread of its own, with progress to look at."""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import msgspec

from copydesk.errors import CopydeskError
from copydesk.pipeline import Progress

KEPT = 50  # pieces of work that can still be looked at


class Outcome(msgspec.Struct, frozen=True):
    """What a piece of work came to: words, and the page to go on to."""

    words: str
    address: str


class State(msgspec.Struct, frozen=True):
    """How far a piece of work is."""

    title: str
    doing: str = "waiting"
    done: int = 0
    total: int = 0
    outcome: Outcome | None = None
    trouble: str = ""  # why it failed, in words

    @property
    def ended(self) -> bool:
        """Tell whether nothing more will happen."""
        return self.outcome is not None or bool(self.trouble)


class Worker:
    """Does pieces of work one after another."""

    def __init__(self) -> None:
        """Start with nothing to do."""
        self._pool = ThreadPoolExecutor(1, "desk-work")
        self._states: OrderedDict[str, State] = OrderedDict()
        self._guard = threading.Lock()

    def start(self, title: str, work: Callable[[Progress], Outcome]) -> str:
        """Queue a piece of work; return the name under which to look at it."""
        name = secrets.token_urlsafe(9)
        self._set(name, State(title))
        self._pool.submit(self._run, name, work)
        return name

    def state(self, name: str) -> State | None:
        """Return how far a piece of work is; None where it is unknown or long ended."""
        with self._guard:
            return self._states.get(name)

    def close(self) -> None:
        """Drop what has not begun, and wait for the rest."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, name: str, work: Callable[[Progress], Outcome]) -> None:
        title = self._states[name].title

        def report(doing: str, done: int, total: int) -> None:
            self._set(name, State(title, doing, done, total))

        try:
            self._set(name, State(title, outcome=work(report)))
        except CopydeskError as error:
            self._set(name, State(title, trouble=str(error)))
        except Exception as error:  # noqa: BLE001 - told on the page; the worker must live on
            detail = f"failed ({type(error).__name__}: {error}); please report this"
            self._set(name, State(title, trouble=detail))

    def _set(self, name: str, state: State) -> None:
        with self._guard:
            self._states[name] = state
            while len(self._states) > KEPT:
                ended = next((key for key, one in self._states.items() if one.ended), None)
                if ended is None:
                    break
                del self._states[ended]
