"""Everything that can be read and written over one database connection."""

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
