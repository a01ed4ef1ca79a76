"""JSON records: one article an object, under the names that news tools give its parts.

Known: news-please, Fundus, newspaper4k, GDELT-style, ninjs, News API, JSON Feed and BASIL-like records
with a list of sentences. `docs/how-to-add-a-record-format.md` says how a name is added.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

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
from copydesk.reading.paragraphs import Part
from copydesk.reading.record_names import (
    AGENCY_KEYS,
    AUTHOR_KEYS,
    DOMAIN_KEYS,
    FOUND_KEYS,
    LIST_KEYS,
    OUTLET_KEYS,
    PUBLISHED_KEYS,
    TITLE_KEYS,
    UPDATED_KEYS,
    URL_KEYS,
)
from copydesk.reading.record_text import find_text, holds_text
from copydesk.reading.url import canonical_url

Record = dict[str, Any]
_NAMES_WITHIN = ("name", "title", "main", "headline_text", "value", "text")


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
        detail = f"is not JSON ({_fault(first)}); mend the file or leave it out"
        raise ReadingError(source, "malformed", detail)
    starts = sum(1 for _, line in lines[:20] if line.lstrip().startswith("{") and line.rstrip().endswith("}"))
    if not starts:
        detail = f"is neither JSON nor JSON lines ({_fault(first)}); mend the file or leave it out"
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
            yield Skipped(
                name, "reading", "malformed", f"the line is not JSON ({_fault(error)}); mend or remove it"
            )
            continue
        yield read_record(value, name, limits)


def _fault(error: ValueError) -> str:
    """Say what is wrong with JSON; what is none of its grammar is a number beyond Python's limit."""
    return str(error) if isinstance(error, json.JSONDecodeError) else "it holds a number of too many digits"


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
    if not holds_text(low):
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
        body = find_text(low, source, limits)
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
            value = next((value[inner] for inner in _NAMES_WITHIN if isinstance(value.get(inner), str)), None)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _first_moment(low: Record, keys: tuple[str, ...]) -> datetime | None:
    for key in keys:
        moment = read_time(low.get(key), PAGES)
        if moment is not None:
            return moment
    return None


def _is_role(name: str) -> bool:
    """Tell "Technology Correspondent", which crawlers keep among the authors, from a person's name."""
    last = name.rsplit(maxsplit=1)[-1].casefold()
    return any(role.rsplit(" ", 1)[-1] == last for role in PAGES.byline_roles)


def _authors(low: Record) -> tuple[str, ...]:
    names: list[str] = []
    for key in AUTHOR_KEYS:
        value = low.get(key)
        for item in value if isinstance(value, list) else [value]:
            name = item.get("name") if isinstance(item, dict) else item
            if isinstance(name, str) and name.strip() and len(name) <= 120 and not _is_role(name):
                names.append(one_line(name).removeprefix("By ").removeprefix("by "))
        if names:
            break
    return tuple(dict.fromkeys(names))
