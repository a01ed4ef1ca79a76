"""The rules of time as regular expressions over classes of words.

A sentence is cut into words, each word becomes one character that stands for the set of its classes, and
a rule becomes an expression over those characters. Sentences are thus searched at a character a word, in
time linear in their length: no rule holds an unbounded repetition.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from copydesk.language.times import TimeRule, TimeShape, TimeWords

# Figures with their inner points, colons and slashes; abbreviations such as "p.m."; words; other marks.
_WORD = re.compile(r"\d+(?:[.:,/]\d+)*|[^\W\d_]\.[^\W\d_]\b\.?|[^\W\d_]+|[^\w\s]")
_PATTERN = re.compile(r"(\w+)=(?:(\()|([a-z_]+))|([a-z_]+)|\(\?!|\(\?<=|\(|\)|\||\?|\*|\{\d,\d\}")
_UNKNOWN = "."  # stands for every word that no rule names
_FIRST = 0xE000  # private use: no class can be mistaken for a character of an expression
_LONGEST_FIGURE = 24  # longer runs of digits are no time; int() on a megabyte of them would take minutes
# A sentence without a word of one of these classes holds no time.
_CORE = (
    "month", "weekday", "short_month", "short_weekday", "many_weekdays", "season", "part", "many_parts",
    "unit", "units",
    "yyyy", "dayword", "clockword", "hhmm", "slashed", "repeat", "reference_end", "decade_word", "meridiem",
    "holiday_end", "second_unit", "zone", "opener", "short_year",
)  # fmt: skip


class Word(msgspec.Struct, frozen=True):
    """One word of a sentence: its text in lower case, as written, and where it stands in the article."""

    low: str
    text: str
    start: int
    end: int


class Found(msgspec.Struct, frozen=True):
    """A rule that fits the words [first, last), with the words of each named part."""

    shape: TimeShape
    first: int
    last: int
    parts: dict[str, tuple[str, ...]]


class Grammar:
    """A language's rules of time, ready to search with."""

    def __init__(self, words: TimeWords) -> None:
        """Compile the rules over the classes that the language's word lists make."""
        classes = _classes_of(words)
        phrases = {
            "reference": [key for key, _ in words.references],
            "holiday": [key for key, _ in words.holidays],
        }
        for name, keys in phrases.items():
            for key in keys:
                cut = [word.low for word in cut_words(key, 0)]
                for word in cut:
                    classes.setdefault(f"={word}", set()).add(word)
                classes.setdefault(f"{name}_end", set()).add(cut[-1])
        for rule in words.rules:
            for match in _PATTERN.finditer(rule.pattern):
                name = match.group(3) or match.group(4)
                if name and name not in classes and name not in phrases and name not in _NUMBER_CLASSES:
                    classes.setdefault(f"={name}", set()).add(name)
        self._codes = _Codes(classes)
        self._phrases = {name: self._alternatives(keys) for name, keys in phrases.items()}
        self._rules = tuple((rule.shape, re.compile(self._expression(rule))) for rule in words.rules)
        self._core = re.compile(f"[{''.join(self._codes.of_classes(_CORE))}]")

    def search(self, words: list[Word]) -> Iterator[Found]:
        """Yield every place where a rule fits, in the order of the rules."""
        codes = "".join(self._codes.of_word(word.low) for word in words)
        if not self._core.search(codes):
            return
        for shape, expression in self._rules:
            for match in expression.finditer(codes):
                first, last = match.span()
                if first < last:
                    parts = {
                        name: tuple(word.low for word in words[slice(*match.span(name))])
                        for name, group in match.groupdict().items()
                        if group is not None
                    }
                    yield Found(shape, first, last, parts)

    def _alternatives(self, phrases: list[str]) -> str:
        ordered = sorted(phrases, key=len, reverse=True)
        return "(?:" + "|".join(self._sequence(phrase) for phrase in ordered) + ")"

    def _sequence(self, phrase: str) -> str:
        return "".join(self._codes.of_class(f"={word.low}") for word in cut_words(phrase, 0))

    def _expression(self, rule: TimeRule) -> str:
        def coded(word: str) -> str:
            return self._phrases.get(word) or self._codes.of_class(word) or self._codes.of_class(f"={word}")

        def translate(match: re.Match[str]) -> str:
            name, opened, named, word = match.groups()
            if opened:
                return f"(?P<{name}>"
            if name:
                return f"(?P<{name}>{coded(named)})"
            if word:
                return coded(word)
            return "(?:" if match.group() == "(" else match.group()

        return _PATTERN.sub(translate, rule.pattern).replace(" ", "")


