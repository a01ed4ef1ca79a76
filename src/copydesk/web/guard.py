"""What stands before every page: whose requests are answered, and what a browser may do with the answers.

The desk has no password, so it must not answer anybody but its own pages:
- A page of another site can make a browser send requests here. A post is therefore only taken where the
  browser says that it comes from the desk itself.
- A site can let its own name point to 127.0.0.1 ("DNS rebinding") and would then be the desk's own origin.
  A request is therefore only answered where it names a host that the desk was started for.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LARGEST_POST = 100_000_000  # bytes, of all added files together
SAFE_METHODS = frozenset({"GET", "HEAD"})
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # no stricter: a form's post would name no origin
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class TooLargeError(Exception):
    """A post is larger than the desk takes."""


class Guard:
    """Refuses what does not come from the desk's own pages, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        """Stand before `app`, which is reached by these names besides loopback."""
        self._app = app
        self._hosts = LOOPBACK | {host.lower() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _with_headers(send)
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        if refusal is not None:
            await refusal(scope, receive, answer)
            return
        try:
            await self._app(scope, _counted(receive), answer)
        except TooLargeError:
            await _too_large()(scope, receive, answer)

    def _refusal(self, method: str, headers: Headers) -> PlainTextResponse | None:
        host = headers.get("host", "")
        if _name_of(host) not in self._hosts:
            said = "This desk does not answer to that name; start it with --name to let it."
            return PlainTextResponse(said, 421)
        if method in SAFE_METHODS:
            return None
        if not _is_own(host, headers):
            return PlainTextResponse("This did not come from a page of the desk; nothing was done.", 403)
        length = headers.get("content-length", "0")
        return _too_large() if not length.isdecimal() or int(length) > LARGEST_POST else None


def _is_own(host: str, headers: Headers) -> bool:
    """Tell whether the browser says that a post comes from a page of this origin."""
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    try:
        return urlsplit(headers.get("origin", "")).netloc.lower() == host.lower() != ""
    except ValueError:
        return False


def _name_of(host: str) -> str:
    """Return the name in a Host header, without the port."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _too_large() -> PlainTextResponse:
    return PlainTextResponse(f"More than {LARGEST_POST // 1_000_000} MB at once; add it in parts.", 413)


def _counted(receive: Receive) -> Receive:
    """Let a body through up to the limit, whatever length it announced."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_POST:
            raise TooLargeError
        return message

    return limited


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if "cache-control" not in headers:
                headers["cache-control"] = "no-store"
        await send(message)

    return sent
