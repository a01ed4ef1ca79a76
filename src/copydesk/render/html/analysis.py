"""The page of an analysis: the article with everything found in it, marked in the text and as tables."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped
from copydesk.render.html.markup import Html, join, tag
from copydesk.render.html.page import page, section, skipped_list
from copydesk.render.options import RenderOptions
from copydesk.render.tables import Table, facts_of, tables_of

HINT = "What was found in the text: names, figures, times and reported speech."
KINDS = {"name": "name", "figure": "figure", "time": "time", "quoted": "reported speech"}


def analysis(items: Sequence[AnalysedArticle], skipped: Sequence[Skipped], options: RenderOptions) -> str:
    """Return a page with every article, its findings marked, and its tables."""
    del options
    body = [_article(item, 1 if len(items) == 1 else 2) for item in items]
    if len(items) != 1:
        body.insert(0, tag("h1", f"Analysis of {len(items)} articles"))
    body.append(skipped_list(skipped, 2))
    title = items[0].article.title or items[0].article.source if items else "Analysis"
    return page(title, HINT, body, "Copydesk")


def _article(item: AnalysedArticle, level: int) -> Html:
    legend = tag("p", *_legend(), class_="legend")
    return tag(
        "article",
        tag(
            "header",
            tag(f"h{level}", item.article.title or item.article.source, dir="auto"),
            tag("p", " · ".join(facts_of(item)), class_="facts"),
            class_="head",
        ),
        section("The text", level + 1, legend, *marked_text(item), class_="text"),
        *(section(table.title, level + 1, grid(table)) for table in tables_of(item)),
        class_="findings",
    )


def _legend() -> list[Html]:
    return [tag("span", words, class_=f"found {kind}") for kind, words in KINDS.items()]


def marked_text(item: AnalysedArticle, cited: Span | None = None) -> list[Html]:
    """Return the article's blocks, cut where a finding starts or ends; a piece may be of several kinds.

    The pieces of `cited` are of the kind "cited" too.
    """
    places = _places(item) if cited is None else [*_places(item), (cited, "cited")]
    text, (cuts, kinds) = item.article.text, _changes(places)
    shown = []
    for block in item.article.blocks:
        start, end = block.span.start, block.span.end
        first = bisect_right(cuts, start)
        edges = [start, *cuts[first : bisect_left(cuts, end, first)]]
        parts = [
            _piece(text[edge:until], kinds[first + index - 1] if first + index else "")
            for index, (edge, until) in enumerate(pairwise([*edges, end]))
        ]
        shown.append(tag("p", join(parts), class_=f"block {block.kind}", dir="auto"))
    return shown


def _places(item: AnalysedArticle) -> list[tuple[Span, str]]:
    found = item.analysis
    places = [(mention.span, "name") for mention in found.mentions if mention.kind == "name"]
    places += [(quantity.span, "figure") for quantity in found.quantities]
    places += [(time.span, "time") for time in found.times]
    places += [(part, "quoted") for quote in found.quotes for part in quote.content]
    return places


def _changes(places: list[tuple[Span, str]]) -> tuple[list[int], list[str]]:
    """Return where the kinds of finding change, ascending, and which hold from there on."""
    deltas: dict[int, Counter[str]] = defaultdict(Counter)
    for span, kind in places:
        deltas[span.start][kind] += 1
        deltas[span.end][kind] -= 1
    cuts, kinds, open_now = sorted(deltas), [], Counter[str]()
    for cut in cuts:
        open_now.update(deltas[cut])
        kinds.append(" ".join(kind for kind in (*KINDS, "cited") if open_now[kind]))
    return cuts, kinds


def _piece(text: str, kinds: str) -> str:
    return tag("span", text, class_=f"found {kinds}") if kinds else text


def grid(table: Table) -> Html:
    """Return a table that scrolls by itself where it is wider than the page."""
    head = tag("tr", *(tag("th", column, scope="col") for column in table.columns))
    rows = (tag("tr", *(tag("td", cell, dir="auto") for cell in row)) for row in table.rows)
    grid = tag("table", tag("thead", head), tag("tbody", *rows))
    return tag("div", grid, class_="scroll", tabindex="0", role="region", aria_label=table.title)
