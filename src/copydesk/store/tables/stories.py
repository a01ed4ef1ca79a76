"""Reading stories, their history, and what grouping needs of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from copydesk.domain.brief import Brief
from copydesk.domain.claim import Comparison
from copydesk.domain.story import Copy, StoryChange
from copydesk.store.packing import unpack_value
from copydesk.store.rows import EPOCH, MICROSECOND, time_of
from copydesk.store.tables.articles import ArticleReading
from copydesk.store.tables.database import Database, Row, find_all
from copydesk.store.values import (
    Decision,
    LiveArticle,
    LoggedChange,
    Placing,
    StoryOrder,
    StoryRecord,
    StorySummary,
)

SUMMARY = (
    "SELECT name, headline, label, categories, tone, strength, tone_phrase, earliest, latest, opened, "
    "changed, origins, articles, outlets, corroborated, single_source, contested, updated, closed, stale, "
    "key_figures FROM stories "
)
ORDERS: dict[StoryOrder, str] = {
    "latest": "latest DESC NULLS LAST, id DESC",
    "changed": "changed DESC, id DESC",
    "origins": "origins DESC, latest DESC NULLS LAST, id DESC",
    "articles": "articles DESC, latest DESC NULLS LAST, id DESC",
}
LIVE = (
    "SELECT a.id, a.name, s.name, l.day, l.profile, l.sample, original.name, a.pinned FROM live l "
    "JOIN articles a ON a.id = l.article JOIN stories s ON s.id = a.story "
    "LEFT JOIN articles original ON original.id = a.original "
)
MEMBERS = (
    "SELECT a.id, a.name, s.name, COALESCE(l.day, a.sorted / 86400e6), l.profile, l.sample, "
    "original.name, a.pinned FROM stories s JOIN articles a ON a.story = s.id "
    "LEFT JOIN live l ON l.article = a.id "
    "LEFT JOIN articles original ON original.id = a.original "
)


class StoryReading:
    """The part of `protocol.Reading` that is about stories."""

    def __init__(self, database: Database) -> None:
        """Read from this database."""
        self._db = database

    def stories(
        self, order: StoryOrder = "latest", limit: int = 50, offset: int = 0
    ) -> tuple[StorySummary, ...]:
        """See `protocol.Reading`."""
        statement = f"{SUMMARY} WHERE articles > 0 ORDER BY {ORDERS[order]} LIMIT ? OFFSET ?"
        return tuple(_summary(row) for row in self._db.rows(statement, (limit, offset)))

    def summaries(self, story_ids: Iterable[str]) -> tuple[StorySummary, ...]:
        """See `protocol.Reading`."""
        wanted = list(story_ids)
        found = find_all(self._db, SUMMARY + "WHERE name IN {}", dict.fromkeys(wanted))
        by_name = {row[0]: _summary(row) for row in found}
        return tuple(by_name[name] for name in wanted if name in by_name)

    def story(self, story_id: str) -> StoryRecord:
        """See `protocol.Reading`."""
        number = self._number_now(story_id)
        summary = _summary(self._db.rows(f"{SUMMARY} WHERE id = ?", (number,))[0])
        works = self._db.rows("SELECT copies, comparison, brief FROM works WHERE story = ?", (number,))
        copies, comparison, brief = works[0] if works else (None, None, None)
        record = StoryRecord(
            summary=summary,
            article_ids=self._members(number),
            copies=unpack_value(copies, tuple[Copy, ...]) if copies else (),
            comparison=unpack_value(comparison, Comparison) if comparison else None,
            brief=unpack_value(brief, Brief) if brief else None,
        )
        return self._with_texts(record)

    def _number_now(self, story_id: str) -> int:
        """Return the number of a story, or of the one that it became part of."""
        found = self._db.rows("SELECT id, became, articles FROM stories WHERE name = ?", (story_id,))
        if not found:
            raise KeyError(story_id)
        number, became, articles = found[0]
        seen = {number}
        while not articles and became is not None and became not in seen:
            seen.add(became)
            number, became, articles = self._db.rows(
                "SELECT id, became, articles FROM stories WHERE id = ?", (became,)
            )[0]
        return int(number)

    def _members(self, number: int) -> tuple[str, ...]:
        """Return a story's articles in order of publication, the undated last."""
        statement = (
            "SELECT name FROM articles WHERE story = ? "
            "ORDER BY CASE WHEN published IS NULL THEN 1 ELSE 0 END, published, name"
        )
        return tuple(row[0] for row in self._db.rows(statement, (number,)))

    def _with_texts(self, record: StoryRecord) -> StoryRecord:
        """Put the texts of the sources back into a brief: they are kept once, with the articles."""
        brief = record.brief
        if brief is None:
            return record
        names = [entry.article_id for entry in brief.sources]
        names += [one.article_id for entry in brief.sources for one in entry.revisions]
        found = ArticleReading(self._db).bare_texts(names)
        texts = {name: text for name, (text, _) in found.items()}
        sources = tuple(
            msgspec.structs.replace(
                entry,
                text=texts.get(entry.article_id, ""),
                revisions=tuple(
                    msgspec.structs.replace(one, text=texts.get(one.article_id, ""))
                    for one in entry.revisions
                ),
            )
            for entry in brief.sources
        )
        return msgspec.structs.replace(record, brief=msgspec.structs.replace(brief, sources=sources))

    def stale(self) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        statement = "SELECT name FROM stories WHERE stale = 1 AND articles > 0 ORDER BY id"
        return tuple(row[0] for row in self._db.rows(statement))

    def history(
        self, story_id: str | None = None, *, after: int = 0, limit: int = 200
    ) -> tuple[LoggedChange, ...]:
        """See `protocol.Reading`."""
        columns = "SELECT id, at, kind, story, other, articles, reason, by_person FROM history WHERE id > ? "
        order = "ORDER BY id LIMIT ?"
        if story_id is None:
            found = self._db.rows(columns + order, (after, limit))
        else:
            statement = f"{columns} AND (story = ? OR other = ?) {order}"
            found = self._db.rows(statement, (after, story_id, story_id, limit))
        return tuple(_logged(row) for row in found)

    def decisions(self, limit: int = 50) -> tuple[Decision, ...]:
        """See `protocol.Reading`."""
        statement = "SELECT id, at, words, before, undone FROM decisions ORDER BY id DESC LIMIT ?"
        return tuple(_decision(row) for row in self._db.rows(statement, (limit,)))

    def live(self) -> tuple[LiveArticle, ...]:
        """See `protocol.Reading`."""
        return self._live(self._db.rows(f"{LIVE} WHERE s.closed = 0 ORDER BY l.article"))

    def overdue(self, day: float) -> tuple[str, ...]:
        """See `protocol.Reading`."""
        statement = (
            "SELECT name FROM stories WHERE closed = 0 AND lively < ? AND articles > 0 ORDER BY lively, id"
        )
        return tuple(row[0] for row in self._db.rows(statement, (day,)))

    def members(self, story_ids: Iterable[str]) -> tuple[LiveArticle, ...]:
        """See `protocol.Reading`."""
        found = find_all(self._db, MEMBERS + "WHERE s.name IN {} ORDER BY a.id", dict.fromkeys(story_ids))
        return self._live(found)

    def _live(self, rows: Sequence[Row]) -> tuple[LiveArticle, ...]:
        leads = self._db.leads([row[0] for row in rows])
        return tuple(
            LiveArticle(
                name, story, day, bytes(profile or b""), bytes(sample or b""), original, pinned=bool(pinned),
                lead=leads.get(number, b""),
            )
            for number, name, story, day, profile, sample, original, pinned in rows
        )  # fmt: skip


