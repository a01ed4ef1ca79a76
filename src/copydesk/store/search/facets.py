"""How many of the articles found have each value of each facet."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.store.search.query import FACET_FIELDS
from copydesk.store.tables.database import Database, chunks

MOST_COUNTED = 2000  # articles: of more, the best ones are counted
MOST_SHOWN = 20  # values of one field


def count_facets(database: Database, articles: Sequence[int]) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return each field's values with their articles, most first."""
    counts: Counter[int] = Counter()
    for part in chunks(articles[:MOST_COUNTED]):
        places = ", ".join("?" * len(part))
        rows = database.rows(
            f"SELECT value, COUNT(*) FROM facets WHERE article IN ({places}) GROUP BY value", part
        )
        counts.update(dict(rows))
    named: dict[str, list[tuple[str, int]]] = {field: [] for field in FACET_FIELDS}
    for part in chunks(sorted(counts)):
        places = ", ".join("?" * len(part))
        for number, field, value in database.rows(
            f"SELECT id, field, value FROM facet_values WHERE id IN ({places})", part
        ):
            named.setdefault(field, []).append((value, counts[number]))
    return {
        field: tuple(sorted(values, key=lambda item: (-item[1], item[0]))[:MOST_SHOWN])
        for field, values in named.items()
        if values
    }
