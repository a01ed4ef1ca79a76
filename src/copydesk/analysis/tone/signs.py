"""Tone: how a text tells it, from words that carry tone and what the sentence does with them."""

from functools import cache

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.tone.compared import compared
from copydesk.domain.annotation import Sentence
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
    held = compared(span, language.tone)
    if held is not None:
        signs[held[0]] = Sign(held[0], held[1] * _MOVED, "growth" if held[1] > 0 else "loss")
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
