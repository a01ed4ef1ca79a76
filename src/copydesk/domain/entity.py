"""One real thing across articles: what it is called, what is known of it, and where it is named."""

from typing import Literal

import msgspec

from copydesk.domain.annotation import EntityType, MentionKind
from copydesk.domain.text import Span


class Identifier(msgspec.Struct, frozen=True, order=True):
    """What identifies a thing outside of these texts: a listing, an item of Wikidata, a user's own number."""

    scheme: str  # "ticker", "wikidata", "isin", "lei", or a user's own
    value: str  # "NASDAQ:NVDA", "Q182477"
    given_by: Literal["text", "file"]  # an article, or a file of entities


class EntityPlace(msgspec.Struct, frozen=True, order=True):
    """One place where a text names or means it."""

    article_id: str
    span: Span  # into that article's text
    kind: MentionKind
    entity: int  # index into that article's `Analysis.entities`


class ResolvedEntity(msgspec.Struct, frozen=True):
    """One real thing with every name that the articles give it. Every place of it can be looked up.

    `id` is the same for the same articles and file of entities, in any order. `why` says in words what
    joined its names, and what kept others apart.
    """

    id: str  # "organisation:zhipu", "country:US", "person:lin@6f0e…" for a name that could be two people's
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()  # every other name in the articles, the most used first
    role: str | None = None
    organisation: str | None = None
    country: str | None = None  # ISO 3166-1, two letters
    sector: str | None = None  # only from a file of entities
    identifiers: tuple[Identifier, ...] = ()
    places: tuple[EntityPlace, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """Return the identifiers of the articles that name it, in order."""
        return tuple(sorted({place.article_id for place in self.places}))
