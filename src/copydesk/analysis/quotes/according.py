"""Phrases of attribution: "according to the report, …"."""

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.marks import Quotation
from copydesk.analysis.quotes.sources import People, Speaker, attribute
from copydesk.domain.annotation import Quote
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords


def according(
    text: str, doc: Doc, usable: list[bool], marks: list[Quotation], people: People, words: SpeechWords
) -> list[Quote]:
    """Return the quotes that a phrase such as "according to" introduces or closes."""
    del marks
    quotes = []
    for token in doc:
        if not usable[token.i] or token.i + 1 >= len(doc):
            continue
        if (token.lower_, doc[token.i + 1].lower_) not in words.according:
            continue
        quote = _quote(text, doc, token, people, words)
        if quote is not None:
            quotes.append(quote)
    return quotes


def _quote(text: str, doc: Doc, token: Token, people: People, words: SpeechWords) -> Quote | None:
    second = doc[token.i + 1]
    head = next((c for c in (*second.children, *token.children) if c.dep_ == "pobj" and c.i > second.i), None)
    if head is None:
        return None
    end = head.right_edge.i + 1
    speaker = Speaker(head.left_edge.i, end, head)
    sent = token.sent
    pieces = []
    if token.i > sent.start:
        pieces.append((sent.start, token.i))
    elif end < sent.end:
        pieces.append((end, sent.end))
    spans = []
    for start, stop in pieces:
        a, b = start, stop
        while a < b and (doc[a].is_punct or doc[a].is_space):
            a += 1
        while b > a and (doc[b - 1].is_punct or doc[b - 1].is_space):
            b -= 1
        if a < b:
            spans.append(Span(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])))
    if not spans:
        return None
    return Quote(
        content=tuple(spans),
        kind="indirect",
        cue=Span(token.idx, second.idx + len(second)),
        source=attribute(text, doc, speaker, people, words),
        act="says",
    )
