from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from copydesk.domain.article import Article
from copydesk.domain.trouble import Skipped
from copydesk.errors import ReadingError
from copydesk.reading import Limits, read_bytes
from copydesk.reading.page_body import _with_company
from copydesk.reading.page_guard import guard_page, strip_raw
from copydesk.reading.paragraphs import Part

PARAGRAPHS = [
    "The harbour council of Port Ellis approved a new pier on Monday after a debate of nine hours.",
    "It will cost 14 million dollars, the council's treasurer said, two million more than was planned.",
    "Ferries to the islands will leave from the southern quay until the work is done in the autumn.",
    "Fishermen who spoke against the plan said that the new pier would close the harbour to small boats.",
]
PAGE = """<!DOCTYPE html><html><head><title>Council approves pier | The Port Gazette</title>
<link rel="canonical" href="https://www.gazette.example/news/pier?utm_source=feed">
<meta property="og:site_name" content="The Port Gazette">
<meta property="article:modified_time" content="2026-03-02T18:00:00Z">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle",
"headline": "Council approves pier", "datePublished": "2026-03-02T10:00:00+01:00",
"author": [{"@type": "Person", "name": "Ann Lee"}, "Bo Day"], "publisher": {"name": "The Port Gazette"}}]}
</script></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Council approves pier</h1>%s</article>
<footer><p>Copyright 2026 The Port Gazette. All rights reserved.</p></footer></body></html>"""


def page(inner):
    return (PAGE % inner).encode()


def article_of(data, source="pier.html"):
    [item] = read_bytes(data, source)
    assert isinstance(item, Article), item
    return item


def texts(article, *kinds):
    return [block.span.of(article.text) for block in article.blocks if block.kind in kinds]


def test_a_page_gives_text_title_times_outlet_address_and_authors():
    article = article_of(page("".join(f"<p>{text}</p>" for text in PARAGRAPHS)))
    assert article.title == "Council approves pier"
    assert texts(article, "paragraph") == PARAGRAPHS
    assert article.published == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert article.updated == datetime(2026, 3, 2, 18, tzinfo=UTC)
    assert (article.outlet.name, article.outlet.domain) == ("The Port Gazette", "gazette.example")
    assert article.url == "https://www.gazette.example/news/pier"
    assert article.authors == ("Ann Lee", "Bo Day")
    assert article.language == "en"


def test_bullets_headings_and_tables_keep_their_kinds():
    inner = (
        f"<p>{PARAGRAPHS[0]}</p><h2>What it will cost</h2><p>{PARAGRAPHS[1]}</p>"
        "<ul><li>The pier will be 90 metres long.</li><li>It will stand on 40 piles of steel.</li></ul>"
        f"<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"
    )
    article = article_of(page(inner))
    assert texts(article, "heading") == ["What it will cost"]
    assert len(texts(article, "bullet")) == 2


def test_what_a_reader_does_not_see_and_links_elsewhere_are_left_out():
    inner = (
        f"<p>{PARAGRAPHS[0]}</p><p style='display:none'>Buy a boat at half the price of last year.</p>"
        f"<p>{PARAGRAPHS[1]}</p><p><a href='/x'>Why the old pier was closed for nine years</a></p>"
        f"<div class='newsletter-box'><p>Get all our harbour news every morning in your mail box.</p></div>"
        f"<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"
        "<ul>" + "<li><a href='/y'>Another story about boats and the sea</a></li>" * 4 + "</ul>"
    )
    assert texts(article_of(page(inner)), "paragraph", "bullet", "heading") == PARAGRAPHS


def test_a_body_in_several_containers_is_read_whole():
    many = [f"{text} That was paragraph {n} of the report." for n in range(8) for text in PARAGRAPHS[:2]]
    halves = ["".join(f"<p>{text}</p>" for text in many[:8]), "".join(f"<p>{text}</p>" for text in many[8:])]
    part = "<div class='body-part'><div class='inner'>{}</div></div><aside>Advertisement</aside>"
    inner = "".join(part.format(half) for half in halves)
    assert texts(article_of(page(inner)), "paragraph") == many


def test_articles_in_a_row_of_one_class_are_one_body():
    many = [f"{text} That was paragraph {n} of the report." for n in range(8) for text in PARAGRAPHS[:2]]
    parts = ["".join(f"<p>{text}</p>" for text in many[at : at + 4]) for at in range(0, 16, 4)]
    body = "<div class='ad'>Advertisement</div>".join(
        f"<article class='body'>{part}</article>" for part in parts
    )
    html = f"<html><body><main>{body}</main></body></html>"
    assert texts(article_of(html.encode()), "paragraph") == many


def test_dropped_paragraphs_come_back_beside_kept_ones_of_their_place():
    inner = "".join(f"<div class='part'><p>{text}</p></div>" for text in PARAGRAPHS)
    tree = document_fromstring(
        f"<html><body>{inner}<div class='note'><p>{PARAGRAPHS[0]}</p></div></body></html>"
    )
    kept = [Part(PARAGRAPHS[0]), Part(PARAGRAPHS[2])]
    assert [part.text for part in _with_company(kept, tree)] == PARAGRAPHS
    assert _with_company([Part(PARAGRAPHS[0])], tree) == [Part(PARAGRAPHS[0])]
    assert _with_company([Part(text) for text in PARAGRAPHS], tree) == [Part(text) for text in PARAGRAPHS]


