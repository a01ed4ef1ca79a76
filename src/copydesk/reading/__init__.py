"""Reading: bytes in, articles out, and what was left out said with its reason.

`read_paths` finds the inputs, `read_bytes` reads one. Neither raises for a bad input: it becomes a
`Skipped` with a message that names what is wrong and what to do.
"""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from copydesk.domain.article import Article
from copydesk.domain.trouble import Skipped
from copydesk.errors import ReadingError
from copydesk.reading.decode import decode, expand
from copydesk.reading.files import Found, find_inputs
from copydesk.reading.formats import format_of
from copydesk.reading.limits import DEFAULT_LIMITS, Limits
from copydesk.reading.normalise import one_line
from copydesk.reading.plain import read_markdown_article, read_plain
from copydesk.reading.records import read_records

__all__ = ["DEFAULT_LIMITS", "Limits", "read_bytes", "read_paths"]


def read_paths(
    paths: Iterable[str | os.PathLike[str]], *, limits: Limits = DEFAULT_LIMITS, stdin: BinaryIO | None = None
) -> Iterator[Article | Skipped]:
    """Yield an Article or Skipped for every article under `paths`, always in the same order.

    A path is a file, a folder (read with its folders, in order of names), a pattern with `*`, `?` or
    `[…]`, or "-" for `stdin`. The order of `paths` does not matter. An article that was already read
    (same outlet, address and text) is skipped as "same_file".
    """
    read: dict[str, str] = {}
    for item in find_inputs(paths, limits, stdin):
        if isinstance(item, Skipped):
            yield item
            continue
        yield from _fresh(_read_found(item, limits), read)


def _read_found(item: Found, limits: Limits) -> Iterator[Article | Skipped]:
    try:
        data = item.read()
    except ReadingError as error:
        yield Skipped(one_line(item.source, 500), "reading", error.reason, error.detail)
        return
    yield from read_bytes(data, item.source, limits=limits)


def _fresh(items: Iterator[Article | Skipped], read: dict[str, str]) -> Iterator[Article | Skipped]:
    """Let each article pass once; `read` holds ids and the sources they came from."""
    for item in items:
        if isinstance(item, Article) and item.id in read:
            detail = f"is the same text from the same outlet as {read[item.id]}; it counts once"
            yield Skipped(item.source, "reading", "same_file", detail)
            continue
        if isinstance(item, Article):
            read[item.id] = item.source
        yield item


def read_bytes(data: bytes, source: str, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Article | Skipped]:
    """Yield what `data` holds: one article of a text or page, or one for each record.

    The format is told by the content first and by the suffix of `source` where the content leaves it
    open; gzip is unpacked. Any bytes give articles or Skipped values, never an error.
    """
    source = one_line(source, 500)
    try:
        text = decode(expand(data, source, limits), source)
        for item in _read_text(text, source, limits):
            yield _with_text(item)
    except ReadingError as error:
        yield Skipped(error.source, "reading", error.reason, error.detail)


def _with_text(item: Article | Skipped) -> Article | Skipped:
    """Pass an article on where it has anything to analyse and cite; a page's frame alone is none."""
    if isinstance(item, Skipped) or any(block.quotable for block in item.blocks):
        return item
    detail = "holds no sentence of an article, only a page's frame or headings; leave it out"
    return Skipped(item.source, "reading", "no_text", detail)


def _read_text(text: str, source: str, limits: Limits) -> Iterator[Article | Skipped]:
    match format_of(text, source):
        case "records":
            yield from read_records(text, source, limits)
        case "page":
            from copydesk.reading.page import read_page  # noqa: PLC0415 - trafilatura takes 0.3 s to load

            yield read_page(text, source, limits)
        case "markdown":
            yield read_markdown_article(text, source, limits)
        case "plain":
            yield read_plain(text, source, limits)
        case unknown:
            yield Skipped(source, "reading", "unknown_format", unknown)
