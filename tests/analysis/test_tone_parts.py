"""The tone of headline, body and quoted people, each apart, with what carried it."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from copydesk.domain.annotation import AnalysedArticle, ToneParts

Analyse = Callable[..., AnalysedArticle]

BODY = (
    "Eleven passengers died and nine were injured when the ferry sank. Rescuers failed to reach the wreck. "
    "“The crew were brave, honest and magnificent,” said Helen Moss, who survived."
)


def parts_of(analysed: Analyse, body: str, title: str = "") -> ToneParts:
    return analysed(body, title=title).analysis.tone_parts


def test_a_cheerful_headline_over_a_grim_body(analysed: Analyse) -> None:
    parts = parts_of(analysed, BODY, "Town celebrates a brilliant triumph")
    assert parts.headline is not None
    assert parts.body is not None
    assert parts.headline.polarity == "positive"
    assert parts.body.polarity == "negative"
    assert parts.headline.sentences == (0,)
    assert 0 not in parts.body.sentences


def test_what_quoted_people_say_is_theirs(analysed: Analyse) -> None:
    item = analysed(BODY)
    parts = item.analysis.tone_parts
    assert parts.quoted is not None
    assert parts.quoted.polarity == "positive"
    assert any("Helen Moss" in reason and "brave" in reason for reason in parts.quoted.why)
    tone = item.analysis.tone
    assert tone is not None
    assert tone.polarity == "negative"
    assert not any("brave" in reason for reason in tone.why)


def test_without_a_title_there_is_no_headline(analysed: Analyse) -> None:
    assert parts_of(analysed, BODY).headline is None


def test_without_quotation_nobody_is_quoted(analysed: Analyse) -> None:
    assert parts_of(analysed, "The bridge is unsafe, engineers warned.").quoted is None


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("The road is twelve miles long.", "nothing in it carries tone"),
        ("Eleven passengers died when the ferry sank.", "sentence 1: “died” (loss)"),
    ],
)
def test_every_tone_says_why(analysed: Analyse, body: str, reason: str) -> None:
    tone = analysed(body).analysis.tone
    assert tone is not None
    assert any(reason in why for why in tone.why)


def test_tone_is_the_same_in_every_process() -> None:
    """Sets and hashes differ between processes: nothing of a tone may hang on them."""
    program = (
        "from copydesk.pipeline import analyse_articles;from copydesk.settings import Settings;"
        "from copydesk.reading.compose import compose;from copydesk.domain.article import Outlet;import sys;"
        "a=compose('x.txt',title='Ferry sinks',body=sys.argv[1],outlet=Outlet('The Example'));"
        "f=next(iter(analyse_articles([a],Settings()))).analysis;print(f.tone,f.tone_parts,f.entity_tones)"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program, BODY],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
    assert b"negative" in said.pop()
