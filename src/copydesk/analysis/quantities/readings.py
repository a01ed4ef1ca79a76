"""From words to readings: a number with its bound, sign, unit and rate, and ranges of two such.

Nothing here looks at the parse; what a reading counts or measures is decided later.
"""

from decimal import Decimal
from typing import Literal

import msgspec

from copydesk.analysis.quantities.bounds import bound_after, bound_before
from copydesk.analysis.quantities.lexing import Word
from copydesk.analysis.quantities.numerals import ONE, Numeral, read_numeral, scale_after
from copydesk.analysis.quantities.units import UnitReading, currency_before, rate_after, unit_after
from copydesk.domain.annotation import Bound
from copydesk.language.numbers import NumberWords, UnitForm

HUNDRED = Decimal(100)
_MINUS = frozenset("-−–")


class Reading(msgspec.Struct, frozen=True):
    """A figure as its own words give it: words[first:end] with bound and unit, words[at:until] the number."""

    first: int
    at: int
    until: int
    end: int
    low: Decimal
    high: Decimal
    shape: str
    bound: Bound = "exact"
    form: UnitForm | None = None
    open_dollar: bool = False
    unit_mark: str = ""
    per: str | None = None
    scale: Decimal = ONE
    signed: bool = False  # "+0.2%": a sign makes it a change
    moment: Literal["before", "after"] | None = None  # an end of a change from one value to another
    rises: bool | None = None  # of such an end: whether the second value is the greater
    bound_after: bool = False  # its bound stands behind it: "or more"
    share: bool = False  # a fraction or ratio of something: "a third of", "nine in ten"
    lone: bool = False  # the number word "one": perhaps a pronoun


def read_figure(words: list[Word], at: int, numbers: NumberWords, floor: int) -> Reading | None:
    """Read the figure whose number starts at words[at], not reaching below words[floor]."""
    multiple = numbers.multiples.get(words[at].lower)
    if multiple is not None:
        times = Reading(at, at, at + 1, at + 1, multiple, multiple, "words", form=UnitForm("times"))
        return bounded(words, times, numbers, floor)
    numeral = read_numeral(words, at, numbers)
    if numeral is None:
        return None
    if numeral.shape == "ordinal":
        return Reading(at, at, numeral.end, numeral.end, numeral.low, numeral.high, "ordinal")
    ratio = _ratio(words, numeral, numbers)
    if ratio is not None:
        return bounded(words, ratio, numbers, floor)
    reading = with_unit(words, numeral, numbers, floor)
    return bounded(words, reading, numbers, floor)


def _ratio(words: list[Word], top: Numeral, numbers: NumberWords) -> Reading | None:
    """Read "nine in ten", "1 in 5", "three out of every four"."""
    if top.shape not in {"digits", "words"} or not 0 < top.low < HUNDRED:
        return None
    for joint in numbers.share_joints:
        until = top.end + len(joint)
        if until >= len(words) or tuple(word.lower for word in words[top.end : until]) != joint:
            continue
        bottom = read_numeral(words, until, numbers)
        if bottom is None or bottom.shape not in {"digits", "words"}:
            return None
        if not _divides(top.low, bottom.low, open_ended=len(joint) > 1):
            return None
        if unit_after(words, bottom.end, numbers) is not None:
            return None
        value = top.low / bottom.low * HUNDRED
        return Reading(
            top.start, top.start, bottom.end, bottom.end, value, value, "ratio",
            form=UnitForm("percent"), share=True,
        )  # fmt: skip
    return None


def _divides(top: Decimal, bottom: Decimal, *, open_ended: bool) -> bool:
    """Tell whether a ratio's ends look like one: "7 in 10", not "5 in 2019"."""
    whole = top == top.to_integral_value() and bottom == bottom.to_integral_value()
    return (
        whole and top < bottom and (open_ended or bottom <= HUNDRED or set(str(bottom).lstrip("1")) <= {"0"})
    )


