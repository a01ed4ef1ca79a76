"""How many of the articles found have each value of each facet."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.store.search.query import FACET_FIELDS
from copydesk.store.tables.database import Database, find_all

MOST_COUNTED = 2000  # articles: of more, the best ones are counted
MOST_SHOWN = 20  # values of one field


def count_facets(database: Database, articles: Sequence[int]) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return each field's values with their articles, most first."""
    statement = "SELECT facets FROM holdings WHERE article IN {}"
    found = find_all(database, statement, articles[:MOST_COUNTED])
    counts = Counter(int(one) for one in " ".join(row[0] for row in found).split())
    named: dict[str, list[tuple[str, int]]] = {field: [] for field in FACET_FIELDS}
    statement = "SELECT id, field, value FROM facet_values WHERE id IN {}"
    for number, field, value in find_all(database, statement, sorted(counts)):
        named.setdefault(field, []).append((value, counts[number]))
    return {
        field: tuple(sorted(values, key=lambda item: (-item[1], item[0]))[:MOST_SHOWN])
        for field, values in named.items()
        if values
    }
