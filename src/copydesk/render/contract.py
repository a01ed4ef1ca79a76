"""The public JSON: what other programs may rely on (docs/data-format.md explains it by example).

Apart from the domain on purpose: the domain may be renamed and rearranged, these may not. A field may be
added within a version; renaming, removing or changing the meaning of one raises the number in `format`.
Every place in a text is a `Slice`: `start` and `end` in Unicode code points, half-open, and the characters
between them. Of a source's evidence that text is `Source.text`, of a point's edits `Point.text`, of a
verdict and its faults `CheckDocument.draft_text`, of an analysis `ArticleFindings.text`.
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
    Polarity,
    QuantityRole,
    QuoteAct,
    QuoteKind,
    SourceKind,
    TimeKind,
    Unit,
)
from copydesk.domain.article import ArticleNote
from copydesk.domain.brief import EditKind, Element, Rewording, VerdictKind
from copydesk.domain.change import ConflictNews, StoryNews
from copydesk.domain.claim import RelationKind, Standing
from copydesk.domain.text import BlockKind
from copydesk.domain.trouble import Skipped


class Slice(msgspec.Struct, frozen=True):
    """A place in a text and the characters there."""

    start: int
    end: int
    text: str


# --- briefs ---------------------------------------------------------------------------------------


class Cited(msgspec.Struct, frozen=True):
    """Evidence: a slice of the text of the source with number `source`."""

    source: int
    article_id: str
    outlet: str
    start: int
    end: int
    text: str


class Change(msgspec.Struct, frozen=True):
    """What wording changed: a slice of the point's own text, empty where words were left out."""

    kind: EditKind
    start: int
    end: int
    text: str


class Shared(msgspec.Struct, frozen=True):
    """A figure of a sentence that other origins report too; `evidence` holds their sentences."""

    words: str
    origins: int
    evidence: tuple[Cited, ...]


class Point(msgspec.Struct, frozen=True):
    """One sentence with its evidence (never empty; the first is the one it is worded after)."""

    text: str
    evidence: tuple[Cited, ...]
    standing: Standing
    origins: int
    modality: Modality
    attribution: str | None
    attribution_unnamed: bool
    edits: tuple[Change, ...]
    notes: tuple[str, ...]
    shared: tuple[Shared, ...]


class Reported(msgspec.Struct, frozen=True):
    """One article's value of a figure that moves; `evidence` holds the figure's words."""

    time: datetime
    value: Decimal
    evidence: Cited


class Side(msgspec.Struct, frozen=True):
    """Where sources differ on one question."""

    question: str
    relation: RelationKind
    reason: str
    sides: tuple[Point, ...]
    moves: tuple[Reported, ...]


class Given(msgspec.Struct, frozen=True):
    """One value of a figure and who gives it; `first` is when the first of them was published."""

    value: str
    first: datetime | None
    origins: int
    evidence: tuple[Cited, ...]


class Figure(msgspec.Struct, frozen=True):
    """Who gives which value of one figure, in order of time; `left_out` names the outlets that give none."""

    question: str
    values: tuple[Given, ...]
    left_out: tuple[str, ...]


class Arithmetic(msgspec.Struct, frozen=True):
    """What arithmetic over figures shows, and the numbers of the sources they come from."""

    verdict: Literal["consistent", "inconsistent", "cannot_tell"]
    reason: str
    sources: tuple[int, ...]


class Identified(msgspec.Struct, frozen=True):
    """An identifier outside of the texts: "ticker" "NASDAQ:NVDA", given by a text or a file of entities."""

    scheme: str
    value: str
    given_by: Literal["text", "file"]


class Named(msgspec.Struct, frozen=True):
    """A person, organisation or place, with one place that names it; `why` says what joined its names."""

    name: str
    aliases: tuple[str, ...]
    role: str | None
    articles: int
    evidence: Cited
    id: str
    organisation: str | None
    country: str | None
    sector: str | None
    identifiers: tuple[Identified, ...]
    why: tuple[str, ...]
    tone: "Judged | None"
    tone_evidence: tuple[Cited, ...]
    told_by: tuple["Told", ...]


class Told(msgspec.Struct, frozen=True):
    """How somebody whom an article quotes speaks of a thing; `speaker` is empty where nobody is named."""

    speaker: str
    tone: "Judged"
    evidence: Cited


class Angle(msgspec.Struct, frozen=True):
    """What a sentence says happened to a listed company, a sector or a market; `moved`: it has happened."""

    subject: str
    kind: Literal["company", "sector", "market", "commodity"]
    what: str
    direction: Literal["up", "down", "unsteady"] | None
    size: str | None
    horizon: str | None
    moved: bool
    account: str
    identifiers: tuple[Identified, ...]
    why: tuple[str, ...]
    point: Point


class Judged(msgspec.Struct, frozen=True):
    """A tone: `strength` from -1 to 1, `confidence` from 0 to 1, words strongest first.

    `sentences` are indexes of those of the article that carried it, empty for a story's.
    """

    polarity: Polarity
    strength: float
    confidence: float
    words: tuple[str, ...]
    why: tuple[str, ...]
    sentences: tuple[int, ...]