def _summary(row: Row) -> StorySummary:
    return StorySummary(
        story_id=row[0],
        headline=row[1],
        label=row[2],
        categories=tuple(msgspec.json.decode(row[3])),
        tone=row[4],
        strength=row[5],
        tone_phrase=row[6],
        earliest=time_of(row[7]),
        latest=time_of(row[8]),
        opened=_when(row[9]),
        changed=_when(row[10]),
        origins=row[11],
        articles=row[12],
        outlets=row[13],
        corroborated=row[14],
        single_source=row[15],
        contested=row[16],
        updated=row[17],
        closed=bool(row[18]),
        stale=bool(row[19]),
        key_figures=None if row[20] is None else tuple(msgspec.json.decode(row[20])),
    )


def _logged(row: Row) -> LoggedChange:
    number, at, kind, story, other, articles, reason, by_person = row
    names = tuple(msgspec.json.decode(articles))
    change = StoryChange(kind, story, names, reason, other, by_person=bool(by_person))
    return LoggedChange(number, _when(at), change)


def _decision(row: Row) -> Decision:
    number, at, words, before, undone = row
    places = msgspec.json.decode(before, type=dict[str, tuple[str, bool]])
    held = {name: Placing(story, pinned) for name, (story, pinned) in places.items()}
    return Decision(_when(at), words, held, undone=bool(undone), number=number)


def _when(value: int) -> datetime:
    return EPOCH + value * MICROSECOND
