"""Searching a store: the whole way from a query to what a page shows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from functools import lru_cache
from typing import Protocol, TypeVar

import msgspec

from copydesk.domain.annotation import AnalysedArticle, Quote
from copydesk.domain.article import Article
from copydesk.domain.text import Span
from copydesk.store.search.conditions import Conditions, figure_rows
from copydesk.store.search.facets import count_facets
from copydesk.store.search.fates import fated
from copydesk.store.search.meaning import Leads
from copydesk.store.search.parsing import parse
from copydesk.store.search.query import Figure, Query
from copydesk.store.search.ranking import LEFT_OUT, Ranked, in_order, plan_of, rank
from copydesk.store.search.snippets import marks_of, snippet_of, stems_of
from copydesk.store.search.values import Encode, Found, FoundFigure, Hit, Request, Snippet
from copydesk.store.tables.articles import ArticleReading
from copydesk.store.tables.contents import ContentReading
from copydesk.store.tables.database import Database, find_all
from copydesk.store.tables.stories import StoryReading
from copydesk.store.values import StoredEntity

WORDS_KEPT = 500  # searches whose vectors are kept, 1.5 KB each
MOST_READ = 100  # articles whose claims and quotes are looked through

Item = TypeVar("Item")

FigureMarks = Mapping[int, Mapping[int, bool]]  # article → its figures that were asked for, certain or not


class Snapshots(Protocol):
    """A store that gives connections to one state of it."""

    def database(self) -> AbstractContextManager[Database]:
        """Give a connection that reads one state of the store."""
        ...


class Searcher:
    """Searches one store. Keep one for as long as the store is open: it holds the vectors in memory.

    `encode` turns words into a vector; None: there is no encoder, and words alone decide.
    """

    def __init__(self, store: Snapshots, encode: Encode | None = None) -> None:
        """Read nothing yet."""
        self._store = store
        # A search is looked at in pages and narrowed: its words are encoded once.
        self._encode = None if encode is None else lru_cache(WORDS_KEPT)(encode)
        self._leads = Leads()

    def find(self, query: str, request: Request, now: datetime) -> Found:
        """Return what a query finds. QueryError: it cannot be understood; it says where."""
        return self.find_parsed(parse(query, now), request)

    def find_parsed(self, query: Query, request: Request) -> Found:
        """Return what an understood query finds."""
        with self._store.database() as database:
            conditions = Conditions(database)
            plan = plan_of(query, conditions)
            ranked = rank(database, plan, query, request, self._leads, self._encode)
            order = in_order(database, ranked, request)
            figures = _figures(database, query.figures(), order)
            order = _with_figures(order, figures, query)
            order = _certain_first(order, figures, query, request)
            job = _Job(database, query, request, ranked, order, figures, conditions)
            hits, total = GATHERERS[request.kind](job)
            notes = [*dict.fromkeys(conditions.notes), *ranked.notes]
            mode = request.mode
            if self._encode is None and mode != "words" and plan.words:
                mode = "words"
                notes.append("there is no encoder: words alone decided")
            return Found(
                query=query.text,
                kind=request.kind,
                mode=mode,
                total=total,
                complete=ranked.complete,
                hits=hits,
                facets=count_facets(database, order) if request.facets else {},
                notes=tuple(notes),
            )


class _Job(msgspec.Struct, frozen=True):
    """What is known once articles are ranked."""

    database: Database
    query: Query
    request: Request
    ranked: Ranked
    order: list[int]  # article numbers
    figures: FigureMarks
    conditions: Conditions

    def page(self, items: Sequence[Item]) -> Sequence[Item]:
        """Return the part of the items that was asked for."""
        return items[self.request.offset : self.request.offset + self.request.limit]

    def names(self, numbers: Iterable[int]) -> dict[int, str]:
        """Return articles' ids by their numbers."""
        return dict(find_all(self.database, "SELECT id, name FROM articles WHERE id IN {}", numbers))


def _figures(database: Database, asked: Sequence[Figure], order: Sequence[int]) -> FigureMarks:
    """Return the figures that were asked for in the articles found."""
    found: dict[int, dict[int, bool]] = {}
    for node in asked:
        for start in range(0, len(order), 500):
            part = list(order[start : start + 500])
            marked = f"({', '.join('?' * len(part))})"
            rows = figure_rows(database, node, part, marked)
            if node.fates:
                rows = fated(database, node, rows)
            for article, number, certain, *_ in rows:
                figures = found.setdefault(article, {})
                figures[number] = figures.get(number, False) or bool(certain)
    return found


