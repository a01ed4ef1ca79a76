"""Which articles a query finds, and in which order: by their words, by their meaning, by both."""

from collections.abc import Iterable

import msgspec
import numpy as np

from copydesk.language.english import ENGLISH
from copydesk.store.packing import passages_of
from copydesk.store.search.conditions import Condition, Conditions, is_text, match_of
from copydesk.store.search.meaning import Floats, Leads
from copydesk.store.search.query import All, Node, Query, Text
from copydesk.store.search.values import Encode, Request
from copydesk.store.tables.database import Database, find_all

MOST_FOUND = 5000  # articles that are ranked, sorted and counted
MOST_NEAR = 200  # articles that meaning alone may add
MOST_READ = 100  # articles found by words whose passages are compared
NEAR = 0.25  # cosine below which a lead is not about the same: two leads at random have about .05
FEW = 10  # articles that hold every word: where there are fewer, those with most of the words follow
CLOSE = 0.35  # of the best one's score: what such an article must reach
FUSED = 60.0  # the constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)
SELECTIVE = 20_000  # articles: where a filter leaves fewer, only their vectors are compared
TITLE_WEIGHT, BODY_WEIGHT = 3.0, 1.0
LEFT_OUT = ENGLISH.senses.function_words | frozenset(ENGLISH.pages.function_words)


class Ranked(msgspec.Struct, frozen=True):
    """Articles with their scores, the best first."""

    scores: dict[int, float]
    complete: bool = True
    notes: tuple[str, ...] = ()


class Plan(msgspec.Struct, frozen=True):
    """A query cut into what the word index answers and what filters."""

    words: tuple[Node, ...]  # all must be there; function words left out
    loose: tuple[Text, ...]  # single words of them: where few articles have them all, most will do
    strict: Condition  # filters, and what must hold even where not every word does
    hard: tuple[Node, ...]  # words that must be there in any case: phrases, alternatives, headline words


def plan_of(query: Query, conditions: Conditions) -> Plan:
    """Cut a query into its parts."""
    texts = [part for part in query.root.parts if is_text(part)]
    others = [part for part in query.root.parts if not is_text(part)]
    kept = [part for part in texts if not _common(part)] or texts
    loose = tuple(part for part in kept if isinstance(part, Text) and not part.phrase and not part.title)
    hard = tuple(part for part in kept if part not in loose)
    return Plan(tuple(kept), loose, conditions.of(All(tuple(others))) if others else Condition("1 = 1"), hard)


def rank(
    database: Database, plan: Plan, query: Query, request: Request, leads: Leads, encode: Encode | None
) -> Ranked:
    """Return what a query finds."""
    if not plan.words:
        return _listed(database, plan, request)
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
    return Ranked(fuse((by_words.scores, near.scores)), by_words.complete, by_words.notes)


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
    scores = dict(leads)
    for number, body in find_all(
        database, "SELECT article, vectors FROM passages WHERE article IN {}", numbers
    ):
        vectors = passages_of(body)
        if len(vectors):
            scores[number] = round(max(float(np.max(vectors @ wanted)), leads.get(number, 0.0)), 6)
    near = [(number, score) for number, score in scores.items() if score >= NEAR]
    return dict(sorted(near, key=lambda item: (-item[1], -item[0])))


WORDS = (
    # The index of words comes first, once and whole. Left to itself the planner may begin with a filter's
    # index, and ask the words again for each of its rows: a hundred times as slow.
    f"WITH hit AS MATERIALIZED (SELECT rowid AS id, bm25(words, {TITLE_WEIGHT}, {BODY_WEIGHT}) AS score "
    "FROM words WHERE words MATCH ?) "
    "SELECT a.id, hit.score FROM hit CROSS JOIN articles a ON a.id = hit.id WHERE {} "
    "ORDER BY hit.score, a.id DESC LIMIT ?"
)


def words_statement(strict: Condition) -> str:
    """Return the statement that finds by words, behind a filter."""
    return WORDS.format(strict.sql)


