"""Swapping one element of a borne sentence must never leave it supported; the sources' order never matters.

The sentences are made from invented parts by a fixed seed: a few hundred cases in some seconds.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from copydesk.briefing.checking import check_draft
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import read_draft
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH

Analyse = Callable[..., AnalysedArticle]

FIRMS = ("Halden Lines", "Tessel Foods", "Marlow Steel", "Quint Motors", "Brenner Optics", "Sandoy Power")
PEOPLE = ("Ida Brenner", "Rosa Quint", "Nils Okoro", "Petra Lund", "Omar Velez", "June Abara")
TOWNS = ("Marlow", "Ovenden", "Sandoy", "Kestrel Bay", "Lunden", "Torvik")
PUBLISHED = datetime(2024, 3, 5, 9, tzinfo=UTC)


def _facts(rng: random.Random) -> dict[str, str]:
    firm, other = rng.sample(FIRMS, 2)
    person, someone = rng.sample(PEOPLE, 2)
    town, elsewhere = rng.sample(TOWNS, 2)
    number, wrong = rng.sample(range(120, 980), 2)
    money, cash = rng.sample(range(11, 95), 2)
    day, date = rng.sample(range(2, 28), 2)
    return {
        "firm": firm, "other": other, "person": person, "someone": someone, "town": town,
        "elsewhere": elsewhere, "number": str(number), "wrong": str(wrong), "money": str(money),
        "cash": str(cash), "day": str(day), "date": str(date),
    }  # fmt: skip


SOURCE = (
    "{firm} dismissed {number} workers at its factory in {town} on {day} February 2024. "
    "The factory cost ${money} million to build. "
    "“The orders never came back after the flood,” {person}, the head of the union, said. "
    "More than {money} percent of the machines were damaged by water. "
    "The mayor may offer the workers a loan. "
    "{firm} did not warn the union."
)
TRUE = {
    "plain": "{firm} dismissed {number} workers at its factory in {town} on {day} February 2024.",
    "paraphrase": "{firm} sacked {number} workers at its factory in {town}.",
    "cost": "The factory cost ${money} million to build.",
    "quote": "“The orders never came back after the flood,” {person} said.",
    "bound": "More than {money} percent of the machines were damaged by water.",
    "hedge": "The mayor may offer the workers a loan.",
    "negated": "{firm} did not warn the union.",
}
SWAPPED = {
    "number": "{firm} dismissed {wrong} workers at its factory in {town} on {day} February 2024.",
    "firm": "{other} dismissed {number} workers at its factory in {town} on {day} February 2024.",
    "town": "{firm} dismissed {number} workers at its factory in {elsewhere} on {day} February 2024.",
    "date": "{firm} dismissed {number} workers at its factory in {town} on {date} February 2024.",
    "verb": "{firm} hired {number} workers at its factory in {town} on {day} February 2024.",
    "money": "The factory cost ${cash} million to build.",
    "scale": "The factory cost ${money} billion to build.",
    "currency": "The factory cost {money} million euros to build.",
    "speaker": "“The orders never came back after the flood,” {someone} said.",
    "quote": "“The orders quickly came back after the flood,” {person} said.",
    "bound": "Less than {money} percent of the machines were damaged by water.",
    "exact": "Exactly {money} percent of the machines were damaged by water.",
    "percent": "More than {money} of the machines were damaged by fire.",
    "certainty": "The mayor will offer the workers a loan.",
    "fact": "The mayor offered the workers a loan.",
    "negation": "{firm} warned the union.",
    "negated": "{firm} did not dismiss {number} workers at its factory in {town}.",
    "cause": "{firm} dismissed {number} workers at its factory in {town} because of a strike.",
}
CASES = 14


@pytest.fixture(scope="module")
def worlds(analysed: Analyse) -> list[tuple[dict[str, str], AnalysedArticle, Checker]]:
    rng = random.Random(20240305)  # noqa: S311 - the same cases every time
    made = []
    for _ in range(CASES):
        facts = _facts(rng)
        article = analysed(SOURCE.format(**facts), outlet="The Example", published=PUBLISHED)
        made.append((facts, article, Checker({article.article.id: article}, Origins(), ENGLISH, None)))
    return made


def _kind(analysed: Analyse, checker: Checker, sentence: str) -> str:
    draft = analysed(sentence)
    kinds = {checker.verdict(item).kind for item in read_draft(draft, checker.lexicon)}
    return "supported" if kinds == {"supported"} else "other"


@pytest.mark.parametrize("swap", sorted(SWAPPED))
def test_no_swap_is_ever_supported(
    analysed: Analyse, worlds: list[tuple[dict[str, str], AnalysedArticle, Checker]], swap: str
) -> None:
    passed = [
        sentence
        for facts, _, checker in worlds
        if _kind(analysed, checker, sentence := SWAPPED[swap].format(**facts)) == "supported"
    ]
    assert passed == []


@pytest.mark.parametrize("form", sorted(TRUE))
def test_most_true_forms_are_supported(
    analysed: Analyse, worlds: list[tuple[dict[str, str], AnalysedArticle, Checker]], form: str
) -> None:
    failed = [
        sentence
        for facts, _, checker in worlds
        if _kind(analysed, checker, sentence := TRUE[form].format(**facts)) != "supported"
    ]
    assert len(failed) <= CASES // 4, failed


def test_neither_order_nor_copies_nor_strangers_change_a_verdict(
    analysed: Analyse, worlds: list[tuple[dict[str, str], AnalysedArticle, Checker]]
) -> None:
    stranger = analysed(
        "A glacier in the north of Torland lost a tenth of its ice. Herders moved their goats downhill.",
        outlet="Far Away",
    )
    for facts, article, _ in worlds[:6]:
        copy = analysed(SOURCE.format(**facts), outlet="The Echo", published=PUBLISHED)
        text = " ".join(form.format(**facts) for form in [*TRUE.values(), *SWAPPED.values()])
        draft = analysed(text)
        alone = {article.article.id: article}
        first = {**alone, stranger.article.id: stranger}
        last = {stranger.article.id: stranger, **alone}
        kinds = [
            [verdict.kind for verdict in check_draft(draft, sources, Origins(), ENGLISH, None)]
            for sources in (alone, first, last, {**first, copy.article.id: copy})
        ]
        assert kinds[1] == kinds[2]
        assert kinds[3] == kinds[1]
        support = [[kind == "supported" for kind in row] for row in kinds]
        assert support[0] == support[1]


def test_the_same_input_gives_the_same_verdicts(
    analysed: Analyse, worlds: list[tuple[dict[str, str], AnalysedArticle, Checker]]
) -> None:
    facts, article, _ = worlds[0]
    draft = analysed(" ".join(form.format(**facts) for form in SWAPPED.values()))
    sources = {article.article.id: article}
    assert check_draft(draft, sources, Origins(), ENGLISH, None) == check_draft(
        draft, sources, Origins(), ENGLISH, None
    )
