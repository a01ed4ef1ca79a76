"""Reading articles, their revisions and analyses."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.domain.claim import ClaimRef, Evidence
from copydesk.store.packing import unpack_analysis, unpack_answers, unpack_article, unpack_text
from copydesk.store.rows import EPOCH, MICROSECOND, micros, time_of
from copydesk.store.tables.database import Database, Row, find_all
from copydesk.store.values import StoredArticle

LISTED = """
SELECT a.name, o.name, o.domain, o.known, a.title, a.url, a.language, a.published, a.arrived, s.name,
  original.name, newer.name, a.analyser, a.characters
FROM articles a JOIN outlets o ON o.id = a.outlet LEFT JOIN stories s ON s.id = a.story
LEFT JOIN articles original ON original.id = a.original LEFT JOIN articles newer ON newer.id = a.newer
"""
CONTENTS = "SELECT a.name, b.content FROM articles a JOIN bodies b ON b.article = a.id WHERE a.name IN {}"
CITED = (
    "SELECT a.name, o.name, b.content, b.analysis FROM articles a JOIN outlets o ON o.id = a.outlet "
    "JOIN bodies b ON b.article = a.id "
)
BODIES = "SELECT a.name, a.id, b.content, b.analysis FROM articles a JOIN bodies b ON b.article = a.id "
UNREAD = (
    "FROM articles a WHERE a.newer IS NULL AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.article = a.id)"
)
PAGE = 1000  # ids read at once


class ArticleReading:
    """The part of `protocol.Reading` that is about articles."""

    def __init__(self, database: Database) -> None:
        """Read from this database."""
        self._db = database

    def known(self, article_ids: Iterable[str]) -> frozenset[str]:
        """See `protocol.Reading`."""
        return frozenset(
            row[0] for row in find_all(self._db, "SELECT name FROM articles WHERE name IN {}", article_ids)
        )

    def article(self, article_id: str) -> AnalysedArticle:
        """See `protocol.Reading`."""
        found = self.articles((article_id,))
        if not found:
            raise KeyError(article_id)
        return found[0]

    def articles(self, article_ids: Iterable[str], *, whole: bool = True) -> tuple[AnalysedArticle, ...]:
        """See `protocol.Reading`."""
        wanted = list(article_ids)
        found = find_all(self._db, BODIES + "WHERE a.name IN {}", dict.fromkeys(wanted))
        leads = self._db.leads([row[1] for row in found])
        by_name = {row[0]: _analysed(row, leads.get(row[1], b""), whole=whole) for row in found}
        return tuple(by_name[name] for name in wanted if name in by_name)

    def texts(self, article_ids: Iterable[str]) -> tuple[Article, ...]:
        """See `protocol.Reading`."""
        wanted = list(article_ids)
        found = find_all(self._db, CONTENTS, dict.fromkeys(wanted))
        by_name = {name: unpack_article(content) for name, content in found}
        return tuple(by_name[name] for name in wanted if name in by_name)

    def bare_texts(self, article_ids: Iterable[str]) -> dict[str, tuple[str, int]]:
        """See `protocol.Reading`."""
        found = find_all(self._db, CONTENTS, dict.fromkeys(article_ids))
        return {name: unpack_text(content) for name, content in found}

    def answers(self, claims: Iterable[ClaimRef]) -> dict[ClaimRef, Evidence]:
        """See `protocol.Reading`."""
        wanted: dict[str, list[int]] = {}
        for ref in claims:
            wanted.setdefault(ref.article_id, []).append(ref.claim)
        found: dict[ClaimRef, Evidence] = {}
        for name, outlet, content, analysis in find_all(self._db, CITED + "WHERE a.name IN {}", wanted):
            text, _ = unpack_text(content)
            for number, span in unpack_answers(analysis, text, wanted[name]).items():
                found[ClaimRef(name, number)] = Evidence(name, outlet, span, span.of(text))
        return found

    def listed(self, article_ids: Iterable[str]) -> tuple[StoredArticle, ...]:
        """See `protocol.Reading`."""
        wanted = list(article_ids)
        found = find_all(self._db, LISTED + "WHERE a.name IN {}", dict.fromkeys(wanted))
        by_name = {row[0]: _listed(row) for row in found}
        return tuple(by_name[name] for name in wanted if name in by_name)

    def newest(self, limit: int = 50, before: datetime | None = None) -> tuple[StoredArticle, ...]:
        """See `protocol.Reading`."""
        latest = micros(before)
        where = "WHERE a.newer IS NULL" + ("" if latest is None else " AND a.sorted < ?")
        statement = f"{LISTED} {where} ORDER BY a.sorted DESC, a.id DESC LIMIT ?"
        values = [limit] if latest is None else [latest, limit]
        return tuple(_listed(row) for row in self._db.rows(statement, values))

    def article_ids(self, *, revisions: bool = True) -> Iterator[str]:
        """See `protocol.Reading`."""
        last = 0
        current = "" if revisions else "AND newer IS NULL "
        while page := self._db.rows(
            f"SELECT id, name FROM articles WHERE id > ? {current}ORDER BY id LIMIT ?", (last, PAGE)
        ):
            last = page[-1][0]
            for _, name in page:
                yield name

    def outdated(self, analyser: str) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        statement = "SELECT name FROM articles WHERE analyser <> ? ORDER BY id"
        return tuple(row[0] for row in self._db.rows(statement, (analyser,)))

    def without_passages(self, limit: int) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        return tuple(
            row[0] for row in self._db.rows(f"SELECT a.name {UNREAD} ORDER BY a.id LIMIT ?", (limit,))
        )

    def count_without_passages(self) -> int:
        """See `protocol.Reading`."""
        return int(self._db.rows(f"SELECT COUNT(*) {UNREAD}")[0][0])

    def revisions(self, article_id: str) -> tuple[StoredArticle, ...]:
        """See `protocol.Reading`."""
        found = self._db.rows("SELECT id, newer FROM articles WHERE name = ?", (article_id,))
        if not found:
            raise KeyError(article_id)
        number, newer = found[0]
        while newer is not None:
            number, newer = self._db.rows("SELECT id, newer FROM articles WHERE id = ?", (newer,))[0]
        chain = [number]
        for one in chain:
            chain += [row[0] for row in self._db.rows("SELECT id FROM articles WHERE newer = ?", (one,))]
        listed = find_all(self._db, LISTED + "WHERE a.id IN {} ORDER BY a.id", sorted(chain))
        return tuple(_listed(row) for row in listed)

    def facets(self, article_id: str) -> tuple[tuple[str, str], ...]:
        """See `protocol.Reading`."""
        found = self._db.rows(
            "SELECT h.facets FROM articles a LEFT JOIN holdings h ON h.article = a.id WHERE a.name = ?",
            (article_id,),
        )
        if not found:
            raise KeyError(article_id)
        numbers = [int(one) for one in (found[0][0] or "").split()]
        values = find_all(self._db, "SELECT field, value FROM facet_values WHERE id IN {}", numbers)
        return tuple(sorted((field, value) for field, value in values))


def _analysed(row: Row, lead: bytes, *, whole: bool) -> AnalysedArticle:
    _, _, content, analysis = row
    article = unpack_article(content)
    found = unpack_analysis(analysis, article.text, lead, whole=whole)
    if not whole:  # alike, however it is packed
        found = msgspec.structs.replace(found, parse=(), lemmas=(), vector=())
    return AnalysedArticle(article, found)


def _listed(row: Row) -> StoredArticle:
    return StoredArticle(
        article_id=row[0],
        outlet=Outlet(row[1], row[2] or None, known=bool(row[3])),
        title=row[4],
        url=row[5],
        language=row[6],
        published=time_of(row[7]),
        arrived=EPOCH + row[8] * MICROSECOND,
        story_id=row[9],
        copy_of=row[10],
        newer=row[11],
        analyser=row[12],
        characters=row[13],
    )
