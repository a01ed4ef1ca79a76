"""How an article speaks of the people and organisations it names, and how those it quotes do."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from copydesk.analysis.models import Encoder
from copydesk.analysis.tone.classifier import THRESHOLD, Judgement, judge_targets
from copydesk.analysis.tone.signs import tone_signs
from copydesk.domain.annotation import Entity, EntityTone, Mention, Polarity, Quote, Sentence, Tone
from copydesk.domain.text import Span
from copydesk.language.profile import Language
from copydesk.language.tone import NEGATIVE, ToneWord

_JUDGED = frozenset({"person", "organisation"})  # a place is mostly where, not whom
_MOST_ENTITIES = 5  # of an article: those it names most
_MOST_SENTENCES = 6  # that go through the encoder: each costs as much as parsing some 15 words
_EACH = 2  # sentences of one entity: the most telling
_MOST_WORDS = 2


class _Place(msgspec.Struct, frozen=True):
    """One mention that is judged: of which entity, in which sentence, in whose words (None: its own)."""

    entity: int
    sentence: int
    span: Span
    speaker: str | None


def judge_entities(
    text: str,
    doc: Doc,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
    language: Language,
    encoder: Encoder | None,
) -> tuple[EntityTone, ...]:
    """Return the tones towards the entities that the article names most, by entity, then by who speaks.

    Without the published encoder there is none: words alone mistake two targets in five. What is judged with
    less than the threshold of confidence is left out, so is what is neutral, and what no word bears out.
    """
    if encoder is None or not encoder.published:
        return ()
    places = _choose(sentences, entities, mentions, quotes)
    by_sentence: dict[int, list[_Place]] = defaultdict(list)
    for place in places:
        by_sentence[place.sentence].append(place)
    found: dict[tuple[int, str], list[tuple[int, Judgement]]] = defaultdict(list)
    for number in sorted(by_sentence)[:_MOST_SENTENCES]:
        start = sentences[number].span.start
        here = by_sentence[number]
        spans = [Span(place.span.start - start, place.span.end - start) for place in here]
        for place, judged in zip(
            here, judge_targets(sentences[number].span.of(text), spans, encoder), strict=True
        ):
            found[place.entity, place.speaker or ""].append((number, judged))
    tones = []
    for (entity, speaker), judgements in sorted(found.items()):
        tone = _tone(judgements, doc, sentences, language)
        if tone is not None:
            tones.append(EntityTone(entity, tone, speaker or None))
    return tuple(tones)


def _choose(
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
) -> list[_Place]:
    """Choose the mentions to judge: of each entity the first two sentences that name it, one mention each."""
    named = Counter(
        mention.entity
        for mention in mentions
        if mention.kind == "name" and entities[mention.entity].type in _JUDGED
    )
    kept = sorted(named, key=lambda entity: (-named[entity], entity))[:_MOST_ENTITIES]
    places: dict[tuple[int, int], _Place] = {}
    for mention in mentions:
        if mention.entity not in kept or mention.kind == "nominal":
            continue
        number = next((at for at, one in enumerate(sentences) if one.span.holds(mention.span)), None)
        if number is None or (mention.entity, number) in places:
            continue
        taken = sum(entity == mention.entity for entity, _ in places)
        if taken < _EACH:
            place = _Place(mention.entity, number, mention.span, _speaker(mention.span, quotes))
            places[mention.entity, number] = place
    return list(places.values())


def _speaker(span: Span, quotes: Sequence[Quote]) -> str | None:
    """Return in whose words a mention stands; None where the words are the article's own."""
    for quote in quotes:
        if quote.source is not None and any(content.holds(span) for content in quote.content):
            return quote.source.name
    return None


def _tone(
    judgements: list[tuple[int, Judgement]], doc: Doc, sentences: Sequence[Sentence], language: Language
) -> Tone | None:
    """Put the judgements of several sentences together; None where they are neutral or not sure enough."""
    count = len(judgements)
    mean = Judgement(
        sum(one.negative for _, one in judgements) / count,
        sum(one.neutral for _, one in judgements) / count,
        sum(one.positive for _, one in judgements) / count,
    )
    if mean.polarity == "neutral" or mean.confidence < THRESHOLD:
        return None
    carrying = tuple(number for number, one in judgements if one.polarity == mean.polarity)
    words, why = _reasons(carrying, mean.polarity, doc, sentences, language)
    if not words:
        return None  # the layers alone guess at too much of what no word says
    return Tone(mean.polarity, round(mean.strength, 3), round(mean.confidence, 3), words, carrying, why)


def _reasons(
    carrying: Sequence[int], side: Polarity, doc: Doc, sentences: Sequence[Sentence], language: Language
) -> tuple[tuple[ToneWord, ...], tuple[str, ...]]:
    """Return the words for a tone, and in words what carried it."""
    masses: Counter[ToneWord] = Counter()
    why = []
    for number in carrying:
        signs = [
            sign
            for sign in tone_signs(doc, sentences[number], language)
            if (sign.tone in NEGATIVE) == (side == "negative")
        ]
        for sign in signs:
            masses[sign.tone] += abs(sign.weight)  # type: ignore[assignment]
        if signs:
            said = ", ".join(dict.fromkeys(f"“{doc[sign.token].text}” ({sign.tone})" for sign in signs[:3]))
            why.append(f"sentence {number + 1}: {said}, and the sentence as a whole")
    ordered = sorted(masses, key=lambda tone: (-masses[tone], tone))
    return tuple(ordered[:_MOST_WORDS]), tuple(why)
