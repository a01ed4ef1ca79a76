"""The public JSON of `copydesk analyse`: one article and everything found in it (docs/data-format.md).

The rules of `copydesk.render.contract` hold here too. Every offset is into `ArticleFindings.text`.
"""

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from copydesk.domain.annotation import (
    Bound,
    ClaimKind,
    Direction,
    EntityType,
    Granularity,
    Interval,
    MentionKind,
    Modality,
    QuantityRole,
    QuoteAct,
    QuoteKind,
    SourceKind,
    TimeKind,
    Unit,
)
from copydesk.domain.article import ArticleNote
from copydesk.domain.text import BlockKind
from copydesk.domain.trouble import Skipped
from copydesk.render.contract import Category, Judged, Slice


class ToneParts(msgspec.Struct, frozen=True):
    """The tones of an article's headline and body, and of the people it quotes; null where there is none."""

    headline: Judged | None
    body: Judged | None
    quoted: Judged | None


class ToneTowards(msgspec.Struct, frozen=True):
    """How an article speaks of a thing, or who speaks so of it in the words it quotes (`speaker`)."""

    speaker: str | None
    tone: Judged
    sentences: tuple[Slice, ...]


class BlockFound(msgspec.Struct, frozen=True):
    """A part of the text and what it is."""

    kind: BlockKind
    start: int
    end: int
    text: str


class EntityFound(msgspec.Struct, frozen=True):
    """A real thing with every name the text gives it, and the places that mention it."""

    key: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    role: str | None
    organisation: str | None
    mentions: tuple["MentionFound", ...]
    tones: tuple[ToneTowards, ...]


class MentionFound(msgspec.Struct, frozen=True):
    """A name, noun phrase or pronoun."""

    kind: MentionKind
    start: int
    end: int
    text: str


class QuantityFound(msgspec.Struct, frozen=True):
    """A value with bounds and unit. Numbers are strings of digits, so that none is rounded."""

    start: int
    end: int
    text: str
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: Unit
    role: QuantityRole
    direction: Direction | None
    moment: Literal["before", "after"] | None
    measure: Slice | None
    whole: Slice | None
    owner: Slice | None
    sentence: int


class TimeFound(msgspec.Struct, frozen=True):
    """A time expression, its interval [earliest, latest), and its value in TIMEX3."""

    start: int
    end: int
    text: str
    kind: TimeKind
    granularity: Granularity
    interval: Interval
    timex_type: Literal["DATE", "TIME", "DURATION", "SET"]
    timex_value: str
    sentence: int


class AttributedTo(msgspec.Struct, frozen=True):
    """To whom a statement is attributed; `place` is where the text says so, `relays` through whom."""

    kind: SourceKind
    name: str
    role: str | None
    organisation: str | None
    entity: int | None
    place: Slice | None
    relays: tuple[Slice, ...]


class QuoteFound(msgspec.Struct, frozen=True):
    """Content, cue and source; `act` is what the cue does, `verbatim` what stands between quotation marks."""

    kind: QuoteKind
    act: QuoteAct
    content: tuple[Slice, ...]
    verbatim: tuple[Slice, ...]
    cue: Slice | None
    source: AttributedTo | None
    occasion: Slice | None
    sentence: int


class ClaimFound(msgspec.Struct, frozen=True):
    """One checkable statement; indexes point into the lists beside it."""

    kind: ClaimKind
    start: int
    end: int
    text: str
    sentence: int
    quantity: int | None
    quote: int | None
    time: int | None
    attribution: AttributedTo | None
    modality: Modality
    negated: bool
    as_of: Interval
    subject: str
    predicate: str
    terms: tuple[str, ...]
    entities: tuple[int, ...]
    place: str | None
    probability: int | None  # of a forecast, index into quantities
    horizon: int | None  # of a forecast, index into times


class ArticleFindings(msgspec.Struct, frozen=True):
    """One article with everything found in it. All offsets are into `text`."""

    article_id: str
    source: str
    outlet: str
    title: str
    url: str | None
    published: datetime | None
    updated: datetime | None
    found: datetime | None
    language: str
    authors: tuple[str, ...]
    agency: str | None
    notes: tuple[ArticleNote, ...]
    analyser: str
    text_digest: str
    text: str
    blocks: tuple[BlockFound, ...]
    sentences: tuple[Slice, ...]
    entities: tuple[EntityFound, ...]
    quantities: tuple[QuantityFound, ...]
    times: tuple[TimeFound, ...]
    quotes: tuple[QuoteFound, ...]
    claims: tuple[ClaimFound, ...]
    tone: Judged | None
    tone_parts: ToneParts
    reads_entities: bool
    topics: tuple[Category, ...]


class AnalysisDocument(msgspec.Struct, frozen=True):
    """What `copydesk analyse --format json` writes."""

    format: Literal["copydesk.analysis/1"]
    articles: tuple[ArticleFindings, ...]
    skipped: tuple[Skipped, ...]
