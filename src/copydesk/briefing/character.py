"""What a story is about and how it is told, over all its origins."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from copydesk.domain.annotation import AnalysedArticle, Polarity, Tone, Topic
from copydesk.domain.story import Origins
from copydesk.language.tone import NEGATIVE, POSITIVE

NEUTRAL_WITHIN = 0.1  # of zero: a mean this small has no side
SECOND_TOPIC = 0.45  # of the first topic's score: less is a side matter
MOST_WORDS = 2
SIDES: Mapping[Polarity, Collection[str]] = {"negative": NEGATIVE, "positive": POSITIVE}


def story_topics(items: Sequence[AnalysedArticle], origins: Origins) -> tuple[Topic, ...]:
    """Return one or two Media Topics: the mean of the articles' scores, every origin weighing the same."""
    scores: dict[tuple[str, str], float] = defaultdict(float)
    for group in _by_origin(items, origins):
        for item in group:
            for topic in item.analysis.topics:
                scores[topic.code, topic.name] += topic.score / len(group)
    total = max(1, len(_by_origin(items, origins)))
    ordered = sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))[:2]
    return tuple(
        Topic(code, name, round(score / total, 4))
        for (code, name), score in ordered
        if score >= SECOND_TOPIC * ordered[0][1]
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
