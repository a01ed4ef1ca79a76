import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render_samples import ANALYSED, BRIEF_REPORT, CHECK_REPORT, SKIPPED

from copydesk.domain.trouble import Skipped
from copydesk.render import contract, contract_analysis
from copydesk.render.cleaning import INVISIBLE, UNPRINTABLE
from copydesk.render.json import JSON
from copydesk.render.options import RenderOptions

OPTIONS = RenderOptions()


def test_a_brief_reads_back_with_every_excerpt_where_it_says() -> None:
    written = JSON.brief(BRIEF_REPORT, OPTIONS)
    document = msgspec.json.decode(written, type=contract.BriefDocument)
    assert document.format == "copydesk.brief/1"
    first = document.briefs[0]
    texts = {source.number: source.text for source in first.sources}
    points = [first.headline, *first.key_points, *first.summary, *first.single_source]
    assert points
    for point in points:
        for cited in point.evidence:
            assert texts[cited.source][cited.start : cited.end] == cited.text
        for edit in point.edits:
            assert point.text[edit.start : edit.end] == edit.text
    assert [finding.sources for finding in first.findings] == [(1,), (4,)]
    assert first.sources[2].copy_of == "copy of [2]: 100 % of sentences shared, byline names TPA"
    assert document.skipped == SKIPPED


def test_a_check_reads_back_with_its_tally() -> None:
    document = msgspec.json.decode(JSON.check(CHECK_REPORT, OPTIONS), type=contract.CheckDocument)
    assert document.tally == {"supported": 1, "partly": 1, "contradicted": 1, "not_found": 1}
    for verdict in document.verdicts:
        assert document.draft_text[verdict.start : verdict.end] == verdict.text
        for fault in verdict.faults:
            assert document.draft_text[fault.start : fault.end] == fault.text


def test_an_analysis_reads_back_with_every_slice() -> None:
    written = JSON.analysis([ANALYSED], SKIPPED, OPTIONS)
    document = msgspec.json.decode(written, type=contract_analysis.AnalysisDocument)
    article = document.articles[0]
    for found in (*article.blocks, *article.sentences, *article.quantities, *article.times, *article.claims):
        assert article.text[found.start : found.end] == found.text
    assert article.quantities[0].low == 14
    assert article.quantities[0].high is None
    assert article.quotes[0].source is not None
    assert article.quotes[0].source.relays[0].text == "Harbourline"
    assert article.entities[0].mentions[0].text == "Ines Marrow"


def test_the_same_report_gives_the_same_bytes() -> None:
    again = msgspec.json.decode(msgspec.json.encode(BRIEF_REPORT), type=type(BRIEF_REPORT))
    assert JSON.brief(again, OPTIONS) == JSON.brief(BRIEF_REPORT, RenderOptions(width=200, colour=True))


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_texts_stay_exact_and_the_file_harmless(text: str) -> None:
    written = JSON.analysis([], [Skipped(text, "reading", "empty", text)], OPTIONS)
    assert json.loads(written)["skipped"][0]["source"] == text
    assert not INVISIBLE.search(written)
    assert not UNPRINTABLE.search(written.replace("\n", ""))


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_a_lone_surrogate_does_not_break_the_file(text: str) -> None:
    written = JSON.analysis([], [Skipped(text, "reading", "empty", "")], OPTIONS)
    written.encode("utf-8")
    assert json.loads(written)["skipped"][0]["source"] == text