def test_tables_quotes_and_line_breaks():
    inner = (
        f"<p>{PARAGRAPHS[0]}<br>{PARAGRAPHS[1]}</p>"
        "<blockquote><p>“The pier will ruin us,” he said.</p></blockquote>"
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2026</td><td>$3 million</td></tr></table>"
        f"<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"
    )
    article = article_of(page(inner))
    assert texts(article, "paragraph")[:2] == PARAGRAPHS[:2]
    assert "“The pier will ruin us,” he said." in texts(article, "paragraph")
    assert "2026 | $3 million" in texts(article, "heading")


def test_an_agency_named_as_publisher_is_the_agency_and_not_the_outlet():
    data = page("".join(f"<p>{text}</p>" for text in PARAGRAPHS)).replace(
        b'"publisher": {"name": "The Port Gazette"}', b'"publisher": {"name": "Associated Press"}'
    )
    article = article_of(data)
    assert (article.outlet.name, article.agency) == ("The Port Gazette", "Associated Press")


def test_a_page_without_metadata_is_named_after_its_file():
    html = "<html><body>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "</body></html>"
    article = article_of(html.encode(), "folder/pier.html")
    assert (article.outlet.name, article.outlet.known) == ("pier", False)
    assert "undated" in article.notes


def test_a_list_of_teasers_is_no_text_and_a_dropped_summary_comes_back():
    teaser = (
        "<li><h4><a href='/z'>Boats race to the islands</a></h4><p>Nine crews took part in the race.</p></li>"
    )
    summary = (
        "The council of Port Ellis has voted for a pier that divides the town's fishermen and its hotels."
    )
    inner = (
        f"<div class='article__summary'>{summary}</div>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        + f"<ul>{teaser * 3}</ul>"
    )
    assert texts(article_of(page(inner)), "paragraph", "bullet") == [summary, *PARAGRAPHS]


def test_meta_tags_and_marked_times_stand_in_for_json():
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    head = (
        "<title>Council approves the pier - Port Gazette - News</title>"
        "<meta property='og:url' content='http://pg.example/a'>"
        "<meta name='author' content='By Ann Lee'><script type='application/ld+json'>{broken</script>"
    )
    time = "<time datetime='2026-03-02T10:00:00Z'>2 March</time>"
    html = f"<html><head>{head}</head><body>{time}{body}</body></html>"
    article = article_of(html.encode())
    assert (article.url, article.authors) == ("http://pg.example/a", ("Ann Lee",))
    assert article.published == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert article.title.startswith("Council approves the pier")
    marked = html.replace(
        "<time datetime='2026-03-02T10:00:00Z'>2 March</time>", "<b itemprop='datePublished'>3 May 2025</b>"
    )
    assert article_of(marked.encode()).published == datetime(2025, 5, 3, tzinfo=UTC)


def test_the_outlets_name_goes_from_a_titles_end():
    html = page("".join(f"<p>{text}</p>" for text in PARAGRAPHS)).decode()
    html = html.replace("<h1>Council approves pier</h1>", "").replace(
        '"headline": "Council approves pier",', ""
    )
    assert article_of(html.encode()).title == "Council approves pier"


def test_a_page_where_no_article_is_found_gives_its_paragraphs():
    [item] = read_bytes(b"<html><body><p>Two words.</p><nav><p>Home page</p></nav></body></html>", "a.html")
    assert isinstance(item, Article)
    assert item.text.startswith("Two words.")


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html><body>" + "<div>" * 5_000, "hostile"),
        ("<html><body>" + "<p>x</p>" * 60_000, "hostile"),
        ("<html><body><p " + "a=b " * 5_000 + ">x</p>", "hostile"),
        ("<html><body><nav>Home</nav></body></html>", "no_text"),
        ("<html></html>", "no_text"),
        ("<!doctype html>", "malformed"),
        ("<html><body><p>" + "word " * 200_000, "too_large"),
    ],
)
def test_hostile_and_empty_pages_are_skipped_with_a_reason(html, reason):
    [item] = read_bytes(html.encode(), "a.html")
    assert isinstance(item, Skipped)
    assert item.reason == reason
    assert item.detail


def test_a_page_beyond_its_size_is_too_large():
    [item] = read_bytes(page("<p>x</p>" * 50), "a.html", limits=Limits(max_page_bytes=1_000))
    assert isinstance(item, Skipped)
    assert item.reason == "too_large"


def test_the_guard_sees_no_depth_where_end_tags_are_left_out():
    html = "<ul>" + "<li>one<br><p>two" * 2_000 + "</ul>" + "<div><b>x</b></div>" * 500
    guard_page(html, "a", Limits())
    with pytest.raises(ReadingError):
        guard_page("<b>" * 300, "a", Limits())


def test_scripts_and_comments_hold_no_tags():
    html = "a<script>if (a<b) '<div>'</script>b<!-- <div> -->c<style>x</style >d"
    assert strip_raw(html).split() == ["a", "b", "c", "d"]
    assert strip_raw("a<!-- open <div>") == "a<!-- open <div>"


PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div class='x'>", "</div>", "<!--", "-->", "<script>", "</script>", "<a href=x>",
         "</a>", "&amp;",
         "&#0;", "&#xD800;", "\x00", "<", ">", "<br/>", "<table><tr><td>", "words of a sentence. ", "<h1>",
         "<li>", "é"]
    ),
    max_size=25,
)  # fmt: skip


@given(PIECES)
def test_any_markup_gives_an_article_or_a_reason(pieces):
    for item in read_bytes(("<html><body>" + "".join(pieces)).encode(), "a.html"):
        assert isinstance(item, Article | Skipped)
