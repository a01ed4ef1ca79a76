"""Topics: what a text is about, its label, and the vectors that are shipped."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.analysis.models import ENCODER_WIDTH, load_encoder
from copydesk.analysis.topics import find_topics, label_for, topic_vectors
from copydesk.domain.annotation import AnalysedArticle, Topic
from copydesk.language.english.topics import TOPICS

Analyse = Callable[..., AnalysedArticle]

TEXTS = {
    "economy, business and finance": (
        "Brickyard Bank lifts its profit forecast",
        (
            "Brickyard Bank raised its profit forecast after revenue grew. Shares rose on the "
            "stock exchange. "
            "Analysts expect a higher dividend for shareholders."
        ),
    ),
    "sport": (
        "Harbour United win the cup on penalties",
        (
            "The goalkeeper saved twice as Harbour United beat Hill Rovers in the final. The coach praised "
            "his players and the striker who scored the equaliser before half-time."
        ),
    ),
    "politics": (
        "Parliament votes down the budget",
        (
            "Lawmakers rejected the government's bill. The prime minister said an election would follow, and "
            "the opposition party called on voters to turn out."
        ),
    ),
    "science and technology": (
        "Chipmaker shows new processor for AI servers",
        (
            "The semiconductor company said its processor runs artificial intelligence models faster. "
            "Software developers can test it in data centres."
        ),
    ),
    "arts, culture, entertainment and media": (
        "Director's debut film opens the festival",
        (
            "The film stars a well known actress. Its director and the band that wrote the "
            "soundtrack came to "
            "the premiere at the cinema."
        ),
    ),
    "disaster, accident and emergency incident": (
        "Ferry capsizes off the coast",
        (
            "Rescuers searched the wreckage for survivors after the ferry capsized. Eleven passengers were "
            "rescued by the coastguard, and dozens are missing."
        ),
    ),
    "health": (
        "Measles outbreak fills hospital wards",
        (
            "Doctors urged parents to have children vaccinated as infections spread. Patients with symptoms "
            "should call the clinic, the hospital said."
        ),
    ),
    "crime, law and justice": (
        "Jury finds accountant guilty of fraud",
        (
            "The judge will sentence the defendant in May. Prosecutors said he laundered the money; his "
            "lawyer said that he would appeal against the verdict."
        ),
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_topic_of_a_plain_text_by_words_alone(analysed: Analyse, name: str) -> None:
    title, body = TEXTS[name]
    topics = analysed(body, title=title).analysis.topics
    assert topics[0].name == name
    assert topics[0].sentences


def test_meaning_helps_where_words_are_few() -> None:
    encoder = load_encoder()
    lead = "The orchestra's new leader takes up the baton in autumn."
    vector = tuple(float(value) for value in encoder.encode([lead])[0])
    topics = find_topics((("leader", "take", "baton"),), vector, encoder)
    assert topics[0].name == "arts, culture, entertainment and media"
    assert find_topics((("leader", "take", "baton"),), (), None) == ()


def test_a_text_about_two_things_has_two_topics(analysed: Analyse) -> None:
    body = (
        "The chipmaker sold shares in an initial public offering, and investors bid for the stock. "
        "Its semiconductor processor trains artificial intelligence software in data centres. "
        "Analysts expect revenue and profit to grow on the stock market."
    )
    topics = analysed(body, title="AI chipmaker raises capital in stock market listing").analysis.topics
    names = {topic.name for topic in topics[:2]}
    assert names == {"science and technology", "economy, business and finance"}
    assert label_for(topics) in {"Technology and markets", "Business and technology"}


def test_nothing_is_said_of_an_empty_text() -> None:
    assert find_topics((), (), None) == ()
    assert label_for(()) == "General news"


def test_a_single_topic_takes_the_label_of_its_second_level() -> None:
    politics = Topic("medtop:11000000", "politics", 0.6)
    assert label_for((politics,)) == "Politics"
    assert label_for((politics, Topic("medtop:20000574", "election", 0.4))) == "Elections"
    assert label_for((Topic("medtop:20000574", "election", 0.4),)) == "Elections"
    assert label_for((Topic("medtop:99999999", "unheard of", 0.4),)) == "General news"


def test_the_seventeen_top_level_concepts_are_there() -> None:
    assert {topic.code for topic in TOPICS} == {f"medtop:{number:02d}000000" for number in range(1, 18)}
    codes = [topic.code for top in TOPICS for topic in (top, *top.narrower)]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"medtop:\d{8}", code) for code in codes)
    assert all(topic.label and topic.short and topic.examples for topic in TOPICS)


def test_the_shipped_vectors_are_those_of_the_examples() -> None:
    encoder = load_encoder()
    vectors, owners = topic_vectors(encoder)
    texts = [text for topic in TOPICS for text in topic.examples]
    assert vectors.shape == (len(texts), ENCODER_WIDTH)
    assert owners == tuple(index for index, topic in enumerate(TOPICS) for _ in topic.examples)
    cosines = np.sum(vectors * encoder.encode(texts), axis=1)
    assert float(cosines.min()) > 0.99, "run train/topic_vectors.py: the examples have changed"


class _OtherEncoder:
    """An encoder with a width of its own."""

    def encode(self, texts: list[str]) -> "np.ndarray":
        return np.array([[1.0, float(len(text) % 7), 0.5] for text in texts], dtype=np.float32)


def test_another_encoder_encodes_the_examples_itself() -> None:
    vectors, owners = topic_vectors(_OtherEncoder())  # type: ignore[arg-type]
    assert vectors.shape == (len(owners), 3)
    other: Any = _OtherEncoder()
    topics = find_topics((("bank", "profit", "share", "stock"),), (1.0, 0.0, 0.0), other)
    assert len(topics) <= 4


@given(
    st.lists(
        st.lists(
            st.sampled_from(["bank", "goal", "film", "war", "virus", "the", "of", "x", "election"]),
            max_size=6,
        ),
        max_size=8,
    )
)
def test_scores_are_shares_in_order(sentences: list[list[str]]) -> None:
    topics = find_topics(tuple(tuple(words) for words in sentences), (), None)
    assert len(topics) <= 4
    scores = [topic.score for topic in topics]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert all(0 <= number < len(sentences) for topic in topics for number in topic.sentences)
