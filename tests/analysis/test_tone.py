"""Tone: polarity, its words, and what negation, direction and concession do to it."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.domain.annotation import AnalysedArticle, Tone
from copydesk.language.english.tone import TONE
from copydesk.language.tone import NEGATIVE, POSITIVE

Analyse = Callable[..., AnalysedArticle]


def tone_of(analysed: Analyse, text: str, title: str = "") -> Tone:
    tone = analysed(text, title=title).analysis.tone
    assert tone is not None
    return tone


@pytest.mark.parametrize(
    ("title", "body", "polarity", "word"),
    [
        (
            "Engineers warn of cracks in harbour bridge",
            "Inspectors fear that the bridge is vulnerable, and the city worries about the risk to drivers.",
            "negative",
            "concern",
        ),
        (
            "Eleven killed as bus crashes into ravine",
            "Eleven passengers died and nine were injured. Relatives mourned the victims.",
            "negative",
            "loss",
        ),
        (
            "Rovers celebrate first cup triumph",
            "The champions won the final and fans hailed a brilliant victory. The coach was proud.",
            "positive",
            "confidence",
        ),
        (
            "Auditors condemn council's failures",
            "The report criticised the council for a scandal of misleading accounts and blamed its leader.",
            "negative",
            "criticism",
        ),
        (
            "Profits surge at the shipyard",
            "Sales rose and profits grew strongly. The yard is hiring as orders climb.",
            "positive",
            "growth",
        ),
        (
            "All miners rescued alive",
            "The miners survived and were reunited with relieved families, who saw that they were safe.",
            "positive",
            "relief",
        ),
    ],
)
def test_the_tone_of_a_plain_text(analysed: Analyse, title: str, body: str, polarity: str, word: str) -> None:
    tone = tone_of(analysed, body, title)
    assert tone.polarity == polarity
    assert word in tone.words
    assert tone.sentences


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Losses fell sharply at the yard last year.", "Losses rose sharply at the yard last year."),
        ("Unemployment fell in the region.", "Unemployment rose in the region."),
        ("The death toll did not rise.", "The death toll rose again."),
        ("Profits rose at the yard.", "Profits fell at the yard."),
        ("The deal eased fears of a strike.", "The deal raised fears of a strike."),
        ("The plant is safe.", "The plant is not safe."),
        ("The mayor was not guilty of fraud.", "The mayor was guilty of fraud."),
        (
            "Although profits fell, the company won praise.",
            "Although it won praise, the company's profits fell.",
        ),
        ("Talks could avert a crisis at the yard.", "Talks led to a crisis at the yard."),
        ("The rise in exports surprised traders.", "The rise in unemployment surprised traders."),
        ("Rising wages helped the region.", "Rising debt hurt the region."),
    ],
)
def test_what_the_sentence_does_with_its_words(analysed: Analyse, better: str, worse: str) -> None:
    frame = (
        "The yard stands by the harbour. {} It was built early. Many remember the disaster and the rescue."
    )
    assert tone_of(analysed, frame.format(better)).strength > tone_of(analysed, frame.format(worse)).strength


def test_the_headline_weighs_most(analysed: Analyse) -> None:
    bad, good = "A grave crisis threatens the harbour.", "A brilliant triumph delights the harbour."
    first = tone_of(analysed, f"{good} The gate is green. The wall is grey. The roof is red.", title=bad)
    second = tone_of(analysed, f"{bad} The gate is green. The wall is grey. The roof is red.", title=good)
    assert first.strength < second.strength


def test_both_sides_make_it_mixed(analysed: Analyse) -> None:
    body = (
        "A crash killed two after the team won a victory. Fans praised them. The club is in crisis. "
        "Families mourned the victims. The winner celebrated. The coach was angry. The crowd was happy."
    )
    tone = tone_of(analysed, body)
    assert tone.polarity == "mixed"
    assert {tone.words[0] in NEGATIVE, tone.words[1] in POSITIVE} == {True}


def test_a_bare_report_is_neutral_or_not_judged(analysed: Analyse) -> None:
    tone = tone_of(analysed, "The gate is green. The wall is grey.")
    assert (tone.polarity, tone.why) == ("neutral", ("nothing in it carries tone",))
    torn = analysed("The wall is grey. " * 9 + "It won a prize. It was damaged. It is popular. It is weak.")
    assert torn.analysis.tone is None, "a little of both sides: not sure enough to be shown"


def test_names_carry_no_tone(analysed: Analyse) -> None:
    tone = tone_of(
        analysed,
        "Yesterday Victoria Grave met her neighbour Robert Crook, who lives at the corner of Hope Street.",
    )
    assert tone.polarity == "neutral"


def test_every_word_has_one_tone() -> None:
    seen: dict[str, str] = {}
    for entry in TONE.toned:
        for word in f"{entry.strong} {entry.plain} {entry.weak}".split():
            assert seen.setdefault(word, entry.tone) == entry.tone, word


WORDS = st.sampled_from(
    [
        "profits",
        "losses",
        "fell",
        "rose",
        "not",
        "crisis",
        "rescue",
        "while",
        "despite",
        "ease",
        "fears",
        "won",
        "killed",
        "very",
        "no",
        "without",
        "the",
        "of",
        "and",
        ",",
        ".",
        "Fears",
        "deeply",
        "would",
        "unemployment",
        "growing",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=30))
def test_strength_and_confidence_stay_in_range(analysed: Analyse, words: list[str]) -> None:
    item = analysed("It said " + " ".join(words))
    tone = item.analysis.tone
    if tone is not None:
        assert -1 <= tone.strength <= 1
        assert 0 <= tone.confidence <= 1
        assert len(tone.words) <= 3
        assert all(0 <= number < len(item.analysis.sentences) for number in tone.sentences)


@pytest.mark.seeds
def test_the_seeds_read_negative_with_concern_and_caution(analysed: Analyse, shared: object) -> None:
    from pathlib import Path

    for file in sorted(Path(str(shared), "seeds").glob("*.txt")):
        tone = tone_of(analysed, file.read_text("utf-8"))
        assert tone.polarity == "negative"
        assert set(tone.words[:2]) == {"concern", "caution"}
