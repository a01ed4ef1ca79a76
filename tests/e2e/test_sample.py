"""The sample coverage behind `make demo`: two stories, and a draft whose planted errors are all caught."""

from pathlib import Path

import pytest

from copydesk import pipeline
from copydesk.render import RENDERERS, RenderOptions
from copydesk.settings import Settings

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SAMPLE = str(EXAMPLES / "coverage")


@pytest.fixture(scope="module")
def report():
    return pipeline.make_briefs([SAMPLE], Settings())


@pytest.fixture(scope="module")
def verdicts():
    return pipeline.check(str(EXAMPLES / "draft.md"), [SAMPLE], Settings()).verdicts


def verdict_on(verdicts, *words):
    found = [item for item in verdicts if all(word in item.sentence for word in words)]
    assert len(found) == 1, words
    return found[0]


def test_there_are_two_stories_of_eight_articles_and_seven_origins(report):
    assert [(len(brief.sources), brief.origins) for brief in report.briefs] == [(8, 7), (8, 7)]
    assert report.skipped == ()


def test_the_tolls_are_told_as_an_update_and_the_conflict_as_one(report):
    kinds = {difference.kind for brief in report.briefs for difference in brief.differences}
    assert "updates" in kinds
    assert "conflicts" in kinds


@pytest.mark.parametrize(
    "words",
    [
        ("Sarastus", "$540 million"),
        ("more than 15%",),
        ("Wednesday, March 11",),
        ("said Ingrid Solvang",),
        ("Denmark", "Sweden"),
        ("Nine Norwegians",),
        ("had known of a fault",),
        ("The steering", "failed"),
    ],
)
def test_planted_errors_are_never_supported(verdicts, words):
    assert verdict_on(verdicts, *words).kind in {"contradicted", "not_found", "partly"}


@pytest.mark.parametrize(
    "words",
    [
        ("more than $2 billion",),
        ("$740 million", "$610 million"),
        ("Eleven people were killed",),
        ("Six of the injured",),
        ("slow rudder in January",),
    ],
)
def test_true_sentences_are_supported(verdicts, words):
    assert verdict_on(verdicts, *words).kind == "supported"


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_every_format_shows_every_source_of_every_brief(report, form):
    text = RENDERERS[form].brief(report, RenderOptions())
    for brief in report.briefs:
        for entry in brief.sources:
            assert entry.outlet.split()[0].strip("_*`") in text


def test_a_title_that_states_nothing_is_not_judged(verdicts):
    assert not [verdict for verdict in verdicts if "Note for" in verdict.sentence]