def _by_words(database: Database, plan: Plan) -> Ranked:
    statement = words_statement(plan.strict)

    def run(match: str, most: int) -> list[tuple[int, float]]:
        rows = database.rows(statement, (match, *plan.strict.values, most))
        return [(row[0], -row[1]) for row in rows]

    found = run(match_of(All(plan.words)), MOST_FOUND + 1)
    complete = len(found) <= MOST_FOUND
    scores = dict(found[:MOST_FOUND])
    if len(scores) >= FEW or len(plan.loose) < 2:
        return Ranked(scores, complete)
    any_of = " OR ".join(match_of(part) for part in plan.loose)
    hard = f"({match_of(All(plan.hard))}) AND " if plan.hard else ""
    more = run(f"{hard}({any_of})", MOST_NEAR)
    best = more[0][1] if more else 0.0
    added = {number: score for number, score in more if number not in scores and score >= CLOSE * best}
    note = (
        f"{len(scores) or 'no'} article{'' if len(scores) == 1 else 's'} "
        f"{'has' if len(scores) == 1 else 'have'} every word; those with most of them follow"
    )
    return Ranked(scores | added, complete, (note,) if added else ())


def _by_meaning(database: Database, plan: Plan, leads: Leads, wanted: Floats) -> Ranked:
    values = list(plan.strict.values)
    where = f"a.newer IS NULL AND {plan.strict.sql}"
    if plan.hard:
        where += " AND a.id IN (SELECT rowid FROM words WHERE words MATCH ?)"
        values.append(match_of(All(plan.hard)))
    narrowed = plan.hard or plan.strict.sql != "1 = 1"
    among = None
    if narrowed:
        rows = database.rows(f"SELECT a.id FROM articles a WHERE {where} LIMIT {SELECTIVE + 1}", values)
        if len(rows) <= SELECTIVE:
            among = sorted(row[0] for row in rows)
    most = MOST_NEAR if among is not None else MOST_NEAR * (20 if narrowed else 2)
    near = [item for item in leads.nearest(database, wanted, most, among) if item[1] >= NEAR]
    if among is None:
        statement = f"SELECT a.id FROM articles a WHERE {where} AND a.id IN {{}}"
        allowed = {
            row[0] for row in _found_among(database, statement, values, [number for number, _ in near])
        }
        near = [item for item in near if item[0] in allowed]
    return Ranked(dict(near[:MOST_NEAR]))


def _found_among(
    database: Database, statement: str, values: list[object], numbers: list[int]
) -> list[tuple[int]]:
    found: list[tuple[int]] = []
    for place in range(0, len(numbers), 500):
        part = numbers[place : place + 500]
        found += database.rows(statement.format(f"({', '.join('?' * len(part))})"), (*values, *part))
    return found


def _listed(database: Database, plan: Plan, request: Request) -> Ranked:
    """Return what filters alone leave, the latest first."""
    statement = (
        f"SELECT a.id FROM articles a WHERE a.newer IS NULL AND {plan.strict.sql} "
        "ORDER BY a.sorted DESC, a.id DESC LIMIT ?"
    )
    del request
    rows = database.rows(statement, (*plan.strict.values, MOST_FOUND + 1))
    return Ranked({row[0]: 0.0 for row in rows[:MOST_FOUND]}, len(rows) <= MOST_FOUND)


def in_order(database: Database, ranked: Ranked, request: Request) -> list[int]:
    """Return the numbers of what was found, sorted as asked."""
    numbers = list(ranked.scores)
    if request.sort == "relevance" and not request.recency:
        return sorted(numbers, key=lambda number: (-round(ranked.scores[number], 6), number))
    statement = (
        "SELECT a.id, a.sorted, COALESCE(s.origins, 0), COALESCE(s.articles, 0) FROM articles a "
        "LEFT JOIN stories s ON s.id = a.story WHERE a.id IN {}"
    )
    known = {row[0]: row[1:] for row in find_all(database, statement, numbers)}
    column = {"relevance": None, "time": 0, "origins": 1, "size": 2}[request.sort]
    return sorted(
        numbers,
        key=lambda number: (
            0 if column is None else -known[number][column],
            -round(ranked.scores[number], 6), -known[number][0], -number
        ),
    )  # fmt: skip


def _common(part: Node) -> bool:
    return isinstance(part, Text) and not part.phrase and not part.prefix and part.words.lower() in LEFT_OUT
