import re

import msgspec
import pytest
from hostile import NASTY, nasty_texts, poisoned
from hypothesis import given, settings
from render_samples import ANALYSED, BRIEF_REPORT, CHECK_REPORT, SKIPPED, SMALL_BRIEF
from rich.cells import cell_len

from copydesk.render import RENDERERS
from copydesk.render.cleaning import clean
from copydesk.render.options import RenderOptions
from copydesk.render.terminal import TERMINAL

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PLAIN = RenderOptions()


def squeezed(text: str) -> str:
    return "".join(text.split())


def is_safe(text: str, width: int) -> None:
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    text.encode("utf-8")
    for line in text.split("\n"):
        assert clean(line) == " ".join(line.split())
        assert line == line.rstrip()
        assert cell_len(line) <= width or "://" in line


def every(options: RenderOptions, nasty: str = "") -> list[str]:
    return [
        TERMINAL.brief(poisoned(BRIEF_REPORT, nasty), options),
        TERMINAL.check(poisoned(CHECK_REPORT, nasty), options),
        TERMINAL.analysis([ANALYSED], SKIPPED, options),
    ]


@pytest.mark.parametrize("width", [0, 40, 80, 120, 10_000])
def test_every_line_fits_and_is_plain(width: int) -> None:
    for text in every(RenderOptions(width=width)):
        is_safe(text, max(40, min(100, width)))


@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_reaches_the_terminal_as_a_command(nasty: str) -> None:
    for text in every(PLAIN, nasty)[:2]:
        is_safe(text, 80)
        assert squeezed(clean(nasty)) in squeezed(text)
    for text in every(RenderOptions(colour=True), nasty):
        assert "\x1b[" in text
        for line in COLOUR.sub("", text).split("\n"):
            assert clean(line) == " ".join(line.split())


@settings(max_examples=40, deadline=None)
@given(nasty_texts)
def test_no_invented_text_does_either(nasty: str) -> None:
    for text in every(PLAIN, nasty):
        is_safe(text, 80)


def test_colour_changes_no_word() -> None:
    for plain, coloured in zip(every(PLAIN), every(RenderOptions(colour=True)), strict=True):
        assert COLOUR.sub("", coloured) == plain


def test_a_brief_reads_in_order() -> None:
    text = TERMINAL.brief(BRIEF_REPORT, PLAIN)
    order = [
        "2 STORIES",
        " 2. Council lifts the ban on barley exports — Agriculture · 1 article · 1 origin",
        "DISASTER AND BUSINESS",
        "Negative: alarm, criticism (−0.6)",
        "4 articles · 3 origins · coverage of 10 Mar 2026, 08:05–11:20 UTC",
        "Crane collapse at Port Vell kills 14 dock workers [1]",
        "KEY POINTS",
        "● Shares in Harbourline, which runs the terminal, fell 6.2% by noon. [1,4]",
        "SUMMARY",
        "WHAT SOURCES AGREE ON",
        "WHAT ONE SOURCE SAYS",
        "WHERE THEY DIFFER",
        "△ people killed (updated):",
        "  · At least 14 dock workers died. [1]",
        "MARKET IMPLICATIONS",
        "Σ consistent: 9 nationals",
        "People: Ines Marrow (secretary of the dockers' union; also Marrow)",
        "SOURCES",
        "https://courier.example/2026/03/10/crane?edition=eu&page=1",
        "AGRICULTURE",
        "LEFT OUT: 2 INPUTS",
        "– coverage/hafen.txt: not in English (language de)",
    ]
    at = -1
    for words in order:
        found = text.find(words, at + 1)
        assert found > at, words
        at = found


def test_empty_sections_are_left_out() -> None:
    report = msgspec.structs.replace(BRIEF_REPORT, briefs=(SMALL_BRIEF,), skipped=())
    text = TERMINAL.brief(report, PLAIN)
    for title in ("SUMMARY", "WHERE THEY DIFFER", "MARKET", "WHO AND WHERE", "LEFT OUT", "FIGURES"):
        assert title not in text


def test_a_report_without_stories_says_so() -> None:
    assert "nothing usable" in TERMINAL.brief(msgspec.structs.replace(BRIEF_REPORT, briefs=()), PLAIN)
    assert "no sentence" in TERMINAL.check(msgspec.structs.replace(CHECK_REPORT, verdicts=()), PLAIN)


def test_a_check_ends_with_its_tally() -> None:
    text = TERMINAL.check(CHECK_REPORT, PLAIN)
    assert text.endswith("4 sentences: 1 supported · 1 partly · 1 contradicted · 1 not found\n")
    assert "✗ contradicted Harbourline fell 7.2%" in text
    assert "    ! figure “7.2%”: the source has “6.2%”" in text
    assert "    ← [4] “Harbourline slid 6.2% after the accident.”" in text
    assert "and 1 more" in text
    assert "    – borne out by 1 origin" in text
    assert "    – no source comes close" in text


def test_every_format_ends_in_one_newline() -> None:
    for renderer in RENDERERS.values():
        text = renderer.brief(BRIEF_REPORT, PLAIN)
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
