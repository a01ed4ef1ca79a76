"""Search."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.render.html.markup import tag
from copydesk.web.desk import Desk
from copydesk.web.shell import shell


def search_page(desk: Desk, request: Request) -> Response:
    """Show what a search finds."""
    query = request.query_params.get("q", "")[:500].strip()
    if not query:
        return RedirectResponse("/", 303)
    with desk.store.reading() as reading:
        wanted = query.casefold()
        found = [one for one in reading.stories("latest", 1000) if wanted in one.headline.casefold()]
        cards = desk.cards.listed(reading, found[:30])
    none = [] if found else [tag("p", "No headline holds these words.")]
    body = tag("div", tag("h1", "Search: ", tag("bdi", query)), *none, cards, class_="list")
    return shell(desk, f"Search: {query}", [body], query=query)
