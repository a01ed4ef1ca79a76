"""How a story is told over all its origins: its tone, that of its parts, and that towards whom it names."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from copydesk.briefing.character import by_origin
from copydesk.domain.annotation import AnalysedArticle, Analysis, Polarity, Tone
from copydesk.domain.brief import StoryTones, ToldBy
from copydesk.domain.claim import Evidence
from copydesk.domain.entity import ResolvedEntity
from copydesk.domain.story import Origins
from copydesk.language.tone import NEGATIVE, POSITIVE

NEUTRAL_WITHIN = 0.1  # of zero: a mean this small has no side
MOST_WORDS = 2
MOST_SHOWN = 3  # sentences that carried a tone
MOST_SPEAKERS = 3  # of one entity
SIDES: Mapping[Polarity, Collection[str]] = {"negative": NEGATIVE, "positive": POSITIVE}

Told = tuple[Tone | None, tuple[Evidence, ...]]
"""A tone, and the sentences that carried it."""


def story_tones(items: Sequence[AnalysedArticle], origins: Origins) -> StoryTones:
    """Return the tone of a story in its articles' own words and that of its parts, with their sentences."""
    _, carried = _mean(items, origins, lambda found: found.tone)
    headline, _ = _mean(items, origins, lambda found: found.tone_parts.headline)
    body, _ = _mean(items, origins, lambda found: found.tone_parts.body)
    quoted, said = _mean(items, origins, lambda found: found.tone_parts.quoted)
    reads = any(item.analysis.reads_entities for item in items)
    return StoryTones(headline, body, quoted, carried, said, reads)


def story_tone(items: Sequence[AnalysedArticle], origins: Origins) -> Tone | None:
    """Return the mean tone of the articles, every origin weighing the same; None where none was judged."""
    return _mean(items, origins, lambda found: found.tone)[0]


def _mean(
    items: Sequence[AnalysedArticle], origins: Origins, part: Callable[[Analysis], Tone | None]
) -> Told:
    strengths, confidences = [], []
    words: dict[str, float] = defaultdict(float)
    told: list[tuple[Tone, AnalysedArticle]] = []
    for group in by_origin(items, origins):
        here = [(tone, item) for item in group if (tone := part(item.analysis)) is not None]
        if not here:
            continue
        strengths.append(sum(tone.strength for tone, _ in here) / len(here))
        confidences.append(sum(tone.confidence for tone, _ in here) / len(here))
        told.append(max(here, key=lambda pair: abs(pair[0].strength)))
        for tone, _ in here:
            for rank, word in enumerate(tone.words):
                words[word] += 1 / (1 + rank) / len(here)
    if not strengths:
        return None, ()
    strength = round(sum(strengths) / len(strengths), 2)
    polarity = _polarity(strength)
    fitting = [word for word in words if word in SIDES.get(polarity, words.keys())]
    ordered = sorted(fitting, key=lambda word: (-words[word], word))[:MOST_WORDS]
    confidence = round(sum(confidences) / len(confidences), 2)
    why, places = _carried(told, polarity)
    return Tone(polarity, strength, confidence, tuple(ordered), why=why), places


def _carried(
    told: Sequence[tuple[Tone, AnalysedArticle]], polarity: Polarity
) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Return in words, and as sentences, what carried a tone: of the origins most on its side, one each."""
    sided = [(tone, item) for tone, item in told if polarity in {tone.polarity, "neutral"} and tone.sentences]
    ordered = sorted(sided, key=lambda pair: (-abs(pair[0].strength), pair[1].article.id))[:MOST_SHOWN]
    why, places = [], []
    for tone, item in ordered:
        reason = tone.why[0].partition(": ")[2] if tone.polarity != "neutral" else tone.why[0]
        why.append(f"{item.article.outlet.name}: {reason}")
        places.append(Evidence.of(item.article, item.analysis.sentences[tone.sentences[0]].span))
    return tuple(why), tuple(places)


def tone_towards_entity(
    entity: ResolvedEntity, articles: Mapping[str, AnalysedArticle], origins: Origins
) -> Told:
    """Return how the articles themselves speak of an entity, with the sentences that carried it.

    Every origin has one voice. Where they disagree in polarity the tone is "mixed", each side with its
    sentences. None where no article was sure of a side.
    """
    voices: dict[str, tuple[Tone, Evidence]] = {}
    for article_id, speaker, tone, place in _said_of(entity, articles):
        if speaker is None:
            voices.setdefault(origins.origin_of(article_id), (tone, place))
    if not voices:
        return None, ()
    tones = [tone for tone, _ in voices.values()]
    sides = {tone.polarity for tone in tones}
    words = Counter(word for tone in tones for word in tone.words[:1])
    kept = tuple(sorted(words, key=lambda word: (-words[word], word))[:MOST_WORDS])
    strength = round(sum(tone.strength for tone in tones) / len(tones), 2)
    confidence = round(sum(tone.confidence for tone in tones) / len(tones), 2)
    polarity: Polarity = sides.pop() if len(sides) == 1 else "mixed"
    shown = {tone.polarity: place for tone, place in voices.values()}  # a mixed tone shows both its sides
    places = (*shown.values(), *(place for _, place in voices.values() if place not in shown.values()))
    why = tuple(dict.fromkeys(reason.partition(": ")[2] for tone in tones for reason in tone.why))
    told = Tone(polarity, strength, confidence, kept, why=why[:MOST_SHOWN])
    return told, places[:MOST_SHOWN]


def told_by(entity: ResolvedEntity, articles: Mapping[str, AnalysedArticle]) -> tuple[ToldBy, ...]:
    """Return how those whom the articles quote speak of an entity, each speaker once, with a sentence."""
    found: dict[str, ToldBy] = {}
    for _, speaker, tone, place in _said_of(entity, articles):
        if speaker is not None:
            found.setdefault(speaker, ToldBy(speaker, tone, place))
    return tuple(found.values())[:MOST_SPEAKERS]


def _said_of(
    entity: ResolvedEntity, articles: Mapping[str, AnalysedArticle]
) -> list[tuple[str, str | None, Tone, Evidence]]:
    """Return the article, speaker, tone and first sentence of all that is said of an entity."""
    meant = sorted({(place.article_id, place.entity) for place in entity.places})
    return [
        (
            article_id,
            found.speaker,
            found.tone,
            Evidence.of(item.article, item.analysis.sentences[found.tone.sentences[0]].span),
        )
        for article_id, number in meant
        for item in (articles[article_id],)
        for found in item.analysis.entity_tones
        if found.entity == number
    ]


def tone_phrase(tone: Tone | None) -> str:
    """Return tone in words: "negative: concern, caution"."""
    if tone is None:
        return "not judged"
    words = ", ".join(word for word in tone.words if word != tone.polarity)
    return f"{tone.polarity}: {words}" if words else tone.polarity


def _polarity(strength: float) -> Polarity:
    if abs(strength) < NEUTRAL_WITHIN:
        return "neutral"
    return "positive" if strength > 0 else "negative"
