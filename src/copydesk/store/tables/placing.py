"""Writing stories: which articles are in them, what happened to them, and what was worked out about them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from copydesk.domain.brief import Brief
from copydesk.domain.story import StoryChange
from copydesk.store.packing import pack_value
from copydesk.store.rows import micros
from copydesk.store.tables.database import Database, Row, find_all
from copydesk.store.values import Decision, LiveArticle, StoryWork

RECOUNT = """
UPDATE stories SET changed = ?, stale = 1,
  articles = (SELECT COUNT(*) FROM articles a WHERE a.story = stories.id),
  outlets = (SELECT COUNT(DISTINCT a.outlet) FROM articles a WHERE a.story = stories.id),
  earliest = (SELECT MIN(a.published) FROM articles a WHERE a.story = stories.id),
  latest = (SELECT MAX(a.published) FROM articles a WHERE a.story = stories.id),
  lively = COALESCE((SELECT MAX(l.day) FROM live l JOIN articles a ON a.id = l.article
    WHERE a.story = stories.id), lively)
WHERE id = ?
"""
WORKED = """
UPDATE stories SET stale = 0, made_by = ?, changed = ?, headline = ?, label = ?, categories = ?, tone = ?,
  strength = ?, tone_phrase = ?, origins = ?, corroborated = ?, single_source = ?, contested = ?, updated = ?,
  key_figures = ?
