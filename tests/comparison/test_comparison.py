"""Comparison end to end, on invented coverage read by the real parser."""

from collections import Counter

import pytest

from copydesk.comparison import compare
from copydesk.domain.story import Copy, Origins, Story

pytestmark = pytest.mark.models

FERRY_A = "The ferry Halcyon sank off Port Arrel. At least 31 people were killed in the sinking, police said."
FERRY_B = "Police in Port Arrel said 31 people were killed when the ferry Halcyon sank."
FERRY_LATER = (
    "The toll rose as divers searched. 44 people were killed when the ferry Halcyon sank off Port Arrel."
)


def kinds(question):
    return {relation.kind for relation in question.relations}


def test_every_claim_is_in_exactly_one_question(compared):
    comparison, articles = compared(FERRY_A, FERRY_B, FERRY_LATER)
    counts = Counter(ref for question in comparison.questions for ref in question.claims)
    every = {(name, index) for name, item in articles.items() for index in range(len(item.analysis.claims))}
    assert {(ref.article_id, ref.claim) for ref in counts} == every
    assert set(counts.values()) == {1}
    assert len({question.id for question in comparison.questions}) == len(comparison.questions)


def test_one_toll_in_two_outlets_is_corroborated(question_with):
    question = question_with(["31 people"], FERRY_A, FERRY_B)
    assert question.standing == "corroborated"
    assert question.origins == 2
    assert kinds(question) <= {"agrees", "compatible"}


def test_a_copy_does_not_corroborate(question_with, coverage):
    first, second = coverage(FERRY_B, FERRY_B + " ")
    origins = Origins((Copy(second.article.id, first.article.id, 1.0, whole=True, copied=(), reasons=()),))
    question = question_with(["31 people"], FERRY_B, FERRY_B + " ", origins=origins)
    assert len(question.claims) == 2
    assert question.standing == "single_source"
    assert question.origins == 1


def test_a_later_higher_toll_supersedes(question_with):
    question = question_with(["31 people", "44 people"], FERRY_A, FERRY_B, FERRY_LATER)
    updates = [relation for relation in question.relations if relation.kind == "updates"]
    assert updates
    assert question.standing == "updated"
    assert all("44" in relation.reason and "updated" in relation.reason for relation in updates)


def test_the_later_report_is_the_second_claim_whatever_the_order_of_articles(coverage):
    articles = {item.article.id: item for item in coverage(FERRY_B, FERRY_LATER)}
    late = max(articles.values(), key=lambda item: item.article.published).article.id
    for names in (sorted(articles), sorted(articles, reverse=True)):
        comparison = compare(Story("s", tuple(names)), articles, Origins())
        found = [
            item for question in comparison.questions for item in question.relations if item.kind == "updates"
        ]
        assert found
        assert all(relation.b.article_id == late for relation in found)


def test_the_killed_and_the_injured_are_two_questions(compared):
    comparison, articles = compared(
        "12 people were killed and 30 people were injured when the bridge at Sarn fell.",
        "The bridge at Sarn fell: 12 people were killed and 30 people were injured.",
    )
    for question in comparison.questions:
        values = set()
        for ref in question.claims:
            item = articles[ref.article_id]
            claim = item.analysis.claims[ref.claim]
            if claim.quantity is not None:
                values.add(item.analysis.quantities[claim.quantity].value)
        assert len(values) <= 1


def test_a_part_of_the_dead_does_not_conflict_with_all_of_them(compared):
    comparison, _ = compared(
        "84 people were killed in the fire at Lorn market.",
        "Three Norwegians were among those killed in the fire at Lorn market.",
    )
    assert "conflicts" not in {item.kind for question in comparison.questions for item in question.relations}


def test_tolls_of_two_disasters_are_not_updates(compared):
    comparison, _ = compared(
        "In June 2019, 96 people were killed when a ferry sank off Port Arrel.",
        "Police said 31 people were killed when the ferry Halcyon sank off Port Arrel.",
    )
    found = {item.kind for question in comparison.questions for item in question.relations}
    assert "updates" not in found
    assert "conflicts" not in found


def test_a_quote_its_excerpt_and_its_alteration(question_with):
    whole = "“We will reopen the northern harbour, whatever the weather does,” Mayor Ana Pell said."
    part = "The harbour opens “whatever the weather does”, Mayor Ana Pell said."
    other = "“We will close the northern harbour, whatever the weather does,” Mayor Ana Pell said."
    assert kinds(question_with(["weather"], whole, whole + " ")) == {"agrees"}
    assert kinds(question_with(["weather"], whole, part)) == {"compatible"}
    altered = question_with(["weather"], whole, other)
    assert kinds(altered) == {"conflicts"}
    assert altered.standing == "contested"


def test_parts_are_held_against_their_total(compared):
    comparison, _ = compared(
        "Shipyards raised more than $1 billion in listings this week, bankers said.",
        "Listings by shipyards this week included Orvane’s $500 million debut and "
        "Calder’s $300 million offering.",
    )
    assert [finding.verdict for finding in comparison.findings] == ["consistent"]
    assert "800 million" in comparison.findings[0].reason
    assert "not broken down" in comparison.findings[0].reason


def test_an_article_without_claims_gives_no_questions(compared):
    comparison, _ = compared("Hm.")
    assert comparison.questions == ()
    assert comparison.findings == ()


def test_the_same_story_gives_the_same_comparison(compared):
    first, _ = compared(FERRY_A, FERRY_B, FERRY_LATER)
    second, _ = compared(FERRY_A, FERRY_B, FERRY_LATER)
    assert first == second


@pytest.mark.seeds
def test_the_seeds_stand_as_they_must(shared, compared):
    texts = [path.read_text("utf-8") for path in sorted((shared / "seeds").glob("*.txt"))]
    comparison, articles = compared(*texts)

    def figures(question):
        for ref in question.claims:
            item = articles[ref.article_id]
            claim = item.analysis.claims[ref.claim]
            if claim.quantity is not None:
                yield item.words(item.analysis.quantities[claim.quantity].span), claim

    by_figure = {
        words.lower(): (question, claim)
        for question in comparison.questions
        for words, claim in figures(question)
    }
    assert by_figure["more than $1 billion"][0].standing == "corroborated"
    assert by_figure["more than $1 billion"][0].origins == 2
    for single in ("78%", "63%", "$500 million", "$300 million", "less than 20%"):
        assert by_figure[single][0].standing == "single_source"
    forecast = by_figure["less than 20%"][1]
    assert forecast.kind == forecast.modality == "forecast"
    assert forecast.attribution is not None
    assert forecast.attribution.name == "Justin Lin"
    assert [relay.name for relay in forecast.attribution.relays] == ["Bloomberg"]


def test_a_part_and_its_whole_are_not_added_up(compared):
    comparison, _ = compared(
        "Two Norwegians are among the nine people killed in the fire at Lorn market.",
        "Eleven people were killed in the fire at Lorn market.",
    )
    assert comparison.findings == ()


def test_close_amounts_of_one_named_thing_conflict(compared):
    comparison, _ = compared(
        "Calder, which is based in Sarn, raised $740 million in its debut.",
        "Calder raised $690 million in its debut, bankers said.",
    )
    contested = [question for question in comparison.questions if question.standing == "contested"]
    assert len(contested) == 1
    reason = contested[0].relations[0].reason
    assert "$740 million" in reason
    assert "$690 million" in reason
