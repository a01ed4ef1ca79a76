"""The two indexes of words, SQLite's and PostgreSQL's: how each is asked, and how it ranks."""

from collections.abc import Callable, Mapping

import msgspec

from copydesk.store.search.query import All, Either, Node, Text

TITLE_WEIGHT, BODY_WEIGHT = 3.0, 1.0


class WordIndex(msgspec.Struct, frozen=True):
    """What statements say to an index of words. A `{}` is where a filter goes."""

    asked: Callable[[Node], str]  # words alone, as the index takes them
    holds: str  # that an article `a` holds what is asked
    best: str  # (article, score, time) behind a filter: asked, the oldest article looked at, filter, how many
    oldest: str  # the article before the latest so many that hold what is asked: asked, how many


def match_of(node: Node) -> str:
    """Return words alone as FTS5 asks for them. Quoted, so that nothing a person writes is an operator."""
    match node:
        case Text():
            quoted = '"' + node.words.replace('"', '""') + '"'
            return ("title : " if node.title else "") + quoted + (" *" if node.prefix else "")
        case All():
            return " AND ".join(f"({match_of(part)})" for part in node.parts)
        case Either():
            return " OR ".join(f"({match_of(part)})" for part in node.parts)
        case _:
            message = f"no words: {node!r}"
            raise ValueError(message)


def tsquery_of(node: Node) -> str:
    """Return words alone as PostgreSQL's `to_tsquery` asks for them, quoted likewise."""
    match node:
        case Text():
            quoted = "'" + node.words.replace("\\", " ").replace("'", "''") + "'"
            marks = ("*" if node.prefix else "") + ("A" if node.title else "")
            return quoted + (f":{marks}" if marks else "")
        case All():
            return " & ".join(f"({tsquery_of(part)})" for part in node.parts)
        case Either():
            return " | ".join(f"({tsquery_of(part)})" for part in node.parts)
        case _:
            message = f"no words: {node!r}"
            raise ValueError(message)


# The words are asked first, and each article that holds them looked up behind them (a cross join is done as
# it is written). Left to itself SQLite may begin with a filter's index, and ask the words again for each of
# its rows: a hundred times as slow. Only what passes the filter is scored.
FTS5 = WordIndex(
    asked=match_of,
    holds="a.id IN (SELECT rowid FROM words WHERE words MATCH ?)",
    best=(
        f"SELECT a.id, -bm25(words, {TITLE_WEIGHT}, {BODY_WEIGHT}) AS score, a.sorted "
        "FROM words CROSS JOIN articles a ON a.id = words.rowid "
        "WHERE words MATCH ? AND words.rowid > ? AND {} ORDER BY score DESC, a.id DESC LIMIT ?"
    ),
    oldest="SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?",
)
# PostgreSQL must read an article's words to rank it: of those that pass the filter, the latest are ranked.
MOST_RANKED = 2000
TSVECTOR = WordIndex(
    asked=tsquery_of,
    holds="a.id IN (SELECT w.article FROM words w WHERE w.body @@ to_tsquery('english', ?))",
    best=(
        "WITH asked AS MATERIALIZED (SELECT to_tsquery('english', ?) AS query), held AS MATERIALIZED ("
        "SELECT w.article FROM words w WHERE w.body @@ (SELECT query FROM asked)), hit AS MATERIALIZED ("
        "SELECT a.id, a.sorted FROM held JOIN articles a ON a.id = held.article WHERE a.id > ? AND {} "
        f"ORDER BY a.id DESC LIMIT {MOST_RANKED}) "
        f"SELECT hit.id, ts_rank(ARRAY[0, 0, {BODY_WEIGHT / TITLE_WEIGHT:.2f}, 1]::real[], w.body, "
        "asked.query, 1) AS score, hit.sorted FROM hit JOIN words w ON w.article = hit.id, asked "
        "ORDER BY score DESC, hit.id DESC LIMIT ?"
    ),
    oldest=(
        "SELECT w.article FROM words w WHERE w.body @@ to_tsquery('english', ?) "
        "ORDER BY w.article DESC LIMIT 1 OFFSET ?"
    ),
)
WORD_INDEXES: Mapping[str, WordIndex] = {"fts5": FTS5, "tsvector": TSVECTOR}
"""`Database.word_index` → how to ask it."""
