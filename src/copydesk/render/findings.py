"""One analysed article as the public JSON has it."""

from collections.abc import Iterable

from copydesk.domain.annotation import (
    AnalysedArticle,
    Attribution,
    Claim,
    Quantity,
    Quote,
    TimeExpression,
    Tone,
    Topic,
)
from copydesk.domain.text import Span
from copydesk.render import contract, contract_analysis


def article_findings(item: AnalysedArticle) -> contract_analysis.ArticleFindings:
    """Return everything found in an article, every place with the characters there."""
    article, found, text = item.article, item.analysis, item.article.text
    return contract_analysis.ArticleFindings(
        article_id=article.id,
        source=article.source,
        outlet=article.outlet.name,
        title=article.title,
        url=article.url,
        published=article.published,
        updated=article.updated,
        found=article.found,
        language=article.language,
        authors=article.authors,
        agency=article.agency,
        notes=article.notes,
        analyser=found.analyser,
        text_digest=article.text_digest,
        text=text,
        blocks=tuple(
            contract_analysis.BlockFound(block.kind, block.span.start, block.span.end, block.span.of(text))
            for block in article.blocks
        ),
        sentences=tuple(_slice(sentence.span, text) for sentence in found.sentences),
        entities=_entities(item),
        quantities=tuple(_quantity(quantity, text) for quantity in found.quantities),
        times=tuple(_time(time, text) for time in found.times),
        quotes=tuple(_quote(quote, text) for quote in found.quotes),
        claims=tuple(_claim(claim, text) for claim in found.claims),
        tone=judged(found.tone),
        tone_parts=contract_analysis.ToneParts(
            headline=judged(found.tone_parts.headline),
            body=judged(found.tone_parts.body),
            quoted=judged(found.tone_parts.quoted),
        ),
        reads_entities=found.reads_entities,
        topics=categories(found.topics),
    )


def judged(tone: Tone | None) -> contract.Judged | None:
    """Return a tone with the indexes of the sentences that carried it."""
    if tone is None:
        return None
    return contract.Judged(
        tone.polarity, tone.strength, tone.confidence, tone.words, tone.why, tone.sentences
    )


def categories(topics: Iterable[Topic]) -> tuple[contract.Category, ...]:
    """Return topics with what decided."""
    return tuple(
        contract.Category(topic.code, topic.name, topic.score, topic.confidence, topic.sentences, topic.why)
        for topic in topics
    )


def _entities(item: AnalysedArticle) -> tuple[contract_analysis.EntityFound, ...]:
    places: list[list[contract_analysis.MentionFound]] = [[] for _ in item.analysis.entities]
    for mention in item.analysis.mentions:
        span = mention.span
        places[mention.entity].append(
            contract_analysis.MentionFound(mention.kind, span.start, span.end, item.words(span))
        )
    return tuple(
        contract_analysis.EntityFound(
            entity.key,
            entity.name,
            entity.type,
            entity.aliases,
            entity.role,
            entity.organisation,
            tuple(mentions),
            _tones(item, number),
        )
        for number, (entity, mentions) in enumerate(zip(item.analysis.entities, places, strict=True))
    )


def _tones(item: AnalysedArticle, entity: int) -> tuple[contract_analysis.ToneTowards, ...]:
    sentences, text = item.analysis.sentences, item.article.text
    return tuple(
        contract_analysis.ToneTowards(
            found.speaker,
            told,
            tuple(_slice(sentences[number].span, text) for number in found.tone.sentences),
        )
        for found in item.analysis.entity_tones
        if found.entity == entity and (told := judged(found.tone)) is not None
    )


def _quantity(found: Quantity, text: str) -> contract_analysis.QuantityFound:
    return contract_analysis.QuantityFound(
        start=found.span.start,
        end=found.span.end,
        text=found.span.of(text),
        low=found.low,
        high=found.high,
        bound=found.bound,
        unit=found.unit,
        role=found.role,
        direction=found.direction,
        moment=found.moment,
        measure=_slice(found.measure.span, text) if found.measure else None,
        whole=_slice(found.whole.span, text) if found.whole else None,
        owner=_optional(found.owner, text),
        sentence=found.sentence,
    )


def _time(found: TimeExpression, text: str) -> contract_analysis.TimeFound:
    return contract_analysis.TimeFound(
        start=found.span.start,
        end=found.span.end,
        text=found.span.of(text),
        kind=found.kind,
        granularity=found.granularity,
        interval=found.interval,
        timex_type=found.timex_type,
        timex_value=found.timex_value,
        sentence=found.sentence,
    )


def _quote(found: Quote, text: str) -> contract_analysis.QuoteFound:
    return contract_analysis.QuoteFound(
        kind=found.kind,
        act=found.act,
        content=tuple(_slice(span, text) for span in found.content),
        verbatim=tuple(_slice(span, text) for span in found.verbatim),
        cue=_optional(found.cue, text),
        source=_attribution(found.source, text),
        occasion=_optional(found.occasion, text),
        sentence=found.sentence,
    )


def _claim(found: Claim, text: str) -> contract_analysis.ClaimFound:
    return contract_analysis.ClaimFound(
        kind=found.kind,
        start=found.span.start,
        end=found.span.end,
        text=found.span.of(text),
        sentence=found.sentence,
        quantity=found.quantity,
        quote=found.quote,
        time=found.time,
        attribution=_attribution(found.attribution, text),
        modality=found.modality,
        negated=found.negated,
        as_of=found.as_of,
        subject=found.subject,
        predicate=found.predicate,
        terms=found.terms,
        entities=found.entities,
        place=found.place,
        probability=found.probability,
        horizon=found.horizon,
    )


def _attribution(found: Attribution | None, text: str) -> contract_analysis.AttributedTo | None:
    if found is None:
        return None
    return contract_analysis.AttributedTo(
        kind=found.kind,
        name=found.name,
        role=found.role,
        organisation=found.organisation,
        entity=found.entity,
        place=_optional(found.span, text),
        relays=tuple(_slice(relay.span, text) for relay in found.relays),
    )


def _slice(span: Span, text: str) -> contract.Slice:
    return contract.Slice(span.start, span.end, span.of(text))


def _optional(span: Span | None, text: str) -> contract.Slice | None:
    return None if span is None else _slice(span, text)
