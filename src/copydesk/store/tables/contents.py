"""Reading what is in the articles: entities, figures, and who is quoted."""

from collections.abc import Iterable

from copydesk.domain.annotation import EntityType
from copydesk.store.rows import FigureRow
from copydesk.store.tables.database import Database, find_all
from copydesk.store.values import StoredEntity

FIGURES = (
    "SELECT a.name, f.number, f.claim, f.kind, f.code, f.per, f.low, f.high, f.exact, f.bound, f.role, "
    "f.direction, f.head, f.fate FROM figures f JOIN articles a ON a.id = f.article "
)
LATEST = "ORDER BY a.sorted DESC, a.id DESC, f.number"
MOST_OF_A_THING = (
    5000  # figures of one measured thing that are looked at: those of the articles that came last
)
OF_A_THING = "SELECT article, number FROM figures WHERE head = ? ORDER BY article DESC LIMIT ?"
LAST = "\U0010ffff"  # behind every key that begins so


class ContentReading:
    """The part of `protocol.Reading` that is about what the articles hold."""

    def __init__(self, database: Database) -> None:
        """Read from this database."""
        self._db = database

    def entities(self, prefix: str = "", limit: int = 50) -> tuple[StoredEntity, ...]:
        """See `protocol.Reading`."""
        begins = "e.key >= ? AND e.key < ? AND " if prefix else ""
        statement = (
            f"SELECT e.key, e.type, e.name, e.articles FROM entities e WHERE {begins}e.articles > 0 "
            "ORDER BY e.articles DESC, e.key, e.type LIMIT ?"
        )
        values = (prefix.lower(), prefix.lower() + LAST) if prefix else ()
        return tuple(StoredEntity(*row) for row in self._db.rows(statement, (*values, limit)))

    def entity_articles(self, key: str, kind: EntityType | None = None, limit: int = 200) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        narrowed = "" if kind is None else "AND e.type = ? "
        statement = (
            "SELECT a.name FROM articles a WHERE a.newer IS NULL AND a.id IN (SELECT m.article "
            f"FROM entities e JOIN entity_articles m ON m.entity = e.id WHERE e.key = ? {narrowed}) "
            "ORDER BY a.sorted DESC, a.id DESC LIMIT ?"
        )
        values = (key, limit) if kind is None else (key, kind, limit)
        return tuple(row[0] for row in self._db.rows(statement, values))

    def speakers(self, begins: str = "", limit: int = 50) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        statement = "SELECT name FROM speakers WHERE name >= ? AND name < ? ORDER BY name LIMIT ?"
        key = begins.lower()
        return tuple(row[0] for row in self._db.rows(statement, (key, key + LAST, limit)))

    def facet_values(self, field: str, begins: str = "", limit: int = 50) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        known = self._db.rows("SELECT value FROM facet_values WHERE field = ?", (field,))
        wanted = begins.casefold()
        found = (value for (value,) in known if f" {wanted}" in f" {value.casefold()}")
        return tuple(sorted(found, key=lambda value: (value.casefold(), value))[:limit])

    def speaker_quotes(self, speaker: str, limit: int = 200) -> tuple[tuple[str, int], ...]:
        """See `protocol.Reading`."""
        statement = (
            "SELECT a.name, q.number FROM speakers s JOIN quotes q ON q.speaker = s.id "
            "JOIN articles a ON a.id = q.article WHERE s.name = ? AND a.newer IS NULL "
            "ORDER BY a.sorted DESC, a.id DESC, q.number LIMIT ?"
        )
        return tuple((name, number) for name, number in self._db.rows(statement, (speaker, limit)))

    def figures(
        self,
        *,
        article_ids: Iterable[str] | None = None,
        head: str | None = None,
        limit: int = 500,
        offset: int = 0,
    ) -> tuple[FigureRow, ...]:
        """See `protocol.Reading`."""
        if article_ids is not None:
            found = find_all(self._db, f"{FIGURES} WHERE a.name IN {{}} {LATEST}", article_ids)
            rows = (FigureRow(*row) for row in found)
            return tuple(row for row in rows if head is None or row.head == head)[offset : offset + limit]
        if head is None:
            statement = f"{FIGURES} WHERE a.newer IS NULL {LATEST} LIMIT ? OFFSET ?"
            values: tuple[object, ...] = (limit, offset)
        else:
            statement = f"{FIGURES} JOIN ({OF_A_THING}) AS late ON late.article = f.article "
            statement += f"AND late.number = f.number WHERE a.newer IS NULL {LATEST} LIMIT ? OFFSET ?"
            values = (head, MOST_OF_A_THING, limit, offset)
        return tuple(FigureRow(*row) for row in self._db.rows(statement, values))
