"""What must be right on the two documents that the project was asked for. Skipped where they are absent.

The documents' own sentences stand nowhere in this project: the tests look for figures and names.
"""

import pytest

from copydesk import pipeline
from copydesk.settings import Settings

pytestmark = pytest.mark.seeds


@pytest.fixture(scope="module")
def seeds(shared):
    return sorted(str(path) for path in (shared / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def brief(seeds):
    report = pipeline.make_briefs(seeds, Settings())
    assert len(report.briefs) == 1, "the two texts are one story"
    assert report.skipped == ()
    return report.briefs[0]


@pytest.fixture(scope="module")
def points(brief):
    return [*brief.key_points, *brief.agreed, *brief.single, *brief.summary]


def the_point(points, *words):
    found = [point for point in points if all(word in point.text for word in words)]
    assert found, words
    return found[0]


def test_the_billion_raised_within_one_week_is_corroborated(brief, points):
    point = the_point(points, "ver $1 billion", "week")
    assert point.standing == "corroborated"
    assert point.origins == 2
    assert point in brief.agreed


def test_the_forecast_has_its_forecaster_its_relay_and_its_bound(points):
    point = the_point(points, "less than 20%", "OpenAI", "Anthropic")
    assert point.modality == "forecast"
    assert point.standing == "single_source"
    assert "Justin Lin" in point.attribution
    assert "Qwen" in point.attribution
    assert "Bloomberg" in point.attribution


def test_the_quote_is_verbatim_with_its_occasion_and_its_day(points):
    point = the_point(points, "massive amount of OpenAI", "AGI-Next", "Beijing")
    assert "[2026-01-10]" in point.text
    assert "Lin" in point.attribution
    quoted = point.text.split("“", 1)[1].split("”", 1)[0]
    assert quoted in point.evidence[0].excerpt


@pytest.mark.parametrize(("figure", "source"), [("78%", "benchmarks"), ("63%", "assessments")])
def test_single_figures_name_the_unnamed(points, figure, source):
    point = the_point(points, figure)
    assert point.standing == "single_source"
    assert source in point.attribution
    assert point.unnamed


def test_debut_and_follow_on_are_single_source(points):
    assert the_point(points, "$500 million", "$300 million").standing == "single_source"


def test_tone_category_and_notes(brief):
    assert brief.tone.polarity == "negative"
    assert {"concern", "caution"} & set(brief.tone.words)
    assert "echnology" in brief.label
    notes = {entry.source.rsplit("/", 1)[-1][:3]: set(entry.notes) for entry in brief.sources}
    assert "truncated" in notes["000"]
    assert "names_no_sources" in notes["002"]


def test_companies_and_countries_are_one_entity_each(brief):
    names = [entity.name for entity in (*brief.organisations, *brief.places, *brief.people)]
    assert sum("Zhipu" in name for name in names) == 1
    assert sum(name in {"U.S.", "US", "United States", "America"} for name in names) == 1


@pytest.fixture(scope="module")
def verdicts(seeds):
    return pipeline.check(seeds[1], [seeds[0]], Settings()).verdicts


@pytest.mark.parametrize("figure", ["78%", "63%", "$500 million", "$300 million"])
def test_figures_that_the_other_document_lacks_are_not_found_by_name(verdicts, figure):
    found = [verdict for verdict in verdicts if figure in verdict.sentence]
    assert found
    for verdict in found:
        assert verdict.kind == "not_found"
        assert any(fault.element == "figure" and figure in fault.draft for fault in verdict.faults)


def test_the_week_of_a_billion_is_supported(verdicts):
    found = [item for item in verdicts if "ver $1 billion" in item.sentence and "one week" in item.sentence]
    assert [item.kind for item in found] == ["supported"]


def test_swapped_the_forecast_is_not_found(seeds):
    verdicts = pipeline.check(seeds[0], [seeds[1]], Settings()).verdicts
    (verdict,) = [item for item in verdicts if "less than 20%" in item.sentence]
    assert verdict.kind == "not_found"
    assert any("20" in fault.draft for fault in verdict.faults)
