"""How an article speaks of the people and organisations it names, and how those it quotes do."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from copydesk.analysis.tone.classifier import THRESHOLD, Judgement
from copydesk.analysis.tone.readings import Reading
from copydesk.domain.annotation import EntityTone, Polarity, Tone
from copydesk.language.tone import NEGATIVE, ToneWord

_MOST_WORDS = 2


def judge_entities(doc: Doc, readings: Sequence[Reading]) -> tuple[EntityTone, ...]:
    """Return the tones towards the entities that the article names most, by entity, then by who speaks.

    Where the readings are by words alone there is none: words mistake two targets in five. What is judged
    with less than the threshold of confidence is left out, so is what is neutral or what no word bears out.
    """
    found: dict[tuple[int, str | None], list[tuple[int, Judgement]]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for target in reading.targets:
            found[target.entity, target.speaker].append((number, target.judged))
    tones = []
    for (entity, speaker), judgements in sorted(found.items(), key=lambda pair: _order(pair[0])):
        tone = _tone(judgements, doc, readings, quoted=speaker is not None)
        if tone is not None:
            tones.append(EntityTone(entity, tone, speaker))
    return tuple(tones)


def _order(whose: tuple[int, str | None]) -> tuple[int, bool, str]:
    """Order by entity; the article's own words first."""
    entity, speaker = whose
    return entity, speaker is not None, speaker or ""


def _tone(
    judgements: Sequence[tuple[int, Judgement]], doc: Doc, readings: Sequence[Reading], *, quoted: bool
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
    words, why = _reasons(carrying, mean.polarity, doc, readings, quoted=quoted)
    if not words:
        return None  # the layers alone guess at too much of what no word says
    return Tone(mean.polarity, round(mean.strength, 3), round(mean.confidence, 3), words, carrying, why)


def _reasons(
    carrying: Sequence[int], side: Polarity, doc: Doc, readings: Sequence[Reading], *, quoted: bool
) -> tuple[tuple[ToneWord, ...], tuple[str, ...]]:
    """Return the words for a tone, and in words what carried it."""
    masses: Counter[ToneWord] = Counter()
    why = []
    for number in carrying:
        said = readings[number].quoted if quoted else readings[number].own
        signs = [sign for sign in said if (sign.tone in NEGATIVE) == (side == "negative")]
        for sign in signs:
            masses[sign.tone] += abs(sign.weight)  # type: ignore[assignment]
        if signs:
            words = dict.fromkeys(f"“{doc[sign.token].text}” ({sign.tone})" for sign in signs[:3])
            why.append(f"sentence {number + 1}: {', '.join(words)}, and the sentence as a whole")
    ordered = sorted(masses, key=lambda tone: (-masses[tone], tone))
    return tuple(ordered[:_MOST_WORDS]), tuple(why)
