"""From what the words of a time say to where it lies, given a date to count from."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import msgspec

from copydesk.analysis.times.calendar import (
    SEASONS,
    granularity_of,
    holiday_in,
    instant,
    interval_of,
    moved,
    name_of,
    nth_weekday,
    part_interval,
    start_of,
)
from copydesk.domain.annotation import Granularity, Interval, TimeReading
from copydesk.language.times import Holiday

# A day without a year lies on the side of publication that its verb points to, unless the other side is
# nearer by this many days: "the quarter ended Sept. 30" in October, but also "in March" said in April.
_WRONG_SIDE_DAYS = 120
# Results of a quarter are given, and expected, in the weeks after it: it stays the one that is meant so long.
_REPORTED_DAYS = 60
_WEEKDAY_YEARS = 3  # a weekday picks among the years this far around publication


_InYear = Callable[[int], date | None]


class Placed(msgspec.Struct, frozen=True):
    """A time with its place: the interval is empty where it has none."""

    interval: Interval
    granularity: Granularity
    value: str


def place(reading: TimeReading, base: datetime | None, holidays: dict[str, Holiday]) -> Placed:
    """Place a reading, counting from `base`; without one, only what the words fix by themselves."""
    if reading.shape == "fixed":
        return Placed(Interval(), granularity_of(reading.unit), reading.value)
    if reading.shape == "window":
        return _window(reading, base)
    if reading.unit in {"hour", "minute", "second"}:
        return _clock_shift(reading, base)
    for unit, count in reading.further:
        day = moved(base.date(), unit, count) if base is not None else None
        base = datetime.combine(day, base.timetz()) if day is not None and base is not None else None
    unit, first = _first_day(reading, base.date() if base else None, holidays)
    if first is None:
        return Placed(Interval(), _open_granularity(reading), open_value(reading))
    if reading.clock is not None or reading.part:
        return _in_day(reading, first)
    interval = interval_of(unit, first)
    if reading.last_day is not None and unit == "day" and reading.last_day > first.day:
        last = moved(first, "day", reading.last_day - first.day + 1)
        interval = Interval(interval.earliest, instant(last) if last else None)
    if reading.last_year is not None:
        last = moved(first, "year", reading.last_year - first.year + 1)
        interval = Interval(interval.earliest, instant(last) if last else None)
    if reading.onwards:
        until = base if base is not None and interval.earliest and base > interval.earliest else None
        interval = Interval(interval.earliest, until)
    return Placed(interval, granularity_of(unit), name_of(unit, first))


def open_value(reading: TimeReading) -> str:
    """Return the TIMEX3 value of a time that has no place: what is not known is written X."""
    if reading.month is not None:
        value = f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
    elif reading.weekday is not None:
        value = f"XXXX-WXX-{reading.weekday}"
    elif reading.number is not None:
        names = {"season": SEASONS[(reading.number - 1) % 4], "half": f"H{reading.number}"}
        value = f"XXXX-{names.get(reading.unit, f'Q{reading.number}')}"
    elif reading.part or reading.clock is not None:
        value = "XXXX-XX-XX"
    else:
        shift = reading.shift or 0
        return "PRESENT_REF" if not shift else "PAST_REF" if shift < 0 else "FUTURE_REF"
    return value + _suffix(reading)


def _suffix(reading: TimeReading) -> str:
    if reading.clock is not None:
        return f"T{reading.clock // 60:02d}:{reading.clock % 60:02d}"
    return f"T{reading.part}" if reading.part else ""


def _open_granularity(reading: TimeReading) -> Granularity:
    if reading.clock is not None:
        return "time"
    if reading.part:
        return "part_of_day"
    if reading.day is not None or reading.weekday is not None or reading.holiday:
        return "day"
    return granularity_of("month" if reading.month is not None else reading.unit)


def _window(reading: TimeReading, base: datetime | None) -> Placed:
    """Place "the past two weeks": up to `base`, or from it on. "The past week" has the last week's name."""
    granularity = granularity_of(reading.unit)
    value = reading.value or open_value(reading)
    if base is None or not reading.shift:
        return Placed(Interval(), granularity, value)
    if reading.unit in {"hour", "minute", "second"}:
        edge = _later(base, reading.unit, reading.shift)
    else:
        day = moved(base.date(), reading.unit, reading.shift)
        edge = datetime.combine(day, base.timetz()) if day else None
        if day and not reading.value:
            value = name_of(reading.unit, start_of(reading.unit, day))
    if edge is None:
        return Placed(Interval(), granularity, value)
    return Placed(Interval(min(edge, base), max(edge, base)), granularity, value)


