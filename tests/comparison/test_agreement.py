from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.comparison.agreement import compare_quantities, entails, show, show_number
from copydesk.comparison.units import scale_of
from copydesk.domain.annotation import Bound, Quantity, Unit
from copydesk.domain.text import Span
from copydesk.language.english.senses import SENSES

PERSON = Unit("count", "person")
PERCENT = Unit("percent")
MILE, KILOMETRE = Unit("physical", "mile"), Unit("physical", "kilometre")
CELSIUS, FAHRENHEIT = Unit("physical", "celsius"), Unit("physical", "fahrenheit")
POINTS, BASIS = Unit("percentage_point"), Unit("basis_point")
HOUR, MINUTE = Unit("duration", "hour"), Unit("duration", "minute")
USD = Unit("currency", "USD")
BOUNDS: tuple[Bound, ...] = ("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most")


def quantity(value: str | tuple[str, str], bound: Bound = "exact", unit: Unit = PERSON) -> Quantity:
    if isinstance(value, tuple):
        low, high = Decimal(value[0]), Decimal(value[1])
        return Quantity(Span(0, 1), low, high, bound, unit)
    number = Decimal(value)
    low = None if bound in {"less_than", "at_most"} else number
    high = None if bound in {"more_than", "at_least"} else number
    return Quantity(Span(0, 1), low, high, bound, unit)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (quantity("84"), quantity("84"), "equal"),
        (quantity("84"), quantity("85"), "disjoint"),
        (quantity("48"), quantity(("24", "99"), "about"), "rounding"),
        (quantity("52"), quantity("50", "about"), "rounding"),
        (quantity("60"), quantity("50", "about"), "disjoint"),
        (quantity("527"), quantity("500", "more_than"), "within_bound"),
        (quantity("480"), quantity("500", "more_than"), "disjoint"),
        (quantity("59"), quantity("50", "at_least"), "within_bound"),
        (quantity("500", "more_than"), quantity("500", "more_than"), "equal"),
        (quantity("1000000000", "more_than", USD), quantity("1000000000", "exact", USD), "within_bound"),
        (quantity("1230000000", unit=USD), quantity("1200000000", unit=USD), "rounding"),
        (quantity("59"), quantity("60"), "disjoint"),
        (quantity("527"), quantity("500"), "disjoint"),
        (quantity("498"), quantity("500"), "rounding"),
        (quantity("9"), quantity(("8", "10")), "within_bound"),
        (quantity("11"), quantity(("8", "10")), "disjoint"),
        (quantity("58", "nearly"), quantity("57"), "rounding"),
        (quantity("58", "nearly"), quantity("59"), "disjoint"),
        (quantity("20", "less_than", PERCENT), quantity("5", "exact", PERCENT), "within_bound"),
        (quantity("5", unit=PERCENT), quantity("5", unit=USD), "incomparable"),
        (quantity("5", unit=POINTS), quantity("500", unit=BASIS), "equal"),
        (quantity("100", unit=MILE), quantity("161", unit=KILOMETRE), "rounding"),
        (quantity("100", unit=MILE), quantity("100", unit=KILOMETRE), "disjoint"),
        (quantity("0", unit=CELSIUS), quantity("32", unit=FAHRENHEIT), "rounding"),
        (quantity("90", unit=MINUTE), quantity("1.5", unit=HOUR), "equal"),
        (quantity("12", unit=Unit("age", "month")), quantity("1", unit=HOUR), "incomparable"),
        (quantity("3", unit=Unit("bare")), quantity("3"), "equal"),
    ],
)  # fmt: skip
def test_two_values_stand_as_an_editor_would_say(a, b, kind):
    assert compare_quantities(a, b).kind == kind
    assert compare_quantities(b, a).kind == kind


def test_people_and_victims_are_counted_alike_only_with_the_words_for_it():
    victims = quantity("12", unit=Unit("count", "victim"))
    assert compare_quantities(quantity("12"), victims, SENSES).kind == "equal"
    assert compare_quantities(quantity("12"), victims).kind == "incomparable"
    assert (
        compare_quantities(quantity("12", unit=Unit("count", "ship")), victims, SENSES).kind == "incomparable"
    )


