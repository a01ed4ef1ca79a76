"""Times as checking compares them: what is known of each, and how two of them stand."""

import re
from datetime import UTC, datetime
from typing import Literal

import msgspec

from copydesk.domain.annotation import TimeExpression

# A TIMEX3 value: year, month (or quarter, half, week), day, clock time; "X" stands for what is not known.
DECADE = re.compile(r"\d{3}")  # "197": the 1970s
VALUE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?|(?P<part>[A-Z]\w{1,2})(?:-(?P<weekday>[1-7]))?))?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d))?)?"
)
DateStanding = Literal["same", "finer", "coarser", "other", "unlike"]


class Stamp(msgspec.Struct, frozen=True):
    """What is known of a time: None where it is not."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None  # "Q1", "H2", "W05", "SU"
    weekday: int | None = None  # 1 is Monday
    clock: str | None = None  # "11:36"
    decade: str | None = None  # "197"; of every year that is known too

    @property
    def empty(self) -> bool:
        """Tell whether nothing is known."""
        return self == Stamp()

    @property
    def grain(self) -> str:
        """Name the finest part that is known: only times of one grain can contradict each other."""
        if self.clock is not None:
            return "clock"
        return (
            "day"
            if self.day is not None or (self.weekday is not None and self.month is None)
            else "month"
            if self.month is not None
            else "year"
            if self.year
            else "decade"
            if self.decade
            else ""
        )


def stamp_of(time: TimeExpression) -> Stamp:
    """Read a time expression's value; what only its interval knows (a relative date) is taken from there."""
    found = VALUE.match(time.timex_value)
    stamp = Stamp()
    if DECADE.fullmatch(time.timex_value):
        return Stamp(decade=time.timex_value)
    if found is not None and time.timex_type in {"DATE", "TIME"}:
        year, month, day = found["year"], found["month"], found["day"]
        hour, weekday = found["hour"], found["weekday"]
        part = found["part"]
        stamp = Stamp(
            None if "X" in year else year,
            int(month) if month and month.isdigit() else None,
            int(day) if day and day.isdigit() else None,
            part if part and "X" not in part else None,
            int(weekday) if weekday else None,
            f"{hour}:{found['minute'] or '00'}" if hour else None,
            None if "X" in year[:3] else year[:3],
        )
    earliest = time.interval.earliest
    if stamp.empty and earliest is not None and time.granularity in {"day", "month", "year"}:
        stamp = Stamp(
            f"{earliest.year:04}",
            earliest.month if time.granularity != "year" else None,
            earliest.day if time.granularity == "day" else None,
            decade=f"{earliest.year:04}"[:3],
        )
    if stamp.year and stamp.month and stamp.day and stamp.weekday is None:
        day_of = day_of_numbers(int(stamp.year), stamp.month, stamp.day)
        if day_of is not None:
            stamp = msgspec.structs.replace(stamp, weekday=day_of.isoweekday())
    return stamp


def day_of_numbers(year: int, month: int, day: int) -> datetime | None:
    """Return the day of a year, month and day; None where there is none (30 February)."""
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def compare_stamps(draft: Stamp, source: Stamp) -> DateStanding:
    """Say how a draft's time stands to a source's.

    `finer`: they agree as far as the source goes, and the draft says more; `coarser`: the source says more;
    `unlike`: they tell different kinds of thing (a clock time and a year), so nothing follows.
    """
    pairs = [
        (draft.year, source.year), (draft.month, source.month), (draft.day, source.day),
        (draft.part, source.part), (draft.clock, source.clock), (draft.decade, source.decade),
        (draft.weekday, source.weekday),
    ]  # fmt: skip
    shared = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not shared:
        return "unlike"
    if any(a != b for a, b in shared):
        return "other" if draft.grain == source.grain else "unlike"
    more = any(a is not None and b is None for a, b in pairs[1:-1])
    less = any(a is None and b is not None for a, b in pairs[:-1])
    return "finer" if more else "coarser" if less else "same"
