"""Search: words, meaning, facets, and figures as figures."""

from copydesk.errors import QueryError
from copydesk.store.search.finding import Searcher
from copydesk.store.search.parsing import parse
from copydesk.store.search.query import MEANINGS, Query
from copydesk.store.search.values import (
    KINDS,
    MODES,
    SORTS,
    Encode,
    Found,
    FoundFigure,
    Hit,
    Kind,
    Mode,
    Request,
    Snippet,
    Sort,
)

__all__ = [
    "KINDS", "MEANINGS", "MODES", "SORTS", "Encode", "Found", "FoundFigure", "Hit", "Kind", "Mode", "Query",
    "QueryError", "Request", "Searcher", "Snippet", "Sort", "parse",
]  # fmt: skip
