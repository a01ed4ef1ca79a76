"""The table of figures: who gives which value, and who leaves it out; and what questions are called."""

from datetime import UTC, datetime

import pytest

from copydesk.briefing.figures import tabulate_figures
from copydesk.briefing.labels import label_of
from copydesk.briefing.standing import view_story
from copydesk.comparison import compare
from copydesk.domain.story import Story
from copydesk.language.english import ENGLISH
from copydesk.stories.copies import find_origins

FERRY = "The ferry Halcyon sank off Port Arrel on Monday; 31 people were killed, the coastguard said."
LATER = (
    "The death toll rose when the ferry Halcyon sank off Port Arrel: 44 people were killed, officials said."
)
SILENT = "Divers searched the ferry Halcyon off Port Arrel all night. The company has not commented."
SHIPYARD = "Orvane said on Monday that it raised $412 million in its listing in Lisbon."
WIRE = "The shipyard Orvane raised $412 million in the Lisbon listing, its biggest deal."


@pytest.fixture(scope="module")
def viewed(analysed):
    """View invented texts as one story; outlets A, B, C … a day apart."""

    def make(*texts):
        items = [
            analysed(
                text, outlet=chr(65 + number), published=datetime(2031, 3, 3 + number, 9, 30, tzinfo=UTC)
            )
            for number, text in enumerate(texts)
        ]
        by_id = {item.article.id: item for item in items}
        story, origins = Story("invented", tuple(sorted(by_id))), find_origins(items)
        return view_story(story, compare(story, by_id, origins), by_id, origins, ENGLISH)

    return make


def rows(view):
    return {row.label: row for row in tabulate_figures(view, ENGLISH)}


def test_a_toll_stands_with_each_value_and_with_who_is_silent(viewed):
    row = rows(viewed(FERRY, LATER, SILENT))["people killed"]
    assert [value.words for value in row.values] == ["31", "44"]
    assert [[proof.outlet for proof in value.evidence] for value in row.values] == [["A"], ["B"]]
    assert row.values[0].first < row.values[1].first
    assert row.left_out == ("C",)
    assert row.values[1].evidence[0].excerpt.startswith("44")


def test_one_value_of_two_outlets_is_one_cell(viewed):
    found = rows(viewed(SHIPYARD, WIRE))
    (row,) = found.values()
    assert [(value.words, value.origins) for value in row.values] == [("$412 million", 2)]
    assert row.left_out == ()


def test_a_figure_of_one_origin_has_no_row(viewed):
    assert rows(viewed(SHIPYARD, SILENT)) == {}
    assert rows(viewed(SHIPYARD, SHIPYARD)) == {}  # a copy is no second source


def test_the_order_of_sources_and_an_unrelated_one_change_no_row(viewed):
    plain, more = viewed(FERRY, LATER), viewed(FERRY, LATER, "Bakers in Tarnbeck sold 52 loaves on Friday.")
    first, second = rows(plain)["people killed"], rows(more)["people killed"]
    assert first.values == second.values
    assert second.left_out == ("C",)


def test_a_question_is_named_in_an_editors_words(viewed):
    quotes = viewed(
        "“Nobody was told about the broken valve until Friday,” said Ana Pell, the union's secretary.",
        "“Nobody was told about the broken valve until Friday,” Ana Pell told reporters.",
    )
    refs = [
        ref
        for question in quotes.comparison.questions
        for ref in question.claims
        if quotes.item(ref.article_id).analysis.claims[ref.claim].kind == "quote"
    ]
    assert label_of(refs, quotes, ENGLISH) == "Ana Pell’s words"
    facts = viewed("The bridge over the Vell is closed to lorries until the end of the long winter season.")
    refs = [ref for question in facts.comparison.questions for ref in question.claims]
    assert label_of(refs[:1], facts, ENGLISH).startswith("“The bridge over the Vell")
