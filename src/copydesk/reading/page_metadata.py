"""What a page says of itself: title, times, outlet, authors, address."""

import html as entities
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
from lxml.html import HtmlElement

from copydesk.language.pages import PageWords
from copydesk.reading.dates import read_time
from copydesk.reading.normalise import one_line
from copydesk.reading.url import canonical_url, domain_of

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|LiveBlog|NewsStory)")
_LONGEST_JSON = 2_000_000
_MOST_OBJECTS = 2_000
_TITLE_TAIL = re.compile(r"\s+[|\u2013\u2014\u00b7»:-]+\s+([^|\u2013\u2014\u00b7»]{2,60})$")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date",
    "publication_date", "publishdate", "article.published", "cxenseparse:recs:publishtime",
    "article_date_original", "originalpublicationdate", "ptime", "rbpubdate", "displaydate",
    "last-modified-date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
    "dcterms.modified", "article.updated", "utime",
)  # fmt: skip


class PageMetadata(msgspec.Struct, frozen=True):
    """What a page says of itself; each part may be missing."""

    title: str = ""
    outlet: str | None = None
    domain: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None


def page_metadata(tree: HtmlElement, words: PageWords) -> PageMetadata:
    """Return what the page tells: from JSON-LD of an article, then meta tags, then the visible head."""
    meta = _meta(tree)
    article = _article_object(tree)
    url = _first_url(
        [
            *tree.xpath("//link[@rel='canonical']/@href"),
            meta.get("og:url"),
            article.get("url"),
            meta.get("twitter:url"),
        ]
    )
    domain = domain_of(url) if url else None
    publisher = _name(article.get("publisher"))
    agency = dict(words.agencies).get((publisher or "").casefold())
    if agency:  # a page that names its wire agency as publisher: the site is the outlet
        publisher = meta.get("og:site_name") or (None if domain else publisher)
    outlet = publisher or meta.get("og:site_name") or meta.get("application-name")
    outlet = one_line(outlet, 80) if outlet else None
    told = [article.get("datePublished"), article.get("dateCreated"), *(meta.get(key) for key in _PUBLISHED)]
    shown = [*_times_in_body(tree, "datepublished"), *_marked_times(tree)]
    published = _first_time(told, words) or _first_time(shown, words)
    updated = _first_time([article.get("dateModified"), *(meta.get(key) for key in _UPDATED)], words)
    return PageMetadata(
        title=_title(tree, article, meta, outlet, domain),
        outlet=outlet or None,
        domain=domain,
        url=url,
        published=published,
        updated=updated if updated and (published is None or updated > published) else None,
        authors=_authors(article, meta),
        agency=agency,
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        value = element.get("content")
        if key and value and value.strip():
            found.setdefault(key.strip().lower(), value.strip())
    return found


def _article_object(tree: HtmlElement) -> dict[str, Any]:
    """Return the JSON-LD object that describes the article, or an empty one."""
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        text = element.text_content().strip()
        if not text or len(text) > _LONGEST_JSON:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _objects(value):
            if _ARTICLE_TYPE.search(str(thing.get("@type", ""))) and (
                "headline" in thing or "datePublished" in thing
            ):
                return thing
    return {}


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Walk a JSON value's objects, shallow first, within bounds."""
    queue, seen = [value], 0
    while queue and seen < _MOST_OBJECTS:
        item = queue.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
            queue += [v for v in item.values() if isinstance(v, dict | list)]
        elif isinstance(item, list):
            queue += item[:100]


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _first_url(values: list[object]) -> str | None:
    for value in values:
        if isinstance(value, str) and value.strip().lower().startswith(("http:", "https:")):
            url = canonical_url(value)
            if url:
                return url
    return None


def _first_time(values: list[object], words: PageWords) -> datetime | None:
    for value in values:
        moment = read_time(value, words)
        if moment is not None and 1980 < moment.year < 2100:
            return moment
    return None


def _times_in_body(tree: HtmlElement, name: str) -> list[object]:
    found: list[object] = []
    for element in tree.xpath("//*[@itemprop]"):
        if element.get("itemprop", "").lower() == name:
            found += [element.get("datetime"), element.get("content"), one_line(element.text_content(), 120)]
    return found


def _marked_times(tree: HtmlElement) -> list[object]:
    return [element.get("datetime") for element in tree.xpath("//time[@datetime]")][:3]


def _title(
    tree: HtmlElement, article: dict[str, Any], meta: dict[str, str], outlet: str | None, domain: str | None
) -> str:
    heads = [one_line(head.text_content()) for head in tree.xpath("//h1")]
    heads = [head for head in heads if head.count(" ") >= 2]
    whole = next((one_line(title.text_content()) for title in tree.xpath("//head/title|//title")), "")
    candidates = [article.get("headline"), meta.get("og:title"), meta.get("twitter:title"), whole, *heads]
    for candidate in candidates:
        if not isinstance(candidate, str) or not candidate.strip():
            continue
        title = one_line(entities.unescape(candidate))
        title = _without_outlet(title, outlet, domain)
        for head in heads:  # the visible heading wins where it is the same title in fuller or cleaner form
            if head and (head.casefold() in title.casefold() or title.casefold() in head.casefold()):
                return head
        return title
    return ""


def _without_outlet(title: str, outlet: str | None, domain: str | None) -> str:
    """Take the outlet's name, and a section between bars, off a title's end."""
    for _ in range(3):
        match = _TITLE_TAIL.search(title)
        if match is None or title[: match.start()].count(" ") < 2:
            break
        tail = re.sub(r"\W", "", match.group(1)).casefold()
        site = re.sub(r"\W", "", (domain or "").split(".")[0]).casefold()
        name = re.sub(r"\W", "", outlet or "").casefold()
        bar = "|" in match.group() or "»" in match.group()
        if not (
            bar or (name and (tail in name or name in tail)) or (site and (tail in site or site in tail))
        ):
            break
        title = title[: match.start()].rstrip()
    return title


def _authors(article: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    value = article.get("author")
    values = value if isinstance(value, list) else [value]
    names = [_name(item) for item in values] if value else [meta.get("author") or meta.get("article:author")]
    clean = []
    for name in names:
        if not name or name.startswith(("http", "@", "/")) or len(name) > 80:
            continue
        clean.append(re.sub(r"^(?:by|By|BY)\s+", "", one_line(entities.unescape(name))))
    return tuple(dict.fromkeys(name for name in clean if name))
