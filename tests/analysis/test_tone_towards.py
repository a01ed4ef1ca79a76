"""Tone towards a target: who is meant by a sentence's words."""

import pytest

from copydesk.analysis.models import load_parser
from copydesk.analysis.tone.towards import tone_towards
from copydesk.domain.annotation import Sentence
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH


def towards(text: str, target: str, *rivals: str) -> str:
    doc = load_parser()(text)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in (target, *rivals)]
    return tone_towards(doc, Sentence(Span(0, len(text)), 0), spans[0], ENGLISH, tuple(spans[1:]))


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("The auditors condemned Mayor Birch for the scandal.", "Birch", "negative"),
        ("The auditors praised Mayor Birch for his honesty.", "Birch", "positive"),
        ("Mayor Birch opened the session at nine.", "Birch", "neutral"),
        ("Mayor Birch said that the harbour is a disgrace.", "harbour", "negative"),
        ("Brickyard Bank shares fell after its losses widened.", "Brickyard Bank", "negative"),
        ("Brickyard Bank profit rises on strong sales.", "Brickyard Bank", "positive"),
    ],
)
def test_labels(text: str, target: str, label: str) -> None:
    assert towards(text, target) == label


def test_a_word_belongs_to_the_target_beside_it() -> None:
    text = "Hillside Steel reported a brilliant recovery, while Harbour Rail collapsed in a scandal."
    assert towards(text, "Hillside Steel", "Harbour Rail") == "positive"
    assert towards(text, "Harbour Rail", "Hillside Steel") == "negative"


def test_who_only_says_it_is_less_concerned() -> None:
    assert towards("Birch said it was unfair.", "Birch") == "neutral"


def test_a_target_without_words_is_neutral() -> None:
    doc = load_parser()("The scandal grew.")
    assert tone_towards(doc, Sentence(Span(0, 17), 0), Span(40, 44), ENGLISH) == "neutral"
    assert tone_towards(doc, Sentence(Span(40, 44), 0), Span(4, 11), ENGLISH) == "neutral"
