"""The nouns hold their promises by construction."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.annotation import AnalysedArticle, Analysis
from copydesk.domain.article import Article, Outlet, article_id, digest_of
from copydesk.domain.brief import Brief, BriefPoint, CheckReport
from copydesk.domain.claim import Evidence
from copydesk.domain.story import Copy, Origins
from copydesk.domain.text import Block, Span


def article(text="The bridge closed. Nobody was hurt.", outlet="The Example"):
    digest = digest_of(text)
    blocks = (Block(Span(0, len(text)), "paragraph"),)
    return Article(article_id(outlet, None, digest), "a.txt", Outlet(outlet), text, digest, blocks)


@given(st.integers(-5, 50), st.integers(-5, 50))
def test_a_span_is_a_range_or_an_error(start, end):
    if 0 <= start <= end:
        assert len(Span(start, end)) == end - start
    else:
        with pytest.raises(ValueError, match="not a span"):
            Span(start, end)


@given(st.text(min_size=1, max_size=60), st.data())
def test_evidence_is_always_a_slice(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    item = article(text)
    proof = Evidence.of(item, Span(start, end))
    assert proof.excerpt == item.text[start:end]


@pytest.mark.parametrize("span", [Span(3, 3), Span(0, 999)])
def test_evidence_outside_the_text_or_empty_is_refused(span):
    with pytest.raises(ValueError, match="no evidence"):
        Evidence.of(article(), span)


@pytest.mark.parametrize(("text", "evidence"), [("", True), ("  ", True), ("Words.", False)])
def test_a_point_without_words_or_evidence_cannot_exist(text, evidence):
    proof = (Evidence.of(article(), Span(0, 3)),) if evidence else ()
    with pytest.raises(ValueError, match="words and evidence"):
        BriefPoint(text, proof, "single_source", 1)


def test_an_analysis_of_another_text_is_refused():
    item = article()
    with pytest.raises(ValueError, match="not of article"):
        AnalysedArticle(item, Analysis(item.id, digest_of("other"), "1"))


def test_the_title_is_the_headline_block():
    text = "Bridge closed\n\nIt is shut."
    item = msgspec.structs.replace(
        article(text), blocks=(Block(Span(0, 13), "headline"), Block(Span(15, 26), "paragraph"))
    )
    assert item.title == "Bridge closed"
    assert article().title == ""
    assert item.block_at(Span(16, 20)) == item.blocks[1]
    assert item.block_at(Span(12, 16)) is None


def test_a_partial_copy_shares_only_what_it_copied():
    part = Copy("b", "a", 0.4, whole=False, copied=(Span(0, 50),), reasons=("40 % of sentences shared",))
    whole = Copy("c", "a", 1.0, whole=True, copied=(Span(0, 90),), reasons=("the same text",))
    origins = Origins((part, whole))
    assert origins.origin_of("b") == "b"
    assert origins.origin_of("b", Span(10, 20)) == "a"
    assert origins.origin_of("b", Span(60, 70)) == "b"
    assert origins.origin_of("c", Span(95, 99)) == "a"
    assert origins.origin_of("z") == "z"


@pytest.mark.parametrize("kind", [Brief, CheckReport, AnalysedArticle])
def test_every_product_has_a_json_schema(kind):
    assert msgspec.json.schema(kind)["$defs"]


def test_two_reports_of_one_outlet_are_two_origins_and_one_voice():
    copy = Copy("c", "a", 1.0, whole=True, copied=(), reasons=())
    origins = Origins((copy,), {"a": "post.example", "b": "post.example", "d": "news.example"})
    assert [origins.origin_of(name) for name in "abcde"] == ["a", "b", "a", "d", "e"]
    assert len({origins.voice_of(name) for name in "abcde"}) == 3