class ToneParts(msgspec.Struct, frozen=True):
    """The tones of an article's headline and body, and of the people it quotes; null where there is none."""

    headline: Judged | None
    body: Judged | None
    quoted: Judged | None


class StoryTones(msgspec.Struct, frozen=True):
    """The parts of a story's tone, and what carried it; `reads_entities`: tone towards names was read."""

    headline: Judged | None
    body: Judged | None
    quoted: Judged | None
    evidence: tuple[Cited, ...]
    quoted_evidence: tuple[Cited, ...]
    reads_entities: bool


class ToneTowards(msgspec.Struct, frozen=True):
    """How an article speaks of a thing, or who speaks so of it in the words it quotes (`speaker`)."""

    speaker: str | None
    tone: Judged
    sentences: tuple["Slice", ...]


class Category(msgspec.Struct, frozen=True):
    """An IPTC Media Topic or a reader's own; `sentences` are indexes, empty for a brief's categories."""

    code: str
    name: str
    score: float
    confidence: float | None
    sentences: tuple[int, ...]
    why: tuple[str, ...]


class Reworded(msgspec.Struct, frozen=True):
    """A sentence that a later text has otherwise, no longer (`after` null) or only now (`before` null)."""

    before: str | None
    after: str | None
    figures: bool


class EarlierText(msgspec.Struct, frozen=True):
    """An earlier text of a source, and what the next one changed, figures first."""

    article_id: str
    source: str
    time: datetime | None
    text: str
    changes: tuple[Reworded, ...]


class Source(msgspec.Struct, frozen=True):
    """A numbered source with its whole text, so that every offset can be checked."""

    number: int
    article_id: str
    outlet: str
    title: str
    source: str
    url: str | None
    published: datetime | None
    copy_of: str | None
    original: int | None
    notes: tuple[ArticleNote, ...]
    text: str
    revisions: tuple[EarlierText, ...]


class BriefBody(msgspec.Struct, frozen=True):
    """The brief of one story."""

    story_id: str
    label: str
    categories: tuple[Category, ...]
    tone: Judged | None
    tone_phrase: str
    tones: StoryTones
    headline: Point
    earliest: datetime | None
    latest: datetime | None
    articles: int
    origins: int
    key_points: tuple[Point, ...]
    summary: tuple[Point, ...]
    agreed: tuple[Point, ...]
    single_source: tuple[Point, ...]
    differences: tuple[Side, ...]
    figures: tuple[Figure, ...]
    implications: tuple[Point, ...]
    market: tuple[Angle, ...]
    findings: tuple[Arithmetic, ...]
    people: tuple[Named, ...]
    organisations: tuple[Named, ...]
    places: tuple[Named, ...]
    sources: tuple[Source, ...]
    owners_unknown: int


class BriefDocument(msgspec.Struct, frozen=True):
    """What `copydesk brief --format json` writes."""

    format: Literal["copydesk.brief/1"]
    version: str
    models: tuple[str, ...]
    briefs: tuple[BriefBody, ...]
    skipped: tuple[Skipped, ...]
    rewording: Rewording | None


# --- checks ---------------------------------------------------------------------------------------


class FaultFound(msgspec.Struct, frozen=True):
    """An element that the evidence does not carry: a slice of the draft, and what the sources have."""

    element: Element
    start: int
    end: int
    text: str
    source_has: str | None
    reason: str


class SentenceVerdict(msgspec.Struct, frozen=True):
    """A sentence of the draft, what the sources say of it, and the closest evidence, best first."""

    start: int
    end: int
    text: str
    verdict: VerdictKind
    faults: tuple[FaultFound, ...]
    evidence: tuple[Cited, ...]
    origins: int
    notes: tuple[str, ...]


class CheckDocument(msgspec.Struct, frozen=True):
    """What `copydesk check --format json` writes."""

    format: Literal["copydesk.check/1"]
    version: str
    models: tuple[str, ...]
    draft: str
    draft_text: str
    tally: dict[VerdictKind, int]
    verdicts: tuple[SentenceVerdict, ...]
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


# --- analyses -------------------------------------------------------------------------------------


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


# --- adding to a store ----------------------------------------------------------------------------


class Excerpt(msgspec.Struct, frozen=True):
    """A slice of the text of a stored article."""

    article_id: str
    outlet: str
    start: int
    end: int
    text: str


class MovedFigure(msgspec.Struct, frozen=True):
    """A figure that a later report gives anew."""

    story_id: str
    headline: str
    label: str
    before: Excerpt
    after: Excerpt
    reason: str


class AddDocument(msgspec.Struct, frozen=True):
    """What `copydesk add --format json` writes."""

    format: Literal["copydesk.add/1"]
    version: str
    added: int
    known: int
    revised: int
    summary: str
    stories: tuple[StoryNews, ...]
    figures: tuple[MovedFigure, ...]
    conflicts: tuple[ConflictNews, ...]
    skipped: tuple[Skipped, ...]
