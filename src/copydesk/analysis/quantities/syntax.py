"""From characters to the parse: the tokens under a figure, its head, and the phrases around it."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.domain.text import Span

NOUNS = frozenset({"NOUN", "PROPN"})


class Parse(NamedTuple):
    """A parsed text with the offsets of its tokens, for looking tokens up by character."""

    doc: Doc
    starts: list[int]

    def index_at(self, offset: int) -> int:
        """Return the index of the token that covers a character."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of tokens that touch [start, end) of the text."""
        return self.index_at(start), max(bisect_left(self.starts, end), self.index_at(start) + 1)

    def root(self, start: int, end: int) -> Token:
        """Return the token among those of [start, end) that the others hang on."""
        first, last = self.tokens(start, end)
        span: Token = self.doc[first:last].root
        return span


def parse_of(doc: Doc) -> Parse:
    """Index a document's tokens by offset."""
    return Parse(doc, [token.idx for token in doc])


def phrase_of(head: Token, *, floor: int, ceiling: int) -> tuple[int, int]:
    """Return the token range of the noun phrase round `head`: its modifiers before it, and an "of" after it.

    Relative clauses, appositions and other attachments are left out: they are where parsers err most.
    """
    first = head.i
    for child in head.lefts:
        if child.dep_ in _BEFORE and child.i >= floor:
            first = min(first, _leftmost(child, floor))
    last = head.i + 1
    for child in head.rights:
        if child.i != last or child.i >= ceiling:
            break
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj":
                    last = min(inner.i + 1, ceiling)
            break
        if child.dep_ == "acl" and child.tag_ == "VBN":
            last = child.i + 1
        break
    return first, last


_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "npadvmod", "punct", "quantmod"})


def _leftmost(token: Token, floor: int) -> int:
    return max(token.left_edge.i, floor)


def span_of(doc: Doc, first: int, last: int) -> Span:
    """Return the characters of doc[first:last]."""
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
