"""Claims: what an article states that can be checked."""

from datetime import datetime

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.claims.certainty import is_negated, lemma, modality_of
from copydesk.analysis.claims.clauses import (
    clause_head,
    clause_tokens,
    statement_of,
    subject_of,
    tokens_of,
)
from copydesk.analysis.claims.context import Context
from copydesk.analysis.claims.documents import cited
from copydesk.domain.annotation import (
    Attribution,
    Claim,
    ClaimKind,
    Entity,
    Interval,
    Mention,
    Modality,
    Quantity,
    Quote,
    Sentence,
    TimeExpression,
)
from copydesk.domain.text import Span
from copydesk.language.profile import Language

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
MOST_LOOKED_AT = 50  # figures of one sentence: more is a table
LONGEST = 5_000  # characters of a sentence: a longer one is a list or an attack, and is not read
MOST_TERMS = 24  # of one claim: more words than a clause of news has content


class _Reading(msgspec.Struct, frozen=True):
    """What the parse says about one place in a sentence."""

    token: Token
    head: Token
    statement: Span
    modality: Modality
    negated: bool
    subject: str
    predicate: str
    terms: tuple[str, ...]
    quote: int | None
    source: Attribution | None


def find_claims(
    text: str,
    doc: Doc,
    published: datetime | None,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
    times: tuple[TimeExpression, ...],
    quotes: tuple[Quote, ...],
    language: Language,
) -> tuple[Claim, ...]:
    """Return the claims of a text, ordered by their place in it.

    One per quantity (kind figure, or forecast where its clause looks ahead), one per sentence of a quote, one
    per dated event, and one fact for each sentence without figure or quote. `span` is the
    independent clause that states it, so that the words stand alone.
    """
    del published
    context = Context(text, doc, sentences, entities, mentions, times, quotes)
    claims = [
        *_figures(context, quantities, language),
        *_dates(context, times, language),
        *_quotes(context, quotes, quantities, language),
    ]
    claims += _facts(context, claims, language)
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.kind, claim.quantity or 0)))


def _read(context: Context, span: Span, sentence: int, language: Language) -> _Reading | None:
    """Read the clause around `span`; None where the parse has no word there."""
    tokens = tokens_of(context.doc, span)
    if tokens is None or len(context.sentences[sentence].span) > LONGEST:
        return None
    token = tokens.root
    head = clause_head(token)
    quote = context.quote_over(span)
    cue = context.cue_lemma(quote)
    subject = subject_of(head)
    words = language.certainty
    acting = subject is not None and context.acts(subject)
    about = [
        lemma(item)
        for item in clause_tokens(head, token)
        if item.pos_ in CONTENT
        and not item.is_stop
        and not item.like_num
        and any(character.isalpha() for character in item.text)
        and lemma(item) not in words.light_verbs
        and lemma(item) not in words.statement_nouns
        and not context.in_time(item.idx)
    ]
    return _Reading(
        token=token,
        head=head,
        statement=statement_of(token, context.sentences[sentence].span),
        modality=modality_of(
            token, head, None if quote is None else context.quotes[quote], cue, words, acting=acting
        ),
        negated=is_negated(token, head, words),
        subject="" if subject is None else lemma(subject),
        predicate=lemma(head) if head.pos_ in {"VERB", "AUX"} else "",
        terms=tuple(dict.fromkeys(about))[:MOST_TERMS],
        quote=quote,
        source=cited(head, None if quote is None else context.quotes[quote].source, language.speech),
    )


def _claim(context: Context, reading: _Reading, kind: ClaimKind, sentence: int, at: Span) -> Claim:
    entities = context.entities_in(reading.statement)
    if reading.modality == "forecast" and kind in {"figure", "fact"}:
        kind = "forecast"
    return Claim(
        kind=kind,
        span=reading.statement,
        sentence=sentence,
        quote=reading.quote,
        attribution=reading.source,
        modality=reading.modality,
        negated=reading.negated,
        as_of=context.time_for(at, reading.statement) or Interval(),
        subject=reading.subject,
        predicate=reading.predicate,
        terms=reading.terms,
        entities=entities,
        place=context.place_for(at, reading.statement),
    )


def _figures(context: Context, quantities: tuple[Quantity, ...], language: Language) -> list[Claim]:
    claims = []
    for index, quantity in enumerate(quantities):
        reading = _read(context, quantity.span, quantity.sentence, language)
        if reading is not None:
            claim = _claim(context, reading, "figure", quantity.sentence, quantity.span)
            claims.append(msgspec.structs.replace(claim, quantity=index))
    return claims


def _dates(context: Context, times: tuple[TimeExpression, ...], language: Language) -> list[Claim]:
    """Return a claim for each time at which something is said to happen; durations and sets are none."""
    claims = []
    for index, time in enumerate(times):
        if time.kind in {"duration", "set"} or time.timex_type not in {"DATE", "TIME"}:
            continue
        if time.interval == Interval() or time.timex_value.endswith("_REF"):
            continue
        if context.in_verbatim(time.span):
            continue  # "it started this week" dates nothing
        reading = _read(context, time.span, time.sentence, language)
        if reading is not None and reading.predicate:
            claim = _claim(context, reading, "date", time.sentence, time.span)
            claims.append(msgspec.structs.replace(claim, time=index, as_of=time.interval))
    return claims


def _quotes(
    context: Context, quotes: tuple[Quote, ...], quantities: tuple[Quantity, ...], language: Language
) -> list[Claim]:
    """Return a claim for each sentence of each quote, and for indirect ones only where no figure is held."""
    claims = []
    figures: dict[int, list[Span]] = {}
    for item in quantities:
        figures.setdefault(item.sentence, []).append(item.span)
    for index, quote in enumerate(quotes):
        if index not in context.telling:
            continue
        if quote.kind == "indirect" and all(context.in_verbatim(part) for part in quote.content):
            continue  # "we expect that …" inside somebody's words is theirs already
        for sentence, parts in context.sentences_of(quote):
            held = any(
                part.holds(span) for part in parts for span in figures.get(sentence, [])[:MOST_LOOKED_AT]
            )
            reading = _read(context, parts[0], sentence, language)
            if reading is None or (quote.kind == "indirect" and held):
                continue
            claim = _claim(context, reading, "quote", sentence, parts[0])
            ahead = quote.kind == "indirect" and reading.modality == "forecast"
            claims.append(
                msgspec.structs.replace(
                    claim,
                    kind="forecast" if ahead else "quote",
                    span=context.sentences[sentence].span,
                    quote=index,
                    attribution=quote.source,
                    entities=context.entities_in(context.sentences[sentence].span),
                    terms=context.terms_of(parts, language.certainty),
                )
            )
    return claims


def _facts(context: Context, claims: list[Claim], language: Language) -> list[Claim]:
    """Return a fact for each sentence without figure and quote; a date alone does not tell it all."""
    taken = {claim.sentence for claim in claims if claim.time is None}
    facts = []
    for index, sentence in enumerate(context.sentences):
        if index in taken:
            continue
        reading = _read(context, sentence.span, index, language)
        terms = context.terms_of((sentence.span,), language.certainty)
        if reading is not None and len(terms) > 1:
            claim = _claim(context, reading, "fact", index, sentence.span)
            facts.append(msgspec.structs.replace(claim, span=sentence.span, terms=terms[:MOST_TERMS]))
    return facts
