"""The article's text in a page: trafilatura's choice, mended by the page's own structure."""

import copy
import logging
import re
from collections import Counter
from collections.abc import Iterator

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from copydesk.domain.text import BlockKind
from copydesk.reading.paragraphs import Part

_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|rollover[\w-]*|popover|tooltip|"
    r"newsletter[\w-]*|subscribe[\w-]*|subscription[\w-]*|signup|sign-up|share-?(?:bar|tools?|buttons?|links?)|"
    r"social-?(?:share|links?|media|bar|tools?)|cookie[\w-]*|paywall-?(?:prompt|message))(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NEVER_TEXT = ("script", "style", "noscript", "template", "svg", "form", "button", "select", "iframe", "nav")
_ASIDE = frozenset(
    {"aside", "footer", "nav", "figcaption", "form", "header", "blockquote", "table", "figure"}
)
_FEWEST_WORDS = 8  # of a paragraph that may be added
_LEAST_GAIN = 0.25  # of the text that was kept: below this, what was dropped was dropped with reason
_LONGEST_HIDDEN_SHARE = 0.4  # a class that hides more of the page's words than this is no frame


def page_parts(tree: HtmlElement) -> list[Part]:
    """Return the parts of the article in a parsed page, in order; empty where it holds none."""
    tree = _without_hidden(tree)
    body = _extract(tree)
    if body is None:
        return []
    parts = list(_parts_of(body))
    return _with_company(parts, tree)


def _extract(tree: HtmlElement) -> etree._Element | None:
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False, with_metadata=False)
    return None if document is None else document.body


def _words_in(element: HtmlElement) -> int:
    return sum(text.count(" ") for text in element.itertext() if isinstance(text, str))


def _without_hidden(tree: HtmlElement) -> HtmlElement:
    """Take out what a reader of the page does not see, or sees as a tool: pop-ups, forms, share bars."""
    tree = copy.deepcopy(tree)
    whole = max(_words_in(tree), 1)
    doomed = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        attributes = element.attrib
        hidden = (
            _HIDDEN_STYLE.search(attributes.get("style", ""))
            or "hidden" in attributes
            or _HIDDEN_CLASS.search(attributes.get("class", ""))
        )
        if hidden and element.tag not in {"html", "body", "article", "main"}:
            doomed.append(element)
    for element in doomed:
        if element.getparent() is not None and _words_in(element) < _LONGEST_HIDDEN_SHARE * whole:
            element.drop_tree()
    return tree


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _parts_of(body: etree._Element) -> Iterator[Part]:
    """Turn trafilatura's elements into parts."""
    for element in body.iter("p", "head", "item", "quote", "row", "code"):
        if any(parent.tag in {"p", "head", "item", "quote", "row"} for parent in element.iterancestors()):
            continue
        yield from _part_of(element)


def _part_of(element: etree._Element) -> Iterator[Part]:
    kinds: dict[str, BlockKind] = {"head": "heading", "item": "bullet"}
    if element.tag == "row":
        cells = [" ".join(_lines_of(cell)) for cell in element.iter("cell")]
        line = " | ".join(cell for cell in cells if cell)
        if line:
            yield Part(line, "heading")
        return
    inner = [child for child in element.iter("p") if child is not element]
    for block in inner if element.tag == "quote" and inner else [element]:
        for line in _lines_of(block):
            yield Part(line, kinds.get(str(element.tag)))


def _lines_of(element: etree._Element) -> list[str]:
    pieces: list[str] = []

    def walk(node: etree._Element) -> None:
        if node.tag == "lb":
            pieces.append("\n")
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")

    walk(element)
    return [line for line in map(_squeezed, "".join(pieces).split("\n")) if line]


def _signature(element: HtmlElement) -> tuple[str, str, str, str]:
    parent = element.getparent()
    if parent is None:
        return ("", "", str(element.tag), element.get("class", ""))
    return (str(parent.tag), parent.get("class", ""), str(element.tag), element.get("class", ""))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))}


def _with_company(parts: list[Part], tree: HtmlElement) -> list[Part]:
    """Add paragraphs that were dropped though they stand in the same place as ones that were kept.

    Long articles come in several containers of one class, between advertisements; the extraction often
    keeps the first alone. A paragraph is added when its element and parent have the tag and class of at
    least two kept paragraphs; nothing is added when it would be little beside what is there.
    """
    kept = {part.text for part in parts}
    held: set[tuple[str, ...]] = set()
    for text in kept:
        held |= _shingles(text)
    places: Counter[tuple[str, str, str, str]] = Counter()
    seen: list[tuple[str, tuple[str, str, str, str]]] = []
    for element in tree.iter("p"):
        text = _squeezed(element.text_content())
        if text.count(" ") < _FEWEST_WORDS or any(up.tag in _ASIDE for up in element.iterancestors()):
            continue
        place = _signature(element)
        seen.append((text, place))
        places[place] += text in kept
    missing = []
    for text, place in seen:
        shingles = _shingles(text)
        if places[place] >= 2 and text not in kept and len(shingles & held) < len(shingles) / 2:
            missing.append(text)
    if sum(map(len, missing)) < _LEAST_GAIN * sum(map(len, kept)):
        return parts
    return _merged(parts, [text for text, _ in seen], set(missing))


def _merged(parts: list[Part], order: list[str], missing: set[str]) -> list[Part]:
    """Put each missing paragraph after the part it follows in the page."""
    texts = {part.text for part in parts}
    after: dict[str | None, list[str]] = {}
    anchor: str | None = None
    for text in order:
        if text in texts:
            anchor = text
        elif text in missing:
            missing.discard(text)
            after.setdefault(anchor, []).append(text)
    merged = [Part(text) for text in after.get(None, [])]
    for part in parts:
        merged.append(part)
        merged += [Part(text) for text in after.pop(part.text, [])]
    return merged