def _later(base: datetime, unit: str, count: int) -> datetime | None:
    try:
        return base + timedelta(**{f"{unit}s": count})
    except OverflowError:
        return None


def _clock_shift(reading: TimeReading, base: datetime | None) -> Placed:
    moment = _later(base, reading.unit, reading.shift or 0) if base else None
    if moment is None:
        return Placed(Interval(), "time", open_value(reading))
    after = _later(moment, reading.unit, 1)
    return Placed(Interval(moment, after), "time", moment.strftime("%Y-%m-%dT%H:%M"))


def _in_day(reading: TimeReading, day: date) -> Placed:
    value = day.isoformat() + _suffix(reading)
    if reading.clock is None:
        return Placed(part_interval(day, reading.part, reading.zone), "part_of_day", value)
    begin = instant(day, reading.clock, reading.zone)
    end = instant(day, reading.clock + 1, reading.zone)
    return Placed(Interval(begin, end), "time", value)


def _first_day(
    reading: TimeReading, base: date | None, holidays: dict[str, Holiday]
) -> tuple[str, date | None]:
    """Return the unit of the time and its first day, None where that is not known."""
    if reading.unit in {"decade", "century"} and reading.year is not None:
        return reading.unit, _date(reading.year, 1, 1)
    year = reading.year
    if year is None and reading.year_shift is not None and base is not None:
        year = base.year + reading.year_shift
    if reading.holiday:
        return "day", _holiday(reading, year, base, holidays[reading.holiday])
    if reading.month is not None:
        return _month_or_day(reading, year, base)
    if reading.week_shift is not None or reading.month_shift is not None:
        return "day", None if base is None else _in_shifted(reading, base)
    if reading.weekday is not None and reading.day is not None:
        return "day", None if base is None else _weekday_of_day(reading, base)
    if reading.number is not None:
        return reading.unit, _numbered(reading, year, base)
    if reading.weekday is not None:
        return "day", _weekday(reading, base)
    if year is not None:
        return "year", _date(year, 1, 1)
    unit = reading.unit
    if unit == "weekend" and base is not None:
        return unit, _weekend(reading, base)
    if base is None or reading.shift is None:
        return unit, None
    first = moved(start_of(unit, base), unit, reading.shift)
    return unit, start_of(unit, first) if first else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_or_day(reading: TimeReading, year: int | None, base: date | None) -> tuple[str, date | None]:
    month, day = reading.month or 1, reading.day
    unit = "month" if day is None and reading.nth is None else "day"
    if reading.nth is not None and (year is not None or base is not None):
        return unit, _nth(reading, year, base)
    if year is not None:
        return unit, _date(year, month, day or 1)
    if base is None:
        return unit, None
    if day is None and reading.shift is not None:
        return unit, _named_shift(base.replace(day=1), reading.shift, lambda at: _date(at, month, 1))
    years = range(base.year - _WEEKDAY_YEARS, base.year + _WEEKDAY_YEARS + 1)
    candidates = [found for at in years if (found := _date(at, month, day or 1))]
    if reading.weekday is not None:
        fitting = [found for found in candidates if found.isoweekday() == reading.weekday]
        candidates = fitting or candidates
    start = base if day is not None else base.replace(day=1)
    return unit, _nearest(candidates, start, reading.lean)


def _nth(reading: TimeReading, year: int | None, base: date | None) -> date | None:
    """Place "the first Tuesday of November" in the year that is said, else in the nearest."""
    nth, weekday = reading.nth or 1, reading.weekday or 1
    years = [year] if year is not None else [] if base is None else range(base.year - 1, base.year + 2)
    firsts = [found for at in years if (found := _date(at, reading.month or 1, 1))]
    days = [found for first in firsts if (found := nth_weekday(first, weekday, nth))]
    return days[0] if base is None and days else _nearest(days, base, reading.lean) if base else None