def with_unit(words: list[Word], numeral: Numeral, numbers: NumberWords, floor: int) -> Reading:
    """Return a number with its currency mark, unit, sign and rate, reaching back to words[floor] at most."""
    first, end, low, high = numeral.start, numeral.end, numeral.low, numeral.high
    mark = currency_before(words, first, numbers)
    if mark is not None and mark.start < floor:
        mark = None
    unit = unit_after(words, end, numbers) or _unit_of_fraction(words, numeral, numbers)
    form, open_dollar, unit_mark = None, False, ""
    if mark is not None:
        first, form, open_dollar, unit_mark = mark.start, mark.form, mark.open_dollar, mark.mark
        nearer = unit is not None and unit.mark in numbers.currency_marks and words[unit.end : unit.end + 1]
        if nearer and nearer[0].numeric:
            unit = None  # "$20,000 $37,305": the mark is the next amount's
        if unit is not None and unit.form.kind == "currency" and unit.form.factor == 1:
            end, form, open_dollar = unit.end, unit.form if open_dollar else form, unit.open_dollar
        elif open_dollar:
            country = _country_after(words, end, numbers)
            if country is not None:
                end, form, open_dollar = end + 1, UnitForm("currency", country), False
    elif unit is not None:
        form, end, open_dollar, unit_mark = unit.form, unit.end, unit.open_dollar, unit.mark
    late = scale_after(words, end, numbers) if form is not None and not numeral.scaled else None
    if late is not None and form is not None and form.kind == "currency":
        low, high, end = low * late[0], high * late[0], late[1]
    first, low, high, signed = _sign(words, first, low, high, numbers, floor)
    rate = rate_after(words, end, numbers)
    return Reading(
        first=first, at=numeral.start, until=numeral.end, end=rate.end if rate else end, low=low, high=high,
        shape=numeral.shape, form=form, open_dollar=open_dollar, unit_mark=unit_mark,
        per=rate.per if rate else None, scale=scale_of(words, numeral, numbers), signed=signed,
        lone=numeral.end == numeral.start + 1 and words[numeral.start].lower == numbers.one,
    )  # fmt: skip


def _unit_of_fraction(words: list[Word], numeral: Numeral, numbers: NumberWords) -> UnitReading | None:
    """Read the unit of "half an hour", "a quarter of a mile", "hundreds of miles"."""
    if numeral.shape not in {"fraction", "vague"}:
        return None
    step = numeral.end
    if numeral.shape == "vague":
        of = step < len(words) and words[step].lower in numbers.partitives
        return unit_after(words, step + 1, numbers) if of else None
    if step < len(words) and words[step].lower in numbers.partitives:
        step += 1
    if step < len(words) and words[step].lower in numbers.articles:
        found = unit_after(words, step + 1, numbers)
        return found if found is not None and found.form.kind in {"physical", "duration"} else None
    return None


def _country_after(words: list[Word], at: int, numbers: NumberWords) -> str | None:
    """Read the country after a bare dollar amount: "$76 US a barrel", "$5 Canadian."."""
    if at >= len(words) or not words[at].text[0].isupper():
        return None
    code = numbers.dollar_countries.get(words[at].lower)
    if code is None:
        return None
    if at + 1 == len(words) or not words[at + 1].text[0].isalpha() or words[at + 1].lower in numbers.rates:
        return code
    return None


def _sign(
    words: list[Word], first: int, low: Decimal, high: Decimal, numbers: NumberWords, floor: int
) -> tuple[int, Decimal, Decimal, bool]:
    if first <= floor:
        return first, low, high, False
    before = words[first - 1]
    glued = not words[first].spaced
    opens = before.spaced or first == 1 or words[first - 2].text in {"(", ":"}
    if before.text in _MINUS and glued and first - 1 > floor and words[first - 2].lower in numbers.negatives:
        return first - 2, -high, -low, True
    if before.text in _MINUS and glued and opens:
        return first - 1, -high, -low, True
    if before.text == "+" and glued and opens:
        return first - 1, low, high, True
    if before.lower in numbers.negatives and words[first].spaced:
        return first - 1, -high, -low, True
    return first, low, high, False


def scale_of(words: list[Word], numeral: Numeral, numbers: NumberWords) -> Decimal:
    """Return the scale a number ends in: a million for "5 million" and "5m", else one."""
    last = words[numeral.end - 1]
    if numeral.shape == "vague" or not numeral.scaled:
        return ONE
    return numbers.scales.get(last.lower) or numbers.scale_marks.get(last.text) or ONE


def bounded(words: list[Word], reading: Reading, numbers: NumberWords, floor: int) -> Reading:
    """Return a reading with the bound before or after it: "more than", "or so"; its words grow by it."""
    before = bound_before(words, reading.first, numbers)
    after = bound_after(words, reading.end, numbers)
    first, end, bound, behind = reading.first, reading.end, reading.bound, False
    duration = reading.form is not None and reading.form.kind == "duration"
    if before is not None and before.edge >= floor and not (before.spanning and duration):
        first, bound = before.edge, before.bound
    if after is not None and (bound in {"exact", "about"} or after.bound == bound):
        end, bound, behind = after.edge, after.bound, True
    form, until = reading.form, reading.until
    if after is not None and form is None:  # "50-plus miles", "100 or more people"
        unit = unit_after(words, end, numbers)
        if unit is not None:
            form, end = unit.form, unit.end
    if reading.shape == "vague" and bound == "exact":
        bound = "about"
    return msgspec.structs.replace(
        reading, first=first, end=end, bound=bound, bound_after=behind, form=form, until=until
    )
