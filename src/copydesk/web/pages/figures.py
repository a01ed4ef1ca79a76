"""Figures: who said what about a measured thing, and when; as a table, a picture and CSV."""

import csv
import io
import math
from collections import Counter
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from copydesk.domain.annotation import AnalysedArticle
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, tag
from copydesk.render.html.page import section
from copydesk.render.phrases import counted, moment
from copydesk.render.tables import quantity_words, source_words
from copydesk.store.protocol import Reading
from copydesk.store.rows import FigureRow
from copydesk.web.cards import when
from copydesk.web.desk import Desk
from copydesk.web.kept import Said
from copydesk.web.shell import address, shell

ROWS = 500  # of a CSV
SHOWN = 60  # figures on one page: each article's analysis must be read to show the sentence and who says it
RECENT = 1000  # figures read to find what is measured most
MEASURES = 60
FORMULA = "=+-@\t\r"  # what a spreadsheet would run
COLUMNS = (
    "Published",
    "Outlet",
    "Words",
    "Value",
    "Low",
    "High",
    "Unit",
    "Role",
    "Attributed to",
    "Sentence",
    "Address",
)
HEIGHT, TOP, FLOOR = 120, 14, 96  # pixels


def said_of(row: FigureRow, item: AnalysedArticle) -> Said:
    """Return a figure with what its article says about it."""
    article, analysis = item.article, item.analysis
    quantity = analysis.quantities[row.number]
    claim = None if row.claim is None else analysis.claims[row.claim]
    return Said(
        row=row,
        published=article.published,
        outlet=article.outlet.name,
        url=article.url,
        span=quantity.span,
        words=item.words(quantity.span),
        value=quantity_words(quantity),
        speaker="" if claim is None else source_words(claim.attribution),
        sentence=clean(item.words(analysis.sentences[quantity.sentence].span)),
    )


def figures_page(desk: Desk, request: Request) -> Response:
    """Show the figures of one measured thing; without one, what is measured most."""
    head = clean(request.query_params.get("of", "")[:100]).lower()
    first = _number(request.query_params.get("from", ""))
    with desk.store.reading() as reading:
        measures = desk.measures.of(newest_of(reading), lambda: _measures(reading))
        said = _said(desk, reading, head, SHOWN + 1, first) if head else []
    more, said = len(said) > SHOWN, said[:SHOWN]
    field = tag(
        "form",
        tag(
            "label",
            tag("span", "Figures of"),
            tag("input", name="of", value=head, list="measures", maxlength="100"),
        ),
        tag("datalist", *(tag("option", value=name) for name, _ in measures), id="measures"),
        tag("button", "Show", type="submit"),
        action="/figures",
        class_="row",
    )
    parts = [tag("h1", f"Figures of “{head}”" if head else "Figures"), field]
    if head and not said:
        parts.append(tag("p", "No article in the store gives a figure of that."))
    if said:
        parts += [
            tag(
                "p",
                f"{counted(len(said), 'figure')}, the latest"
                if not first
                else f"figures from {first + 1} on",
                " · ",
                tag("a", "as CSV", href=address("/figures.csv", of=head)),
                class_="facts",
            ),
            _picture(said),
            _table(said),
            _pages(head, first, more=more),
        ]
    if not head:
        parts.append(section("Measured most", 2, _listed(measures)))
    return shell(desk, "Figures", [tag("div", *parts, class_="list wide")], here="/figures")


def _pages(head: str, first: int, *, more: bool) -> Html:
    """Return the ways to later and to earlier figures."""
    links = []
    if first:
        links.append(tag("a", "Later", href=address("/figures", of=head, **_from(max(0, first - SHOWN)))))
    if more:
        links.append(tag("a", "Earlier", href=address("/figures", of=head, **_from(first + SHOWN))))
    return tag("p", *(part for link in links for part in (link, " ")), class_="facts") if links else Html("")


def _from(first: int) -> dict[str, str]:
    return {"from": str(first)} if first else {}


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 6 else 0


