"""Who says what, on invented text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.domain.annotation import AnalysedArticle, Quote

Analysed = Callable[..., AnalysedArticle]


def contents(found: AnalysedArticle, quote: Quote) -> list[str]:
    return [found.words(part) for part in quote.content]


def by_cue(found: AnalysedArticle, cue: str) -> Quote:
    return next(item for item in found.analysis.quotes if item.cue and cue in found.words(item.cue))


def test_a_direct_quote_interrupted_by_its_cue(analysed: Analysed) -> None:
    found = analysed("“The dam will hold,” Maria Keller said, “and the town is safe.”")
    (quote,) = found.analysis.quotes
    assert quote.kind == "direct"
    assert contents(found, quote) == ["“The dam will hold,”", "“and the town is safe.”"]
    assert [found.words(part) for part in quote.verbatim] == ["The dam will hold,", "and the town is safe."]
    assert quote.source is not None
    assert (quote.source.kind, quote.source.name) == ("named_person", "Maria Keller")


def test_a_speaker_goes_on_after_the_tag_and_into_the_next_paragraph(analysed: Analysed) -> None:
    found = analysed(
        "“The dam will hold,” said Maria Keller. “The town is safe.”\n“Nobody has to leave.”\nIt rained."
    )
    (quote,) = found.analysis.quotes
    assert contents(found, quote) == ["“The dam will hold,”", "“The town is safe.”", "“Nobody has to leave.”"]


def test_a_title_inside_the_tag_does_not_break_the_speech(analysed: Analysed) -> None:
    found = analysed("“It is late,” Maria Keller said on “The Hour” on Sunday. “We must act now.”")
    quote = by_cue(found, "said")
    assert contents(found, quote) == ["“It is late,”", "“We must act now.”"]


def test_an_answer_is_not_given_to_the_one_who_asked(analysed: Analysed) -> None:
    found = analysed("Maria Keller asked Peter Lang about the dam.\n“I never saw it.”")
    assert all("I never saw it" not in " ".join(contents(found, q)) for q in found.analysis.quotes)


def test_an_unclosed_paragraph_is_taken_up_in_the_next(analysed: Analysed) -> None:
    found = analysed("“We tried, Maria Keller said. “We tried hard.\n“Then we stopped.”")
    assert all(part.end <= len(found.article.text) for q in found.analysis.quotes for part in q.content)


def test_an_indirect_statement_with_its_source_role_and_place(analysed: Analysed) -> None:
    found = analysed(
        "Maria Keller, head of Norvik Group’s rail business, said at the Harbour Summit in Oslo on Friday "
        "that orders would double."
    )
    quote = by_cue(found, "said")
    assert quote.kind == "indirect"
    assert contents(found, quote) == ["that orders would double"]
    assert quote.source is not None
    assert quote.source.name == "Maria Keller"
    assert quote.source.role == "head of Norvik Group’s rail business"
    assert quote.source.organisation == "Norvik Group"
    assert quote.occasion is not None
    assert found.words(quote.occasion).startswith("at the Harbour Summit in Oslo")


def test_what_stands_before_he_said_is_the_content(analysed: Analysed) -> None:
    found = analysed("Daniel Frey runs the harbour. The cranes are too old to be mended, he said.")
    quote = by_cue(found, "said")
    assert contents(found, quote) == ["The cranes are too old to be mended"]
    assert quote.source is not None
    assert quote.source.name == "Daniel Frey"
    assert quote.source.span is not None
    assert found.words(quote.source.span) == "he"


def test_mixed_marks_are_read_as_one_quotation(analysed: Analysed) -> None:
    found = analysed('Maria Keller said it had a “slim chance of catching up with its rivals" this year.')
    quote = by_cue(found, "said")
    assert quote.kind == "mixed"
    assert [found.words(part) for part in quote.verbatim] == ["slim chance of catching up with its rivals"]


def test_according_to_an_outlet_is_a_relay(analysed: Analysed) -> None:
    found = analysed(
        "According to reporting by Bloomberg, Maria Keller, head of the port, said that trade would fall."
    )
    (quote,) = found.analysis.quotes
    assert quote.source is not None
    assert quote.source.name == "Maria Keller"
    assert [relay.name for relay in quote.source.relays] == ["Bloomberg"]


def test_told_an_outlet_is_a_relay(analysed: Analysed) -> None:
    found = analysed("Maria Keller told Reuters that trade would fall.")
    quote = by_cue(found, "told")
    assert contents(found, quote) == ["that trade would fall"]
    assert quote.source is not None
    assert [relay.name for relay in quote.source.relays] == ["Reuters"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Sales fell by half, according to internal benchmarks.", "document", "internal benchmarks"),
        ("The report said that sales fell by half.", "document", "The report"),
        (
            "Sources familiar with the deal said that sales fell.",
            "anonymous",
            "Sources familiar with the deal",
        ),
        ("Analysts said that sales fell by half.", "unspecified", "Analysts"),
        ("Norvik Corp. said that sales fell by half.", "named_organisation", "Norvik Corp."),
        ("The Chinese government said that trade fell.", "named_organisation", "Chinese government"),
        ("A batch of emails shows that sales fell by half.", "document", "A batch of emails"),
    ],
)
def test_sources_are_told_by_kind(analysed: Analysed, text: str, kind: str, name: str) -> None:
    (quote,) = analysed(text).analysis.quotes
    assert quote.source is not None
    assert (quote.source.kind, quote.source.name) == (kind, name)


def test_a_spokesman_without_a_name_keeps_his_organisation(analysed: Analysed) -> None:
    (quote,) = analysed("A Norvik Group spokesman said that sales fell.").analysis.quotes
    assert quote.source is not None
    assert quote.source.kind == "unspecified"
    assert quote.source.organisation == "Norvik Group"


def test_scare_quotes_and_titles_are_no_quotes(analysed: Analysed) -> None:
    found = analysed("The film “Northern Lights” opens on Friday. The “quiet” street is loud at night.")
    assert found.analysis.quotes == ()


def test_things_do_not_speak(analysed: Analysed) -> None:
    found = analysed("The bridge calls for repairs. The house offers a view of the sea. It wants paint.")
    assert found.analysis.quotes == ()


def test_the_act_of_a_cue(analysed: Analysed) -> None:
    found = analysed(
        "Maria Keller praised the crews. Peter Lang wants to sell the mill. "
        "The survey found that rents rose. Anna Brandt believes that rents will fall. "
        "John Okoro announced that he would go."
    )
    assert [quote.act for quote in found.analysis.quotes] == ["judges", "wants", "shows", "thinks", "says"]


def test_nouns_and_adjectives_report_too(analysed: Analysed) -> None:
    found = analysed(
        "Peter Lang's claim that the mill is safe was met with laughter. "
        "Maria Keller is convinced that it is not."
    )
    first, second = found.analysis.quotes
    assert contents(found, first) == ["that the mill is safe"]
    assert first.source is not None
    assert first.source.name == "Peter Lang"
    assert contents(found, second) == ["that it is not"]


def test_somebody_who_was_asked_did_not_ask(analysed: Analysed) -> None:
    found = analysed("Asked about the old dam, Maria Keller said that it would hold.")
    assert [found.words(quote.cue) for quote in found.analysis.quotes if quote.cue] == ["said"]


def test_as_an_outlet_noted_the_rest_is_the_content(analysed: Analysed) -> None:
    found = analysed("As the Dalton Herald noted, the dam has been repaired twice.")
    (quote,) = found.analysis.quotes
    assert contents(found, quote) == ["the dam has been repaired twice"]
    assert quote.source is not None
    assert quote.source.name == "Dalton Herald"


def test_a_contrast_is_the_writer_s_own(analysed: Analysed) -> None:
    found = analysed("Maria Keller said that the dam would hold, while others left the town in a hurry.")
    assert contents(found, by_cue(found, "said")) == ["that the dam would hold"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The plan was praised by Maria Keller on Monday.", "Maria Keller", ["The plan"]),
        ("Critics warned of a long fight ahead.", "Critics", ["a long fight ahead"]),
        ("In the words of Maria Keller, the dam is a disgrace.", "Maria Keller", ["the dam is a disgrace"]),
        (
            "According to Maria Keller and Peter Lang, the dam is safe.",
            "Maria Keller and Peter Lang",
            ["the dam is safe"],
        ),
        (
            "The dam, according to the agency, a regulator in Oslo, is safe.",
            "the agency",
            ["The dam", "is safe"],
        ),
        (
            "According to the report, which came out on Monday, the dam is safe.",
            "the report, which came out on Monday",
            ["the dam is safe"],
        ),
        (
            "Instead, Maria Keller told Reuters, the dam would be closed.",
            "Maria Keller",
            ["the dam would be closed"],
        ),
        ("Maria Keller denied taking the money.", "Maria Keller", ["taking the money"]),
        ("“It is done,” pointed out the old mayor of Dalton.", "the old mayor of Dalton", ["“It is done,”"]),
        ("Paul Dunn made the claim that taxes fell.", "Paul Dunn", ["that taxes fell"]),
        (
            "They said the wave that swept the coast helps the fishermen.",
            "They",
            ["the wave that swept the coast helps the fishermen"],
        ),
        ("Anna Brandt expects sales to double.", "Anna Brandt", ["sales to double"]),
        (
            "Vice Director of the agency Peter Lang said that the dam is safe.",
            "Peter Lang",
            ["that the dam is safe"],
        ),
        (
            "Half of the voters said that they would stay at home.",
            "Half of the voters",
            ["that they would stay at home"],
        ),
        (
            "Maria Keller called the plan “a gift to thieves” and left.",
            "Maria Keller",
            ["the plan “a gift to thieves”"],
        ),
    ],
)
def test_many_ways_to_say_it(analysed: Analysed, text: str, source: str, content: list[str]) -> None:
    found = analysed(text)
    (quote,) = found.analysis.quotes
    assert contents(found, quote) == content
    assert quote.source is not None
    assert quote.source.name == source


def test_nobody_is_named_behind_anonymity_or_an_empty_it(analysed: Analysed) -> None:
    found = analysed("One of the guards, speaking on condition of anonymity, said that the gate was open.")
    (quote,) = found.analysis.quotes
    assert quote.source is not None
    assert quote.source.kind == "anonymous"
    assert analysed("It is not clear whether the dam will hold.").analysis.quotes == ()


def test_an_occasion_ends_where_the_content_begins(analysed: Analysed) -> None:
    found = analysed("Maria Keller said on Friday during a visit to Oslo that the dam is safe.")
    (quote,) = found.analysis.quotes
    assert quote.occasion is not None
    assert not any(part.overlaps(quote.occasion) for part in quote.content)


def test_who_points_to_its_antecedent(analysed: Analysed) -> None:
    found = analysed("Maria Keller, who said that the dam would hold, left Oslo on Monday.")
    quote = by_cue(found, "said")
    assert quote.source is not None
    assert quote.source.name == "Maria Keller"


def test_labels_stand_for_cues(analysed: Analysed) -> None:
    found = analysed("Maria Keller: The dam will hold for many years.")
    (quote,) = found.analysis.quotes
    assert contents(found, quote) == ["The dam will hold for many years"]
    assert quote.source is not None
    assert quote.source.name == "Maria Keller"


def test_a_dash_and_a_name_sign_a_quotation(analysed: Analysed) -> None:
    found = analysed("The town was asked about the dam.\n“We shall see what the rain brings.” — Peter Lang.")
    (quote,) = found.analysis.quotes
    assert quote.source is not None
    assert quote.source.name == "Peter Lang"


def test_reports_inside_a_report_belong_to_the_outer_one(analysed: Analysed) -> None:
    found = analysed("Maria Keller said that Peter Lang believes the mill is safe.")
    (quote,) = found.analysis.quotes
    assert quote.source is not None
    assert quote.source.name == "Maria Keller"


def test_called_on_somebody_to_act(analysed: Analysed) -> None:
    found = analysed("Maria Keller called on the council to close the mill.")
    (quote,) = found.analysis.quotes
    assert contents(found, quote) == ["the council to close the mill"]
    assert quote.act == "wants"


def test_the_relayed_forecast_and_the_summit_quote_of_the_seeds(analysed: Analysed, shared: Path) -> None:
    text = next(file.read_text("utf-8") for file in sorted((shared / "seeds").glob("000_*.txt")))
    found = analysed(text)
    forecast = next(q for q in found.analysis.quotes if "less than" in " ".join(contents(found, q)))
    assert forecast.source is not None
    assert forecast.source.name == "Justin Lin"
    assert forecast.source.organisation == "Alibaba Group"
    assert [relay.name for relay in forecast.source.relays] == ["Bloomberg"]
    assert len(forecast.verbatim) == 2
    summit = next(q for q in found.analysis.quotes if "stretched thin" in " ".join(contents(found, q)))
    assert summit.kind == "direct"
    assert summit.source is not None
    assert summit.source.name == "Justin Lin"
    assert summit.occasion is not None
    assert found.words(summit.occasion).startswith("at the AGI-Next summit in Beijing on Saturday")


PIECES = st.sampled_from(
    [
        "Maria Keller said ", "“It works,” ", "he said. ", "according to ", "the report", ", ", ". ", "that ",
        '"', "“", "”", "‘", "’", "told Reuters ", "\n", "Norvik Corp. ", "who ", ": ", " — ",
        "the dam is safe",
        "calls for ", "U.S. ", "\u202e", "💧 ", "She ", "criticised ", "claim ", "(WFP) ",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(PIECES, min_size=1, max_size=25))
def test_spans_hold_in_any_text(analysed: Analysed, pieces: list[str]) -> None:
    body = "".join(pieces)
    if not any(character.isalnum() for character in body):
        return
    found = analysed(body)
    text = found.article.text
    last = None
    for quote in found.analysis.quotes:
        assert quote.content
        assert list(quote.content) == sorted(quote.content)
        for part in (*quote.content, *quote.verbatim):
            assert 0 <= part.start < part.end <= len(text)
        assert all(any(part.holds(inner) for part in quote.content) for inner in quote.verbatim)
        assert not any(quote.cue and part.overlaps(quote.cue) for part in quote.content)
        assert 0 <= quote.sentence < len(found.analysis.sentences)
        assert last is None or last <= quote.content
        last = quote.content
        if quote.source is not None:
            assert quote.source.name


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The dam is expected to hold for a year.", "is expected", ["The dam", "to hold for a year"]),
        ("The plan appears to be dead.", "appears", ["The plan", "to be dead"]),
        ("The letters were believed to be forged.", "were believed", ["The letters", "to be forged"]),
    ],
)
def test_a_stance_that_nobody_takes_has_no_source(
    analysed: Analysed, text: str, cue: str, content: list[str]
) -> None:
    found = analysed(text)
    (quote,) = found.analysis.quotes
    assert quote.cue is not None
    assert found.words(quote.cue) == cue
    assert contents(found, quote) == content
    assert (quote.source, quote.act) == (None, "thinks")


def test_a_stance_with_a_holder_keeps_him(analysed: Analysed) -> None:
    found = analysed("Maria Keller expects the dam to hold.")
    (quote,) = found.analysis.quotes
    assert quote.source is not None
    assert quote.source.name == "Maria Keller"


def test_a_headline_reports_with_a_capitalised_verb(analysed: Analysed) -> None:
    found = analysed("The town met.", title="Mayor Keller Slams Harbour Toll Plan")
    quotes = [quote for quote in found.analysis.quotes if quote.content[0].start < 40]
    assert [(contents(found, quote), quote.act) for quote in quotes] == [(["Harbour Toll Plan"], "judges")]
    plain = analysed("The town met.", title="Keller Times Harbour Works")
    assert plain.analysis.quotes == ()


def test_called_for_others_to_act_and_referred_to_it_as(analysed: Analysed) -> None:
    found = analysed("Maria Keller called for the council to close the bridge.")
    assert contents(found, by_cue(found, "called")) == ["the council to close the bridge"]
    named = analysed("Maria Keller referred to the bridge as a relic of another age.")
    assert contents(named, by_cue(named, "referred")) == ["the bridge as a relic of another age"]
