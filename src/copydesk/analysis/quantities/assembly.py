"""From readings to quantities: units settled, measures found, and what one figure takes from another."""

from decimal import Decimal
from itertools import zip_longest

import msgspec
from spacy.tokens import Token

from copydesk.analysis.quantities.counts import Counted
from copydesk.analysis.quantities.lexing import Word
from copydesk.analysis.quantities.measures import (
    LONGEST_SENTENCE,
    Place,
    Setting,
    measure_of,
    owner_of,
    setting_of,
    signed_measure,
)
from copydesk.analysis.quantities.readings import Reading
from copydesk.analysis.quantities.syntax import SUBJECTS, Parse, lemma_of
from copydesk.domain.annotation import Direction, Measure, Quantity, Unit
from copydesk.domain.text import Span
from copydesk.language.numbers import NumberWords

_MEMORY = 4  # figures back in the sentence that an unsaid unit is looked for
_WHOLE = Decimal(10) ** 27  # beyond, writing out every digit would exceed the precision of a Decimal
_AT = frozenset({"at", "to"})
_OPENERS = frozenset({"(", "["})


class Found(msgspec.Struct, frozen=True):
    """A reading that is a figure: the token its number ends in, what it counts, where it stands."""

    reading: Reading
    sentence: int
    token: Token
    counted: Counted | None
    place: Place
    state: Token | None
    words: tuple[Word, ...]


def place_of(
    words: list[Word], reading: Reading, counted: Counted | None, parse: Parse, edges: tuple[int, int]
) -> Place:
    """Return where a reading stands in the parse; a count stands where its noun does."""
    first, last = parse.tokens(words[reading.at].start, words[reading.end - 1].end)
    opening, _ = parse.tokens(words[reading.first].start, words[reading.first].end)
    long = edges[1] - edges[0] > LONGEST_SENTENCE
    root = parse.doc[last - 1] if long else parse.doc[first:last].root
    if counted is not None and counted.head.i >= last:
        root, last = counted.head, counted.head.i + 1
    return Place(root, min(first, opening), last, *edges)


def home_dollar(found: list[Found], numbers: NumberWords) -> str:
    """Return the currency that a bare dollar means: the one that the text names, else the U.S. dollar."""
    named = {
        item.reading.form.code
        for item in found
        if item.reading.form is not None
        and item.reading.form.kind == "currency"
        and not item.reading.open_dollar
    }
    dollars = named & frozenset(numbers.dollar_countries.values())
    return dollars.pop() if len(dollars) == 1 else "USD"


def assembled(
    found: list[Found], text: str, parse: Parse, dollar: str, numbers: NumberWords
) -> tuple[Quantity, ...]:
    """Return the quantities of all figures of a text, in order."""
    quantities: list[Quantity] = []
    before: list[tuple[Found, Quantity]] = []
    for item, following in zip_longest(found, found[1:]):
        if before and before[-1][0].sentence != item.sentence:
            before = []
        quantity = _quantity(item, parse, dollar, numbers, following)
        if before:
            quantity = _after_another(item, quantity, before, text, parse, numbers)
        before = [*before[-_MEMORY:], (item, quantity)]
        quantities.append(quantity)
    return tuple(quantities)


def tidy(value: Decimal) -> Decimal:
    """Return the same number without trailing zeros or an exponent: 1.20E+9 is 1200000000."""
    plain = value.normalize()
    whole = abs(plain) < _WHOLE and plain == plain.to_integral_value()
    return plain.quantize(Decimal(1)) if whole else plain


