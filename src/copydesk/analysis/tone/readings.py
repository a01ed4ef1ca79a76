"""What is read of each sentence for its tone: its words, and of the most telling ones the trained layers."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from spacy.tokens import Doc

from copydesk.analysis.models import Encoder
from copydesk.analysis.tone.classifier import Judgement, judge_targets
from copydesk.analysis.tone.signs import Sign, tone_signs
from copydesk.domain.annotation import Entity, Mention, Quote, Sentence
from copydesk.domain.text import Span
from copydesk.language.profile import Language

_JUDGED = frozenset({"person", "organisation"})  # a place is mostly where, not whom
_MOST_READ = 4  # sentences of an article that go through the encoder: each costs as much as parsing 15 words
_MOST_ENTITIES = 5  # of an article: those it names most
_MOST_TARGETS = 2  # of a sentence, beside the sentence itself
_EARLY = 2  # sentences after the first that tell more than later ones
_FULL = 3.0  # evidence of one sentence beyond which it tells no more
_FIRST, _SECOND, _NAMED = 3.0, 1.5, 1.0  # how telling: a headline, the two sentences after it, a named target
_LONGEST = 400  # characters: a longer sentence is a list, and is not judged as a whole
_SPOKEN = 0.5  # a sentence with this share of quoted words is its speaker's


class Target(msgspec.Struct, frozen=True):
    """How a sentence speaks of an entity, and in whose words (None: the article's own)."""

    entity: int
    speaker: str | None
    judged: Judgement


class Reading(msgspec.Struct, frozen=True):
    """What one sentence says: words of tone, the article's own and those it quotes, and what the layers say.

    `judged` is of the sentence as a whole, None where it was not read by them; `speaker` is who is quoted
    in it, "" where nobody is named, None where nothing is quoted. `spoken`: most of it is quoted.
    """

    own: tuple[Sign, ...]
    quoted: tuple[Sign, ...]
    speaker: str | None = None
    spoken: bool = False
    judged: Judgement | None = None
    targets: tuple[Target, ...] = ()


def read_sentences(
    text: str,
    doc: Doc,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
    language: Language,
    encoder: Encoder | None,
) -> tuple[Reading, ...]:
    """Return a reading of every sentence, in order.

    Without the published encoder words alone are read. With it, the sentences that carry most tone go
    through it once each, with the people and organisations they name.
    """
    spoken = _spoken(quotes)
    readings = [_by_words(doc, sentence, spoken, language) for sentence in sentences]
    if encoder is None or not encoder.published:
        return tuple(readings)
    places = _places(sentences, entities, mentions)
    for number in _telling(readings, places):
        targets = places.get(number, ())[:_MOST_TARGETS]
        readings[number] = _by_layers(
            text, sentences[number].span, readings[number], targets, spoken, encoder
        )
    return tuple(readings)


def _spoken(quotes: Sequence[Quote]) -> list[tuple[Span, str]]:
    """Return the words between quotation marks, in order, each with who says them."""
    found = {span: quote.source.name if quote.source else "" for quote in quotes for span in quote.verbatim}
    return sorted(found.items(), key=lambda pair: (pair[0].start, pair[0].end))


def _by_words(
    doc: Doc, sentence: Sentence, spoken: Sequence[tuple[Span, str]], language: Language
) -> Reading:
    signs = tone_signs(doc, sentence, language)
    start, end = sentence.span.start, sentence.span.end
    inside = [(span, name) for span, name in spoken if start < span.end <= end + 1]
    if not inside:
        return Reading(tuple(signs), ())
    own: list[Sign] = []
    quoted: list[Sign] = []
    for sign in signs:
        at = doc[sign.token].idx
        (quoted if any(span.start <= at < span.end for span, _ in inside) else own).append(sign)
    share = sum(span.end - span.start for span, _ in inside) / max(1, end - start)
    return Reading(tuple(own), tuple(quoted), inside[0][1], share >= _SPOKEN)


def _places(
    sentences: Sequence[Sentence], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> dict[int, list[tuple[int, Span]]]:
    """Return by sentence whom it names of those that the article names most, each with its first place."""
    named = Counter(
        mention.entity
        for mention in mentions
        if mention.kind == "name" and entities[mention.entity].type in _JUDGED
    )
    kept = sorted(named, key=lambda entity: (-named[entity], entity))[:_MOST_ENTITIES]
    starts = [sentence.span.start for sentence in sentences]
    places: dict[int, list[tuple[int, Span]]] = {}
    for mention in mentions:
        number = bisect_right(starts, mention.span.start) - 1
        if mention.entity not in kept or mention.kind == "nominal" or number < 0:
            continue
        here = places.setdefault(number, [])
        if sentences[number].span.holds(mention.span) and all(one != mention.entity for one, _ in here):
            here.append((mention.entity, mention.span))
    return places


def _telling(readings: Sequence[Reading], places: Mapping[int, Sequence[object]]) -> list[int]:
    """Return the sentences that tell most by their words, in order; one without a word of tone never does."""
    worth = {}
    for number, one in enumerate(readings):
        amount = min(_FULL, sum(abs(sign.weight) for sign in (*one.own, *one.quoted)))
        if amount:
            rank = _FIRST if number == 0 else _SECOND if number <= _EARLY else 0.0
            worth[number] = amount + rank + (_NAMED if places.get(number) else 0.0)
    return sorted(sorted(worth, key=lambda number: (-worth[number], number))[:_MOST_READ])


def _by_layers(
    text: str,
    span: Span,
    reading: Reading,
    targets: Sequence[tuple[int, Span]],
    spoken: Sequence[tuple[Span, str]],
    encoder: Encoder,
) -> Reading:
    """Add what the trained layers say of a sentence and of its targets."""
    is_short = span.end - span.start <= _LONGEST
    spans = [Span(0, span.end - span.start)] if is_short else []
    spans += [Span(place.start - span.start, place.end - span.start) for _, place in targets]
    if not spans:
        return reading
    judged = judge_targets(span.of(text), spans, encoder)
    whole = judged.pop(0) if is_short else None
    found = tuple(
        Target(entity, _speaker(place, spoken), one)
        for (entity, place), one in zip(targets, judged, strict=True)
    )
    return msgspec.structs.replace(reading, judged=whole, targets=found)


def _speaker(place: Span, spoken: Sequence[tuple[Span, str]]) -> str | None:
    """Return in whose words a mention stands; None where the words are the article's own."""
    return next((name for span, name in spoken if span.holds(place)), None)
