import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.comparison.quoted import compare_quotes, quote_words
from copydesk.language.english.senses import SENSES

HARBOUR = "We will reopen the harbour on Monday, whatever the weather does."


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("we will reopen the harbour on Monday — whatever the weather does", "equal"),
        ("We will reopen the harbor on Monday, whatever the weather does.", "equal"),
        ("whatever the weather does", "excerpt"),
        (["We will reopen the harbour", "whatever the weather does"], "excerpt"),
        ("We'll reopen the harbour on Monday, whatever the weather does.", "close"),
        ("We will close the harbour on Monday, whatever the weather does.", "altered"),
        ("The fishing fleet has been told to stay away.", "unlike"),
        ("harbour", "unlike"),
        ("", "unlike"),
    ],
)
def test_quotes_stand_as_their_words_do(other, kind):
    assert compare_quotes(HARBOUR, other, SENSES).kind == kind
    assert compare_quotes(other, HARBOUR, SENSES).kind == kind


def test_an_altered_quote_names_the_words():
    reason = compare_quotes(HARBOUR, HARBOUR.replace("reopen", "close"), SENSES).reason
    assert "reopen" in reason
    assert "close" in reason


def test_one_turn_of_phrase_about_two_things_is_no_altered_quote():
    assert (
        compare_quotes("The barley is coming up nicely.", "The orchard is coming up nicely.", SENSES).kind
        == "unlike"
    )


def test_a_word_against_many_at_the_end_of_a_quote_is_a_cut():
    said = "We will reopen the harbour on Monday, whatever the weather does, captain"
    longer = "We will reopen the harbour on Monday, whatever the weather does and the pilots may say"
    assert compare_quotes(said, longer, SENSES).kind == "close"


def test_a_stretch_of_an_interrupted_quote_is_found_in_another():
    first = ["Nobody was told about the valve until Friday", "the board has to answer for that"]
    second = ["This is a long and bitter story", "the board has to answer for that", "I am tired of waiting"]
    assert compare_quotes(first, second, SENSES).kind == "excerpt"


def test_two_utterances_with_a_few_words_in_common_are_not_two_versions_of_one():
    first = "I am very sorry that the council is allowing barges to come into Port Arrel"
    assert compare_quotes(first, "Barges are coming into Port Arrel", SENSES).kind == "unlike"


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("We will reopen the harbour", "We will not reopen the harbour"),
        ("We will reopen the harbour", "We won't reopen the harbour"),
        ("The crew had seen the reef", "The crew had never seen the reef"),
    ],
)
def test_a_negation_alters_a_quote(said, other):
    assert compare_quotes(said, other, SENSES).kind == "altered"
    assert compare_quotes(other, said, SENSES).kind == "altered"


def test_a_contracted_negation_is_the_same_words():
    assert compare_quotes("We don't know the cause", "We do not know the cause", SENSES).kind == "equal"


def test_a_digit_is_not_a_spelling():
    assert (
        compare_quotes(
            "we counted 12345 birds on the cliffs", "we counted 12346 birds on the cliffs", SENSES
        ).kind
        != "equal"
    )


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared_in_any_order(a, b):
    assert compare_quotes(a, b, SENSES).kind == compare_quotes(b, a, SENSES).kind
    assert len(quote_words(a)) <= 400


def test_very_long_quotes_are_cut_not_refused():
    assert compare_quotes("word " * 100_000, "word " * 90_000, SENSES).kind == "equal"


def test_the_same_words_in_other_places_are_another_version():
    told = "A bell showed what a camera called Rex could not"
    other = "A camera called Rex showed what a bell could not"
    assert compare_quotes(told, other, SENSES).kind == "altered"
