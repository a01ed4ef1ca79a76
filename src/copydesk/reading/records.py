"""JSON records: one article an object, under the names that news tools give its parts.

Known: news-please, Fundus, newspaper4k, GDELT-style, ninjs, News API, JSON Feed and BASIL-like records
with a list of sentences. `docs/how-to-add-a-record-format.md` says how a name is added.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree
from lxml.html import fromstring

from copydesk.domain.article import Article
from copydesk.domain.trouble import Skipped
from copydesk.errors import ReadingError
from copydesk.language.detect import detect_language
from copydesk.language.english.pages import PAGES
from copydesk.reading.compose import compose
from copydesk.reading.dates import read_time
from copydesk.reading.limits import Limits
from copydesk.reading.normalise import one_line
from copydesk.reading.outlets import outlet_for
from copydesk.reading.page_guard import guard_page, strip_raw
from copydesk.reading.paragraphs import Part
from copydesk.reading.url import canonical_url

Record = dict[str, Any]

TEXT_KEYS = (
    "maintext", "text", "body_text", "bodytext", "plaintext", "plain_text", "body", "article_body", "articlebody", "article_text",
    "articletext", "full_text", "fulltext", "content_text", "content", "story", "article", "document", "body_html",
    "body_xhtml", "content_html",
)  # fmt: skip
TITLE_KEYS = ("title", "headline", "headlines", "page_title", "title_page", "heading", "name")
URL_KEYS = ("url", "canonical_link", "canonical_url", "link", "source_url", "sourceurl", "documentidentifier", "webpageurl", "uri", "external_url", "permalink", "web_url")  # fmt: skip
PUBLISHED_KEYS = (
    "date_publish", "publishing_date", "publish_date", "published", "published_at", "publishedat", "published_time",
    "datepublished", "date_published", "publication_date", "publicationdate", "pubdate", "pub_date", "published_date",
    "firstcreated", "first_created", "contentcreated", "seendate", "date", "datetime", "timestamp", "time", "created_at", "versioncreated",
)  # fmt: skip
UPDATED_KEYS = ("date_modify", "date_modified", "updated", "updated_at", "updatedat", "modified", "modified_at", "datemodified", "last_modified", "lastmodified", "versioncreated", "contentmodified")  # fmt: skip
FOUND_KEYS = ("date_download", "crawled", "crawled_at", "crawl_date", "fetched", "fetched_at", "found", "found_at", "seendate", "retrieved", "retrieved_at", "download_date")  # fmt: skip
OUTLET_KEYS = ("outlet", "publisher", "site_name", "sitename", "source_name", "sourcecommonname", "source", "newspaper", "publication", "provider", "copyrightholder", "infosource")  # fmt: skip
DOMAIN_KEYS = ("source_domain", "domain", "hostname", "host", "source_url", "site")
AUTHOR_KEYS = ("authors", "author", "byline", "creator", "by")
AGENCY_KEYS = ("agency", "news_agency", "wire")
LIST_KEYS = ("articles", "items", "records", "results", "data", "documents", "docs", "hits", "stories", "news", "entries")  # fmt: skip
_SENTENCE_KEYS = ("sentence", "text", "paragraph", "content")
_PART_KEYS = ("summary", "headline", "lead", "sections", "paragraphs", "text", "texts", "sentences")
_MOST_NESTING = 8


def read_records(text: str, source: str, limits: Limits) -> Iterator[Article | Skipped]:
    """Yield an Article or Skipped for each record of a JSON value or of JSON lines, in order.

    ReadingError "malformed" where the text is neither.
    """
    stripped = text.lstrip("\ufeff \t\r\n")
    try:
        value = json.loads(stripped)
    except RecursionError as error:
        raise _nested_too_deep(source) from error
    except ValueError as error:
        yield from _read_lines(stripped, source, limits, error)
        return
    records = _records_in(value)
    if not records:
        detail = "holds no records: expected an object with a text, or a list of such objects"
        yield Skipped(source, "reading", "no_text", detail)
    for number, record in enumerate(records, start=1):
        name = source if len(records) == 1 else f"{source}[{number}]"
        if number > limits.max_records:
            yield _too_many(source, limits)
            return
        yield read_record(record, name, limits)


def _read_lines(text: str, source: str, limits: Limits, first: ValueError) -> Iterator[Article | Skipped]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(lines) < 2:
        detail = f"is not JSON ({first}); mend the file or leave it out"
        raise ReadingError(source, "malformed", detail)
    starts = sum(1 for _, line in lines[:20] if line.lstrip().startswith("{") and line.rstrip().endswith("}"))
    if not starts:
        detail = f"is neither JSON nor JSON lines ({first}); mend the file or leave it out"
        raise ReadingError(source, "malformed", detail)
    for count, (number, line) in enumerate(lines):
        if count >= limits.max_records:
            yield _too_many(source, limits)
            return
        name = f"{source}:{number}"
        try:
            value = json.loads(line)
        except RecursionError:
            yield Skipped(name, "reading", "hostile", _nested_too_deep(name).detail)
            continue
        except ValueError as error:
            yield Skipped(name, "reading", "malformed", f"the line is not JSON ({error}); mend or remove it")
            continue
        yield read_record(value, name, limits)


def _nested_too_deep(source: str) -> ReadingError:
    return ReadingError(source, "hostile", "nests JSON deeper than any record does; leave it out")


def _too_many(source: str, limits: Limits) -> Skipped:
    detail = f"holds more than {limits.max_records:,} records; split the file"
    return Skipped(source, "reading", "too_large", detail)


def _records_in(value: object) -> list[object]:
    """Return the records of a JSON value: itself, its list, or the list under a usual name."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    low = _lowered(value)
    if _find_text(low) is None:
        for key in LIST_KEYS:
            inner = low.get(key)
            if isinstance(inner, list) and inner and isinstance(inner[0], dict):
                return [item.get("_source", item) if isinstance(item, dict) else item for item in inner]
            if isinstance(inner, dict) and isinstance(inner.get("hits"), list):
                return _records_in({"hits": inner["hits"]})
    return [value]


