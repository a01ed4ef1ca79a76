"""A language's page words made ready to match."""

import re
from functools import cache

import msgspec

from copydesk.language.pages import PageWords

NAME = r"[^\W\d_a-z][\w.'’‘-]{0,30}"


class Patterns(msgspec.Struct, frozen=True):
    """Word lists as sets and patterns: `…_start` matches at a line's start, `…_tail` at its end."""

    words: PageWords
    chrome_lines: frozenset[str]
    chrome_start: re.Pattern[str]
    chrome_label: re.Pattern[str]
    chrome_tail: re.Pattern[str]
    chrome_hold: re.Pattern[str]
    chrome_sign: re.Pattern[str]
    contact_start: re.Pattern[str]
    list_opener: re.Pattern[str]
    list_headings: frozenset[str]
    copyright_start: re.Pattern[str]
    credit_start: re.Pattern[str]
    credit_name: re.Pattern[str]
    credit_tail: re.Pattern[str]
    credit_name_tail: re.Pattern[str]
    picture_lead: re.Pattern[str]
    picture_source: re.Pattern[str]
    supplier_lead: re.Pattern[str]
    marked_supplier_lead: re.Pattern[str]
    gallery_tail: re.Pattern[str]
    file_picture: re.Pattern[str]
    tone_label: re.Pattern[str]
    label_start: re.Pattern[str]
    byline_start: re.Pattern[str]
    credit_lines: frozenset[str]
    sections: frozenset[str]
    section_words: frozenset[str]
    minor: frozenset[str]
    sentence_starts: frozenset[str]
    names_of_days: frozenset[str]
    age: re.Pattern[str]
    role_line: re.Pattern[str]


def _any(phrases: tuple[str, ...]) -> str:
    """Write phrases as one alternation, the longest first."""
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + ")"


@cache
def patterns_of(words: PageWords) -> Patterns:
    """Make a language's patterns; the same words give the same object."""
    ignore = re.IGNORECASE
    source = _any(words.picture_sources)
    supplier = rf"{source}(?:\s?/\s?(?:{source}|(?i:file|pool|handout)))*(?:,?\s?(?i:file)(?!\w))?"
    named = (
        rf"(?:{NAME}\s){{0,3}}{NAME}(?:\s?/\s?(?:{NAME}\s){{0,2}}{NAME})?\s?(?:/\s?|via\s|for\s|via\sthe\s)"
    )
    marks, label = f"(?i:{_any(words.picture_marks)})", f"(?i:{_any(words.credit_starts)})"
    year = r"\s*(?:(?:\(c\)|©|ⓒ)\s*)?(?:\d{4}|\()"
    credited = rf"Credit\s?(?={NAME}[^.]{{0,60}}/|[A-Z][a-z]+\s[A-Z])[^.:;!?()]{{2,80}}"
    copyrighted = r"©\s?[^.:;!?]{2,60}"
    told = _any((*words.time_words, *words.update_words))
    mood = rf"{_any(words.tone_labels)}(?:\s*\([^()]{{1,60}}\))?"
    return Patterns(
        words=words,
        chrome_lines=frozenset(words.chrome_lines),
        chrome_start=re.compile(rf"{_any(words.chrome_starts)}(?!\w)", ignore),
        chrome_label=re.compile(rf"{_any(words.chrome_labels)}\s?:", ignore),
        chrome_tail=re.compile(rf"(?<!\w){_any(words.chrome_ends)}$", ignore),
        chrome_hold=re.compile(rf"(?<!\w){_any(words.chrome_holds)}(?!\w)", ignore),
        chrome_sign=re.compile(rf"(?<!\w){_any(words.chrome_signs)}(?!\w)", ignore),
        contact_start=re.compile(rf"{_any(words.contact_starts)}(?!\w)", ignore),
        list_headings=frozenset(words.list_openers) - frozenset({words.list_openers[0]}),
        list_opener=re.compile(rf"{_any(words.list_openers)}(?:\s[^:.!?]{{1,60}})?:?$", ignore),
        copyright_start=re.compile(_any(words.copyright_words) + year, ignore),
        credit_start=re.compile(rf"{label}\s?(?::|—|–|-\s|\|)\s*\S"),
        credit_name=re.compile(rf"{label}\s(?:{NAME}[\s/]){{0,4}}{NAME}$"),
        credit_tail=re.compile(
            rf"(?<=[\s.!?\"”’])(?:{label}\s?:\s?[^.:;!?()]{{2,80}}|{credited}|{copyrighted})$"
        ),
        credit_name_tail=re.compile(rf"(?<=\s){NAME}\s(?:{NAME}\s)?{NAME}\s?/\s?{supplier}$"),
        picture_lead=re.compile(rf"(?:(?:{marks}|{named}{supplier}|{supplier})(?!\w)\s*)+"),
        picture_source=re.compile(rf"(?:{named})?{supplier}(?:\s?[-|&]\s?{supplier})*\.?$"),
        marked_supplier_lead=re.compile(rf"(?:©|\([cC]\))\s?{supplier}(?:\s?/\s?{NAME})?\s(?=[^\W\d_a-z])"),
        supplier_lead=re.compile(rf"{supplier}\s(?=[^\W\d_a-z])"),
        gallery_tail=re.compile(rf"\s{marks}(?:\s\d{{1,3}} (?:of|/) \d{{1,3}})?$"),
        file_picture=re.compile(_any(words.file_picture_starts) + r"\s?", ignore),
        tone_label=re.compile(rf"([^.!?]{{0,80}}?)\b{mood}$", ignore),
        label_start=re.compile(rf"{_any(words.label_starts)}\s?:", ignore),
        byline_start=re.compile(rf"{_any(words.byline_starts)}\b:?\s+", ignore),
        credit_lines=frozenset(words.credit_lines),
        sections=frozenset(words.sections),
        section_words=frozenset(word for name in words.sections for word in name.replace(",", "").split()),
        minor=frozenset(words.minor_words),
        sentence_starts=frozenset(words.sentence_starts),
        age=re.compile(rf"(?:(?:{told})\s?:?\s){{0,3}}\d{{1,3}}\s{_any(words.ages)}$", ignore),
        role_line=re.compile(rf"(?:[\w&]+\s){{0,4}}{_any(words.byline_roles)}$", ignore),
        names_of_days=frozenset(words.weekdays) | {name for name, _ in words.months},
    )  # fmt: skip
