"""PostgreSQL connections as the tables see them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, ClassVar, Protocol

import psycopg

from copydesk.errors import StoreError
from copydesk.store.tables.database import Row, find_all

Connection = psycopg.Connection[Row]


class Lending(Protocol):
    """Lends a connection, for one statement or for all of a transaction."""

    def __call__(self) -> AbstractContextManager[Connection]:
        """Lend it until the block ends."""
        ...


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn PostgreSQL's errors into StoreErrors that say what to do."""
    try:
        yield
    except psycopg.errors.LockNotAvailable as error:
        problem = "another program is writing to it and did not finish in time"
        message = f"{place}: {problem}; nothing was changed; try again"
        raise StoreError(message) from error
    except psycopg.errors.DiskFull as error:
        message = f"{place}: the server's disk is full; nothing was changed; make room and try again"
        raise StoreError(message) from error
    except psycopg.OperationalError as error:
        message = f"{place}: cannot be reached ({_first_line(error)}); nothing was changed"
        raise StoreError(message) from error
    except psycopg.Error as error:
        message = f"{place}: cannot be used ({_first_line(error)}); please report this"
        raise StoreError(message) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]


def spoken(statement: str) -> str:
    """Return a statement of the tables with PostgreSQL's mark for a value."""
    return statement.replace("?", "%s")


class PostgresDatabase:
    """A `tables.database.Database` over connections that are lent."""

    word_index: ClassVar[str] = "tsvector"

    def __init__(self, lend: Lending, place: str) -> None:
        """`place` is for messages."""
        self._lend = lend
        self._place = place

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """See `Database`."""
        with told(self._place), self._lend() as connection:
            return connection.execute(spoken(statement), values).fetchall()

    def run(self, statement: str, values: Sequence[Any] = ()) -> int:
        """See `Database`."""
        with told(self._place), self._lend() as connection:
            return connection.execute(spoken(statement), values).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """See `Database`."""
        with told(self._place), self._lend() as connection, connection.cursor() as cursor:
            cursor.executemany(spoken(statement), list(rows))

    def insert(
        self, table: str, columns: Sequence[str], rows: Iterable[Row], *, unless_there: bool = False
    ) -> None:
        """See `Database`."""
        names = ", ".join(columns)
        if unless_there:
            places = ", ".join("?" * len(columns))
            statement = f"INSERT INTO {table}({names}) VALUES ({places}) ON CONFLICT DO NOTHING"
            self.run_many(statement, rows)
            return
        with told(self._place), self._lend() as connection, connection.cursor() as cursor:
            copying = f"COPY {table}({names}) FROM STDIN"
            with cursor.copy(copying) as copy:
                for row in rows:
                    copy.write_row(row)

    def index_words(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """See `Database`."""
        self.run_many(
            "INSERT INTO words(article, body) VALUES (?, setweight(to_tsvector('english', ?), 'A') "
            "|| setweight(to_tsvector('english', ?), 'B'))",
            rows,
        )

    def drop_words(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """See `Database`."""
        self.run_many("DELETE FROM words WHERE article = ?", [(number,) for number, _, _ in rows])

    def keep_leads(self, rows: Iterable[tuple[int, bytes]]) -> None:
        """See `Database`."""
        self.run_many(
            "INSERT INTO vectors(article, lead) VALUES (?, ?) "
            "ON CONFLICT(article) DO UPDATE SET lead = excluded.lead",
            rows,
        )

    def leads(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """See `Database`."""
        return dict(find_all(self, "SELECT article, lead FROM vectors WHERE article IN {}", numbers))
