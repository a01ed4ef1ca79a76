"""A step line of a figure that moves: who reported which value when."""

import itertools
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from copydesk.domain.brief import Difference, FigureReport, SourceEntry
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, tag

HEIGHT, FLOOR, TOP = 120, 96, 22  # pixels: of the picture, of the lowest value, of the highest
MARGIN = 4.0  # percent kept free at either end
FEWEST = 2
CLEAR, LINE = 8.0, 14.0  # percent across and pixels up within which two written values would touch


def moving_figure(difference: Difference, sources: Sequence[SourceEntry]) -> Html:
    """Return the picture; nothing where fewer than two reports at two times and of two values are dated.

    Positions across are percentages, so that nothing but the distances shrinks on a phone. The line keeps a
    value until a later report has another; reports of one time keep their order of value.
    """
    reports = difference.moves
    times = {report.time for report in reports}
    if len(times) < FEWEST or len({report.value for report in reports}) < FEWEST:
        return Html("")
    numbers = {source.article_id: source.number for source in sources}
    across, up = _scales(reports)
    said = "; ".join(_said(report, numbers) for report in reports)
    first, last = min(times), max(times)
    return tag(
        "svg",
        tag("title", f"{clean(difference.label)}: {said}"),
        tag("line", x1="0", x2="100%", y1=str(FLOOR + 6), y2=str(FLOOR + 6)),
        *_steps(reports, across, up),
        *_dots(reports, across, up, numbers),
        tag("text", phrases.moment(first), x="0", y=str(HEIGHT), class_="end"),
        tag("text", phrases.moment(last), x="100%", y=str(HEIGHT), class_="end last"),
        class_="timeline moving",
        width="100%",
        height=str(HEIGHT + 4),
        role="img",
        aria_label=f"{clean(difference.label)}, as it was reported: {said}",
    )


def _scales(reports: Sequence[FigureReport]) -> tuple[Mapping[datetime, float], Mapping[Decimal, float]]:
    """Return where each time stands across, in percent, and each value up, in pixels from the top."""
    times = sorted({report.time for report in reports})
    span = times[-1] - times[0]
    values = sorted({report.value for report in reports})
    least, most = values[0], values[-1]
    across = {time: MARGIN + (100 - 2 * MARGIN) * ((time - times[0]) / span) for time in times}
    up = {value: FLOOR - (FLOOR - TOP) * float((value - least) / (most - least)) for value in values}
    return across, up


def _steps(
    reports: Sequence[FigureReport], across: Mapping[datetime, float], up: Mapping[Decimal, float]
) -> list[Html]:
    """Return the line: flat to the next report, then up or down to its value."""
    parts = []
    for before, after in itertools.pairwise(reports):
        start, end = f"{across[before.time]:.2f}%", f"{across[after.time]:.2f}%"
        old, new = f"{up[before.value]:.1f}", f"{up[after.value]:.1f}"
        if start != end:
            parts.append(tag("line", x1=start, x2=end, y1=old, y2=old, class_="step"))
        if old != new:
            parts.append(tag("line", x1=end, x2=end, y1=old, y2=new, class_="step"))
    return parts


def _dots(
    reports: Sequence[FigureReport],
    across: Mapping[datetime, float],
    up: Mapping[Decimal, float],
    numbers: Mapping[str, int],
) -> list[Html]:
    """Return a dot for each report; a value is written where it touches none that is written already."""
    dots, written = [], [(-100.0, 0.0)]
    for report in reports:
        x, y = across[report.time], up[report.value]
        parts = [tag("title", _said(report, numbers)), tag("circle", cx=f"{x:.2f}%", cy=f"{y:.1f}", r="4")]
        if all(abs(x - a) > CLEAR or abs(y - b) > LINE for a, b in written):
            written.append((x, y))
            parts.append(tag("text", phrases.plain_number(report.value), x=f"{x:.2f}%", y=f"{y - 8:.1f}"))
        dots.append(tag("g", *parts, class_="report"))
    return dots


def _said(report: FigureReport, numbers: Mapping[str, int]) -> str:
    number = numbers.get(report.evidence.article_id)
    cited = f" [{number}]" if number is not None else ""
    return f"{clean(report.evidence.excerpt)} on {phrases.moment(report.time)}{cited}"
