"""Tone: how a text tells it, from words that carry tone and what the sentence does with them."""

from collections import defaultdict
from functools import cache
from math import exp, tanh

import msgspec
from spacy.tokens import Doc, Token

from copydesk.domain.annotation import Polarity, Quote, Sentence, Tone
from copydesk.language.profile import Language
from copydesk.language.tone import NEGATIVE, ToneWord, ToneWords

_STRONG, _PLAIN, _WEAK = 2.0, 1.0, 0.4
_MOVED = 1.0  # a good or bad measure that rises or falls
_NAME_MOVED = 0.7  # a name that rises or falls ("Acme slips"): mostly its price
_NEGATED = -0.5  # "not safe" is less than the opposite of "safe"
_HYPOTHETICAL = 0.6
_BOOST, _DAMP = 1.4, 0.6
_GRANTED = 0.5  # "while profits rose, …": the main clause outweighs what is granted
_UNDONE = 0.5  # "pressure to close the gap": not yet closed
_TITLED = 0.6  # a sentence with this share of capitals is a headline in capitals, where names cannot be told
_DEPTH = 6  # clauses are not nested deeper than this
_HEADLINE, _LEAD, _BODY, _QUOTED = 3.0, 2.0, 1.0, 0.8  # a quote is its speaker's tone more than the text's
_LEAD_SENTENCES = 3
_CALM = 1.5  # evidence that one sentence needs before it counts in full
_FULL = 3.0  # of one sentence's evidence, what counts towards the tones' words
_NEUTRAL = 0.12  # strengths nearer to zero than this are neutral …
_MIXED = 0.62  # … unless both sides are told, the lesser with this share of the greater
_LEAST = 1.5  # evidence below which a text is not judged
_ENOUGH = 6.0  # evidence at which confidence is two thirds of what the balance allows
_WORD_SHARE = 0.4  # a tone's word is named where it has this share of the first one's weight
_NEAR = 3  # words before a word in which a negation bears on it
_STEEPNESS = 1.6


class Sign(msgspec.Struct, frozen=True):
    """One word that carries tone in its place: the token, how much (below zero: negative), and which."""

    token: int
    weight: float
    tone: ToneWord


class _Lists:
    """A language's tone words as tables."""

    def __init__(self, words: ToneWords) -> None:
        self.toned: dict[str, tuple[float, ToneWord]] = {}
        for entry in words.toned:
            sign = -1.0 if entry.tone in NEGATIVE else 1.0
            for text, weight in ((entry.weak, _WEAK), (entry.plain, _PLAIN), (entry.strong, _STRONG)):
                for word in text.split():
                    self.toned[word] = (sign * weight, entry.tone)
        self.up, self.down = frozenset(words.up.split()), frozenset(words.down.split())
        self.good, self.bad = frozenset(words.good_measures.split()), frozenset(words.bad_measures.split())
        self.lessening = frozenset(words.lessening.split())
        self.boosters, self.dampers = frozenset(words.boosters.split()), frozenset(words.dampers.split())
        self.concessive = words.concessive
        self.negators, self.hypothetical = words.negators, words.hypothetical


@cache
def _lists_of(words: ToneWords) -> _Lists:
    return _Lists(words)


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


def tone_signs(doc: Doc, sentence: Sentence, language: Language) -> list[Sign]:
    """Return the words of a sentence that carry tone, weighed by negation, degree and direction."""
    lists = _lists_of(language.tone)
    span = doc.char_span(sentence.span.start, sentence.span.end, alignment_mode="expand")
    if span is None:
        return []
    signs: dict[int, Sign] = {}
    measures: set[int] = set()
    capitals = [token.is_title or token.is_upper for token in span if token.is_alpha]
    titled = sum(capitals) > _TITLED * len(capitals)
    for token in span:
        moved = _moved(token, lists)
        if moved is not None:
            measure, weight = moved
            tone: ToneWord = "growth" if weight > 0 else "loss"
            if weight < 0 and measure is not None and measure.lemma_.lower() in lists.bad:
                tone = lists.toned.get(measure.lemma_.lower(), (0.0, tone))[1]
            elif weight > 0 and measure is not None and measure.lemma_.lower() in lists.bad:
                tone = "relief"
            signs[token.i] = Sign(token.i, weight * _degree(token, lists), tone)
            if measure is not None:
                measures.add(measure.i)
            continue
        found = _found(token, lists, titled=titled)
        if found is not None:
            weight, tone = found
            factor = _degree(token, lists)
            if weight < 0 and factor > 0:
                factor *= _lessening(token, lists)
            if factor < 0:
                tone = "relief" if weight < 0 else "criticism"
            signs[token.i] = Sign(token.i, weight * factor, tone)
    return [sign for sign in signs.values() if sign.token not in measures]


