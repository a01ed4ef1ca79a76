"""Reading and writing what a person keeps: saved searches, corrections, checked drafts, when they looked."""

from datetime import datetime

from copydesk.domain.brief import CheckReport
from copydesk.store.packing import pack_value, unpack_value
from copydesk.store.rows import EPOCH, MICROSECOND, micros
from copydesk.store.tables.database import Database
from copydesk.store.values import Correction, SavedSearch, VerdictRun


class KeptReading:
    """The part of `protocol.Reading` that is about what a person keeps."""

    def __init__(self, database: Database) -> None:
        """Read from this database."""
        self._db = database

    def searches(self) -> tuple[SavedSearch, ...]:
        """See `protocol.Reading`."""
        found = self._db.rows("SELECT name, query, saved FROM searches ORDER BY name")
        return tuple(SavedSearch(name, query, _when(saved)) for name, query, saved in found)

    def corrections(self, target: str | None = None, name: str | None = None) -> tuple[Correction, ...]:
        """See `protocol.Reading`."""
        statement = "SELECT target, name, field, value, note, at, id FROM corrections WHERE 1 = 1"
        values = []
        for column, value in (("target", target), ("name", name)):
            if value is not None:
                statement += f" AND {column} = ?"
                values.append(value)
        found = self._db.rows(statement + " ORDER BY id", values)
        return tuple(
            Correction(target, name, field, value, note, _when(at), number)
            for target, name, field, value, note, at, number in found
        )

    def verdict_runs(self, limit: int = 50) -> tuple[VerdictRun, ...]:
        """See `protocol.Reading`."""
        statement = (
            "SELECT id, at, draft, story, sentences, faulty FROM verdict_runs ORDER BY id DESC LIMIT ?"
        )
        return tuple(
            VerdictRun(number, _when(at), draft, story, sentences, faulty)
            for number, at, draft, story, sentences, faulty in self._db.rows(statement, (limit,))
        )

    def verdict_run(self, number: int) -> VerdictRun:
        """See `protocol.Reading`."""
        statement = "SELECT at, draft, story, sentences, faulty, report FROM verdict_runs WHERE id = ?"
        found = self._db.rows(statement, (number,))
        if not found:
            raise KeyError(number)
        at, draft, story, sentences, faulty, report = found[0]
        checked = unpack_value(report, CheckReport)
        return VerdictRun(number, _when(at), draft, story, sentences, faulty, checked)

    def last_looked(self, who: str = "") -> datetime | None:
        """See `protocol.Reading`."""
        found = self._db.rows("SELECT at FROM looks WHERE who = ?", (who,))
        return _when(found[0][0]) if found else None


class KeptWriting:
    """The part of `protocol.Writer` that is about what a person keeps."""

    def __init__(self, database: Database) -> None:
        """Write into this database."""
        self._db = database

    def save_search(self, search: SavedSearch) -> None:
        """See `protocol.Writer`."""
        statement = (
            "INSERT INTO searches(name, query, saved) VALUES (?, ?, ?) "
            "ON CONFLICT(name) DO UPDATE SET query = excluded.query, saved = excluded.saved"
        )
        self._db.run(statement, (search.name, search.query, micros(search.saved)))

    def forget_search(self, name: str) -> None:
        """See `protocol.Writer`."""
        if not self._db.run("DELETE FROM searches WHERE name = ?", (name,)):
            raise KeyError(name)

    def correct(self, correction: Correction) -> int:
        """See `protocol.Writer`."""
        statement = (
            "INSERT INTO corrections(target, name, field, value, note, at) VALUES (?, ?, ?, ?, ?, ?) "
            "RETURNING id"
        )
        c = correction
        values = (c.target, c.name, c.field, c.value, c.note, micros(c.at))
        return int(self._db.rows(statement, values)[0][0])

    def withdraw(self, number: int) -> None:
        """See `protocol.Writer`."""
        if not self._db.run("DELETE FROM corrections WHERE id = ?", (number,)):
            raise KeyError(number)

    def keep_verdicts(self, run: VerdictRun) -> int:
        """See `protocol.Writer`."""
        if run.report is None:
            message = "a verdict run without its report cannot be kept"
            raise ValueError(message)
        statement = (
            "INSERT INTO verdict_runs(at, draft, story, sentences, faulty, report) "
            "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"
        )
        values = (
            micros(run.at), run.draft, run.story_id, run.sentences, run.faulty, pack_value(run.report)
        )  # fmt: skip
        return int(self._db.rows(statement, values)[0][0])

    def looked(self, at: datetime, who: str = "") -> None:
        """See `protocol.Writer`."""
        statement = "INSERT INTO looks(who, at) VALUES (?, ?) ON CONFLICT(who) DO UPDATE SET at = excluded.at"
        self._db.run(statement, (who, micros(at)))


def _when(value: int) -> datetime:
    return EPOCH + value * MICROSECOND
