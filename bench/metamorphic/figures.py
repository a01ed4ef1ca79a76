"""Exchanges of figures: another number, unit, bound, place in a row, or day.

A figure is exchanged only so that the old sentence does not imply the new one: "at least 100" is not lowered,
"up to 100" not raised, and a figure that is given as round ("about", "nearly") only becomes one far from it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from bench.metamorphic.swap import Change
from bench.metamorphic.texts import Sentence, Text, Token

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ROUNDS = {"dozens": "hundreds", "hundreds": "thousands", "thousands": "millions", "twice": "five times"}
LOWER = ("at least", "more than", "over", "above", "or more", "or later", "no less than")
UPPER = ("at most", "up to", "less than", "fewer than", "under", "below", "within", "or less", "no more than")
ROUGH = (
    "about",
    "around",
    "approximately",
    "nearly",
    "almost",
    "roughly",
    "some",
    "an estimated",
    "close to",
)
UNITS = {
    "million": "billion", "billion": "million", "hundred": "thousand", "thousand": "million",
    "percent": "times",
    "%": " million", "dollars": "euros", "pounds": "dollars", "euro": "dollars", "euros": "dollars",
    "kilometres": "miles", "kilometers": "miles", "km": "miles", "miles": "kilometres", "mile": "kilometre",
    "metres": "feet", "meters": "feet", "metre": "foot", "meter": "foot", "feet": "metres",
    "kg": "tonnes", "tons": "kilograms", "years": "months", "year": "month", "months": "years",
    "month": "year", "weeks": "months", "days": "weeks", "day": "week", "hours": "days", "minutes": "hours",
    "minute": "hour", "seconds": "minutes", "km/h": "mph", "mph": "km/h", "acres": "hectares",
    "hectares": "acres", "times": "percent",
}  # fmt: skip
CURRENCIES = {"$": "£", "£": "$", "€": "$", "US$": "£", "A$": "£"}
BOUNDS = {
    "at least": ("at most", "exactly"), "more than": ("less than", "exactly"), "over": ("under",),
    "up to": ("at least",), "less than": ("more than",), "fewer than": ("more than",), "under": ("over",),
    "about": ("exactly", "more than"), "around": ("exactly",), "approximately": ("exactly", "more than"),
    "nearly": ("more than",), "almost": ("more than",), "within": ("after",),
}  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
)  # fmt: skip
RELATIVE = {
    "yesterday": ("tomorrow", "last month"), "today": ("last week",), "tomorrow": ("yesterday",),
    "last week": ("last month", "next week"), "last month": ("last year", "next month"),
    "last year": ("next year",), "this year": ("last year",), "this week": ("last month",),
    "this month": ("last year",), "next week": ("last week",), "next year": ("last year",),
    "next month": ("last month",), "this morning": ("last week",), "last night": ("last month",),
}  # fmt: skip
ORDINALS = {
    "first": "second", "second": "third", "third": "first", "fourth": "second", "fifth": "third",
    "sixth": "second", "tenth": "third",
}  # fmt: skip
COUNTED = re.compile(r" (?:\w+ )?\w+s\b")
FAR = 1.6  # how far a figure is moved that is given as round
LARGEST = 10_000_000  # longer rows of digits are addresses and numbers of things


def figures(text: Text, sentence: Sentence) -> Iterator[Change]:
    """Yield every exchange of a figure in a sentence."""
    yield from _numbers(text, sentence)
    yield from _units(sentence)
    yield from _bounds(sentence)
    yield from _dates(sentence)
    yield from _ordinals(sentence)


def value_of(token: Token) -> float | None:
    """Return what a numeral says; None where it is none that can be exchanged."""
    form = token.form.casefold()
    if form in WORDS[1:]:  # "one" is a pronoun as often
        return WORDS.index(form) + 1
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+(\.\d+)?", form):
        number = float(form.replace(",", ""))
        return number if number < LARGEST else None
    return None


def _plain(sentence: Sentence, at: int) -> bool:
    """Tell whether a numeral counts or measures: it is no part of a date, a name or a longer sign."""
    token = sentence.tokens[at]
    before, after = sentence.text[: token.start], sentence.text[token.end :]
    named = any(one.start <= token.start < one.end for one in sentence.mentions)
    dated = any(start <= token.start < end for start, end, _ in sentence.dates)
    joined = re.search(r"[\w.:/#]$", before) or re.match(r"[:/]\d|\w", after)
    clock = re.match(r" ?(a\.?m|p\.?m|o'clock|UTC|local time)", after)
    year = re.fullmatch(r"(1[89]|20)\d\d", token.form)
    of_name = at > 0 and sentence.tokens[at - 1].tag in {"NP", "NPS"}
    return token.tag == "CD" and not (named or dated or joined or clock or year or of_name)


def _bound_of(sentence: Sentence, token: Token) -> str:
    """Return `lower`, `upper`, `rough` or `exact`, by the words around a numeral."""
    before = sentence.text[: token.start].casefold().rstrip("$£€ua ")
    after = sentence.text[token.end : token.end + 30].casefold()
    for name, words in (("upper", UPPER), ("lower", LOWER), ("rough", ROUGH)):
        if any(before.endswith(f" {word}") or before == word for word in words):
            return name
        if any(after.lstrip().startswith(word) for word in words if word.startswith("or ")):
            return name
    return "exact"


def _numbers(text: Text, sentence: Sentence) -> Iterator[Change]:
    others = [
        (value, token.form)
        for other in text.sentences
        for at, token in enumerate(other.tokens)
        if _plain(other, at) and (value := value_of(token)) is not None
    ]
    for at, token in enumerate(sentence.tokens):
        if token.form.casefold() in ROUNDS and token.tag in {"NNS", "RB"}:
            yield Change("number", token.start, token.end, ROUNDS[token.form.casefold()])
        value = value_of(token)
        if value is None or not _plain(sentence, at):
            continue
        bound = _bound_of(sentence, token)
        found = [form for form in _moved(token, value) if _tells(bound, value, form)]
        found += [
            form
            for other, form in others
            if form.isalpha() == token.form.isalpha()
            and (max(other, value) > FAR * min(other, value))
            and not re.search(rf"\b{re.escape(form)}\b", sentence.text)
            and _tells(bound, value, form)
        ][:2]
        for form in dict.fromkeys(found):
            yield Change("number", token.start, token.end, form)


def _moved(token: Token, value: float) -> list[str]:
    """Return other values in the same form: the first digit, the last, two of them exchanged."""
    form = token.form
    if form.isalpha():
        at = int(value) - 1
        return [WORDS[(at + step) % 12] for step in (1, 5) if (at + step) % 12]
    digits = [index for index, sign in enumerate(form) if sign.isdigit()]
    changed = []
    for index, step in ((digits[0], 2), (digits[-1], 3)):
        digit = (int(form[index]) + step) % 10
        changed.append(form[:index] + str(digit) + form[index + 1 :])
    for first, second in pairwise(digits):
        if form[first] != form[second] and form[second] != "0" and form[first] != "0":
            signs = list(form)
            signs[first], signs[second] = signs[second], signs[first]
            changed.append("".join(signs))
            break
    return [one for one in changed if one != form and not re.match(r"0(?!\.)", one)]


def _tells(bound: str, old: float, form: str) -> bool:
    """Tell whether a figure with this bound no longer follows when its value is exchanged."""
    new = float(WORDS.index(form.casefold()) + 1) if form.isalpha() else float(form.replace(",", ""))
    if bound == "exact":
        return new != old
    higher, lower = new > FAR * old, FAR * new < old
    return {"lower": higher, "upper": lower, "rough": higher or lower}[bound]


def _units(sentence: Sentence) -> Iterator[Change]:
    for at, token in enumerate(sentence.tokens):
        behind = at + 1 + (sentence.text[token.end : token.end + 1] == "-")
        if token.tag != "CD" or behind >= len(sentence.tokens):
            continue
        if at and sentence.tokens[at - 1].form in CURRENCIES and token.form[0].isdigit():
            sign = sentence.tokens[at - 1]
            yield Change("unit", sign.start, sign.end, CURRENCIES[sign.form])
        unit = sentence.tokens[behind]
        dated = any(start <= unit.start < end for start, end, _ in sentence.dates)
        if unit.form in UNITS and not dated:
            yield Change("unit", unit.start, unit.end, UNITS[unit.form])


def _bounds(sentence: Sentence) -> Iterator[Change]:
    number = rf"(?= (?:[A-Z]{{0,2}}[$£€])?(?:\d|(?:{'|'.join(WORDS[1:])})\b))"
    for word, others in BOUNDS.items():
        for match in re.finditer(rf"\b{word}\b{number}", sentence.text, re.IGNORECASE):
            for other in others:
                yield Change("bound", match.start(), match.end(), other)
    for at, token in enumerate(sentence.tokens):
        if value_of(token) is None or not _plain(sentence, at) or _bound_of(sentence, token) != "exact":
            continue
        before = sentence.tokens[at - 1].tag if at else ""
        plain = before in {"", "VVD", "VVN", "VVG", "VBD", "IN", "VHZ", "VHD", "VBP", "VHP"}
        if plain and COUNTED.match(sentence.text, token.end) and not sentence.in_quotes(token.start):
            yield Change("bound", token.start, token.start, "more than ")
            yield Change("bound", token.start, token.start, "fewer than ")


def _dates(sentence: Sentence) -> Iterator[Change]:
    spans = [(start, end) for start, end, _ in sentence.dates]
    for token in sentence.tokens:
        inside = any(start <= token.start < end for start, end in spans)
        for row, steps in ((DAYS, (1, 3)), (MONTHS, (1, 5))):
            if token.form in row and token.tag == "NP" and (inside or row is DAYS or token.form != "May"):
                for step in steps:
                    new = row[(row.index(token.form) + step) % len(row)]
                    yield Change("date", token.start, token.end, new)
        if re.fullmatch(r"(1[89]|20)\d\ds?", token.form) and token.tag in {"CD", "NNS"}:
            named = any(one.start <= token.start < one.end for one in sentence.mentions)
            year = int(token.form[:4])
            for step in () if named else (-10,) if token.form.endswith("s") else (-1, 4):
                yield Change("date", token.start, token.end, f"{year + step}{token.form[4:]}")
        elif inside and re.fullmatch(r"[12]?\d|3[01]", token.form):
            for step in (3, 11):
                yield Change("date", token.start, token.end, str((int(token.form) + step - 1) % 28 + 1))
    for word, others in RELATIVE.items():
        for match in re.finditer(rf"\b{word}\b(?! to\b)", sentence.text, re.IGNORECASE):
            for other in others:
                yield Change("date", match.start(), match.end(), other)
    for match in re.finditer(r"\b(\d{1,2})(:\d\d)?(?= ?(?:a\.?m|p\.?m|UTC|local time))", sentence.text):
        hour = (int(match[1]) + 3) % 12 + 1
        yield Change("date", match.start(1), match.end(1), str(hour))


def _ordinals(sentence: Sentence) -> Iterator[Change]:
    for at, token in enumerate(sentence.tokens[:-1]):
        form, after = token.form.casefold(), sentence.tokens[at + 1].tag
        if form in ORDINALS and token.tag == "JJ" and after in {"NN", "NNS", "JJ", "NP"}:
            named = any(one.start <= token.start < one.end for one in sentence.mentions)
            if not named:
                yield Change("ordinal", token.start, token.end, ORDINALS[form])
        match = re.fullmatch(r"(\d+)(st|nd|rd|th)", form)
        if match:
            yield Change("ordinal", token.start, token.end, f"{int(match[1]) + 10}th")
