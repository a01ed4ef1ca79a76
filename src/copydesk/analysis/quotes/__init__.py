"""Quotes and attributions: content, cue and source."""

from bisect import bisect_left, bisect_right

import msgspec
from spacy.tokens import Doc

from copydesk.analysis.quotes.according import add_phrases
from copydesk.analysis.quotes.contents import trimmed
from copydesk.analysis.quotes.cues import reports
from copydesk.analysis.quotes.direct import Paragraph, Voices
from copydesk.analysis.quotes.drafts import draft
from copydesk.analysis.quotes.impersonal import impersonal
from copydesk.analysis.quotes.labels import labelled
from copydesk.analysis.quotes.marks import quotations
from copydesk.analysis.quotes.page import Page, People
from copydesk.analysis.quotes.sources import attribute
from copydesk.domain.annotation import Entity, Mention, Quote, Sentence
from copydesk.language.profile import Language

__all__ = ["find_quotes"]

LONGEST_SENTENCE = 600  # tokens: a longer one is a list or an attack, and no parse of it can be trusted


def find_quotes(
    text: str,
    doc: Doc,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Return the direct, indirect and mixed quotes of a text, ordered by content.

    Contents are exact spans of `text`, quotation marks included; `verbatim` leaves the marks out. A quote
    whose source cannot be told has none. What is reported inside another's words is not listed again.
    """
    paragraphs = _paragraphs(text, doc, sentences)
    marks = [mark for paragraph in paragraphs for mark in paragraph.marks]
    people = People.of(doc, entities, mentions)
    page = Page(text, doc, marks, [mark.start for mark in marks], people, language.speech)
    usable = _usable(doc, paragraphs)
    found = reports(doc, usable, language.speech)
    voices = Voices(text, found, language.speech)
    voices.assign(paragraphs)
    drafts = (draft(page, report, voices.linked.get(report.token.i, [])) for report in found)
    quotes = [quote for quote in drafts if quote is not None]
    quotes += _labelled(page, paragraphs, quotes)
    quotes += _unheld(page, usable, quotes)
    quotes = _outermost(add_phrases(page, usable, quotes))
    starts = [sentence.span.start for sentence in sentences]
    return tuple(
        msgspec.structs.replace(quote, sentence=max(0, bisect_right(starts, quote.content[0].start) - 1))
        for quote in sorted(quotes, key=lambda quote: (quote.content, quote.cue or quote.content[0]))
    )


def _paragraphs(text: str, doc: Doc, sentences: tuple[Sentence, ...]) -> list[Paragraph]:
    """Group sentences by block, with the quotations of each."""
    ranges: list[tuple[int, int]] = []
    block = None
    for sentence in sentences:
        if sentence.block == block:
            ranges[-1] = (ranges[-1][0], sentence.span.end)
        else:
            ranges.append((sentence.span.start, sentence.span.end))
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
    """Mark the tokens of paragraphs that stand outside quotation marks, in sentences of a sane length."""
    usable = [False] * len(doc)
    for paragraph in paragraphs:
        waiting = iter(paragraph.marks)
        mark = next(waiting, None)
        for index in range(paragraph.first, paragraph.last):
            at = doc[index].idx
            while mark is not None and mark.end <= at:
                mark = next(waiting, None)
            usable[index] = mark is None or at < mark.start
    for sent in doc.sents:
        if sent.end - sent.start > LONGEST_SENTENCE:
            usable[sent.start : sent.end] = [False] * (sent.end - sent.start)
    return usable


def _labelled(page: Page, paragraphs: list[Paragraph], quotes: list[Quote]) -> list[Quote]:
    """Return the quotes of paragraphs that label speech with a name and hold no other attribution of it."""
    cued = sorted(quote.cue.start for quote in quotes if quote.cue is not None and quote.act == "says")
    made = []
    for number, paragraph in enumerate(paragraphs):
        found = labelled(page, paragraph, opening=number == 0)
        tokens = trimmed(page.doc, found.start, found.end) if found is not None else None
        if found is None or tokens is None:
            continue
        cue, whole = page.span(found.mark, found.mark + 1), page.span(*tokens)
        content = page.merged([(whole.start, whole.end)], cue)
        if not content or bisect_right(cued, paragraph.end) > bisect_left(cued, paragraph.start):
            continue
        made.append(
            Quote(
                content=content,
                kind=page.kind(content),
                verbatim=page.verbatim(content),
                cue=cue,
                source=attribute(page, found.speaker),
                act=found.act,
            )
        )
    return made


def _unheld(page: Page, usable: list[bool], quotes: list[Quote]) -> list[Quote]:
    """Return the stances that nobody takes, but for those whose verb reports already."""
    cued = {quote.cue.end for quote in quotes if quote.cue is not None}
    return [quote for quote in impersonal(page, usable) if quote.cue is None or quote.cue.end not in cued]


def _outermost(quotes: list[Quote]) -> list[Quote]:
    """Leave out what is reported inside another's words: the outer content holds it, speaker and all."""
    parts = sorted(
        (part.start, part.end, number) for number, quote in enumerate(quotes) for part in quote.content
    )
    starts = [start for start, _, _ in parts]
    kept = []
    for number, quote in enumerate(quotes):
        cue = quote.cue
        if cue is None:
            kept.append(quote)
            continue
        before = bisect_right(starts, cue.start)
        # contents nest a few deep at most: those that begin last before the cue are the ones to ask
        near = parts[max(0, before - 12) : before]
        if not any(cue.end <= end and other != number for _, end, other in near):
            kept.append(quote)
    return kept
