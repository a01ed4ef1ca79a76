"""The store: articles stay, stories grow, and everything said is found again."""

import importlib
from pathlib import Path

import platformdirs

from copydesk.errors import StoreError
from copydesk.store.protocol import Reading, Store, Writer
from copydesk.store.sqlite import SqliteStore

__all__ = ["Reading", "Store", "Writer", "default_place", "is_file", "open_store"]


def default_place() -> str:
    """Return where the store lies unless told otherwise: a file in the user's data directory."""
    return str(Path(platformdirs.user_data_dir("copydesk", appauthor=False)) / "store.db")


def is_file(place: str) -> bool:
    """Tell whether a store's place is a file's path, not the address of a database."""
    return not place.startswith(("postgresql://", "postgres://"))


def open_store(place: str | None = None) -> Store:
    """Open the store in a file, made where there is none, or at a `postgresql://` address.

    StoreError where it cannot be used.
    """
    if place is not None and not is_file(place):
        try:
            postgres = importlib.import_module("copydesk.store.postgres")
        except ModuleNotFoundError as error:
            message = "a PostgreSQL store needs more packages: pip install 'copydesk[postgres]'"
            raise StoreError(message) from error
        opened: Store = postgres.PostgresStore(place)
        return opened
    return SqliteStore(Path(place or default_place()).expanduser())
