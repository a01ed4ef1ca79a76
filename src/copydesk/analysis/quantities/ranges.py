"""Two numbers that are one figure: ranges, pairs of before and after, results of matches and votes."""

from decimal import Decimal

import msgspec

from copydesk.analysis.quantities.lexing import Word
from copydesk.analysis.quantities.numerals import ONE, read_numeral
from copydesk.analysis.quantities.readings import Reading, bounded, with_unit
from copydesk.language.numbers import NumberWords

_DASHES = frozenset("-–—‐‑~−")
_REACH = 4  # words between a range's joint and its second number: a currency's mark
_SHARED_BELOW = Decimal(1000)  # "$40 to $50 million" shares its scale; "$370,000 to $5.5 million" does not


class Pair(msgspec.Struct, frozen=True):
    """Two readings that belong together, where they start, and the word that opened them."""

    left: Reading
    right: Reading
    first: int
    lead: str = ""
    dashed: bool = False


def read_pair(words: list[Word], left: Reading, numbers: NumberWords) -> Pair | None:
    """Read the second number of "40-50", "between 3 and 5 per cent", "from 5 to 6 million"."""
    step = left.end
    if left.share or left.shape in {"ordinal", "vague"} or step + 1 >= len(words):
        return None
    opening = _opening(words, left.first, numbers)
    lead = words[opening].lower if opening >= 0 else ""
    joint = words[step]
    dashed = joint.text in _DASHES
    if dashed and joint.spaced != words[step + 1].spaced:
        return None
    opened = numbers.range_leads.get(lead) == joint.lower
    choice = joint.lower in numbers.choices
    if not (dashed or opened or choice or joint.lower in numbers.range_joints):
        return None
    right = _second(words, step + 1, numbers)
    if right is None or not _fits(words, left, right, opened=opened or dashed, choice=choice):
        return None
    return Pair(
        _sharing(left, right), right, opening if opened else left.first, lead if opened else "", dashed
    )


def _opening(words: list[Word], at: int, numbers: NumberWords) -> int:
    """Return where a range's opening word may stand: just before, or before "the ages of"; -1 for nowhere."""
    step = at - 1
    if step > 2 and words[step].lower in numbers.partitives and words[step - 1].lower in numbers.age_leads:
        step -= 3 if words[step - 2].lower in numbers.determiners else 2
    return step


def _second(words: list[Word], at: int, numbers: NumberWords) -> Reading | None:
    for step in range(at, min(at + _REACH, len(words))):
        if step == at or words[step].numeric:
            numeral = read_numeral(words, step, numbers)
            if numeral is None or numeral.shape in {"ordinal", "vague"}:
                continue
            reading = bounded(words, with_unit(words, numeral, numbers, at), numbers, at)
            fits = reading.first == at and not reading.signed and reading.bound == "exact"
            return reading if fits else None
    return None


def _fits(words: list[Word], left: Reading, right: Reading, *, opened: bool, choice: bool) -> bool:
    """Tell whether two readings can be the ends of one figure."""
    if left.form is not None and right.form is not None and not _same_unit(left, right):
        return False
    if left.form is not None and right.form is None and not (opened and left.form.kind == "currency"):
        return False
    if _year_like(words, left) and (right.scale > 1 or not _year_like(words, right)):
        return False
    if choice:
        low = left.low * (right.scale if left.scale == 1 else ONE)
        return low < right.low <= 2 * low + 1  # "three or four", not "5 or 100"
    return True


def _year_like(words: list[Word], reading: Reading) -> bool:
    text = words[reading.at].text
    return reading.form is None and len(text) == 4 and text.isdecimal() and "1400" <= text <= "2199"


def _same_unit(left: Reading, right: Reading) -> bool:
    if left.form is None or right.form is None or left.form == right.form:
        return True
    return left.form.kind == right.form.kind == "currency" and (left.open_dollar or right.open_dollar)


def _sharing(left: Reading, right: Reading) -> Reading:
    """Give the first number the scale and unit that only the second has: "$40-50 million"."""
    low, high = left.low, left.high
    if left.scale == 1 and right.scale > 1 and low < _SHARED_BELOW:
        low, high = low * right.scale, high * right.scale
    source = left if left.form is not None and not left.open_dollar else right
    form = source.form or left.form
    return msgspec.structs.replace(
        left,
        low=low,
        high=high,
        form=form,
        open_dollar=source.open_dollar if source.form is not None else left.open_dollar,
        per=left.per or right.per,
        unit_mark=left.unit_mark or right.unit_mark,
    )


def with_minor(words: list[Word], reading: Reading, numbers: NumberWords) -> Reading:
    """Add what a smaller unit tells after a greater: "5 feet 2 inches", "3 dollars and 45 cents".

    The sum is in the smaller unit, where it is exact; money stays in whole units.
    """
    form, step = reading.form, reading.end
    if form is None or reading.per or reading.bound_after or reading.high != reading.low:
        return reading
    if step < len(words) and words[step].lower in numbers.conjunctions:
        step += 1
    if step >= len(words) or not (words[step].numeric or words[step].lower in numbers.cardinals):
        return reading
    numeral = read_numeral(words, step, numbers)
    if numeral is None or numeral.shape not in {"digits", "words"}:
        return reading
    minor = with_unit(words, numeral, numbers, step)
    symbol = words[minor.end].lower if minor.form is None and minor.end < len(words) else ""
    if symbol in numbers.minor_symbols:
        minor = msgspec.structs.replace(minor, form=numbers.minor_symbols[symbol], end=minor.end + 1)
    if minor.form is None or minor.per:
        return reading
    if form.kind == "currency":
        parts = (
            Decimal(100) if minor.form.kind == "currency" and minor.form.factor < 1 == form.factor else None
        )
        kept = form
        total = reading.low + minor.low * minor.form.factor
    else:
        parts = numbers.minor_units.get((form.code, minor.form.code))
        kept = minor.form
        total = reading.low * (parts or ONE) + minor.low
    if parts is None or not minor.low < parts:
        return reading
    return msgspec.structs.replace(
        reading, end=minor.end, until=minor.until, low=total, high=total, form=kept, shape="range"
    )


def as_range(pair: Pair) -> Reading | None:
    """Return the pair as one range, or None where its ends do not rise."""
    left, right = pair.left, pair.right
    if not left.low < right.high:
        return None
    return msgspec.structs.replace(
        left, first=pair.first, end=right.end, until=right.until,
        low=left.low, high=right.high, shape="range", scale=right.scale,
        form=right.form or left.form, open_dollar=left.open_dollar and right.open_dollar,
        per=right.per or left.per, unit_mark=right.unit_mark or left.unit_mark,
    )  # fmt: skip


def as_score(pair: Pair) -> bool:
    """Tell whether the pair could be a result: two whole numbers without unit or scale, joined by a dash."""
    left, right = pair.left, pair.right
    plain = left.form is None and right.form is None and left.scale == right.scale == 1
    whole = all(end.low == end.low.to_integral_value() and end.low < _SHARED_BELOW for end in (left, right))
    return pair.dashed and plain and whole and left.shape == right.shape == "digits"
