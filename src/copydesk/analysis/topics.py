"""Topics: IPTC Media Topics of a text, from its words and from the meaning of its headline and lead."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from io import BytesIO
from itertools import pairwise
from math import log
from typing import Any, NamedTuple

import numpy as np

from copydesk.analysis.models import Encoder
from copydesk.domain.annotation import Topic
from copydesk.language.english.topics import TOPICS
from copydesk.language.lemma_shares import lemma_shares
from copydesk.language.topics import TopicWords

_SURE, _LIKELY = 3.0, 1.0  # weights of a topic's words; a word of several topics is shared among them
_RARE, _COMMONEST = 0.01, 0.5
_HEADLINE, _LEAD, _BODY = 3.0, 2.0, 1.0  # news says what it is about in its first sentences
_LEAD_SENTENCES = 3
# Of the final score, the share that meaning has beside words; the cosine of MiniLM that two sentences of
# different topics have anyway; and how sharply what is above it is told apart.
_MEANING, _UNALIKE, _SHARPNESS = 0.4, 0.05, 1.5
_FEWEST_WORDS = 4.0  # weight of words below which a text is too short to judge by its words alone
_SECOND = 0.27  # a second topic needs this share of the first's score …
_SECOND_LEAST = 0.1  # … and this much of the whole
_NARROWER = 0.5  # a topic of the second level needs this share of its family's words
_BELOW = 0.99
_LEAST = 0.13  # a text whose best topic has less than this of all evidence is about none of them
_DECIDING = 3  # sentences named as those that decided
_TELLING = 5  # words named so
_CLOSE = 0.3  # cosine from which a typical sentence is named as alike
# How often the right topic was among those shown, by how far the first leads the next (docs/quality).
_RIGHT = ((0.15, 0.97), (0.08, 0.92), (0.03, 0.85), (-1.0, 0.75))

_SAME_VECTOR = 0.999  # cosine; what half floats and another machine's sums leave of a vector is nearer to one

Vectors = np.ndarray[Any, np.dtype[np.float32]]

_JOINT, _GENERAL = " and ", "General news"


class _Words:
    """The words of a set of topics: for each, the topics it points to and how strongly."""

    def __init__(self, topics: tuple[TopicWords, ...]) -> None:
        table: dict[str, dict[int, float]] = defaultdict(dict)
        for index, topic in enumerate(topics):
            for words, weight in ((topic.likely, _LIKELY), (topic.sure, _SURE)):
                for word in words.split():
                    table[word][index] = weight
        shares = lemma_shares("en")
        self._table = {
            word: tuple(
                (index, weight * _rarity(word, shares) / len(owners)) for index, weight in owners.items()
            )
            for word, owners in table.items()
        }
        self.count = len(topics)

    def score(self, lemmas: tuple[tuple[str, ...], ...]) -> "_Scores":
        """Return the score of each topic, and per topic what each sentence and each word gave to it."""
        seen: dict[str, float] = defaultdict(float)
        given = [[0.0] * len(lemmas) for _ in range(self.count)]
        for number, sentence in enumerate(lemmas):
            place = _HEADLINE if number == 0 else _LEAD if number < _LEAD_SENTENCES else _BODY
            pairs = (f"{first}-{second}" for first, second in pairwise(sentence))
            for word in (*sentence, *pairs):
                for index, weight in self._table.get(word, ()):
                    seen[word] += place / len(self._table[word])
                    given[index][number] += weight
        totals = [0.0] * self.count
        words: list[dict[str, float]] = [{} for _ in range(self.count)]
        for word, amount in seen.items():
            for index, weight in self._table[word]:
                words[index][word] = weight * (1 + log(1 + amount))
                totals[index] += words[index][word]
        return _Scores(totals, given, words)


class _Scores(NamedTuple):
    """What words say of each topic: its total, and what each sentence and each word gave to it."""

    totals: list[float]
    given: list[list[float]]
    words: list[dict[str, float]]


def _rarity(word: str, shares: Mapping[str, float]) -> float:
    """Return how much a word tells by its rareness: 1 for one text in a hundred, less for common ones."""
    return max(_COMMONEST, min(1.0, -log(shares.get(word, _RARE)) / -log(_RARE)))


@cache
def _top_words() -> _Words:
    return _Words(TOPICS)


@cache
def _narrower_words(index: int) -> _Words:
    return _Words(TOPICS[index].narrower)


@cache
def topic_vectors(encoder: Encoder) -> tuple[Vectors, tuple[int, ...]]:
    """Return the vectors of the topics' typical sentences, once per encoder, and whose each is.

    Those of the default encoder are shipped: an encoder that gives one of them the same vector is that one.
    Any other encodes them here.
    """
    pairs = [(index, text) for index, topic in enumerate(TOPICS) for text in topic.examples]
    owners = tuple(index for index, _ in pairs)
    probe = encoder.encode([pairs[0][1]])[0]
    shipped = _shipped_vectors()
    if shipped.shape == (len(pairs), probe.shape[0]) and float(shipped[0] @ probe) > _SAME_VECTOR:
        return shipped, owners
    return encoder.encode([text for _, text in pairs]), owners


@cache
def _shipped_vectors() -> Vectors:
    content = resources.files("copydesk.language").joinpath("english", "topic_vectors.npy").read_bytes()
    vectors: Vectors = np.load(BytesIO(content)).astype(np.float32)
    return vectors


def find_topics(
    lemmas: tuple[tuple[str, ...], ...],
    vector: Sequence[float],
    encoder: Encoder | None,
) -> tuple[Topic, ...]:
    """Return the Media Topics of a text, best first: one or two of the top level, then of the second.

    `lemmas` are the content words of each sentence, the headline's first, names among them; `vector` is that
    of headline and lead, empty where there is no encoder: then words alone decide. Each top-level topic has
    at most one below it, where its words are clear. Scores are shares of all topics' evidence.
    """
    scores = _top_words().score(lemmas)
    words = sum(scores.totals)
    if words < _FEWEST_WORDS and not (vector and encoder):
        return ()
    shares = [total / words if words else 0.0 for total in scores.totals]
    nearest: list[str] = []
    if vector and encoder is not None:
        meaning, nearest = _likeness(vector, encoder)
        weight = _MEANING if words >= _FEWEST_WORDS else 1.0
        shares = [(1 - weight) * share + weight * alike for share, alike in zip(shares, meaning, strict=True)]
    order = sorted(range(len(shares)), key=lambda index: (-shares[index], index))
    if shares[order[0]] < _LEAST:
        return ()
    kept = [
        index
        for rank, index in enumerate(order[:2])
        if rank == 0 or (shares[index] >= _SECOND * shares[order[0]] and shares[index] >= _SECOND_LEAST)
    ]
    sure = _confidence(shares[order[0]] - shares[order[1]])
    topics = [
        _topic(TOPICS[index], shares[index], index, scores, nearest, sure if rank == 0 else None)
        for rank, index in enumerate(kept)
    ]
    least = topics[-1].score
    below = [found for index in kept for found in _narrower(index, shares[index], least, lemmas)]
    return (*topics, *sorted(below, key=lambda topic: (-topic.score, topic.code)))


def _confidence(margin: float) -> float:
    """Return how often the right topic was among those shown where the first led by this much."""
    return next(share for least, share in _RIGHT if margin >= least)


def label_for(topics: tuple[Topic, ...]) -> str:
    """Return a short label of one or two topics: "Technology and markets"; "General news" of none.

    Two top-level topics are joined by their short names; one alone takes its second-level topic's name where
    that says more ("Elections").
    """
    tops = [found for topic in topics if (found := _top_level().get(topic.code))][:2]
    below = [found for topic in topics if (found := _second_level().get(topic.code))]
    if len(tops) == 2:
        return f"{tops[0].short}{_JOINT}{tops[1].second or tops[1].short.lower()}"
    if below and (not tops or below[0] in tops[0].narrower):
        return below[0].label
    return tops[0].label if tops else _GENERAL


@cache
def _top_level() -> dict[str, TopicWords]:
    return {topic.code: topic for topic in TOPICS}


@cache
def _second_level() -> dict[str, TopicWords]:
    return {narrower.code: narrower for topic in TOPICS for narrower in topic.narrower}


def _likeness(vector: Sequence[float], encoder: Encoder) -> tuple[list[float], list[str]]:
    """Return how alike a lead is to each topic's typical sentences (shares of one), and the nearest."""
    examples, owners = topic_vectors(encoder)
    cosines = examples @ np.asarray(vector, dtype=np.float32)
    texts = [text for topic in TOPICS for text in topic.examples]
    best, nearest = [-1.0] * len(TOPICS), [""] * len(TOPICS)
    for owner, cosine, text in zip(owners, cosines, texts, strict=True):
        if float(cosine) > best[owner]:
            best[owner], nearest[owner] = float(cosine), text
    powers = [max(0.0, cosine - _UNALIKE) ** _SHARPNESS for cosine in best]
    total = sum(powers)
    close = [text if cosine >= _CLOSE else "" for text, cosine in zip(nearest, best, strict=True)]
    return [power / total if total else 0.0 for power in powers], close


