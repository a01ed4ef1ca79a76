"""Dates of a draft against those of its evidence."""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

from copydesk.domain.annotation import TimeExpression

# A TIMEX3 value: year, month (or quarter, half, week), day, clock time; "X" stands for what is not known.
VALUE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?|(?P<part>[A-Z]\w{1,2})))?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d))?)?"
)
DateStanding = Literal["same", "finer", "coarser", "other", "unlike"]
NEWS_DAYS = timedelta(days=2)  # an article may be dated a day or so after what it tells, or before by time zone


class Stamp(msgspec.Struct, frozen=True):
    """What is known of a time: None where it is not."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None  # "Q1", "H2", "W05", "SU"
    clock: str | None = None  # "11:36"

    @property
    def empty(self) -> bool:
        """Tell whether nothing is known."""
        return self == Stamp()


def stamp_of(time: TimeExpression) -> Stamp:
    """Read a time expression's value; what only its interval knows (a relative date) is taken from there."""
    found = VALUE.match(time.timex_value)
    stamp = Stamp()
    if found is not None and time.timex_type in {"DATE", "TIME"}:
        year, month, day = found["year"], found["month"], found["day"]
        hour = found["hour"]
        stamp = Stamp(
            None if "X" in year else year,
            int(month) if month and month.isdigit() else None,
            int(day) if day and day.isdigit() else None,
            found["part"],
            f"{hour}:{found['minute'] or '00'}" if hour else None,
        )
    earliest = time.interval.earliest
    if stamp.empty and earliest is not None and time.granularity in {"day", "month", "year"}:
        stamp = Stamp(
            f"{earliest.year:04}",
            earliest.month if time.granularity != "year" else None,
            earliest.day if time.granularity == "day" else None,
        )
    return stamp


def compare_stamps(draft: Stamp, source: Stamp) -> DateStanding:
    """Say how a draft's time stands to a source's.

    `finer`: they agree as far as the source goes, and the draft says more; `coarser`: the source says more;
    `unlike`: they tell different kinds of thing (a clock time and a year), so nothing follows.
    """
    pairs = [
        (draft.year, source.year), (draft.month, source.month), (draft.day, source.day),
        (draft.part, source.part), (draft.clock, source.clock),
    ]  # fmt: skip
    shared = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not shared:
        return "unlike"
    if any(a != b for a, b in shared):
        return "other"
    more = any(a is not None and b is None for a, b in pairs[1:])
    less = any(a is None and b is not None for a, b in pairs)
    return "finer" if more else "coarser" if less else "same"


def on_the_news(draft: Stamp, published: datetime | None) -> bool:
    """Tell whether a draft's date is the day of the article (or a day or two before, or the day after)."""
    if published is None or draft.month is None or draft.clock is not None:
        return False
    if draft.day is None:
        return draft.month == published.month and draft.year in {None, f"{published.year:04}"}
    year = int(draft.year) if draft.year is not None else published.year
    try:
        day = datetime(year, draft.month, draft.day, tzinfo=UTC)
    except ValueError:
        return False
    return -NEWS_DAYS / 2 <= published - day <= NEWS_DAYS + timedelta(days=1)
