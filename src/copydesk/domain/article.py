"""Articles: one published text of one outlet."""

import hashlib
from datetime import datetime
from typing import Literal

import msgspec

from copydesk.domain.text import Block, Span

ArticleNote = Literal[
    "truncated",  # the text breaks off: "... continue reading", "[+1234 chars]"
    "names_no_sources",  # a disclaimer says that no source is named
    "undated",  # no time of publication is known
    "other_language",  # not English: kept, not analysed
]


class Outlet(msgspec.Struct, frozen=True):
    """Who published: `name` is never empty (a file's name stands in where nothing is known)."""

    name: str
    domain: str | None = None
    known: bool = True  # False: `name` is only the file's name


class Article(msgspec.Struct, frozen=True):
    """One text, normalised once. Every span anywhere in Copydesk points into `text`.

    `text` holds the headline first (a block of kind "headline"), then a blank line, then the body.
    `blocks` are ordered, disjoint, and cover every character of `text` but the white space between.
    Times are aware and in UTC.
    """

    id: str
    source: str
    outlet: Outlet
    text: str
    text_digest: str
    blocks: tuple[Block, ...]
    language: str = "und"  # ISO 639-1 code, or "und"
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    found: datetime | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None  # a wire agency that the text itself names as its origin
    notes: tuple[ArticleNote, ...] = ()

    @property
    def title(self) -> str:
        """Return the headline's words, or an empty string where the text has none."""
        for block in self.blocks[:1]:
            if block.kind == "headline":
                return block.span.of(self.text)
        return ""

    def block_at(self, span: Span) -> Block | None:
        """Return the block that holds `span`, or None."""
        return next((block for block in self.blocks if block.span.holds(span)), None)


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hex: ties annotations to the text they were made on."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(outlet: str, url: str | None, text_digest: str) -> str:
    """Return the id of an article: twelve hex digits from outlet, address and text."""
    return hashlib.sha256(f"{outlet}\n{url or ''}\n{text_digest}".encode()).hexdigest()[:12]
