"""How two values stand to each other: pure functions over figures, without their context.

Whether two figures measure the same thing is matching's question (`copydesk.comparison.matching`), and
whether words agree is `copydesk.comparison.wording`'s. Here only values, bounds and units speak.
"""

from decimal import Decimal
from typing import Literal

import msgspec

from copydesk.comparison.units import scale_of
from copydesk.domain.annotation import Quantity, Unit
from copydesk.language.senses import SenseWords

AgreementKind = Literal[
    "equal",  # the same value with the same bound
    "rounding",  # the same value but for rounding, a change of unit or "about"
    "within_bound",  # one lies within the other's bound or range: "more than 500" and 527
    "disjoint",  # they cannot be the same value
    "incomparable",  # units that cannot be turned into one another
]

ABOUT = Decimal("0.1")  # "about 50" holds 45-55: "about 50" against 52 is one value, against 60 it is not
NEARLY = Decimal("0.1")  # "nearly 60" holds 54-60
ROUNDING = Decimal("0.05")  # a rounded figure strays by at most 5 %: 96 for 100, not 527 for 500
CONVERSION = Decimal("0.03")  # papers convert to round numbers: "100 miles (160 km)" strays by 0.6 %
DEGREES = Decimal(1)  # Celsius: temperatures have no natural zero to be within some per cent of
LOOSE = Decimal("0.11")  # ton for tonne, "30 days" for a month, converted from a figure already rounded


CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "celsius": "°C", "fahrenheit": "°F"}


class ValueAgreement(msgspec.Struct, frozen=True, gc=False):
    """How two values stand, and how to say it."""

    kind: AgreementKind
    wording: str  # of the reason, for the two values "a" and "b"
    first: Quantity
    second: Quantity

    @property
    def reason(self) -> str:
        """Return in words how the two stand; most are never asked for, and writing numbers costs."""
        return self.wording.format(a=show(self.first), b=show(self.second))

    @property
    def same(self) -> bool:
        """Tell whether both can be the same value."""
        return self.kind in {"equal", "rounding", "within_bound"}


def compare_quantities(a: Quantity, b: Quantity, senses: SenseWords | None = None) -> ValueAgreement:
    """Say how two quantities' values stand to each other; symmetric but for the order in the reason.

    `senses` lets counts of "people" and "victims" be compared; without it counted nouns must be the same.
    """
    kind, wording = _standing(a, b, senses)
    return ValueAgreement(kind, wording, a, b)


def _standing(a: Quantity, b: Quantity, senses: SenseWords | None) -> tuple[AgreementKind, str]:
    factors = _factors(a.unit, b.unit, senses)
    if factors is None:
        return "incomparable", "{a} and {b} are not in units that can be compared"
    first, second = _Range.of(a, factors[0]), _Range.of(b, factors[1])
    converted = factors[0] != factors[1]
    if first == second and a.bound == b.bound:
        return "equal", "both give {a}"
    if converted and _converted(first, second, a, b):
        return "rounding", "{a} is {b} in another unit"
    if a.bound == b.bound == "exact" and not _is_range(a) and not _is_range(b):
        if _rounds(first.value, second.value):
            return "rounding", "{a} and {b} differ only by rounding"
        return "disjoint", "{a} against {b}"
    if not first.meets(second):
        return "disjoint", "{a} against {b}"
    if "about" in {a.bound, b.bound} or "nearly" in {a.bound, b.bound}:
        return "rounding", "{a} fits {b}"
    return "within_bound", "{a} fits {b}"


def entails(source: Quantity, draft: Quantity, senses: SenseWords | None = None) -> bool:
    """Tell whether a source's value bears out a draft's: everything the source allows, the draft allows too.

    "527" bears out "more than 500" and "about 530"; "more than 500" does not bear out "527", nor "20 %"
    "less than 20 %". A change of unit and a rounding that does not change the last given digit are allowed.
    """
    factors = _factors(source.unit, draft.unit, senses)
    if factors is None:
        return False
    inner, outer = _Range.of(source, factors[0], strict=True), _Range.of(draft, factors[1], strict=True)
    if inner == outer and source.bound == draft.bound:
        return True
    if factors[0] != factors[1]:
        return source.bound == draft.bound and _converted(inner, outer, source, draft)
    if draft.bound == "about":
        outer = _Range.of(draft, factors[1])
        inner = _Range(inner.low, inner.high, inner.value)
    elif draft.bound == "exact" and source.bound == "exact" and not _is_range(source):
        return _rounds_to(inner.value, outer.value)
    return inner.inside(outer)


def show(quantity: Quantity) -> str:
    """Write a quantity for a reader: "more than $1 billion", "8-10 hours", "at least 38"."""
    if _is_range(quantity) and quantity.low is not None and quantity.high is not None:
        digits = f"{show_number(quantity.low)}-{show_number(quantity.high)}"
    else:
        digits = show_number(quantity.value)
    bound = "" if quantity.bound == "exact" else quantity.bound.replace("_", " ") + " "
    return bound + _with_unit(digits, quantity.unit, one=quantity.value == 1)


def show_amount(value: Decimal, unit: Unit) -> str:
    """Write a value with its unit: "$800 million", "12 %", "3 hours"; a counted noun is left out."""
    return _with_unit(show_number(value), unit, one=value == 1)


