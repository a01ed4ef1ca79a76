"""Quantities written out read back as they were."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.analysis.quantities import format_quantity
from copydesk.analysis.quantities.formatting import plural
from copydesk.domain.annotation import Bound, Quantity, Unit
from copydesk.domain.text import Span

Reader = Callable[..., tuple[Quantity, ...]]
UNITS = [
    Unit("currency", "USD"), Unit("currency", "GBP"), Unit("currency", "ILS"),
    Unit("currency", "AUD", "barrel"),
    Unit("percent"), Unit("percentage_point"), Unit("basis_point"), Unit("physical", "kilometre"),
    Unit("physical", "metre per second"), Unit("physical", "square mile"), Unit("duration", "hour"),
    Unit("age", "year"), Unit("count", "person"), Unit("count", "school"), Unit("count", "box"),
    Unit("times"),
]  # fmt: skip
NUMBERS = st.one_of(
    st.integers(2, 999), st.integers(10_000, 10**12), st.decimals("0.1", "900", places=2, allow_nan=False)
).map(lambda number: Decimal(number).normalize())


def quantity(low: Decimal | None, high: Decimal | None, bound: Bound, unit: Unit) -> Quantity:
    return Quantity(Span(0, 1), low, high, bound, unit)


@settings(max_examples=80, deadline=None)
@given(
    NUMBERS, st.sampled_from(UNITS), st.sampled_from(["exact", "about", "nearly", "more_than", "less_than"])
)
def test_format_reads_back(figures: Reader, number: Decimal, unit: Unit, bound: Bound) -> None:
    low = None if bound == "less_than" else number
    high = None if bound == "more_than" else number
    written = format_quantity(quantity(low, high, bound, unit))
    found = figures(f"They reported {written}.")
    assert [(item.low, item.high, item.bound, item.unit) for item in found] == [(low, high, bound, unit)], (
        written
    )


@pytest.mark.parametrize(
    ("low", "high", "bound", "unit", "expected"),
    [
        ("1000000000", None, "more_than", Unit("currency", "USD"), "more than $1 billion"),
        ("78", "78", "exact", Unit("percent"), "78%"),
        (None, "20", "less_than", Unit("percent"), "less than 20%"),
        ("84", "84", "exact", Unit("count", "person"), "84 people"),
        ("1", "1", "exact", Unit("count", "person"), "1 person"),
        ("24", "99", "about", Unit("count", "shot"), "dozens of shots"),
        ("3", "5", "exact", Unit("percent"), "between 3% and 5%"),
        ("-1.3", "-1.3", "exact", Unit("percent"), "-1.3%"),
        ("-5", "-5", "exact", Unit("currency", "USD"), "-$5"),
        ("1", "2", "exact", Unit("score", "2-1"), "2-1"),
        ("20", "20", "exact", Unit("bare", "", "week"), "20 per week"),
        ("10", "20", "about", Unit("bare"), "about 10 to 20"),
    ],
)
def test_wording(low: str | None, high: str | None, bound: Bound, unit: Unit, expected: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert format_quantity(quantity(ends[0], ends[1], bound, unit)) == expected


def test_a_third_is_written_as_one(figure: Callable[[str], Quantity]) -> None:
    third = Decimal(100) / Decimal(3)
    written = format_quantity(quantity(third, third, "exact", Unit("percent")))
    assert written == "a third"
    found = figure(f"They lost {written} of the land.")
    assert found.value == third


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("foot", "feet"),
        ("city", "cities"),
        ("box", "boxes"),
        ("day", "days"),
        ("cubic metre", "cubic metres"),
    ],
)
def test_plurals(noun: str, expected: str) -> None:
    assert plural(noun) == expected
