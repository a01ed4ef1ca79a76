"""Refuse a page that would cost too much to parse, before any parser sees it. Linear in the page's length."""

import re
from typing import NoReturn

from copydesk.errors import ReadingError
from copydesk.reading.limits import Limits

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_RAW = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
# Elements that hold nothing or may go without an end tag: counting them would see depth where none is.
_FLAT = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "html",
        "head",
        "body",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "caption",
        "option",
        "optgroup",
        "rt",
        "rp",
    ]
)


def strip_raw(html: str) -> str:
    """Return a page without comments, scripts and styles: they hold no text, and "<" in them is no tag."""
    pieces, at = [], 0
    lower = html.lower() if len(html.lower()) == len(html) else html
    closed_nowhere: set[str] = set()
    for match in _RAW.finditer(html):
        if match.start() < at:
            continue
        name = (match.group(1) or "--").lower()
        if name in closed_nowhere:
            continue
        closing = "-->" if name == "--" else f"</{name}"
        end = lower.find(closing, match.end())
        if end < 0:
            closed_nowhere.add(name)
            continue
        pieces.append(html[at : match.start()])
        if name != "--":
            end = html.find(">", end)
            end = len(html) if end < 0 else end + 1
        else:
            end += len(closing)
        at = end
    pieces.append(html[at:])
    return " ".join(pieces)


def guard_page(html: str, source: str, limits: Limits) -> None:
    """Raise ReadingError "too_large" or "hostile" for a page beyond the limits. `html` is without scripts."""
    _guard_attributes(html, source, limits)
    open_now: dict[str, int] = {}
    depth = 0
    for count, match in enumerate(_TAG.finditer(html), start=1):
        name = match.group(2).lower()
        if name in _FLAT:
            pass
        elif not match.group(1):
            open_now[name] = open_now.get(name, 0) + 1
            depth += 1
        elif open_now.get(name, 0) > 0:
            open_now[name] -= 1
            depth -= 1
        if depth > limits.max_page_depth:
            _refuse(source, f"nests elements more than {limits.max_page_depth} deep")
        if count > limits.max_page_tags:
            _refuse(source, f"holds more than {limits.max_page_tags:,} tags")


def _guard_attributes(html: str, source: str, limits: Limits) -> None:
    """Refuse an element with thousands of attributes: the parser's check for doubles is quadratic in them."""
    for match in _LONG_TAG.finditer(html):
        names = _QUOTED.sub("", match.group())
        if len(names.split()) > limits.max_tag_attributes:
            _refuse(source, f"gives one element more than {limits.max_tag_attributes:,} attributes")


def _refuse(source: str, what: str) -> NoReturn:
    detail = f"{what}, as no article does; save the article's text as .txt instead"
    raise ReadingError(source, "hostile", detail)