def _narrower(
    index: int, share: float, least: float, lemmas: tuple[tuple[str, ...], ...]
) -> tuple[Topic, ...]:
    """Return the clear second-level topic, if any; its score stays below `least`, the last top level's."""
    family = TOPICS[index].narrower
    if not family:
        return ()
    scores = _narrower_words(index).score(lemmas)
    totals = scores.totals
    best = max(range(len(totals)), key=lambda place: totals[place])
    part = totals[best] / sum(totals) if sum(totals) else 0.0
    if totals[best] < 2 * _FEWEST_WORDS or part < _NARROWER:
        return ()
    return (_topic(family[best], min(share * part, least * _BELOW), best, scores, [], None),)


def _topic(
    topic: TopicWords, share: float, index: int, scores: _Scores, nearest: list[str], sure: float | None
) -> Topic:
    given, words = scores.given[index], scores.words[index]
    deciding = sorted(range(len(given)), key=lambda number: (-given[number], number))[:_DECIDING]
    sentences = tuple(sorted(number for number in deciding if given[number] > 0))
    telling = sorted(words, key=lambda word: (-words[word], word))[:_TELLING]
    why = [f"words: {', '.join(telling)}"] if telling else []
    if nearest and nearest[index]:
        why.append(f"its beginning is like “{nearest[index]}”")
    return Topic(topic.code, topic.name, round(share, 4), sentences, sure, tuple(why))
