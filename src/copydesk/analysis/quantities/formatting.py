"""Writing a quantity out in words that read back as the same quantity."""

from decimal import Decimal

from copydesk.domain.annotation import Quantity, Unit
from copydesk.language.english import ENGLISH
from copydesk.language.profile import Language

_PLACES = 3  # decimals that a scaled number may keep: "1.125 billion"
_DIGITS = 15  # a fraction with more significant digits is one that repeats: "a third"
_HUNDRED = Decimal(100)
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def format_quantity(quantity: Quantity, language: Language = ENGLISH) -> str:
    """Return a quantity's bound, value and unit in words: "more than $1 billion", "78%", "84 people".

    Finding the figures of these words gives the same bound, value and unit back; a repeating fraction ("a
    third") does so where "of" follows, as it does in a sentence. What is measured is not written.
    """
    unit = quantity.unit
    if unit.kind == "score":
        return unit.code
    vague = _vague(quantity, language)
    if vague is not None:
        return vague
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        lower, upper = _amount(low, unit, language), _amount(high, unit, language)
        if quantity.bound == "exact":
            return f"between {lower} and {upper}"
        return f"{language.numbers.bound_phrases[quantity.bound]} {lower} to {upper}"
    written = _amount(quantity.value, unit, language)
    return f"{language.numbers.bound_phrases[quantity.bound]} {written}".strip()


def _amount(value: Decimal, unit: Unit, language: Language) -> str:
    """Return one value with its unit."""
    numbers = language.numbers
    rate = f" per {unit.per}" if unit.per else ""
    if unit.kind == "currency":
        sign = numbers.currency_signs.get(unit.code)
        minus = "-" if value < 0 else ""
        mark = sign if sign is not None else f"{unit.code} "
        return f"{minus}{mark}{_number(abs(value), language)}{rate}"
    if unit.kind == "percent":
        return (_fraction(value, language) or f"{_number(value, language)}%") + rate
    name = _name(value, unit, language)
    return f"{_number(value, language)} {name}".rstrip() + rate


def _name(value: Decimal, unit: Unit, language: Language) -> str:
    phrases = language.numbers.kind_phrases.get(unit.kind)
    single = value == 1
    if phrases is not None:
        return phrases[0] if single else phrases[1]
    if unit.kind == "bare" or not unit.code:
        return ""
    name = unit.code if single else plural(unit.code, language)
    return f"{name} old" if unit.kind == "age" else name


def plural(noun: str, language: Language = ENGLISH) -> str:
    """Return a noun's or unit's plural; of "metre per second" the first word takes it."""
    known = language.numbers.plurals.get(noun)
    if known is not None:
        return known
    head, joint, rest = noun.partition(" per ")
    if joint:
        return f"{plural(head, language)}{joint}{rest}"
    front, space, last = noun.rpartition(" ")
    if space:
        return f"{front} {plural(last, language)}"
    if noun.endswith("y") and noun[-2:-1] not in {*"aeiou"}:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANTS) else f"{noun}s"


def _number(value: Decimal, language: Language) -> str:
    """Return a number exactly: with a scale word where that keeps it short, else with commas."""
    for scale, name in language.numbers.scale_names:
        scaled = value / scale
        if abs(scaled) >= 1 and scaled == round(scaled, _PLACES) and scaled * scale == value:
            return f"{_plain(scaled)} {name}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    written = f"{value:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _fraction(value: Decimal, language: Language) -> str | None:
    """Return the words for a repeating percentage: 33.33… is "a third"."""
    if len(value.as_tuple().digits) <= _DIGITS:
        return None
    for (top, bottom), words in language.numbers.fraction_phrases.items():
        if abs(Decimal(top) / Decimal(bottom) * _HUNDRED - value) < Decimal("1e-20"):
            return words
    return None


def _vague(quantity: Quantity, language: Language) -> str | None:
    """Return "dozens of people" for the range that "dozens" stands for."""
    if quantity.bound != "about" or quantity.low is None or quantity.unit.kind not in {"count", "physical"}:
        return None
    for word, ends in language.numbers.vague.items():
        if ends == (quantity.low, quantity.high) and word in language.numbers.bare_vague:
            return f"{word} of {plural(quantity.unit.code, language)}"
    return None
