import base64
import hashlib
import re
from datetime import UTC, datetime
from html import escape
from itertools import pairwise

import msgspec
import pytest
from hostile import NASTY, nasty_texts, poisoned
from hypothesis import given, settings
from lxml import etree, html
from render_samples import (
    AGENCY,
    ANALYSED,
    BRIEF,
    BRIEF_REPORT,
    CHECK_REPORT,
    HARBOUR,
    SKIPPED,
    SMALL_BRIEF,
    article,
    cite,
    entry,
)

from copydesk.domain.brief import BriefPoint, BriefReport
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped
from copydesk.render.cleaning import clean, clean_inside
from copydesk.render.html import HTML
from copydesk.render.html.markup import Html, join, link, marked, tag
from copydesk.render.html.page import STYLE
from copydesk.render.html.timeline import timeline
from copydesk.render.options import RenderOptions

OPTIONS = RenderOptions()
ELEMENTS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "main", "article", "section", "aside", "nav"}
    | {"header", "footer", "h1", "h2", "h3", "h4", "p", "div", "span", "ul", "ol", "li", "a", "bdi", "q"}
    | {"details", "summary", "small", "b", "i", "mark", "time", "svg", "rect", "g", "circle", "line", "text"}
    | {"table", "thead", "tbody", "tr", "th", "td"}
)
LONE = msgspec.structs.replace(BRIEF_REPORT, briefs=(BRIEF,))


@given(nasty_texts)
@settings(max_examples=500)
def test_what_is_told_harmless_at_a_look_is_what_cleaning_and_escaping_leave(text):
    assert join([text]) == escape(clean_inside(text), quote=True)


