"""Reading the figures of a query: `>1bn`, `300m..800m`, `<20%`, `$1.2bn`, and what is counted in them."""

import re
from collections.abc import Mapping
from functools import cache

from copydesk.language.english import ENGLISH
from copydesk.store.search.query import FigureKind, Limits

NUMBERS: Mapping[str, FigureKind] = {
    "amount": "amount", "percent": "percent", "count": "count", "number": "number",
}  # fmt: skip
"""The fields that ask for a figure."""

SCALES: Mapping[str, float] = {
    "": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12, "trillion": 1e12,
}  # fmt: skip
SIGNS: Mapping[str, str] = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
PERSON = "person"
_NUMBER = re.compile(
    r"([$€£¥₹]?)(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d{1,18}(?:\.\d{1,9})?)([a-zA-Z]*)(%?)\Z", re.ASCII
)
_COMPARED = re.compile(r"(>=|<=|>|<|=)?(.*)\Z", re.DOTALL)


class UnreadableError(ValueError):
    """A value that cannot be read; `offset` is how far into it the fault lies."""

    def __init__(self, message: str, offset: int = 0) -> None:
        """Keep both."""
        super().__init__(message)
        self.offset = offset


def read_limits(value: str, *, percent: bool) -> tuple[Limits, str | None]:
    """Return the limits that a value gives, and the currency of its sign. UnreadableError: it is none."""
    if ".." in value:
        first, _, last = value.partition("..")
        if not first and not last:
            message = "“..” needs a number before it, after it, or both"
            raise UnreadableError(message)
        low, code = _number(first, 0, percent=percent) if first else (None, None)
        high, other = _number(last, len(first) + 2, percent=percent) if last else (None, None)
        if low is not None and high is not None and high < low:
            message = "this range ends below its beginning"
            raise UnreadableError(message, len(first) + 2)
        if code is not None and other is not None and code != other:
            message = "the two ends of this range are in two currencies"
            raise UnreadableError(message, len(first) + 2)
        return Limits(low, high), code or other
    compared = _COMPARED.match(value)
    sign, rest = (compared[1] or "", compared[2]) if compared else ("", value)
    number, code = _number(rest, len(sign), percent=percent)
    if sign in {">", ">="}:
        return Limits(number, None, low_open=sign == ">"), code
    if sign in {"<", "<="}:
        return Limits(None, number, high_open=sign == "<"), code
    return Limits(number, number), code


def _number(words: str, offset: int, *, percent: bool) -> tuple[float, str | None]:
    match = _NUMBER.match(words)
    scale = None if match is None else SCALES.get(match[3].lower())
    if match is None or scale is None or (match[4] and not percent):
        message = "this is no number: write 50, 1,200, 1.5bn, >300m, 300m..800m, <20"
        raise UnreadableError(message, offset)
    # Digits and a power of ten are read as one number: 1.1bn is 1100000000, as the store has it.
    digits = match[2].replace(",", "")
    return float(f"{digits}e{round(_power(scale))}"), SIGNS.get(match[1])


def _power(scale: float) -> int:
    return len(str(int(scale))) - 1


@cache
def _currencies() -> frozenset[str]:
    numbers = ENGLISH.numbers
    return frozenset(form.code for form in numbers.units.values() if form.kind == "currency") | frozenset(
        numbers.currency_signs
    )


def currency_codes(words: str) -> tuple[str, ...]:
    """Return the currencies that "USD" or "USD,EUR" names; none where it names none."""
    codes = tuple(dict.fromkeys(words.split(",")))
    return codes if all(code in _currencies() for code in codes) else ()


def counted_codes(noun: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the units that a counted noun stands for; of persons also who, and what became of them."""
    numbers, senses = ENGLISH.numbers, ENGLISH.senses
    forms = _lemmas(noun)
    if any(form in {PERSON, "people"} for form in forms):
        return (PERSON,), (), ()
    if any(form in numbers.people or form in numbers.states or form in senses.people for form in forms):
        alike = _alike(forms)
        fates = alike if any(senses.group_of(form) in senses.fates for form in forms) else ()
        return (PERSON, *(("other",) if fates else ()), *forms), alike, fates
    return _alike(forms), (), ()


def measured(noun: str) -> tuple[str, ...]:
    """Return the lemmas that name a measured thing."""
    return _alike(_lemmas(noun.rsplit(maxsplit=1)[-1]))


def _alike(forms: tuple[str, ...]) -> tuple[str, ...]:
    groups = ENGLISH.senses.groups
    names = {groups[form] for form in forms if form in groups}
    return tuple(dict.fromkeys((*forms, *(word for word, name in groups.items() if name in names))))


def _lemmas(noun: str) -> tuple[str, ...]:
    """Return what the singular of a noun may be."""
    word = noun.lower()
    forms = [word]
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    if word.endswith("men"):
        forms.append(word[:-3] + "man")
    if word == "children":
        forms.append("child")
    return tuple(forms)
