"""What copying is judged by."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.annotation import AnalysedArticle
from copydesk.stories.fingerprints import lines_of, sample_of

Make = Callable[..., AnalysedArticle]


def test_headline_and_quotations_are_left_out(make: Make) -> None:
    item = make(
        "He came home. “I will never again cross that bridge on foot,” said the old man.", title="At home"
    )
    lines = lines_of(item)
    assert [" ".join(line.own) for line in lines] == ["he came home", "said the old man"]
    assert lines[1].whole.startswith("i will never again")


def test_scare_quotes_stay(make: Make) -> None:
    assert "safe zone" in " ".join(lines_of(make("The “safe zone” opens at nine."))[0].own)


def test_a_long_text_is_sampled_and_a_short_one_is_kept_whole(make: Make) -> None:
    short = lines_of(make("One two three four five six seven eight."))
    assert len(sample_of(short)) == 4
    words = " ".join(f"word{number}" for number in range(4000))
    assert 800 < len(sample_of(lines_of(make(words + ".")))) < 1200


@given(st.text(max_size=300))
def test_any_text_gives_a_sample(make: Make, body: str) -> None:
    item = make(body)
    sample = sample_of(lines_of(item))
    assert sorted(set(sample.tolist())) == sample.tolist()


def test_quotation_marks_without_end_do_not_hang(make: Make) -> None:
    for mark in ("“", '"', "'a ", "(@a", "‘b"):
        assert len(lines_of(make(mark * 60_000))) <= 1
