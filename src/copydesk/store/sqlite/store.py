"""The store in one SQLite file: many readers beside one writer, in any number of threads and processes."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copydesk.errors import StoreError
from copydesk.store.protocol import Reading, Writer
from copydesk.store.sqlite.database import SqliteDatabase, ThreadsDatabase
from copydesk.store.sqlite.migrations import MIGRATIONS
from copydesk.store.sqlite.opening import connect, prepare
from copydesk.store.sqlite.trouble import told
from copydesk.store.tables.checking import find_faults
from copydesk.store.tables.whole import TableReading, TableWriter, tighten
from copydesk.store.values import StoreInfo

PATIENCE = 60.0  # seconds to wait for another writer
SPARE = 8  # connections that are kept for the next readers


class SqliteStore(TableReading):
    """A `protocol.Store` in a file. Reading never waits; writers wait for each other."""

    def __init__(self, place: Path, *, patience: float = PATIENCE) -> None:
        """Open the file, made where there is none. StoreError where it cannot be used."""
        prepare(place, patience)
        self.place = place
        self._patience = patience
        self._open: list[sqlite3.Connection] = []
        self._spare: list[sqlite3.Connection] = []  # those of them that no one reads with now
        self._guard = threading.Lock()
        self._closed = False
        super().__init__(ThreadsDatabase(self._connect, place))

    def _connect(self) -> sqlite3.Connection:
        with self._guard, told(self.place):
            if self._closed:
                message = f"{self.place}: was closed"
                raise StoreError(message)
            connection = connect(self.place, self._patience)
            self._open.append(connection)
            return connection

    def _spared(self) -> sqlite3.Connection | None:
        """Return a connection that somebody else is through with."""
        with self._guard:
            return self._spare.pop() if self._spare and not self._closed else None

    def _spare_again(self, connection: sqlite3.Connection) -> None:
        """Keep a connection for whoever is next: opening one costs a millisecond, and what it has read."""
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            self._let_go(connection)
            return
        with self._guard:
            if not self._closed and len(self._spare) < SPARE:
                self._spare.append(connection)
                return
        self._let_go(connection)

    def _let_go(self, connection: sqlite3.Connection) -> None:
        with self._guard:
            if connection in self._open:
                self._open.remove(connection)
        connection.close()

    @contextmanager
    def database(self) -> Iterator[SqliteDatabase]:
        """Give a connection that reads one state of the store, for statements of one's own."""
        connection = self._spared() or self._connect()
        try:
            with told(self.place):
                connection.execute("BEGIN")
                yield SqliteDatabase(connection, self.place)
        finally:
            self._spare_again(connection)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """See `protocol.Store`."""
        with self.database() as database:
            yield TableReading(database)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """See `protocol.Store`."""
        with self.rebuilding() as database:
            yield TableWriter(database)

    @contextmanager
    def rebuilding(self) -> Iterator[SqliteDatabase]:
        """See `protocol.Store`."""
        connection = self._spared() or self._connect()
        try:
            with told(self.place):
                connection.execute("BEGIN IMMEDIATE")
                yield SqliteDatabase(connection, self.place)
                connection.execute("COMMIT")
        finally:
            self._spare_again(connection)  # what was not committed is undone

    def info(self) -> StoreInfo:
        """See `protocol.Store`."""
        return self.count("sqlite", str(self.place), len(MIGRATIONS), self._bytes())

    def check(self) -> tuple[str, ...]:
        """See `protocol.Store`."""
        with self.database() as database:
            broken = [row[0] for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
            if broken:  # what the tables say of each other means nothing then
                return tuple(broken)
            dangling = database.rows("PRAGMA foreign_key_check")
            refers = [
                f"row {row[1]} of {row[0]} refers to a row of {row[2]} that is not there" for row in dangling
            ]
            return (*refers, *find_faults(database))

    def compact(self) -> tuple[int, int]:
        """See `protocol.Store`. Gathers no statistics: queries then go by the same plans in every store."""
        tighten(self)
        connection = self._connect()
        try:
            with told(self.place):
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                before = self._bytes()
                connection.execute("INSERT INTO words(words) VALUES ('optimize')")
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._let_go(connection)
        return before, self._bytes()

    def _bytes(self) -> int:
        files = (self.place, self.place.with_name(f"{self.place.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def close(self) -> None:
        """See `protocol.Store`."""
        with self._guard:
            self._closed = True
            for connection in self._open:
                connection.close()
            self._open.clear()
            self._spare.clear()
