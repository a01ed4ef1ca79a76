"""Recognise a single line by what it says: credit, frame of a page, label, byline, title.

Each function takes one part's words on one line, and the patterns made from a language's words.
"""

import re
from functools import cache

import msgspec

from copydesk.language.pages import PageWords

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_EDGES = " \t.:!…|·•*-–—_[]()<>»«→›+\"'"
_NAME = r"[^\W\d_a-z][\w.'’‘-]*"
_FEW_WORDS, _SOME_WORDS, _MANY_WORDS = 12, 30, 60


class Patterns(msgspec.Struct, frozen=True):
    """Word lists made ready to match."""

    words: PageWords
    chrome_lines: frozenset[str]
    chrome_start: re.Pattern[str]
    chrome_label: re.Pattern[str]
    chrome_end: re.Pattern[str]
    chrome_hold: re.Pattern[str]
    copyright_start: re.Pattern[str]
    credit_start: re.Pattern[str]
    credit_lines: frozenset[str]
    credit_tail: re.Pattern[str]
    credit_bracket_tail: re.Pattern[str]
    credit_name_tail: re.Pattern[str]
    picture_lead: re.Pattern[str]
    picture_tail: re.Pattern[str]
    picture_source: re.Pattern[str]
    file_picture: re.Pattern[str]
    tone_label: re.Pattern[str]
    label_start: re.Pattern[str]
    byline_start: re.Pattern[str]
    sections: frozenset[str]
    minor: frozenset[str]
    names_of_days: frozenset[str]


def _any(phrases: tuple[str, ...]) -> str:
    """Write phrases as one alternation, the longest first."""
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + ")"


@cache
def patterns_of(words: PageWords) -> Patterns:
    """Make a language's patterns; the same words give the same object."""
    ignore = re.IGNORECASE
    source = _any(words.picture_sources)
    supplier = rf"{source}(?:\s?/\s?{source})*(?:\s?/\s?File)?(?:\s(?:via|for|through)\s(?:the\s)?{source})?"
    named = rf"(?:{_NAME}\s){{0,3}}{_NAME}\s?(?:/|via|for)\s?{supplier}"
    label = _any(words.credit_starts)
    return Patterns(
        words=words,
        chrome_lines=frozenset(words.chrome_lines),
        chrome_start=re.compile(rf"{_any(words.chrome_starts)}(?!\w)", ignore),
        chrome_label=re.compile(rf"{_any(words.chrome_labels)}\s?:", ignore),
        chrome_end=re.compile(rf"(?<!\w){_any(words.chrome_ends)}$", ignore),
        chrome_hold=re.compile(rf"(?<!\w){_any(words.chrome_holds)}(?!\w)", ignore),
        copyright_start=re.compile(rf"{_any(words.copyright_words)}\s*(?:(?:\(c\)|©)\s*)?(?:\d{{4}}|\()", ignore),
        credit_start=re.compile(rf"{label}\s?(?::|—|–|-\s|\|)\s*\S", ignore),
        credit_lines=frozenset(words.credit_lines),
        credit_tail=re.compile(rf"\s(?:{label}\s?:\s?|Credit(?=[A-Z]))[^.:;!?()]{{2,80}}$"),
        credit_bracket_tail=re.compile(r"\s?([(\[][^()\[\]]{2,120}[)\]])$"),
        credit_name_tail=re.compile(rf"\s({_NAME}\s(?:{_NAME}\s)?{_NAME}\s?/\s?{supplier})$"),
        picture_lead=re.compile(
            rf"(?:(?:{_any(words.picture_marks)}|(?i:{named})|{supplier})(?!\w)\s*)+", ignore
        ),
        picture_tail=re.compile(rf"\s{_any(words.picture_marks)}(?:\s\d{{1,3}} (?:of|/) \d{{1,3}})?$", ignore),
        picture_source=re.compile(rf"(?:{named}|{supplier})(?:,? FILE)?\.?$"),
        file_picture=re.compile(_any(words.file_picture_starts) + r"\s?", ignore),
        tone_label=re.compile(rf"(?:\S+\s+){{0,7}}?{_any(words.tone_labels)}(?:\s*\([^()]{{1,60}}\))?$", ignore),
        label_start=re.compile(rf"{_any(words.label_starts)}\s?:", ignore),
        byline_start=re.compile(rf"{_any(words.byline_starts)}\b:?\s+", ignore),
        sections=frozenset(words.sections),
        minor=frozenset(words.minor_words),
        names_of_days=frozenset(words.weekdays) | {name for name, _ in words.months},
    )  # fmt: skip


def bare(line: str) -> str:
    """Return a line casefolded, without the punctuation at its ends."""
    return line.strip(_EDGES).casefold()


def word_count(line: str) -> int:
    """Return how many words a line holds, by its spaces."""
    return line.count(" ") + 1