def _found(token: Token, lists: _Lists, *, titled: bool) -> tuple[float, ToneWord] | None:
    if not titled and token.pos_ == "PROPN" and token.ent_type_:
        return None  # "Hope" and "Strong" are names too
    lemma = token.lemma_.lower()
    bound = lists.toned.get(f"{lemma}:{token.pos_}")
    if bound is not None:
        return bound
    return lists.toned.get(lemma) or (lists.toned.get(token.lower_) if token.lower_ != lemma else None)


def _moved(token: Token, lists: _Lists) -> tuple[Token | None, float] | None:
    """Return what rises or falls at this word and whether that is good (above zero) or bad."""
    lemma = token.lemma_.lower()
    if lemma in lists.up:
        way = 1.0
    elif lemma in lists.down:
        way = -1.0
    else:
        return None
    for candidate in _candidates(token):
        name = candidate.lemma_.lower()
        if name in lists.good:
            return candidate, way * _MOVED
        if name in lists.bad:
            return candidate, -way * _MOVED
    subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if token.pos_ == "VERB" and subject is not None and subject.pos_ == "PROPN" and _is_plain_move(token):
        return None, way * _NAME_MOVED
    return None


def _is_plain_move(verb: Token) -> bool:
    """Tell "Acme rises 3%" from "Acme raises prices": what has an object moves something else."""
    return not any(
        child.dep_ in {"dobj", "ccomp", "xcomp"} and child.pos_ == "NOUN" for child in verb.children
    )


def _candidates(token: Token) -> list[Token]:
    """Return the words that may name what moves: subject, object, "of" and "in" phrases."""
    near = [
        child
        for child in token.children
        if child.dep_ in {"dobj", "nsubjpass", "nsubj", "compound", "amod", "attr"}
    ]
    order = {"dobj": 0, "nsubjpass": 1, "nsubj": 2}
    near.sort(key=lambda child: order.get(child.dep_, 3))
    phrases = [
        inner
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in {"in", "of"}
        for inner in child.children
        if inner.dep_ == "pobj"
    ]
    heads = [token.head] if token.dep_ in {"amod", "compound", "advmod"} else []
    found = [*near, *phrases, *heads]
    return [
        *found,
        *(inner for word in found for inner in word.children if inner.dep_ in {"compound", "nmod"}),
    ]


def _degree(token: Token, lists: _Lists) -> float:
    """Return the factor that negation, degree and condition put on a word."""
    factor = 1.0
    for child in token.children:
        low = child.lower_
        if low in lists.boosters:
            factor *= _BOOST
        elif low in lists.dampers:
            factor *= _DAMP
        elif low in lists.hypothetical:
            factor *= _HYPOTHETICAL
    if _is_negated(token, lists):
        factor *= _NEGATED
    if _is_granted(token, lists):
        factor *= _GRANTED
    return factor


def _is_granted(token: Token, lists: _Lists) -> bool:
    """Tell whether a word stands in a clause or phrase that "while" or "despite" opens."""
    for _ in range(_DEPTH):
        if token.lower_ in lists.concessive:
            return True
        if token.dep_ == "advcl" and any(child.lower_ in lists.concessive for child in token.children):
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _is_negated(token: Token, lists: _Lists) -> bool:
    if any(child.dep_ == "neg" or child.lower_ in lists.negators for child in token.children):
        return True
    head = token.head
    if token.dep_ in {"acomp", "attr", "xcomp", "dobj"} and any(
        child.dep_ == "neg" for child in head.children
    ):
        return True
    return token.dep_ == "pobj" and head.lower_ in lists.negators


def _lessening(token: Token, lists: _Lists) -> float:
    """Return what a verb that undoes things leaves of the word: "eased fears", "fears to be eased"."""
    verb = token.head
    if token.dep_ not in {"dobj", "nsubjpass"} or verb.lemma_.lower() not in lists.lessening:
        return 1.0
    if _is_negated(verb, lists):
        return 1.0
    return _UNDONE if verb.tag_ == "VB" else _NEGATED


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
