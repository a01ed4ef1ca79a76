"""The last step of every reader: parts in, one normalised Article out."""

from collections.abc import Sequence
from datetime import datetime

from copydesk.domain.article import Article, ArticleNote, Outlet, article_id, digest_of
from copydesk.domain.text import Block, Span
from copydesk.language.english.pages import PAGES
from copydesk.language.pages import PageWords
from copydesk.reading.blocks import recognise
from copydesk.reading.normalise import normalise, one_line
from copydesk.reading.paragraphs import Part, split_paragraphs

ENGLISH_CODES = frozenset({"en", "und"})  # "und": too short to tell, read as English


def compose(
    source: str,
    *,
    title: str,
    body: str | Sequence[Part],
    outlet: Outlet,
    url: str | None = None,
    published: datetime | None = None,
    updated: datetime | None = None,
    found: datetime | None = None,
    authors: tuple[str, ...] = (),
    language: str = "en",
    agency: str | None = None,
    notes: tuple[ArticleNote, ...] = (),
    words: PageWords = PAGES,
) -> Article:
    """Normalise, split into blocks and put an Article together. Blocks are separated by a blank line.

    `body` is a plain text (one paragraph a line, or set apart by blank lines, or wrapped at a width), or
    parts whose kinds a format already told. What is given here wins over what the text says of itself
    (dateline, byline, agency). An empty `title` lets a title-like line above the text become the headline.
    """
    if isinstance(body, str):
        parts = split_paragraphs(normalise(body))
    else:
        parts = [Part(" ".join(normalise(part.text).split()), part.kind) for part in body]
        parts = [part for part in parts if part.text]
    seen = recognise(one_line(title, longest=1000), parts, words)
    blocks, pieces, at = [], [], 0
    for piece, kind in seen.parts:
        blocks.append(Block(Span(at, at + len(piece)), kind))
        pieces.append(piece)
        at += len(piece) + 2
    text = "\n\n".join(pieces)
    published = published or seen.published
    all_notes = [*notes, *seen.notes]
    if published is None:
        all_notes.append("undated")
    if language not in ENGLISH_CODES:
        all_notes.append("other_language")
    digest = digest_of(text)
    return Article(
        id=article_id(outlet.name, url, digest),
        source=source,
        outlet=outlet,
        text=text,
        text_digest=digest,
        blocks=tuple(blocks),
        language=language,
        url=url,
        published=published,
        updated=updated or seen.updated,
        found=found,
        authors=authors or seen.authors,
        agency=agency or seen.agency,
        notes=tuple(dict.fromkeys(all_notes)),
    )
