"""What `copydesk search` found: lines for a terminal, JSON (`copydesk.search/1`), CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Literal

import msgspec

from copydesk.render.cleaning import clean
from copydesk.render.json import encode
from copydesk.render.phrases import counted, moment

FACETS_SHOWN = 5  # values of a facet on its line
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
# A cell that begins so is a formula to a spreadsheet: it gets an apostrophe, which the spreadsheet hides.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
CSV_COLUMNS = (
    "story_id", "article_id", "outlet", "published", "title", "url", "speaker", "entity", "snippet",
    "figures", "certain", "origins", "articles", "score",
)  # fmt: skip


class Marked(msgspec.Struct, frozen=True):
    """A place in `text`, marked because it is what was asked for."""

    start: int
    end: int


class Excerpt(msgspec.Struct, frozen=True):
    """Part of an article's text from `start` on, with what was asked for marked in it."""

    text: str
    start: int
    marks: tuple[Marked, ...]


class FigureFound(msgspec.Struct, frozen=True):
    """A figure that was asked for. `certain` false: its bounds leave open whether it is."""

    text: str
    start: int
    end: int
    certain: bool


class StoryCard(msgspec.Struct, frozen=True):
    """The story that was found."""

    story_id: str
    headline: str
    origins: int
    articles: int
    outlets: int
    contested: int  # questions on which its sources differ


class EntityCard(msgspec.Struct, frozen=True):
    """The entity that was found."""

    key: str
    name: str
    type: str
    articles: int


class SearchHit(msgspec.Struct, frozen=True):
    """One thing found: an article, or a part of one; of a story its best article; or an entity alone."""

    score: float
    certain: bool
    story_id: str | None = None
    article_id: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: datetime | None = None
    number: int | None = None  # of a claim or quote: its index in the article's analysis
    speaker: str | None = None
    excerpt: Excerpt | None = None
    figures: tuple[FigureFound, ...] = ()
    story: StoryCard | None = None
    entity: EntityCard | None = None


class FacetCount(msgspec.Struct, frozen=True):
    """A value and how many of the articles found have it."""

    value: str
    articles: int


class SearchDocument(msgspec.Struct, frozen=True):
    """What `copydesk search --format json` writes."""

    format: Literal["copydesk.search/1"]
    version: str
    query: str
    kind: Literal["articles", "stories", "claims", "quotes", "entities"]
    mode: Literal["both", "words", "meaning"]
    total: int
    complete: bool  # false: there are more than `total`
    hits: tuple[SearchHit, ...]
    facets: Mapping[str, tuple[FacetCount, ...]]
    notes: tuple[str, ...]


def found_json(document: SearchDocument) -> str:
    """Write the document."""
    return encode(document)


def found_csv(document: SearchDocument) -> str:
    """Write a line for each hit; the first names the columns."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for hit in document.hits:
        writer.writerow([_cell(value) for value in _row(hit)])
    return file.getvalue()


def _row(hit: SearchHit) -> tuple[object, ...]:
    story, entity = hit.story, hit.entity
    return (
        hit.story_id,
        hit.article_id,
        hit.outlet,
        None if hit.published is None else f"{hit.published:%Y-%m-%dT%H:%M:%SZ}",
        hit.title if story is None else story.headline or hit.title,
        hit.url,
        hit.speaker,
        None if entity is None else entity.name,
        None if hit.excerpt is None else hit.excerpt.text,
        "; ".join(figure.text for figure in hit.figures),
        "yes" if hit.certain else "possible",
        None if story is None else story.origins,
        story.articles if story is not None else None if entity is None else entity.articles,
        hit.score,
    )


def _cell(value: object) -> str:
    words = "" if value is None else clean(str(value)) if isinstance(value, str) else str(value)
    return f"'{words}" if words.startswith(FORMULA) else words


def found_text(document: SearchDocument, *, colour: bool = False) -> str:
    """Return lines for a terminal; what was asked for is bold where colour is allowed."""
    more = "" if document.complete else "more than "
    names = {"stories": ("story", "stories"), "entities": ("entity", "entities")}
    one, many = names.get(document.kind, (document.kind.removesuffix("s"), document.kind))
    lines = [f"{more}{counted(document.total, one, many)}"]
    lines += [f"  note: {clean(note)}" for note in document.notes]
    for field, counts in document.facets.items():
        shown = ", ".join(f"{clean(count.value)} ({count.articles})" for count in counts[:FACETS_SHOWN])
        lines.append(f"  {field}: {shown}{', …' if len(counts) > FACETS_SHOWN else ''}")
    for hit in document.hits:
        lines += ["", *_hit_lines(hit, colour=colour)]
    return "\n".join(lines) + "\n"


def _hit_lines(hit: SearchHit, *, colour: bool) -> Iterator[str]:
    if hit.entity is not None:
        yield f"{clean(hit.entity.name)} ({hit.entity.type}, {counted(hit.entity.articles, 'article')})"
        return
    if hit.story is not None:
        card = hit.story
        yield clean(card.headline or hit.title or card.story_id)
        about = [counted(card.origins, "origin"), counted(card.articles, "article"), card.story_id]
        if card.contested:
            about.insert(2, f"{card.contested} contested")
        yield f"  {', '.join(about)}"
    elif hit.speaker:
        yield f"{clean(hit.speaker)}:"
    else:
        yield clean(hit.title or hit.article_id or "")
    if hit.excerpt is not None:
        possible = "" if hit.certain else "possibly: "
        yield f"  {possible}{_marked(hit.excerpt, colour=colour)}"
    if not hit.certain or len(hit.figures) > 1:
        yield "  figures: " + "; ".join(
            clean(figure.text) + ("" if figure.certain else " (possible)") for figure in hit.figures
        )
    when = "" if hit.published is None else f", {moment(hit.published)}"
    title = f"“{clean(hit.title)}”, " if hit.title and (hit.story is not None or hit.speaker) else ""
    yield f"  {title}{clean(hit.outlet or '')}{when}  [{hit.article_id}]"


def _marked(excerpt: Excerpt, *, colour: bool) -> str:
    if not colour:
        return clean(excerpt.text)
    parts, last = [], 0
    for mark in excerpt.marks:
        before, held = excerpt.text[last : mark.start], excerpt.text[mark.start : mark.end]
        parts.append(f"{_part(before)}{BOLD}{_part(held)}{PLAIN}")
        last = mark.end
    return "".join([*parts, _part(excerpt.text[last:])]).strip()


def _part(text: str) -> str:
    """Clean part of a line, with the space at its ends kept."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    inside = clean(text)
    return f"{before}{inside}{after}" if inside else before