def _quantity(
    item: Found, parse: Parse, dollar: str, numbers: NumberWords, following: Found | None
) -> Quantity:
    reading, place = item.reading, item.place
    unit, factor = _unit(item, dollar)
    low, high = tidy(reading.low * factor), tidy(reading.high * factor)
    setting = setting_of(place, numbers)
    measure, owner = _measured(item, setting, parse, numbers)
    whole = None
    if unit.kind == "percent" and setting.role == "level":
        whole = _whole(item, parse)
        if (
            whole is None
            and reading.share
            and measure is not None
            and measure.span.start >= item.words[-1].end
        ):
            whole = measure  # "a third the cost"
    role = setting.role
    if whole is not None:
        role, measure = "share", whole
    direction: Direction | None = setting.direction
    moment = reading.moment or setting.moment
    if reading.rises is not None:
        role, direction = "level", "up" if reading.rises else "down"
    if reading.signed and unit.kind not in {"physical", "ordinal"}:
        role, direction = "change", "down" if low < 0 else "up"
    return Quantity(
        span=_span(item, following),
        low=None if reading.bound in {"less_than", "at_most"} else low,
        high=None if reading.bound in {"more_than", "at_least"} else high,
        bound=reading.bound,
        unit=unit,
        role=role,
        direction=direction,
        moment=moment,
        measure=measure,
        whole=whole,
        owner=owner,
        sentence=item.sentence,
    )


def _span(item: Found, following: Found | None) -> Span:
    """Return the figure's words with its counted noun, where nothing but words stands between."""
    start, end = item.words[0].start, item.words[-1].end
    if item.counted is not None:
        head = item.counted.head
        between = head.doc[item.token.i + 1 : head.i + 1]
        clear = following is None or head.idx + len(head) <= following.words[0].start
        if clear and head.i > item.token.i and not any(token.like_num or token.is_punct for token in between):
            end = max(end, head.idx + len(head))
    return Span(start, end)


def _unit(item: Found, dollar: str) -> tuple[Unit, Decimal]:
    reading = item.reading
    if item.counted is not None:
        unit = item.counted.unit
        return Unit(unit.kind, unit.code, reading.per), Decimal(1)
    if item.state is not None:
        return Unit("count", "person", reading.per), Decimal(1)
    form = reading.form
    if form is None:
        return Unit("bare", "", reading.per), Decimal(1)
    code = dollar if reading.open_dollar and form.code == "USD" else form.code
    return Unit(form.kind, code, reading.per), form.factor


def _measured(
    item: Found, setting: Setting, parse: Parse, numbers: NumberWords
) -> tuple[Measure | None, Span | None]:
    """Return what is measured, and whose it is."""
    place = item.place
    if item.state is not None:
        word = item.state
        return Measure(Span(word.idx, word.idx + len(word)), word.lemma_.lower()), None
    if item.counted is not None:
        inner = Place(place.root, item.token.i, item.token.i + 1, place.floor, place.ceiling)
        measure = measure_of(parse, item.counted.head, inner)
        owner = owner_of(parse, _whose(item, setting, numbers), measure, place)
        inside = owner is not None and measure is not None and measure.span.holds(owner)
        return measure, None if inside else owner
    head = setting.measure
    if item.reading.signed:
        head = signed_measure(place) or head
    measure = measure_of(parse, head, place)
    return measure, owner_of(parse, setting.owner, measure, place)


def _whose(item: Found, setting: Setting, numbers: NumberWords) -> Token | None:
    """Return whose a count is: what holds it ("a run of seven games"), else who acts on it."""
    if item.place.root.dep_ in SUBJECTS:
        return None
    holder = setting.measure
    if setting.nominal and holder is not None and lemma_of(holder) not in numbers.transparent:
        return holder
    return setting.owner if setting.nominal else setting.owner or holder


def _whole(item: Found, parse: Parse) -> Measure | None:
    """Return the whole that a share is of."""
    doc, last = parse.doc, item.place.last
    long = item.place.ceiling - item.place.floor > LONGEST_SENTENCE
    if last < len(doc) and not long and doc[last].lower_ == "of":
        for child in doc[last].children:
            if child.dep_ == "pobj":
                return measure_of(parse, child, msgspec.structs.replace(item.place, last=last + 1))
    return None


# --- what a figure takes from the ones before it ------------------------------------------------------