def parse(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def words(element: html.HtmlElement) -> str:
    return clean(element.text_content())


def is_safe(page: str) -> None:
    """Parse a page as strict XML and as a browser would: nothing but our own elements and attributes."""
    page.encode("utf-8")
    strict = re.sub(r"<(meta [^>]*)>", r"<\1/>", page.removeprefix("<!doctype html>\n"))
    etree.fromstring(strict)
    tree = parse(page)
    for element in tree.iter():
        assert element.tag in ELEMENTS
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in {"style", "src", "srcdoc", "action", "formaction"}
            if name == "href":
                assert value.startswith(("#", "http://", "https://"))
    assert len(tree.findall(".//style")) == 1


def visible_evidence(page: str) -> list[tuple[str, str]]:
    tree = parse(page)
    return [(words(item.find_class("by")[0]), words(item.find(".//mark"))) for item in tree.xpath("//q/..")]


# --- safety ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_becomes_markup(nasty: str) -> None:
    for spare in (frozenset[str](), frozenset({"excerpt"})):
        for page in (
            HTML.brief(poisoned(BRIEF_REPORT, nasty, spare), OPTIONS),
            HTML.check(poisoned(CHECK_REPORT, nasty, spare), OPTIONS),
            HTML.analysis([ANALYSED], (Skipped(nasty, "reading", "empty", nasty),), OPTIONS),
        ):
            is_safe(page)
            assert clean(nasty) in words(parse(page))


@settings(max_examples=40, deadline=None)
@given(nasty_texts)
def test_no_invented_text_becomes_markup_either(nasty: str) -> None:
    is_safe(HTML.brief(poisoned(LONE, nasty), OPTIONS))
    is_safe(HTML.check(poisoned(CHECK_REPORT, nasty, frozenset({"excerpt"})), OPTIONS))


def test_an_article_in_the_analysis_is_escaped() -> None:
    hostile = article("Evil <Post>", "<script>x</script>", "\x1b[31m<img onerror=x>", url="javascript:x")
    analysis = msgspec.structs.replace(
        ANALYSED.analysis,
        text_digest=hostile.text_digest,
        **dict.fromkeys(("mentions", "quantities", "times", "quotes", "claims", "entities"), ()),
    )
    page = HTML.analysis([type(ANALYSED)(hostile, analysis)], (), OPTIONS)
    is_safe(page)
    assert "<img onerror=x>" in words(parse(page))


def test_the_policy_allows_the_one_style_and_nothing_else() -> None:
    tree = parse(HTML.brief(BRIEF_REPORT, OPTIONS))
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    style = tree.find(".//style").text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "url(" not in style
    assert "@import" not in style
    assert tree.xpath("//script | //link | //img | //iframe | //form") == []


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_colour_stands_out_enough(theme: str) -> None:
    """WCAG 2.2 AA asks for 4.5 : 1 of text on its ground."""
    style = STYLE.split("@media screen and (prefers-color-scheme: dark)")[theme == "dark"]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style.split("}")[0]))
    for ground in ("paper", "card"):
        for name in ("ink", "soft", "agree", "differ", "update", "partly", "absent"):
            dark, light = sorted((luminance(colours[ground]), luminance(colours[name])))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{name} on {ground}"
    dark, light = sorted((luminance(colours["glow"]), luminance(colours["ink"])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


# --- what a reader finds ----------------------------------------------------------------------------


def test_every_sentence_opens_onto_its_evidence() -> None:
    page = HTML.brief(LONE, OPTIONS)
    tree = parse(page)
    shown = tree.xpath("//details[not(contains(@class, 'why'))]")
    assert len(shown) == len(tree.find_class("point"))
    for point in tree.find_class("point"):
        assert point.find("details/summary") is not None
        card = point.find_class("evidence")[0]
        assert card.xpath(".//q")
        assert re.search(r"\[[\d,–]+\]$", words(point.find_class("cites")[0]))
    assert (
        "[2] Tidewater Press Agency · 10 Mar 2026 08:05 UTC",
        BRIEF.key_points[0].evidence[1].excerpt,
    ) in (visible_evidence(page))


def test_evidence_stands_in_its_context() -> None:
    tree = parse(HTML.brief(LONE, OPTIONS))
    quoted = tree.xpath("//q[mark]")[0]
    assert words(quoted).startswith("Crane collapse at Port Vell kills 14 dock workers")
    context = next(words(q) for q in tree.xpath("//q") if "Divers" in words(q))
    assert "At least 11 people were killed" in context
    assert "Divers were still searching" in context


def test_standing_is_said_in_words() -> None:
    tree = parse(HTML.brief(LONE, OPTIONS))
    said = [words(item) for item in tree.xpath("//li/details//small[@class='standing']")]
    assert said == ["updated, 2 origins", "corroborated by 2 origins", "one source", "one source"]


def test_edits_are_marked_where_they_stand() -> None:
    tree = parse(HTML.brief(LONE, OPTIONS))
    edits = {(words(item), item.get("title")) for item in tree.find_class("edit")}
    assert edits == {("[2026-03-10]", "date resolved")}
    assert "wording: date resolved: “[2026-03-10]”; words left out" in words(tree)


def test_headings_go_down_one_step_at_a_time() -> None:
    for page in (
        HTML.brief(BRIEF_REPORT, OPTIONS),
        HTML.brief(LONE, OPTIONS),
        HTML.check(CHECK_REPORT, OPTIONS),
        HTML.analysis([ANALYSED, ANALYSED], SKIPPED, OPTIONS),
    ):
        levels = [int(item.tag[1]) for item in parse(page).xpath("//h1|//h2|//h3|//h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_inner_link_lands() -> None:
    for page in (HTML.brief(BRIEF_REPORT, OPTIONS), HTML.check(CHECK_REPORT, OPTIONS)):
        tree = parse(page)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= set(ids)


def test_several_stories_have_contents_and_one_has_none() -> None:
    several = parse(HTML.brief(BRIEF_REPORT, OPTIONS))
    assert [words(item) for item in several.xpath("//nav//a")] == [
        "Crane collapse at Port Vell kills 14 dock workers",
        "Council lifts the ban on barley exports",
    ]
    assert words(several.find(".//title")).endswith("and 1 other story")
    assert parse(HTML.brief(LONE, OPTIONS)).xpath("//nav") == []


def test_an_empty_section_is_left_out() -> None:
    small = msgspec.structs.replace(BRIEF_REPORT, briefs=(SMALL_BRIEF,), skipped=())
    titles = [words(item) for item in parse(HTML.brief(small, OPTIONS)).xpath("//h2")]
    assert titles == ["Key points", "Sources"]


def test_a_report_without_stories_says_so() -> None:
    page = HTML.brief(msgspec.structs.replace(BRIEF_REPORT, briefs=()), OPTIONS)
    assert "nothing usable" in words(parse(page).find(".//h1"))


def test_fourteen_sources_are_all_listed() -> None:
    many = [
        article(f"Outlet {n}", f"Title {n}", f"The dam broke at {n}.", datetime(2026, 1, n, tzinfo=UTC))
        for n in range(1, 15)
    ]
    point = BriefPoint(
        "The dam broke.", tuple(cite(item, "The dam broke") for item in many), "corroborated", 14
    )
    wide = msgspec.structs.replace(
        SMALL_BRIEF,
        headline=point,
        key_points=(point,),
        sources=tuple(entry(n, item) for n, item in enumerate(many, 1)),
    )
    tree = parse(HTML.brief(msgspec.structs.replace(BRIEF_REPORT, briefs=(wide,)), OPTIONS))
    assert len(tree.xpath("//ul[@class='sources']/li")) == 14
    assert "[1–14]" in words(tree)


def test_only_web_addresses_become_links() -> None:
    sources = (entry(1, HARBOUR), entry(2, article("B", "T", "x", url="ftp://b.example/x")))
    brief = msgspec.structs.replace(SMALL_BRIEF, sources=sources, headline=BRIEF.headline, key_points=())
    report = BriefReport("1", (), (brief,), ())
    links = parse(HTML.brief(report, OPTIONS)).xpath("//ul[@class='sources']//a/@href")
    assert links == ["https://courier.example/2026/03/10/crane?edition=eu&page=1"]


def test_the_timeline_shows_every_dated_source_in_order() -> None:
    picture = parse(HTML.brief(LONE, OPTIONS)).find_class("timeline")[0]
    assert [words(item) for item in picture.xpath(".//g/text")] == ["2", "3", "1"]
    assert [item.get("class") for item in picture.xpath(".//g")] == ["own", "copy", "own"]
    at = [float(item.get("cx").rstrip("%")) for item in picture.xpath(".//circle")]
    assert at == sorted(at)
    assert 0 < at[0] < at[-1] < 100
    assert "[2] 10 Mar 2026 08:05 UTC" in picture.get("aria-label")


def test_a_timeline_needs_three_times() -> None:
    small = msgspec.structs.replace(BRIEF_REPORT, briefs=(SMALL_BRIEF,))
    assert parse(HTML.brief(small, OPTIONS)).find_class("timeline") == []


def test_dots_of_one_lane_do_not_touch() -> None:
    many = [
        entry(n, article(f"Outlet {n}", "T", "x", datetime(2026, 1, 1, n // 4, tzinfo=UTC)))
        for n in range(1, 15)
    ]
    picture = html.fromstring(timeline(many))
    dots = [(item.get("cy"), float(item.get("cx").rstrip("%"))) for item in picture.xpath(".//circle")]
    for lane in {lane for lane, _ in dots}:
        places = [at for other, at in dots if other == lane]
        assert all(after - before >= 6 for before, after in pairwise(places))


# --- checks and analyses ------------------------------------------------------------------------------


def test_a_check_shows_the_whole_draft_with_faults_in_place() -> None:
    tree = parse(HTML.check(CHECK_REPORT, OPTIONS))
    sentences = [words(item.xpath(".//span[@class='words']")[0]) for item in tree.xpath("//ol/li[details]")]
    assert sentences == [verdict.sentence for verdict in CHECK_REPORT.verdicts]
    faults = [(words(item), item.get("title")) for item in tree.find_class("fault")]
    assert faults == [
        ("7.2%", "figure"),
        ("will", "certainty"),
        ("$60 million", "bound"),
        ("reopened", "statement"),
        ("repaired", "quote words"),
    ]
    assert "1 contradicted" in words(tree.find_class("tally")[0])


def test_parts_of_the_draft_without_a_verdict_are_shown_as_such() -> None:
    report = msgspec.structs.replace(CHECK_REPORT, verdicts=CHECK_REPORT.verdicts[1:2])
    tree = parse(HTML.check(report, OPTIONS))
    unchecked = [words(item) for item in tree.find_class("unchecked")]
    assert unchecked[0] == "At least 14 dock workers died at Port Vell on Tuesday."
    assert "The port reopened on Wednesday." in unchecked


def test_an_empty_draft_is_said_to_be_one() -> None:
    page = HTML.check(msgspec.structs.replace(CHECK_REPORT, verdicts=()), OPTIONS)
    assert "no sentence to check" in words(parse(page))


def test_an_analysis_marks_what_was_found() -> None:
    tree = parse(HTML.analysis([ANALYSED], SKIPPED, OPTIONS))
    found = {(words(item), item.get("class")) for item in tree.xpath("//p//span[contains(@class, 'found')]")}
    assert ("At least 14", "found figure") in found
    assert ("Tuesday morning", "found time") in found
    titles = [words(item) for item in tree.xpath("//h2")]
    assert titles[:3] == ["The text", "Tone and topics", "Names"]
    assert tree.xpath("//div[@class='scroll']/@tabindex")


def test_findings_that_overlap_are_marked_as_both() -> None:
    text = ANALYSED.article.text
    quoted = ANALYSED.analysis.quotes[0].content[0]
    inside = Span(quoted.start, quoted.start + 2)
    mention = msgspec.structs.replace(ANALYSED.analysis.mentions[0], span=inside)
    both = msgspec.structs.replace(ANALYSED.analysis, mentions=(mention,))
    tree = parse(HTML.analysis([type(ANALYSED)(ANALYSED.article, both)], (), OPTIONS))
    found = [
        (words(item), item.get("class"))
        for item in tree.xpath("//p[contains(@class, 'block')]//span")
        if "quoted" in item.get("class")
    ]
    assert found == [
        (inside.of(text), "found name quoted"),
        (text[inside.end : quoted.end].strip(), "found quoted"),
    ]
    blocks = tree.xpath("//p[contains(@class, 'block')]")
    assert [words(block) for block in blocks] == [clean(part) for part in text.split("\n\n", 1)]


# --- markup -------------------------------------------------------------------------------------------


def test_markup_escapes_strings_and_keeps_html() -> None:
    assert tag("p", "a<b", Html("<i>c</i>"), class_="x", title='"', hidden=None) == (
        '<p class="x" title="&quot;">a&lt;b<i>c</i></p>'
    )
    assert join(["a", "&"], Html("<br>")) == "a<br>&amp;"
    assert link("javascript:x", "words") == "words"
    assert link("https://e.example/?a=1&b", "w").startswith('<a href="https://e.example/?a=1&amp;b"')


def test_marks_that_overlap_or_lie_outside_are_passed_over() -> None:
    marks = [
        (Span(2, 4), Html("<b>cd</b>")),
        (Span(3, 5), Html("<b>de</b>")),
        (Span(5, 99), Html("<b>no</b>")),
    ]
    assert marked("abcdefg", marks) == "ab<b>cd</b>efg"


def test_the_same_report_gives_the_same_page() -> None:
    again = msgspec.json.decode(msgspec.json.encode(BRIEF_REPORT), type=BriefReport)
    assert HTML.brief(again, OPTIONS) == HTML.brief(BRIEF_REPORT, OPTIONS)
    assert AGENCY.outlet.name in HTML.brief(again, OPTIONS)
