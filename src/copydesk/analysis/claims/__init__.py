"""Claims: what an article states that can be checked."""

from datetime import datetime

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.claims.certainty import is_negated, modality_of
from copydesk.analysis.claims.clauses import (
    clause_head,
    clause_tokens,
    lemma,
    statement_of,
    subject_of,
    tokens_of,
)
from copydesk.analysis.claims.context import Context
from copydesk.analysis.claims.documents import cited
from copydesk.analysis.claims.forecasters import forecaster, is_chance
from copydesk.analysis.quotes.page import Page, People
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
AMOUNTS = frozenset({"currency", "percent", "percentage_point", "basis_point"})  # sums that are forecast
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
    context = Context(text, doc, sentences, entities, mentions, times, quotes, published)
    page = Page(text, doc, [], [], People.of(doc, entities, mentions), language.speech)
    claims = [
        *_figures(context, quantities, language),
        *_dates(context, times, language),
        *_quotes(context, quotes, quantities, language),
    ]
    claims += _facts(context, claims, language)
    claims = [_foretold(claim, context, page, quantities, language) for claim in claims]
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.kind, claim.quantity or 0)))


def _read(
    context: Context, span: Span, sentence: int, language: Language, *, amount: bool = False
) -> _Reading | None:
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
    acting = subject is not None and (context.acts(subject) or _is_actor(subject, language))
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
            token,
            head,
            None if quote is None else context.quotes[quote],
            cue,
            words,
            acting=acting,
            amount=amount,
            when=context.lies(head, context.sentences[sentence].span),
        ),
        negated=is_negated(token, head, words),
        subject="" if subject is None else lemma(subject),
        predicate=lemma(head) if head.pos_ in {"VERB", "AUX"} else "",
        terms=tuple(dict.fromkeys(about))[:MOST_TERMS],
        quote=quote,
        source=cited(head, None if quote is None else context.quotes[quote].source, language.speech),
    )


def _is_actor(noun: Token, language: Language) -> bool:
    """Tell whether a noun stands for somebody who can plan: "minister", "union", "company"."""
    speech = language.speech
    return any(
        lemma(noun) in nouns for nouns in (speech.person_nouns, speech.group_nouns, speech.organisation_nouns)
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
        amount = quantity.unit.kind in AMOUNTS
        reading = _read(context, quantity.span, quantity.sentence, language, amount=amount)
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


def _foretold(
    claim: Claim, context: Context, page: Page, quantities: tuple[Quantity, ...], language: Language
) -> Claim:
    """Add to a forecast who makes it, how likely it is said to be, and by when it shall come true."""
    if claim.modality != "forecast":
        return claim
    at = claim.span if claim.quantity is None else quantities[claim.quantity].span
    if claim.time is not None:
        at = context.times[claim.time].span
    tokens = tokens_of(context.doc, at)
    if tokens is None:
        return claim
    head = clause_head(tokens.root)
    who = claim.attribution or forecaster(tokens.root, head, page, language.certainty)
    return msgspec.structs.replace(
        claim,
        attribution=who,
        probability=_probability(claim, context, quantities, language),
        horizon=context.horizon_for(at, claim.span),
    )


def _probability(
    claim: Claim, context: Context, quantities: tuple[Quantity, ...], language: Language
) -> int | None:
    """Return the percentage that a word of likelihood in the claim's words holds: "a 20% chance of"."""
    near = [
        index
        for index, item in enumerate(quantities)
        if item.sentence == claim.sentence and item.unit.kind == "percent" and claim.span.holds(item.span)
    ]
    for index in near[:MOST_LOOKED_AT]:
        tokens = tokens_of(context.doc, quantities[index].span)
        if tokens is not None and is_chance(tokens.root, language.certainty):
            return index
    return None
