"""Tone towards a target by the trained layers, and towards the entities of an article."""

import numpy as np
import pytest

from copydesk.analysis.layers import cut_after
from copydesk.analysis.models import load_encoder, load_parser
from copydesk.analysis.tone import classifier
from copydesk.analysis.tone.classifier import THRESHOLD, judge_targets
from copydesk.analysis.tone.compared import compared
from copydesk.analysis.tone.entities import judge_entities
from copydesk.analysis.tone.readings import read_sentences
from copydesk.domain.annotation import AnalysedArticle, Sentence
from copydesk.domain.article import Outlet
from copydesk.domain.text import Span
from copydesk.errors import ModelError
from copydesk.language.english import ENGLISH
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings


def place(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        (
            "Auditors condemned Mayor Birch for lying to the council about the missing money.",
            "Birch",
            "negative",
        ),
        ("Colleagues hailed Mayor Birch as the best leader the town has ever had.", "Birch", "positive"),
        ("Brickyard Bank shares plunge as losses widen.", "Brickyard Bank", "negative"),
        ("Brickyard Bank profit soars 40% on strong demand.", "Brickyard Bank", "positive"),
        ("Mayor Birch will meet the council on Tuesday.", "Birch", "neutral"),
    ],
)
def test_labels(text: str, target: str, label: str) -> None:
    (judged,) = judge_targets(text, [place(text, target)], load_encoder())
    assert judged.polarity == label
    assert judged.negative + judged.neutral + judged.positive == pytest.approx(1, abs=0.001)


def test_one_sentence_can_speak_differently_of_two() -> None:
    text = "Harbour Rail shares sink, Hillside Steel gains."
    rail, steel = judge_targets(
        text, [place(text, "Harbour Rail"), place(text, "Hillside Steel")], load_encoder()
    )
    assert (rail.polarity, steel.polarity) == ("negative", "positive")


def test_a_target_is_judged_alike_alone_and_beside_others() -> None:
    text = "Harbour Rail shares sink, Hillside Steel gains."
    spans = [place(text, "Harbour Rail"), place(text, "Hillside Steel")]
    both = judge_targets(text, spans, load_encoder())
    assert both[0].strength == pytest.approx(
        judge_targets(text, spans[:1], load_encoder())[0].strength, abs=0.1
    )


def test_a_very_long_sentence_is_read_around_its_target() -> None:
    text = "The clerk read and read " * 400 + "and Mayor Birch was convicted of a shameful fraud."
    (judged,) = judge_targets(text, [place(text, "Birch")], load_encoder())
    assert judged.polarity == "negative"


def test_the_lower_half_is_the_encoders_own() -> None:
    hidden, offsets = load_encoder().hidden("The harbour is quiet.")
    assert hidden.shape == (len(offsets), 384)
    assert np.isfinite(hidden).all()
    with pytest.raises(ValueError, match="no node makes"):
        cut_after(b"\x3a\x00", "layer_norm_6")


def test_altered_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifier, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(ModelError, match="not the published ones"):
        classifier._upper.__wrapped__()


def test_an_article_and_those_it_quotes_are_told_apart() -> None:
    body = (
        "The auditors condemned Martha Birch for a shameful fraud. "
        "“Robert Alder is a wonderful, honest leader and the best we have had,” said Helen Moss. "
        "Robert Alder was born in the town."
    )
    article = compose(
        "example.txt",
        title="Martha Birch convicted of shameful fraud",
        body=body,
        outlet=Outlet("The Example"),
    )
    (item,) = analyse_articles([article], Settings())
    assert isinstance(item, AnalysedArticle)
    analysis = item.analysis
    told = {(analysis.entities[one.entity].name, one.speaker): one.tone for one in analysis.entity_tones}
    own = told["Martha Birch", None]
    assert own.polarity == "negative"
    assert own.confidence >= THRESHOLD
    assert own.sentences
    assert own.why
    assert ("Robert Alder", None) not in told
    assert all(speaker == "Helen Moss" for name, speaker in told if name == "Robert Alder")


def test_without_an_encoder_nobody_is_judged() -> None:
    text = "Mayor Birch was convicted of a shameful fraud."
    doc = load_parser()(text)
    readings = read_sentences(text, doc, (Sentence(Span(0, len(text)), 0),), (), (), (), ENGLISH, None)
    assert readings[0].own
    assert readings[0].judged is None
    assert judge_entities(doc, readings) == ()


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Operating profit was EUR 21.1 mn, compared with EUR 18.6 mn a year earlier.", 1.0),
        ("The net loss was 4 million, compared with 2 million in 2007.", -1.0),
        ("It made a profit of 2 million, from a loss of 5 million.", 1.0),
        ("Sales were 900,000, against 1.2 million.", -1.0),
        ("Sales were 5 million, compared with 5 million.", None),
        ("The road runs 5 km from the harbour.", None),
    ],
)
def test_two_figures_of_one_measure(text: str, way: float | None) -> None:
    found = compared(load_parser()(text)[:], ENGLISH.tone)
    assert (found[1] if found else None) == way
