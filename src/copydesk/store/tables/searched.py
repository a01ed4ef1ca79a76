"""What is searched about articles: words, figures, names, quotes and facets, kept and forgotten with them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.store.packing import unpack_analysis, unpack_article
from copydesk.store.rows import ArticleRows, EntityRow, rows_of
from copydesk.store.tables.database import Database, Row, find_all

FIGURE_COLUMNS = (
    "article", "number", "claim", "kind", "code", "per", "low", "high", "exact", "bound", "role", "direction",
    "head", "fate",
)  # fmt: skip
Numbered = Sequence[tuple[int, AnalysedArticle]]


def make_searchable(database: Database, numbered: Numbered) -> None:
    """Keep everything that is searched about articles whose bodies are kept."""
    keep_rows(database, numbered)
    database.index_words((number, *words_of(item.article)) for number, item in numbered)


def words_of(article: Article) -> tuple[str, str]:
    """Return an article's headline and body, as they are indexed."""
    title = article.title
    return title, article.text[article.blocks[0].span.end :] if title else article.text


def keep_rows(database: Database, numbered: Numbered) -> None:
    """Keep what is searched about articles but their words."""
    rows = [(number, rows_of(item)) for number, item in numbered]
    database.insert("figures", FIGURE_COLUMNS, [row for pair in rows for row in _figure_rows(*pair)])
    named = _count_names(database, [entity for _, one in rows for entity in one.entities])
    held = [(number, [named[row.key, row.type] for row in one.entities]) for number, one in rows]
    # In the order of the table's key: its pages are then visited one after another.
    mentions = sorted((entity, number) for number, entities in held for entity in entities)
    database.insert("entity_articles", ("entity", "article"), mentions)
    speakers = _speakers(database, {row.speaker for _, one in rows for row in one.quotes})
    said = [(speakers[row.speaker], number, row.number) for number, one in rows for row in one.quotes]
    database.insert("quotes", ("speaker", "article", "number"), sorted(said))
    values = _facet_values(database, {facet for _, one in rows for facet in one.facets})
    facets = [(number, [values[facet] for facet in one.facets]) for number, one in rows]
    pairs = sorted((value, number) for number, chosen in facets for value in chosen)
    database.insert("facets", ("value", "article"), pairs)
    holdings = [
        (number, _listed(chosen), _listed(entities))
        for (number, chosen), (_, entities) in zip(facets, held, strict=True)
    ]
    database.insert("holdings", ("article", "facets", "entities"), holdings)


def forget_rows(database: Database, numbers: Sequence[int]) -> None:
    """Forget what is searched about articles but their words."""
    statement = "SELECT article, facets, entities FROM holdings WHERE article IN {}"
    for article, facets, entities in find_all(database, statement, numbers):
        chosen = [(int(one), article) for one in facets.split()]
        database.run_many("DELETE FROM facets WHERE value = ? AND article = ?", chosen)
        named = [(int(one),) for one in entities.split()]
        database.run_many("UPDATE entities SET articles = articles - 1 WHERE id = ?", named)
        held = [(one, article) for (one,) in named]
        database.run_many("DELETE FROM entity_articles WHERE entity = ? AND article = ?", held)
    whose = [(number,) for number in numbers]
    database.run_many("DELETE FROM holdings WHERE article = ?", whose)
    database.run_many("DELETE FROM figures WHERE article = ?", whose)
    said = "DELETE FROM quotes WHERE speaker = (SELECT id FROM speakers WHERE name = ?) AND article = ?"
    database.run_many(said, _quoted(database, numbers))


def _quoted(database: Database, numbers: Sequence[int]) -> list[Row]:
    """Return whom articles quote: their table is ordered by speaker, and not searched by article."""
    leads = database.leads(numbers)
    statement = "SELECT article, content, analysis FROM bodies WHERE article IN {}"
    rows: list[Row] = []
    for number, content, analysis in find_all(database, statement, numbers):
        article = unpack_article(content)
        found = unpack_analysis(analysis, article.text, leads.get(number, b""))
        quotes = rows_of(AnalysedArticle(article, found)).quotes
        rows += [(speaker, number) for speaker in dict.fromkeys(row.speaker for row in quotes)]
    return rows


def _count_names(database: Database, named: Sequence[EntityRow]) -> dict[tuple[str, str], int]:
    """Count articles for each name; return the names' numbers, given one where they are new."""
    counts = Counter((row.key, row.type) for row in named)
    statement = "SELECT key, type, id FROM entities WHERE key IN {}"
    found = find_all(database, statement, dict.fromkeys(key for key, _ in counts))
    numbers = {(key, kind): number for key, kind, number in found if (key, kind) in counts}
    known = sorted((number, counts[name]) for name, number in numbers.items())
    database.run_many(
        "UPDATE entities SET articles = articles + ? WHERE id = ?", [(count, one) for one, count in known]
    )
    new = {(row.key, row.type): row.name for row in reversed(named) if (row.key, row.type) not in numbers}
    given = dict(zip(sorted(new), range(_next(database, "entities"), 1 << 62), strict=False))
    rows = [(number, *name, new[name], counts[name]) for name, number in given.items()]
    database.insert("entities", ("id", "key", "type", "name", "articles"), rows)
    return numbers | given


def _speakers(database: Database, names: set[str]) -> dict[str, int]:
    """Return the number of each speaker, given one where there is none."""
    found = find_all(database, "SELECT name, id FROM speakers WHERE name IN {}", sorted(names))
    numbers: dict[str, int] = dict(found)
    new = sorted(names - numbers.keys())
    given = dict(zip(new, range(_next(database, "speakers"), 1 << 62), strict=False))
    database.insert("speakers", ("id", "name"), [(number, name) for name, number in given.items()])
    return numbers | given


def _facet_values(database: Database, facets: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the number of each facet's value, given one where it has none."""
    wanted = sorted(facets)
    database.insert("facet_values", ("field", "value"), wanted, unless_there=True)
    statement = "SELECT field, value, id FROM facet_values WHERE value IN {}"
    found = find_all(database, statement, dict.fromkeys(value for _, value in wanted))
    return {(field, value): number for field, value, number in found}


def _next(database: Database, table: str) -> int:
    """Return the number of a table's next row: nobody else writes meanwhile."""
    return int(database.rows(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}")[0][0])


def _listed(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))


def _figure_rows(number: int, rows: ArticleRows) -> list[Row]:
    return [
        (
            number, row.number, row.claim, row.kind, row.code, row.per, row.low, row.high, row.exact,
            row.bound, row.role, row.direction, row.head, row.fate,
        )
        for row in rows.figures
    ]  # fmt: skip
