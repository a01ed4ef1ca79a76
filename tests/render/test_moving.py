"""The step line of a figure that moves."""

from datetime import UTC, datetime
from decimal import Decimal

from lxml import html
from render_samples import BRIEF

from copydesk.domain.brief import Difference, FigureReport
from copydesk.domain.claim import Evidence
from copydesk.domain.text import Span
from copydesk.render.html.moving import moving_figure

SOURCE = BRIEF.sources[0]


def report(hour, value):
    proof = Evidence(SOURCE.article_id, SOURCE.outlet, Span(0, 1), f"{value} dead")
    return FigureReport(datetime(2026, 3, 10, hour, tzinfo=UTC), Decimal(value), proof)


def drawn(*reports):
    return moving_figure(Difference("dead", "updates", "", (), tuple(reports)), BRIEF.sources)


def test_each_report_is_a_dot_and_each_change_a_step():
    picture = html.fromstring(drawn(report(9, 7), report(12, 9), report(15, 9), report(18, 11)))
    dots = picture.findall(".//circle")
    assert len(dots) == 4
    heights = [float(dot.get("cy")) for dot in dots]
    assert heights[0] > heights[1] == heights[2] > heights[3]
    risers = [line for line in picture.iter("line") if line.get("x1") == line.get("x2")]
    assert len(risers) == 2
    assert "7 dead on 10 Mar 2026 09:00 UTC [1]; 9 dead" in picture.get("aria-label")
    assert [text.text for text in picture.findall(".//g/text")] == ["7", "9", "9", "11"]


def test_values_are_written_where_they_do_not_touch():
    picture = html.fromstring(drawn(report(9, 700), report(9, 701), report(18, 900)))
    assert len(picture.findall(".//circle")) == 3
    assert [text.text for text in picture.findall(".//g/text")] == ["700", "900"]


def test_what_does_not_move_or_has_no_second_time_is_not_drawn():
    assert drawn() == ""
    assert drawn(report(9, 7)) == ""
    assert drawn(report(9, 7), report(12, 7)) == ""
    assert drawn(report(9, 7), report(9, 8)) == ""


def test_hostile_words_stay_words():
    bad = report(12, 9)
    proof = Evidence(bad.evidence.article_id, "x", Span(0, 1), "<script>\x1b[2J</script>")
    picture = drawn(report(9, 7), FigureReport(bad.time, bad.value, proof))
    assert "<script" not in picture
    assert "\x1b" not in picture
