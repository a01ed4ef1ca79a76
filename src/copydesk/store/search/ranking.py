"""Which articles a query finds, and in which order: by their words, by their meaning, by both."""

from collections.abc import Iterable

import msgspec
import numpy as np

from copydesk.language.english import ENGLISH
from copydesk.store.packing import passages_of
from copydesk.store.search.conditions import Condition, Conditions, is_text, joined
from copydesk.store.search.meaning import Floats, Leads
from copydesk.store.search.query import All, Either, Node, Query, Text
from copydesk.store.search.values import Encode, Request
from copydesk.store.search.wording import WORD_INDEXES
from copydesk.store.tables.database import Database, Row, find_all

MOST_FOUND = 2000  # articles that are ranked, sorted and counted
MOST_NEAR = 200  # articles that meaning alone may add
MOST_READ = 100  # articles found by words whose passages are compared
NEAR = 0.25  # cosine below which a lead is not about the same: two leads at random have about .05
FEW = 10  # articles that hold every word: where there are fewer, those with most of the words follow
MOST_PARTLY = 5000  # of the articles with only some of the words, the latest are looked at
CLOSE = 0.35  # of the best one's score: what such an article must reach
FUSED = 60.0  # the constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)
SELECTIVE = 5000  # articles: where a filter leaves fewer, it is asked first
WIDER = 20  # times as many leads are compared where a filter that leaves more comes behind them
LEFT_OUT = ENGLISH.senses.function_words | frozenset(ENGLISH.pages.function_words)


class Ranked(msgspec.Struct, frozen=True):
    """Articles with their scores, the best first, and the times of those whose times are known."""

    scores: dict[int, float]
    complete: bool = True
    notes: tuple[str, ...] = ()
    times: dict[int, int] = {}


class Plan(msgspec.Struct, frozen=True):
    """A query cut into what the word index answers and what filters."""

    words: tuple[Node, ...]  # all must be there; function words left out
    loose: tuple[Text, ...]  # single words of them: where few articles have them all, most will do
    strict: Condition  # filters, and what must hold even where not every word does
    hard: tuple[Node, ...]  # words that must be there in any case: phrases, alternatives, headline words
    sources: tuple[Condition, ...] = ()  # what of `strict` an index finds by itself


def plan_of(query: Query, conditions: Conditions) -> Plan:
    """Cut a query into its parts."""
    texts = [part for part in query.root.parts if is_text(part)]
    others = [part for part in query.root.parts if not is_text(part)]
    kept = [part for part in texts if not _common(part)] or texts
    loose = tuple(part for part in kept if isinstance(part, Text) and not part.phrase and not part.title)
    hard = tuple(part for part in kept if part not in loose)
    parts = [conditions.of(part) for part in others]
    return Plan(
        words=tuple(kept),
        loose=loose,
        strict=joined("AND", parts) if parts else Condition("1 = 1"),
        hard=hard,
        sources=tuple(part for part in parts if part.source),
    )


def rank(
    database: Database, plan: Plan, query: Query, request: Request, leads: Leads, encode: Encode | None
) -> Ranked:
    """Return what a query finds."""
    if not plan.words:
        return _listed(database, plan)
    by_words: Ranked = Ranked({})
    if request.mode != "meaning" or encode is None:
        by_words = _by_words(database, plan)
    if request.mode == "words" or encode is None or not query.bare.strip():
        return by_words
    wanted = encode(query.bare)
    near = _by_meaning(database, plan, leads, wanted)
    candidates = dict.fromkeys(list(by_words.scores)[:MOST_READ]) | near.scores
    near = Ranked(closely(database, wanted, near.scores, list(candidates)))
    if request.mode == "meaning":
        return near
    scores = fuse((by_words.scores, near.scores))
    return Ranked(scores, by_words.complete, by_words.notes, by_words.times)


