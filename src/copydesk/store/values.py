"""What goes into a store and comes out of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

from copydesk.domain.annotation import EntityType, Polarity
from copydesk.domain.article import Outlet
from copydesk.domain.brief import Brief, CheckReport
from copydesk.domain.claim import Comparison
from copydesk.domain.story import Copy, StoryChange

StoryOrder = Literal["latest", "origins", "articles", "changed"]


class Placing(msgspec.Struct, frozen=True):
    """Where an article was."""

    story_id: str
    pinned: bool


class Added(msgspec.Struct, frozen=True):
    """What adding some articles did. Each article is in exactly one of `new` and `known`."""

    new: tuple[str, ...]  # ids, in the order they came
    known: tuple[str, ...]  # already there
    revised: Mapping[str, str] = {}  # article → the revision that took its place, either of them new
    heirs: Mapping[str, Placing] = {}  # new article → where the one was whose place it took


class StoredArticle(msgspec.Struct, frozen=True):
    """An article as lists show it: no text is unpacked for it."""

    article_id: str
    outlet: Outlet
    title: str
    url: str | None
    language: str
    published: datetime | None
    arrived: datetime
    story_id: str | None
    copy_of: str | None  # the article that it is a whole copy of
    newer: str | None  # the revision that took its place
    analyser: str
    characters: int


class LiveArticle(msgspec.Struct, frozen=True):
    """An article of a story that may still grow, with what grouping needs of it."""

    article_id: str
    story_id: str
    day: float  # of its arrival, in days since 1970
    profile: bytes  # a packed `stories.similarity.Profile` without vector; empty once its story has closed
    sample: bytes  # of its runs of words, four bytes each: what copies are found by
    original: str | None = None  # what it is a whole copy of
    pinned: bool = False  # a person put it into its story
    lead: bytes = b""  # its vector, as `packing.lead_of` reads it; written with the article


class StorySummary(msgspec.Struct, frozen=True):
    """A story as a card shows it."""

    story_id: str
    headline: str  # empty until it is first briefed
    label: str
    categories: tuple[str, ...]
    tone: Polarity | None
    strength: float
    tone_phrase: str
    earliest: datetime | None  # publication of its articles
    latest: datetime | None
    opened: datetime
    changed: datetime  # when the store last changed it
    origins: int  # independent sources
    articles: int
    outlets: int
    corroborated: int  # questions by standing
    single_source: int
    contested: int
    updated: int
    closed: bool  # takes no more articles
    stale: bool  # its articles changed since it was compared and briefed
    key_figures: tuple[str, ...] | None = None  # the first of its brief, in words; None: kept without them


class StoryRecord(msgspec.Struct, frozen=True):
    """A story with everything worked out about it. `brief` is None where no sentence of it can be briefed."""

    summary: StorySummary
    article_ids: tuple[str, ...]  # in order of publication
    copies: tuple[Copy, ...]
    comparison: Comparison | None  # None until it is first compared
    brief: Brief | None


class StoryWork(msgspec.Struct, frozen=True):
    """What was worked out about a story's articles, to be kept with it."""

    story_id: str
    article_ids: tuple[str, ...]  # the articles that it was worked out from: where they changed, it is stale
    copies: tuple[Copy, ...]
    comparison: Comparison
    brief: Brief | None
    made_by: str  # versions of the program and analyser
    key_figures: tuple[str, ...] | None = None  # the first of the brief, in words


class LoggedChange(msgspec.Struct, frozen=True):
    """One entry of the stories' history."""

    number: int
    at: datetime
    change: StoryChange


class Decision(msgspec.Struct, frozen=True):
    """What a person decided about stories, and what was before, so that it can be taken back."""

    at: datetime
    words: str  # "merged 'Harbour fire' into 'Fire at Elvik'"
    before: Mapping[str, Placing]  # every article whose place or pin it changed
    undone: bool = False
    number: int = 0  # given by the store


class StoredEntity(msgspec.Struct, frozen=True):
    """Somebody or something that stored articles name."""

    key: str
    type: EntityType
    name: str
    articles: int


class SavedSearch(msgspec.Struct, frozen=True):
    """A search under a name."""

    name: str
    query: str
    saved: datetime


class Correction(msgspec.Struct, frozen=True):
    """What a person says is right instead: of a `field` of an article, story, outlet or claim."""

    target: Literal["article", "story", "outlet", "claim", "entity"]
    name: str  # an id; of a claim "ARTICLE#NUMBER"
    field: str
    value: str
    note: str
    at: datetime
    number: int = 0  # given by the store


class VerdictRun(msgspec.Struct, frozen=True):
    """One checked draft."""

    number: int
    at: datetime
    draft: str  # its name
    story_id: str | None  # what it was checked against; None: files
    sentences: int
    faulty: int
    report: CheckReport | None = None  # None in lists


class StoreInfo(msgspec.Struct, frozen=True):
    """What a store is and holds."""

    backend: Literal["sqlite", "postgres"]
    place: str
    version: int  # of the tables
    bytes: int
    articles: int
    revisions: int  # articles whose place a newer revision took
    stories: int
    stale: int  # stories yet to be compared and briefed
    entities: int
    figures: int
    characters: int  # of all texts
    oldest: datetime | None
    latest: datetime | None
