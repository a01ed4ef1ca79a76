"""Sentences: inside quotable blocks, ordered and disjoint, never begun inside a phrase."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.analysis.models import load_parser
from copydesk.analysis.sentences import find_sentences, tokenise
from copydesk.domain.article import Outlet
from copydesk.reading.compose import compose


def sentences_of(body, title=""):
    article = compose("a.txt", title=title, body=body, outlet=Outlet("A"))
    parser = load_parser()
    found = find_sentences(article, parser(tokenise(article, parser)))
    return article, [item.span.of(article.text) for item in found], found


@pytest.mark.parametrize(
    "sentence",
    [
        "31 people were killed when the ferry sank on Monday.",
        "The court ruled at 11 a.m. local time on Monday that the vote stands.",
        "The bank raised 250 million dollars in 3 days.",
    ],
)
def test_a_sentence_is_not_torn_inside_a_phrase(sentence):
    assert sentences_of(sentence)[1] == [sentence]


def test_no_sentence_crosses_a_block():
    _, texts, _ = sentences_of(
        "The first point stands\n\n- second point\n- third point", title="A headline here"
    )
    assert texts[0] == "A headline here"
    assert "second point" in texts
    assert "third point" in texts


PIECES = (
    "The",
    "mayor",
    "resigned",
    ".",
    "“",
    "”",
    "!",
    "31",
    "a.m.",
    "u.s.",
    "…",
    "-",
    "\n\n",
    "Ünï",
    "中文",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_sentences_are_ordered_disjoint_and_inside_quotable_blocks(parts):
    article, texts, found = sentences_of(" ".join(parts))
    at = 0
    for sentence, text in zip(found, texts, strict=True):
        block = article.blocks[sentence.block]
        assert sentence.span.start >= at
        assert block.span.holds(sentence.span)
        assert block.quotable
        assert text == text.strip()
        at = sentence.span.end
