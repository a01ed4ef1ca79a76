"""Units that can be turned into one another, with their factors.

Factors are those of NIST Special Publication 811 (2008), appendix B, to the digits given there; a month is
365.2425 / 12 days and a year 365.2425 days (the mean Gregorian year), so durations that name months or years
are compared with a tolerance, never to the digit.
"""

from decimal import Decimal

import msgspec

from copydesk.domain.annotation import Unit


class Scale(msgspec.Struct, frozen=True):
    """A unit's dimension, and how values turn into its first unit: value * factor + offset."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


def _scale(dimension: str, factor: str, offset: str = "0") -> Scale:
    return Scale(dimension, Decimal(factor), Decimal(offset))


SCALES: dict[str, Scale] = {
    "metre": _scale("length", "1"),
    "kilometre": _scale("length", "1000"),
    "centimetre": _scale("length", "0.01"),
    "millimetre": _scale("length", "0.001"),
    "mile": _scale("length", "1609.344"),
    "nautical mile": _scale("length", "1852"),
    "yard": _scale("length", "0.9144"),
    "foot": _scale("length", "0.3048"),
    "inch": _scale("length", "0.0254"),
    "light-year": _scale("length", "9460730472580800"),
    "gram": _scale("mass", "0.001"),
    "kilogram": _scale("mass", "1"),
    "tonne": _scale("mass", "1000"),
    "ton": _scale("mass", "907.18474"),  # the short ton; papers often write it for the tonne
    "pound": _scale("mass", "0.45359237"),
    "ounce": _scale("mass", "0.028349523125"),
    "square metre": _scale("area", "1"),
    "square kilometre": _scale("area", "1000000"),
    "square mile": _scale("area", "2589988.110336"),
    "square foot": _scale("area", "0.09290304"),
    "hectare": _scale("area", "10000"),
    "acre": _scale("area", "4046.873"),
    "litre": _scale("volume", "0.001"),
    "cubic metre": _scale("volume", "1"),
    "gallon": _scale("volume", "0.003785412"),
    "kilometre per hour": _scale("speed", "1"),
    "mile per hour": _scale("speed", "1.609344"),
    "metre per second": _scale("speed", "3.6"),
    "knot": _scale("speed", "1.852"),
    "celsius": _scale("temperature", "1"),
    "degree celsius": _scale("temperature", "1"),
    "fahrenheit": _scale("temperature", "0.5555555556", "-17.7777777778"),
    "degree fahrenheit": _scale("temperature", "0.5555555556", "-17.7777777778"),
    "watt": _scale("power", "1"),
    "kilowatt": _scale("power", "1000"),
    "megawatt": _scale("power", "1000000"),
    "gigawatt": _scale("power", "1000000000"),
    "watt-hour": _scale("energy", "1"),
    "kilowatt-hour": _scale("energy", "1000"),
    "megawatt-hour": _scale("energy", "1000000"),
    "second": _scale("time", "1"),
    "minute": _scale("time", "60"),
    "hour": _scale("time", "3600"),
    "day": _scale("time", "86400"),
    "week": _scale("time", "604800"),
    "month": _scale("time", "2629746"),
    "year": _scale("time", "31556952"),
    "decade": _scale("time", "315569520"),
    "century": _scale("time", "3155695200"),
}
PERCENT = {"percent": Decimal(1), "percentage_point": Decimal(1), "basis_point": Decimal("0.01")}


def scale_of(unit: Unit) -> Scale | None:
    """Return how a unit's values turn into its dimension's first unit; None where nothing is known of it."""
    if unit.kind in {"percentage_point", "basis_point"}:
        return Scale("percentage points", PERCENT[unit.kind])
    if unit.kind in {"physical", "duration", "age"}:
        code = unit.code if unit.per is None else f"{unit.code} per {unit.per}"
        found = SCALES.get(code)
        if found is not None or unit.per is None:
            return found
        base = SCALES.get(unit.code)
        return None if base is None else Scale(f"{base.dimension} per {unit.per}", base.factor)
    return None
