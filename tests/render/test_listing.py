"""Lists of stories in every format: what they say, and that hostile words stay words."""

import json

import msgspec
import pytest
from hostile import NASTY, poisoned
from listing_samples import EMPTY_HEADLINE, EXPLAINED, LIST
from lxml import html
from markdown_it import MarkdownIt

from copydesk.render import STORY_LISTS, RenderOptions
from copydesk.render.cleaning import clean
from copydesk.render.listing_json import StoriesDocument

OPTIONS = RenderOptions(width=100)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_a_list_says_size_origins_outlets_time_tone_and_why(form):
    said = STORY_LISTS[form](LIST, OPTIONS)
    said = flat(html.fromstring(said).text_content() if form == "html" else said.replace("\\", ""))
    for words in (
        "Crane collapse at Port Vell kills 14", "3 articles · 2 origins", "Vell Courier, TPA, Costa Daily",
        "10 Mar 2026", "negative: loss (−0.6)", "name the same: Port Vell (3 of 3)", "single article",
        "tone not judged", "coverage/x.bin",
    ):  # fmt: skip
        assert words.lower() in said.lower(), words


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_a_storyline_says_what_changed(form):
    said = STORY_LISTS[form](LIST, OPTIONS)
    said = flat(html.fromstring(said).text_content() if form == "html" else said.replace("\\", ""))
    assert "2 stories over 4 days" in said
    assert "worker die: “14” (Vell Courier), then “16” (Vell Courier)" in said
    assert "both name Port Vell" in said
    assert "new: charge" in said


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_a_pair_is_explained_with_what_each_kind_of_evidence_adds(form):
    said = STORY_LISTS[form](EXPLAINED, OPTIONS)
    said = flat(html.fromstring(said).text_content() if form == "html" else said.replace("\\", ""))
    for words in ("Apart: less alike than reports of one event are.", "−5.9", "+4.6", "−1.3", "crane"):
        assert words in said, words


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_a_story_without_a_headline_or_a_date_is_still_listed(form):
    said = STORY_LISTS[form](EMPTY_HEADLINE, OPTIONS)
    assert "no headline" in said
    assert "undated" in said


def test_a_storyline_is_left_out_where_one_of_its_stories_is_not_shown():
    report = msgspec.structs.replace(LIST, stories=LIST.stories[:1])
    assert "over 4 days" not in STORY_LISTS["terminal"](report, OPTIONS)


def test_the_json_reads_back():
    document = msgspec.json.decode(STORY_LISTS["json"](LIST, OPTIONS), type=StoriesDocument)
    assert document.format == "copydesk.stories/1"
    assert [story.single for story in document.stories] == [False, True]
    assert document.stories[0].articles[2].copy_of == "a2"
    assert document.storylines[0].steps[0].figures[0].after.text == "16"
    explained = json.loads(STORY_LISTS["json"](EXPLAINED, OPTIONS))["pair"]
    assert explained["together"] is False
    assert [reason["kind"] for reason in explained["reasons"]] == ["start", "words"]


@pytest.mark.parametrize("report", [LIST, EXPLAINED], ids=["list", "pair"])
@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_changes_nothing_but_words(nasty, report):
    spare = frozenset({"url", "version", "kind", "reason", "stage", "polarity"})
    plain, bad = poisoned(report, "x", spare), poisoned(report, nasty, spare)
    page = html.fromstring(STORY_LISTS["html"](bad, OPTIONS).encode("utf-8", "replace"))
    usual = html.fromstring(STORY_LISTS["html"](plain, OPTIONS).encode())
    assert [node.tag for node in page.iter()] == [node.tag for node in usual.iter()]
    tokens = [token.type for token in READER.parse(STORY_LISTS["md"](bad, OPTIONS))]
    assert tokens == [token.type for token in READER.parse(STORY_LISTS["md"](plain, OPTIONS))]
    shown = STORY_LISTS["terminal"](bad, OPTIONS)
    assert all(f"a{one}a" == clean(f"a{one}a") for one in set(shown) - {"\n"})
    json.loads(STORY_LISTS["json"](bad, OPTIONS))
