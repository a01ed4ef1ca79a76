"""Days of feasts that follow the moon, from the public calendars of countries that keep them."""

from datetime import date
from functools import cache

try:
    import holidays
except ModuleNotFoundError:  # then a feast keeps its name and has no day
    holidays = None  # type: ignore[assignment]

_ESTIMATED = " (estimated)"  # how the calendars mark a day that depends on the moon being seen


@cache
def feast_in(country: str, name: str, year: int) -> date | None:
    """Return the first day of a feast in a year by a country's calendar (ISO 3166), or None."""
    if holidays is None:
        return None
    try:
        found = holidays.country_holidays(country, years=year, language="en_US")
    except (NotImplementedError, ValueError, KeyError, IndexError):
        return None  # a year that the calendar does not reach
    days = [
        day
        for day, names in found.items()
        if day.year == year and any(item.removesuffix(_ESTIMATED) == name for item in names.split("; "))
    ]
    return min(days, default=None)