def test_a_reason_names_both_values_in_words():
    reason = compare_quantities(quantity("84"), quantity("90", "at_least")).reason
    assert reason == "84 against at least 90"


def test_same_is_told_of_what_can_be_one_value():
    assert compare_quantities(quantity("84"), quantity("84")).same
    assert not compare_quantities(quantity("84"), quantity("85")).same


@pytest.mark.parametrize(
    ("source", "draft", "held"),
    [
        (quantity("527"), quantity("500", "more_than"), True),
        (quantity("500", "more_than"), quantity("527"), False),
        (quantity("20", "exact", PERCENT), quantity("20", "less_than", PERCENT), False),
        (quantity("20", "less_than", PERCENT), quantity("20", "exact", PERCENT), False),
        (quantity("20", "less_than", PERCENT), quantity("20", "more_than", PERCENT), False),
        (quantity("20", "less_than", PERCENT), quantity("20", "at_most", PERCENT), True),
        (quantity("52"), quantity("50", "about"), True),
        (quantity("60"), quantity("50", "about"), False),
        (quantity("1230000000", unit=USD), quantity("1200000000", unit=USD), True),
        (quantity("1200000000", unit=USD), quantity("1230000000", unit=USD), False),
        (quantity("100", unit=MILE), quantity("161", unit=KILOMETRE), True),
        (quantity("5", unit=USD), quantity("5", unit=Unit("currency", "EUR")), False),
        (quantity(("8", "10")), quantity(("7", "12")), True),
        (quantity(("8", "10")), quantity("8", "at_least"), True),
        (quantity(("8", "10")), quantity("10", "less_than"), False),
    ],
)  # fmt: skip
def test_a_source_bears_out_a_draft_only_where_it_allows_nothing_more(source, draft, held):
    assert entails(source, draft) is held


def test_numbers_are_written_as_papers_write_them():
    assert show_number(Decimal(1_200_000_000)) == "1.2 billion"
    assert show_number(Decimal("2.5e12")) == "2.5 trillion"
    assert show_number(Decimal(59_000)) == "59,000"
    assert show_number(Decimal("0.50")) == "0.5"
    assert show_number(Decimal(10) ** 40).startswith("10,000")
    assert show(quantity(("8", "10"), unit=HOUR)) == "8-10 hours"
    assert show(quantity("20", "less_than", PERCENT)) == "less than 20 %"
    assert show(quantity("1", unit=HOUR)) == "1 hour"
    assert show(quantity("3", unit=Unit("physical", "foot"))) == "3 feet"
    assert show(quantity("1000000000", "more_than", USD)) == "more than $1 billion"
    assert show(quantity("5", unit=Unit("currency", "SEK"))) == "5 SEK"
    assert show(quantity("2", unit=BASIS)) == "2 basis points"


def test_units_of_no_known_size_have_no_scale():
    assert scale_of(Unit("physical", "furlong")) is None
    assert scale_of(Unit("physical", "furlong", "fortnight")) is None
    assert scale_of(USD) is None
    assert scale_of(Unit("physical", "tonne", "day")) is not None
    assert scale_of(Unit("physical", "mile", "hour")) is not None


values = st.decimals(min_value=0, max_value=10**15, allow_nan=False, places=2)
quantities = st.builds(
    lambda value, bound, unit: quantity(str(value), bound, unit),
    values,
    st.sampled_from(BOUNDS),
    st.sampled_from([PERSON, USD, PERCENT, MILE, KILOMETRE]),
)


@given(quantities, quantities)
def test_agreement_does_not_depend_on_the_order(a, b):
    assert compare_quantities(a, b).kind == compare_quantities(b, a).kind


@given(quantities)
def test_every_value_agrees_with_itself_and_bears_itself_out(a):
    assert compare_quantities(a, a).kind == "equal"
    assert entails(a, a)


@given(values, values)
def test_what_bears_a_bound_out_can_be_one_value_with_it(value, bound):
    source, draft = quantity(str(value)), quantity(str(bound), "at_least")
    if entails(source, draft):
        assert compare_quantities(source, draft).same
