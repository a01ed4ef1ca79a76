"""Checking that what the tables say of each other is so, and that every article can be read."""

from collections.abc import Iterator

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import digest_of
from copydesk.errors import StoreError
from copydesk.store.packing import unpack_analysis, unpack_article
from copydesk.store.rows import rows_of
from copydesk.store.tables.database import Database

PAGE = 200  # articles unpacked at once

# What is wrong where a query finds a row: the row names it.
FAULTS = {
    "article {} has no text": "SELECT name FROM articles WHERE id NOT IN (SELECT article FROM bodies)",
    "text {} has no article": "SELECT article FROM bodies WHERE article NOT IN (SELECT id FROM articles)",
    "article {} was replaced, but is in a story": (
        "SELECT name FROM articles WHERE newer IS NOT NULL AND story IS NOT NULL"
    ),
    "story {} does not count its articles right": (
        "SELECT name FROM stories s WHERE articles <> (SELECT COUNT(*) FROM articles a WHERE a.story = s.id)"
    ),
    "story {} is compared, but nothing of it is kept": (
        "SELECT name FROM stories WHERE stale = 0 AND articles > 0 AND id NOT IN (SELECT story FROM works)"
    ),
    "name {} does not count its articles right": (
        "SELECT key FROM entities e WHERE articles <> "
        "(SELECT COUNT(*) FROM entity_articles m WHERE m.entity = e.id)"
    ),
    "article {} is held open, but is in no story": (
        "SELECT a.name FROM live l JOIN articles a ON a.id = l.article WHERE a.story IS NULL"
    ),
}


def find_faults(database: Database) -> Iterator[str]:
    """Yield what is wrong, in words."""
    for words, query in FAULTS.items():
        for row in database.rows(query):
            yield words.format(row[0])
    last = 0
    while page := database.rows(
        "SELECT a.id, a.name, b.content, b.analysis, a.newer FROM articles a "
        "JOIN bodies b ON b.article = a.id WHERE a.id > ? ORDER BY a.id LIMIT ?",
        (last, PAGE),
    ):
        last = page[-1][0]
        leads = database.leads([row[0] for row in page])
        for number, name, content, analysis, newer in page:
            yield from _article_faults(
                database, number, name, (content, analysis, leads.get(number, b"")), current=newer is None
            )


def _article_faults(
    database: Database, number: int, name: str, packed: tuple[bytes, bytes, bytes], *, current: bool
) -> Iterator[str]:
    content, analysis, lead = packed
    try:
        article = unpack_article(content)
        item = AnalysedArticle(article, unpack_analysis(analysis, article.text, lead))
    except (StoreError, ValueError) as error:
        yield f"article {name}: {error}"
        return
    if article.id != name or digest_of(article.text) != article.text_digest:
        yield f"article {name} holds another text than its name says"
    if not current:
        return
    rows = rows_of(item)
    held = database.rows(
        "SELECT (SELECT COUNT(*) FROM figures WHERE article = ?), facets, entities FROM holdings "
        "WHERE article = ?",
        (number, number),
    )
    figures, facets, entities = held[0] if held else (0, "", "")
    for kept, wanted, what in (
        (figures, rows.figures, "figures"),
        (len(facets.split()), rows.facets, "facets"),
        (len(entities.split()), rows.entities, "names"),
    ):
        if kept != len(wanted):
            yield f"article {name}: {kept} of its {len(wanted)} {what} are kept"
