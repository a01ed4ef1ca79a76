"""Search: stories, articles, claims, quotes and names; facets; saved searches."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

import msgspec
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.errors import QueryError
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, marked, tag
from copydesk.render.html.page import section
from copydesk.render.phrases import counted
from copydesk.store.protocol import Reading
from copydesk.store.search import KINDS, MEANINGS, MODES, SORTS, Found, Hit, Snippet
from copydesk.store.search import Request as SearchRequest
from copydesk.store.values import SavedSearch
from copydesk.web.cards import Cards, when
from copydesk.web.completing import offers
from copydesk.web.desk import Desk
from copydesk.web.shell import address, button, choice, shell, trouble

One = TypeVar("One", bound=str)
PAGE = 20
LAST_PAGE = 500
LONGEST = 500  # characters of a query
SHOWN = 8  # values of a facet
LONGEST_NAME = 80  # characters of a saved search's name
MOST_SAVED = 200
KIND_WORDS = {
    "stories": "Stories",
    "articles": "Articles",
    "claims": "Claims",
    "quotes": "Quotes",
    "entities": "Names",
}
MODE_WORDS = {"both": "words and meaning", "words": "words alone", "meaning": "meaning alone"}
FACET_WORDS = {
    "category": "Category",
    "outlet": "Outlet",
    "tone": "Tone",
    "country": "Country",
    "has": "Holds",
    "lang": "Language",
    "note": "Note",
}


class Asked(msgspec.Struct, frozen=True):
    """What an address asks for."""

    query: str
    search: SearchRequest
    page: int

    def address(self, **other: str) -> str:
        """Return the address of the same search with something else; the first page of it."""
        search, plain = self.search, SearchRequest(kind="stories")
        said = {
            "q": self.query,
            "find": search.kind if search.kind != plain.kind else "",
            "mode": search.mode if search.mode != plain.mode else "",
            "sort": search.sort if search.sort != plain.sort else "",
        }
        return address("/search", **(said | other))


def search_page(desk: Desk, request: Request) -> Response:
    """Show what a search finds; where it cannot be understood, the place that cannot."""
    work = desk.start_sample()
    if work is not None:
        return RedirectResponse(f"/progress/{work}", 303)
    asked = _asked(request)
    with desk.store.reading() as reading:
        saved = reading.searches()
        try:
            found = desk.search(asked.query, asked.search)
        except QueryError as error:
            body = tag(
                "div",
                tag("h1", "Search"),
                _form(asked),
                _fault(error),
                _saved(asked, saved),
                _help(),
                class_="list",
            )
            return shell(desk, "Search", [body], query=asked.query)
        hits = _hits(desk.cards, reading, found)
    total = counted(found.total, "hit") if found.complete else f"more than {counted(found.total, 'hit')}"
    head = tag("p", total, *(f" · {clean(note)}" for note in found.notes), class_="facts", role="status")
    column = tag(
        "div",
        tag("h1", "Search"),
        _form(asked),
        _kinds(asked),
        head,
        hits if found.hits else tag("p", "Nothing in the store is like that."),
        _pages(asked, found),
        class_="column list",
    )
    rail = tag(
        "aside",
        *_facets(asked, found),
        _saved(asked, saved),
        _help(),
        class_="rail",
        aria_label="Narrow, save, ask",
    )
    title = f"Search: {asked.query}" if asked.query else "Search"
    return shell(desk, title, [tag("div", column, rail, class_="story")], query=asked.query)


def complete(desk: Desk, request: Request) -> Response:
    """Give the ways in which a query may go on, as JSON: what the search field asks while one writes."""
    with desk.store.reading() as reading:
        found = offers(reading, request.query_params.get("q", "")[:LONGEST])
    return Response(msgspec.json.encode(found), media_type="application/json")


def _asked(request: Request) -> Asked:
    given = request.query_params
    number = given.get("page", "1")
    page = min(max(int(number), 1), LAST_PAGE) if number.isascii() and number.isdecimal() else 1
    search = SearchRequest(
        kind=_among(given.get("find", ""), KINDS, "stories"),
        mode=_among(given.get("mode", ""), MODES, "both"),
        sort=_among(given.get("sort", ""), SORTS, "relevance"),
        limit=PAGE,
        offset=PAGE * (page - 1),
        facets=True,
    )
    return Asked(given.get("q", "")[:LONGEST].strip(), search, page)


def _among(given: str, known: tuple[One, ...], default: One) -> One:
    return next((one for one in known if one == given), default)


def _form(asked: Asked) -> Html:
    modes = ((mode, MODE_WORDS[mode]) for mode in MODES)
    sorts = ((sort, sort) for sort in SORTS)
    search = asked.search
    field = tag(
        "input", type="search", name="q", value=asked.query, autocomplete="off",
        maxlength=str(LONGEST), data_complete="offers", aria_describedby="offers-hint",
    )  # fmt: skip
    hint = "Fields and their values are offered as you write."
    return tag(
        "form",
        tag(
            "div",
            tag("label", tag("span", "Search for"), field),
            tag("p", hint, id="offers-hint", class_="unseen"),
            tag("ul", id="offers", role="listbox", aria_label="Ways to go on", hidden=""),
            class_="grows",
        ),
        choice("sort", "First", sorts, search.sort),
        choice("mode", "By", modes, search.mode),
        tag("input", type="hidden", name="find", value=search.kind),
        button("Search"),
        action="/search",
        class_="row",
    )


def _fault(error: QueryError) -> Html:
    """Return the query with the character at fault marked."""
    query, at = error.query, min(error.position, len(error.query))
    shown = join([query[:at], tag("mark", query[at : at + 1] or "⟂"), query[at + 1 :]])
    words = f"This cannot be understood at character {error.position + 1}: {clean(error.reason)}."
    return tag("div", tag("p", words, role="alert"), tag("p", tag("code", shown)), class_="fault-note")


def _kinds(asked: Asked) -> Html:
    links = (
        tag(
            "li",
            tag(
                "a",
                words,
                href=asked.address(find=kind),
                aria_current="true" if kind == asked.search.kind else None,
            ),
        )
        for kind, words in KIND_WORDS.items()
    )
    return tag("nav", tag("ul", *links), class_="orders", aria_label="What to find")


# --- what was found ---------------------------------------------------------------------------------


def _hits(cards: Cards, reading: Reading, found: Found) -> Html:
    shown = [_hit(cards, reading, hit) for hit in found.hits]
    return tag("ol", *shown, class_="cards" if found.kind == "stories" else "statements")


def _hit(cards: Cards, reading: Reading, hit: Hit) -> Html:
    if hit.story is not None:
        return cards.card(reading, hit.story, *_why(hit))
    if hit.entity is not None:
        one = hit.entity
        words = f"{one.type} · {counted(one.articles, 'article')}"
        link = tag("a", tag("bdi", one.name), href=address("/name", key=one.key), data_open="")
        return tag("li", link, tag("p", words, class_="facts"), data_item="")
    article = hit.article
    if article is None:
        return Html("")
    by = [tag("bdi", article.outlet.name), " · ", when(article.published)]
    if hit.speaker:
        by += [" · ", tag("bdi", hit.speaker)]
    if hit.span is not None and hit.snippet is not None:
        where = f"{address(f'/article/{article.article_id}', at=f'{hit.span.start}-{hit.span.end}')}#cited"
        words = _marked(hit.snippet)
        figures = [] if hit.certain else [_figures(hit)]
        return tag(
            "li",
            tag("a", words, href=where, data_open=""),
            tag("p", *by, class_="facts"),
            *figures,
            data_item="",
        )
    title = tag(
        "a", tag("bdi", article.title or "(no title)"), href=f"/article/{article.article_id}", data_open=""
    )
    return tag("li", tag("h2", title), tag("p", *by, class_="facts"), *_why(hit), data_item="")


def _why(hit: Hit) -> Iterator[Html]:
    """Say why something was found: the words around, and the figures asked for."""
    if hit.snippet is not None and hit.snippet.text.strip():
        yield tag("p", _marked(hit.snippet), class_="snippet", dir="auto")
    if hit.figures or not hit.certain:
        yield _figures(hit)


def _figures(hit: Hit) -> Html:
    """Return the figures asked for; a figure whose bounds leave it open is marked as possible."""
    article = hit.article
    parts: list[Html] = []
    for figure in hit.figures:
        words = tag("bdi", figure.words)
        if article is not None:
            at = f"{figure.span.start}-{figure.span.end}"
            words = tag("a", words, href=f"{address(f'/article/{article.article_id}', at=at)}#cited")
        parts.append(
            words if figure.certain else join([words, " ", tag("span", "possible", class_="possible")])
        )
    if not hit.certain and all(figure.certain for figure in hit.figures):
        parts.append(tag("span", "possible", class_="possible"))
    return tag("p", join(parts, " · "), class_="key-figures")


def _marked(snippet: Snippet) -> Html:
    text = snippet.text
    return marked(text, ((span, tag("mark", span.of(text))) for span in snippet.marks))


def _pages(asked: Asked, found: Found) -> Html:
    links = []
    if asked.page > 1:
        links.append(tag("a", "← before", href=asked.address(page=str(asked.page - 1)), rel="prev"))
    if found.total > PAGE * asked.page:
        links.append(tag("a", "more →", href=asked.address(page=str(asked.page + 1)), rel="next"))
    return tag("nav", *links, class_="pages", aria_label="Pages") if links else Html("")


# --- beside it ----------------------------------------------------------------------------------------


def _facets(asked: Asked, found: Found) -> Iterator[Html]:
    """Return links that narrow the search, with how many articles each leaves."""
    for field, words in FACET_WORDS.items():
        values = found.facets.get(field, ())
        items = [
            tag(
                "li",
                tag("a", tag("bdi", value), href=asked.address(q=_narrowed(asked.query, field, value))),
                tag("span", f" {count:,}", class_="number"),
            )
            for value, count in values[:SHOWN]
            if '"' not in value
        ]
        if items and (field != "lang" or len(items) > 1):
            yield section(words, 2, tag("ul", *items, class_="facets"))


def _narrowed(query: str, field: str, value: str) -> str:
    term = f'{field}:"{value}"' if not value.isalnum() else f"{field}:{value}"
    return query if term in query.split() or f'{field}:"{value}"' in query else f"{query} {term}".strip()


def _saved(asked: Asked, saved: Iterable[SavedSearch]) -> Html:
    items = [
        tag(
            "li",
            tag("a", tag("bdi", one.name), href=address("/search", q=one.query)),
            " ",
            tag(
                "form",
                tag("input", type="hidden", name="name", value=one.name),
                tag(
                    "button", "Forget", type="submit", class_="small", aria_label=f"Forget {clean(one.name)}"
                ),
                method="post",
                action="/searches/forget",
                class_="inline",
            ),
        )
        for one in saved
    ]
    listed = [tag("ul", *items, class_="saved")] if items else []
    keep = tag(
        "form",
        tag(
            "label",
            tag("span", "Keep this search as"),
            tag("input", name="name", required="", maxlength=str(LONGEST_NAME)),
        ),
        tag("input", type="hidden", name="q", value=asked.query),
        button("Keep"),
        method="post",
        action="/searches/save",
        class_="row",
    )
    return section("Kept searches", 2, *listed, *([keep] if asked.query else []))


@cache
def _help() -> Html:
    rows = (_explained(name, words) for name, words in MEANINGS.items())
    plain: Mapping[str, str] = {
        "harbour fire": "both words, or what is like them in meaning",
        '"harbour fire"': "these words together",
        "-rhine": "without this word",
        "flood OR storm": "either; parentheses keep things together",
    }
    first = (tag("div", tag("dt", tag("code", key)), tag("dd", words)) for key, words in plain.items())
    summary = tag("summary", tag("h2", "How to ask"))
    return tag("details", summary, tag("dl", *first, *rows, class_="about"), class_="tools")


def _explained(name: str, words: str) -> Html:
    """Return a field's meaning; its examples lead to the searches."""
    said, _, example = words.partition(f": {name}:")
    first = f"{name}:{example}".split(", ")[0] if example else f"{name}:"
    return tag(
        "div", tag("dt", tag("a", tag("code", first), href=address("/search", q=first))), tag("dd", said)
    )


def keep_search(desk: Desk, request: Request, form: FormData) -> Response:
    """Keep a search under a name, or forget one."""
    name = clean(str(form.get("name") or ""))[:LONGEST_NAME]
    query = str(form.get("q") or "")[:LONGEST].strip()
    if not name:
        return trouble(desk, "No name", "A kept search needs a name.", 400)
    with desk.store.writing() as writer:
        match request.path_params["act"]:
            case "save" if query and len(writer.searches()) < MOST_SAVED:
                writer.save_search(SavedSearch(name, query, desk.now()))
            case "forget":
                if name in {one.name for one in writer.searches()}:
                    writer.forget_search(name)
            case _:
                return trouble(
                    desk, "Nothing was kept", "There is nothing to search for, or too much is kept.", 400
                )
    return RedirectResponse(address("/search", q=query), 303)
