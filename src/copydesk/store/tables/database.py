"""What the tables ask of a backend: statements in common SQL, with `?` where a value goes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, ClassVar, Protocol

Row = tuple[Any, ...]

AT_ONCE = 500  # values in one `IN (…)`


class Database(Protocol):
    """One connection, inside or outside a transaction."""

    word_index: ClassVar[str]  # what finds words: "fts5" or "tsvector"

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """Return what a query finds."""
        ...

    def run(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Change something; return how many rows were."""
        ...

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Make one change with each of many rows of values."""
        ...

    def insert(
        self, table: str, columns: Sequence[str], rows: Iterable[Row], *, unless_there: bool = False
    ) -> None:
        """Insert rows; with `unless_there`, leave out those whose key is taken."""
        ...

    def index_words(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """Make articles findable by their words: (number, title, text)."""
        ...

    def drop_words(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """Make articles unfindable again; the values are those they were indexed with."""
        ...

    def keep_leads(self, rows: Iterable[tuple[int, bytes]]) -> None:
        """Keep the vectors of articles, in the place of those they have: (number, packed lead)."""
        ...

    def leads(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Return the vectors of articles that have one, as they were given."""
        ...


def in_list(count: int) -> str:
    """Return the `(?, ?, …)` of so many values."""
    return f"({', '.join('?' * count)})"


def chunks(values: Iterable[Any], size: int = AT_ONCE) -> Iterator[list[Any]]:
    """Cut values into lists of at most `size`."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def find_all(database: Database, statement: str, values: Iterable[Any]) -> list[Row]:
    """Run a query that ends in `IN {}` on as many values as there are, a part at a time."""
    return [
        row for part in chunks(values) for row in database.rows(statement.format(in_list(len(part))), part)
    ]
