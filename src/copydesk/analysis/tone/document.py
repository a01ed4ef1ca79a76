"""The tone of a whole text by its words: headline first, then the lead, then the rest."""

from collections import defaultdict
from math import exp, tanh

from spacy.tokens import Doc

from copydesk.analysis.tone.signs import tone_signs
from copydesk.domain.annotation import Polarity, Quote, Sentence, Tone
from copydesk.language.profile import Language
from copydesk.language.tone import NEGATIVE, ToneWord

_HEADLINE, _LEAD, _BODY, _QUOTED = 3.0, 2.0, 1.0, 0.8  # a quote is its speaker's tone more than the text's
_LEAD_SENTENCES = 3
_CALM = 1.5  # evidence that one sentence needs before it counts in full
_FULL = 3.0  # of one sentence's evidence, what counts towards the tones' words
_NEUTRAL = 0.12  # strengths nearer to zero than this are neutral …
_MIXED = 0.62  # … unless both sides are told, the lesser with this share of the greater
_LEAST = 1.5  # evidence below which a text is not judged
_ENOUGH = 6.0  # evidence at which confidence is two thirds of what the balance allows
_WORD_SHARE = 0.4  # a tone's word is named where it has this share of the first one's weight
_STEEPNESS = 1.6


def judge_tone(
    text: str, doc: Doc, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...], language: Language
) -> Tone | None:
    """Return the tone of a text, or None where there is too little to judge.

    `strength` lies in [-1, 1]; `confidence` in [0, 1] grows with the amount of evidence and its agreement.
    """
    del text
    quoted = {quote.sentence for quote in quotes if quote.kind == "direct"}
    masses: dict[ToneWord, float] = defaultdict(float)
    scores: list[float] = []
    total = weights = 0.0
    for number, sentence in enumerate(sentences):
        signs = tone_signs(doc, sentence, language)
        place = _HEADLINE if number == 0 else _LEAD if number < _LEAD_SENTENCES else _BODY
        place *= _QUOTED if number in quoted else 1.0
        amount = sum(abs(sign.weight) for sign in signs)
        score = sum(sign.weight for sign in signs) / (amount + _CALM)
        share = min(1.0, _FULL / amount) if amount else 0.0
        for sign in signs:
            masses[sign.tone] += place * abs(sign.weight) * share
        scores.append(place * score)
        total += place * score
        weights += place
    evidence = sum(masses.values())
    if not weights or evidence < _LEAST:
        return None
    return _tone(total / weights, masses, scores)


def _tone(mean: float, masses: dict[ToneWord, float], scores: list[float]) -> Tone:
    strength = tanh(_STEEPNESS * mean * 2)
    bad = sum(mass for tone, mass in masses.items() if tone in NEGATIVE)
    good = sum(masses.values()) - bad
    balance = min(bad, good) / max(bad, good)
    polarity: Polarity
    if strength <= -_NEUTRAL:
        polarity = "negative"
    elif strength >= _NEUTRAL:
        polarity = "positive"
    else:
        polarity = "mixed" if balance >= _MIXED and bad + good >= _ENOUGH else "neutral"
    confidence = (1 - exp(-(bad + good) / _ENOUGH)) * (1 - balance if polarity != "mixed" else balance)
    carrying = _carrying(scores, polarity)
    words = _words(masses, polarity)
    return Tone(polarity, round(strength, 3), round(confidence, 3), words, carrying)


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
    return tuple(tone for tone, mass in side if mass >= _WORD_SHARE * side[0][1])[:3]


def _carrying(scores: list[float], polarity: Polarity) -> tuple[int, ...]:
    """Return the sentences that carried the tone, at most three, in order."""
    sign = {"negative": -1, "positive": 1}.get(polarity, 0)
    keyed = [(-(score * sign if sign else abs(score)), number) for number, score in enumerate(scores)]
    return tuple(sorted(number for key, number in sorted(keyed)[:3] if key < 0))
