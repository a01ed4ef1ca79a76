"""What analysis finds in one article. All spans point into that article's text."""

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from copydesk.domain.article import Article
from copydesk.domain.text import Span


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a quotable block. Sentences are ordered and disjoint."""

    span: Span
    block: int  # index into Article.blocks


class Word(msgspec.Struct, frozen=True, array_like=True):
    """One word of a sentence with its place in the parse (Universal Dependencies' parts of speech).

    `head` is an index into `Analysis.parse`; the root of a sentence is its own head. Punctuation is no word.
    """

    start: int
    end: int
    lemma: str  # lower case
    pos: str  # "NOUN", "VERB", "PROPN", …
    dep: str  # the parser's label: "nsubj", "dobj", "neg", …
    head: int
    sentence: int  # index into Analysis.sentences


# --- who and where -------------------------------------------------------------------------------

EntityType = Literal["person", "organisation", "place", "group", "event", "product", "work"]
MentionKind = Literal["name", "nominal", "pronoun"]


class Mention(msgspec.Struct, frozen=True):
    """A name, noun phrase or pronoun that stands for an entity."""

    span: Span
    kind: MentionKind
    entity: int  # index into Analysis.entities


class Entity(msgspec.Struct, frozen=True):
    """One real thing inside one article, with every name the text gives it.

    `key` is the same for the same thing in different articles ("united states" for U.S., US, America).
    """

    key: str
    name: str  # the fullest name the text gives
    type: EntityType
    aliases: tuple[str, ...] = ()  # every other name in the text, in order of first use
    role: str | None = None  # "head of Alibaba's Qwen models"
    organisation: str | None = None


# --- figures -------------------------------------------------------------------------------------

Bound = Literal["exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most"]
UnitKind = Literal[
    "currency",  # code: ISO 4217
    "percent",
    "percentage_point",
    "basis_point",
    "physical",  # code: the unit's name in the singular: "kilometre", "barrel"
    "count",  # code: the counted noun's lemma: "person", "barrel", "article"
    "times",  # "three times", "5-fold"
    "ordinal",  # "third"
    "age",  # code: "year", "month"
    "duration",  # code: "hour", "day", "year"
    "score",
    "rank",
    "bare",  # no unit
]
QuantityRole = Literal["level", "change", "share"]
Direction = Literal["up", "down"]


class Unit(msgspec.Struct, frozen=True):
    """What a value is counted or measured in."""

    kind: UnitKind
    code: str = ""
    per: str | None = None  # of a rate: "day", "barrel", "share"


class Measure(msgspec.Struct, frozen=True):
    """The thing measured: its noun phrase in the text and the lemma of its head."""

    span: Span
    head: str


class Quantity(msgspec.Struct, frozen=True):
    """A value as the text gives it.

    `low` and `high` are in whole units (1.2bn is 1200000000). Exact, about and nearly have low == high;
    a range has low < high; more_than and at_least have high None; less_than and at_most have low None.
    """

    span: Span  # with its bound, scale word and unit: "more than $1 billion"
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: Unit
    role: QuantityRole = "level"
    direction: Direction | None = None
    moment: Literal["before", "after"] | None = None  # "to $4.2bn" is after, "from $3.75bn" before
    measure: Measure | None = None
    whole: Measure | None = None  # of a share: "63% of [global investments]"
    owner: Span | None = None  # whose it is: "Zhipu's $500 million debut"
    sentence: int = 0  # index into Analysis.sentences

    @property
    def value(self) -> Decimal:
        """Return the one number that stands for the quantity: low, or high where there is no low."""
        return self.low if self.low is not None else self.high if self.high is not None else Decimal(0)


# --- times ---------------------------------------------------------------------------------------


class Interval(msgspec.Struct, frozen=True):
    """A half-open interval of time [earliest, latest); None is open. Times are aware, UTC where known."""

    earliest: datetime | None = None
    latest: datetime | None = None


TimeKind = Literal[
    "absolute",  # "10 January 2026"
    "relative",  # to publication: "this month", "on Saturday"
    "anchored",  # to another time in the text: "three days later"
    "duration",
    "set",  # "every Monday"
]
Granularity = Literal[
    "time", "part_of_day", "day", "weekend", "week", "month", "quarter", "half", "season", "year",
    "decade", "century", "unspecified",
]  # fmt: skip


class TimeReading(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the words of a time say by themselves: enough to place it once a date to count from is known.

    `shift` counts `unit`s from that date (-1 "last", 0 "this"); the named parts (month, weekday, …) are
    what the words fix. `lean` tells on which side an open one lies: -1 before, 1 after, 0 nearest.
    """

    shape: Literal["date", "window", "fixed"] = "date"  # fixed: nothing to place, `value` says it
    unit: str = ""  # "day", "week", "weekend", "month", "quarter", "half", "season", "year", …
    shift: int | None = None
    year: int | None = None
    year_shift: int | None = None  # "June last year": -1
    last_year: int | None = None  # "1950-53"
    month: int | None = None
    day: int | None = None
    last_day: int | None = None  # "January 5-7"
    weekday: int | None = None  # ISO: Monday is 1
    nth: int | None = None  # "the first Tuesday of November": 1; the last is -1
    week_shift: int | None = None  # "Friday next week": 1
    month_shift: int | None = None  # "the 20th of next month": 1
    number: int | None = None  # of a quarter, half or season, from 1 (spring is 1)
    part: str = ""  # part of day as TIMEX3 has it: "MO", "AF", "EV", "NI"
    further: tuple[tuple[str, int], ...] = ()  # "a month and 21 days ago": (("month", -1),) beside 21 days
    clock: int | None = None  # minutes after midnight
    zone: int | None = None  # minutes east of UTC
    lean: int = 0
    anchored: bool = False  # counts from another time in the text, not from publication
    onwards: bool = False  # "since 2021": lasts until publication
    holiday: str = ""  # a key of the language's holidays
    value: str = ""  # TIMEX3 value of a duration, set or reference
    type: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"


class TimeExpression(msgspec.Struct, frozen=True):
    """A time expression; `interval` is empty where it cannot be placed (publication unknown)."""

    span: Span
    kind: TimeKind
    granularity: Granularity
    interval: Interval
    timex_type: Literal["DATE", "TIME", "DURATION", "SET"]
    timex_value: str  # the value of TIMEX3 (TimeML 1.2.1): "2026-01-10", "P3D", "PRESENT_REF"
    sentence: int = 0
    reading: TimeReading | None = None  # kept where a date to count from could place it, or place it better


# --- who says it ---------------------------------------------------------------------------------

SourceKind = Literal["named_person", "named_organisation", "document", "anonymous", "unspecified"]


class Relay(msgspec.Struct, frozen=True):
    """Through whom it came: "according to reporting by Bloomberg"."""

    name: str
    span: Span


class Attribution(msgspec.Struct, frozen=True):
    """To whom a statement is attributed, as the text has it, pronouns and short names resolved."""

    kind: SourceKind
    name: str  # "Justin Lin"; for anonymous and unspecified the text's own words: "internal benchmarks"
    span: Span | None = None  # the words in this text; None where only the article's disclaimer says so
    role: str | None = None
    organisation: str | None = None
    entity: int | None = None  # index into Analysis.entities
    relays: tuple[Relay, ...] = ()


QuoteKind = Literal["direct", "indirect", "mixed"]
QuoteAct = Literal[
    "says",  # said, wrote, announced, reported, asked
    "shows",  # a poll, a study, figures: found, shows, suggests
    "thinks",  # believes, expects, fears, knows
    "wants",  # wants, promises, urges, refuses: an intention or a demand
    "judges",  # criticised, praised, called it a mistake
]


class Quote(msgspec.Struct, frozen=True):
    """Content, cue and source of one attribution (the terms of PolNeAR and BBC Citron)."""

    content: tuple[Span, ...]  # in order; more than one where the cue interrupts
    kind: QuoteKind
    verbatim: tuple[Span, ...] = ()  # the words between quotation marks, marks left out
    cue: Span | None = None
    source: Attribution | None = None
    occasion: Span | None = None  # "at the AGI-Next summit in Beijing"
    sentence: int = 0
    act: QuoteAct = "says"  # what the cue does: only "says" and "shows" put a statement into the world


# --- what it claims ------------------------------------------------------------------------------

ClaimKind = Literal["figure", "quote", "forecast", "date", "fact"]
Modality = Literal["stated", "alleged", "estimated", "planned", "forecast", "denied"]


class Claim(msgspec.Struct, frozen=True):
    """One checkable statement.

    `span` is the statement's own words (a clause or a sentence); `terms` are the lemmas that say what it
    is about, lower case, without numbers and function words, in order; `subject` and `predicate` are the
    lemma of the clause's subject head and main verb where the parse gives them.
    """

    kind: ClaimKind
    span: Span
    sentence: int
    quantity: int | None = None  # index into Analysis.quantities
    quote: int | None = None  # index into Analysis.quotes
    time: int | None = None  # index into Analysis.times
    attribution: Attribution | None = None
    modality: Modality = "stated"
    negated: bool = False
    as_of: Interval = Interval()
    subject: str = ""
    predicate: str = ""
    terms: tuple[str, ...] = ()
    entities: tuple[int, ...] = ()  # indexes into Analysis.entities
    place: str | None = None
    probability: int | None = None  # of a forecast, index into Analysis.quantities: "a 20% chance"
    horizon: int | None = None  # of a forecast, index into Analysis.times: "by 2030"


# --- how it is told, and what it is about ----------------------------------------------------------

Polarity = Literal["negative", "neutral", "positive", "mixed"]


class Tone(msgspec.Struct, frozen=True):
    """How a text tells it: polarity, strength in [-1, 1], and the words for it, strongest first."""

    polarity: Polarity
    strength: float
    confidence: float
    words: tuple[str, ...] = ()  # "concern", "caution"; at most three
    sentences: tuple[int, ...] = ()  # indexes of the sentences that carried it
    why: tuple[str, ...] = ()  # in words, what carried it


class ToneParts(msgspec.Struct, frozen=True):
    """The tones of a text's parts: its headline, its body, and the people it quotes. None: there is none."""

    headline: Tone | None = None
    body: Tone | None = None
    quoted: Tone | None = None  # of what stands in quotation marks: its speakers', not the text's own


class EntityTone(msgspec.Struct, frozen=True):
    """How an article, or someone whom it quotes, speaks of an entity. What is neutral or unsure has none."""

    entity: int  # index into Analysis.entities
    tone: Tone
    speaker: str | None = None  # whose tone it is, where it stands in quoted words; None: the article's own


class Topic(msgspec.Struct, frozen=True):
    """One IPTC Media Topic, or one of a reader's own, with its score in [0, 1] and what decided."""

    code: str  # "medtop:13000000"; of a reader's own: "own:port strikes"
    name: str  # "science and technology"
    score: float
    sentences: tuple[int, ...] = ()  # indexes of those that decided
    confidence: float | None = None  # of the first: how often those shown hold the right one
    why: tuple[str, ...] = ()  # in words: "words: bank, profit, share"


class Analysis(msgspec.Struct, frozen=True):
    """Everything found in one article. Valid only for the text whose digest it carries."""

    article_id: str
    text_digest: str
    analyser: str  # the version of the analyser and its models
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    tone: Tone | None = None  # in the article's own words
    tone_parts: ToneParts = ToneParts()
    reads_entities: bool = False  # whether tone towards entities was read: only with the published encoder
    entity_tones: tuple[EntityTone, ...] = ()
    topics: tuple[Topic, ...] = ()
    lemmas: tuple[tuple[str, ...], ...] = ()  # per sentence: lower-case lemmas of its content words, in order
    parse: tuple[Word, ...] = ()  # the words of every sentence, in order
    vector: tuple[float, ...] = ()  # of headline and lead; empty where there is no encoder


class AnalysedArticle(msgspec.Struct, frozen=True):
    """An article with its analysis: what every later stage works on (ValueError where they do not match)."""

    article: Article
    analysis: Analysis

    def __post_init__(self) -> None:
        """Refuse an analysis that was made on another text."""
        if self.article.text_digest != self.analysis.text_digest:
            message = f"the analysis is not of article {self.article.id}"
            raise ValueError(message)

    def words(self, span: Span) -> str:
        """Return the characters of the article's text that `span` covers."""
        return span.of(self.article.text)