def figures_csv(desk: Desk, request: Request) -> Response:
    """Give the same as CSV."""
    head = clean(request.query_params.get("of", "")[:100]).lower()
    with desk.store.reading() as reading:
        said = _said(desk, reading, head, ROWS) if head else []
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in said:
        writer.writerow([_cell(value) for value in _values(one)])
    headers = {"content-disposition": 'attachment; filename="figures.csv"'}
    return Response(out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _values(one: Said) -> tuple[str, ...]:
    row = one.row
    low, high = row.exact_low, row.exact_high
    return (
        one.published.isoformat() if one.published else "",
        clean(one.outlet),
        clean(one.words),
        one.value,
        "" if low is None else f"{low:f}",
        "" if high is None else f"{high:f}",
        " per ".join(part for part in (row.code or row.kind, row.per or "") if part),
        row.role,
        one.speaker,
        one.sentence,
        one.url or "",
    )


def _cell(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not value.startswith(tuple(FORMULA)):
        return value
    return value if value[1:].replace(".", "", 1).isdecimal() and value[0] in "+-" else f"'{value}"


def _said(desk: Desk, reading: Reading, head: str, limit: int, offset: int = 0) -> list[Said]:
    rows = reading.figures(head=head, limit=limit, offset=offset)
    wanted = [row for row in rows if row not in desk.said]
    items = {
        item.article.id: item
        for item in reading.articles(dict.fromkeys(row.article_id for row in wanted), whole=False)
    }
    for row in wanted:
        if row.article_id in items:
            desk.said.keep(row, said_of(row, items[row.article_id]))
    return [one for one in map(desk.said.get, rows) if one is not None]


def newest_of(reading: Reading) -> tuple[str, ...]:
    """Return what changes where an article comes that is newer than all others."""
    return tuple(one.article_id for one in reading.newest(1))


def _measures(reading: Reading) -> list[tuple[str, int]]:
    """Return what the newest articles measure, with the number of articles, most first."""
    pairs = {(row.head, row.article_id) for row in reading.figures(limit=RECENT) if row.head}
    counts = Counter(head for head, _ in pairs)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MEASURES]


def _listed(measures: Sequence[tuple[str, int]]) -> Html:
    items = (
        tag(
            "li",
            tag("a", tag("bdi", name), href=address("/figures", of=name), data_open=""),
            tag("span", f" {counted(count, 'article')}", class_="facts"),
            data_item="",
        )
        for name, count in measures
    )
    return tag("ul", *items, class_="columns") if measures else tag("p", "No figure is in the store yet.")


def _table(said: Sequence[Said]) -> Html:
    head = tag(
        "tr",
        *(
            tag("th", words, scope="col")
            for words in ("Published", "Outlet", "Figure", "Value", "Who says it", "Sentence")
        ),
    )
    grid = tag("table", tag("thead", head), tag("tbody", *map(_row, said)))
    return tag("div", grid, class_="scroll", tabindex="0", role="region", aria_label="Figures")


def _row(one: Said) -> Html:
    span = one.span
    where = address(f"/article/{one.row.article_id}", at=f"{span.start}-{span.end}")
    return tag(
        "tr",
        tag("td", when(one.published)),
        tag("td", tag("bdi", one.outlet)),
        tag("td", tag("a", tag("bdi", one.words), href=f"{where}#cited", data_open="")),
        tag("td", one.value),
        tag("td", tag("bdi", one.speaker or "the outlet itself")),
        tag("td", tag("bdi", one.sentence), class_="sentence"),
        data_item="",
    )


def _picture(said: Sequence[Said]) -> Html:
    """Return the most frequent unit's exact values over time; nothing where fewer than two can be placed."""
    units = Counter((one.row.kind, one.row.code, one.row.per, one.row.role) for one in said)
    unit = min(units, key=lambda key: (-units[key], str(key)))
    points = [
        (one.published, one)
        for one in said
        if (one.row.kind, one.row.code, one.row.per, one.row.role) == unit
        and one.published is not None
        and math.isfinite(one.row.low + one.row.high)
    ]
    times = [time for time, _ in points if time is not None]
    if len(set(times)) < 2:
        return Html("")
    first, last = min(times), max(times)
    values = [(one.row.low + one.row.high) / 2 for _, one in points]
    least, most = min(values), max(values)
    dots = []
    for (time, one), value in zip(points, values, strict=True):
        if time is None:
            continue
        x = 4 + 92 * (time - first).total_seconds() / (last - first).total_seconds()
        y = FLOOR - (FLOOR - TOP) * ((value - least) / (most - least) if most > least else 0.5)
        figure, outlet = clean(one.words), clean(one.outlet)
        words = f"{figure}, {outlet}, {moment(time)}"
        dots.append(
            tag(
                "g", tag("title", words), tag("circle", cx=f"{x:.2f}%", cy=f"{y:.1f}", r="4"), class_="report"
            )
        )
    name = " ".join(part for part in unit[1:] if part) or unit[0]
    return tag(
        "svg",
        tag("line", x1="0", x2="100%", y1=str(FLOOR + 6), y2=str(FLOOR + 6)),
        *dots,
        tag("text", moment(first), x="0", y=str(HEIGHT), class_="end"),
        tag("text", moment(last), x="100%", y=str(HEIGHT), class_="end last"),
        class_="timeline moving",
        width="100%",
        height=str(HEIGHT + 4),
        role="img",
        aria_label=f"{len(dots)} values in {clean(name)} over time; the table lists them",
    )
