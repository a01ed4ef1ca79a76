"""Parts of one time that stand side by side: "5 p.m." and "on Friday", "Saturday" and "January 10"."""

import msgspec

from copydesk.analysis.times.grammar import Word
from copydesk.domain.annotation import TimeReading

_MOST_BETWEEN = 2  # words: ", on"


class Read(msgspec.Struct, frozen=True):
    """A time's words [first, last) in its sentence and what they say."""

    first: int
    last: int
    reading: TimeReading
    counted_back: bool = False  # "a year ago", not "last year"


def join(items: list[Read], words: list[Word], between: frozenset[str]) -> list[Read]:
    """Join neighbours that say one time, where only words of `between` stand between them."""
    joined: list[Read] = []
    for item in items:
        if joined:
            before = joined[-1]
            gap = words[before.last : item.first]
            if len(gap) <= _MOST_BETWEEN and all(word.low in between for word in gap):
                both = _one_time(before.reading, item.reading, bare=all(word.low == "," for word in gap))
                if both is not None:
                    joined[-1] = Read(before.first, item.last, both)
                    continue
        joined.append(item)
    return joined


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
