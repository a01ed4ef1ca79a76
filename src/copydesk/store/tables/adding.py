"""Writing articles: their bodies, and which revision is the latest."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet
from copydesk.store.packing import (
    is_narrow,
    narrowed,
    pack_analysis,
    pack_article,
    pack_tightly,
    unpack_analysis,
    unpack_article,
)
from copydesk.store.rows import micros, rows_of
from copydesk.store.tables.database import Database, Row, find_all
from copydesk.store.tables.placing import recount
from copydesk.store.tables.searched import forget_rows, keep_rows, make_searchable, words_of
from copydesk.store.values import Added, Placing

ARTICLE_COLUMNS = (
    "id", "name", "outlet", "title", "url", "language", "published", "arrived", "sorted", "characters",
    "analyser",
)  # fmt: skip


class ArticleWriting:
    """The part of `protocol.Writer` that is about articles."""

    def __init__(self, database: Database) -> None:
        """Write into this database."""
        self._db = database

    def add(self, items: Sequence[AnalysedArticle], arrived: datetime) -> Added:
        """See `protocol.Writer`."""
        by_name = {item.article.id: item for item in items}
        found = find_all(self._db, "SELECT name FROM articles WHERE name IN {}", by_name)
        known = {row[0] for row in found}
        new = [item for name, item in by_name.items() if name not in known]
        first = self._db.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM articles")[0][0]
        numbered = list(enumerate(new, start=first))
        outlets = self._outlets(item.article.outlet for item in new)
        self._db.insert(
            "articles",
            ARTICLE_COLUMNS,
            [_article_row(number, item, outlets, arrived) for number, item in numbered],
        )
        revised, heirs = self._supersede(numbered, outlets, arrived)
        current = [(number, item) for number, item in numbered if item.article.id not in revised]
        make_searchable(self._db, current)
        self._keep_bodies([_packed(number, item) for number, item in numbered])
        return Added(
            new=tuple(item.article.id for item in new),
            known=tuple(name for name in by_name if name in known),
            revised=revised,
            heirs=heirs,
        )

    def keep_passages(self, rows: Iterable[tuple[str, bytes]]) -> None:
        """See `protocol.Writer`."""
        held = dict(rows)
        numbers = find_all(self._db, "SELECT id, name FROM articles WHERE name IN {}", held)
        self._db.insert(
            "passages",
            ("article", "vectors"),
            [(number, held[name]) for number, name in numbers],
            unless_there=True,
        )

    def pack_tightly(self, limit: int) -> int:
        """See `protocol.Writer`."""
        found = self._db.rows(
            "SELECT b.article, b.content, b.analysis, p.vectors FROM bodies b "
            "LEFT JOIN passages p ON p.article = b.article WHERE b.tight = 0 LIMIT ?",
            (limit,),
        )
        numbers = [row[0] for row in found]
        leads = self._db.leads(numbers)
        # Stores that are older than these words have none yet.
        unlooked = "SELECT DISTINCT article FROM figures WHERE fate IS NULL AND article IN {}"
        fateless = {row[0] for row in find_all(self._db, unlooked, numbers)}
        bodies, passages, fates = [], [], []
        for number, content, analysis, vectors in found:
            article = unpack_article(content)
            unpacked = unpack_analysis(analysis, article.text, leads.get(number, b""))
            bodies.append((*pack_tightly(article, unpacked), number))
            if number in fateless:
                figures = rows_of(AnalysedArticle(article, unpacked)).figures
                fates += [(row.fate, number, row.number) for row in figures]
            if vectors is not None and not is_narrow(vectors):
                passages.append((narrowed(vectors), number))
        self._db.run_many("UPDATE bodies SET content = ?, analysis = ?, tight = 1 WHERE article = ?", bodies)
        self._db.run_many("UPDATE passages SET vectors = ? WHERE article = ?", passages)
        self._db.run_many("UPDATE figures SET fate = ? WHERE article = ? AND number = ?", fates)
        return len(found)

    def reanalyse(self, item: AnalysedArticle) -> None:
        """See `protocol.Writer`."""
        name = item.article.id
        found = self._db.rows("SELECT id, newer, story FROM articles WHERE name = ?", (name,))
        if not found:
            raise KeyError(name)
        number, newer, story = found[0]
        if newer is None:
            forget_rows(self._db, [number])
        analysis, lead = pack_analysis(item.analysis)
        self._db.run("UPDATE bodies SET analysis = ?, tight = 0 WHERE article = ?", (analysis, number))
        self._db.run("UPDATE articles SET analyser = ? WHERE id = ?", (item.analysis.analyser, number))
        self._db.run("DELETE FROM vectors WHERE article = ?", (number,))
        if lead:
            self._db.keep_leads([(number, lead)])
        if newer is None:
            keep_rows(self._db, [(number, item)])
        if story is not None:
            self._db.run("UPDATE stories SET stale = 1 WHERE id = ?", (story,))

    def _outlets(self, outlets: Iterable[Outlet]) -> dict[Outlet, int]:
        """Return the number of each outlet, given one where it has none."""
        wanted = dict.fromkeys(outlets)
        rows = [(one.name, one.domain or "", int(one.known)) for one in wanted]
        self._db.insert("outlets", ("name", "domain", "known"), rows, unless_there=True)
        found = find_all(
            self._db, "SELECT id, name, domain, known FROM outlets WHERE name IN {}", {row[0] for row in rows}
        )
        numbers = {(name, domain, known): number for number, name, domain, known in found}
        return {one: numbers[one.name, one.domain or "", int(one.known)] for one in wanted}

    def _keep_bodies(self, rows: Sequence[Row]) -> None:
        self._db.insert("bodies", ("article", "content", "analysis"), [row[:3] for row in rows])
        self._db.keep_leads([(number, lead) for number, _, _, lead in rows if lead])

    def _supersede(
        self,
        numbered: Sequence[tuple[int, AnalysedArticle]],
        outlets: dict[Outlet, int],
        arrived: datetime,
    ) -> tuple[dict[str, str], dict[str, Placing]]:
        """Let the latest revision of each address take its place: `Added.revised` and `Added.heirs`."""
        pages: dict[tuple[int, str], list[tuple[int, int]]] = {}  # → when revised, number
        names: dict[int, str] = {}
        for number, item in numbered:
            article = item.article
            if article.url:
                when = micros(article.updated or article.published or arrived) or 0
                pages.setdefault((outlets[article.outlet], article.url), []).append((when, number))
                names[number] = article.id
        urls = dict.fromkeys(url for _, url in pages)
        statement = "SELECT outlet, url, id, name FROM articles WHERE newer IS NULL AND url IN {}"
        there: list[int] = []
        for outlet, url, number, name in find_all(self._db, statement, urls):
            if (outlet, url) in pages and number not in names:
                there.append(number)
                names[number] = name
                pages[outlet, url].append((self._revised(number), number))
        replaced = {
            number: max(page)[1] for page in pages.values() for _, number in page if number != max(page)[1]
        }
        old = [number for number in there if number in replaced]
        places = find_all(
            self._db,
            "SELECT a.id, s.id, s.name, a.pinned FROM articles a JOIN stories s ON s.id = a.story "
            "WHERE a.id IN {}",
            old,
        )
        self._unlist(old)
        self._db.run_many(
            "UPDATE articles SET newer = ?, story = NULL, original = NULL, pinned = 0 WHERE id = ?",
            [(newer, number) for number, newer in replaced.items()],
        )
        recount(self._db, {row[1] for row in places}, arrived)
        heirs = {names[replaced[row[0]]]: Placing(row[2], bool(row[3])) for row in places}
        return {names[number]: names[newer] for number, newer in replaced.items()}, heirs

    def _revised(self, number: int) -> int:
        """Return when a stored article was last revised."""
        content, arrived = self._db.rows(
            "SELECT b.content, a.arrived FROM bodies b JOIN articles a ON a.id = b.article WHERE a.id = ?",
            (number,),
        )[0]
        article = unpack_article(content)
        return micros(article.updated or article.published) or arrived

    def _unlist(self, numbers: Sequence[int]) -> None:
        """Take superseded articles out of what is searched and grouped."""
        bodies = find_all(self._db, "SELECT article, content FROM bodies WHERE article IN {}", numbers)
        self._db.drop_words((number, *words_of(unpack_article(content))) for number, content in bodies)
        forget_rows(self._db, numbers)
        self._db.run_many("DELETE FROM live WHERE article = ?", [(number,) for number in numbers])


def _article_row(number: int, item: AnalysedArticle, outlets: dict[Outlet, int], arrived: datetime) -> Row:
    article = item.article
    came, published = micros(arrived), micros(article.published)
    return (
        number, article.id, outlets[article.outlet], article.title, article.url, article.language,
        published, came, came if published is None else published, len(article.text),
        item.analysis.analyser,
    )  # fmt: skip


def _packed(number: int, item: AnalysedArticle) -> Row:
    """Return an article as it is kept: (number, content, analysis, lead)."""
    return (number, pack_article(item.article), *pack_analysis(item.analysis))
