from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.english.pages import PAGES
from copydesk.reading.dates import Dateline, read_dateline, read_time


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Jan 10, 2026 14:05 UTC", at(2026, 1, 10, 14, 5)),
        ("10 January 2026", at(2026, 1, 10)),
        ("Saturday 10 January 2026 14.05 GMT", at(2026, 1, 10, 14, 5)),
        ("January 10, 2026 at 2:05 p.m. EST", at(2026, 1, 10, 19, 5)),
        ("January 10, 2026 2 PM ET", at(2026, 1, 10, 19, 0)),
        ("July 10, 2026 12:30 AM EDT", at(2026, 7, 10, 4, 30)),
        ("Published: 2026-01-10T14:05:00+02:00", at(2026, 1, 10, 12, 5)),
        ("2026-01-10 14:05", at(2026, 1, 10, 14, 5)),
        ("Posted on Sept. 3rd, 2025", at(2025, 9, 3)),
        ("31/12/2025", at(2025, 12, 31)),
        ("12/31/2025 | 23:15", at(2025, 12, 31, 23, 15)),
    ],
)
def test_a_line_that_is_only_a_time(line, published):
    assert read_dateline(line, PAGES) == Dateline(published, None)


def test_an_update_is_told_apart():
    line = "Published 10 Jan 2026 14:05 GMT | Updated 11 Jan 2026 09:00 GMT"
    assert read_dateline(line, PAGES) == Dateline(at(2026, 1, 10, 14, 5), at(2026, 1, 11, 9))
    assert read_dateline("Last updated: 3 May 2026", PAGES) == Dateline(None, at(2026, 5, 3))


@pytest.mark.parametrize(
    "line",
    [
        "On 10 January 2026 the bridge was closed.", "January 2026", "3 May",
        "10 January 2026 and 11 January 2026",
        "99 January 2026", "May 2026 be good", "12", "", "02/03/2026", "31 February 2026", "14:05 UTC",
        "x" * 500,
    ],
)  # fmt: skip
def test_a_line_with_anything_else_or_less_is_none(line):
    assert read_dateline(line, PAGES) is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-01-10T14:05:00Z", at(2026, 1, 10, 14, 5)),
        ("2026-01-10T14:05:00.123-0500", at(2026, 1, 10, 19, 5)),
        ("2026-01-10", at(2026, 1, 10)),
        ("20260110T140500Z", at(2026, 1, 10, 14, 5)),
        ("20260110140500", at(2026, 1, 10, 14, 5)),
        (1768053900, at(2026, 1, 10, 14, 5)),
        (1768053900000, at(2026, 1, 10, 14, 5)),
        ("1768053900", at(2026, 1, 10, 14, 5)),
        ("Sat, 10 Jan 2026 14:05:00 GMT", at(2026, 1, 10, 14, 5)),
        ("Updated 10 Jan 2026", at(2026, 1, 10)),
        ("2026-13-40", None),
        ("soon", None), (None, None), (True, None), ([], None), (7, None),
        ("9999-12-31T23:59:00-14:00", None),
        ("9999-12-31T23:59:59Z", None), ("0001-01-01T00:00:00", None), ("9999-12-31", None),
        (10**400, None), (float("nan"), None), (float("inf"), None),
    ],
)  # fmt: skip
def test_metadata_values(value, moment):
    assert read_time(value, PAGES) == moment


VALUES = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"[0-9 :/.a-zA-Z+-]{6,40}", fullmatch=True),
    st.floats(),
    st.integers(),
)


@given(VALUES)
def test_any_value_gives_an_aware_time_or_none(value):
    moment = read_time(value, PAGES)
    assert moment is None or moment.tzinfo == UTC
