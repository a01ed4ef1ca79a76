"""Names: whom and what the store's articles name; of each the quotes, claims, figures and tone over time."""

from collections.abc import Iterable, Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.text import Span
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, tag
from copydesk.render.html.page import section
from copydesk.render.phrases import counted, moment
from copydesk.render.tables import source_words
from copydesk.render.tone_words import signed
from copydesk.store.protocol import Reading
from copydesk.store.values import StoredEntity
from copydesk.web.cards import article_list, when
from copydesk.web.desk import Desk
from copydesk.web.pages.questions import shortened
from copydesk.web.shell import address, shell

LISTED = 100  # names on one page
ARTICLES = 60  # read for one name, the newest
SHOWN = 40  # quotes, claims and figures
LONGEST = 400  # characters of a statement
HEIGHT, MIDDLE, REACH = 96, 40, 32  # pixels of the picture of tone


def names_page(desk: Desk, request: Request) -> Response:
    """List the names that begin as asked, those in most articles first."""
    query = request.query_params.get("q", "")[:200]
    found = desk.store.entities(clean(query).lower(), LISTED)
    field = tag(
        "form",
        tag(
            "label",
            tag("span", "Names that begin with"),
            tag("input", name="q", value=query, maxlength="200"),
        ),
        tag("button", "Show", type="submit"),
        action="/names",
        class_="row",
    )
    listed = [tag("ul", *map(_listed, found), class_="articles")]
    none = [tag("p", "No name in the store begins so.")]
    body = tag("div", tag("h1", "Names"), field, *(listed if found else none), class_="list")
    return shell(desk, "Names", [body], here="/names")


def _listed(one: StoredEntity) -> Html:
    words = f"{one.type} · {counted(one.articles, 'article')}"
    return tag(
        "li",
        tag("a", tag("bdi", one.name), href=address("/name", key=one.key), data_open=""),
        tag("p", words, class_="facts"),
        data_item="",
    )


def name_page(desk: Desk, request: Request) -> Response:
    """Show one name: what it says, what is said of it, its figures, the tone of its articles."""
    key = request.query_params.get("key", "")[:500]
    with desk.store.reading() as reading:
        ids = reading.entity_articles(key, limit=ARTICLES)
        if not ids:
            return RedirectResponse(address("/names", q=key), 303)
        items = reading.articles(ids, whole=False)
        quotes = _quotes(reading, key)
        listed = article_list(reading.listed(ids))
    name, kinds = _called(items, key)
    claims, figures = _statements(items, key)
    main = [
        section("What they say", 2, quotes) if quotes else Html(""),
        section("Figures about it", 2, figures) if figures else Html(""),
        section("What is said about it", 2, claims) if claims else Html(""),
    ]
    rail = [section("Tone of its articles", 2, *_tone(items)), section("Articles", 2, listed)]
    head = tag(
        "header",
        tag("p", tag("b", "Name"), " ", kinds, class_="kicker"),
        tag("h1", tag("bdi", name)),
        tag(
            "p",
            f"named by {counted(len(ids), 'article')}{' or more' if len(ids) == ARTICLES else ''}",
            class_="facts",
        ),
        class_="head",
    )
    column = tag("div", *main, class_="column")
    aside = tag("aside", *rail, class_="rail", aria_label="Tone and articles")
    return shell(desk, name, [tag("article", head, column, aside, class_="story")], here="/names")


def _called(items: Sequence[AnalysedArticle], key: str) -> tuple[str, str]:
    """Return the fullest name that the articles give, and what kinds of thing they take it for."""
    found = [one for item in items for one in item.analysis.entities if one.key == key]
    names = sorted({one.name for one in found}, key=lambda name: (-len(name), name))
    return (clean(names[0]) if names else clean(key)), ", ".join(sorted({one.type for one in found}))


def statement(item: AnalysedArticle, span: Span, *extra: str) -> Html:
    """Return one statement of an article as a list item, leading to its place there."""
    where = address(f"/article/{item.article.id}", at=f"{span.start}-{span.end}")
    words = tag("a", tag("bdi", shortened(item.words(span), LONGEST)), href=f"{where}#cited", data_open="")
    by = [tag("bdi", item.article.outlet.name), " · ", when(item.article.published), *extra]
    return tag("li", words, tag("p", *by, class_="facts"), data_item="")