def _lowered(record: Record) -> Record:
    low: Record = {}
    for key, value in record.items():
        low.setdefault(str(key).lower().replace("-", "_"), value)
    return low


def read_record(record: object, source: str, limits: Limits) -> Article | Skipped:
    """Return the article of one record, or Skipped "no_text", "too_large" or "hostile"."""
    if not isinstance(record, dict):
        kind = type(record).__name__
        detail = f"is a JSON {kind}, not an object with a title and a text; leave it out"
        return Skipped(source, "reading", "no_text", detail)
    low = _lowered(record)
    try:
        body = _find_text(low, source, limits)
    except ReadingError as error:
        return Skipped(source, "reading", error.reason, error.detail)
    if body is None:
        detail = f"is a record without a text; its fields are {one_line(', '.join(map(str, record)), 200)}"
        return Skipped(source, "reading", "no_text", detail)
    words = body if isinstance(body, str) else "\n".join(part.text for part in body)
    if len(words) > limits.max_text_characters:
        detail = f"is a text of more than {limits.max_text_characters:,} characters; split it into articles"
        return Skipped(source, "reading", "too_large", detail)
    if not any(character.isalnum() for character in words):
        return Skipped(source, "reading", "empty", "is a record whose text holds no words; leave it out")
    return _compose_record(low, body, words, source)


def _compose_record(low: Record, body: "str | list[Part]", words: str, source: str) -> Article:
    address = _first_string(low, URL_KEYS)
    url = canonical_url(address) if address else None
    domain = _first_string(low, DOMAIN_KEYS)
    name = _name_of(low, OUTLET_KEYS)
    agency = _name_of(low, AGENCY_KEYS)
    published = _first_moment(low, PUBLISHED_KEYS)
    updated = _first_moment(low, UPDATED_KEYS)
    return compose(
        source,
        title=_name_of(low, TITLE_KEYS) or "",
        body=body,
        outlet=outlet_for(name, url or domain, source),
        url=url,
        published=published,
        updated=updated if updated and (published is None or updated > published) else None,
        found=_first_moment(low, FOUND_KEYS),
        authors=_authors(low),
        agency=agency,
        language=detect_language(words, PAGES),
    )


def _first_string(low: Record, keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = low.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _name_of(low: Record, keys: tuple[str, ...]) -> str | None:
    """Return the first name under `keys`: a string, an object's "name", or the first of a list."""
    for key in keys:
        value = low.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = next((value[k] for k in ("name", "title", "main", "headline_text", "value", "text") if isinstance(value.get(k), str)), None)  # fmt: skip
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _first_moment(low: Record, keys: tuple[str, ...]) -> datetime | None:
    for key in keys:
        moment = read_time(low.get(key), PAGES)
        if moment is not None:
            return moment
    return None


def _authors(low: Record) -> tuple[str, ...]:
    names: list[str] = []
    for key in AUTHOR_KEYS:
        value = low.get(key)
        for item in value if isinstance(value, list) else [value]:
            name = item.get("name") if isinstance(item, dict) else item
            if isinstance(name, str) and name.strip() and len(name) <= 120:
                names.append(one_line(name).removeprefix("By ").removeprefix("by "))
        if names:
            break
    return tuple(dict.fromkeys(names))


def _find_text(low: Record, source: str = "", limits: Limits | None = None) -> "str | list[Part] | None":
    """Return the text of a record: the first known name that holds one, tags taken out where it is HTML."""
    for key in TEXT_KEYS:
        value = low.get(key)
        if isinstance(value, str) and value.strip():
            return _without_tags(value, key, source, limits)
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


def _without_tags(text: str, key: str, source: str, limits: Limits | None) -> "str | list[Part]":
    """Return a text's paragraphs where it is HTML, else the text."""
    marks = ("<p>", "<p ", "<div", "<br", "</p>", "<h2", "<li>")
    if limits is None or ("html" not in key and not any(mark in text for mark in marks)):
        return text
    guard_page(strip_raw(text), source, limits)
    try:
        tree = fromstring(f"<div>{text}</div>")
    except (etree.LxmlError, ValueError):
        return text
    for line_break in tree.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    parts: list[Part] = []
    etree.strip_elements(tree, "script", "style", with_tail=False)
    blocks = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "blockquote", "td"}
    for element in tree.iter(*blocks):
        own = [element.text or ""]
        for child in element:
            if child.tag not in blocks and not isinstance(child.tag, str):
                own.append(child.tail or "")
            elif child.tag in {"ul", "ol", "table", "tbody", "tr", *blocks}:
                own.append(f"\n{child.tail or ''}")
            else:
                own.append("".join(child.itertext()) + (child.tail or ""))
        for line in "".join(own).split("\n"):
            if line.strip():
                kind = "heading" if str(element.tag)[0] == "h" else "bullet" if element.tag == "li" else None
                parts.append(Part(line, kind))  # type: ignore[arg-type]
    return parts
