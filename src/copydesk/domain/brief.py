"""The two products: the brief of a story, and the verdicts on a draft."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from copydesk.domain.annotation import Modality, Tone, Topic
from copydesk.domain.article import ArticleNote
from copydesk.domain.claim import Evidence, Finding, RelationKind, Standing
from copydesk.domain.entity import Identifier
from copydesk.domain.story import Revision
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped

EditKind = Literal[
    "attribution_added", "pronoun_resolved", "date_resolved", "name_completed", "trimmed",
    "reworded",  # by a language model; it passed the check against the point's own evidence
]  # fmt: skip
Refusal = Literal[
    "failed",  # the writer gave an error
    "unchanged",  # the sentence itself
    "unusable",  # nothing, markup, several lines
    "not_one_sentence", "too_long",
    "figures", "quote_words", "names", "times", "certainty",  # not the same as the point's own
    "words",  # others than the point's own or synonyms, or one left out that limits what it says
    "not_supported",  # the check does not find it borne out by the point's own evidence
]  # fmt: skip


class Edit(msgspec.Struct, frozen=True):
    """A change that wording made to its source's words: where in the point's text, and what kind."""

    kind: EditKind
    span: Span  # into BriefPoint.text; empty where words were left out


class SharedFigure(msgspec.Struct, frozen=True):
    """A figure of a sentence that other origins report too, though not the whole of the sentence."""

    words: str  # as the sentence has it: "more than $2 billion"
    origins: int  # independent origins that report it, the sentence's own with them; 2 or more
    evidence: tuple[Evidence, ...]  # the others' sentences


class BriefPoint(msgspec.Struct, frozen=True):
    """One sentence of a brief. It cannot exist without evidence (ValueError).

    `text` can be read alone: where the source's words do not say who speaks, wording has added it (an edit
    of kind "attribution_added"). `attribution` gives the same apart, for programs; renderers do not print
    it after the text again, they only mark the point where it is `unnamed`. Edits stand in square brackets
    in `text`, except attributions (after a dash) and trimmed words.
    """

    text: str
    evidence: tuple[Evidence, ...]  # the first is the one it is worded after
    standing: Standing
    origins: int  # independent origins among the evidence; 1 or more
    modality: Modality = "stated"
    attribution: str | None = None  # who says it, in words: "Justin Lin, head of …, via Bloomberg"
    unnamed: bool = False  # the attribution names nobody
    edits: tuple[Edit, ...] = ()
    notes: tuple[str, ...] = ()  # reasons in words: "84 at 02:00 UTC, 85 the next day"
    shared: tuple[SharedFigure, ...] = ()  # where only one origin bears out the whole: what others share

    def __post_init__(self) -> None:
        """Refuse a point without words or without evidence."""
        if not self.text.strip() or not self.evidence:
            message = "a point needs words and evidence"
            raise ValueError(message)


class FigureReport(msgspec.Struct, frozen=True):
    """One article's value for a figure that moves: a toll, an amount."""

    time: datetime  # of publication
    value: Decimal
    evidence: Evidence  # the figure's words


class Difference(msgspec.Struct, frozen=True):
    """Where sources differ on one question: each side with its own evidence, none preferred."""

    label: str  # the question in words
    kind: RelationKind
    reason: str
    sides: tuple[BriefPoint, ...]
    moves: tuple[FigureReport, ...] = ()  # of what was updated: every dated report, in order of time


class FigureValue(msgspec.Struct, frozen=True):
    """One value of a figure with everybody who gives it: a piece of evidence for each article."""

    words: str  # "more than 500"
    first: datetime | None  # when the first of them was published
    evidence: tuple[Evidence, ...]  # the figure's own words
    origins: int


class FigureRow(msgspec.Struct, frozen=True):
    """Who gives which value of one figure, in order of time, and which outlets give none."""

    label: str  # the question in words
    values: tuple[FigureValue, ...]
    left_out: tuple[str, ...]  # outlets of the story that do not give it


class ToldBy(msgspec.Struct, frozen=True):
    """How somebody whom an article quotes speaks of an entity. `speaker` is empty where nobody is named."""

    speaker: str
    tone: Tone
    evidence: Evidence


class NamedEntity(msgspec.Struct, frozen=True):
    """A person, organisation or place of the story, with how many articles name it."""

    name: str
    aliases: tuple[str, ...]
    role: str | None
    articles: int
    evidence: Evidence
    id: str = ""  # the same for the same articles: "organisation:zhipu", "country:US"
    organisation: str | None = None
    country: str | None = None  # ISO 3166-1, two letters
    sector: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    why: tuple[str, ...] = ()  # what joined its names, and what kept others apart
    tone: Tone | None = None  # the articles' own, not that of people they quote; None: neutral, or not sure
    tone_evidence: tuple[Evidence, ...] = ()  # the sentences that carried it
    told_by: tuple[ToldBy, ...] = ()  # how those speak of it whom the articles quote


MarketSubject = Literal["company", "sector", "market", "commodity"]
MarketDirection = Literal["up", "down", "unsteady"]


