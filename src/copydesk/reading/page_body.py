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
from copydesk.reading.lines import SENTENCE_END
from copydesk.reading.paragraphs import Part

_FOR_SCREEN_READERS = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|"
    r"(?:rollover|popover|tooltip)[\w-]*(?:block|content|body|text))(?:$|[\s_-])",
    re.IGNORECASE,
)
_TOOL_CLASS = re.compile(
    r"(?:^|[\s_-])(?:newsletter[\w-]*|subscribe[\w-]*|subscription[\w-]*|signup|sign-up|cookie[\w-]*|"
    r"share-?(?:bar|tools?|buttons?|links?)|social-?(?:share|links?|media|bar|tools?)|paywall-?(?:prompt|message))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TOOL_BLOCKS = frozenset(
    {"div", "section", "aside", "form", "ul", "ol", "header", "footer", "fieldset", "nav"}
)
_TITLES = ("h2", "h3", "h4", "h5", "h6")
_ASIDE = frozenset(
    {"aside", "footer", "nav", "figcaption", "form", "header", "blockquote", "table", "figure"}
)
_SUMMARY_CLASS = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|content)[\w-]*(?:summary|standfirst|lede|lead|intro|deck)(?:$|[\s_-])|"
    r"^(?:standfirst|lede)$",
    re.IGNORECASE,
)
_LINKED_LIST = 0.75  # share of a list's letters in links above which it is a list of other articles
_FEWEST_WORDS = 8  # of a paragraph that may be added
_LEAST_GAIN = 0.25  # of the text that was kept: below this, what was dropped was dropped with reason
_LONGEST_HIDDEN_SHARE = 0.4  # a class that hides more of the page's words than this is no frame


def page_parts(tree: HtmlElement) -> list[Part]:
    """Return the parts of the article in a parsed page, in order; empty where it holds none."""
    tree = _without_hidden(tree)
    _without_links_elsewhere(tree)
    body = _extract(tree)
    parts = [] if body is None else list(_parts_of(body))
    if not parts:
        return _plain_paragraphs(tree)
    return _with_summary(_with_company(parts, tree), tree)


def _plain_paragraphs(tree: HtmlElement) -> list[Part]:
    """Return a page's paragraphs where the extraction finds no article in it."""
    outside = (p for p in tree.iter("p") if not any(up.tag in _ASIDE for up in p.iterancestors()))
    return [Part(text) for text in (_squeezed(p.text_content()) for p in outside) if " " in text]


def _extract(tree: HtmlElement) -> etree._Element | None:
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False, with_metadata=False)
    return None if document is None else document.body


def _without_links_elsewhere(tree: HtmlElement) -> None:
    """Take out paragraphs that are one link to another article, and lists that are all such links."""
    for paragraph in list(tree.iter("p")):
        text = _squeezed(paragraph.text_content())
        if 3 <= text.count(" ") + 1 <= 30 and not SENTENCE_END.search(text) and _link_share(paragraph) > 0.95:
            paragraph.drop_tree()
    for items in list(tree.iter("ul", "ol")):
        entries = items.findall("li")
        if len(entries) < 3 or items.getparent() is None:
            continue
        teasers = all(next(entry.iter(*_TITLES), None) is not None and _links(entry) for entry in entries)
        if teasers or _link_share(items) > _LINKED_LIST:
            items.drop_tree()


def _links(element: HtmlElement) -> bool:
    return next(element.iter("a"), None) is not None


def _link_share(element: HtmlElement) -> float:
    """Return the share of an element's letters that stand inside links."""
    whole = len("".join(element.text_content().split()))
    linked = sum(len("".join(link.text_content().split())) for link in element.iter("a"))
    return linked / whole if whole else 0.0


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
        if element.tag not in {"html", "body", "article", "main"} and _is_hidden(element):
            doomed.append(element)
    for element in doomed:
        if element.getparent() is not None and _words_in(element) < _LONGEST_HIDDEN_SHARE * whole:
            element.drop_tree()
    return tree


def _is_hidden(element: HtmlElement) -> bool:
    """Tell what is not shown, or is a tool; a class tells tools of blocks only: a span may hold a name."""
    names = element.get("class", "")
    if _HIDDEN_STYLE.search(element.get("style", "")) or element.get("hidden") is not None:
        return True
    if _FOR_SCREEN_READERS.search(names):
        return True
    return element.tag in _TOOL_BLOCKS and bool(_TOOL_CLASS.search(names))


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


def _with_summary(parts: list[Part], tree: HtmlElement) -> list[Part]:
    """Put the article's own summary, where the extraction dropped it, before its first paragraph."""
    held = {shingle for part in parts for shingle in _shingles(part.text)}
    for element in tree.iter("div", "p", "h2", "section"):
        if not _SUMMARY_CLASS.search(element.get("class", "")):
            continue
        text = _squeezed(element.text_content())
        shingles = _shingles(text)
        if (
            12 <= text.count(" ") <= 80
            and SENTENCE_END.search(text)
            and len(shingles & held) < len(shingles) / 2
        ):
            return [Part(text), *parts]
    return parts


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
