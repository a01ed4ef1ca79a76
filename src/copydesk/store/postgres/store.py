"""The store in a PostgreSQL database: a team's readers beside one writer at a time."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import ConnectionPool, PoolTimeout

from copydesk.errors import StoreError
from copydesk.store.postgres.database import Connection, PostgresDatabase, told
from copydesk.store.postgres.migrations import MIGRATIONS
from copydesk.store.protocol import Reading, Writer
from copydesk.store.tables.checking import find_faults
from copydesk.store.tables.whole import TableReading, TableWriter, tighten
from copydesk.store.values import StoreInfo

PATIENCE = 60.0  # seconds to wait for another writer
CONNECTIONS = 10  # of one process
LOCK = 0x434F5059  # "COPY": the number of the lock that a writer holds
NUMBERED = ("outlets", "stories", "facet_values", "history", "decisions", "corrections", "verdict_runs")


class PostgresStore(TableReading):
    """A `protocol.Store` in a database of its own. Reading never waits; writers wait for each other."""

    def __init__(
        self, address: str, *, patience: float = PATIENCE, steps: Sequence[str] = MIGRATIONS
    ) -> None:
        """Connect, and make or bring forward the tables. StoreError where the database cannot be used."""
        self.place = _without_password(address)
        self._patience = patience
        self._version = len(steps)
        self._closed = False
        with told(self.place):
            _prepare(address, self.place, steps)
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            address, min_size=1, max_size=CONNECTIONS, kwargs={"autocommit": True}, open=True
        )
        super().__init__(PostgresDatabase(self._lend, self.place))

    @contextmanager
    def _lend(self) -> Iterator[Connection]:
        if self._closed:
            message = f"{self.place}: was closed"
            raise StoreError(message)
        try:
            with self._pool.connection() as connection:
                yield connection
        except PoolTimeout as error:
            message = f"{self.place}: has no connection free; try again"
            raise StoreError(message) from error

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[PostgresDatabase]:
        with told(self.place), self._lend() as connection, connection.transaction():
            connection.execute(begin)
            yield PostgresDatabase(lambda: _lent(connection), self.place)

    def database(self) -> AbstractContextManager[PostgresDatabase]:
        """See `protocol.Store`."""
        return self._transaction("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """See `protocol.Store`."""
        with self.database() as database:
            yield TableReading(database)

    @contextmanager
    def _alone(self) -> Iterator[PostgresDatabase]:
        """Give a transaction that no other writer has."""
        limit = f"SET LOCAL lock_timeout = {int(self._patience * 1000)}"
        with self._transaction(limit) as database:
            database.rows("SELECT pg_advisory_xact_lock(?)", (LOCK,))
            yield database

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """See `protocol.Store`."""
        with self._alone() as database:
            yield TableWriter(database)

    @contextmanager
    def rebuilding(self) -> Iterator[PostgresDatabase]:
        """See `protocol.Store`."""
        with self._alone() as database:
            yield database
            for table in NUMBERED:  # what is numbered next comes after what was written
                database.rows(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), "
                    f"(SELECT COALESCE(MAX(id), 0) + 1 FROM {table}), false)"
                )

    def info(self) -> StoreInfo:
        """See `protocol.Store`."""
        return self.count("postgres", self.place, self._version, self._bytes())

    def check(self) -> tuple[str, ...]:
        """See `protocol.Store`."""
        with self.database() as database:
            return tuple(find_faults(database))

    def compact(self) -> tuple[int, int]:
        """See `protocol.Store`."""
        before = self._bytes()
        tighten(self)
        self._db.run("VACUUM ANALYZE")
        return before, self._bytes()

    def _bytes(self) -> int:
        return int(self._db.rows("SELECT pg_database_size(current_database())")[0][0])

    def close(self) -> None:
        """See `protocol.Store`."""
        self._closed = True
        self._pool.close()


@contextmanager
def _lent(connection: Connection) -> Iterator[Connection]:
    yield connection


def _prepare(address: str, place: str, steps: Sequence[str]) -> None:
    """Take the steps that the database has not been through, all or none."""
    with psycopg.connect(address, connect_timeout=10) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        connection.execute("CREATE TABLE IF NOT EXISTS store_version(version INTEGER NOT NULL)")
        found = connection.execute("SELECT version FROM store_version").fetchone()
        version = 0 if found is None else int(found[0])
        if version > len(steps):
            message = (
                f"{place}: was written by a newer Copydesk (tables of version {version}; this one knows "
                f"{len(steps)}); nothing was changed; update Copydesk, or name another place with --store"
            )
            raise StoreError(message)
        if version == len(steps):
            return
        for step in steps[version:]:
            connection.execute(step)
        connection.execute("DELETE FROM store_version")
        connection.execute("INSERT INTO store_version VALUES (%s)", (len(steps),))


def _without_password(address: str) -> str:
    """Return an address that may be shown."""
    try:
        parts = conninfo_to_dict(address)
    except psycopg.ProgrammingError as error:
        message = f"no address of a PostgreSQL database ({str(error).strip()}); as in postgresql://host/name"
        raise StoreError(message) from error
    return f"postgresql://{parts.get('host') or ''}/{parts.get('dbname') or ''}"
