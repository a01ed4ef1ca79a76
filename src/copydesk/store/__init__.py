"""The store: articles stay, stories grow, and everything said is found again."""

from pathlib import Path

import platformdirs

from copydesk.store.protocol import Reading, Store, Writer
from copydesk.store.sqlite import SqliteStore

__all__ = ["Reading", "Store", "Writer", "default_place", "open_store"]


def default_place() -> str:
    """Return where the store lies unless told otherwise: a file in the user's data directory."""
    return str(Path(platformdirs.user_data_dir("copydesk", appauthor=False)) / "store.db")


def open_store(place: str | None = None) -> Store:
    """Open the store at a file's path, made where there is none. StoreError where it cannot be used."""
    return SqliteStore(Path(place or default_place()).expanduser())
