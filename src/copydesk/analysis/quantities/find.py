"""The figures of a text: readings, less what is no figure, with what each counts and measures."""

from bisect import bisect_left
from decimal import Decimal

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.quantities.counts import Counted, counted_after, persons_in_state
from copydesk.analysis.quantities.lexing import Word, cut
from copydesk.analysis.quantities.measures import Place, Setting, measure_of, owner_of, setting_of
from copydesk.analysis.quantities.readings import HUNDRED, Reading, join_range, read_figure
from copydesk.analysis.quantities.refusals import (
    is_address,
    is_chain,
    is_clock,
    is_code,
    is_label,
    is_list_number,
    is_month_day,
    is_name,
    is_pronoun,
    is_year,
)
from copydesk.analysis.quantities.syntax import Parse, parse_of
from copydesk.domain.annotation import Measure, Quantity, Sentence, TimeExpression, Unit
from copydesk.domain.text import Span
from copydesk.language.numbers import NumberWords, UnitForm
from copydesk.language.profile import Language


class Found(msgspec.Struct, frozen=True):
    """A reading that is a figure, with its place in the text and what it counts."""

    reading: Reading
    span: Span
    sentence: int
    token: Token
    counted: Counted | None
    place: Place
    state: Token | None = None


def find_quantities(
    text: str,
    doc: Doc,
    sentences: tuple[Sentence, ...],
    times: tuple[TimeExpression, ...],
    language: Language,
) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, disjoint, each inside one sentence.

    `doc` is the parse of `text`; `times` are the time expressions found already: dates, clock times and years
    are no figures, durations are both.
    """
    numbers = language.numbers
    parse = parse_of(doc)
    starts = [item.span.start for item in times]
    found: list[Found] = []
    for index, sentence in enumerate(sentences):
        words = cut(text, sentence.span.start, sentence.span.end)
        near = _times_in(sentence.span, times, starts)
        found.extend(_figures_of(words, index, parse, near, numbers))
    dollar = _home_dollar(found)
    quantities: list[Quantity] = []
    for item in found:
        previous = quantities[-1] if quantities and quantities[-1].sentence == item.sentence else None
        quantities.append(_quantity(item, text, parse, dollar, previous, numbers))
    return tuple(quantities)


def _times_in(span: Span, times: tuple[TimeExpression, ...], starts: list[int]) -> tuple[TimeExpression, ...]:
    first = max(0, bisect_left(starts, span.start) - 1)
    return tuple(item for item in times[first : bisect_left(starts, span.end)] if item.span.overlaps(span))


def _figures_of(
    words: list[Word],
    sentence: int,
    parse: Parse,
    times: tuple[TimeExpression, ...],
    numbers: NumberWords,
) -> list[Found]:
    found: list[Found] = []
    at = floor = 0
    limit = parse.tokens(words[-1].start, words[-1].end)[1] if words else 0
    while at < len(words):
        reading = read_figure(words, at, numbers, floor)
        if reading is None:
            at += 1
            continue
        if is_chain(words, at):
            at = floor = _past_chain(words, at)
            continue
        reading = join_range(words, reading, numbers) or reading
        item = _accepted(words, reading, sentence, parse, limit, times, numbers)
        if item is not None:
            found.append(item)
            at = floor = max(reading.end, at + 1)
        else:
            at = max(reading.until, at + 1)
            floor = at
    return found


def _past_chain(words: list[Word], at: int) -> int:
    while (
        at + 2 < len(words)
        and words[at + 2].numeric
        and not words[at + 1].spaced
        and not words[at + 2].spaced
    ):
        at += 2
    return at + 1


def _accepted(
    words: list[Word],
    reading: Reading,
    sentence: int,
    parse: Parse,
    limit: int,
    times: tuple[TimeExpression, ...],
    numbers: NumberWords,
) -> Found | None:
    """Return the figure that a reading is, or None where it is no figure."""
    if (
        is_code(words, reading, numbers)
        or is_list_number(words, reading)
        or is_clock(words, reading, numbers)
    ):
        return None
    if is_month_day(words, reading, numbers) or is_address(words, reading, numbers):
        return None
    core = Span(words[reading.at].start, words[reading.until - 1].end)
    if _is_time(core, reading, times):
        return None
    token = parse.doc[parse.index_at(core.end - 1)]
    counted = counted_after(parse, token, limit, numbers) if reading.form is None else None
    head = counted.head if counted is not None else None
    if is_label(words, reading, token, numbers) or is_year(words, reading, head, numbers):
        return None
    if is_name(reading, token, head, numbers):
        return None
    if reading.lone and reading.form is None and is_pronoun(token, head, numbers):
        return None
    if reading.shape == "fraction" and not reading.share and reading.form is None and counted is None:
        return (
            None
            if not _is_share(words, reading, numbers)
            else _share(words, reading, sentence, parse, numbers)
        )
    if reading.shape == "fraction" and reading.form is None:
        return _share(words, reading, sentence, parse, numbers)
    if reading.shape == "ordinal":
        return None
    state = persons_in_state(token, numbers) if reading.form is None and counted is None else None
    return _placed(words, reading, sentence, parse, token, counted, state)


def _is_share(words: list[Word], reading: Reading, numbers: NumberWords) -> bool:
    following = words[reading.until].lower if reading.until < len(words) else ""
    return following in numbers.partitives or following in numbers.determiners


def _share(
    words: list[Word], reading: Reading, sentence: int, parse: Parse, numbers: NumberWords
) -> Found | None:
    if not _is_share(words, reading, numbers):
        return None
    share = msgspec.structs.replace(
        reading, low=reading.low * HUNDRED, high=reading.high * HUNDRED, form=UnitForm("percent"), share=True
    )
    token = parse.doc[parse.index_at(words[reading.until - 1].end - 1)]
    return _placed(words, share, sentence, parse, token, None, None)


def _placed(
    words: list[Word],
    reading: Reading,
    sentence: int,
    parse: Parse,
    token: Token,
    counted: Counted | None,
    state: Token | None,
) -> Found:
    first = words[reading.first - 1 if reading.led else reading.first].start
    end = words[reading.end - 1].end
    low, high = parse.tokens(words[reading.at].start, words[reading.end - 1].end)
    root = parse.doc[low:high].root
    return Found(
        reading, Span(first, end), sentence, token, counted, Place(root=root, first=low, last=high), state
    )


def _is_time(core: Span, reading: Reading, times: tuple[TimeExpression, ...]) -> bool:
    kind = reading.form.kind if reading.form is not None else "bare"
    if kind not in {"bare", "duration", "times"}:
        return False
    for item in times:
        if item.span.overlaps(core):
            return not (kind == "duration" and item.timex_type in {"DURATION", "SET"})
    return False


def _home_dollar(found: list[Found]) -> str:
    """Return the currency that a bare dollar means: the one country that the text names, else the U.S.'s."""
    named = {
        item.reading.form.code
        for item in found
        if item.reading.form is not None
        and item.reading.form.kind == "currency"
        and not item.reading.open_dollar
        and item.reading.form.code in _DOLLARS
    }
    return named.pop() if len(named) == 1 else "USD"