def _in_shifted(reading: TimeReading, base: date) -> date | None:
    """Place a day in a week or month told by its distance: "Friday next week", "20th of next month"."""
    if reading.week_shift is not None:
        week = moved(start_of("week", base), "week", reading.week_shift)
        return moved(week, "day", (reading.weekday or 1) - 1) if week else None
    first = moved(base.replace(day=1), "month", reading.month_shift or 0)
    if first is None:
        return None
    if reading.nth is not None:
        return nth_weekday(first, reading.weekday or 1, reading.nth)
    return _date(first.year, first.month, reading.day or 1)


def _weekday_of_day(reading: TimeReading, base: date) -> date | None:
    """Place "Friday the 15th" in the nearest month in which that day is that weekday."""
    months = (moved(base.replace(day=1), "month", count) for count in range(-6, 7))
    days = [_date(first.year, first.month, reading.day or 1) for first in months if first is not None]
    fitting = [day for day in days if day is not None and day.isoweekday() == reading.weekday]
    return _nearest(fitting, base, reading.lean)


def _nearest(candidates: list[date], base: date, lean: int) -> date | None:
    def distance(found: date) -> tuple[int, date]:
        days = (found - base).days
        return abs(days) + (_WRONG_SIDE_DAYS if days * lean < 0 else 0), found

    return min(candidates, key=distance, default=None)


def _named_shift(base: date, shift: int, named: _InYear) -> date | None:
    """Return the last (-1), this year's (0) or the next (1) day of a name, strictly before or after."""
    if shift == 0:
        return named(base.year)
    years = range(base.year - 1, base.year + 1) if shift < 0 else range(base.year, base.year + 2)
    days = [found for year in years if (found := named(year))]
    if shift < 0:
        return max((found for found in days if found < base), default=None)
    return min((found for found in days if found > base), default=None)


def _holiday(reading: TimeReading, year: int | None, base: date | None, holiday: Holiday) -> date | None:
    if year is not None:
        return holiday_in(year, holiday)
    if base is None:
        return None
    if reading.shift is not None:
        return _named_shift(base, reading.shift, lambda at: holiday_in(at, holiday))
    days = [found for at in (base.year - 1, base.year, base.year + 1) if (found := holiday_in(at, holiday))]
    return _nearest(days, base, reading.lean)


def _numbered(reading: TimeReading, year: int | None, base: date | None) -> date | None:
    """Return the first day of a quarter, half or season; without a year, the last that has begun."""
    number, season = reading.number or 1, reading.unit == "season"
    months = 6 if reading.unit == "half" else 3

    def begins(at: int) -> date | None:
        month = (number - 1) * months + (3 if season else 1)
        return _date(at, month, 1)

    if year is not None:
        return begins(year)
    if base is None:
        return None
    if reading.shift is not None:
        first = base.replace(day=1) if reading.shift < 0 else base
        if reading.shift < 0 and season:  # "last winter" is the one before the one we are in
            first = start_of("season", base)
        return _named_shift(first, reading.shift, begins)
    years = (base.year - 1, base.year, base.year + 1)
    if reading.lean > 0:
        begun = [found for at in years if (found := begins(at))]
        recent = base - timedelta(days=months * 30 + _REPORTED_DAYS) if base.year > 1 else base
        return next((found for found in begun if found > recent), None)
    return max((found for at in years if (found := begins(at)) and found <= base), default=None)


def _weekday(reading: TimeReading, base: date | None) -> date | None:
    if base is None:
        return None
    weekday = reading.weekday or 1
    behind = (base.isoweekday() - weekday) % 7
    ahead = (weekday - base.isoweekday()) % 7
    try:
        match reading.shift:
            case -1:
                return base - timedelta(days=behind or 7)
            case 1:
                return base + timedelta(days=ahead or 7)
            case 0:
                return start_of("week", base) + timedelta(days=weekday - 1)
            case _:
                return base + timedelta(days=ahead) if reading.lean > 0 else base - timedelta(days=behind)
    except OverflowError:
        return None


def _weekend(reading: TimeReading, base: date) -> date | None:
    """Return the Saturday of a weekend; one that is only named is the last that has begun."""
    past = reading.shift is None and reading.lean <= 0
    weeks = reading.shift or 0
    if base.isoweekday() < 6 and (weeks < 0 or past):
        weeks = -1
    first = moved(start_of("week", base), "week", weeks)
    return moved(first, "day", 5) if first else None