def is_chrome(line: str, p: Patterns) -> bool:
    """Tell whether a line belongs to the page's frame and not to its text."""
    count = word_count(line)
    if count > _MANY_WORDS:
        return False
    simple = bare(line)
    if not any(character.isalnum() for character in simple) or simple in p.chrome_lines:
        return True
    if p.copyright_start.match(line) or p.chrome_hold.search(line):
        return True
    if line[0] == "[" and line[-1] == "]" and not SENTENCE_END.search(line[1:-1]):
        return True  # a link to another article, set between paragraphs
    if _is_address(line):
        return True
    return count <= _SOME_WORDS and bool(
        p.chrome_start.match(line)
        or p.chrome_label.match(line)
        or (p.chrome_end.search(line.rstrip(_EDGES)) and not _ends_before(line, p.chrome_end))
    )


def _ends_before(line: str, end: re.Pattern[str]) -> bool:
    """Tell whether what stands before an ending phrase is a finished sentence, or too little to be a link."""
    match = end.search(line.rstrip(_EDGES))
    before = line[: match.start()].rstrip() if match else line
    return bool(SENTENCE_END.search(before)) or bool(SENTENCE_END.search(line) and word_count(line) > 4)


def _is_address(line: str) -> bool:
    """Tell whether a line is only a web or mail address, or an account's name."""
    return " " not in line and bool(
        re.match(r"(?:https?://|www\.|@\w|#\w|[\w.+-]{1,64}@[\w-]{1,64}\.)", line)
    )


def is_credit(line: str, p: Patterns) -> bool:
    """Tell whether a line only says whose picture stood there."""
    inner = line[1:-1].strip() if line[0] in "([" and line[-1] in ")]" else line
    count = word_count(inner)
    if not inner or count > _FEW_WORDS:
        return False
    if bare(inner) in p.credit_lines or p.credit_start.match(inner):
        return True
    return bool(p.picture_source.match(inner)) or bool(p.picture_lead.fullmatch(inner))


def is_label(line: str, p: Patterns) -> bool:
    """Tell whether a line names only a section, or a category and a tone."""
    if word_count(line) > _FEW_WORDS or SENTENCE_END.search(line.removesuffix(")")):
        return False
    return bare(line) in p.sections or bool(p.tone_label.match(line)) or bool(p.label_start.match(line))


def byline_names(line: str, p: Patterns) -> tuple[str, ...] | None:
    """Return the people that a byline names (perhaps none that is clear), or None when it is no byline."""
    inner = line[1:-1] if line[0] == "(" and line[-1] == ")" else line
    match = p.byline_start.match(inner)
    if not match or word_count(inner) > _SOME_WORDS:
        return None
    rest = inner[match.end() :].rstrip(". ")
    first, *others = re.split(r"\s[|•·-–—]\s|;|,(?!\s(?:Jr|Sr))|\s(?:for|in|at|of)\s", rest, maxsplit=1)
    people = [name.strip() for name in re.split(r",|\s(?:and|&)\s", first) if name.strip()]
    clear = bool(people) and all(_is_name(name, p) for name in people)
    if not clear or (others and not _is_byline_rest(others[0], p)):
        return None
    return tuple(people)


def _is_name(text: str, p: Patterns) -> bool:
    words = text.split()
    return (
        1 <= len(words) <= 5
        and all(word[0].isupper() or word.lower() in {"de", "van", "von", "der", "bin", "al", "da", "di", "la"} for word in words)
        and not any(word.strip(".,").casefold() in p.names_of_days or any(c.isdigit() for c in word) for word in words)
        and (len(words) > 1 or text.isupper())
    )  # fmt: skip


def _is_byline_rest(text: str, p: Patterns) -> bool:
    """Tell whether what follows a byline's names is places, roles, agencies or a date, and no sentence."""
    simple = text.casefold()
    if any(role in simple for role in p.words.byline_roles) or p.byline_start.search(text):
        return True
    words = [word.strip(".,;|") for word in text.split()]
    large = sum(
        1 for word in words if word and (word[0].isupper() or word[0].isdigit() or word.lower() in p.minor)
    )
    return len(words) <= 10 and large >= len(words) - 1


def is_title_like(line: str, p: Patterns, most_words: int) -> bool:
    """Tell whether a line could be a title: it starts large, does not end as a sentence, and is not long."""
    if word_count(line) > most_words or len(line) > 220:
        return False
    last = line.rstrip("\"'”’»)")[-1:]
    if last in ".!;,:…" or (last == "?" and line[-1] != "?") or not any(c.isalpha() for c in line):
        return False
    first = next(character for character in line if character.isalnum())
    return (first.isupper() or first.isdigit()) and (word_count(line) <= 7 or large_share(line, p) > 0)


def large_share(line: str, p: Patterns) -> float:
    """Return the share of a line's words, small words left out, that start with a capital letter or digit."""
    words = [word.lstrip("\"'“‘(") for word in line.split()]
    words = [word for word in words if word and word.casefold() not in p.minor and word[0].isalnum()]
    return sum(1 for word in words if not word[0].islower()) / len(words) if words else 0.0