def _with_figures(order: list[int], figures: FigureMarks, query: Query) -> list[int]:
    """Leave the articles that hold a figure that must be there, once figures were looked at closely."""
    must = [part for part in query.root.parts if isinstance(part, Figure)]
    return [number for number in order if number in figures] if any(one.fates for one in must) else order


def _certain_first(order: list[int], figures: FigureMarks, query: Query, request: Request) -> list[int]:
    """Put the articles first that hold a figure for certain, where figures decide the order."""
    if not query.figures() or request.sort != "relevance":
        return order
    return sorted(order, key=lambda number: not _certain(figures.get(number)))


def _certain(figures: Mapping[int, bool] | None) -> bool:
    return figures is None or any(figures.values())


# --- articles and stories ---------------------------------------------------------------------------


def _articles(job: _Job) -> tuple[tuple[Hit, ...], int]:
    return tuple(_article_hits(job, job.page(job.order))), len(job.order)


def _article_hits(job: _Job, numbers: Sequence[int]) -> Iterator[Hit]:
    names = job.names(numbers)
    reading = ArticleReading(job.database)
    listed = {one.article_id: one for one in reading.listed(names.values())}
    analysed = {
        item.article.id: item
        for item in reading.articles(
            (names[number] for number in numbers if number in job.figures), whole=False
        )
    }
    texts = reading.bare_texts(names.values())
    stems, prefixes = stems_of(job.query.wanted(), LEFT_OUT)
    for number in numbers:
        name = names[number]
        item = analysed.get(name)
        text, body = texts[name]
        figures = () if item is None else _found_figures(item, job.figures[number])
        marks = marks_of(text, stems, prefixes)
        yield Hit(
            article=listed[name],
            score=round(job.ranked.scores[number], 6),
            snippet=snippet_of(
                text,
                marks,
                body,
                _shown_figure(figures, marks) if figures else None,
                [figure.span for figure in figures],
            ),
            figures=figures,
            certain=_certain(job.figures.get(number)),
        )


def _found_figures(item: AnalysedArticle, marked: Mapping[int, bool]) -> tuple[FoundFigure, ...]:
    quantities = item.analysis.quantities
    found = [
        FoundFigure(number, certain, quantities[number].span, item.words(quantities[number].span))
        for number, certain in sorted(marked.items())
        if number < len(quantities)
    ]
    return tuple(sorted(found, key=lambda figure: not figure.certain))


def _shown_figure(figures: Sequence[FoundFigure], marks: Sequence[Span]) -> Span:
    """Return the figure to show: of the certain ones the one with most of the words near it."""
    best = [figure for figure in figures if figure.certain] or list(figures)
    near = [sum(abs(mark.start - figure.span.start) < 150 for mark in marks) for figure in best]
    return best[near.index(max(near))].span


def _stories(job: _Job) -> tuple[tuple[Hit, ...], int]:
    """Return stories by their best articles."""
    placed: dict[int, str] = dict(
        find_all(
            job.database,
            "SELECT a.id, s.name FROM articles a JOIN stories s ON s.id = a.story WHERE a.id IN {}",
            job.order,
        )
    )
    best: dict[str, int] = {}
    for number in job.order:
        if number in placed:
            best.setdefault(placed[number], number)
    page = job.page(list(best))
    cards = {card.story_id: card for card in StoryReading(job.database).summaries(page)}
    hits = _article_hits(job, [best[name] for name in page])
    return (
        tuple(msgspec.structs.replace(hit, story=cards[name]) for name, hit in zip(page, hits, strict=True)),
        len(best),
    )


# --- claims, quotes and entities --------------------------------------------------------------------


class _Piece(msgspec.Struct, frozen=True):
    """A claim or quote with how well it answers."""

    held: int  # different words of those asked for that it holds
    place: int  # of its article among those found
    number: int
    span: Span
    article: int
    figures: tuple[FoundFigure, ...] = ()
    speaker: str = ""


def _claims(job: _Job) -> tuple[tuple[Hit, ...], int]:
    def pieces(item: AnalysedArticle, article: int, place: int) -> Iterator[_Piece]:
        marked = job.figures.get(article, {})
        for number, claim in enumerate(item.analysis.claims):
            figures: tuple[FoundFigure, ...] = ()
            if job.query.figures():
                if claim.quantity is None or claim.quantity not in marked:
                    continue
                figures = _found_figures(item, {claim.quantity: marked[claim.quantity]})
            yield _Piece(0, place, number, claim.span, article, figures)

    return _pieces(job, pieces)