def _with_unit(digits: str, unit: Unit, *, one: bool) -> str:
    if unit.kind == "currency":
        sign = CURRENCY_SIGNS.get(unit.code)
        return f"{digits} {unit.code}" if sign is None else f"{sign}{digits}"
    if unit.kind == "percent":
        return f"{digits} %"
    if unit.kind in {"percentage_point", "basis_point", "times"}:
        noun = {"percentage_point": "point", "basis_point": "basis point", "times": "time"}[unit.kind]
    elif unit.kind in {"physical", "duration", "age"}:
        noun = unit.code
    else:
        return digits  # a count's noun is that of the question
    thing, per, period = noun.partition(" per ")  # "40 miles per hour"
    return f"{digits} {thing if one else PLURALS.get(thing, thing + 's')}{per}{period}"


def show_number(value: Decimal) -> str:
    """Write a number the way papers do: 1.2 billion, 59,000, 0.5."""
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(value) >= size:
            return f"{_plain(value / size)} {word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.001")) if abs(value) < Decimal(10) ** 20 else value
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Range(msgspec.Struct, frozen=True):
    """The values that a quantity allows: from low to high, None where open; `value` stands for it."""

    low: Decimal | None
    high: Decimal | None
    value: Decimal
    low_open: bool = False  # low itself is left out
    high_open: bool = False

    @classmethod
    def of(cls, quantity: Quantity, scale: tuple[Decimal, Decimal], *, strict: bool = False) -> "_Range":
        factor, offset = scale
        low = None if quantity.low is None else quantity.low * factor + offset
        high = None if quantity.high is None else quantity.high * factor + offset
        value = quantity.value * factor + offset
        if strict:
            return cls(low, high, value, quantity.bound == "more_than", quantity.bound == "less_than")
        if quantity.bound == "about":
            low = value - abs(value) * ABOUT if low is None or low == value else low - abs(low) * ABOUT
            high = value + abs(value) * ABOUT if high is None or high == value else high + abs(high) * ABOUT
        elif quantity.bound == "nearly":
            low, high = value - abs(value) * NEARLY, value
        return cls(low, high, value)

    def meets(self, other: "_Range") -> bool:
        """Tell whether a value exists that both allow; "more than 500" and 500 are taken to meet."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not below and not above

    def inside(self, other: "_Range") -> bool:
        """Tell whether every value of this range is one of the other's."""
        if other.low is not None:
            if self.low is None or self.low < other.low:
                return False
            if self.low == other.low and other.low_open and not self.low_open:
                return False
        if other.high is not None:
            if self.high is None or self.high > other.high:
                return False
            if self.high == other.high and other.high_open and not self.high_open:
                return False
        return True


def _is_range(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low != quantity.high


def _factors(
    a: Unit, b: Unit, senses: SenseWords | None
) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]] | None:
    """Return how to bring two units to one (factor and offset each), or None where they cannot be."""
    one = (Decimal(1), Decimal(0))
    if a == b:
        return one, one
    first, second = scale_of(a), scale_of(b)
    if first is not None and second is not None:
        same_kind = (a.kind == "age") == (b.kind == "age")
        if first.dimension != second.dimension or not same_kind:
            return None
        return (first.factor, first.offset), (second.factor, second.offset)
    if a.kind == b.kind == "count" and a.per == b.per:
        return (one, one) if senses is not None and senses.same_noun(a.code, b.code) else None
    if {a.kind, b.kind} <= {"count", "bare"} and a.per == b.per:
        return one, one
    if a.kind == b.kind and a.kind in {"percent", "times", "ordinal", "score", "rank", "bare"}:
        return one, one
    return None


def _converted(first: _Range, second: _Range, a: Quantity, b: Quantity) -> bool:
    if (first.low is None) != (second.low is None) or (first.high is None) != (second.high is None):
        return False
    loose = {"ton", "tonne", "month", "year"} & {a.unit.code, b.unit.code}
    if (
        a.unit.kind == "physical"
        and (scale := scale_of(a.unit)) is not None
        and scale.dimension == "temperature"
    ):
        return abs(first.value - second.value) <= DEGREES
    tolerance = LOOSE if loose or {a.bound, b.bound} & {"about", "nearly"} else CONVERSION
    return abs(first.value - second.value) <= tolerance * max(abs(first.value), abs(second.value))


def _rounds(a: Decimal, b: Decimal) -> bool:
    return _rounds_to(a, b) or _rounds_to(b, a)


def _rounds_to(fine: Decimal, coarse: Decimal) -> bool:
    """Tell whether `coarse` is `fine` rounded (or cut) to fewer digits, and by no more than 5 %.

    At least two digits must stay, or one of a number in the hundreds and above: 1.23 billion is 1.2 billion
    and 498 is 500, but a toll of 59 is not 60.
    """
    if fine == coarse:
        return True
    if coarse == 0 or abs(fine - coarse) > ROUNDING * abs(fine):
        return False
    exponent = _last_digit(coarse)
    if exponent <= _last_digit(fine) or (abs(coarse) < 100 and exponent >= 1):
        return False
    return abs(fine - coarse) < Decimal(10) ** exponent


def _last_digit(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not zero."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
