"""The tone of a whole text: its headline, its body and the people it quotes, each apart."""

from collections import defaultdict
from collections.abc import Sequence
from math import exp, tanh

import msgspec
from spacy.tokens import Doc

from copydesk.analysis.tone.readings import Reading
from copydesk.analysis.tone.signs import Sign
from copydesk.domain.annotation import Polarity, Tone, ToneParts
from copydesk.language.tone import NEGATIVE, ToneWord

_HEADLINE, _LEAD, _BODY = 3.0, 2.0, 1.0
_LEAD_SENTENCES = 3
_CALM = 1.5  # evidence that one sentence needs before it counts in full
_FULL = 3.0  # of one sentence's evidence, what counts towards the tones' words
_NEUTRAL = 0.12  # strengths nearer to zero than this are neutral …
_MIXED = 0.62  # … unless both sides are told, the lesser with this share of the greater
_LEAST = 0.1
_ENOUGH = 6.0  # evidence at which confidence is two thirds of what the balance allows
_WORD_SHARE = 0.4  # a tone's word is named where it has this share of the first one's weight
_STEEPNESS = 3.2
_GUESS, _GAIN, _SUREST, _PLAIN = 0.55, 0.65, 0.95, 0.9  # from evidence to how often it is right
_SHOWN = 0.6  # of confidence: what has less is not shown
_LAYERS = 0.4  # of a sentence's score, what the trained layers say; the rest is its words
_MOST_CARRYING = 3
_MOST_WORDS = 3
_MOST_TOLD = 3  # words named of one sentence


class _Part(msgspec.Struct, frozen=True):
    """One sentence of a part: its number, its weight, its words, its score from -1 to 1, and who speaks."""

    number: int
    place: float
    signs: tuple[Sign, ...]
    score: float
    speaker: str = ""


def judge_tone(doc: Doc, readings: Sequence[Reading], headlines: int) -> tuple[Tone | None, ToneParts]:
    """Return the tone of a text in the article's own words, and those of its parts.

    The first `headlines` sentences are its headline. `strength` lies in [-1, 1], `confidence` in [0, 1]. None
    where there is no sentence to judge, or too little to be sure of a side.
    """
    own = [_own(number, one) for number, one in enumerate(readings) if not one.spoken]
    quoted = [_quoted(number, one) for number, one in enumerate(readings) if one.speaker is not None]
    parts = ToneParts(
        headline=_tone(doc, [part for part in own if part.number < headlines]),
        body=_tone(doc, [part for part in own if part.number >= headlines]),
        quoted=_tone(doc, quoted),
    )
    return _tone(doc, own), parts


def _own(number: int, one: Reading) -> _Part:
    place = _HEADLINE if number == 0 else _LEAD if number < _LEAD_SENTENCES else _BODY
    return _Part(number, place, one.own, _score(one.own, one))


def _quoted(number: int, one: Reading) -> _Part:
    score = _score(one.quoted, one if one.spoken else None)
    return _Part(number, _BODY, one.quoted, score, one.speaker or "")


def _score(signs: Sequence[Sign], one: Reading | None) -> float:
    """Return how a sentence leans, by its words and, where it has any, by what the layers say of it."""
    amount = sum(abs(sign.weight) for sign in signs)
    words = sum(sign.weight for sign in signs) / (amount + _CALM)
    if not signs or one is None or one.judged is None:
        return words
    return (1 - _LAYERS) * words + _LAYERS * one.judged.strength


def _tone(doc: Doc, parts: Sequence[_Part]) -> Tone | None:
    if not parts:
        return None
    masses: dict[ToneWord, float] = defaultdict(float)
    for part in parts:
        amount = sum(abs(sign.weight) for sign in part.signs)
        for sign in part.signs:
            masses[sign.tone] += part.place * abs(sign.weight) * min(1.0, _FULL / amount)
    mean = sum(part.place * part.score for part in parts) / sum(part.place for part in parts)
    strength = tanh(_STEEPNESS * mean)
    polarity, confidence = _polarity(strength, masses)
    if confidence < _SHOWN:
        return None
    carrying = _carrying(parts, polarity)
    words = _words(masses, polarity)
    why = _why(doc, carrying, polarity)
    numbers = tuple(part.number for part in carrying)
    return Tone(polarity, round(strength, 3), round(confidence, 3), words, numbers, why)


def _polarity(strength: float, masses: dict[ToneWord, float]) -> tuple[Polarity, float]:
    """Return the polarity and how sure it is: by how much was said, and how far it agrees."""
    bad = sum(mass for tone, mass in masses.items() if tone in NEGATIVE)
    good = sum(masses.values()) - bad
    balance = min(bad, good) / max(bad, good, _LEAST)
    amount = 1 - exp(-(bad + good) / _ENOUGH)
    if abs(strength) >= _NEUTRAL:
        return "negative" if strength < 0 else "positive", _sure(amount * (1 - balance))
    if balance >= _MIXED and bad + good >= _ENOUGH:
        return "mixed", _sure(amount * balance)
    return "neutral", _PLAIN * (1 - amount)


def _sure(evidence: float) -> float:
    """Return how often a side told with this evidence is right on the articles of tests/golden."""
    return min(_SUREST, _GUESS + _GAIN * evidence)


def _words(masses: dict[ToneWord, float], polarity: Polarity) -> tuple[str, ...]:
    """Return the words for a tone: of its own side, strongest first; of both where it is mixed."""
    ordered = sorted(masses.items(), key=lambda pair: (-pair[1], pair[0]))
    bad = [(tone, mass) for tone, mass in ordered if tone in NEGATIVE]
    good = [(tone, mass) for tone, mass in ordered if tone not in NEGATIVE]
    if polarity == "neutral":
        return ("neutral",)
    if polarity == "mixed":
        return tuple(side[0][0] for side in (bad, good) if side)
    side = bad if polarity == "negative" else good
    return tuple(tone for tone, mass in side if mass >= _WORD_SHARE * side[0][1])[:_MOST_WORDS]


def _carrying(parts: Sequence[_Part], polarity: Polarity) -> list[_Part]:
    """Return the sentences that carried the tone, in order."""
    sign = {"negative": -1, "positive": 1}.get(polarity, 0)
    keyed = [
        (-part.place * (part.score * sign if sign else abs(part.score)), part.number, part) for part in parts
    ]
    best = [part for key, _, part in sorted(keyed, key=lambda item: item[:2])[:_MOST_CARRYING] if key < 0]
    return sorted(best, key=lambda part: part.number)


def _why(doc: Doc, carrying: Sequence[_Part], polarity: Polarity) -> tuple[str, ...]:
    """Say in words what carried a tone: of each sentence its words, of the tone's side first."""
    if polarity == "neutral":
        return ("no side outweighs the other",) if carrying else ("nothing in it carries tone",)
    told = []
    for part in carrying:
        is_bad = polarity == "negative"
        signs = [sign for sign in part.signs if polarity == "mixed" or (sign.weight < 0) == is_bad]
        ordered = sorted(signs, key=lambda sign: (-abs(sign.weight), sign.token))[:_MOST_TOLD]
        named = dict.fromkeys(f"“{doc[sign.token].text}” ({sign.tone})" for sign in ordered)
        said = ", ".join(named) or "the sentence as a whole"
        who = f", {part.speaker}" if part.speaker else ""
        told.append(f"sentence {part.number + 1}{who}: {said}")
    return tuple(told)
