"""What an analysed article puts into the tables that are searched: the same rows for every backend."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import msgspec

from copydesk.domain.annotation import AnalysedArticle, Bound, EntityType, QuantityRole, UnitKind
from copydesk.entities.countries import COUNTRY_CODES
from copydesk.language.english import ENGLISH

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
FATES = frozenset(lemma for lemma, group in ENGLISH.senses.groups.items() if group in ENGLISH.senses.fates)


class FigureRow(msgspec.Struct, frozen=True):
    """One figure of one article: `Analysis.quantities[number]`, ready to be compared as numbers.

    `low` is minus infinity, `high` infinity where the text gives no such bound. `exact` holds the two as
    decimal strings ("low..high", either may be empty) where the floats do not say exactly what the text does.
    """

    article_id: str
    number: int
    claim: int | None  # index of the first claim that it is the figure of
    kind: UnitKind
    code: str
    per: str | None
    low: float
    high: float
    exact: str | None
    bound: Bound
    role: QuantityRole
    direction: str | None
    head: str  # lemma of the thing measured; empty where none is named
    fate: str | None = (
        None  # words of its claims that say what became of people: "die kill"; None: not looked
    )

    @property
    def exact_low(self) -> Decimal | None:
        """Return the lower bound as the text has it."""
        return _exact(self.low, None if self.exact is None else self.exact.split("..")[0])

    @property
    def exact_high(self) -> Decimal | None:
        """Return the upper bound as the text has it."""
        return _exact(self.high, None if self.exact is None else self.exact.split("..")[1])


class EntityRow(msgspec.Struct, frozen=True):
    """One entity that an article names."""

    key: str
    type: EntityType
    name: str


class QuoteRow(msgspec.Struct, frozen=True):
    """Whom one quote of an article is attributed to: an entity's key, or the words in lower case."""

    speaker: str
    number: int  # index into Analysis.quotes


class ArticleRows(msgspec.Struct, frozen=True):
    """Everything searched about one article."""

    figures: tuple[FigureRow, ...]
    entities: tuple[EntityRow, ...]
    quotes: tuple[QuoteRow, ...]
    facets: tuple[tuple[str, str], ...]  # (field, value), sorted


def rows_of(item: AnalysedArticle) -> ArticleRows:
    """Return the rows of an article."""
    return ArticleRows(
        figures=tuple(_figures(item)),
        entities=tuple(_entities(item)),
        quotes=tuple(_quotes(item)),
        facets=tuple(sorted(set(_facets(item)))),
    )


def micros(when: datetime | None) -> int | None:
    """Return a time in microseconds since 1970, as tables hold it."""
    return None if when is None else (when - EPOCH) // MICROSECOND


def time_of(value: int | None) -> datetime | None:
    """Return the time of so many microseconds."""
    return None if value is None else EPOCH + value * MICROSECOND


def _figures(item: AnalysedArticle) -> Iterator[FigureRow]:
    claims: dict[int, int] = {}
    fates: dict[int, set[str]] = {}
    for index, claim in enumerate(item.analysis.claims):
        if claim.quantity is not None:
            claims.setdefault(claim.quantity, index)
            fates.setdefault(claim.quantity, set()).update(
                FATES.intersection((claim.predicate, *claim.terms))
            )
    for number, quantity in enumerate(item.analysis.quantities):
        low = float("-inf") if quantity.low is None else float(quantity.low)
        high = float("inf") if quantity.high is None else float(quantity.high)
        exact = all(_says(value, other) for value, other in ((low, quantity.low), (high, quantity.high)))
        words = "..".join("" if value is None else str(value) for value in (quantity.low, quantity.high))
        yield FigureRow(
            article_id=item.article.id,
            number=number,
            claim=claims.get(number),
            kind=quantity.unit.kind,
            code=quantity.unit.code,
            per=quantity.unit.per,
            low=low,
            high=high,
            exact=None if exact else words,
            bound=quantity.bound,
            role=quantity.role,
            direction=quantity.direction,
            head="" if quantity.measure is None else quantity.measure.head,
            fate=" ".join(sorted(fates.get(number, ()))),
        )


def _says(number: float, exact: Decimal | None) -> bool:
    return exact is None or str(_plain(number)) == str(exact)


def _plain(number: float) -> Decimal:
    """Return a float as the shortest decimal that it stands for, whole numbers without a point."""
    return Decimal(int(number)) if number.is_integer() else Decimal(repr(number))


def _exact(number: float, words: str | None) -> Decimal | None:
    if words is not None:
        return Decimal(words) if words else None
    return None if number in {float("inf"), float("-inf")} else _plain(number)


def _entities(item: AnalysedArticle) -> Iterator[EntityRow]:
    named = {mention.entity for mention in item.analysis.mentions if mention.kind == "name"}
    seen: dict[tuple[str, str], EntityRow] = {}
    for number, entity in enumerate(item.analysis.entities):
        if number in named and entity.key:
            seen.setdefault((entity.key, entity.type), EntityRow(entity.key, entity.type, entity.name))
    yield from seen.values()


def _quotes(item: AnalysedArticle) -> Iterator[QuoteRow]:
    entities = item.analysis.entities
    for number, quote in enumerate(item.analysis.quotes):
        if quote.source is not None and quote.source.name:
            entity = quote.source.entity
            yield QuoteRow(quote.source.name.lower() if entity is None else entities[entity].key, number)


def _facets(item: AnalysedArticle) -> Iterator[tuple[str, str]]:
    article, analysis = item.article, item.analysis
    yield "outlet", article.outlet.name
    yield "lang", article.language
    for note in article.notes:
        yield "note", note
    for topic in analysis.topics:
        yield "category", topic.name
    if analysis.tone is not None:
        yield "tone", analysis.tone.polarity
    for entity in analysis.entities:
        if entity.type == "place" and entity.key in COUNTRY_CODES:
            yield "country", COUNTRY_CODES[entity.key]
    if analysis.quantities:
        yield "has", "figure"
    if analysis.quotes:
        yield "has", "quote"
    if any(claim.kind == "forecast" or claim.modality == "forecast" for claim in analysis.claims):
        yield "has", "forecast"
