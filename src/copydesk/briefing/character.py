"""What a story is about and how it is told, over all its origins."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from copydesk.analysis.own_topics import OWN
from copydesk.domain.annotation import AnalysedArticle, Polarity, Tone, Topic
from copydesk.domain.claim import Evidence
from copydesk.domain.entity import ResolvedEntity
from copydesk.domain.story import Origins
from copydesk.language.tone import NEGATIVE, POSITIVE

NEUTRAL_WITHIN = 0.1  # of zero: a mean this small has no side
SECOND_TOPIC = 0.45  # of the first topic's score: less is a side matter
MOST_WORDS = 2
MOST_SHOWN = 3  # sentences that carried a tone
SIDES: Mapping[Polarity, Collection[str]] = {"negative": NEGATIVE, "positive": POSITIVE}


def story_topics(items: Sequence[AnalysedArticle], origins: Origins) -> tuple[Topic, ...]:
    """Return one or two Media Topics, then those of the reader's own that half of the origins are about.

    Scores are the mean of the articles', every origin weighing the same. What decided is told in the words
    of the article that is most about it.
    """
    scores: dict[str, float] = defaultdict(float)
    told: dict[str, Topic] = {}
    about: dict[str, int] = defaultdict(int)
    groups = _by_origin(items, origins)
    for group in groups:
        for code in {topic.code for item in group for topic in item.analysis.topics}:
            about[code] += 1
        for topic in (topic for item in group for topic in item.analysis.topics):
            scores[topic.code] += topic.score / len(group)
            if topic.code not in told or told[topic.code].score < topic.score:
                told[topic.code] = topic
    ordered = sorted(scores, key=lambda code: (-scores[code], code))
    media = [code for code in ordered if not code.startswith(OWN)][:2]
    own = [code for code in ordered if code.startswith(OWN) and 2 * about[code] >= len(groups)]
    kept = [code for code in media if scores[code] >= SECOND_TOPIC * scores[media[0]]]
    total = max(1, len(groups))
    return tuple(
        Topic(code, told[code].name, round(scores[code] / total, 4), (), None, told[code].why)
        for code in (*kept, *own)
    )


def story_tone(items: Sequence[AnalysedArticle], origins: Origins) -> Tone | None:
    """Return the mean tone of the articles, every origin weighing the same; None where none was judged."""
    strengths, confidences = [], []
    words: dict[str, float] = defaultdict(float)
    for group in _by_origin(items, origins):
        tones = [item.analysis.tone for item in group if item.analysis.tone is not None]
        if not tones:
            continue
        strengths.append(sum(tone.strength for tone in tones) / len(tones))
        confidences.append(sum(tone.confidence for tone in tones) / len(tones))
        for tone in tones:
            for rank, word in enumerate(tone.words):
                words[word] += 1 / (1 + rank) / len(tones)
    if not strengths:
        return None
    strength = round(sum(strengths) / len(strengths), 2)
    polarity = _polarity(strength)
    fitting = [word for word in words if word in SIDES.get(polarity, words.keys())]
    ordered = sorted(fitting, key=lambda word: (-words[word], word))[:MOST_WORDS]
    confidence = round(sum(confidences) / len(confidences), 2)
    return Tone(polarity, strength, confidence, tuple(ordered))


def tone_towards_entity(
    entity: ResolvedEntity, articles: Mapping[str, AnalysedArticle], origins: Origins
) -> tuple[Tone | None, tuple[Evidence, ...]]:
    """Return how the articles themselves speak of an entity, with the sentences that carried it.

    Every origin has one voice. Where they disagree in polarity the tone is "mixed", each side with its
    sentences. None where no article was sure of a side.
    """
    meant = sorted({(place.article_id, place.entity) for place in entity.places})
    voices: dict[str, tuple[Tone, Evidence]] = {}
    for article_id, number in meant:
        item = articles[article_id]
        for found in item.analysis.entity_tones:
            if found.entity == number and found.speaker is None:
                sentence = item.analysis.sentences[found.tone.sentences[0]]
                said = (found.tone, Evidence.of(item.article, sentence.span))
                voices.setdefault(origins.origin_of(article_id), said)
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


def tone_phrase(tone: Tone | None) -> str:
    """Return tone in words: "negative: concern, caution"."""
    if tone is None:
        return "not judged"
    return f"{tone.polarity}: {', '.join(tone.words)}" if tone.words else tone.polarity


def _polarity(strength: float) -> Polarity:
    if abs(strength) < NEUTRAL_WITHIN:
        return "neutral"
    return "positive" if strength > 0 else "negative"


def _by_origin(items: Sequence[AnalysedArticle], origins: Origins) -> list[list[AnalysedArticle]]:
    groups: dict[str, list[AnalysedArticle]] = defaultdict(list)
    for item in items:
        groups[origins.origin_of(item.article.id)].append(item)
    return [groups[name] for name in sorted(groups)]