class MarketAngle(msgspec.Struct, frozen=True):
    """What one sentence says happened, or will happen, to a listed company, a sector or a market.

    Everything but `subject` is the sentence's own: nothing is inferred. `moved` tells what has happened by
    this account from what somebody expects.
    """

    subject: str  # "Zhipu", "Chinese AI firms"
    kind: MarketSubject
    what: str  # what of it: "shares", "profit", "debut"; empty where it is the thing itself
    direction: MarketDirection | None
    size: str | None  # "6.2%"
    horizon: str | None  # "on Tuesday", "long-term"
    moved: bool
    account: str  # whose account or inference it is
    point: BriefPoint  # the sentence, with its evidence and its standing
    identifiers: tuple[Identifier, ...] = ()
    why: tuple[str, ...] = ()


class SourceEntry(msgspec.Struct, frozen=True):
    """One numbered source of a brief or a check."""

    number: int  # from 1
    article_id: str
    outlet: str
    title: str
    source: str
    url: str | None
    published: datetime | None
    origin: str | None  # None: its own; else in words: "copy of [3]: 92 % of sentences shared"
    notes: tuple[ArticleNote, ...]
    text: str  # the article's text, so that a renderer can show an excerpt in its context
    original: int | None = None  # the number of the source that it is a copy of, where that is here
    revisions: tuple[Revision, ...] = ()  # earlier texts of the article, the oldest first


class StoryTones(msgspec.Struct, frozen=True):
    """The parts of a story's tone, every origin weighing the same, and the sentences that carried it.

    `headline` and `body` are the articles' own words, `quoted` those of the people they quote.
    """

    headline: Tone | None = None
    body: Tone | None = None
    quoted: Tone | None = None
    evidence: tuple[Evidence, ...] = ()  # of the whole
    quoted_evidence: tuple[Evidence, ...] = ()
    reads_entities: bool = False  # whether tone towards entities was read


class Brief(msgspec.Struct, frozen=True):
    """The brief of one story. Every statement in it is a BriefPoint."""

    story_id: str
    label: str  # "Technology and markets"
    categories: tuple[Topic, ...]  # one or two IPTC Media Topics
    tone: Tone | None
    tone_phrase: str  # "negative: concern, caution"; "not judged" where tone is None
    headline: BriefPoint
    earliest: datetime | None  # span of the coverage, UTC
    latest: datetime | None
    origins: int
    key_points: tuple[BriefPoint, ...]
    summary: tuple[BriefPoint, ...]
    agreed: tuple[BriefPoint, ...]
    differences: tuple[Difference, ...]
    single: tuple[BriefPoint, ...]
    implications: tuple[BriefPoint, ...]
    market: tuple[MarketAngle, ...]  # the same matter by company and sector
    findings: tuple[Finding, ...]
    people: tuple[NamedEntity, ...]
    organisations: tuple[NamedEntity, ...]
    places: tuple[NamedEntity, ...]
    sources: tuple[SourceEntry, ...]
    figures: tuple[FigureRow, ...] = ()  # those that two origins or more give
    tones: StoryTones = StoryTones()
    owners_unknown: int = (
        0  # outlets whose owner is not known: where there are any, `origins` is an upper bound
    )

    def number_of(self, article_id: str) -> int:
        """Return the source number of an article; KeyError where it is not among the sources."""
        for entry in self.sources:
            if entry.article_id == article_id:
                return entry.number
        raise KeyError(article_id)


class Rewording(msgspec.Struct, frozen=True):
    """What became of the sentences that a language model was asked to reword."""

    writer: str  # "llm:smollm2"
    asked: int
    kept: int  # that say the same and are borne out; the others stand in the sources' own words
    refused: Mapping[Refusal, int]  # why → how many


class BriefReport(msgspec.Struct, frozen=True):
    """What `copydesk brief` gives back: a brief per story, most origins first, and what was left out."""

    version: str
    models: tuple[str, ...]
    briefs: tuple[Brief, ...]
    skipped: tuple[Skipped, ...]
    rewording: Rewording | None = None  # where a writer was asked


VerdictKind = Literal["supported", "partly", "contradicted", "not_found"]
Element = Literal[
    "figure", "unit", "bound", "date", "name", "place", "speaker", "quote_words", "negation",
    "certainty", "scope", "statement",
]  # fmt: skip


class Fault(msgspec.Struct, frozen=True):
    """An element of a draft's sentence that its evidence does not carry."""

    element: Element
    span: Span  # into the draft's text
    draft: str  # the draft's words
    source: str | None  # what the evidence has instead, in its words; None where it has nothing
    reason: str


class Verdict(msgspec.Struct, frozen=True):
    """What the sources say about one sentence of a draft."""

    span: Span  # into the draft's text
    sentence: str
    kind: VerdictKind
    faults: tuple[Fault, ...]
    evidence: tuple[Evidence, ...]  # what bears it out, or the closest there is, best first
    origins: int  # independent origins that bear it out; 0 unless supported
    notes: tuple[str, ...] = ()


class CheckReport(msgspec.Struct, frozen=True):
    """What `copydesk check` gives back: a verdict per sentence of the draft, in order."""

    version: str
    models: tuple[str, ...]
    draft: str  # its source
    draft_text: str
    verdicts: tuple[Verdict, ...]
    sources: tuple[SourceEntry, ...]
    skipped: tuple[Skipped, ...]

    def number_of(self, article_id: str) -> int:
        """Return the source number of an article; KeyError where it is not among the sources."""
        for entry in self.sources:
            if entry.article_id == article_id:
                return entry.number
        raise KeyError(article_id)