def _after_another(
    item: Found,
    quantity: Quantity,
    before: list[tuple[Found, Quantity]],
    text: str,
    parse: Parse,
    numbers: NumberWords,
) -> Quantity:
    previous_item, previous = before[-1]
    between = text[previous.span.end : quantity.span.start].strip()
    if (
        between[:1] in _OPENERS
        and len(between) < 12
        and between[1:].replace(" ", "").isalpha() | (len(between) == 1)
    ):
        return _converted(item, quantity, previous)
    if (item.reading.moment == "after" and previous.moment == "before") or (
        between in _AT and previous.role == "change"
    ):
        quantity = _as_end(quantity, previous)
    if quantity.unit.kind == "bare":
        quantity = _elliptic(item, quantity, before)
    coordinated = item.place.root.dep_ in {"conj", "appos"} and previous_item.place.holds(
        item.place.root.head
    )
    if coordinated and quantity.unit.kind != "count":
        quantity = _as_coordinate(quantity, previous, _counted_of(previous_item, parse, numbers))
    return quantity


def _counted_of(item: Found, parse: Parse, numbers: NumberWords) -> Measure | None:
    """Return what a count is of, as a measure: the index of "the index lost 190 points"."""
    setting = setting_of(item.place, numbers)
    return measure_of(parse, setting.owner or setting.measure, item.place)


def _converted(item: Found, quantity: Quantity, previous: Quantity) -> Quantity:
    """Give a conversion in brackets what its original measures: "100 kilometres (60 miles)"."""
    unit = quantity.unit
    if item.reading.open_dollar and previous.unit.kind == "currency" and previous.unit.code == unit.code:
        unit = Unit("currency", "USD", unit.per)
    if unit.kind != previous.unit.kind:
        return quantity
    bound = quantity.bound if quantity.bound != "exact" else previous.bound
    return msgspec.structs.replace(
        quantity,
        bound=bound,
        low=None if bound in {"less_than", "at_most"} else quantity.value,
        high=None
        if bound in {"more_than", "at_least"}
        else quantity.high
        if quantity.high is not None
        else quantity.value,
        unit=unit if unit.per or not previous.unit.per else Unit(unit.kind, unit.code, previous.unit.per),
        role=previous.role,
        direction=previous.direction,
        moment=previous.moment,
        measure=previous.measure,
        whole=previous.whole,
        owner=previous.owner,
    )


def _as_end(quantity: Quantity, previous: Quantity) -> Quantity:
    """Give the value that a change ended at what the change is of: "down 68p at 1112p"."""
    if quantity.role != "level" or previous.measure is None or quantity.unit.kind == "count":
        return quantity
    return msgspec.structs.replace(quantity, measure=previous.measure, owner=previous.owner)


def _as_coordinate(quantity: Quantity, previous: Quantity, counted_of: Measure | None) -> Quantity:
    """Give the second of two coordinated figures what the first measures: "lost 190 points, or 0.6%"."""
    measure = quantity.whole or previous.measure
    if previous.unit.kind == "count" and quantity.whole is None:
        measure = counted_of or quantity.measure
    return msgspec.structs.replace(
        quantity,
        role="share" if quantity.whole is not None else previous.role,
        direction=quantity.direction or previous.direction,
        moment=quantity.moment or previous.moment,
        measure=measure,
        owner=previous.owner,
    )


def _elliptic(item: Found, quantity: Quantity, before: list[tuple[Found, Quantity]]) -> Quantity:
    """Give a bare number the unit that the sentence named before: "435 homes by sale and 187 by tender"."""
    for earlier_item, earlier in reversed(before):
        if earlier.unit.kind == "bare":
            continue
        pair = (
            quantity.moment is not None and earlier.moment is not None and quantity.moment != earlier.moment
        )
        parallel = item.place.root.dep_ == "conj" and (
            earlier_item.place.holds(item.place.root.head)
            or item.place.root.head.i == earlier_item.place.root.i
        )
        changes = quantity.role == "change" and earlier.role == "change" and earlier.unit.kind == "percent"
        if pair or parallel or changes:
            measure = earlier.measure if earlier.unit.kind == "count" else quantity.measure or earlier.measure
            return msgspec.structs.replace(quantity, unit=earlier.unit, measure=measure)
        return quantity
    return quantity