def fuse(rankings: Iterable[dict[int, float]], constant: float = FUSED) -> dict[int, float]:
    """Join rankings by reciprocal rank: what stands high in either stands high."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for place, number in enumerate(ranking, start=1):
            scores[number] = scores.get(number, 0.0) + 1.0 / (constant + place)
    return dict(sorted(scores.items(), key=lambda item: (-round(item[1], 9), -item[0])))


def closely(
    database: Database, wanted: Floats, leads: dict[int, float], numbers: list[int]
) -> dict[int, float]:
    """Rank articles by the passage that is nearest to what is wanted; by the lead where none are kept.

    What words alone had found is among the numbers: a passage may tell of it though the lead does not.
    """
    statement = "SELECT article, vectors FROM passages WHERE article IN {}"
    rows = [row for row in find_all(database, statement, numbers) if len(row[1]) > 1]
    scores = dict(leads)
    if rows:
        vectors, counts = passages_of([row[1] for row in rows])
        best = np.maximum.reduceat(vectors @ wanted, np.cumsum([0, *counts[:-1]]))
        for (number, _), score in zip(rows, best.tolist(), strict=True):
            scores[number] = round(max(score, leads.get(number, 0.0)), 6)
    near = [(number, score) for number, score in scores.items() if score >= NEAR]
    return dict(sorted(near, key=lambda item: (-item[1], -item[0])))


def _by_words(database: Database, plan: Plan) -> Ranked:
    index = WORD_INDEXES[database.word_index]
    statement = index.best.format(plan.strict.sql)

    def run(asked: str, oldest: int, most: int) -> list[Row]:
        return database.rows(statement, (asked, oldest, *plan.strict.values, most))

    found = run(index.asked(All(plan.words)), 0, MOST_FOUND + 1)
    complete = len(found) <= MOST_FOUND
    scores = {row[0]: row[1] for row in found[:MOST_FOUND]}
    times = {row[0]: row[2] for row in found}
    if len(scores) >= FEW or len(plan.loose) < 2:
        return Ranked(scores, complete, times=times)
    some = index.asked(All((*plan.hard, Either(plan.loose))))
    latest = database.rows(index.oldest, (some, MOST_PARTLY))
    more = run(some, latest[0][0] if latest else 0, MOST_NEAR)
    best = more[0][1] if more else 0.0
    added = {row[0]: row[1] for row in more if row[0] not in scores and row[1] >= CLOSE * best}
    note = (
        f"{len(scores) or 'no'} article{'' if len(scores) == 1 else 's'} "
        f"{'has' if len(scores) == 1 else 'have'} every word; those with most of them follow"
    )
    times |= {row[0]: row[2] for row in more}
    return Ranked(scores | added, complete, (note,) if added else (), times)


def _by_meaning(database: Database, plan: Plan, leads: Leads, wanted: Floats) -> Ranked:
    index = WORD_INDEXES[database.word_index]
    values = list(plan.strict.values)
    where = f"a.newer IS NULL AND {plan.strict.sql}"
    if plan.hard:
        where += f" AND {index.holds}"
        values.append(index.asked(All(plan.hard)))
    source = narrowest(database, plan.sources)
    if source is not None:
        statement = f"SELECT DISTINCT a.id FROM {_through(source)} WHERE a.id = source.article AND {where}"
        rows = database.rows(statement, (*source.values, *values))
        among = sorted(row[0] for row in rows)
        near = leads.nearest(database, wanted, MOST_NEAR, NEAR, among)
    else:
        narrowed = bool(plan.hard) or bool(plan.strict.values)
        near = leads.nearest(database, wanted, MOST_NEAR * (WIDER if narrowed else 2), NEAR)
        statement = f"SELECT a.id FROM articles a WHERE {where} AND a.id IN {{}}"
        allowed = {
            row[0] for row in _found_among(database, statement, values, [number for number, _ in near])
        }
        near = [item for item in near if item[0] in allowed]
    return Ranked(dict(near[:MOST_NEAR]))


def narrowest(database: Database, sources: Iterable[Condition]) -> Condition | None:
    """Return the part of a filter that an index finds fewest articles by; None where all find many."""
    best, fewest = None, SELECTIVE + 1
    for one in sources:
        counted = f"SELECT COUNT(*) FROM ({one.source} LIMIT {SELECTIVE + 1}) AS few"
        count = database.rows(counted, one.values)[0][0]
        if count < fewest:
            best, fewest = one, count
    return best


def _through(source: Condition) -> str:
    """Return the tables to begin with where a source is asked first."""
    return f"({source.source}) AS source CROSS JOIN articles a"


def _found_among(
    database: Database, statement: str, values: list[object], numbers: list[int]
) -> list[tuple[int]]:
    found: list[tuple[int]] = []
    for place in range(0, len(numbers), 500):
        part = numbers[place : place + 500]
        found += database.rows(statement.format(f"({', '.join('?' * len(part))})"), (*values, *part))
    return found


def _listed(database: Database, plan: Plan) -> Ranked:
    """Return what filters alone leave, the latest first."""
    source = narrowest(database, plan.sources)
    begin, values = "SELECT a.id, a.sorted FROM articles a WHERE", plan.strict.values
    if source is not None:
        begin = f"SELECT DISTINCT a.id, a.sorted FROM {_through(source)} WHERE a.id = source.article AND"
        values = (*source.values, *values)
    statement = f"{begin} a.newer IS NULL AND {plan.strict.sql} ORDER BY a.sorted DESC, a.id DESC LIMIT ?"
    rows = database.rows(statement, (*values, MOST_FOUND + 1))
    times = {row[0]: row[1] for row in rows}
    return Ranked({row[0]: 0.0 for row in rows[:MOST_FOUND]}, len(rows) <= MOST_FOUND, times=times)


def in_order(database: Database, ranked: Ranked, request: Request) -> list[int]:
    """Return the numbers of what was found, sorted as asked."""
    numbers = list(ranked.scores)
    if request.sort == "relevance" and not request.recency:
        return sorted(numbers, key=lambda number: (-round(ranked.scores[number], 6), number))
    if request.sort in {"relevance", "time"}:
        times = _times(database, ranked)
        if request.sort == "relevance":
            return sorted(numbers, key=lambda one: (-round(ranked.scores[one], 6), -times[one], -one))
        return sorted(numbers, key=lambda one: (-times[one], -round(ranked.scores[one], 6), -one))
    column = {"origins": "origins", "size": "articles"}[request.sort]
    statement = (
        f"SELECT a.id, COALESCE(s.{column}, 0), a.sorted FROM articles a "
        "LEFT JOIN stories s ON s.id = a.story WHERE a.id IN {}"
    )
    known = {row[0]: row[1:] for row in find_all(database, statement, numbers)}
    return sorted(
        numbers,
        key=lambda one: (-known[one][0], -round(ranked.scores[one], 6), -known[one][1], -one),
    )


def _times(database: Database, ranked: Ranked) -> dict[int, int]:
    """Return the times that articles are sorted by, looked up where they are not known yet."""
    unknown = [number for number in ranked.scores if number not in ranked.times]
    return ranked.times | dict(find_all(database, "SELECT id, sorted FROM articles WHERE id IN {}", unknown))


def _common(part: Node) -> bool:
    return isinstance(part, Text) and not part.phrase and not part.prefix and part.words.lower() in LEFT_OUT
