"""Values of a draft against those of a source: rounding, bounds, units, nouns."""

from decimal import Decimal

import msgspec

from copydesk.briefing.checking.words import BROADER, Lexicon
from copydesk.comparison.agreement import entails
from copydesk.comparison.units import scale_of
from copydesk.domain.annotation import Quantity, Unit

ROUGHLY = Decimal("0.05")  # "about 50" and "nearly 50" stand for 47.5 on: wider would bear out another figure
REACH = Decimal("0.25")  # "more than 500" is borne out by up to 625; a bound far from the value misleads
WIDE = 3  # a draft's range wider than this says too little to be borne out by one value inside
UNCOUNTED = frozenset({"count", "bare"})
POUNDS = {Unit("currency", "GBP"), Unit("physical", "pound")}  # "250,000 pounds" may be either


def bears(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a source's value bears out a draft's, whatever the two measure."""
    given = _in_unit(in_noun(other, quantity, lexicon), quantity)
    if _too_precise(given, quantity):
        return False
    if entails(given, quantity):
        return _within_reach(given, quantity)
    if given.unit != quantity.unit or quantity.value == 0 or given.low is None or given.high is None:
        return False
    if given.bound == "nearly" and quantity.bound == "less_than" and given.value == quantity.value:
        return True
    if given.bound not in {"exact", "about", "nearly"} or given.low != given.high:
        return False
    ratio = given.value / quantity.value
    if quantity.bound == "nearly":
        return 1 - ROUGHLY <= ratio <= 1
    return quantity.bound == "about" and 1 - ROUGHLY <= ratio <= 1 + ROUGHLY


def _too_precise(given: Quantity, quantity: Quantity) -> bool:
    """Tell whether a draft's rough figure or bound has digits that the source's does not warrant.

    "About 1,040" stands for 1,043, and "more than 500" for 527; "about 1,903" does not stand for
    "about 1,900", nor "up to 43 percent" for "up to 40 percent".
    """
    if quantity.bound == "exact" or given.unit != quantity.unit or given.value == quantity.value:
        return False
    if quantity.value < 1:
        return False  # "two thirds" has no last digit
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        return False
    mine, theirs = _digits(quantity.value), _digits(given.value)
    return mine > theirs or (mine == theirs and given.bound != "exact")


def _digits(value: Decimal) -> int:
    """Return how many digits of a value are not just zeros that fill it up."""
    return len(value.normalize().as_tuple().digits)


def _within_reach(given: Quantity, quantity: Quantity) -> bool:
    """Tell whether a value lies near the draft's bound: 12 is "fewer than 3,300" but does not bear it out."""
    if quantity.low is not None and quantity.high is not None:
        if quantity.low == quantity.high:
            return True
        if given.low is None or given.high is None:
            return False
        if given.low != given.high:
            ends = ((given.low, quantity.low), (given.high, quantity.high))
            return all(abs(a - b) <= ROUGHLY * abs(b) for a, b in ends)
        return quantity.high <= WIDE * quantity.low
    if given.unit != quantity.unit or quantity.value == 0:
        return given.bound == quantity.bound
    ratio = given.value / quantity.value
    return 1 - REACH <= ratio <= 1 + REACH


def _in_unit(other: Quantity, quantity: Quantity) -> Quantity:
    """Turn a figure into the draft's unit under a bound: 9 min 46 s is "less than ten minutes".

    Without a bound the conversion's own tolerance decides, on the figures as they stand.
    """
    if quantity.unit.kind == "percent" and other.unit.kind == "bare" and 0 < other.value < 1:
        return _times(other, Decimal(100), quantity.unit)  # "a quarter" is 25 percent
    if quantity.unit.kind == "bare" and 0 < quantity.value < 1 and other.unit.kind == "percent":
        return _times(other, Decimal("0.01"), quantity.unit)
    if {quantity.unit, other.unit} == POUNDS and quantity.value == other.value:
        return msgspec.structs.replace(other, unit=quantity.unit)
    mine, theirs = scale_of(quantity.unit), scale_of(other.unit)
    if quantity.bound == "exact" or other.unit == quantity.unit or mine is None or theirs is None:
        return other
    if mine.dimension != theirs.dimension or other.unit.kind != quantity.unit.kind or mine.offset:
        return other
    return _times(other, theirs.factor / mine.factor, quantity.unit)


def _times(quantity: Quantity, factor: Decimal, unit: Unit) -> Quantity:
    low, high = (None if end is None else end * factor for end in (quantity.low, quantity.high))
    return msgspec.structs.replace(quantity, low=low, high=high, unit=unit)


def in_noun(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """Give a count the draft's noun where the two nouns may name the same things, so that they compare."""
    mine, theirs = quantity.unit, other.unit
    if mine.kind == "bare" and theirs.kind in {"physical", "age", "ordinal", "rank", "score", "duration"}:
        return msgspec.structs.replace(other, unit=mine)  # the draft says less: "aged 19", "5.1 million"
    if mine.kind not in UNCOUNTED or theirs.kind not in UNCOUNTED or mine.per != theirs.per:
        return other
    nouns = not mine.code or not theirs.code or near(mine.code, theirs.code, lexicon)
    if nouns or near(theirs.code, mine.code, lexicon) or mine.kind != theirs.kind:
        return msgspec.structs.replace(other, unit=mine)
    # "226 passengers" for "226 people": whether they are the same is the measured thing's question.
    return msgspec.structs.replace(other, unit=Unit(mine.kind, mine.code, mine.per))


def near(a: str, b: str, lexicon: Lexicon) -> bool:
    """Tell whether a source's word may stand for a draft's."""
    return lexicon.closeness(a, b) >= BROADER


def meet(first: set[str], second: set[str], lexicon: Lexicon) -> bool:
    """Tell whether two sets of words have one thing in common, in either direction."""
    return any(near(a, b, lexicon) or near(b, a, lexicon) for a in first for b in second)
