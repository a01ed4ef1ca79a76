"""What every page works on: the store, or sample coverage while it is empty; settings; work in progress."""

import tempfile
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from copydesk.keeping import add_files
from copydesk.pipeline import Progress, word_encoder
from copydesk.render.added import summary
from copydesk.settings import Settings
from copydesk.store import Store, open_store
from copydesk.store.search import Found, Request, Searcher
from copydesk.web.cards import Cards
from copydesk.web.kept import Kept, Said
from copydesk.web.work import Outcome, Worker

HERE = Path(__file__).parent
# In an installed program the sample lies beside this file; in a checkout, among the examples.
SAMPLES = (HERE / "sample", HERE.parents[2] / "examples" / "coverage")

KEPT_FIGURES = 5000  # with their sentences, about 1 KB each
KEPT_PAGES = 2000  # of stories, some 15 KB each as they are kept


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


class Desk:
    """The desk of one store. It closes no store but the sample's, which is its own."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        *,
        sample: Path | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Show this store; while it is empty, coverage from the folder `sample`, where there is one."""
        self.own = store
        self.settings = settings
        self.now = now
        self.worker = Worker()
        self._sample_folder = sample
        self._sample: Store | None = None
        self._sample_work: str | None = None
        self._place: tempfile.TemporaryDirectory[str] | None = None
        self._guard = threading.Lock()
        self.cards = Cards()
        self.kept: Kept[tuple[tuple[str, ...], bytes]] = Kept(KEPT_PAGES)
        self.said: Kept[Said] = Kept(KEPT_FIGURES)
        self.measures: Kept[list[tuple[str, int]]] = Kept(2)  # of the own store and the sample
        self._filled = False
        self._searchers: dict[Store, Searcher] = {}

    @property
    def is_empty(self) -> bool:
        """Tell whether the store has no article yet."""
        if not self._filled:
            self._filled = bool(self.own.newest(1))
        return not self._filled

    @property
    def shows_sample(self) -> bool:
        """Tell whether what is shown is the sample coverage."""
        return self.is_empty and self._sample is not None

    @property
    def store(self) -> Store:
        """Return the store that is shown."""
        sample = self._sample
        return sample if sample is not None and self.is_empty else self.own

    def start_sample(self) -> str | None:
        """Begin to read the sample where it is wanted; return the work's name until it is done."""
        if self._sample_folder is None or not self.is_empty or self._sample is not None:
            return None
        with self._guard:
            if self._sample_work is None:
                self._sample_work = self.worker.start("Reading the sample coverage", self._read_sample)
            return self._sample_work

    def search(self, query: str, request: Request) -> Found:
        """Search the store that is shown. QueryError: the query cannot be understood."""
        store = self.store
        with self._guard:
            if store not in self._searchers:
                self._searchers[store] = Searcher(store, word_encoder(self.settings))
            searcher = self._searchers[store]
        return searcher.find(query, request, self.now())

    def close(self) -> None:
        """End the work, and drop the sample."""
        self.worker.close()
        if self._sample is not None:
            self._sample.close()
        if self._place is not None:
            self._place.cleanup()

    def _read_sample(self, progress: Progress) -> Outcome:
        self._place = tempfile.TemporaryDirectory(prefix="copydesk-sample-")
        store = open_store(str(Path(self._place.name) / "sample.db"))
        report = add_files(store, [str(self._sample_folder)], self.settings, self.now(), progress=progress)
        self._sample = store
        return Outcome(summary(report), "/")


def sample_folder() -> Path | None:
    """Return where the sample coverage lies; None where this installation has none."""
    return next((folder for folder in SAMPLES if folder.is_dir()), None)
