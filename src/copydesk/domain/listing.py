"""The list of stories in a pile of articles: what `copydesk stories` gives back."""

from datetime import datetime
from typing import Literal

import msgspec

from copydesk.domain.annotation import Tone
from copydesk.domain.claim import Evidence
from copydesk.domain.trouble import Skipped


class ListedArticle(msgspec.Struct, frozen=True):
    """One article of a listed story."""

    article_id: str
    outlet: str
    title: str
    source: str
    url: str | None
    published: datetime | None
    copy_of: str | None  # the id of the article that it is a whole copy of


class ListedStory(msgspec.Struct, frozen=True):
    """One story: its size, who told it and when. A story of one article is a story too."""

    story_id: str
    headline: str  # the title that has most in common with the rest; empty where no article has one
    tone: Tone | None
    tone_phrase: str
    earliest: datetime | None
    latest: datetime | None
    origins: int  # independent sources
    outlets: tuple[str, ...]
    reasons: tuple[str, ...]  # why these articles are together, in words
    articles: tuple[ListedArticle, ...]  # in order of publication


class FigureChange(msgspec.Struct, frozen=True):
    """A figure that is another one in the later story, in the words of one article of each."""

    label: str
    before: Evidence
    after: Evidence


class StorylineStep(msgspec.Struct, frozen=True):
    """From one story to the one that follows it."""

    before: str  # story ids
    after: str
    days: float  # from the first article of one to the first of the other
    shared: tuple[str, ...]  # names that both tell of
    figures: tuple[FigureChange, ...]
    news: tuple[str, ...]  # telling words that only the later story has


class Storyline(msgspec.Struct, frozen=True):
    """Stories that follow one another over days, in order. A story is in one storyline at most."""

    story_ids: tuple[str, ...]
    steps: tuple[StorylineStep, ...]  # one fewer than there are stories


ContributionKind = Literal["words", "meaning", "names", "figures", "time", "other occasion", "start"]


class Contribution(msgspec.Struct, frozen=True):
    """What one kind of evidence adds to the log-odds that two articles tell of one event."""

    kind: ContributionKind
    log_odds: float
    words: str


class PairReasons(msgspec.Struct, frozen=True):
    """Why two articles are together or apart. The contributions add up to `log_odds`."""

    together: bool
    log_odds: float
    contributions: tuple[Contribution, ...]  # the weightiest first
    summary: str


class ExplainedPair(msgspec.Struct, frozen=True):
    """Two articles, and why they are in one story or in two."""

    first: ListedArticle
    second: ListedArticle
    first_story: str
    second_story: str
    reasons: PairReasons


class StoriesReport(msgspec.Struct, frozen=True):
    """The stories, the best covered first; with a pair to explain, only the stories of the two."""

    version: str
    models: tuple[str, ...]
    stories: tuple[ListedStory, ...]
    storylines: tuple[Storyline, ...]
    skipped: tuple[Skipped, ...]
    pair: ExplainedPair | None = None
