"""From characters to the parse: the tokens under a figure, its head, and the phrases around it."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.domain.text import Span

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "npadvmod", "punct", "quantmod"})
_CLIMB = 8  # clauses above a figure; no real sentence nests deeper, but a broken parse may hold a long chain


class Parse(NamedTuple):
    """A parsed text with the offsets of its tokens, for looking tokens up by character."""

    doc: Doc
    starts: list[int]

    def index_at(self, offset: int) -> int:
        """Return the index of the token that covers a character."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of tokens that touch [start, end) of the text."""
        first = self.index_at(start)
        return first, max(bisect_left(self.starts, end), first + 1)


def parse_of(doc: Doc) -> Parse:
    """Index a document's tokens by offset."""
    return Parse(doc, [token.idx for token in doc])


def phrase_of(head: Token, *, floor: int, ceiling: int) -> tuple[int, int]:
    """Return the token range of the noun phrase round `head`: its modifiers before it, and an "of" after it.

    Relative clauses, appositions and other attachments are left out: they are where parsers err most.
    """
    first = head.i
    for child in head.lefts:
        if child.dep_ in _MODIFIERS and child.i >= floor:
            first = min(first, max(child.left_edge.i, floor))
    last = head.i + 1
    for child in head.rights:
        if child.i >= ceiling:
            break
        if child.dep_ == "punct" and child.text == "-":
            continue
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == last:
            inner = next((token for token in child.children if token.dep_ == "pobj"), None)
            if inner is not None and inner.i < ceiling:
                last = inner.i + 1
        break
    return first, last


def subject_of(head: Token) -> Token | None:
    """Return the subject of the clause that `head` belongs to, climbing where a clause leaves it unsaid."""
    token = head
    for _ in range(_CLIMB):
        for child in token.lefts:
            if child.dep_ in SUBJECTS:
                return _antecedent(child) if child.tag_ in {"WDT", "WP"} else child
        if token.dep_ == "relcl" and token.head.pos_ in NOUNS:
            return token.head
        if token.dep_ == "acl" and token.head.pos_ in NOUNS and token.tag_ != "VB":
            return token.head
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _antecedent(pronoun: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for: its clause's head, else the noun just before."""
    verb = pronoun.head
    if verb.dep_ == "relcl" and verb.head.pos_ in NOUNS:
        return verb.head
    at = pronoun.i - 1
    while at > 0 and not pronoun.doc[at].is_sent_start and pronoun.doc[at].is_punct:
        at -= 1
    return pronoun.doc[at] if at >= 0 and pronoun.doc[at].pos_ in NOUNS else None


def lemma_of(token: Token) -> str:
    """Return a noun's lemma in lower case; the parser leaves the plural of capitalised nouns as it is."""
    lemma: str = token.lemma_.lower()
    plural = token.tag_ == "NNPS" and lemma.endswith("s") and not lemma.endswith("ss")
    return lemma[:-1] if plural else lemma


def span_of(doc: Doc, first: int, last: int) -> Span:
    """Return the characters of doc[first:last]."""
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
