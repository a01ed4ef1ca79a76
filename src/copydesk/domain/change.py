"""What adding articles to a store changed: the news since it last looked."""

from typing import Literal

import msgspec

from copydesk.domain.claim import Evidence
from copydesk.domain.trouble import Skipped

StoryNewsKind = Literal["opened", "grew", "merged", "split", "closed"]


class StoryNews(msgspec.Struct, frozen=True):
    """What happened to one story."""

    kind: StoryNewsKind
    story_id: str
    headline: str
    articles: int  # that came to it


class FigureMoved(msgspec.Struct, frozen=True):
    """A figure that a later report gives anew: "7" to "9"."""

    story_id: str
    headline: str
    label: str  # the question: "people killed"
    before: Evidence  # the words of the figure
    after: Evidence
    reason: str


class ConflictNews(msgspec.Struct, frozen=True):
    """A question on which sources now contradict each other, or no longer do."""

    story_id: str
    headline: str
    label: str
    opened: bool  # False: settled
    reason: str  # one line in words


class AddReport(msgspec.Struct, frozen=True):
    """What `copydesk add` gives back."""

    version: str
    added: int
    known: int  # were there already
    revised: int  # of those added: take the place of an earlier revision
    stories: tuple[StoryNews, ...]
    figures: tuple[FigureMoved, ...]
    conflicts: tuple[ConflictNews, ...]
    skipped: tuple[Skipped, ...]
