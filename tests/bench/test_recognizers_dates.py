"""Which of Microsoft's cases of dates are in scope, and how they are scored."""

import pytest
from bench.quality.recognizers_dates import passes, read, scope_of, seconds_of

from copydesk.analysis.models import load_parser


def case(text, day="2031-03-05", *, start=0, length=5):
    value = {"PastResolution": {"date": day}, "FutureResolution": {"date": day}}
    return {
        "Input": text,
        "Context": {"ReferenceDateTime": "2031-03-05T00:00:00"},
        "Results": [{"Text": text[start : start + length], "Start": start, "Length": length, "Value": value}],
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The shop opens on 3 March", None),
        ("The shop opens on 3.3.2031", None),
        ("The shop opens on 4/22", "country's order"),
        ("The shop opens on 17", "no month"),
        ("The shop opens March3", "run together"),
    ],
)
def test_scope_is_decided_by_the_input(text, reason):
    assert scope_of("date", case(text)) == reason


def test_a_day_that_does_not_exist_is_out_of_scope():
    assert scope_of("date", case("The shop opens on 30 February", "0001-01-01")) == "impossible"


def test_lengths_are_compared_in_seconds():
    assert seconds_of("P1W") == seconds_of("P7D")
    assert seconds_of("PT1H30M") == 5_400
    assert seconds_of("PXD") is None


@pytest.mark.models
def test_a_case_passes_by_its_day():
    found = case("The shop opened yesterday", "2031-03-04", start=16, length=9)
    assert passes("date", found, read(found, load_parser()))
    other = case("The shop opened yesterday", "2031-03-03", start=16, length=9)
    assert not passes("date", other, read(other, load_parser()))