def _quotes(reading: Reading, key: str) -> Html:
    pairs = reading.speaker_quotes(key, SHOWN)
    items = {
        item.article.id: item
        for item in reading.articles(dict.fromkeys(name for name, _ in pairs), whole=False)
    }
    shown = []
    for name, number in pairs:
        quote = items[name].analysis.quotes[number]
        if quote.content:
            span = Span(quote.content[0].start, max(quote.content[-1].end, quote.content[0].end))
            how = f" · {quote.kind}, {source_words(quote.source)}"
            shown.append(statement(items[name], span, how))
    return tag("ul", *shown, class_="statements") if shown else Html("")


def _statements(items: Iterable[AnalysedArticle], key: str) -> tuple[Html, Html]:
    """Return the claims that name it, and those of them that are figures."""
    claims: dict[str, Html] = {}
    figures: dict[str, Html] = {}
    for item in items:
        mine = {number for number, one in enumerate(item.analysis.entities) if one.key == key}
        for claim in item.analysis.claims:
            if not mine.intersection(claim.entities):
                continue
            words = clean(item.words(claim.span)).lower()
            if claim.quantity is not None:
                figure = clean(item.words(item.analysis.quantities[claim.quantity].span))
                figures.setdefault(words, statement(item, claim.span, " · ", tag("b", tag("bdi", figure))))
            elif claim.kind != "quote":
                claims.setdefault(words, statement(item, claim.span, f" · {claim.kind}"))
    return _list(list(claims.values())), _list(list(figures.values()))


def _list(items: list[Html]) -> Html:
    if not items:
        return Html("")
    more = [tag("p", f"and {len(items) - SHOWN} more", class_="facts")] if len(items) > SHOWN else []
    return join([tag("ul", *items[:SHOWN], class_="statements"), *more])


def _tone(items: Sequence[AnalysedArticle]) -> list[Html]:
    """Return the tone of dated articles as a picture, and as a table behind it."""
    dated = sorted(
        ((item.article.published, item) for item in items if item.article.published and item.analysis.tone),
        key=lambda pair: (pair[0], pair[1].article.id),
    )
    if not dated:
        return [tag("p", "No dated article of it has a tone.", class_="facts")]
    first, last = dated[0][0], dated[-1][0]
    span = (last - first).total_seconds() or 1.0
    dots = []
    for time, item in dated:
        tone = item.analysis.tone
        if tone is not None:
            at = 4 + 92 * (time - first).total_seconds() / span
            said = f"{clean(item.article.outlet.name)}, {moment(time)}: {tone.polarity} ({signed(tone)})"
            y = f"{MIDDLE - REACH * tone.strength:.1f}"
            dots.append(
                tag("g", tag("title", said), tag("circle", cx=f"{at:.2f}%", cy=y, r="5"), class_="report")
            )
    labels = (
        tag("text", "+", x="0", y="14", class_="end"),
        tag("text", "−", x="0", y="72", class_="end"),
        tag("text", moment(first), x="0", y=str(HEIGHT), class_="end"),
        tag("text", moment(last), x="100%", y=str(HEIGHT), class_="end last"),
    )
    axis = tag("line", x1="0", x2="100%", y1=str(MIDDLE), y2=str(MIDDLE))
    picture = tag(
        "svg", axis, *dots, *labels, class_="timeline tones", width="100%", height=str(HEIGHT + 4),
        role="img", aria_label=f"Tone of {counted(len(dots), 'article')} over time, the table below says it",
    )  # fmt: skip
    rows = (
        tag(
            "tr",
            tag("td", when(time)),
            tag("td", tag("bdi", item.article.outlet.name)),
            tag("td", f"{item.analysis.tone.polarity} {signed(item.analysis.tone)}"),
        )
        for time, item in dated
        if item.analysis.tone is not None
    )
    head = tag("tr", *(tag("th", words, scope="col") for words in ("Published", "Outlet", "Tone")))
    grid = tag("table", tag("thead", head), tag("tbody", *rows))
    table = tag("div", grid, class_="scroll", tabindex="0", role="region", aria_label="Tone by article")
    return [picture, tag("details", tag("summary", "As a table", class_="facts"), table)]
