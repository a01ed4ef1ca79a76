"""The last step of every reader: parts in, one normalised Article out."""

import re
from datetime import datetime

from copydesk.domain.article import Article, Outlet, article_id, digest_of
from copydesk.domain.text import Block, Span


def compose(
    source: str,
    *,
    title: str,
    body: str,
    outlet: Outlet,
    url: str | None = None,
    published: datetime | None = None,
    updated: datetime | None = None,
    found: datetime | None = None,
    authors: tuple[str, ...] = (),
    language: str = "en",
) -> Article:
    """Normalise, split into blocks and put an Article together. Blocks are separated by a blank line."""
    parts = [line.strip() for line in re.split(r"\n+", body) if line.strip()]
    blocks, pieces, at = [], [], 0
    for number, part in enumerate(([title.strip()] if title.strip() else []) + parts):
        kind = "headline" if number == 0 and title.strip() else "paragraph"
        blocks.append(Block(Span(at, at + len(part)), kind))  # type: ignore[arg-type]
        pieces.append(part)
        at += len(part) + 2
    text = "\n\n".join(pieces)
    digest = digest_of(text)
    return Article(
        id=article_id(outlet.name, url, digest), source=source, outlet=outlet, text=text, text_digest=digest,
        blocks=tuple(blocks), language=language, url=url, published=published, updated=updated, found=found,
        authors=authors,
    )  # fmt: skip
