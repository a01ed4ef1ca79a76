"""Time expressions of an article, each placed as well as its text and date of publication allow."""

from datetime import datetime

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.times.calendar import instant, moved, name_of, start_of
from copydesk.analysis.times.calendar import interval_of as interval_of_unit
from copydesk.analysis.times.choosing import choose
from copydesk.analysis.times.grammar import Found, Word, cut_words, grammar_of
from copydesk.analysis.times.joining import Read, join
from copydesk.analysis.times.placing import Placed, place
from copydesk.analysis.times.reading import Reader, reader_of
from copydesk.analysis.times.tense import lean_at
from copydesk.domain.annotation import Sentence, TimeExpression, TimeKind, TimeReading
from copydesk.domain.text import Span
from copydesk.language.profile import Language
from copydesk.language.times import TimeWords

_NEAR = 3  # sentences in which a report goes on about the same quarter
_WITHIN_DAY = frozenset({"day", "time", "part_of_day"})
_SAME_SPAN = frozenset({"month", "quarter", "half", "season"})  # "a year earlier" keeps these


def find_times(
    text: str, doc: Doc, sentences: tuple[Sentence, ...], published: datetime | None, language: Language
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in order, disjoint, each inside one sentence.

    Relative times count from `published`; where it is None they keep an empty interval and their reading,
    which `resolve_against` places once a date is known. Times that count from another time of the text
    ("three days later") count from the last one before them that has a place. All moments are in UTC;
    a clock time without a zone is taken as UTC.
    """
    grammar, reader = grammar_of(language.times), reader_of(language.times)
    tokens = {token.idx: token for token in doc}
    trail = _Trail(published, reader)
    times: list[TimeExpression] = []
    for index, sentence in enumerate(sentences):
        words = cut_words(sentence.span.of(text), sentence.span.start)
        chosen = choose(grammar.search(words), words, tokens, text, language.times)
        items = []
        for match in chosen:
            reading = reader.read(match)
            first = _first_word(match, words, tokens, language.times)
            if reading is None or (match.shape == "reference" and first != match.first):
                continue  # "the past council" names no time
            items.append(Read(first, match.last, reading, "back" in match.parts))
        far = range(0)
        for item in join(items, words, language.times.between, language.times.also):
            reading = _leaning(item, words, doc, tokens, language.times)
            span = Span(words[item.first].start, words[item.last - 1].end)
            if item.first in far and _lacks_year(reading):
                placed = place(reading, None, reader.by_key)
                expression = _expression(span, reading, placed, index)
                times.append(msgspec.structs.replace(expression, reading=None))
                continue
            far = _years_away(item, words, language.times) or far
            placed = trail.place(reading, index, counted_back=item.counted_back)
            times.append(_expression(span, reading, placed, index))
    return tuple(times)


def resolve_against(
    expression: TimeExpression, published: datetime | None, language: Language
) -> TimeExpression:
    """Place an expression that its own article could not, counting from a date known from elsewhere.

    For an undated article, that date may be the one of its story's other articles: "Saturday, January 10"
    takes the year in which the weekday agrees. What has a place already, or counts from another time of
    its text, comes back as it is.
    """
    reading = expression.reading
    if published is None or reading is None or reading.anchored or expression.interval.earliest is not None:
        return expression
    placed = place(reading, published, reader_of(language.times).by_key)
    return msgspec.structs.replace(
        expression, interval=placed.interval, granularity=placed.granularity, timex_value=placed.value
    )


class _Trail:
    """The times placed so far: what later ones in the text may count from."""

    def __init__(self, published: datetime | None, reader: Reader) -> None:
        self._published, self._reader = published, reader
        self._last: tuple[Placed, int] | None = None
        self._last_of: dict[str, Placed] = {}

    def place(self, reading: TimeReading, sentence: int, *, counted_back: bool) -> Placed:
        before = self._year_before(reading, sentence, counted_back=counted_back)
        if before is not None:
            return before
        placed = place(reading, self._base(reading, sentence), self._reader.by_key)
        if reading.anchored and (reading.shift or 0) > 0 and self._is_ahead(placed):
            return place(reading, None, self._reader.by_key)
        if reading.shape == "date" and placed.interval.earliest is not None and not reading.onwards:
            self._last = (placed, sentence)
            self._last_of[placed.granularity] = placed
        return placed

    def _is_ahead(self, placed: Placed) -> bool:
        """Tell whether "years later" would lie after publication: then it counts from something untold."""
        earliest = placed.interval.earliest
        if self._last is None:
            return False  # it counts from publication itself
        return earliest is not None and self._published is not None and earliest > self._published

    def _base(self, reading: TimeReading, sentence: int) -> datetime | None:
        if not reading.anchored:
            return self._published
        if reading.clock is not None or reading.part:
            return self._day_near(sentence) or self._published
        if reading.unit in {"hour", "minute", "second"}:
            return (
                self._last[0].interval.earliest
                if self._last and self._last[0].granularity == "time"
                else None
            )
        same = self._last_of.get(reading.unit) if reading.shift == 0 else None
        if same is not None:
            return same.interval.earliest
        if reading.shift == 0 and reading.unit == "quarter" and self._published is not None:
            before = moved(self._published.date(), "quarter", -1)
            return instant(before) if before else None
        if reading.shift == 0 and reading.unit in {"week", "month"}:
            return self._published
        if reading.shift == 0 and reading.unit == "day":
            return None  # "that day" after a year names no day
        return self._last[0].interval.earliest if self._last else self._published

    def _day_near(self, sentence: int) -> datetime | None:
        """Return the day that the sentence or the one before it speaks of."""
        if self._last is None or sentence - self._last[1] > 1:
            return None
        placed = self._last[0]
        return placed.interval.earliest if placed.granularity in _WITHIN_DAY else None

    def _year_before(self, reading: TimeReading, sentence: int, *, counted_back: bool) -> Placed | None:
        """Read "a year earlier" beside a quarter or month as the same quarter or month, a year before.

        So too "a year ago" (`counted_back`) beside a quarter, but not "last year".
        """
        if reading.unit != "year" or reading.shift is None or reading.shape != "date" or self._last is None:
            return None
        last, where = self._last
        if last.granularity not in _SAME_SPAN or last.interval.earliest is None:
            return None
        counted = reading.anchored or (reading.shift == -1 and last.granularity == "quarter" and counted_back)
        if not counted or sentence - where > _NEAR or reading.shift == 0:
            return None
        unit = str(last.granularity)
        first = moved(last.interval.earliest.date(), "year", reading.shift)
        if first is None:
            return None
        first = start_of(unit, first)
        return Placed(interval_of_unit(unit, first), last.granularity, name_of(unit, first))


def _first_word(match: Found, words: list[Word], tokens: dict[int, Token], language: TimeWords) -> int:
    """Leave out an article that belongs to a noun behind the time: "the [1990] season"."""
    token = tokens.get(words[match.first].start)
    if token is None or words[match.first].low not in language.articles or match.last - match.first == 1:
        return match.first
    belongs_behind = int(token.head.idx) >= words[match.last - 1].end
    return match.first + int(belongs_behind)


def _leaning(
    item: Read, words: list[Word], doc: Doc, tokens: dict[int, Token], language: TimeWords
) -> TimeReading:
    """Add what stands around the words: which way the clause looks, and whether "since" comes before."""
    reading = item.reading
    if reading.shape != "date" or reading.anchored:
        return reading
    onwards = bool(item.first) and words[item.first - 1].low in language.since
    lean = 0
    if reading.year is None and reading.shift is None and reading.year_shift is None:
        lean = lean_at(doc, tokens.get(words[item.first].start), language)
    if not lean and not onwards:
        return reading
    return msgspec.structs.replace(reading, lean=lean, onwards=onwards)


def _years_away(item: Read, words: list[Word], language: TimeWords) -> range:
    """Return the words that tell what happened years from now: those behind "two years after".

    They end with the sentence, or with the clause where that opens the sentence.
    """
    length = item.reading.type == "DURATION" and item.reading.unit in {"year", "decade", "century"}
    if not length or item.last >= len(words) or words[item.last].low not in language.from_event:
        return range(0)
    commas = (at for at in range(item.last, len(words)) if words[at].text == ",")
    end = next(commas, len(words)) if item.first <= 1 else len(words)
    return range(item.last + 1, end)


def _lacks_year(reading: TimeReading) -> bool:
    """Tell whether a day or month of the calendar is named without saying of which year."""
    named = reading.shape == "date" and (reading.month is not None or bool(reading.holiday))
    told = (reading.year, reading.year_shift, reading.shift)
    return named and not reading.anchored and all(part is None for part in told)


def _expression(span: Span, reading: TimeReading, placed: Placed, sentence: int) -> TimeExpression:
    kind: TimeKind
    if reading.shape == "fixed" and reading.type != "DATE":
        kind = "set" if reading.type == "SET" else "duration"
    elif reading.anchored:
        kind = "anchored"
    elif reading.year is not None and not reading.onwards:
        kind = "absolute"
    else:
        kind = "relative"
    timed = reading.type == "DATE" and (reading.part or reading.clock is not None)
    return TimeExpression(
        span=span,
        kind=kind,
        granularity=placed.granularity,
        interval=placed.interval,
        timex_type="TIME" if timed else reading.type,
        timex_value=placed.value,
        sentence=sentence,
        reading=reading if kind == "relative" and reading.shape != "fixed" else None,
    )
