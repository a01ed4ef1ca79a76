"""What a search asks, as a tree. `parse` makes it from what a person writes."""

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

FacetField = Literal["outlet", "category", "tone", "lang", "country", "has", "note"]
FACET_FIELDS: tuple[FacetField, ...] = ("outlet", "category", "tone", "lang", "country", "has", "note")
FigureKind = Literal["amount", "percent", "count", "number"]
StoryNumber = Literal["origins", "articles", "outlets"]


class Limits(msgspec.Struct, frozen=True):
    """Numbers from `low` to `high`; None is open. An open end leaves its own number out."""

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False


class Text(msgspec.Struct, frozen=True):
    """A word, or the words of a phrase in their order."""

    words: str
    phrase: bool = False
    prefix: bool = False  # "econom*"
    title: bool = False  # in the headline alone


class Facet(msgspec.Struct, frozen=True):
    """A value that an article has."""

    field: FacetField
    value: str


class Names(msgspec.Struct, frozen=True):
    """An entity that an article names, or (`speaker`) quotes."""

    name: str
    speaker: bool = False


class Dates(msgspec.Struct, frozen=True):
    """When an article was published: microseconds since 1970, half-open; None is open."""

    earliest: int | None = None
    latest: int | None = None


class StoryHas(msgspec.Struct, frozen=True):
    """What the story of an article has: questions of a standing, or so many origins, articles, outlets."""

    standing: str | None = None
    number: StoryNumber | None = None
    limits: Limits = Limits()


class InStory(msgspec.Struct, frozen=True):
    """One story's articles."""

    story_id: str


class Figure(msgspec.Struct, frozen=True):
    """A figure in the text: what kind, how much, of what unit, and what it measures."""

    kind: FigureKind = "number"
    limits: Limits = Limits()
    codes: tuple[str, ...] = ()  # any of these units; empty: any unit
    heads: tuple[str, ...] = ()  # any of these measured things; empty: anything
    fates: tuple[
        str, ...
    ] = ()  # lemmas that say what became of people: where no head says it, the claim must


class Not(msgspec.Struct, frozen=True):
    """What must not be so."""

    part: "Node"


class All(msgspec.Struct, frozen=True):
    """Everything must be so."""

    parts: "tuple[Node, ...]"


class Either(msgspec.Struct, frozen=True):
    """One of these must be so."""

    parts: "tuple[Node, ...]"


Node = Text | Facet | Names | Dates | StoryHas | InStory | Figure | Not | All | Either


class Query(msgspec.Struct, frozen=True):
    """A search as it was written, and what it asks."""

    text: str
    root: All

    def wanted(self) -> tuple[Text, ...]:
        """Return the words and phrases that are asked for, in order; those after "-" are not among them."""
        return tuple(node for node in walk(self.root) if isinstance(node, Text))

    def figures(self) -> tuple[Figure, ...]:
        """Return the figures that are asked for."""
        return tuple(node for node in walk(self.root) if isinstance(node, Figure))

    def speakers(self) -> tuple[Names, ...]:
        """Return who is asked for as a speaker."""
        return tuple(node for node in walk(self.root) if isinstance(node, Names) and node.speaker)

    @property
    def bare(self) -> str:
        """Return the words alone: what is asked for by its meaning."""
        return " ".join(node.words for node in self.wanted() if not node.prefix)


def walk(node: Node) -> Iterator[Node]:
    """Give a node's parts in order, those under a "not" left out."""
    if isinstance(node, (All, Either)):
        for part in node.parts:
            yield from walk(part)
    elif not isinstance(node, Not):
        yield node


MEANINGS: Mapping[str, str] = {
    "outlet": "who published: outlet:bbc",
    "category": "what it is about: category:politics",
    "tone": "how it is told: tone:negative",
    "lang": "its language: lang:en",
    "country": "a country that it names: country:US",
    "has": "what it holds: has:figure, has:quote, has:forecast",
    "note": "what is special about it: note:truncated",
    "entity": 'whom or what it names: entity:"Marlow Pumps"',
    "speaker": 'whom it quotes: speaker:"Mary Oakes"',
    "title": "a word of its headline: title:bridge",
    "date": "when it was published: date:2026-01.., date:-7d",
    "standing": "what its story has: standing:contested",
    "origins": "independent sources of its story: origins:>=3",
    "articles": "articles of its story: articles:>10",
    "outlets": "outlets of its story: outlets:>=2",
    "story": "articles of one story: story:s6f0e12ab34cd",
    "amount": "an amount of money: amount:>1bn, amount:300m..800m USD",
    "percent": "a percentage: percent:<20",
    "count": "a number of things: count:>50 people",
    "number": "a number of any kind: number:>1000",
    "measure": "what a figure measures: measure:ipo",
}
"""Every field of the query language, and what it asks, with an example."""