class _Codes:
    """One character per set of classes that a word can have."""

    def __init__(self, classes: dict[str, set[str]]) -> None:
        of_word: dict[str, set[str]] = {}
        for name, members in classes.items():
            for member in members:
                of_word.setdefault(member, set()).add(name)
        self._sets: dict[frozenset[str], str] = {}
        self._words = {word: self._code(frozenset(names)) for word, names in sorted(of_word.items())}
        self._figures = {names: self._code(names) for names in _FIGURE_SETS}

    def _code(self, names: frozenset[str]) -> str:
        return self._sets.setdefault(names, chr(_FIRST + len(self._sets)))

    def of_word(self, word: str) -> str:
        code = self._words.get(word)
        if code is None:
            code = self._figures[figure_classes(word)] if word[0].isdigit() else _UNKNOWN
        return code

    def of_class(self, name: str) -> str:
        found = "".join(code for names, code in self._sets.items() if name in names)
        return f"[{found}]" if found else ""

    def of_classes(self, names: tuple[str, ...]) -> list[str]:
        return [code for held, code in self._sets.items() if held & set(names)]


def cut_words(text: str, offset: int) -> list[Word]:
    """Cut a text into words; `offset` is where the text starts in the article."""
    return [
        Word(match.group().lower(), match.group(), match.start() + offset, match.end() + offset)
        for match in _WORD.finditer(text)
    ]


def figure_classes(figure: str) -> frozenset[str]:
    """Return the classes of a word that starts with a digit, from its shape alone."""
    if len(figure) > _LONGEST_FIGURE:
        return frozenset()
    if figure.isdecimal() and figure.isascii():
        number = int(figure)
        names = {"number"}
        if len(figure) <= 2:
            names |= {"short_year"} if len(figure) == 2 else set()
            names |= {"dd"} if 1 <= number <= 31 else set()
            names |= {"hh"} if number <= 24 else set()
        elif len(figure) == 4 and 1000 <= number <= 2100:
            names.add("yyyy")
        return frozenset(names)
    for shape, names_of_shape in _SHAPES:
        if shape.fullmatch(figure):
            return names_of_shape
    return frozenset()


_SHAPES = (
    (re.compile(r"[0-2]?\d:[0-5]\d(:[0-5]\d)?", re.ASCII), frozenset({"hhmm"})),
    (re.compile(r"[0-2]?\d\.[0-5]\d", re.ASCII), frozenset({"clock_dot", "number"})),
    (
        re.compile(
            r"\d{1,2}/\d{1,2}/(\d{2}|\d{4})|\d{4}/\d{1,2}/\d{1,2}"
            r"|\d{1,2}\.\d{1,2}\.[12]\d{3}|[12]\d{3}\.\d{1,2}\.\d{1,2}",
            re.ASCII,
        ),
        frozenset({"slashed"}),
    ),
    (re.compile(r"\d/\d", re.ASCII), frozenset({"fraction"})),
    (re.compile(r"\d{1,3}(,\d{3})+|\d+\.\d+", re.ASCII), frozenset({"number"})),
)
_FIGURE_SETS = sorted(
    {figure_classes(str(number)) for number in (0, 5, 15, 28, 31, 40, 300, 1500, 2200)}
    | {figure_classes(f"{number:02d}") for number in range(100)}
    | {names for _, names in _SHAPES}
    | {frozenset()},
    key=sorted,
)
_NUMBER_CLASSES = frozenset(name for names in _FIGURE_SETS for name in names)


def _classes_of(words: TimeWords) -> dict[str, set[str]]:
    keyed: dict[str, tuple[tuple[str, object], ...]] = {
        "month": words.months, "weekday": words.weekdays, "season": words.seasons, "part": words.parts,
        "unit": words.units, "number": words.numbers, "ordinal": words.ordinals, "shift": words.shifts,
        "dayword": words.days, "clockword": words.clocks, "meridiem": words.meridiems, "zone": words.zones,
        "repeat": words.repeats, "step": words.steps, "decade_word": words.decades,
    }  # fmt: skip
    classes = {name: {word for word, _ in table} for name, table in keyed.items()}
    classes |= {name: set(members) for name, members in words.classes}
    classes["month"] -= classes["short_month"]
    classes["part"] -= classes["many_parts"]
    classes["vague"] = set(words.vague)
    classes["units"] = set(words.plurals)
    return classes


@cache
def grammar_of(words: TimeWords) -> Grammar:
    """Return the grammar of a language's words, compiled once."""
    return Grammar(words)
