"""Quotation marks in one paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.analysis.quotes.marks import quotations


def inner(text: str) -> list[str]:
    return [text[mark.first : mark.last] for mark in quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “it works” today.", ["it works"]),
        ('She said "it works" and "it pays".', ["it works", "it pays"]),
        ('A chance of “leaping ahead with new ideas" soon.', ["leaping ahead with new ideas"]),
        ("He wrote ''it is done'' there.", ["it is done"]),
        ("He wrote ``it is done'' there.", ["it is done"]),
        ("The ‘quiet quarter’ is over.", ["quiet quarter"]),
        ("The workers’ plan and the firm's idea.", []),
        ("In the '90s it wasn't so.", []),
        ("“He told me, ‘go home,’ and I went,” she said.", ["He told me, ‘go home,’ and I went,"]),
        ("« C'est fini », he said.", [" C'est fini "]),
        ("No marks at all.", []),
        ('A 5" pipe and a 6" pipe.', []),
    ],
)
def test_words_between_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_quotation_may_stay_open_to_the_end_of_its_paragraph() -> None:
    text = "“We will go on. We will not stop."
    (mark,) = quotations(text, 0, len(text))
    assert not mark.closed
    assert (mark.start, mark.end) == (0, len(text))


def test_an_opening_mark_ends_a_quotation_that_was_never_closed() -> None:
    text = "He said “it is late and “we must go” now."
    assert all(mark.end <= len(text) for mark in quotations(text, 0, len(text)))


@given(st.text(alphabet="ab ’‘'\"“”`«».,!\n5", max_size=200))
def test_quotations_are_ordered_disjoint_and_inside(text: str) -> None:
    at = 0
    for mark in quotations(text, 0, len(text)):
        assert at <= mark.start < mark.first <= mark.last <= mark.end <= len(text)
        at = mark.end


@pytest.mark.parametrize("unit", ["'a ", "‘a ", '"', "“", "''", "a’s ‘"])
def test_marks_by_the_hundred_thousand_take_linear_time(unit: str) -> None:
    text = unit * 100_000
    assert len(quotations(text, 0, len(text))) <= len(text)  # quadratic work would not come back for minutes
