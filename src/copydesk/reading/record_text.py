"""The text of a record: a string, HTML, a list of sentences, or paragraphs under headings."""

from typing import Any

from lxml import etree
from lxml.html import HtmlElement, fromstring

from copydesk.domain.text import BlockKind
from copydesk.reading.limits import Limits
from copydesk.reading.page_guard import guard_page, strip_raw
from copydesk.reading.paragraphs import Part
from copydesk.reading.record_names import TEXT_KEYS

_SENTENCE_KEYS = ("sentence", "text", "paragraph", "content")
_PART_KEYS = ("summary", "headline", "lead", "sections", "paragraphs", "text", "texts", "sentences")
_MOST_NESTING = 8
_HTML_MARKS = ("<p>", "<p ", "<div", "<br", "</p>", "<h2", "<li>")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = ("p", "li", "div", "blockquote", "td", "th", "figcaption", *sorted(_HEADINGS))
_CONTAINERS = frozenset({"ul", "ol", "table", "tbody", "thead", "tr", "section", "article", "figure"})


def holds_text(low: dict[str, Any]) -> bool:
    """Tell whether a record (its names in small letters) has anything that may be a text."""
    return any(isinstance(low.get(key), str | list | dict) and low[key] for key in TEXT_KEYS)


def find_text(low: dict[str, Any], source: str, limits: Limits) -> str | list[Part] | None:
    """Return the text of a record: the first known name that holds one, tags taken out where it is HTML.

    ReadingError "hostile" where the HTML is beyond the limits.
    """
    for key in TEXT_KEYS:
        value = low.get(key)
        if isinstance(value, str) and value.strip():
            if "html" in key or any(mark in value for mark in _HTML_MARKS):
                return _without_tags(value, source, limits)
            return value
        if isinstance(value, list | dict):
            parts = _parts_of(value, 0)
            if parts:
                return parts
    return None


def _parts_of(value: object, depth: int, *, heading: bool = False) -> list[Part]:
    """Gather the paragraphs of a list of sentences or of Fundus' headline, paragraphs and sections."""
    if depth > _MOST_NESTING:
        return []
    if isinstance(value, str):
        return [Part(value, "heading" if heading else None)] if value.strip() else []
    if isinstance(value, list):
        return [part for item in value for part in _parts_of(item, depth + 1, heading=heading)]
    if not isinstance(value, dict):
        return []
    for key in _SENTENCE_KEYS:
        if isinstance(value.get(key), str):
            return _parts_of(value[key], depth + 1)
    parts = []
    for key in _PART_KEYS:
        parts += _parts_of(value.get(key), depth + 1, heading=key == "headline")
    return parts


def _without_tags(text: str, source: str, limits: Limits) -> str | list[Part]:
    """Return the paragraphs of a piece of HTML; the text itself where it cannot be parsed."""
    guard_page(strip_raw(text), source, limits)
    try:
        tree = fromstring(f"<div>{text}</div>")
    except (etree.LxmlError, ValueError):
        return text
    etree.strip_elements(tree, "script", "style", etree.Comment, with_tail=False)
    for element in tree.iter("br"):
        element.tail = f"\n{element.tail or ''}"
    return [
        Part(line, _kind_of(element))
        for element in tree.iter(*_BLOCKS)
        for line in _own_text(element).split("\n")
        if line.strip()
    ]


def _kind_of(element: HtmlElement) -> BlockKind | None:
    tag = str(element.tag)
    if tag == "li":
        return "bullet"
    return "heading" if tag in _HEADINGS else None


def _own_text(element: HtmlElement) -> str:
    """Return an element's text without that of the blocks inside it, each of which is a line break here."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS or child.tag in _CONTAINERS:
            pieces.append("\n")
        else:
            pieces += [piece for piece in child.itertext() if isinstance(piece, str)]
        pieces.append(child.tail or "")
    return "".join(pieces)
