from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from render_samples import BRIEF, CHECK_REPORT, HARBOUR, SMALL_BRIEF, cite

from copydesk.briefing.tone import tone_phrase
from copydesk.domain.annotation import Tone
from copydesk.domain.brief import BriefPoint, Edit, Fault
from copydesk.domain.claim import Finding
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped
from copydesk.render import phrases, tone_words, verdict_words

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 10, tzinfo=UTC)


def point(text: str, attribution: str | None = None, *, unnamed: bool = False) -> BriefPoint:
    evidence = (cite(HARBOUR, "Port Vell"),)
    return BriefPoint(text, evidence, "single_source", 1, attribution=attribution, unnamed=unnamed)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (None, None, "undated coverage"),
        (NOON, None, "coverage of 10 Mar 2026 12:00 UTC"),
        (NOON, NOON, "coverage of 10 Mar 2026 12:00 UTC"),
        (NOON, NOON + timedelta(hours=2), "coverage of 10 Mar 2026, 12:00–14:00 UTC"),
        (MIDNIGHT, MIDNIGHT, "coverage of 10 Mar 2026"),
        (MIDNIGHT, NOON, "coverage of 10 Mar 2026, until 12:00 UTC"),
        (NOON, MIDNIGHT + timedelta(days=1), "coverage from 10 Mar 2026 12:00 UTC to 11 Mar 2026"),
        (MIDNIGHT, NOON + timedelta(days=1), "coverage from 10 Mar 2026 to 11 Mar 2026 12:00 UTC"),
        (NOON, NOON + timedelta(days=2), "coverage from 10 Mar 2026 12:00 to 12 Mar 2026 12:00 UTC"),
    ],
)
def test_coverage_says_its_span(earliest: datetime | None, latest: datetime | None, words: str) -> None:
    assert phrases.coverage(msgspec.structs.replace(BRIEF, earliest=earliest, latest=latest)) == words


def test_tone_has_its_sign_and_says_when_it_was_not_judged() -> None:
    assert tone_words.tone_words(BRIEF) == "Negative: alarm, criticism (−0.6)"
    assert tone_words.tone_words(SMALL_BRIEF) == "Tone not judged"
    assert tone_words.signed(Tone("positive", 0.34, 1.0)) == "+0.3"
    assert tone_words.signed(Tone("neutral", -0.01, 1.0)) == "0.0"


def test_only_a_source_that_is_not_named_is_marked() -> None:
    assert phrases.unnamed_words(point("It fell.", "Ines Marrow")) == ""
    assert phrases.unnamed_words(point("It fell.", "analysts", unnamed=True)) == "(source not named)"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [((1,), "[1]"), ((1, 2, 3), "[1,2,3]"), ((1, 2, 3, 4, 7), "[1–4,7]"), ((2, 5, 6, 7, 8), "[2,5–8]")],
)
def test_long_runs_of_sources_are_shortened(numbers: tuple[int, ...], words: str) -> None:
    assert phrases.citation(numbers) == words


def test_standing_counts_origins() -> None:
    made = point("It fell.")
    assert phrases.standing_words(made) == "one source"
    two = msgspec.structs.replace(made, standing="corroborated", origins=2)
    assert phrases.standing_words(two) == "corroborated by 2 origins"
    contested = msgspec.structs.replace(made, standing="contested")
    assert phrases.standing_words(contested) == "contested, 1 origin"
    assert phrases.standing_words(msgspec.structs.replace(made, origins=3)) == "one source, 3 origins"


def test_edits_are_said_once_each() -> None:
    made = msgspec.structs.replace(
        point("It fell [2026-03-10]."),
        edits=(
            Edit("date_resolved", Span(8, 20)),
            Edit("trimmed", Span(0, 0)),
            Edit("trimmed", Span(3, 3)),
        ),
    )
    assert phrases.edit_words(made) == "date resolved: “[2026-03-10]”; words left out"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault("figure", Span(0, 3), "78%", None, "in no source"), "figure “78%”: in no source"),
        (
            Fault("figure", Span(0, 3), "78%", "63%", "the source has 63 percent"),
            "figure “78%”: the source has “63%”",
        ),
        (
            Fault("scope", Span(0, 4), "Nine", "nine", "the source's nine are sailors"),
            "scope “Nine”: the source's nine are sailors",
        ),
        (
            Fault("speaker", Span(0, 0), "", "Ada Lind", "these are the words of Ada Lind"),
            "speaker: these are the words of Ada Lind",
        ),
        (Fault("place", Span(0, 4), "Oslo", None, "“Oslo”: not there"), "place “Oslo”: not there"),
        (
            Fault("quote_words", Span(0, 1), "a", "b", "changed"),
            "quote words “a”: the source has “b”; changed",
        ),
        (Fault("statement", Span(0, 0), "", None, ""), "statement"),
        (Fault("date", Span(0, 4), "2023", None, "2023: in no source"), "date “2023”: in no source"),
        (Fault("statement", Span(0, 90), "a" * 90, None, "in no source"), "statement: in no source"),
    ],
)
def test_faults_say_what_the_source_has_once(fault: Fault, words: str) -> None:
    assert verdict_words.fault_words(fault) == words


def test_a_finding_says_its_verdict_once() -> None:
    assert phrases.finding_words(Finding("consistent", "9 of 14", ())) == "consistent: 9 of 14"
    assert (
        phrases.finding_words(Finding("cannot_tell", "9 of some: cannot tell", ()))
        == "9 of some: cannot tell"
    )


def test_the_tally_counts_every_kind() -> None:
    said = "4 sentences: 1 supported · 1 partly · 1 contradicted · 1 not found"
    assert verdict_words.tally_words(CHECK_REPORT) == said


def test_quotation_marks_are_not_doubled() -> None:
    assert phrases.quoted("It fell") == "“It fell”"
    assert phrases.quoted("“It fell,” she said") == "“It fell,” she said"


def test_what_was_left_out_says_why_once() -> None:
    assert phrases.skipped_words(Skipped("a", "reading", "binary", "not text")) == "not text"
    assert phrases.skipped_words(Skipped("a", "reading", "malformed", "line 3")) == "malformed (line 3)"


def test_a_value_is_said_with_who_gives_it_and_a_silent_outlet_by_name():
    row = BRIEF.figures[0]
    assert phrases.value_words(row.values[0], row).startswith(f"— {row.values[0].evidence[0].outlet}, since ")
    alone = msgspec.structs.replace(row, values=row.values[:1], left_out=())
    assert "since" not in phrases.value_words(alone.values[0], alone)
    assert phrases.left_out_words(alone) == ""
    many = msgspec.structs.replace(row, left_out=tuple(f"Outlet {number}" for number in range(9)))
    assert phrases.left_out_words(many).endswith("Outlet 5 and 3 more")


def test_a_tone_is_not_said_twice():
    assert tone_phrase(Tone("neutral", 0.0, 0.5, ("neutral",))) == "neutral"
    assert tone_phrase(Tone("negative", -0.5, 0.5, ("negative", "alarm"))) == "negative: alarm"
