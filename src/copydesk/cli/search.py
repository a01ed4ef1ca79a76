"""`copydesk search`: everything in the store, found again."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.opening import opened, with_store
from copydesk.cli.session import Session, render_options, with_session, write

if TYPE_CHECKING:
    from copydesk.render.found import SearchDocument, SearchHit
    from copydesk.store.search import Found, Hit, Kind, Mode, Sort

KINDS = ("articles", "stories", "claims", "quotes", "entities")
MODES = ("both", "words", "meaning")
SORTS = ("relevance", "time", "origins", "size")
FORMATS = ("terminal", "json", "csv")


@click.command(
    "search",
    epilog="""\b
Examples:
  copydesk search harbour fire
  copydesk search 'flood -rhine outlet:bbc date:-7d' --facets
  copydesk search 'amount:>1bn USD measure:ipo' --find claims
  copydesk search 'speaker:"Mary Oakes"' --find quotes --format csv""",
)
@click.argument("query", nargs=-1)
@click.option("--find", "kind", type=click.Choice(KINDS), default="articles", help="What to find.")
@click.option(
    "--mode",
    type=click.Choice(MODES),
    default="both",
    help="By words, by meaning, or both.",
    show_default=True,
)
@click.option("--sort", type=click.Choice(SORTS), default="relevance", help="What comes first.")
@click.option(
    "--recency/--no-recency",
    default=True,
    help="Of equals, whether the latest comes first.",
    show_default=True,
)
@click.option("--limit", type=click.IntRange(1, 1000), default=10, help="At most so many.", show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0, help="Leave out so many before.")
@click.option("--facets", is_flag=True, help="Count outlets, categories, tones, countries.")
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="terminal")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write here."
)
@with_store
@with_session
def command(
    session: Session,
    *,
    query: tuple[str, ...],
    kind: "Kind",
    mode: "Mode",
    sort: "Sort",
    recency: bool,
    limit: int,
    offset: int,
    facets: bool,
    form: str,
    output: Path | None,
    store: str | None,
) -> None:
    """Search what `copydesk add` put into the store.

    QUERY is words, "phrases", -words to leave out, OR, parentheses, and fields such as outlet:, date:,
    entity:, speaker:, standing:, has:, and figures as figures: amount:>1bn, percent:<20, count:>50 people.
    docs/search.md teaches it. Put a query with spaces or signs between single quotation marks.
    """
    from copydesk.errors import QueryError
    from copydesk.pipeline import word_encoder
    from copydesk.render.found import found_csv, found_json, found_text
    from copydesk.store.search import Request, Searcher, parse

    settings = session.settings()
    words, now = " ".join(query), datetime.now(UTC)
    try:
        asked = parse(words, now)
    except QueryError as error:
        message = f"{error}\n{error.pointed()}"
        raise click.UsageError(message) from error
    request = Request(kind, mode, sort, recency, limit, offset, facets)
    encode = word_encoder(settings) if mode != "words" and asked.bare else None
    with opened(store, settings) as held:
        found = Searcher(held, encode).find_parsed(asked, request)
    document = _document(found)
    if form == "terminal":
        text = found_text(document, colour=render_options(output).colour)
    else:
        text = (found_json if form == "json" else found_csv)(document)
    write(text, output)


def _document(found: "Found") -> "SearchDocument":
    from copydesk import __version__
    from copydesk.render.found import FacetCount, SearchDocument

    return SearchDocument(
        format="copydesk.search/1",
        version=__version__,
        query=found.query,
        kind=found.kind,
        mode=found.mode,
        total=found.total,
        complete=found.complete,
        hits=tuple(_hit(hit) for hit in found.hits),
        facets={
            field: tuple(FacetCount(value, articles) for value, articles in counts)
            for field, counts in found.facets.items()
        },
        notes=found.notes,
    )


def _hit(hit: "Hit") -> "SearchHit":
    from copydesk.render.found import EntityCard, Excerpt, FigureFound, Marked, SearchHit, StoryCard

    article, snippet, story, entity = hit.article, hit.snippet, hit.story, hit.entity
    return SearchHit(
        score=hit.score,
        certain=hit.certain,
        story_id=article.story_id if article else None,
        article_id=article.article_id if article else None,
        outlet=article.outlet.name if article else None,
        title=article.title if article else None,
        url=article.url if article else None,
        published=article.published if article else None,
        number=hit.number,
        speaker=hit.speaker or None,
        excerpt=None
        if snippet is None
        else Excerpt(
            snippet.text, snippet.start, tuple(Marked(mark.start, mark.end) for mark in snippet.marks)
        ),
        figures=tuple(
            FigureFound(one.words, one.span.start, one.span.end, one.certain) for one in hit.figures
        ),
        story=None
        if story is None
        else StoryCard(
            story.story_id, story.headline, story.origins, story.articles, story.outlets, story.contested
        ),
        entity=None if entity is None else EntityCard(entity.key, entity.name, entity.type, entity.articles),
    )
