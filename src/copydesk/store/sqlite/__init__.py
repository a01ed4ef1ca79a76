"""The store as one SQLite file."""

from copydesk.store.sqlite.store import SqliteStore

__all__ = ["SqliteStore"]
