"""Checking a draft: every element must be carried by the evidence that carries the others. Invented texts."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk.briefing.checking import check_draft
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Verdict
from copydesk.domain.story import Copy, Origins
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH
from copydesk.pipeline import check
from copydesk.settings import Settings

Analyse = Callable[..., AnalysedArticle]
Judge = Callable[[str], Verdict]

HARBOUR = (
    "The Marlow harbour ferry sank on 3 March 2024 with 212 passengers aboard. "
    "Divers recovered 17 bodies from the wreck, the coast guard said. "
    "Captain Ida Brenner told reporters that the rudder had failed twice that week. "
    "“We begged the company to repair the rudder,” Brenner said. "
    "The owner, Halden Lines, denied the claim. "
    "Halden Lines lost $1.2 billion last year, its report shows. "
    "Fewer than 20% of the lifeboats could be lowered, investigators found. "
    "Prosecutors suspect that the cargo was overloaded. "
    "The port of Marlow will not reopen before June."
)
MARKET = (
    "Tessel Foods bought the bakery chain Ovenly for $300 million in May 2023. "
    "Four of the 60 Ovenly shops closed because of rising rents, the company said. "
    "Chief executive Rosa Quint expects sales to grow by about 5 percent. "
    "Shares of Tessel Foods fell 12 percent on Tuesday."
)


@pytest.fixture(scope="session")
def sources(analysed: Analyse) -> dict[str, AnalysedArticle]:
    published = datetime(2024, 3, 5, 9, tzinfo=UTC)
    made = [
        analysed(HARBOUR, title="Marlow ferry sinks", outlet="The Harbour Post", published=published),
        analysed(MARKET, title="Tessel Foods buys Ovenly", outlet="Market Lines", published=published),
    ]
    return {item.article.id: item for item in made}


@pytest.fixture(scope="session")
def judge(analysed: Analyse, sources: dict[str, AnalysedArticle]) -> Judge:
    def one(sentence: str) -> Verdict:
        verdicts = check_draft(analysed(sentence, outlet="draft"), sources, Origins(), ENGLISH, None)
        assert len(verdicts) == 1
        return verdicts[0]

    return one


TRUE = [
    "The Marlow harbour ferry sank on 3 March 2024 with 212 passengers aboard.",
    "Divers recovered 17 bodies from the wreck.",
    "“We begged the company to repair the rudder,” Captain Ida Brenner said.",
    "Brenner said they “begged the company to repair the rudder”.",
    "Halden Lines lost $1,200 million last year.",
    "Investigators found that fewer than 20% of the lifeboats could be lowered.",
    "Prosecutors suspect that the cargo was overloaded.",
    "Tessel Foods acquired the bakery chain Ovenly for $300 million.",
    "Shares of Tessel Foods dropped 12 percent.",
]


@pytest.mark.parametrize("sentence", TRUE)
def test_a_faithful_sentence_is_supported(judge: Judge, sentence: str) -> None:
    verdict = judge(sentence)
    assert verdict.kind == "supported", verdict.faults
    assert verdict.origins >= 1
    assert verdict.evidence


FALSE = [
    ("number", "The Marlow harbour ferry sank on 3 March 2024 with 221 passengers aboard.", "figure"),
    ("number", "Divers recovered 71 bodies from the wreck.", "figure"),
    ("unit", "Halden Lines lost 1.2 billion pounds last year.", None),
    ("unit", "Halden Lines lost $1.2 million last year.", "figure"),
    ("bound", "Investigators found that 20% of the lifeboats could be lowered.", None),
    ("bound", "Investigators found that more than 20% of the lifeboats could be lowered.", "bound"),
    ("date", "The Marlow harbour ferry sank on 8 March 2024 with 212 passengers aboard.", "date"),
    ("speaker", "“We begged the company to repair the rudder,” Rosa Quint said.", "speaker"),
    ("quote", "“We told the company to repair the rudder,” Brenner said.", "quote_words"),
    ("negation", "The port of Marlow will reopen before June.", "negation"),
    ("negation", "Divers recovered no bodies from the wreck.", None),
    ("certainty", "The cargo was overloaded.", None),
    ("entity", "Tessel Foods bought the bakery chain Crustino for $300 million.", None),
    ("entity", "Halden Lines bought the bakery chain Ovenly for $300 million.", "name"),
    ("polarity", "Shares of Tessel Foods rose 12 percent.", None),
    ("scope", "All of the 60 Ovenly shops closed because of rising rents.", None),
    ("cause", "Four of the 60 Ovenly shops closed because of a strike.", None),
    ("invented", "Divers recovered the captain's log from the wreck.", None),
    ("invented", "Halden Lines paid each passenger 900 euros.", None),
]


@pytest.mark.parametrize(("kind", "sentence", "element"), FALSE)
def test_a_swapped_element_is_never_supported(
    judge: Judge, kind: str, sentence: str, element: str | None
) -> None:
    verdict = judge(sentence)
    assert verdict.kind != "supported", kind
    assert verdict.faults, kind
    if element is not None:
        assert element in {fault.element for fault in verdict.faults}, verdict.faults


def test_another_value_for_the_same_thing_is_a_contradiction(judge: Judge) -> None:
    verdict = judge("The Marlow harbour ferry sank on 3 March 2024 with 221 passengers aboard.")
    assert verdict.kind == "contradicted"
    fault = next(fault for fault in verdict.faults if fault.element == "figure")
    assert fault.source is not None
    assert "212" in fault.source


@pytest.mark.parametrize(
    "sentence",
    [
        "A volcano erupted on the island of Sandoy.",
        "The chess champion Nils Okoro retired at 41.",
        "Snow fell in the desert on Christmas Day.",
    ],
)
def test_what_no_source_speaks_of_is_not_found(judge: Judge, sentence: str) -> None:
    assert judge(sentence).kind == "not_found"


def test_a_borne_clause_beside_an_invented_one_is_partly(judge: Judge) -> None:
    verdict = judge(
        "Divers recovered 17 bodies from the wreck, and the mayor of Marlow opened a museum of telescopes."
    )
    assert verdict.kind in {"partly", "not_found"}
    assert any("telescopes" in fault.draft or "museum" in fault.reason for fault in verdict.faults)


def test_evidence_and_faults_point_at_exact_words(judge: Judge, sources: dict[str, AnalysedArticle]) -> None:
    for sentence in [*TRUE, *(sentence for _, sentence, _ in FALSE)]:
        verdict = judge(sentence)
        for item in verdict.evidence:
            assert item.span.of(sources[item.article_id].article.text) == item.excerpt
        for fault in verdict.faults:
            assert verdict.span.start <= fault.span.start <= fault.span.end <= len(sentence)
            assert fault.reason


def test_no_sources_bear_nothing_out(analysed: Analyse) -> None:
    draft = analysed("Divers recovered 17 bodies from the wreck.")
    (verdict,) = check_draft(draft, {}, Origins(), ENGLISH, None)
    assert verdict.kind == "not_found"
    assert verdict.evidence == ()
    assert verdict.origins == 0


def test_a_draft_of_one_word_has_a_verdict(analysed: Analyse, sources: dict[str, AnalysedArticle]) -> None:
    (verdict,) = check_draft(analysed("Yes."), sources, Origins(), ENGLISH, None)
    assert verdict.kind == "not_found"


def test_copies_count_as_one_origin(analysed: Analyse) -> None:
    original = analysed(HARBOUR, outlet="The Wire")
    copy = analysed(HARBOUR, outlet="The Echo", url="https://echo.example/1")
    pair = {item.article.id: item for item in (original, copy)}
    whole = Span(0, len(copy.article.text))
    one = Copy(
        article_id=copy.article.id,
        original_id=original.article.id,
        share=1.0,
        whole=True,
        copied=(whole,),
        reasons=("same text",),
    )
    joined = Origins((one,))
    draft = analysed("Divers recovered 17 bodies from the wreck.")
    (verdict,) = check_draft(draft, pair, joined, ENGLISH, None)
    assert verdict.kind == "supported"
    assert verdict.origins == 1


@pytest.mark.seeds
def test_the_seeds_against_each_other(shared: Path) -> None:
    seeds = shared / "seeds"
    first, second = str(seeds / "000_5d8bd3d6a23b08fa.txt"), str(seeds / "002_89cad57bedc5662f.txt")
    report = check(second, [first], Settings(encoder=False))
    for figure in ("78%", "63%", "$500 million", "$300 million"):
        held = [verdict for verdict in report.verdicts if figure in verdict.sentence]
        assert held
        for verdict in held:
            assert verdict.kind in {"not_found", "partly"}, (figure, verdict.kind)
            assert any(figure in fault.draft for fault in verdict.faults), figure
    raised = [item for item in report.verdicts if item.sentence.startswith("Over $1 billion")]
    assert [item.kind for item in raised] == ["supported"]
    back = check(first, [second], Settings(encoder=False))
    chance = [verdict for verdict in back.verdicts if "less than 20%" in verdict.sentence]
    assert [verdict.kind for verdict in chance] == ["not_found"]
    assert any("20%" in fault.draft for fault in chance[0].faults)
