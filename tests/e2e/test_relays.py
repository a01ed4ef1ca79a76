"""Who names another outlet of the story beside what it reports is no second source of it."""

from datetime import UTC, datetime

import pytest

from copydesk.briefing import write_brief
from copydesk.briefing.relaying import credited, is_named
from copydesk.comparison import compare
from copydesk.domain.claim import Evidence
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH
from copydesk.stories.grouping import group_stories

LEAK = "The tanker Aurelia lost 40 tonnes of oil in the harbour of Port Venn on Friday night."
OWN = f"{LEAK} Harbour police sealed the berth at dawn."
WHEN = datetime(2026, 5, 9, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("outlet", "text", "named"),
    [
        ("The Harbour Courier", "so the Harbour Courier reported", True),
        ("The Beck", "who told The Beck", True),
        ("The Beck", "the beck was full of oil", False),
        ("The Beck", "Anna Beck saw it", False),
        ("coastwire.com", "as CoastWire first reported", True),
        ("coastwire.com", "a coastwire of steel", False),
        ("a", "a report", False),
    ],
)
def test_how_an_outlet_is_named(outlet, text, named):
    assert is_named(outlet, text) is named


def _marks_of_leak(analysed, second):
    first = analysed(OWN, title="Tanker loses oil in Port Venn", outlet="The Beck", published=WHEN)
    other = analysed(second, title="Oil in the harbour of Port Venn", outlet="Coast News", published=WHEN)
    articles, origins = {item.article.id: item for item in (first, other)}, Origins()
    (story,) = group_stories([first, other], origins)
    brief = write_brief(story, compare(story, articles, origins), articles, origins, ENGLISH)
    return {point.standing for point in brief.key_points if "40 tonnes" in point.text}


def test_an_outlet_that_reports_by_itself_is_a_second_source(analysed):
    own = f"{LEAK} Its captain was heard by the coast guard in the evening."
    assert _marks_of_leak(analysed, own) == {"corroborated"}


def test_an_outlet_that_names_the_first_in_the_next_sentence_is_none(analysed):
    relay = f"{LEAK} The report was published by The Beck on Saturday."
    assert _marks_of_leak(analysed, relay) == {"single_source"}


@pytest.mark.parametrize(("number", "told", "shared"), [
    ("412", "", True), ("412", " The figure was first given by The Beck.", False)
])  # fmt: skip
def test_which_figures_two_outlets_share(analysed, number, told, shared):
    fled = f"{number} people fled the harbour of Port Venn on Friday night"
    first = analysed(f"{fled} when the tanker Aurelia burned.", title="Tanker burns", outlet="The Beck")
    text = f"{fled}, said the mayor, who had watched it from a hill with her two sons.{told}"
    other = analysed(text, title="Fire in Port Venn", outlet="Coast News")
    articles, origins = {item.article.id: item for item in (first, other)}, Origins()
    (story,) = group_stories([first, other], origins)
    brief = write_brief(story, compare(story, articles, origins), articles, origins, ENGLISH)
    assert any(point.shared or point.origins > 1 for point in brief.key_points) is shared


def test_what_stands_further_away_does_not_matter(analysed):
    item = analysed(f"{LEAK} The berth is closed. Ships wait. The Beck has a page on tides.", outlet="Coast")
    proof = Evidence(item.article.id, "Coast", Span(0, len(LEAK)), LEAK)
    assert not credited(item, proof, frozenset({"The Beck", "Coast"}))
