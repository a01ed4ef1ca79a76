from collections.abc import Iterable

import msgspec
import pytest
from hostile import NASTY, nasty_texts, poisoned
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from render_samples import ANALYSED, BRIEF, BRIEF_REPORT, CHECK_REPORT, SKIPPED, SMALL_BRIEF

from copydesk.render.cleaning import clean
from copydesk.render.markdown import MARKDOWN, escape
from copydesk.render.options import RenderOptions

OPTIONS = RenderOptions()
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> list[Token]:
    every = []
    for token in READER.parse(text):
        every.append(token)
        every += token.children or []
    return every


def shape(text: str) -> list[str]:
    """Return the document's structure: every token but plain text."""
    return [token.type for token in tokens(text) if token.type not in {"text", "text_special"}]


def shown(many: Iterable[Token]) -> str:
    return "".join(token.content if token.type.startswith("text") else "\n" for token in many)


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_changes_nothing_but_words(nasty: str) -> None:
    spare = frozenset({"url"})
    for render, report in ((MARKDOWN.brief, BRIEF_REPORT), (MARKDOWN.check, CHECK_REPORT)):
        plain = render(poisoned(report, "x", spare), OPTIONS)
        written = render(poisoned(report, nasty, spare), OPTIONS)
        assert shape(written) == shape(plain)
        assert clean("end " + nasty).removeprefix("end ") in shown(tokens(written))


@settings(max_examples=60, deadline=None)
@given(nasty_texts)
def test_invented_text_changes_nothing_either(nasty: str) -> None:
    spare = frozenset({"url"})
    plain = shape(MARKDOWN.check(poisoned(CHECK_REPORT, "x", spare), OPTIONS))
    assert shape(MARKDOWN.check(poisoned(CHECK_REPORT, nasty, spare), OPTIONS)) == plain


@settings(deadline=None)
@given(st.text())
def test_an_escaped_text_reads_back_as_it_is_shown(text: str) -> None:
    assert shown(tokens(escape(text))).strip("\n") == clean(text)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://e.example/)[x](javascript:y", "ftp://e.example"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    source = msgspec.structs.replace(BRIEF.sources[0], url=url)
    report = msgspec.structs.replace(
        BRIEF_REPORT, briefs=(msgspec.structs.replace(BRIEF, sources=(source, *BRIEF.sources[1:])),)
    )
    for token in tokens(MARKDOWN.brief(report, OPTIONS)):
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith("https://")


def test_dollar_amounts_make_no_formula() -> None:
    assert escape("$500 million and $300 million") == "\\$500 million and \\$300 million"


def test_bare_addresses_make_no_link() -> None:
    assert escape("see http://e.example or www.e.example") == "see http\\://e.example or www\\.e.example"


def test_a_brief_has_its_sections_and_numbers() -> None:
    written = MARKDOWN.brief(BRIEF_REPORT, OPTIONS)
    assert written.count("## Key points") == 2
    assert "- ● Shares in Harbourline, which runs the terminal, fell 6.2% by noon. \\[1,4\\]" in written
    assert (
        "1. Crane collapse at Port Vell kills 14 dock workers — Disaster and business · 4 articles" in written
    )
    assert "- \\[1\\] **The Vell Courier** · [Crane collapse" in written
    assert "not text" in written


def test_a_report_without_stories_says_so() -> None:
    assert "nothing usable" in MARKDOWN.brief(msgspec.structs.replace(BRIEF_REPORT, briefs=()), OPTIONS)
    assert "Where they differ" not in MARKDOWN.brief(
        msgspec.structs.replace(BRIEF_REPORT, briefs=(SMALL_BRIEF,)), OPTIONS
    )


def test_a_check_has_its_tally_verdicts_and_evidence() -> None:
    written = MARKDOWN.check(CHECK_REPORT, OPTIONS)
    assert "**4 sentences: 1 supported · 1 partly · 1 contradicted · 1 not found**" in written
    assert "- **∅ not found** — The port reopened on Wednesday." in written
    assert "fault: figure “7.2%”" in written
    assert "and 1 more" in written
    empty = MARKDOWN.check(msgspec.structs.replace(CHECK_REPORT, verdicts=()), OPTIONS)
    assert "no sentence to check" in empty


def test_an_analysis_is_tables() -> None:
    written = MARKDOWN.analysis([ANALYSED], SKIPPED, OPTIONS)
    assert "table_open" in shape(written)
    assert "| 6.2% | 6.2 percent | change down | Shares in Harbourline | 509–513 |" in written
