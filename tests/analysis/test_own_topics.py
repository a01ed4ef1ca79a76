"""A reader's own topics: the file, and what is found with it."""

import pytest

from copydesk.analysis.models import load_encoder, load_parser
from copydesk.analysis.own_topics import OwnTopics, find_own_topics, read_own_topics
from copydesk.domain.article import Outlet
from copydesk.errors import SettingsError
from copydesk.pipeline import analyse_articles, own_topics
from copydesk.reading.compose import compose
from copydesk.settings import Settings

FILE = """
[[topic]]
name = "Port strikes"
description = "Strikes and pay disputes of dock workers, and what they close."
examples = ["Dockers walked out over pay, and ships waited off the harbour."]
words = ["stevedores"]

[[topic]]
name = "Chip export rules"
description = "Limits that governments put on selling advanced chips abroad."
"""
STRIKE = (
    "Dockers walk out at Port Vell",
    "Dock workers at Port Vell went on strike over pay on Monday. Stevedores blocked the harbour.",
)


def test_a_file_needs_no_code() -> None:
    strikes, chips = read_own_topics(FILE, "topics.toml")
    assert (strikes.name, strikes.words) == ("Port strikes", ("stevedores",))
    assert chips.examples == ()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[[topic]\n", "is not TOML"),
        ("", "missing required field `topic`"),
        ("topic = []", "holds 0 topics"),
        ('[[topic]]\nname = "A"\n', "missing required field `description`"),
        ('[[topic]]\nname = "A"\ndescription = 3\n', "Expected `str`"),
        ('[[topic]]\nname = "A"\ndescription = "b"\ncolour = "red"\n', "unknown field `colour`"),
        ('[[topic]]\nname = "A"\ndescription = " "\n', "topic 1 (“A”): its description is empty"),
        ('[[topic]]\nname = ""\ndescription = "b"\n', "topic 1 (“”): its name is empty"),
        ('[[topic]]\nname = "A"\ndescription = "b"\n' * 2, "topic 2 (“A”): another topic has this name"),
        (f'[[topic]]\nname = "A"\ndescription = "{"b" * 3000}"\n', "longer than 2000 characters"),
    ],
)
def test_a_bad_file_is_refused_with_what_is_wrong(content: str, problem: str) -> None:
    with pytest.raises(SettingsError, match="topics") as caught:
        read_own_topics(content, "topics.toml")
    assert problem in str(caught.value)


@pytest.mark.models
def test_an_article_gets_the_topic_that_it_is_about(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "topics.toml"
    file.write_text(FILE, "utf-8")
    title, body = STRIKE
    article = compose("strike.txt", title=title, body=body, outlet=Outlet("The Vell Courier"))
    (found,) = analyse_articles([article], Settings(topics_file=str(file)))
    (own,) = [topic for topic in found.analysis.topics if topic.code.startswith("own:")]
    assert (own.code, own.name) == ("own:port strikes", "Port strikes")
    assert "docker" in own.why[0]
    assert "Dockers walked out over pay" in own.why[1]
    assert 0 in own.sentences


@pytest.mark.models
def test_words_alone_find_it_without_an_encoder() -> None:
    own = OwnTopics(read_own_topics(FILE, "topics.toml"), load_parser())
    lemmas = (("docker", "walk", "port"), ("dock", "worker", "strike", "pay"))
    assert [topic.name for topic in find_own_topics(own, lemmas, (), None)] == ["Port strikes"]


@pytest.mark.models
def test_a_text_about_something_else_gets_none() -> None:
    own = OwnTopics(read_own_topics(FILE, "topics.toml"), load_parser())
    encoder = load_encoder()
    vector = tuple(
        float(value) for value in encoder.encode(["The striker scored twice in the cup final."])[0]
    )
    assert find_own_topics(own, (("striker", "score", "cup", "final"),), vector, encoder) == ()


def test_without_a_file_there_are_none() -> None:
    assert own_topics(Settings()) == ()
