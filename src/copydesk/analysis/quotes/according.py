"""Phrases of attribution: "according to the report, …", "…, in the words of one resident"."""

from bisect import bisect_left
from typing import NamedTuple

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.circumstances import outlets_in
from copydesk.analysis.quotes.contents import trimmed
from copydesk.analysis.quotes.page import Page, People
from copydesk.analysis.quotes.sources import Speaker, attribute, phrase_between
from copydesk.domain.annotation import Quote, Relay
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords

LONGEST_SOURCE = 40  # tokens
OPENER = 3  # tokens within which a sentence's opening name begins: a title may stand before it


class Phrase(NamedTuple):
    """An attributing phrase: tokens of the cue [first, second], the source, the content's ranges."""

    first: int
    second: int
    speaker: Speaker
    parts: list[tuple[int, int]]


def phrases(doc: Doc, usable: list[bool], people: People, words: SpeechWords) -> list[Phrase]:
    """Return the attributing phrases among the usable tokens, in order."""
    found = []
    for token in doc:
        if not usable[token.i]:
            continue
        for pattern in words.according:
            end = token.i + len(pattern)
            if token.lower_ == pattern[0] and tuple(t.lower_ for t in doc[token.i : end]) == pattern:
                phrase = _phrase(doc, token, end, people, words)
                if phrase is not None:
                    found.append(phrase)
    return found


def add_phrases(page: Page, usable: list[bool], quotes: list[Quote]) -> list[Quote]:
    """Add what "according to" attributes. Where the sentence has a speaker of its own, it is a relay."""
    quotes = list(quotes)
    cued = sorted((quote.cue.start, number) for number, quote in enumerate(quotes) if quote.cue is not None)
    for phrase in phrases(page.doc, usable, page.people, page.words):
        parts = [part for part in (trimmed(page.doc, *one) for one in phrase.parts) if part is not None]
        if not parts:
            continue
        spans = [page.span(*part) for part in parts]
        span = Span(spans[0].start, spans[-1].end)
        source = attribute(page, phrase.speaker)
        relayed = []
        for _, number in cued[bisect_left(cued, (span.start, 0)) : bisect_left(cued, (span.end, 0))]:
            quotes[number] = _with_opener(page, quotes[number], parts[0][0])
            if _speaks_inside(quotes[number], span):
                relayed.append(number)
        names = outlets_in(page, phrase.speaker.start, phrase.speaker.end)
        if relayed and source.span is not None and (names or source.kind != "document"):
            relays = names or (Relay(source.name, source.span),)
            for number in relayed:
                quotes[number] = _relayed(quotes[number], relays)
            continue
        content = page.merged([(one.start, one.end) for one in spans], Span(0, 0))
        if not content:
            continue
        cue = page.span(phrase.first, phrase.second + 1)
        quotes.append(Quote(content, page.kind(content), page.verbatim(content), cue, source))
    return quotes


def _speaks_inside(quote: Quote, span: Span) -> bool:
    """Tell whether a quote's source is somebody named inside a span."""
    source = quote.source
    if quote.act != "says" or source is None or source.span is None:
        return False
    return source.entity is not None and span.holds(source.span)


def _with_opener(page: Page, quote: Quote, first: int) -> Quote:
    """Give a quote without a source the person whose name opens the sentence behind "according to X,".

    The parser takes that name for an apposition of X, so that the verb is left without a subject.
    """
    if quote.source is not None or quote.cue is None or quote.act != "says":
        return quote
    doc, end = page.doc, first
    while end < len(doc) and doc[end].idx < quote.cue.start:
        end += 1
    for token in doc[first : min(end, first + OPENER)]:
        entity = page.people.entity_at(token)
        if entity is not None:
            if entity.type != "person":
                return quote
            speaker = phrase_between(doc, first, end, token)
            return msgspec.structs.replace(quote, source=attribute(page, speaker))
    return quote


def _relayed(quote: Quote, relays: tuple[Relay, ...]) -> Quote:
    source = quote.source
    if source is None:
        return quote
    whole = msgspec.structs.replace(source, relays=relays + source.relays)
    return msgspec.structs.replace(quote, source=whole)


def _phrase(doc: Doc, token: Token, end: int, people: People, words: SpeechWords) -> Phrase | None:
    head = next((t for t in doc[end : end + 12] if t.dep_ == "pobj" and t.head.i < end), None)
    sent = token.sent
    if head is None or end >= sent.end:
        return None
    stop = min(head.right_edge.i + 1, sent.end, end + LONGEST_SOURCE)
    opens = all(not t.text[:1].isalnum() or t.pos_ in {"CCONJ", "ADV"} for t in doc[sent.start : token.i])
    stop = _cut(doc, end, stop, people, words, opens=opens)
    while stop > end + 1 and (doc[stop - 1].is_punct or doc[stop - 1].is_space):
        stop -= 1
    speaker = Speaker(end, stop, head)
    if opens:
        return Phrase(token.i, end - 1, speaker, [(stop, sent.end)]) if stop < sent.end else None
    start = _content_start(doc, token, sent.start)
    parts = [(start, token.i)]
    if not any(t.pos_ in {"VERB", "AUX"} for t in doc[start : token.i]):
        # "The dam, according to the agency, a regulator, is safe"
        parts.append((_past_description(doc, head.right_edge.i + 1, sent.end, words), sent.end))
    return Phrase(token.i, end - 1, speaker, parts)


def _cut(doc: Doc, start: int, stop: int, people: People, words: SpeechWords, *, opens: bool) -> int:
    """End a source at the comma behind which the sentence proper begins.

    The parser often takes the sentence's subject for an apposition of the source. It is one only where
    what follows the comma describes ("the agency, a regulator,") and the sentence has a subject elsewhere.
    """
    for token in doc[start:stop]:
        if token.i <= start or token.text != "," or not opens:
            continue
        following = doc[token.i + 1] if token.i + 1 < stop else None
        if following is None:
            return int(token.i)
        described = following.lower_ in words.relatives or following.tag_ in {"VBG", "VBN"}
        described = described or (
            following.lower_ in words.articles and _describes(doc, token.i + 1, stop, words)
        )
        listed = any(t.dep_ == "cc" and t.head.i <= token.i for t in doc[token.i : stop])
        if not described and not listed:
            return int(token.i)
        mention = people.at.get(following.idx)
        if mention is not None and people.entities[mention.entity].type == "person" and not listed:
            return int(token.i)
    return stop


def _describes(doc: Doc, start: int, stop: int, words: SpeechWords) -> bool:
    """Tell whether a phrase between commas says what somebody is: "the agency, a regulator,"."""
    noun = next(
        (token for token in doc[start:stop] if token.pos_ == "NOUN" and token.dep_ != "compound"), None
    )
    if noun is None or not any(token.text == "," for token in doc[start : stop + 1]):
        return False
    return noun.lower_ in words.person_nouns or noun.lower_ in words.organisation_nouns


def _past_description(doc: Doc, at: int, end: int, words: SpeechWords) -> int:
    """Step over an apposition between commas that says what the source is."""
    if at + 1 >= end or doc[at].text != "," or not _describes(doc, at + 1, end - 1, words):
        return at
    return next((token.i for token in doc[at + 1 : end] if token.text == ","), at)


def _content_start(doc: Doc, token: Token, start: int) -> int:
    """Return where the clause begins that a closing "according to" speaks of: the sentence's start."""
    while start < token.i and (doc[start].is_space or doc[start].pos_ == "CCONJ"):
        start += 1
    return start
