"""Stories, and which of their texts descend from one original."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

from copydesk.domain.text import Span


class Copy(msgspec.Struct, frozen=True):
    """An article whose text, or part of it, descends from another's."""

    article_id: str
    original_id: str  # never itself a whole copy
    share: float  # of the copy's sentences, 0-1
    whole: bool  # True: the article adds no reporting of its own; its origin is the original's
    copied: tuple[Span, ...]  # spans of the copy's text that the original has too
    reasons: tuple[str, ...]  # in words: "92 % of sentences shared", "byline names AP"


class TextChange(msgspec.Struct, frozen=True):
    """A sentence that an article has otherwise, no longer, or only now. One of the two words is there."""

    before: str | None  # None: added
    after: str | None  # None: removed
    figures: bool  # a figure in it is another, gone or new


class Revision(msgspec.Struct, frozen=True):
    """An earlier text of an article, and what its next text says otherwise: figures first."""

    article_id: str  # of the earlier text
    source: str  # where it was read from
    time: datetime | None  # updated, else published
    text: str
    changes: tuple[TextChange, ...]


class Origins(msgspec.Struct, frozen=True):
    """All copies among a set of articles, whose the articles are, and their earlier texts.

    An article that is in no Copy is its own origin; one that is in no family stands alone.
    """

    copies: tuple[Copy, ...] = ()
    families: Mapping[str, str] = {}  # article id → the outlet or owner that it belongs to
    unmapped: frozenset[str] = frozenset()  # articles of outlets whose owner is not known
    revisions: Mapping[str, tuple[Revision, ...]] = {}  # article id → its earlier texts, the oldest first

    def origin_of(self, article_id: str, span: Span | None = None) -> str:
        """Return the id of the article from which `span` of an article (or all of it) descends.

        With a span, a part that a partial copy shares with its original belongs to the original; its
        own reporting is its own.
        """
        for copy in self.copies:
            if copy.article_id != article_id:
                continue
            if copy.whole or (span is not None and any(part.overlaps(span) for part in copy.copied)):
                return copy.original_id
        return article_id

    def voice_of(self, article_id: str, span: Span | None = None) -> str:
        """Return what counts as one independent source: the family of the span's origin, or the origin.

        Two reports of one outlet are two origins and one voice: an outlet does not confirm itself. Every
        count of independent sources counts these; it is an upper bound where families are not known.
        """
        origin = self.origin_of(article_id, span)
        return self.families.get(origin, origin)


class Story(msgspec.Struct, frozen=True):
    """The articles about one event, ordered by time of publication, undated last, then by id."""

    id: str
    article_ids: tuple[str, ...]
    reasons: tuple[str, ...] = ()  # why these are together, in words


ChangeKind = Literal[
    "opened",  # an article opened a story
    "joined",  # an article joined one
    "moved",  # an article went from `other` to `story`
    "merged",  # `other` became part of `story`
    "split",  # articles of `other` opened `story`
    "closed",  # no article came for as long as stories live
]


class StoryChange(msgspec.Struct, frozen=True):
    """One thing that happened to a story of a stream, and why."""

    kind: ChangeKind
    story: str  # the id of the story as it is afterwards
    articles: tuple[str, ...]  # that joined, moved, or came with it; in order of their ids
    reason: str  # in words: "on average as alike as one event's reports; both name Halden"
    other: str | None = None  # the story they came from, where there is one
    by_person: bool = False  # a person decided it; it is kept for good
