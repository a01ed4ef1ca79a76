"""From a query's tree to SQL. What a person wrote goes apart, as parameters; the SQL is of our own words."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from copydesk.entities.countries import COUNTRY_CODES
from copydesk.language.english import ENGLISH
from copydesk.store.search.query import (
    All,
    Dates,
    Either,
    Facet,
    Figure,
    FigureKind,
    InStory,
    Limits,
    Names,
    Node,
    Not,
    StoryHas,
    Text,
)
from copydesk.store.search.wording import WORD_INDEXES
from copydesk.store.tables.database import Database, Row

MOST_NAMES = 200  # entities that one name may stand for: "entity:smith"
MOST_VALUES = 300  # facet values that one word may stand for
NEVER = "1 = 0"
KINDS: Mapping[FigureKind, tuple[str, ...]] = {
    "amount": ("currency",), "percent": ("percent",), "count": ("count", "bare"), "number": (),
}  # fmt: skip
"""The kinds of figures that a field asks for; none: all."""
UNIT_KINDS = (
    "count",
    "duration",
    "physical",
    "score",
    "times",
)  # where the counted thing is named: "108 years"
ANYONE = tuple(sorted((ENGLISH.senses.anyone & ENGLISH.senses.people) | {"other", "person", "people"}))

# What a figure may be, and what it is for certain. "About" gives or takes a twentieth, "nearly" lacks up to a
# tenth, and an open bound ("more than 1bn") is never told of what is twice as much or half as much.
ABOUT, NEARLY, OPEN = 0.05, 0.10, 2.0
_LEAST = (
    "CASE f.bound WHEN 'about' THEN f.low - 0.05 * ABS(f.low) WHEN 'nearly' THEN f.low - 0.1 * ABS(f.low) "
    "WHEN 'less_than' THEN f.high - 0.5 * ABS(f.high) WHEN 'at_most' THEN f.high - 0.5 * ABS(f.high) "
    "ELSE f.low END"
)
_MOST = (
    "CASE f.bound WHEN 'about' THEN f.high + 0.05 * ABS(f.high) WHEN 'more_than' THEN f.low + ABS(f.low) "
    "WHEN 'at_least' THEN f.low + ABS(f.low) ELSE f.high END"
)
_SURE_LEAST = (
    "CASE f.bound WHEN 'about' THEN f.low - 0.05 * ABS(f.low) WHEN 'nearly' THEN f.low - 0.1 * ABS(f.low) "
    "ELSE f.low END"
)
_SURE_MOST = "CASE f.bound WHEN 'about' THEN f.high + 0.05 * ABS(f.high) ELSE f.high END"


class Condition(msgspec.Struct, frozen=True):
    """A piece of SQL about an article `a`, and the values of its places."""

    sql: str
    values: tuple[Any, ...] = ()
    source: str = ""  # a query for the column `article` that finds the same articles by an index; empty: none


class Conditions:
    """Makes conditions, with what the store knows of names and facets."""

    def __init__(self, database: Database) -> None:
        """Look names and facets up here."""
        self._db = database
        self._index = WORD_INDEXES[database.word_index]
        self.notes: list[str] = []  # what a person should know: "no outlet is called “x”"

    def of(self, node: Node) -> Condition:
        """Return when a node holds for an article."""
        match node:
            case Text():
                return Condition(self._index.holds, (self._index.asked(node),))
            case Facet():
                return self._facet(node)
            case Names():
                return self._names(node)
            case Dates():
                return _between("a.sorted", node.earliest, node.latest)
            case StoryHas():
                return _story_has(node)
            case InStory():
                return _of_stories("name = ?", (node.story_id,))
            case Figure():
                there, values = figure_condition(node, of_articles=True)
                where, _ = figure_condition(node)
                return Condition(
                    f"EXISTS (SELECT 1 FROM figures f WHERE f.article = a.id AND {there})",
                    values,
                    f"SELECT f.article FROM figures f WHERE {where}",
                )
            case Not():
                part = self.of(node.part)
                return Condition(f"NOT ({part.sql})", part.values)
            case All():
                return joined("AND", [self.of(part) for part in node.parts])
            case Either():
                return joined("OR", [self.of(part) for part in node.parts])

    def _facet(self, node: Facet) -> Condition:
        numbers = self._facet_values(node)
        if not numbers:
            self.notes.append(f"nothing in the store has {node.field}:{node.value}")
            return Condition(NEVER)
        places = ", ".join("?" * len(numbers))
        return Condition(
            f"EXISTS (SELECT 1 FROM facets x WHERE x.value IN ({places}) AND x.article = a.id)",
            tuple(numbers),
            f"SELECT x.article FROM facets x WHERE x.value IN ({places})",
        )

    def _facet_values(self, node: Facet) -> list[int]:
        """Return the values meant: the one that is so called, else those that hold all of its words."""
        known = self._db.rows("SELECT id, value FROM facet_values WHERE field = ?", (node.field,))
        wanted = node.value.casefold().strip()
        if node.field == "country":
            wanted = COUNTRY_CODES.get(wanted, wanted).casefold()
        same = [number for number, value in known if value.casefold() == wanted]
        if same or node.field not in {"outlet", "category"}:
            return same
        words = wanted.split()
        return sorted(number for number, value in known if _holds_words(value.casefold(), words))[
            :MOST_VALUES
        ]

    def _names(self, node: Names) -> Condition:
        if node.speaker:
            speakers = self._called("SELECT id FROM speakers", "name", node.name)
            if not speakers:
                self.notes.append(f"nobody quoted is called “{node.name}”")
                return Condition(NEVER)
            places = ", ".join("?" * len(speakers))
            source = f"SELECT q.article FROM quotes q WHERE q.speaker IN ({places})"
            return Condition(f"a.id IN ({source})", tuple(speakers), source)
        entities = self._called("SELECT id FROM entities", "key", node.name)
        if not entities:
            self.notes.append(f"nothing named is called “{node.name}”")
            return Condition(NEVER)
        places = ", ".join("?" * len(entities))
        source = f"SELECT m.article FROM entity_articles m WHERE m.entity IN ({places})"
        return Condition(f"a.id IN ({source})", tuple(entities), source)

    def _called(self, select: str, column: str, name: str) -> list[Any]:
        """Return what is so called, else what has these words in its name."""
        key = " ".join(name.lower().replace("’", "'").split())
        found = self._db.rows(f"{select} WHERE {column} = ?", (key,))
        if not found:
            pattern = f"% {_escaped(key)} %"
            found = self._db.rows(
                f"{select} WHERE ' ' || {column} || ' ' LIKE ? ESCAPE '!' ORDER BY {column} LIMIT ?",
                (pattern, MOST_NAMES),
            )
        return [row[0] for row in found]

    def speakers(self, node: Names) -> frozenset[str]:
        """Return the keys of the speakers that a name stands for."""
        return frozenset(self._called("SELECT name FROM speakers", "name", node.name))


def figure_condition(node: Figure, *, of_articles: bool = False) -> tuple[str, tuple[Any, ...]]:
    """Return when a row `f` of the figures may be what is asked for.

    `of_articles`: the rows are found by their articles, and no index of the figures may be taken instead.
    """
    kind, code, head = (
        f"COALESCE(f.{name}, '')" if of_articles else f"f.{name}" for name in ("kind", "code", "head")
    )
    parts: list[Condition] = []
    kinds = UNIT_KINDS if node.kind == "count" and node.codes else KINDS[node.kind]
    if kinds:
        parts.append(_among(kind, kinds))
    if node.codes:
        parts.append(_among(code, node.codes))
    if node.heads:
        either = [_among(head, (*node.heads, *ANYONE) if node.fates else node.heads)]
        if node.kind == "count":
            either.append(_among(code, node.heads))
        parts.append(joined("OR", either))
    limits = node.limits
    if limits.low is not None:
        parts.append(Condition(f"{_MOST} {'>' if limits.low_open else '>='} ?", (limits.low,)))
        if limits.low > 0:  # follows from it, and an index answers it
            parts.append(Condition("f.high >= ?", (limits.low / (1 + NEARLY),)))
    if limits.high is not None:
        parts.append(Condition(f"{_LEAST} {'<' if limits.high_open else '<='} ?", (limits.high,)))
        if limits.high > 0:
            parts.append(Condition("f.low <= ?", (limits.high / (1 - 2 * NEARLY),)))
    whole = joined("AND", parts) if parts else Condition("1 = 1")
    return whole.sql, whole.values


def _among(column: str, values: tuple[str, ...]) -> Condition:
    return Condition(f"{column} IN ({', '.join('?' * len(values))})", values)


def certain_figure(limits: Limits) -> tuple[str, tuple[Any, ...]]:
    """Return SQL that is 1 where a row `f` is for certain within the limits, else 0."""
    parts: list[Condition] = []
    if limits.low is not None and limits.low == limits.high:  # one number: so the text says it, or about so
        return "CASE WHEN f.low = ? AND f.high = f.low AND f.bound IN ('exact', 'about') THEN 1 ELSE 0 END", (
            limits.low,
        )
    if limits.low is not None:
        if limits.low_open:
            parts.append(
                Condition(f"({_SURE_LEAST} > ? OR (f.bound = 'more_than' AND f.low >= ?))", (limits.low,) * 2)
            )
        else:
            parts.append(Condition(f"{_SURE_LEAST} >= ?", (limits.low,)))
    if limits.high is not None:
        if limits.high_open:
            below = "f.bound IN ('less_than', 'nearly')"
            parts.append(Condition(f"({_SURE_MOST} < ? OR ({below} AND f.high <= ?))", (limits.high,) * 2))
        else:
            parts.append(Condition(f"{_SURE_MOST} <= ?", (limits.high,)))
    whole = joined("AND", parts) if parts else Condition("1 = 1")
    return f"CASE WHEN {whole.sql} THEN 1 ELSE 0 END", whole.values


def is_text(node: Node) -> bool:
    """Tell whether a node is words alone, none of them left out: the word index can answer it."""
    if isinstance(node, (All, Either)):
        return bool(node.parts) and all(is_text(part) for part in node.parts)
    return isinstance(node, Text)


def _story_has(node: StoryHas) -> Condition:
    if node.standing is not None:
        return _of_stories(f"{_STANDINGS[node.standing]} > 0", ())
    column = {"origins": "origins", "articles": "articles", "outlets": "outlets"}[str(node.number)]
    limits = node.limits
    parts = []
    if limits.low is not None:
        parts.append(Condition(f"{column} {'>' if limits.low_open else '>='} ?", (limits.low,)))
    if limits.high is not None:
        parts.append(Condition(f"{column} {'<' if limits.high_open else '<='} ?", (limits.high,)))
    whole = joined("AND", parts)
    return _of_stories(whole.sql, whole.values)


def _of_stories(where: str, values: tuple[Any, ...]) -> Condition:
    source = f"SELECT b.id AS article FROM articles b WHERE b.story IN (SELECT id FROM stories WHERE {where})"
    return Condition(f"EXISTS (SELECT 1 FROM stories s WHERE s.id = a.story AND {where})", values, source)


_STANDINGS = {name: name for name in ("corroborated", "single_source", "contested", "updated")}


def _between(column: str, earliest: int | None, latest: int | None) -> Condition:
    parts = []
    if earliest is not None:
        parts.append(Condition(f"{column} >= ?", (earliest,)))
    if latest is not None:
        parts.append(Condition(f"{column} < ?", (latest,)))
    whole = joined("AND", parts)
    source = f"SELECT a.id AS article FROM articles a WHERE {whole.sql}"
    return msgspec.structs.replace(whole, source=source)


def joined(word: str, parts: Iterable[Condition]) -> Condition:
    """Return conditions joined by AND or OR."""
    held = list(parts)
    return Condition(
        f" {word} ".join(f"({part.sql})" for part in held),
        tuple(value for part in held for value in part.values),
    )


def _holds_words(value: str, words: list[str]) -> bool:
    have = value.replace("-", " ").replace(".", " ").replace(",", " ").split()
    return all(word in have for word in words)


def _escaped(words: str) -> str:
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def figure_rows(database: Database, node: Figure, articles: list[int], marked: str) -> list[Row]:
    """Return (article, figure, certain, head, code, fate) of articles' figures; `marked` is their places."""
    where, values = figure_condition(node, of_articles=True)
    sure, more = certain_figure(node.limits)
    statement = (
        f"SELECT f.article, f.number, {sure}, f.head, f.code, f.fate FROM figures f "
        f"WHERE f.article IN {marked} AND {where} ORDER BY f.article, f.number"
    )
    return database.rows(statement, (*more, *articles, *values))
