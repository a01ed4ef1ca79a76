"""Figures that say what became of people: "killed 59", "59 dead"."""

from collections.abc import Sequence

from copydesk.store.rows import rows_of
from copydesk.store.search.query import Figure
from copydesk.store.tables.articles import ArticleReading
from copydesk.store.tables.database import Database, Row, find_all


def fated(database: Database, node: Figure, rows: Sequence[Row]) -> list[Row]:
    """Leave the figures that say what became of people: by what they count, or by the claims around them."""
    wanted = set(node.fates)
    told = _fates_read(database, {row[0] for row in rows if row[5] is None})
    return [
        row
        for row in rows
        if {row[3], row[4]} & set(node.heads)
        or wanted & set((told.get((row[0], row[1]), "") if row[5] is None else row[5]).split())
    ]


def _fates_read(database: Database, numbers: set[int]) -> dict[tuple[int, int], str]:
    """Return what became of people, from analyses: of an older store's articles no row tells it yet."""
    names: dict[int, str] = dict(
        find_all(database, "SELECT id, name FROM articles WHERE id IN {}", sorted(numbers))
    )
    items = {item.article.id: item for item in ArticleReading(database).articles(names.values(), whole=False)}
    return {
        (number, row.number): row.fate or ""
        for number, name in names.items()
        for row in rows_of(items[name]).figures
    }
