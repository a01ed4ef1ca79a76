"""Quotes and attributions: content, cue and source."""

from bisect import bisect_left, bisect_right

import msgspec
from spacy.tokens import Doc

from copydesk.analysis.quotes.according import Phrase, phrases
from copydesk.analysis.quotes.circumstances import occasion_of, outlets_in, relays_of
from copydesk.analysis.quotes.contents import content_of, trimmed
from copydesk.analysis.quotes.cues import Report, cue_tokens, reports
from copydesk.analysis.quotes.direct import Paragraph, Voices
from copydesk.analysis.quotes.labels import labelled
from copydesk.analysis.quotes.marks import Quotation, quotations
from copydesk.analysis.quotes.sources import People, attribute, beside, may_speak, phrase_between, speaker_of
from copydesk.domain.annotation import Entity, Mention, Quote, QuoteKind, Relay, Sentence
from copydesk.domain.text import Span
from copydesk.language.profile import Language
from copydesk.language.speech import SpeechWords

__all__ = ["find_quotes"]


def find_quotes(
    text: str,
    doc: Doc,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Return the direct, indirect and mixed quotes of a text, ordered by content.

    Contents are exact spans of `text`; a quote whose source cannot be told has none.
    """
    words = language.speech
    people = People.of(doc, entities, mentions)
    paragraphs = _paragraphs(text, doc, sentences)
    marks = [mark for paragraph in paragraphs for mark in paragraph.marks]
    usable = _usable(doc, paragraphs)
    found = reports(doc, usable, words)
    voices = Voices(text, doc, found, words)
    voices.assign(paragraphs)
    linked = voices.linked
    drafts = [
        _draft(text, doc, report, linked.get(report.token.i, []), marks, people, words) for report in found
    ]
    quotes = [draft for draft in drafts if draft is not None]
    quotes += _labelled(text, doc, paragraphs, quotes, people, words)
    quotes = _by_phrase(text, doc, phrases(doc, usable, people, words), quotes, marks, people, words)
    quotes = _with_sentences(_outermost(quotes), sentences)
    return tuple(sorted(quotes, key=lambda quote: (quote.content[0], quote.cue or quote.content[0])))


def _paragraphs(text: str, doc: Doc, sentences: tuple[Sentence, ...]) -> list[Paragraph]:
    """Group sentences by block, with the quotations of each."""
    ranges: list[list[int]] = []
    block = None
    for sentence in sentences:
        if sentence.block == block:
            ranges[-1][1] = sentence.span.end
        else:
            ranges.append([sentence.span.start, sentence.span.end])
            block = sentence.block
    paragraphs, at = [], 0
    for start, end in ranges:
        while at < len(doc) and doc[at].idx < start:
            at += 1
        first = at
        while at < len(doc) and doc[at].idx < end:
            at += 1
        paragraphs.append(Paragraph(start, end, first, at, quotations(text, start, end)))
    return paragraphs


def _usable(doc: Doc, paragraphs: list[Paragraph]) -> list[bool]:
    """Mark the tokens of paragraphs that stand outside quotation marks."""
    usable = [False] * len(doc)
    for paragraph in paragraphs:
        waiting = iter(paragraph.marks)
        mark = next(waiting, None)
        for index in range(paragraph.first, paragraph.last):
            at = doc[index].idx
            while mark is not None and mark.end <= at:
                mark = next(waiting, None)
            usable[index] = mark is None or at < mark.start
    return usable


def _by_phrase(
    text: str, doc: Doc, found: list[Phrase], quotes: list[Quote], marks: list[Quotation], people: People,
    words: SpeechWords,
) -> list[Quote]:  # fmt: skip
    """Add what "according to" attributes. Where the sentence has a speaker of its own, it is a relay."""
    quotes = list(quotes)
    for phrase in found:
        source = attribute(text, doc, phrase.speaker, people, words)
        tokens = trimmed(doc, phrase.start, phrase.end)
        if tokens is None:
            continue
        start, end = doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])
        relayed = []
        for number, quote in enumerate(quotes):
            if quote.cue is None or not start <= quote.cue.start < end or quote.act != "says":
                continue
            if quote.source is None:
                quotes[number] = _with_opener(text, doc, quote, tokens[0], people, words)
            said_by = quotes[number].source
            if said_by is not None and said_by.entity is not None and said_by.span is not None:
                relayed += [number] if start <= said_by.span.start < end else []
        names = _passers(doc, phrase, people, words)
        if relayed and (names or source.kind != "document"):
            relays = names or (Relay(source.name, source.span),) if source.span is not None else names
            for number in relayed:
                quotes[number] = _relayed(quotes[number], relays)
            continue
        content = _merged([(start, end)], marks, Span(0, 0))
        cue = Span(doc[phrase.first].idx, doc[phrase.second].idx + len(doc[phrase.second]))
        quotes.append(Quote(content, _kind(text, content, marks), _verbatim(content, marks), cue, source))
    return quotes


def _with_opener(text: str, doc: Doc, quote: Quote, first: int, people: People, words: SpeechWords) -> Quote:
    """Give a quote the person whose name opens the sentence behind "according to X," as its source.

    The parser takes that name for an apposition of X, so that the verb is left without a subject.
    """
    end = first
    while quote.cue is not None and end < len(doc) and doc[end].idx < quote.cue.start:
        end += 1
    head = next((token for token in doc[first:end] if token.idx in people.at), None)
    if head is None or head.i - first > 2 or people.entities[people.at[head.idx].entity].type != "person":
        return quote
    return msgspec.structs.replace(
        quote, source=attribute(text, doc, phrase_between(doc, first, end, head), people, words)
    )


def _passers(doc: Doc, phrase: Phrase, people: People, words: SpeechWords) -> tuple[Relay, ...]:
    """Return the outlets named in an attributing phrase."""
    return outlets_in(doc, phrase.speaker.start, phrase.speaker.end, people, words)


def _relayed(quote: Quote, relays: tuple[Relay, ...]) -> Quote:
    source = quote.source
    if source is None:
        return quote
    return msgspec.structs.replace(
        quote, source=msgspec.structs.replace(source, relays=relays + source.relays)
    )


def _labelled(
    text: str, doc: Doc, paragraphs: list[Paragraph], quotes: list[Quote], people: People, words: SpeechWords
) -> list[Quote]:
    """Return the quotes of paragraphs that label speech with a name and hold no other attribution of it."""
    cued = sorted(quote.cue.start for quote in quotes if quote.cue is not None and quote.act == "says")
    made = []
    for paragraph in paragraphs:
        found = labelled(doc, paragraph, people, words)
        tokens = trimmed(doc, found.start, found.end) if found is not None else None
        if found is None or tokens is None:
            continue
        start, end = doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])
        if bisect_right(cued, paragraph.end) > bisect_left(cued, paragraph.start):
            continue
        content = (Span(start, end),)
        made.append(
            Quote(
                content=content,
                kind=_kind(text, content, paragraph.marks),
                verbatim=_verbatim(content, paragraph.marks),
                cue=Span(doc[found.mark].idx, doc[found.mark].idx + len(doc[found.mark])),
                source=attribute(text, doc, found.speaker, people, words),
            )
        )
    return made


def _draft(
    text: str,
    doc: Doc,
    report: Report,
    own: list[Quotation],
    marks: list[Quotation],
    people: People,
    words: SpeechWords,
) -> Quote | None:
    parsed = content_of(report, words) if report.cue.frames - {"speech_only"} else None
    ranges = [(mark.start, mark.end) for mark in own]
    cue = cue_tokens(report, parsed.preposition if parsed is not None else None)
    if parsed is not None and (parsed.clause or not own):
        for part in parsed.parts:
            tokens = trimmed(doc, *part)
            if tokens is not None:
                closing = [mark.end for mark in own if mark.end <= report.token.idx]
                if closing and doc[tokens[0]].idx < closing[-1] < doc[tokens[1] - 1].idx:
                    continue  # a clause that runs on over “…,” into the words around the cue
                ranges.append((doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])))
    if not ranges:
        return None
    cue_span = Span(doc[cue[0]].idx, doc[cue[1] - 1].idx + len(doc[cue[1] - 1]))
    content = _merged(ranges, marks, cue_span)
    if not content:
        return None
    speaker = speaker_of(report)
    if speaker is None and own:
        first = max((mark.end for mark in own if mark.end <= report.token.idx), default=None)
        sent = report.token.sent
        begin = next((t.i for t in sent if first is not None and t.idx >= first), sent.start)
        speaker = beside(doc, report, begin, sent.end)
    if speaker is not None and any(part.start <= doc[speaker.head.i].idx < part.end for part in content):
        speaker = None  # the words cannot say themselves: the parse went astray
    if (
        not own
        and parsed is not None
        and not parsed.clause
        and (speaker is None or not may_speak(speaker, people, words))
    ):
        return None
    if speaker is None and report.token.pos_ == "NOUN":
        return None
    relative = speaker is not None and speaker.head.lower_ in words.relatives
    if relative and speaker is not None and not may_speak(speaker, people, words):
        return None
    source = attribute(text, doc, speaker, people, words) if speaker is not None else None
    if source is not None:
        relays = relays_of(doc, report, people, words)
        if relays:
            source = msgspec.structs.replace(source, relays=relays)
    return Quote(
        content=content,
        kind=_kind(text, content, marks),
        verbatim=_verbatim(content, marks),
        cue=cue_span,
        source=source,
        occasion=occasion_of(doc, report, people, words),
        act=report.cue.act,
    )


def _merged(ranges: list[tuple[int, int]], marks: list[Quotation], cue: Span) -> tuple[Span, ...]:
    """Grow ranges to whole quotations, join those that touch, and keep the cue out."""
    grown: list[list[int]] = []
    for start, end in ranges:
        low, high = start, end
        for mark in marks:
            if mark.start < end and start < mark.end:
                low, high = min(low, mark.start), max(high, mark.end)
        grown.append([low, high])
    joined: list[list[int]] = []
    for low, high in sorted(grown):
        if joined and low <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], high)
        else:
            joined.append([low, high])
    spans: list[Span] = []
    for low, high in joined:
        if cue.start < high and low < cue.end:
            if low < cue.start:
                spans.append(Span(low, cue.start))
            if cue.end < high:
                spans.append(Span(cue.end, high))
        else:
            spans.append(Span(low, high))
    return tuple(span for span in spans if len(span) > 1)


def _verbatim(content: tuple[Span, ...], marks: list[Quotation]) -> tuple[Span, ...]:
    return tuple(
        Span(mark.first, mark.last)
        for mark in marks
        if mark.first < mark.last
        and any(part.start <= mark.start and mark.end <= part.end for part in content)
    )


def _kind(text: str, content: tuple[Span, ...], marks: list[Quotation]) -> QuoteKind:
    verbatim = _verbatim(content, marks)
    if not verbatim:
        return "indirect"
    outside = sum(
        sum(character.isalnum() for character in part.of(text))
        - sum(sum(c.isalnum() for c in inner.of(text)) for inner in verbatim if part.holds(inner))
        for part in content
    )
    return "direct" if outside == 0 else "mixed"


def _outermost(quotes: list[Quote]) -> list[Quote]:
    """Leave out what is reported inside another's words: the outer content holds it, speaker and all."""
    contents = sorted(
        (part.start, part.end, number) for number, quote in enumerate(quotes) for part in quote.content
    )
    kept = []
    for number, quote in enumerate(quotes):
        cue = quote.cue
        if cue is not None and any(
            start <= cue.start and cue.end <= end and other != number for start, end, other in contents
        ):
            continue
        kept.append(quote)
    return kept


def _with_sentences(quotes: list[Quote], sentences: tuple[Sentence, ...]) -> list[Quote]:
    """Say for each quote in which sentence its content begins."""
    starts = [sentence.span.start for sentence in sentences]
    placed = []
    for quote in quotes:
        index = max(0, bisect_right(starts, quote.content[0].start) - 1)
        placed.append(
            Quote(
                quote.content,
                quote.kind,
                quote.verbatim,
                quote.cue,
                quote.source,
                quote.occasion,
                index,
                quote.act,
            )
        )
    return placed
