"""SQLite connections as the tables see them."""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from copydesk.store.sqlite.trouble import told
from copydesk.store.tables.database import Row, find_all


class SqliteDatabase:
    """A `tables.database.Database` over one connection, for one thread at a time."""

    word_index: ClassVar[str] = "fts5"

    def __init__(self, connection: sqlite3.Connection, place: Path) -> None:
        """`place` is for messages."""
        self._connection = connection
        self._place = place

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection to run a statement on."""
        return self._connection

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """See `Database`."""
        with told(self._place):
            return self.connection.execute(statement, values).fetchall()

    def run(self, statement: str, values: Sequence[Any] = ()) -> int:
        """See `Database`."""
        with told(self._place):
            return self.connection.execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """See `Database`."""
        with told(self._place):
            self.connection.executemany(statement, rows)

    def insert(
        self, table: str, columns: Sequence[str], rows: Iterable[Row], *, unless_there: bool = False
    ) -> None:
        """See `Database`."""
        places = ", ".join("?" * len(columns))
        conflict = " ON CONFLICT DO NOTHING" if unless_there else ""
        self.run_many(f"INSERT INTO {table}({', '.join(columns)}) VALUES ({places}){conflict}", rows)

    def index_words(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """See `Database`."""
        self.run_many("INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)", rows)

    def drop_words(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """See `Database`. The index holds no text of its own, so it must be told what to take out."""
        self.run_many("INSERT INTO words(words, rowid, title, body) VALUES ('delete', ?, ?, ?)", rows)

    def keep_leads(self, rows: Iterable[tuple[int, bytes]]) -> None:
        """See `Database`."""
        self.run_many("INSERT OR REPLACE INTO vectors(article, lead) VALUES (?, ?)", rows)

    def leads(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """See `Database`."""
        return dict(find_all(self, "SELECT article, lead FROM vectors WHERE article IN {}", numbers))


class _Mine(threading.local):
    """What one thread has."""

    connection: sqlite3.Connection | None = None


class ThreadsDatabase(SqliteDatabase):
    """Gives each thread that reads a connection of its own."""

    def __init__(self, opened: Callable[[], sqlite3.Connection], place: Path) -> None:
        """`opened` opens a connection, or raises StoreError."""
        self._opened = opened
        self._place = place
        self._mine = _Mine()

    @property
    def connection(self) -> sqlite3.Connection:
        """Return this thread's connection."""
        if self._mine.connection is None:
            self._mine.connection = self._opened()
        return self._mine.connection
