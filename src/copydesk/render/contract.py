"""The public JSON: what other programs may rely on (docs/data-format.md explains it by example).

What `brief`, `check` and `add` write stands here; what `analyse` writes, in `contract_analysis`. Apart from
the domain on purpose: the domain may be renamed and rearranged, these may not. A field may be added within a
version; renaming, removing or changing the meaning of one raises the number in `format`. Every place in a
text is a `Slice`: `start` and `end` in Unicode code points, half-open, and the characters between them. Of a
source's evidence that text is `Source.text`, of a point's edits `Point.text`, of a verdict and its faults
`CheckDocument.draft_text`, of an analysis `ArticleFindings.text`.
"""

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from copydesk.domain.annotation import (
    Modality,
    Polarity,
)
from copydesk.domain.article import ArticleNote
from copydesk.domain.brief import EditKind, Element, Rewording, VerdictKind
from copydesk.domain.change import ConflictNews, StoryNews
from copydesk.domain.claim import RelationKind, Standing
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


class StoryTones(msgspec.Struct, frozen=True):
    """The parts of a story's tone, and what carried it; `reads_entities`: tone towards names was read."""

    headline: Judged | None
    body: Judged | None
    quoted: Judged | None
    evidence: tuple[Cited, ...]
    quoted_evidence: tuple[Cited, ...]
    reads_entities: bool


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
