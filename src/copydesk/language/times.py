"""The shape of a language's word lists for months, weekdays, relative times and holidays.

A rule of time is written over classes of words, so that the words stay in the language's file and the
arithmetic in `analysis/times`: `m=month d=day (comma? y=year)?` means a word of class `month`, one of class
`day`, and perhaps a comma and a year; `name=` marks what the reading needs.
"""

from typing import Literal

import msgspec

TimeShape = Literal[
    "calendar",  # month, day, year, weekday, quarter, season, holiday… fixed by name
    "counted",  # units counted from a date: "two years ago", "last month", "yesterday"
    "window",  # units up to or from a date: "the past two weeks"
    "span",  # a length: "three days", "two-year"
    "repeated",  # "daily", "every Monday"
    "clock",  # "2:05 p.m. EST", "noon"
    "part",  # "the morning"
    "reference",  # "now", "recently", "the future"
    "iso",  # "2026-01-10"
    "slashed",  # "10/30/89"
    "decade",
    "century",
]


class TimeRule(msgspec.Struct, frozen=True):
    """One way to write a time: what it says, and the classes of its words in order."""

    shape: TimeShape
    pattern: str


class Holiday(msgspec.Struct, frozen=True):
    """A day of the year: month and day, nth weekday of a month, days from Easter, or a feast of the moon."""

    key: str
    month: int = 0
    day: int = 0
    weekday: int = 0  # ISO
    nth: int = 0  # -1: the last of the month
    easter: int | None = None
    later: int = 0  # days after the nth weekday: "Black Friday" is one after Thanksgiving
    country: str = ""  # of a feast of the moon: ISO 3166, whose calendar has it …
    name: str = ""  # … under this name


class TimeWords(msgspec.Struct, frozen=True):
    """Words for months, weekdays, relative times and holidays, all in lower case."""

    classes: tuple[tuple[str, tuple[str, ...]], ...] = ()  # class → words that have no value
    months: tuple[tuple[str, int], ...] = ()
    weekdays: tuple[tuple[str, int], ...] = ()  # ISO: Monday is 1
    seasons: tuple[tuple[str, int], ...] = ()  # spring is 1
    parts: tuple[tuple[str, str], ...] = ()  # "morning" → "MO"
    units: tuple[tuple[str, str], ...] = ()  # "years" → "year"
    plurals: frozenset[str] = frozenset()  # of the units
    numbers: tuple[tuple[str, int], ...] = ()
    vague: tuple[str, ...] = ()  # an unknown number of: "several"
    amounts: tuple[tuple[str, int], ...] = ()  # of the vague ones: "couple" → 2
    halves: frozenset[str] = frozenset()
    steps: tuple[tuple[str, int], ...] = ()  # "ago" → -1
    from_other: frozenset[str] = frozenset()  # of the steps: from a time of the text, not from publication
    ordinals: tuple[tuple[str, int], ...] = ()
    shifts: tuple[tuple[str, int], ...] = ()  # "last" → -1
    latest: frozenset[str] = frozenset()  # of the shifts: of a quarter or year, the last that is over
    elsewhere: tuple[
        tuple[str, bool], ...
    ] = ()  # of the shifts: from a time of the text; False: only after "the"
    windows: frozenset[str] = frozenset()  # of the shifts: up to or from now, whatever the calendar says
    rates: frozenset[str] = frozenset()  # before a unit and after a figure: a rate, no time ("$35 a day")
    days: tuple[tuple[str, int], ...] = ()  # "yesterday" → -1
    clocks: tuple[tuple[str, int], ...] = ()  # "noon" → minutes after midnight
    meridiems: tuple[tuple[str, int], ...] = ()  # "p.m." → hours to add
    zones: tuple[tuple[str, int], ...] = ()  # "est" → minutes east of UTC
    repeats: tuple[tuple[str, str], ...] = ()  # "daily" → "P1D"
    references: tuple[tuple[str, str], ...] = ()  # "now" → "PRESENT_REF"
    decades: tuple[tuple[str, int], ...] = ()  # "nineties" → 9
    holidays: tuple[tuple[str, Holiday], ...] = ()
    rules: tuple[TimeRule, ...] = ()
    capitalised: frozenset[str] = frozenset()  # words that are times only with a capital: "march"
    nouns: frozenset[str] = frozenset()  # words that are times only as nouns: "fall"
    also_verbs: frozenset[str] = frozenset()  # words that are no part of a time as verbs: "last"
    since: frozenset[str] = frozenset()  # before a time: it lasts until now
    from_event: frozenset[str] = frozenset()  # between years and what happened then: "two years after the …"
    backwards: frozenset[str] = frozenset()  # between a length and a day: "before" counts back from it
    articles: frozenset[str] = frozenset()
    before_year: frozenset[str] = frozenset()  # before a figure of four digits: it is a year
    numbered: frozenset[str] = frozenset()  # before a figure of four digits: it is a name
    between: frozenset[str] = frozenset()  # may stand between the parts of one time: "on", ","
    also: frozenset[str] = frozenset()  # may stand between the parts of one length: "and"
    future_verbs: frozenset[str] = frozenset()  # auxiliaries that put a clause in the future
    planning: frozenset[str] = frozenset()  # verbs whose object lies ahead: "plan", "schedule"
    promising: frozenset[str] = frozenset()  # verbs over an infinitive that lies ahead: "set", "expect"
    infinitive: frozenset[str] = frozenset()  # marks a verb that looks ahead of the one over it: "to"
