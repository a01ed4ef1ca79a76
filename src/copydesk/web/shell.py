"""The page around every page of the desk: head, masthead, search field, places, keys."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from urllib.parse import urlencode

import msgspec
from starlette.responses import HTMLResponse, Response

from copydesk import __version__
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, tag
from copydesk.web.desk import Desk

PLACES = (
    ("/", "Stories"),
    ("/names", "Names"),
    ("/figures", "Figures"),
    ("/check", "Check"),
    ("/decisions", "Decisions"),
    ("/add", "Add"),
)
KEYS = (
    ("j", "next"),
    ("k", "the one before"),
    ("o or Enter", "open it"),
    ("m", "merge, move or split a story"),
    ("u", "back to the stories"),
    ("/", "search"),
    ("?", "these keys"),
    ("Esc", "close, or leave a field"),
)


class Static(msgspec.Struct, frozen=True):
    """One file that pages load."""

    content: bytes
    type: str
    digest: str


def _static(package: str, name: str, kind: str) -> Static:
    content = files(package).joinpath(name).read_bytes()
    return Static(content, kind, hashlib.sha256(content).hexdigest()[:16])


STATIC: Mapping[str, Static] = {
    "page.css": _static("copydesk.render.html", "page.css", "text/css; charset=utf-8"),
    "desk.css": _static("copydesk.web.static", "desk.css", "text/css; charset=utf-8"),
    "desk.js": _static("copydesk.web.static", "desk.js", "text/javascript; charset=utf-8"),
    "icon.svg": _static("copydesk.web.static", "icon.svg", "image/svg+xml"),
}


def address(path: str, /, **query: str | None) -> str:
    """Return an address of the desk with its query; what is None or empty is left out."""
    kept = {key: value for key, value in query.items() if value}
    return f"{path}?{urlencode(kept)}" if kept else path


def static_address(name: str) -> str:
    """Return the address of a file that pages load; it changes with the file."""
    return f"/static/{STATIC[name].digest}/{name}"


def lines(text: str) -> Html:
    """Return text for a `textarea`, cleaned and escaped, its line breaks kept."""
    return join(text.replace("\r\n", "\n").split("\n"), Html("\n"))


def button(words: str, **attributes: str | None) -> Html:
    """Return a button that sends its form."""
    return tag("button", words, type="submit", **attributes)


def choice(name: str, label: str, options: Iterable[tuple[str, str]], chosen: str = "") -> Html:
    """Return a labelled list to choose from: (value, words)."""
    items = (
        tag("option", words, value=value, selected="" if value == chosen else None)
        for value, words in options
    )
    return chooser(name, label, join(items))


def chooser(name: str, label: str, options: Html) -> Html:
    """Return a labelled list to choose from, of `option` elements."""
    return tag("label", tag("span", label), tag("select", options, name=name))


def shell(
    desk: Desk,
    title: str,
    body: Sequence[Html],
    *,
    here: str = "",
    query: str = "",
    status: int = 200,
) -> Response:
    """Return a whole page."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"{clean(title)} · Copydesk"),
        *(tag("link", rel="stylesheet", href=static_address(name)) for name in ("page.css", "desk.css")),
        tag("link", rel="icon", href=static_address("icon.svg"), type="image/svg+xml"),
        tag("script", src=static_address("desk.js"), defer=""),
    )
    main = tag("main", _sample_note(desk), *body, id="main", tabindex="-1")
    foot = tag(
        "footer",
        tag("p", f"Copydesk {__version__} · press ", tag("kbd", "?"), " for the keys"),
        class_="foot",
    )
    skip = tag("a", "Skip to the page", class_="skip", href="#main")
    whole = tag("html", head, tag("body", skip, _masthead(here, query), main, foot, _keys()), lang="en")
    return HTMLResponse(f"<!doctype html>\n{whole}\n", status)


def trouble(desk: Desk, title: str, words: str, status: int = 404) -> Response:
    """Return a page that says what is wrong."""
    body = tag("div", tag("h1", title), tag("p", words, dir="auto"), class_="sheet")
    return shell(desk, title, [body], status=status)


def _masthead(here: str, query: str) -> Html:
    places = (
        tag("li", tag("a", words, href=path, aria_current="page" if path == here else None))
        for path, words in PLACES
    )
    field = tag(
        "input", type="search", name="q", value=query, placeholder="Search",
        aria_label="Search", autocomplete="off", maxlength="500",
    )  # fmt: skip
    return tag(
        "header",
        tag("p", tag("a", "Copydesk", href="/"), class_="brand"),
        tag("nav", tag("ul", *places), aria_label="Places"),
        tag("form", field, action="/search", role="search", class_="find"),
        class_="masthead desk",
    )


def _sample_note(desk: Desk) -> Html:
    if not desk.shows_sample:
        return Html("")
    return tag(
        "p",
        "This is sample coverage of invented events: your store is empty. ",
        tag("a", "Add files", href="/add", class_="button"),
        class_="banner",
    )


def _keys() -> Html:
    rows = (tag("div", tag("dt", tag("kbd", key)), tag("dd", words)) for key, words in KEYS)
    return tag(
        "dialog",
        tag("h2", "Keys", id="keys-title"),
        tag("dl", *rows),
        tag("button", "Close", type="button", data_close=""),
        id="keys",
        aria_labelledby="keys-title",
    )
