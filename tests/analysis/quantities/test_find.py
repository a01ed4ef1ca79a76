"""Figures in sentences: value, bound, unit, and what is no figure."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.analysis.models import load_parser
from copydesk.analysis.quantities import find_quantities
from copydesk.domain.annotation import Interval, Quantity, Sentence, TimeExpression, Unit
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH

Only = Callable[[str], Quantity]
Reader = Callable[..., tuple[Quantity, ...]]


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("The fund raised more than $3 million.", "3000000", None, "more_than"),
        ("The fund raised over $3 million.", "3000000", None, "more_than"),
        ("At least 17 villagers were hurt.", "17", None, "at_least"),
        ("As many as 40 villagers were hurt.", None, "40", "at_most"),
        ("Fewer than 40 villagers were hurt.", None, "40", "less_than"),
        ("Up to 40 villagers were hurt.", None, "40", "at_most"),
        ("Nearly 40 villagers were hurt.", "40", "40", "nearly"),
        ("Some 40 villagers were hurt.", "40", "40", "about"),
        ("The bridge cost $40 million or so.", "40000000", "40000000", "about"),
        ("No fewer than 40 villagers were hurt.", "40", None, "at_least"),
        ("The bridge weighs at least about 50 tonnes.", "50", None, "at_least"),
        ("The ferry carries 400 or more passengers.", "400", None, "at_least"),
        ("Dozens of villagers were hurt.", "24", "99", "about"),
        ("Tens of thousands of villagers fled.", "20000", "99999", "about"),
    ],
)
def test_bounds(figure: Only, text: str, low: str | None, high: str | None, bound: str) -> None:
    found = figure(text)
    assert found.bound == bound
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))


@pytest.mark.parametrize(
    ("text", "kind", "code", "value"),
    [
        ("The ferry cost £3.4m.", "currency", "GBP", "3400000"),
        ("The ferry cost 1.2bn yuan.", "currency", "CNY", "1200000000"),
        ("The ferry cost HK$5 million.", "currency", "HKD", "5000000"),
        ("The ferry cost A$5 million.", "currency", "AUD", "5000000"),
        ("The ferry cost 9 million Swiss francs.", "currency", "CHF", "9000000"),
        ("The ferry cost USD 200.", "currency", "USD", "200"),
        ("The ticket costs 63 cents.", "currency", "USD", "0.63"),
        ("The ticket costs 250 pence.", "currency", "GBP", "2.5"),
        ("Turnout reached 63 per cent.", "percent", "", "63"),
        ("The lead grew by 4 percentage points.", "percentage_point", "", "4"),
        ("The bank moved its rate by 25 basis points.", "basis_point", "", "25"),
        ("The road is 12 km long.", "physical", "kilometre", "12"),
        ("The field covers 3 square miles.", "physical", "square mile", "3"),
        ("The plant makes 300 MW.", "physical", "megawatt", "300"),
        ("The mast is 37m tall.", "physical", "metre", "37"),
        ("The parcel weighs 200 pounds.", "physical", "pound", "200"),
        ("The crossing took three and a half hours.", "duration", "hour", "3.5"),
        ("The crossing took half an hour.", "duration", "hour", "0.5"),
        ("A 45-year-old was arrested.", "age", "year", "45"),
        ("A 100-square-mile area burned.", "physical", "square mile", "100"),
        ("The firm lost 400 British people's records.", "count", "person", "400"),
        ("They won control over 138 villages.", "count", "village", "138"),
        ("The baby is eighteen months old.", "age", "month", "18"),
        ("The rule is for children under the age of 12.", "age", "year", "12"),
        ("Anna Weld, 52, resigned.", "age", "year", "52"),
        ("Men aged 25 or older may vote.", "age", "year", "25"),
        ("The girl was six months of age.", "age", "month", "6"),
        ("A 200-pound boar escaped.", "physical", "pound", "200"),
        ("The firm has 35m of its devices in homes.", "count", "device", "35000000"),
        ("Workers laid three and three-quarters miles of pipe.", "physical", "mile", "3.75"),
        ("The flight took 4 hours 28 minutes.", "duration", "minute", "268"),
        ("The company owes nearly half a billion dollars.", "currency", "USD", "500000000"),
        ("Orders grew sixfold.", "times", "", "6"),
        ("The valve failed three times.", "times", "", "3"),
        ("The player is 5 feet 2 inches tall.", "physical", "inch", "62"),
        ("The toll is 3 dollars and 45 cents.", "currency", "USD", "3.45"),
        ("They lost 75 USD million.", "currency", "USD", "75000000"),
        ("The order is worth 30 MSEK.", "currency", "SEK", "30000000"),
        ("Water boils at 100° Celsius.", "physical", "degree celsius", "100"),
        ("It travelled hundreds of miles.", "physical", "mile", "200"),
        ("The town has 84 schools.", "count", "school", "84"),
        ("The ship rescued 84 women.", "count", "person", "84"),
    ],
)
def test_units(figure: Only, text: str, kind: str, code: str, value: str) -> None:
    found = figure(text)
    assert (found.unit.kind, found.unit.code, found.value) == (kind, code, Decimal(value))


def test_a_rate_has_what_it_is_counted_by(figure: Only) -> None:
    assert figure("Oil trades at $76 a barrel.").unit.per == "barrel"
    assert figure("The plant makes 20 tonnes per day.").unit.per == "day"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The repair costs $40-50 million.", "40000000", "50000000"),
        ("Inflation will be between 3 and 5 per cent.", "3", "5"),
        ("Inflation will be 3–5%.", "3", "5"),
        ("The walk takes three or four hours.", "3", "4"),
        ("Prices range from $370,000 to $5.5 million.", "370000", "5500000"),
        ("It was a group of men between the ages of 18 and 35.", "18", "35"),
        ("Winds reached 15 to 22 miles per hour.", "15", "22"),
    ],
)
def test_ranges(figure: Only, text: str, low: str, high: str) -> None:
    found = figure(text)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_the_country_of_a_bare_dollar_is_the_one_the_text_names(figures: Reader) -> None:
    found = figures("The mine cost C$5 million. The owner had planned for $3 million.")
    assert {item.unit.code for item in found} == {"CAD"}
    assert figures("The owner had planned for $3 million.")[0].unit.code == "USD"


@pytest.mark.parametrize(
    "text",
    [
        "The Boeing 737 MAX landed.",
        "They tested GPT-4 and the Galaxy S24.",
        "The G20 met in Section 427.",
        "Call 555-123-4567 now.",
        "The team played a 4-4-2 formation.",
        "It happened in 2019.",
        "The 2019 election was close.",
        "This one is better than that one.",
        "It is one of the richest leagues.",
        "The server is at 192.168.1.20.",
        "He lives at 49 Maple Grove Road.",
        "The FTSE 100 rose.",
        "The shop opens at 5pm.",
        "The festival starts on March 7.",
        "Keeper Sam Ode (4) saved it.",
        "The car stopped on lap 28.",
        "The old mill may one day reopen.",
        "Billions Holding Group bought it.",
        "It peaks between January 1 and 2.",
        "It is one of the key issues.",
        "Call 0207 782 4368.",
    ],
)
def test_no_figures(figures: Reader, text: str) -> None:
    assert [item.span.of(text) for item in figures(text)] == []


def test_a_date_found_before_is_no_figure_but_a_duration_is(figures: Reader) -> None:
    text = "The strike began 12 days ago and lasted 12 days."

    def time(words: str, kind: str) -> TimeExpression:
        start = text.rindex(words) if kind == "DURATION" else text.index(words)
        empty = Interval(datetime(2026, 1, 1, tzinfo=UTC), None)
        return TimeExpression(
            Span(start, start + len(words)),
            "duration",
            "day",
            empty,
            kind,
            "P12D",  # type: ignore[arg-type]
        )

    times = (time("12 days ago", "DATE"), time("12 days", "DURATION"))
    found = figures(text, times)
    assert [(item.span.start, item.unit.kind) for item in found] == [(text.rindex("12"), "duration")]


def test_results_are_scores_and_not_ranges(figure: Only) -> None:
    found = figure("Harwick beat Olton 2-1 on Saturday.")
    assert (found.unit.kind, found.unit.code) == ("score", "2-1")


def test_a_conversion_measures_what_its_original_does(figures: Reader) -> None:
    road, converted = figures("The new road is more than 100 kilometres (60 miles) long.")
    assert converted.bound == road.bound == "more_than"
    assert converted.measure == road.measure
    assert converted.unit.code == "mile"


# --- properties --------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "rose", "to", "from", "between", "and", "more than", "$", "£3.4m", "12%", "1,200", "3",
        "-", "–", "half",
        "a third of", "people", "km", "per day", "dozens of", "in", "ten", "two", "million",
        "year-old", "(60 miles)",
        "GPT-4", "2019", ",", ".", "the firm", "killed", "up", "½", "١٢", "\u200f", "😀", "0",
        "nine", "or", "so",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_spans_are_ordered_disjoint_and_inside_their_sentence(pieces: list[str]) -> None:
    text = " ".join(pieces)
    doc = load_parser()(text)
    sentences = tuple(Sentence(Span(item.start_char, item.end_char), 0) for item in doc.sents)
    found = find_quantities(text, doc, sentences, (), ENGLISH)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    for item in found:
        assert len(item.span)
        assert sentences[item.sentence].span.holds(item.span)
        assert item.low is not None or item.high is not None
        if item.low is not None and item.high is not None:
            assert item.low <= item.high
        for measure in (item.measure, item.whole):
            assert measure is None or sentences[item.sentence].span.holds(measure.span)


def test_a_million_digits_do_no_harm() -> None:
    parser = load_parser()
    text = "The code " + "7" * 100_000 + " cost 5 euros."
    doc = parser.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    found = find_quantities(text, doc, (Sentence(Span(0, len(text)), 0),), (), ENGLISH)
    assert [item.value for item in found] == [5]


@pytest.mark.parametrize(
    ("text", "words", "bound", "role"),
    [
        ("The price fell by less than half.", "less than half", "less_than", "change"),
        ("More than half of the workers voted.", "More than half", "more_than", "share"),
        ("Unemployment edged up to 4.3%.", "4.3%", "exact", "level"),
        ("Loans of up to 4.3% are on offer.", "up to 4.3%", "at_most", "level"),
    ],
)
def test_what_a_bound_and_a_half_belong_to(figure, text, words, bound, role):
    found = figure(text)
    assert found.span.of(text) == words
    assert (found.bound, found.role) == (bound, role)


@pytest.mark.parametrize("text", ["Call 555-0142 for details.", "The team won by half a length."])
def test_telephones_and_parts_of_a_thing_are_no_figures(figures, text):
    assert not figures(text)


def test_a_race_is_run_over_metres_and_a_year_earlier_is_no_rate(figure, figures):
    assert figure("She finished third in the 100m.").unit == Unit("physical", "metre")
    assert figures("Profit fell to $310 million from $420 million a year earlier.")[1].unit.per is None


@pytest.mark.parametrize(
    ("text", "role"), [("The gunman shot 14 people.", "level"), ("Prices shot up 14%.", "change")]
)
def test_what_is_done_to_people_is_no_change_of_a_number(figure, text, role):
    assert figure(text).role == role


def test_a_vague_word_in_a_ships_name_is_no_figure(figures):
    assert not figures("The tanker Billions No. 18 was seized.")


def test_a_change_and_what_it_led_to_are_two_figures(figures):
    found = figures("Output rose by 2.5 million to 145.5 million tonnes.")
    assert [int(item.value) for item in found] == [2_500_000, 145_500_000]
    assert len(figures("Prices rose by 5 to 7 percent.")) == 1
