from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.domain.brief import SourceEntry
from copydesk.domain.claim import Evidence
from copydesk.domain.text import Span
from copydesk.render.excerpts import in_context


def entry(text: str) -> SourceEntry:
    return SourceEntry(1, "a", "A", "T", "a.txt", None, datetime(2026, 1, 1, tzinfo=UTC), None, (), text)


def evidence(text: str, start: int, end: int) -> Evidence:
    return Evidence("a", "A", Span(start, end), text[start:end])


def test_context_is_cut_between_words() -> None:
    text = "alpha beta gamma delta epsilon zeta eta"
    found = in_context(evidence(text, 17, 22), entry(text), reach=8)
    assert found.before == "gamma "
    assert found.words == "delta"
    assert found.after == " epsilon"
    assert not found.opens
    assert not found.ends


def test_context_says_where_the_article_starts_and_ends() -> None:
    text = "alpha beta gamma"
    found = in_context(evidence(text, 6, 10), entry(text))
    assert (found.before, found.after) == ("alpha ", " gamma")
    assert found.opens
    assert found.ends


def test_an_excerpt_of_another_text_stands_alone() -> None:
    found = in_context(Evidence("a", "A", Span(0, 5), "gamma"), entry("alpha beta"))
    assert (found.before, found.words, found.after) == ("", "gamma", "")


@settings(deadline=None)
@given(st.text(min_size=1), st.data(), st.integers(min_value=0, max_value=40))
def test_the_three_parts_are_one_run_of_the_text(text: str, data: st.DataObject, reach: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = in_context(evidence(text, start, end), entry(text), reach)
    run = found.before + found.words + found.after
    assert found.words == text[start:end]
    assert text[start - len(found.before) : end + len(found.after)] == run
    assert len(found.before) <= reach
    assert len(found.after) <= reach
