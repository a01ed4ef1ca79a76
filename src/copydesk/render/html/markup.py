"""Builds HTML in which text cannot become markup: a plain string is always escaped."""

import html
import re
from collections.abc import Iterable
from functools import cache

from copydesk.domain.text import Span
from copydesk.render.cleaning import clean_inside, link_target

VOID = frozenset({"input", "link", "meta"})  # elements without an end tag
# What cleaning and escaping may change: anything but ASCII's visible characters without & < > and quotes,
# single spaces, and the letters and marks of print that are common in news. One look tells that a text has
# none of it, as most have.
CHANGEABLE = re.compile("[^ !#-%(-;=?-~À-ÿ‘’“”–—…·]|  ")


class Html(str):
    """Markup that is safe to put on a page. Only this module makes it out of text."""

    __slots__ = ()


def tag(name: str, /, *children: str, **attributes: str | None) -> Html:
    """Return an element. Children that are plain strings are cleaned and escaped; `Html` stays as it is.

    An attribute's name may end in "_" (class_) and has hyphens for underscores (aria_label); one that is
    None is left out, one that is empty is written without a value.
    """
    written = "".join([_attribute(key, value) for key, value in attributes.items() if value is not None])
    if name in VOID:
        return Html(f"<{name}{written}>")
    inside = "".join([_safe(child) for child in children])
    return Html(f"<{name}{written}>{inside}</{name}>")


def join(parts: Iterable[str], between: str = "") -> Html:
    """Put parts one after another, plain strings cleaned and escaped."""
    return Html(_safe(between).join([_safe(part) for part in parts]))


def link(url: str | None, *children: str) -> Html:
    """Return a link to an http or https address, or the children alone where it is not one."""
    target = link_target(url)
    if target is None:
        return join(children)
    return tag("a", *children, href=target, rel="noreferrer noopener nofollow")


def marked(text: str, marks: Iterable[tuple[Span, Html]]) -> Html:
    """Return a text, cleaned and escaped, with the places in `marks` replaced by their markup.

    Places that overlap one before them, or lie outside the text, are passed over.
    """
    parts, at = [], 0
    for span, markup in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end)):
        if span.start < at or span.end > len(text):
            continue
        parts += [text[at : span.start], markup]
        at = span.end
    return join([*parts, text[at:]])


def _safe(text: str) -> str:
    if isinstance(text, Html) or CHANGEABLE.search(text) is None:
        return text
    return html.escape(clean_inside(text), quote=True)


def _attribute(key: str, value: str) -> str:
    return f' {_name(key)}="{_safe(value)}"' if value else f" {_name(key)}"


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
