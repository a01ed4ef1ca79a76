from decimal import Decimal

import msgspec
import pytest
from render_samples import ANALYSED

from copydesk.domain.annotation import Attribution, Interval, Quantity, Unit
from copydesk.domain.text import Span
from copydesk.render.tables import (
    facts_of,
    interval_words,
    number_words,
    quantity_words,
    source_words,
    tables_of,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (Decimal("1.2E+9"), "1,200,000,000"),
        (Decimal("6.20"), "6.2"),
        (Decimal(0), "0"),
        (Decimal("-3.50"), "-3.5"),
        (Decimal("1E+999999"), "1E+999999"),
        (Decimal("1E-999999"), "1E-999999"),
    ],
)
def test_numbers_are_written_out_but_never_endless(value: Decimal | None, words: str) -> None:
    assert number_words(value) == words


def test_quantities_show_bounds_ranges_and_rates() -> None:
    euros = Unit("currency", "EUR", "day")
    span = Span(0, 1)
    assert quantity_words(Quantity(span, Decimal(4), Decimal(6), "exact", euros)) == "4–6 EUR a day"
    assert quantity_words(Quantity(span, Decimal(4), None, "more_than", Unit("bare"))) == "> 4"
    assert quantity_words(Quantity(span, None, Decimal(20), "less_than", Unit("percent"))) == "< 20 percent"


def test_open_intervals_and_unnamed_sources_are_said() -> None:
    assert interval_words(Interval()) == ""
    assert source_words(None) == ""
    assert source_words(Attribution("anonymous", "two officials")) == "two officials (anonymous)"


def test_a_claim_says_which_figure_quote_or_time_makes_it() -> None:
    found, first = ANALYSED.analysis, ANALYSED.analysis.claims[0]
    claims = (
        first,
        msgspec.structs.replace(first, quantity=None, quote=0),
        msgspec.structs.replace(first, quantity=None, time=0),
        found.claims[1],
    )
    made = type(ANALYSED)(ANALYSED.article, msgspec.structs.replace(found, claims=claims))
    about = [row[2] for row in tables_of(made)[-1].rows]
    assert about == [
        "At least 14",
        "We had asked for it to be taken out of service",
        "Tuesday morning",
        "",
    ]


def test_an_organisation_that_the_role_names_is_not_said_again() -> None:
    who = Attribution("named_person", "Ada Lind", role="head of Ostra Bank", organisation="Ostra Bank")
    assert source_words(who) == "Ada Lind, head of Ostra Bank"


def test_every_row_has_a_cell_for_every_column() -> None:
    tables = tables_of(ANALYSED)
    assert [table.title for table in tables] == [
        "Tone and topics",
        "Names",
        "Figures",
        "Times",
        "Quotes",
        "Claims",
    ]
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert facts_of(ANALYSED)[:2] == ("The Vell Courier", "10 Mar 2026 11:20 UTC")
