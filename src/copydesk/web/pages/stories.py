"""The first page: stories as cards."""

from collections.abc import Mapping
from datetime import datetime
from typing import get_args

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.render.html.markup import Html, tag
from copydesk.render.phrases import moment
from copydesk.store.values import StoryOrder
from copydesk.web.desk import Desk
from copydesk.web.shell import address, button, shell

PAGE = 30
ORDERS: Mapping[StoryOrder, str] = {
    "latest": "latest",
    "changed": "last changed",
    "origins": "most origins",
    "articles": "most articles",
}
LAST_PAGE = 100_000


def stories_page(desk: Desk, request: Request) -> Response:
    """Show the stories, the latest first; the sample, or where to add files, while there are none."""
    work = desk.start_sample()
    if work is not None:
        return RedirectResponse(f"/progress/{work}", 303)
    wanted = request.query_params.get("order", "latest")
    order: StoryOrder = wanted if wanted in get_args(StoryOrder) else "latest"  # type: ignore[assignment]
    number = page_number(request)
    with desk.store.reading() as reading:
        found = reading.stories(order, PAGE + 1, PAGE * (number - 1))
        looked = reading.last_looked()
        cards = desk.cards.listed(reading, found[:PAGE], looked)
    if not found and number == 1:
        return shell(desk, "Stories", [_nothing()], here="/")
    body = tag(
        "div",
        tag("h1", "Stories"),
        _orders(order),
        _since(looked),
        cards,
        pages("/", number, more=len(found) > PAGE, order=order),
        class_="list",
    )
    return shell(desk, "Stories", [body], here="/")


def mark_seen(desk: Desk, request: Request, form: FormData) -> Response:
    """Keep that everything was seen."""
    del request, form
    with desk.store.writing() as writer:
        writer.looked(desk.now())
    return RedirectResponse("/", 303)


def _since(looked: datetime | None) -> Html:
    words = (
        "Nothing is marked as seen yet."
        if looked is None
        else f"Seen on {moment(looked)}; what changed since is marked."
    )
    return tag(
        "form",
        tag("p", words, class_="facts"),
        button("Mark all as seen", class_="small"),
        method="post",
        action="/looked",
        class_="since",
    )


def page_number(request: Request) -> int:
    """Return which page of a list is asked for, from 1."""
    given = request.query_params.get("page", "1")
    return min(max(int(given), 1), LAST_PAGE) if given.isascii() and given.isdecimal() else 1


def pages(path: str, number: int, *, more: bool, **query: str) -> Html:
    """Return links to the pages before and behind; nothing where there is one page."""
    links = []
    if number > 1:
        links.append(tag("a", "← before", href=address(path, **query, page=str(number - 1)), rel="prev"))
    if more:
        links.append(tag("a", "more →", href=address(path, **query, page=str(number + 1)), rel="next"))
    return tag("nav", *links, class_="pages", aria_label="Pages") if links else Html("")


def _orders(order: StoryOrder) -> Html:
    links = (
        tag(
            "li", tag("a", words, href=address("/", order=key), aria_current="true" if key == order else None)
        )
        for key, words in ORDERS.items()
    )
    return tag("nav", tag("ul", *links), class_="orders", aria_label="Order")


def _nothing() -> Html:
    return tag(
        "div",
        tag("h1", "Nothing here yet"),
        tag("p", "The desk shows the stories in what you add: pages, texts, feeds saved as JSON lines."),
        tag("p", tag("a", "Add files", href="/add", class_="button")),
        class_="sheet",
    )
