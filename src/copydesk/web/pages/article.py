"""An article: its text with everything found in it, each kind to be switched off."""

import re

from starlette.requests import Request
from starlette.responses import Response

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.text import Span
from copydesk.render.html.analysis import KINDS, grid, marked_text
from copydesk.render.html.markup import Html, link, tag
from copydesk.render.html.page import section
from copydesk.render.tables import facts_of, tables_of
from copydesk.store.values import StoredArticle
from copydesk.web.cards import when
from copydesk.web.desk import Desk
from copydesk.web.shell import address, shell, trouble

PLACE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


def article_page(desk: Desk, request: Request) -> Response:
    """Show an article; `at=START-END` marks these characters."""
    name = request.path_params["article"]
    with desk.store.reading() as reading:
        try:
            item = reading.article(name)
        except KeyError:
            return trouble(desk, "No such article", "There is no article of that name in the store.")
        (stored,) = reading.listed([name])
        revisions = reading.revisions(name)
        story = reading.summaries([stored.story_id]) if stored.story_id else ()
    title = item.article.title or item.article.source
    cited = _cited(request.query_params.get("at", ""), item)
    text = marked_text(item, cited)
    if cited is not None:
        text = _anchored(text)
    rail = [_about(item, stored), _names(item)]
    if len(revisions) > 1:
        rail.append(section("Its texts", 2, tag("ul", *_versions(revisions, name), class_="articles")))
    to_story = [
        tag("a", tag("bdi", one.headline or one.story_id), href=f"/story/{one.story_id}") for one in story
    ]
    head = tag(
        "header",
        tag("p", tag("b", "Article"), *([" in the story ", *to_story] if to_story else []), class_="kicker"),
        tag("h1", title, dir="auto"),
        tag("p", " · ".join(facts_of(item)), class_="facts"),
        class_="head",
    )
    tables = [
        tag("details", tag("summary", tag("h2", table.title)), grid(table), class_="tools")
        for table in tables_of(item)
    ]
    column = tag("div", _switches(), *text, *tables, class_="column text")
    aside = tag("aside", *rail, class_="rail", aria_label="About the article")
    return shell(desk, title, [tag("article", head, column, aside, class_="story article")])


def _cited(given: str, item: AnalysedArticle) -> Span | None:
    """Return the characters that an address asks to mark; None where it asks for none that are there."""
    found = PLACE.fullmatch(given)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return Span(start, end) if start < end <= len(item.article.text) else None


def _anchored(blocks: list[Html]) -> list[Html]:
    """Give the first block that holds marked characters the id to go to."""
    first = next((number for number, block in enumerate(blocks) if " cited" in block), None)
    if first is not None:
        blocks[first] = tag("div", blocks[first], id="cited")
    return blocks


def _switches() -> Html:
    boxes = (
        tag(
            "label",
            tag("input", type="checkbox", id=f"show-{kind}", checked="", autocomplete="off"),
            " ",
            tag("span", words, class_=f"found {kind}"),
        )
        for kind, words in KINDS.items()
    )
    legend = tag("legend", "Found in the text")
    return tag("form", tag("fieldset", legend, *boxes), class_="switches")


def _about(item: AnalysedArticle, stored: StoredArticle) -> Html:
    article = item.article
    rows = [
        ("Published", when(article.published)),
        ("Added", when(stored.arrived)),
        ("By", tag("bdi", ", ".join(article.authors))),
        ("Agency", tag("bdi", article.agency or "")),
        ("Address", link(article.url, tag("bdi", article.url or ""))),
    ]
    if stored.copy_of is not None:
        rows.append(("Copy of", tag("a", "its original", href=f"/article/{stored.copy_of}")))
    listed = (tag("div", tag("dt", name), tag("dd", value)) for name, value in rows if _has_words(value))
    return section("About it", 2, tag("dl", *listed, class_="about"))


def _has_words(value: Html) -> bool:
    return value not in {"<bdi></bdi>", ""}


def _names(item: AnalysedArticle) -> Html:
    entities = [one for one in item.analysis.entities if one.name.strip()]
    items = (
        tag("li", tag("a", tag("bdi", one.name), href=address("/name", key=one.key)), f" {one.type}")
        for one in {one.key: one for one in entities}.values()
    )
    return section("Who and where", 2, tag("div", tag("ul", *items), class_="names"))


def _versions(revisions: tuple[StoredArticle, ...], name: str) -> list[Html]:
    """Return every text of the article with links; the one shown is only named."""
    shown = []
    for number, one in enumerate(revisions, 1):
        words = tag("span", f"Text {number} · ", when(one.published or one.arrived))
        target = None if one.article_id == name else f"/article/{one.article_id}"
        shown.append(tag("li", words if target is None else tag("a", words, href=target)))
    return shown
