"""Lengths of time as TIMEX3 writes them, and times of day as minutes after midnight."""

CLOCK_UNITS = frozenset({"second", "minute", "hour"})
_HALVED = {"year": ("month", 6), "hour": ("minute", 30), "minute": ("second", 30)}
# Signs of TIMEX3 durations; hours, minutes and seconds stand behind a T.
_SIGNS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "half": "M", "season": "M", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip


def duration_value(count: float | None, unit: str) -> str:
    """Return TIMEX3's value of a length: "P2M", "PT1.5H", "PXY" for an unknown number of years."""
    if unit in {"decade", "century"} and count is not None:
        unit, count = "year", count * (10 if unit == "decade" else 100)
    elif unit == "half":
        unit, count = "month", 6 * (count or 1)
    if unit == "fortnight" and count is not None:
        count *= 2
    if count is not None and count % 1 == 0.5 and unit in _HALVED:
        below, half = _HALVED[unit]
        sign = _SIGNS[below]
        return f"P{'T' if unit in CLOCK_UNITS else ''}" + (
            f"{int(count)}{_SIGNS[unit]}{half}{sign}" if count > 1 else f"{half}{sign}"
        )
    number = "X" if count is None else f"{count:g}" if count != int(count) else str(int(count))
    return f"P{'T' if unit in CLOCK_UNITS else ''}{number}{_SIGNS.get(unit, 'Y')}"


def minutes_of(clock: str) -> int | None:
    """Return minutes after midnight of "14:05", "2.05", "1405" or "14"; None where it is no time of day."""
    figures = clock.replace(".", ":").split(":")
    if len(figures) == 1 and len(clock) == 4 and clock.isdecimal():
        figures = [clock[:2], clock[2:]]
    if len(figures) == 1 and len(clock) > 2:
        return None
    if not all(figure.isdecimal() for figure in figures):
        return None
    hours, minutes = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    return hours * 60 + minutes if hours <= 24 and minutes < 60 else None
