"""Days, weeks, months, quarters, seasons, years: where they start, and their names in TIMEX3.

Weeks are those of ISO 8601. Seasons are the meteorological ones of the northern half of the world, spring
from 1 March; winter bears the year of its December.
"""

from datetime import UTC, date, datetime, time, timedelta

from copydesk.analysis.times.feasts import feast_in
from copydesk.domain.annotation import Granularity, Interval
from copydesk.language.times import Holiday

_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_HOURS_OF = {"MO": (5, 12), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 20)}
SEASONS = ("SP", "SU", "FA", "WI")
_GRANULARITIES: dict[str, Granularity] = {
    "day": "day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "half": "half", "season": "season", "year": "year", "decade": "decade",
    "century": "century", "hour": "time", "minute": "time", "second": "time",
}  # fmt: skip


def granularity_of(unit: str) -> Granularity:
    """Return the granularity of a unit's name; "unspecified" where there is none."""
    return _GRANULARITIES.get(unit, "unspecified")


def start_of(unit: str, day: date) -> date:
    """Return the first day of the unit that holds `day`."""
    if unit in {"week", "fortnight"}:
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    if unit == "weekend":
        return start_of("week", day) + timedelta(days=5)
    if unit == "season":
        shifted = moved(day.replace(day=1), "month", -2) or day
        return moved(start_of("quarter", shifted), "month", 2) or day
    if unit in {"decade", "century"}:
        years = 10 if unit == "decade" else 100
        return date(max(1, day.year - day.year % years), 1, 1)
    months = _MONTHS_IN.get(unit)
    if months is None:
        return day
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def moved(day: date, unit: str, count: int) -> date | None:
    """Return the day `count` units away, None where the calendar ends; months keep the day if they can."""
    try:
        if unit in _DAYS_IN:
            return day + timedelta(days=count * _DAYS_IN[unit])
        months = day.year * 12 + day.month - 1 + count * _MONTHS_IN.get(unit, 3)
        first = date(months // 12, months % 12 + 1, 1)
        return first.replace(day=min(day.day, days_in(first)))
    except (OverflowError, ValueError):
        return None


def days_in(first: date) -> int:
    """Return how many days the month of `first` has."""
    return (
        31 if first.month == 12 else (first.replace(month=first.month + 1, day=1) - first.replace(day=1)).days
    )


def instant(day: date, minutes: int = 0, zone: int | None = None) -> datetime | None:
    """Return a moment in UTC: minutes after midnight of `day`, in a zone (minutes east) where known."""
    try:
        return datetime.combine(day, time(), UTC) + timedelta(minutes=minutes - (zone or 0))
    except OverflowError:
        return None


def interval_of(unit: str, first: date) -> Interval:
    """Return the interval of the unit that starts on `first`."""
    after = moved(first, "day", 2) if unit == "weekend" else moved(first, unit, 1)
    return Interval(instant(first), instant(after) if after else None)


def part_interval(day: date, part: str, zone: int | None = None) -> Interval:
    """Return the hours of a part of day; a night lasts until six the next morning."""
    first, last = _HOURS_OF.get(part, (0, 24))
    return Interval(instant(day, first * 60, zone), instant(day, last * 60, zone))


def name_of(unit: str, first: date) -> str:
    """Return TIMEX3's name of the unit that starts on `first`."""
    year, week, _ = first.isocalendar()
    match unit:
        case "week" | "fortnight":
            return f"{year:04d}-W{week:02d}"
        case "weekend":
            return f"{year:04d}-W{week:02d}-WE"
        case "month":
            return f"{first.year:04d}-{first.month:02d}"
        case "quarter":
            return f"{first.year:04d}-Q{(first.month + 2) // 3}"
        case "half":
            return f"{first.year:04d}-H{(first.month + 5) // 6}"
        case "season":
            return f"{first.year:04d}-{SEASONS[first.month // 3 - 1]}"
        case "year":
            return f"{first.year:04d}"
        case "decade":
            return f"{first.year:04d}"[:3]
        case "century":
            return f"{first.year:04d}"[:2]
        case _:
            return first.isoformat()


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday_in(year: int, holiday: Holiday) -> date | None:
    """Return the day of a holiday in a year."""
    if holiday.easter is not None:
        return moved(easter(year), "day", holiday.easter)
    if holiday.country:
        return feast_in(holiday.country, holiday.name, year)
    if not holiday.nth:
        return date(year, holiday.month, holiday.day)
    first = date(year, holiday.month, 1)
    named = nth_weekday(first, holiday.weekday, holiday.nth)
    return None if named is None else named + timedelta(days=holiday.later)


def nth_weekday(first: date, weekday: int, nth: int) -> date | None:
    """Return the nth weekday of the month that starts on `first`, -1 for the last; None where it has none."""
    if nth < 0:
        last = first.replace(day=days_in(first))
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return found if found.month == first.month else None