def _quotes(job: _Job) -> tuple[tuple[Hit, ...], int]:
    wanted = [job.conditions.speakers(node) for node in job.query.speakers()]

    def pieces(item: AnalysedArticle, article: int, place: int) -> Iterator[_Piece]:
        for number, quote in enumerate(item.analysis.quotes):
            if not quote.content or quote.source is None or not quote.source.name:
                continue
            key = quote.source.name.lower()
            if quote.source.entity is not None:
                key = item.analysis.entities[quote.source.entity].key
            if all(key in keys for keys in wanted):
                yield _Piece(0, place, number, _whole(quote), article, speaker=_speaker(item, quote))

    return _pieces(job, pieces)


def _whole(quote: Quote) -> Span:
    return Span(quote.content[0].start, max(part.end for part in quote.content))


def _speaker(item: AnalysedArticle, quote: Quote) -> str:
    source = quote.source
    if source is None:
        return ""
    return source.name if source.entity is None else item.analysis.entities[source.entity].name


def _pieces(
    job: _Job, pieces: Callable[[AnalysedArticle, int, int], Iterator[_Piece]]
) -> tuple[tuple[Hit, ...], int]:
    """Return claims or quotes of the best articles, those with most of the words first."""
    read = job.order[:MOST_READ]
    names = job.names(read)
    reading = ArticleReading(job.database)
    items = {item.article.id: item for item in reading.articles(names.values(), whole=False)}
    stems, prefixes = stems_of(job.query.wanted(), LEFT_OUT)
    found: list[_Piece] = []
    for place, article in enumerate(read):
        item = items[names[article]]
        marks = marks_of(item.article.text, stems, prefixes)
        for piece in pieces(item, article, place):
            inside = {mark.of(item.article.text).lower() for mark in marks if piece.span.holds(mark)}
            if inside or not (stems or prefixes) or piece.figures:
                found.append(msgspec.structs.replace(piece, held=len(inside)))
    found.sort(key=lambda piece: (_unsure(piece), -piece.held, piece.place, piece.number))
    page = job.page(found)
    listed = {one.article_id: one for one in reading.listed(names[piece.article] for piece in page)}
    return (
        tuple(
            Hit(
                article=listed[names[piece.article]],
                score=round(job.ranked.scores[piece.article], 6),
                snippet=_whole_snippet(items[names[piece.article]].article, piece, stems, prefixes),
                figures=piece.figures,
                number=piece.number,
                span=piece.span,
                speaker=piece.speaker,
                certain=not _unsure(piece),
            )
            for piece in page
        ),
        len(found),
    )


def _unsure(piece: _Piece) -> bool:
    return bool(piece.figures) and not any(figure.certain for figure in piece.figures)


def _whole_snippet(
    article: Article, piece: _Piece, stems: frozenset[str], prefixes: tuple[str, ...]
) -> Snippet:
    """Return a claim's or quote's own words as a snippet."""
    words = piece.span.of(article.text)
    marks = [*marks_of(words, stems, prefixes)]
    for figure in piece.figures:
        place = figure.span
        if piece.span.holds(place):
            own = Span(place.start - piece.span.start, place.end - piece.span.start)
            marks = [*(mark for mark in marks if not mark.overlaps(own)), own]
    return Snippet(words, piece.span.start, tuple(sorted(marks)))


def _entities(job: _Job) -> tuple[tuple[Hit, ...], int]:
    """Return who and what the best articles name most, those so called first."""
    held = find_all(
        job.database, "SELECT entities FROM holdings WHERE article IN {}", job.order[: MOST_READ * 5]
    )
    numbers = Counter(int(one) for one in " ".join(row[0] for row in held).split())
    statement = "SELECT id, key, type, name FROM entities WHERE id IN {}"
    counts: dict[tuple[str, str, str], int] = {
        (key, kind, name): numbers[number]
        for number, key, kind, name in find_all(job.database, statement, sorted(numbers))
    }
    words = {word.lower() for node in job.query.wanted() for word in node.words.split()} - LEFT_OUT
    named = {
        (one.key, one.type, one.name): one.articles
        for word in sorted(words)
        for one in ContentReading(job.database).entities(word, MOST_READ)
        if word in one.key.split()
    }
    for entry, articles in named.items():
        counts.setdefault(entry, articles)
    found = sorted(
        counts.items(),
        key=lambda entry: (-len(words & set(entry[0][0].split())), -entry[1], entry[0]),
    )
    return (
        tuple(
            Hit(
                article=None,
                score=float(number),
                entity=StoredEntity(key, kind, name, number),  # type: ignore[arg-type]  # as it was stored
            )
            for (key, kind, name), number in job.page(found)
        ),
        len(found),
    )


GATHERERS: Mapping[str, Callable[[_Job], tuple[tuple[Hit, ...], int]]] = {
    "articles": _articles,
    "stories": _stories,
    "claims": _claims,
    "quotes": _quotes,
    "entities": _entities,
}
"""What makes hits of each kind from ranked articles."""
