"""What a person decided about stories, and corrected: all of it in one place, to be taken back."""

from collections.abc import Iterable

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.keeping import refresh, undo_decision
from copydesk.render.html.markup import Html, tag
from copydesk.render.html.page import section
from copydesk.render.phrases import counted
from copydesk.store.protocol import Reading
from copydesk.store.values import Correction, Decision
from copydesk.web.cards import when
from copydesk.web.desk import Desk
from copydesk.web.shell import button, shell, trouble

SHOWN = 100  # decisions, the latest
MOVED = 8  # articles of one that are named
PLACES = {"article": "/article/", "story": "/story/"}  # what a correction is about → where that is shown


def decisions_page(desk: Desk, request: Request) -> Response:
    """List what a person decided, the latest first; the last that stands can be taken back."""
    del request
    with desk.store.reading() as reading:
        made = reading.decisions(SHOWN)
        corrected = reading.corrections()
        last = next((one.number for one in made if not one.undone), None)
        items = [_decision(reading, one, last=one.number == last) for one in made]
    listed = tag("ol", *items, class_="statements")
    nothing = tag(
        "p", "Nobody decided anything yet. Stories are merged, split and moved at the foot of a story's page."
    )
    parts = [
        tag("h1", "Decisions"),
        tag(
            "p",
            "They hold whatever comes later, until they are taken back, the last one first.",
            class_="facts",
        ),
        listed if made else nothing,
        *([section("Corrections", 2, _corrections(corrected))] if corrected else []),
    ]
    return shell(desk, "Decisions", [tag("div", *parts, class_="list")], here="/decisions")


def _decision(reading: Reading, one: Decision, *, last: bool) -> Html:
    names = list(one.before)
    links = [
        tag("li", tag("a", tag("bdi", item.title or item.article_id), href=f"/article/{item.article_id}"))
        for item in reading.listed(names[:MOVED])
    ]
    if len(names) > MOVED:
        links.append(tag("li", f"and {len(names) - MOVED} more"))
    back = tag("form", button("Take it back"), method="post", action="/decisions/undo", class_="inline")
    state = [" · ", tag("span", "taken back", class_="gone")] if one.undone else []
    about = tag("summary", f"decides about {counted(len(names), 'article')}")
    return tag(
        "li",
        tag("p", tag("bdi", one.words)),
        tag("p", when(one.at), *state, class_="facts"),
        tag("details", about, tag("ul", *links), class_="facts"),
        *([back] if last else []),
        class_="undone" if one.undone else None,
        data_item="",
    )


def _corrections(corrected: Iterable[Correction]) -> Html:
    items = (
        tag(
            "li",
            tag("p", f"{one.target}, {one.field}: ", tag("b", tag("bdi", one.value))),
            tag("p", _about(one), " · ", when(one.at), class_="facts"),
            *([tag("p", tag("bdi", one.note))] if one.note else []),
            tag(
                "form",
                tag("input", type="hidden", name="number", value=str(one.number)),
                button("Withdraw", class_="small"),
                method="post",
                action="/decisions/withdraw",
                class_="inline",
            ),
            data_item="",
        )
        for one in corrected
    )
    return tag("ul", *items, class_="statements")


def _about(one: Correction) -> Html:
    """Return what a correction is about, as a link where it has a page."""
    target = "article" if one.target == "claim" else one.target
    name = tag("bdi", one.name)
    place = PLACES.get(target)
    return name if place is None else tag("a", name, href=f"{place}{one.name.partition('#')[0]}")


def take_back(desk: Desk, request: Request, form: FormData) -> Response:
    """Take the last decision back, and compare and brief anew what it changed; or withdraw a correction."""
    store = desk.store
    match request.path_params["act"]:
        case "undo":
            if undo_decision(store, desk.now()) is None:
                return trouble(desk, "Nothing was changed", "No decision is left to be taken back.", 409)
            refresh(store, desk.settings, desk.now())
        case "withdraw":
            given = str(form.get("number") or "")
            try:
                with store.writing() as writer:
                    writer.withdraw(int(given) if given.isascii() and given.isdecimal() else 0)
            except KeyError:
                return trouble(desk, "Nothing was changed", "That correction is not there any more.", 409)
        case _:
            return trouble(desk, "No such page", "The desk has no page of that name.")
    return RedirectResponse("/decisions", 303)
