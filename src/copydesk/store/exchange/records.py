"""What is exported: the rows of the tables that cannot be made from others, unpacked.

What is searched (words, vectors, figures, entities, facets) is made anew at import.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from copydesk.domain.annotation import AnalysedArticle, Analysis
from copydesk.domain.article import Article
from copydesk.domain.brief import Brief, CheckReport
from copydesk.domain.claim import Comparison
from copydesk.domain.story import Copy
from copydesk.store.packing import (
    pack_tightly,
    pack_value,
    split,
    unpack_analysis,
    unpack_article,
    unpack_value,
)
from copydesk.store.tables.database import Database, Row
from copydesk.store.tables.searched import make_searchable
from copydesk.stories.similarity import Profile

FORMAT = "copydesk.store/1"
PAGE = 500  # rows read or written at once

INTEGER, REAL, TEXT = int, float, str
TABLES: Mapping[str, Mapping[str, Any]] = {
    "outlets": {"id": INTEGER, "name": TEXT, "domain": TEXT, "known": INTEGER},
    "stories": {
        "id": INTEGER, "name": TEXT, "opened": INTEGER, "changed": INTEGER, "lively": REAL, "closed": INTEGER,
        "became": INTEGER, "stale": INTEGER, "made_by": TEXT, "headline": TEXT, "label": TEXT,
        "categories": TEXT, "tone": TEXT, "strength": REAL, "tone_phrase": TEXT, "earliest": INTEGER,
        "latest": INTEGER, "origins": INTEGER, "articles": INTEGER, "outlets": INTEGER,
        "corroborated": INTEGER, "single_source": INTEGER, "contested": INTEGER, "updated": INTEGER,
    },
    "articles": {
        "id": INTEGER, "name": TEXT, "outlet": INTEGER, "title": TEXT, "url": TEXT, "language": TEXT,
        "published": INTEGER, "arrived": INTEGER, "sorted": INTEGER, "characters": INTEGER, "analyser": TEXT,
        "story": INTEGER, "original": INTEGER, "newer": INTEGER, "pinned": INTEGER,
    },
    "bodies": {"article": INTEGER, "content": Article, "analysis": Analysis},
    "live": {"article": INTEGER, "day": REAL, "profile": Profile, "sample": bytes},
    "works": {"story": INTEGER, "copies": tuple[Copy, ...], "comparison": Comparison, "brief": Brief},
    "history": {
        "id": INTEGER, "at": INTEGER, "kind": TEXT, "story": TEXT, "other": TEXT, "articles": TEXT,
        "reason": TEXT, "by_person": INTEGER,
    },
    "decisions": {"id": INTEGER, "at": INTEGER, "words": TEXT, "before": TEXT, "undone": INTEGER},
    "searches": {"name": TEXT, "query": TEXT, "saved": INTEGER},
    "corrections": {
        "id": INTEGER, "target": TEXT, "name": TEXT, "field": TEXT, "value": TEXT, "note": TEXT,
        "at": INTEGER,
    },
    "verdict_runs": {
        "id": INTEGER, "at": INTEGER, "draft": TEXT, "story": TEXT, "sentences": INTEGER, "faulty": INTEGER,
        "report": CheckReport,
    },
    "looks": {"who": TEXT, "at": INTEGER},
}  # fmt: skip
"""Table → column → what it holds; the first column orders the rows. A packed one holds its value's type."""

PLAIN = (INTEGER, REAL, TEXT, bytes)


def read_table(database: Database, table: str) -> Iterator[dict[str, Any]]:
    """Yield a table's rows with their packed values unpacked, in order."""
    columns = TABLES[table]
    key = next(iter(columns))
    chosen = ", ".join(columns)
    last: Any = None
    while True:
        where, values = ("", (PAGE,)) if last is None else (f"WHERE {key} > ? ", (last, PAGE))
        page = database.rows(f"SELECT {chosen} FROM {table} {where}ORDER BY {key} LIMIT ?", values)
        if not page:
            return
        last = page[-1][0]
        leads = database.leads([row[0] for row in page]) if table == "bodies" else {}
        for row in page:
            yield _unpacked(table, dict(zip(columns, row, strict=True)), leads.get(row[0], b""))


def write_rows(database: Database, table: str, rows: list[dict[str, Any]]) -> None:
    """Write rows as `read_table` gave them, and what is searched about them."""
    columns = TABLES[table]
    leads: list[tuple[int, bytes]] = []
    told = (*columns, "tight") if table == "bodies" else tuple(columns)
    database.insert(table, told, [_packed(table, row, leads) for row in rows])
    database.keep_leads(leads)
    if table == "bodies":
        _make_searchable(database, rows)


def _make_searchable(database: Database, rows: list[dict[str, Any]]) -> None:
    current = {
        row[0]
        for row in database.rows(
            "SELECT id FROM articles WHERE newer IS NULL AND id BETWEEN ? AND ?",
            (rows[0]["article"], rows[-1]["article"]),
        )
    }
    items = [
        (row["article"], AnalysedArticle(row["content"], row["analysis"]))
        for row in rows
        if row["article"] in current
    ]
    make_searchable(database, items)


def _unpacked(table: str, row: dict[str, Any], lead: bytes) -> dict[str, Any]:
    if table == "bodies":
        article = unpack_article(row["content"])
        return row | {"content": article, "analysis": unpack_analysis(row["analysis"], article.text, lead)}
    for column, kind in TABLES[table].items():
        if kind not in PLAIN:
            row[column] = unpack_value(row[column], kind) if row[column] else None
    return row


def _packed(table: str, row: dict[str, Any], leads: list[tuple[int, bytes]]) -> Row:
    if table == "bodies":
        lead = split(row["analysis"].vector)[0]
        if lead:
            leads.append((row["article"], lead))
        return (row["article"], *pack_tightly(row["content"], row["analysis"]), 1)
    empty = b"" if table == "live" else None  # of a whole copy there is no profile
    return tuple(
        row[column] if kind in PLAIN else empty if row[column] is None else pack_value(row[column])
        for column, kind in TABLES[table].items()
    )


def encoded(value: Any) -> str | None:
    """Return an unpacked value as JSON; None stays None."""
    return None if value is None else msgspec.json.encode(value).decode()


def decoded(value: bytes | str | msgspec.Raw, kind: Any) -> Any:
    """Return the value that was encoded; `null` is None."""
    return msgspec.json.decode(value, type=kind | None)
