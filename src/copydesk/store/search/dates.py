"""Reading the times of a query: `2026`, `2026-01`, `2026-01-05`, `2026-01..`, `..2026-03-05`, `-7d`."""

import re
from datetime import UTC, datetime, timedelta

from copydesk.store.rows import micros
from copydesk.store.search.figures import UnreadableError

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)
_AGO = re.compile(r"-(\d{1,5})([hdwmy])\Z", re.ASCII)
HOURS = {"h": 1, "d": 24, "w": 168, "m": 730, "y": 8766}  # a month and a year are their mean lengths

Ends = tuple[int | None, int | None]


def read_dates(value: str, now: datetime) -> Ends:
    """Return the first microsecond, and the first one after. UnreadableError: it is no time."""
    if ".." in value:
        first, _, last = value.partition("..")
        if not first and not last:
            message = "“..” needs a date before it, after it, or both"
            raise UnreadableError(message)
        earliest = _one(first, now)[0] if first else None
        latest = _one(last, now)[1] if last else None
        if earliest is not None and latest is not None and latest <= earliest:
            message = "this period ends before it begins"
            raise UnreadableError(message)
        return earliest, latest
    for sign, side in ((">=", 0), ("<=", 1), (">", 2), ("<", 3)):
        if value.startswith(sign):
            begin, end = _one(value.removeprefix(sign), now)
            return ((begin, None), (None, end), (end, None), (None, begin))[side]
    return _one(value, now)


def _one(value: str, now: datetime) -> Ends:
    ago = _AGO.match(value)
    if ago:
        try:
            return micros(now - timedelta(hours=int(ago[1]) * HOURS[ago[2]])), None
        except OverflowError as error:
            message = "this lies before all dates"
            raise UnreadableError(message) from error
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if value in {"today", "yesterday"}:
        first = today - timedelta(days=value == "yesterday")
        return micros(first), micros(first + timedelta(days=1))
    day = _DAY.match(value)
    if day is None:
        message = (
            "this is no date: write 2026, 2026-01, 2026-01-05, 2026-01..2026-03, -7d, today or yesterday"
        )
        raise UnreadableError(message)
    year, month, number = int(day[1]), day[2], day[3]
    try:
        first = datetime(year, int(month or 1), int(number or 1), tzinfo=UTC)
        if number:
            last = first + timedelta(days=1)
        elif month:
            last = datetime(year + int(month) // 12, int(month) % 12 + 1, 1, tzinfo=UTC)
        else:
            last = datetime(year + 1, 1, 1, tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        message = "there is no such day"
        raise UnreadableError(message) from error
    return micros(first), micros(last)
