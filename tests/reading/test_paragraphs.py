from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading.normalise import normalise
from copydesk.reading.paragraphs import Part, split_paragraphs

WRAPPED = """The harbour authority of Port Ellis said on Monday that it would close
the northern pier for three weeks while divers inspect the piles that
were damaged in the storm.

Ferries to the islands will leave from the southern quay instead, the
authority's director said.
"""


def texts(raw):
    return [part.text for part in split_paragraphs(normalise(raw))]


def test_one_paragraph_a_line():
    assert texts("First paragraph ends here.\nSecond one ends here.") == [
        "First paragraph ends here.",
        "Second one ends here.",
    ]


def test_lines_wrapped_at_a_width_are_joined():
    parts = texts(WRAPPED)
    assert len(parts) == 2
    assert parts[0].startswith(
        "The harbour authority of Port Ellis said on Monday that it would close the northern"
    )
    assert parts[1].endswith("the authority's director said.")


def test_wrapped_lines_without_blank_lines_break_where_a_line_ends_early():
    assert len(texts(WRAPPED.replace("\n\n", "\n"))) == 2


def test_short_lines_that_are_no_wrapped_text_stay_apart():
    assert texts("Two killed\nThree hurt\nRoad closed") == ["Two killed", "Three hurt", "Road closed"]


def test_a_line_broken_inside_a_sentence_goes_on():
    assert texts("The mayor told reporters\n, in a brief statement\nthat the bridge was safe.") == [
        "The mayor told reporters , in a brief statement that the bridge was safe."
    ]


def test_bullets_lose_their_mark():
    raw = "Main points:\n  • First point\n  • Second point\n- Third point\n* Fourth\n1. Fifth\n2) Sixth"
    parts = split_paragraphs(normalise(raw))
    assert [part.text for part in parts[1:]] == [
        "First point", "Second point", "Third point", "Fourth", "Fifth", "Sixth",
    ]  # fmt: skip
    assert {part.kind for part in parts[1:]} == {"bullet"}


def test_a_wrapped_bullet_is_joined_to_its_start():
    raw = (
        "The committee listed what it wants done before the winter begins in the\n"
        "northern districts of the country, as follows in the next lines here:\n\n"
        "* more salt for the roads between the towns of Arle and Beck, which were\n"
        "  closed for nine days\n* a second plough\n"
    )
    parts = split_paragraphs(normalise(raw))
    assert parts[1] == Part(
        "more salt for the roads between the towns of Arle and Beck, which were closed for nine days",
        "bullet",
    )
    assert parts[2] == Part("a second plough", "bullet")


def test_a_year_or_a_figure_is_no_list_number():
    assert split_paragraphs("2024 was a good year for the port.")[0].kind is None
    assert split_paragraphs("-5 degrees were measured at dawn.")[0].kind is None


@given(st.text())
def test_no_word_is_lost_but_list_marks(text):
    clean = normalise(text)
    joined = " ".join(texts(clean))
    letters = [character for character in clean if character.isalpha()]
    kept = [character for character in joined if character.isalpha()]
    assert len(kept) >= len(letters) - clean.count("\n") - 2
