"""The articles that drafts are made from: Wikinews as GUM has it, its names and dates marked by hand.

The marks are GUM's and not the analysis' own, so that what the analysis overlooks is exchanged too.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.metamorphic.gum import articles
from copydesk.domain.article import Article, Outlet
from copydesk.reading.compose import compose

SHORTEST = 6  # words of a sentence that states something


class Token:
    """One word of a sentence: where it stands, its tag (Penn, as GUM extends it), relation and lemma."""

    def __init__(self, line: str, text: str) -> None:
        """Read "start end tag relation lemma"."""
        start, end, self.tag, self.relation, self.lemma = line.split(" ", 4)
        self.start, self.end = int(start), int(end)
        self.form = text[self.start : self.end]


class Mention:
    """A name or pronoun: [start, end) of the sentence without article and possessive, its kind and chain."""

    def __init__(self, text: str, start: int, end: int, kind: str, chain: int) -> None:
        """Cut off "the" and "'s", which stay where a name is exchanged."""
        words = text[start:end]
        for article in ("the ", "The "):
            if words.startswith(article):
                start += len(article)
        for mark in ("'s", "’s", "'", "’"):
            if words.endswith(mark):
                end -= len(mark)
                break
        self.start, self.end, self.kind, self.chain = start, end, kind, chain
        self.text = text[start:end]
        self.named = self.text[:1].isupper() and self.text.casefold() not in PRONOUNS


PRONOUNS = frozenset(
    [
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "mine",
        "myself",
        "himself",
        "herself",
        "itself",
        "ourselves",
        "themselves",
    ]
)


class Sentence:
    """One sentence of an article with its marks."""

    def __init__(self, number: int, marked: dict[str, Any]) -> None:
        """Read a sentence of a record."""
        self.number = number
        self.text: str = marked["text"]
        self.tokens = [Token(line, self.text) for line in marked["words"]]
        self.mentions = [Mention(self.text, *row) for row in marked["mentions"]]
        self.dates: list[tuple[int, int, str]] = [(row[0], row[1], row[2]) for row in marked["dates"]]
        self.declares: bool = (
            marked["type"] == "decl"
            and len(self.tokens) >= SHORTEST
            and any(token.tag.startswith(("VV", "VB", "VH", "MD")) for token in self.tokens)
            and self.text[-1] in ".\"'”!"
        )

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """The stretches in quotation marks; an open one runs to the sentence's edge."""
        found, opened = [], None
        for token in self.tokens:
            if token.tag == "``" and opened is None:
                opened = token.start
            elif token.tag == "''" and token.form in {'"', "”", "''"}:
                found.append((opened or 0, token.end))
                opened = None
        return found + ([(opened, len(self.text))] if opened is not None else [])

    def in_quotes(self, at: int) -> bool:
        """Tell whether an offset lies in quotation marks."""
        return any(start <= at < end for start, end in self.quoted)

    def names(self) -> list[Mention]:
        """Return the names that lie in no longer name."""
        named = [one for one in self.mentions if one.named]
        return [
            one
            for one in named
            if not any(
                other is not one and other.start <= one.start and one.end <= other.end for other in named
            )
        ]


class Text:
    """One article: its sentences, and itself as the reader would make it."""

    def __init__(self, record: dict[str, Any]) -> None:
        """Read a record."""
        self.id: str = record["id"]
        self.title: str = record["title"]
        self.published = datetime.fromisoformat(f"{record['published']}T12:00:00+00:00")
        flat = [marked for paragraph in record["paragraphs"] for marked in paragraph]
        self.sentences = [Sentence(number, marked) for number, marked in enumerate(flat)]
        self.body = "\n\n".join(
            " ".join(marked["text"] for marked in paragraph) for paragraph in record["paragraphs"]
        )

    def article(self, outlet: str = "Wikinews") -> Article:
        """Return the article, published by an outlet."""
        return compose(
            f"{self.id}-{outlet}.md",
            title=self.title,
            body=self.body,
            outlet=Outlet(outlet),
            published=self.published,
        )

    def declared(self) -> Iterator[Sentence]:
        """Yield the sentences that state something."""
        return (sentence for sentence in self.sentences if sentence.declares)


def read_texts(folder: Path) -> list[Text]:
    """Read the articles of a folder of GUM."""
    return [Text(record) for record in articles(folder)]