_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})


def _quantity(
    item: Found,
    text: str,
    parse: Parse,
    dollar: str,
    previous: Quantity | None,
    numbers: NumberWords,
) -> Quantity:
    reading, place = item.reading, item.place
    unit, factor = _unit(item, dollar)
    low, high = tidy(reading.low * factor), tidy(reading.high * factor)
    setting = setting_of(place, numbers)
    measure = owner = whole = None
    if item.counted is not None:
        measure = _counted_phrase(item, parse)
    elif item.state is not None:
        measure = Measure(Span(item.state.idx, item.state.idx + len(item.state)), item.state.lemma_.lower())
        unit = Unit("count", "person")
    else:
        measure = measure_of(parse, setting.measure, place)
    owner = owner_of(parse, setting.owner, measure, place)
    if item.reading.share or (unit.kind == "percent" and setting.role == "level"):
        whole = _whole(item, parse)
    role = "share" if whole is not None else setting.role
    if reading.signed and unit.kind in {"percent", "currency", "bare", "percentage_point"}:
        role = "change"
    quantity = Quantity(
        span=item.span,
        low=None if reading.bound in {"less_than", "at_most"} else low,
        high=None if reading.bound in {"more_than", "at_least"} else high,
        bound=reading.bound,
        unit=unit,
        role=role,
        direction=_direction(reading, setting, low),
        moment=setting.moment,  # type: ignore[arg-type]
        measure=whole if role == "share" and measure is None else measure,
        whole=whole,
        owner=owner,
        sentence=item.sentence,
    )
    return _converted(quantity, previous, text) if previous is not None else quantity


def tidy(value: Decimal) -> Decimal:
    """Return the same number without trailing zeros or an exponent: 1.20E+9 is 1200000000."""
    plain = value.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() and abs(plain) < _WHOLE else plain


_WHOLE = Decimal(10) ** 27  # beyond, writing out every digit would exceed the precision of a Decimal


def _direction(reading: Reading, setting: Setting, low: Decimal) -> str | None:
    if reading.signed:
        return "down" if low < 0 else "up"
    return setting.direction


def _unit(item: Found, dollar: str) -> tuple[Unit, Decimal]:
    reading = item.reading
    if item.counted is not None:
        unit = item.counted.unit
        return Unit(unit.kind, unit.code, reading.per), Decimal(1)
    form = reading.form
    if form is None:
        return Unit("bare", "", reading.per), Decimal(1)
    code = dollar if reading.open_dollar and form.code == "USD" else form.code
    return Unit(form.kind, code, reading.per), form.factor


def _counted_phrase(item: Found, parse: Parse) -> Measure | None:
    counted = item.counted
    if counted is None:
        return None
    place = Place(root=item.place.root, first=item.token.i, last=item.token.i + 1)
    return measure_of(parse, counted.head, place)


def _whole(item: Found, parse: Parse) -> Measure | None:
    doc = parse.doc
    last = item.place.last
    if last < len(doc) and doc[last].lower_ == "of":
        for child in doc[last].children:
            if child.dep_ == "pobj":
                return measure_of(
                    parse, child, Place(root=item.place.root, first=item.place.first, last=last + 1)
                )
    return None


def _converted(quantity: Quantity, previous: Quantity, text: str) -> Quantity:
    """Give a conversion in brackets what its original measures: "100 kilometres (60 miles)"."""
    between = text[previous.span.end : quantity.span.start].strip()
    if between not in {"(", "[", "(about", "(around", "(roughly"}:
        return quantity
    return msgspec.structs.replace(
        quantity,
        bound=quantity.bound if quantity.bound != "exact" else previous.bound,
        low=quantity.low if previous.low is not None else None,
        high=quantity.high if previous.high is not None else None,
        role=previous.role,
        direction=previous.direction,
        moment=previous.moment,
        measure=previous.measure,
        whole=previous.whole,
        owner=previous.owner,
    )