WHERE id = ?
"""
HISTORY_COLUMNS = ("at", "kind", "story", "other", "articles", "reason", "by_person")


class StoryWriting:
    """The part of `protocol.Writer` that is about stories."""

    def __init__(self, database: Database) -> None:
        """Write into this database."""
        self._db = database

    def place(self, stories: Mapping[str, str], changes: Sequence[StoryChange], at: datetime) -> None:
        """See `protocol.Writer`."""
        named = [*stories.values(), *(change.story for change in changes)]
        named += [change.other for change in changes if change.other is not None]
        numbers = self._numbers(named, at)
        self._keep_history(changes, at)
        before = find_all(
            self._db, "SELECT story FROM articles WHERE story IS NOT NULL AND name IN {}", stories
        )
        self._db.run_many(
            "UPDATE articles SET story = ? WHERE name = ?",
            [(numbers[story], name) for name, story in stories.items()],
        )
        touched = {row[0] for row in before} | {numbers[story] for story in stories.values()}
        self._db.run_many(
            "UPDATE stories SET closed = 0, became = NULL WHERE id = ?",
            [(numbers[story],) for story in dict.fromkeys(stories.values())],
        )
        for change in changes:
            if change.kind == "merged" and change.other is not None:
                into = (numbers[change.story], numbers[change.other])
                self._db.run("UPDATE stories SET became = ? WHERE id = ?", into)
            if change.kind == "closed":
                self._close(numbers[change.story])
        recount(self._db, touched, at)

    def _numbers(self, names: Iterable[str], at: datetime) -> dict[str, int]:
        """Return the number of each story, given one where it is new."""
        wanted = list(dict.fromkeys(names))
        when = micros(at)
        columns = ("name", "opened", "changed", "lively")
        self._db.insert("stories", columns, [(name, when, when, 0.0) for name in wanted], unless_there=True)
        return dict(find_all(self._db, "SELECT name, id FROM stories WHERE name IN {}", wanted))

    def _keep_history(self, changes: Sequence[StoryChange], at: datetime) -> None:
        when = micros(at)
        rows = [
            (
                when, one.kind, one.story, one.other, msgspec.json.encode(one.articles).decode(), one.reason,
                int(one.by_person),
            )
            for one in changes
        ]  # fmt: skip
        self._db.insert("history", HISTORY_COLUMNS, rows)

    def _close(self, number: int) -> None:
        """Let a story take no more articles, and forget what grouping needs of those it has."""
        self._db.run("UPDATE stories SET closed = 1 WHERE id = ?", (number,))
        self._db.run("DELETE FROM live WHERE article IN (SELECT id FROM articles WHERE story = ?)", (number,))

    def enliven(self, articles: Iterable[LiveArticle]) -> None:
        """See `protocol.Writer`."""
        rows = {row.article_id: row for row in articles}
        names = [*rows, *(row.original for row in rows.values() if row.original is not None)]
        numbers: dict[str, int] = dict(
            find_all(self._db, "SELECT name, id FROM articles WHERE name IN {}", dict.fromkeys(names))
        )
        statement = (
            "INSERT INTO live(article, day, profile, sample) VALUES (?, ?, ?, ?) "
            "ON CONFLICT(article) DO UPDATE SET day = excluded.day, profile = excluded.profile, "
            "sample = excluded.sample"
        )
        self._db.run_many(
            statement, [(numbers[name], row.day, row.profile, row.sample) for name, row in rows.items()]
        )
        self._db.run_many(
            "UPDATE articles SET original = ? WHERE id = ?",
            [
                (numbers[row.original], numbers[name])
                for name, row in rows.items()
                if row.original is not None
            ],
        )

    def pin(self, article_ids: Iterable[str], *, held: bool) -> None:
        """See `protocol.Writer`."""
        rows = [(int(held), name) for name in article_ids]
        self._db.run_many("UPDATE articles SET pinned = ? WHERE name = ?", rows)

    def keep_decision(self, decision: Decision) -> int:
        """See `protocol.Writer`."""
        before = {name: (place.story_id, place.pinned) for name, place in decision.before.items()}
        statement = "INSERT INTO decisions(at, words, before, undone) VALUES (?, ?, ?, 0) RETURNING id"
        values = (micros(decision.at), decision.words, msgspec.json.encode(before).decode())
        return int(self._db.rows(statement, values)[0][0])

    def mark_undone(self, number: int) -> None:
        """See `protocol.Writer`."""
        if not self._db.run("UPDATE decisions SET undone = 1 WHERE id = ?", (number,)):
            raise KeyError(number)

    def keep_work(self, work: StoryWork, at: datetime) -> bool:
        """See `protocol.Writer`."""
        found = self._db.rows("SELECT id FROM stories WHERE name = ?", (work.story_id,))
        if not found:
            return False
        number = found[0][0]
        members: dict[str, int] = dict(
            self._db.rows("SELECT name, id FROM articles WHERE story = ?", (number,))
        )
        if members.keys() != set(work.article_ids):
            return False
        self._db.run("DELETE FROM works WHERE story = ?", (number,))
        brief = None if work.brief is None else pack_value(_without_texts(work.brief))
        row = (number, pack_value(work.copies), pack_value(work.comparison), brief)
        self._db.insert("works", ("story", "copies", "comparison", "brief"), [row])
        whole = {copy.article_id: copy.original_id for copy in work.copies if copy.whole}
        self._db.run_many(
            "UPDATE articles SET original = ? WHERE id = ?",
            [(members.get(whole.get(name, "")), one) for name, one in members.items()],
        )
        self._db.run(WORKED, _summary_row(work, number, at))
        return True


def recount(database: Database, stories: Iterable[int], at: datetime) -> None:
    """Bring up to date what stands with stories about their articles, and mark them as stale."""
    when = micros(at)
    database.run_many(RECOUNT, [(when, number) for number in sorted(stories)])


def _summary_row(work: StoryWork, number: int, at: datetime) -> Row:
    brief = work.brief
    standings = Counter(question.standing for question in work.comparison.questions)
    return (
        work.made_by,
        micros(at),
        "" if brief is None else brief.headline.text,
        "" if brief is None else brief.label,
        msgspec.json.encode(() if brief is None else [topic.name for topic in brief.categories]).decode(),
        None if brief is None or brief.tone is None else brief.tone.polarity,
        0.0 if brief is None or brief.tone is None else brief.tone.strength,
        "" if brief is None else brief.tone_phrase,
        len({*work.article_ids} - {copy.article_id for copy in work.copies if copy.whole})
        if brief is None
        else brief.origins,
        standings["corroborated"],
        standings["single_source"],
        standings["contested"],
        standings["updated"],
        None if work.key_figures is None else msgspec.json.encode(work.key_figures).decode(),
        number,
    )


def _without_texts(brief: Brief) -> Brief:
    """Leave out the texts of a brief's sources: they are kept once, with the articles."""
    sources = tuple(
        msgspec.structs.replace(
            entry,
            text="",
            revisions=tuple(msgspec.structs.replace(one, text="") for one in entry.revisions),
        )
        for entry in brief.sources
    )
    return msgspec.structs.replace(brief, sources=sources)
