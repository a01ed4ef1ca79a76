"""What a search is asked for and what it gives."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec
import numpy as np

from copydesk.domain.text import Span
from copydesk.store.values import StoredArticle, StoredEntity, StorySummary

Mode = Literal["both", "words", "meaning"]
Kind = Literal["articles", "stories", "claims", "quotes", "entities"]
Sort = Literal["relevance", "time", "origins", "size"]
MODES: tuple[Mode, ...] = ("both", "words", "meaning")
KINDS: tuple[Kind, ...] = ("articles", "stories", "claims", "quotes", "entities")
SORTS: tuple[Sort, ...] = ("relevance", "time", "origins", "size")

Encode = Callable[[str], "np.ndarray[Any, np.dtype[np.float32]]"]
"""Returns the unit vector of some words."""


class Request(msgspec.Struct, frozen=True):
    """How to search, beside the query."""

    kind: Kind = "articles"
    mode: Mode = "both"
    sort: Sort = "relevance"
    recency: bool = True  # of equals, the later first; else in the order in which they came
    limit: int = 20
    offset: int = 0
    facets: bool = False


class Snippet(msgspec.Struct, frozen=True):
    """Part of an article's text: `article.text[start : start + len(text)] == text`, always."""

    text: str
    start: int
    marks: tuple[Span, ...] = ()  # what was asked for, as places in `text`, in order and apart


class FoundFigure(msgspec.Struct, frozen=True):
    """A figure that was asked for."""

    number: int  # index into Analysis.quantities
    certain: bool  # False: its bounds leave it open ("more than 1bn" where above 1.2bn was asked for)
    span: Span  # in the article's text
    words: str  # the text there


class Hit(msgspec.Struct, frozen=True):
    """One thing found. `story` or `entity` is there where stories or entities were asked for."""

    article: StoredArticle | None  # of a story, its best article
    score: float
    snippet: Snippet | None = None
    figures: tuple[FoundFigure, ...] = ()
    story: StorySummary | None = None
    entity: StoredEntity | None = None
    number: int | None = None  # of a claim or quote: its index in the article's analysis
    span: Span | None = None  # of a claim or quote: its words in the article's text
    speaker: str = ""  # of a quote
    certain: bool = True  # False: it only may be what was asked for


class Found(msgspec.Struct, frozen=True):
    """What a search found."""

    query: str
    kind: Kind
    mode: Mode  # what was done: "words" where no encoder is there
    total: int  # hits, of which `hits` are those from `offset` on
    complete: bool  # False: there are more than `total`
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[tuple[str, int], ...]] = {}  # field → values with their articles, most first
    notes: tuple[str, ...] = ()  # what a person should know
