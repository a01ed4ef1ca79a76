"""Parts of one time that stand side by side: "5 p.m." and "on Friday", "Saturday" and "January 10"."""

import re

import msgspec

from copydesk.analysis.times.grammar import Word
from copydesk.domain.annotation import TimeReading

_MOST_BETWEEN = 2  # words: ", on"
_LENGTH = re.compile(r"PT?(?P<rest>(?:\d{1,6}[A-Z])+(?:T(?:\d{1,6}[A-Z])+)?)", re.ASCII)  # of whole numbers
_PARTS = re.compile(r"(\d+)([YMWD])", re.ASCII)
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_GREATEST_FIRST = ("year", "month", "week", "day", "hour", "minute", "second")


class Read(msgspec.Struct, frozen=True):
    """A time's words [first, last) in its sentence and what they say."""

    first: int
    last: int
    reading: TimeReading
    counted_back: bool = False  # "a year ago", not "last year"


def join(
    items: list[Read], words: list[Word], between: frozenset[str], also: frozenset[str] = frozenset()
) -> list[Read]:
    """Join neighbours that say one time, where only words of `between` stand between them.

    Lengths join over a word of `also`: "two hours and ten minutes".
    """
    joined: list[Read] = []
    for item in items:
        if joined:
            before = joined[-1]
            gap = words[before.last : item.first]
            if len(gap) <= _MOST_BETWEEN and all(word.low in between for word in gap):
                both = _one_time(before.reading, item.reading, bare=all(word.low == "," for word in gap))
            else:
                both = None
            if both is None and len(gap) <= 1 and all(word.low in also for word in gap):
                both = _one_length(before.reading, item)
            if both is not None:
                joined[-1] = Read(before.first, item.last, both, item.counted_back)
                continue
        joined.append(item)
    return joined


def _one_length(a: TimeReading, item: Read) -> TimeReading | None:
    """Read "seven hours and 57 minutes" as one length, "a month and 21 days ago" as one day."""
    length = _LENGTH.fullmatch(a.value)
    b = item.reading
    if a.type != "DURATION" or length is None or a.unit not in _GREATEST_FIRST:
        return None
    if b.unit not in _GREATEST_FIRST or _GREATEST_FIRST.index(b.unit) <= _GREATEST_FIRST.index(a.unit):
        return None
    if b.type == "DURATION" and (other := _LENGTH.fullmatch(b.value)):
        clock = ("T" if "T" not in a.value else "") + other["rest"] if "T" in b.value else other["rest"]
        return msgspec.structs.replace(b, value=a.value + clock)
    counted = b.shape == "date" and b.shift is not None and not b.anchored and item.counted_back
    if not counted or "T" in a.value or b.unit not in {"day", "month"} or b.shift is None:
        return None
    sign = -1 if b.shift < 0 else 1
    further = tuple((_UNITS[sort], sign * int(count)) for count, sort in _PARTS.findall(a.value))
    return msgspec.structs.replace(b, further=further)


def _one_time(a: TimeReading, b: TimeReading, *, bare: bool) -> TimeReading | None:
    if _is_clock(a) and _is_day(b) and b.clock is None:
        return msgspec.structs.replace(b, clock=a.clock, zone=a.zone, part="", type="TIME")
    if _is_day(a) and a.clock is None and _is_clock(b):
        return msgspec.structs.replace(a, clock=b.clock, zone=b.zone, part="", type="TIME")
    if not bare:
        return None
    if b.unit == "year" and b.year is not None and a.year is None and a.shift is None and _is_named(a):
        return msgspec.structs.replace(a, year=b.year)
    if _is_weekday(a) and _is_dated(b):
        return msgspec.structs.replace(b, weekday=a.weekday, part=a.part)
    if _is_dated(a) and _is_weekday(b):
        return msgspec.structs.replace(a, weekday=b.weekday, part=b.part)
    return None


def _is_clock(reading: TimeReading) -> bool:
    return reading.shape == "date" and reading.clock is not None and reading.anchored and not reading.year


def _is_day(reading: TimeReading) -> bool:
    return reading.shape == "date" and reading.unit == "day" and not (reading.anchored and reading.part)


def _is_weekday(reading: TimeReading) -> bool:
    return reading.weekday is not None and reading.day is None


def _is_dated(reading: TimeReading) -> bool:
    return reading.day is not None and reading.weekday is None and reading.last_day is None


def _is_named(reading: TimeReading) -> bool:
    return reading.month is not None or (reading.unit == "season" and reading.number is not None)
