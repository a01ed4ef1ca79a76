"""The application: which address is which page."""

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable

import anyio
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from copydesk.errors import CopydeskError
from copydesk.web.desk import Desk
from copydesk.web.guard import Guard
from copydesk.web.pages.add import MOST_FILES, add_page, start_adding, work_page
from copydesk.web.pages.article import article_page
from copydesk.web.pages.check import LONGEST_DRAFT, check_page, start_check, verdicts_page
from copydesk.web.pages.decisions import decisions_page, take_back
from copydesk.web.pages.figures import figures_csv, figures_page
from copydesk.web.pages.names import name_page, names_page
from copydesk.web.pages.search import complete, keep_search, search_page
from copydesk.web.pages.stories import mark_seen, stories_page
from copydesk.web.pages.story import decide, story_page
from copydesk.web.shell import STATIC, trouble

Page = Callable[[Desk, Request], Response]
Act = Callable[[Desk, Request, FormData], Response]

PAGES: dict[str, Page] = {
    "/": stories_page,
    "/story/{story}": story_page,
    "/article/{article}": article_page,
    "/names": names_page,
    "/name": name_page,
    "/figures": figures_page,
    "/figures.csv": figures_csv,
    "/check": check_page,
    "/check/{run:int}": verdicts_page,
    "/add": add_page,
    "/progress/{work}": work_page,
    "/search": search_page,
    "/complete": complete,
    "/decisions": decisions_page,
}
ACTS: dict[str, Act] = {
    "/story/{story}/{act}": decide,
    "/check": start_check,
    "/add": start_adding,
    "/searches/{act}": keep_search,
    "/looked": mark_seen,
    "/decisions/{act}": take_back,
}
AT_ONCE = 4  # pages that are made at the same time: more would only share the interpreter, and all end late
FOREVER = "public, max-age=31536000, immutable"  # an address with a digest in it never changes its content


def make_app(desk: Desk, hosts: Iterable[str] = ()) -> ASGIApp:
    """Return the desk as an ASGI application, reached by the names `hosts` besides loopback."""
    limiter = anyio.CapacityLimiter(AT_ONCE)
    routes = [Route(path, _shown(desk, page, limiter)) for path, page in PAGES.items()]
    routes += [Route(path, _done(desk, act), methods=["POST"]) for path, act in ACTS.items()]
    routes.append(Route("/static/{digest}/{name}", _static))

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(desk.close)

    async def missing(_request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        titles = {404: "No such page", 405: "Not here", 400: "That form could not be read"}
        words = "The desk has no page of that name." if status == 404 else "Nothing was done."
        return await run_in_threadpool(trouble, desk, titles.get(status, "That failed"), words, status)

    async def failed(_request: Request, error: Exception) -> Response:
        return await run_in_threadpool(trouble, desk, "That could not be done", str(error), 503)

    handlers = {HTTPException: missing, CopydeskError: failed}
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers=handlers)
    return Guard(app, hosts)


def _shown(
    desk: Desk, page: Page, limiter: anyio.CapacityLimiter
) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that makes its page in a thread: pages wait for the disk."""

    async def endpoint(request: Request) -> Response:
        return await anyio.to_thread.run_sync(page, desk, request, limiter=limiter)

    return endpoint


def _done(desk: Desk, act: Act) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        most = 4 * LONGEST_DRAFT  # bytes of a field: a character may take four
        async with request.form(max_files=MOST_FILES, max_fields=2000, max_part_size=most) as form:
            return await run_in_threadpool(act, desk, request, form)

    return endpoint


def _static(request: Request) -> Response:
    file = STATIC.get(request.path_params["name"])
    if file is None or file.digest != request.path_params["digest"]:
        raise HTTPException(404)
    return Response(file.content, media_type=file.type, headers={"cache-control": FOREVER})
