"""What a store holds, in numbers."""

from typing import Literal

from copydesk.store.rows import time_of
from copydesk.store.tables.database import Database
from copydesk.store.values import StoreInfo

COUNTS = """
SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM articles WHERE newer IS NOT NULL),
  (SELECT COUNT(*) FROM stories WHERE articles > 0),
  (SELECT COUNT(*) FROM stories WHERE stale = 1 AND articles > 0),
  (SELECT COUNT(*) FROM entities), (SELECT COUNT(*) FROM figures),
  (SELECT COALESCE(SUM(characters), 0) FROM articles),
  (SELECT MIN(published) FROM articles), (SELECT MAX(published) FROM articles)
"""


class InfoReading:
    """The part of `protocol.Reading` that counts."""

    def __init__(self, database: Database) -> None:
        """Read from this database."""
        self._db = database

    def count(self, backend: Literal["sqlite", "postgres"], place: str, version: int, size: int) -> StoreInfo:
        """Return what the store holds."""
        articles, revisions, stories, stale, entities, figures, characters, oldest, latest = self._db.rows(
            COUNTS
        )[0]
        return StoreInfo(
            backend=backend,
            place=place,
            version=version,
            bytes=size,
            articles=articles,
            revisions=revisions,
            stories=stories,
            stale=stale,
            entities=entities,
            figures=figures,
            characters=int(characters),
            oldest=time_of(oldest),
            latest=time_of(latest),
        )
