"""Claims of invented texts, read by the real parser and the stages before."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.domain.text import Span

pytestmark = pytest.mark.models

PUBLISHED = datetime(2031, 3, 5, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def claims(analysed):
    """Return a function from a text to its article and claims."""

    def find(text, *, title=""):
        item = analysed(text, title=title, published=PUBLISHED)
        return item, item.analysis.claims

    return find


def figure(item, claims, words):
    return next(
        claim
        for claim in claims
        if claim.quantity is not None and words in item.words(item.analysis.quantities[claim.quantity].span)
    )


def test_a_figure_is_a_claim_with_its_clause_and_what_it_is_about(claims):
    item, found = claims("The port of Sarn shipped 4,200 tonnes of grain in February.")
    claim = figure(item, found, "4,200")
    assert claim.kind == "figure"
    assert claim.modality == "stated"
    assert claim.predicate == "ship"
    assert claim.subject == "port"
    assert {"ship", "grain"} <= set(claim.terms)
    assert claim.as_of.earliest == datetime(2031, 2, 1, tzinfo=UTC)
    assert item.words(claim.span) == "The port of Sarn shipped 4,200 tonnes of grain in February."


def test_coordinated_figures_keep_to_their_own_words(claims):
    item, found = claims("The blast killed 12 people and injured 30 workers.")
    killed, injured = figure(item, found, "12"), figure(item, found, "30")
    assert "injure" not in killed.terms
    assert "kill" not in injured.terms
    assert killed.predicate == "kill"
    assert injured.predicate == "injure"
    assert "blast" in injured.terms  # the subject that the two verbs share


def test_joined_sentences_are_two_statements(claims):
    item, found = claims("Orvane sold 40 ships last year, but Calder sold 12 ships.")
    assert item.words(figure(item, found, "40").span).startswith("Orvane sold 40 ships")
    assert "Calder" not in item.words(figure(item, found, "40").span)
    assert item.words(figure(item, found, "12").span) == "Calder sold 12 ships."


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Orvane sold 40 ships.", "40", "stated"),
        ("Sales could reach 40 ships by 2034.", "40", "forecast"),
        ("Analysts expect sales of 40 ships.", "40", "forecast"),
        ("Orvane will probably sell 40 ships.", "40", "forecast"),
        ("There is a less than 20% chance of a strike.", "20%", "forecast"),
        ("Orvane plans to sell 40 ships.", "40", "planned"),
        ("The ships are scheduled to carry 400 containers.", "400", "planned"),
        ("Orvane allegedly sold 40 ships.", "40", "alleged"),
        ("The leak may have affected 400 customers.", "400", "alleged"),
        ("Orvane is said to have sold 40 ships.", "40", "alleged"),
        ("Orvane is accused of selling 40 ships.", "40", "alleged"),
        ("The ministry estimates that 400 houses were lost.", "400", "estimated"),
        ("Orvane denied that it sold 40 ships.", "40", "denied"),
        ("Divers couldn't reach 40 ships.", "40", "stated"),
        ("Watchers could see 40 ships.", "40", "stated"),
        ("Orvane expected sales of 40 ships at the time.", "40", "estimated"),
        ("Analysts had expected sales of 40 ships.", "40", "estimated"),
        ("Sales were 40 ships more than the yard had estimated.", "40", "stated"),
        ("Sales were in line with the forecast of 40 ships.", "40", "estimated"),
        ("Orvane is targeting sales of $40m.", "$40m", "forecast"),
        ("Orvane now sees revenue of $40m.", "$40m", "forecast"),
        ("Orvane was hit by a strike due to cuts of 40%.", "40%", "stated"),
        ("The jobless claims fell by 40%.", "40%", "stated"),
        ("The suspect fired 40 shots.", "40", "stated"),
        ("Orvane rejected an offer of $40m.", "$40m", "stated"),
        ("Orvane rejected claims that it sold 40 ships.", "40", "denied"),
        ("The yard, which would later build 40 ships, opened on a Sunday.", "40", "stated"),
        ("Prices are set to rise by 40%.", "40%", "forecast"),
        ("It was the last chance to see the 40 ships.", "40", "stated"),
        ("The minister should sell 40 ships.", "40", "stated"),
    ],
)
def test_modality(claims, text, words, modality):
    item, found = claims(text)
    claim = figure(item, found, words)
    assert claim.modality == modality
    assert claim.kind == ("forecast" if modality == "forecast" else "figure")


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("Orvane sold 40 ships.", "40", False),
        ("Orvane did not sell 40 ships.", "40", True),
        ("Orvane never sold 40 ships.", "40", True),
        ("Orvane failed to sell 40 ships.", "40", True),
        ("Orvane did not fail to sell 40 ships.", "40", False),
        ("Nobody sold 40 ships.", "40", True),
        ("No yard sold 40 ships.", "40", True),
        ("Analysts do not believe that Orvane sold 40 ships.", "40", True),
        ("The yard that did not close sold 40 ships.", "40", False),
    ],
)
def test_negation_keeps_to_its_clause(claims, text, words, negated):
    item, found = claims(text)
    assert figure(item, found, words).negated is negated


def test_a_quoted_figure_carries_its_speaker(claims):
    item, found = claims("Mayor Ana Pell said that 400 houses were lost in the flood.")
    claim = figure(item, found, "400")
    assert claim.attribution is not None
    assert "Pell" in claim.attribution.name


def test_each_sentence_of_a_quote_is_a_claim(claims):
    _, found = claims(
        "“We lost the whole northern quay. Nobody warned the fishermen about the swell,” said Mayor Ana Pell."
    )
    quotes = [claim for claim in found if claim.kind == "quote"]
    assert len(quotes) == 2
    assert all(claim.attribution is not None and "Pell" in claim.attribution.name for claim in quotes)
    assert quotes[0].sentence != quotes[1].sentence


def test_a_dated_event_is_a_claim_with_its_time(claims):
    _, found = claims("Orvane closed its yard in Sarn on 3 March 2031.")
    dates = [claim for claim in found if claim.kind == "date"]
    assert len(dates) == 1
    assert dates[0].predicate == "close"
    assert dates[0].as_of.earliest == datetime(2031, 3, 3, tzinfo=UTC)
    assert dates[0].time is not None


def test_a_sentence_without_figure_or_quote_is_a_fact(claims):
    item, found = claims("The old lighthouse at Sarn guards the narrow strait.")
    assert [claim.kind for claim in found] == ["fact"]
    assert found[0].span == item.analysis.sentences[0].span


def test_a_headline_is_claimed_too(claims):
    item, found = claims("Rescue work goes on.", title="31 dead after ferry Halcyon sinks off Port Arrel")
    assert figure(item, found, "31").sentence == 0


def test_claims_are_ordered_by_place(claims):
    _, found = claims(
        "Orvane sold 40 ships. Calder sold 12. Both said demand was “beyond anything we hoped for”."
    )
    assert [claim.span for claim in found] == sorted(claim.span for claim in found)


WORDS = """Orvane ships not 40 % $3 billion “ ” said may never and , . ; that the people were killed
on Monday — 1,2 é 𝔘"""
words = st.sampled_from([*WORDS.split(), "\n"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, min_size=1, max_size=40).map(" ".join).filter(str.strip))
def test_claims_of_any_text_stay_in_their_sentences(claims, text):
    item, found = claims(text)
    analysis = item.analysis
    for claim in found:
        assert 0 <= claim.sentence < len(analysis.sentences)
        assert Span(0, len(item.article.text)).holds(claim.span)
        assert analysis.sentences[claim.sentence].span.holds(claim.span)
        assert len(claim.span)
        assert claim.quantity is None or claim.quantity < len(analysis.quantities)
        assert claim.quote is None or claim.quote < len(analysis.quotes)
        assert claim.time is None or claim.time < len(analysis.times)
        assert all(index < len(analysis.entities) for index in claim.entities)
        assert all(term == term.lower() for term in claim.terms)


def test_an_endless_sentence_is_no_trap(claims):
    _, found = claims("ships " + "and 7 ships " * 1000)
    assert found == ()
    _, found = claims("ships " + "and 7 ships " * 200)
    assert 0 < len(found) <= 400
    assert all(len(claim.terms) <= 24 for claim in found)


def test_a_cited_document_is_the_source_and_who_cites_it_the_relay(analysed):
    item = analysed("The board cited an internal audit that showed that costs rose by 12% in May.")
    (attribution,) = {claim.attribution for claim in item.analysis.claims if claim.quantity is not None}
    assert attribution is not None
    assert (attribution.kind, attribution.name) == ("document", "internal audit")
    assert [relay.name for relay in attribution.relays] == ["The board"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Analysts expect sales of 40 ships.", "Analysts"),
        ("The ministry forecasts growth of 3% in 2032.", "The ministry"),
        ("Borrowing is forecast by the treasury to reach $40m.", "the treasury"),
        ("The bank left its forecast for growth of 3% unchanged.", "The bank"),
        ("Economists put the probability of a strike at 40%.", "Economists"),
    ],
)
def test_a_forecast_names_who_makes_it(claims, text, who):
    _, found = claims(text)
    names = {item.attribution.name for item in found if item.modality == "forecast" and item.attribution}
    assert {name.lower() for name in names} == {who.lower()}


def test_the_writers_own_forecast_is_nobodys(claims):
    _, found = claims("Sales could reach 40 ships by 2034.")
    assert all(item.attribution is None for item in found)


def test_a_forecast_keeps_its_probability_and_horizon(claims):
    item, found = claims("There is a 20% chance that 40 ships will sink by 2034.")
    claim = figure(item, found, "40 ships")
    assert item.words(item.analysis.quantities[claim.probability].span) == "20%"
    assert item.analysis.times[claim.horizon].timex_value == "2034"


def test_a_past_time_is_no_horizon(claims):
    item, found = claims("The bank said in 2029 that sales would reach 40 ships by 2034.")
    claim = figure(item, found, "40 ships")
    assert item.analysis.times[claim.horizon].timex_value == "2034"
