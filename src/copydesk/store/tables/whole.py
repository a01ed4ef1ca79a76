"""Everything that can be read and written over one database connection."""

from contextlib import AbstractContextManager
from typing import Protocol

from copydesk.store.protocol import Writer
from copydesk.store.tables.adding import ArticleWriting
from copydesk.store.tables.articles import ArticleReading
from copydesk.store.tables.contents import ContentReading
from copydesk.store.tables.counting import InfoReading
from copydesk.store.tables.kept import KeptReading, KeptWriting
from copydesk.store.tables.placing import StoryWriting
from copydesk.store.tables.stories import StoryReading


class TableReading(ArticleReading, StoryReading, ContentReading, KeptReading, InfoReading):
    """A `protocol.Reading` over tables."""


class TableWriter(TableReading, ArticleWriting, StoryWriting, KeptWriting):
    """A `protocol.Writer` over tables, to be used inside a transaction."""


class Written(Protocol):
    """A store that can be written."""

    def writing(self) -> AbstractContextManager[Writer]:
        """Write a batch, all or nothing."""
        ...


BATCH = 200  # articles packed tightly at once: other writers wait for about half a second


def tighten(store: Written) -> None:
    """Pack everything in a store tightly that was added since this was last done."""
    done = BATCH
    while done == BATCH:
        with store.writing() as writer:
            done = writer.pack_tightly(BATCH)
