"""A reader's own topics: a name, a description and examples, and no code."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from math import exp
from typing import Any

import msgspec
import numpy as np
from spacy.language import Language as Parser

from copydesk.analysis.models import Encoder
from copydesk.domain.annotation import Topic
from copydesk.errors import SettingsError
from copydesk.language.lemma_shares import lemma_shares

OWN = "own:"  # how the code of a reader's own topic begins
MOST_TOPICS = 200
LONGEST = 2_000  # characters of a description or example
LONGEST_NAME = 80
# The cosine of unrelated texts, and how far above it alike ones lie; how fast words add up.
UNALIKE, ALIKE, ENOUGH_WORDS = 0.1, 0.3, 1.5
MEANING = 0.6  # share of the score; the rest are words
LEAST = 0.34  # a topic with less is not given
HEADLINE, LEAD, BODY = 1.0, 0.7, 0.3
LEAD_SENTENCES = 3
RARE = 0.05  # a word that more articles have tells no topic
TELLING = 5
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


class OwnTopic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One topic of a reader's own."""

    name: str
    description: str
    examples: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # further words that point to it


class OwnTopics(msgspec.Struct, frozen=True):
    """A reader's own topics, and the parser that finds their words."""

    topics: tuple[OwnTopic, ...]
    parser: Parser


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    topic: tuple[OwnTopic, ...]


class _Prepared(msgspec.Struct, frozen=True):
    """A topic's words, and the vectors of its description and examples with their texts."""

    words: frozenset[str]
    texts: tuple[str, ...]
    vectors: Any  # an array, one row a text; None without an encoder


def read_own_topics(content: str, file: str) -> tuple[OwnTopic, ...]:
    """Read the text of a file of topics, TOML with a [[topic]] each. SettingsError says what is wrong."""
    try:
        topics = msgspec.convert(tomllib.loads(content), _File).topic
    except tomllib.TOMLDecodeError as error:
        message = f"{file}: is not TOML ({error})"
        raise SettingsError(message) from error
    except msgspec.ValidationError as error:
        message = f"{file}: {error}; a [[topic]] has name, description, and perhaps examples and words"
        raise SettingsError(message) from error
    if not topics or len(topics) > MOST_TOPICS:
        message = f"{file}: holds {len(topics)} topics; name 1 to {MOST_TOPICS}, each as [[topic]]"
        raise SettingsError(message)
    seen: set[str] = set()
    for number, topic in enumerate(topics, 1):
        problem = _problem(topic, seen)
        if problem:
            message = f"{file}: topic {number} (“{topic.name[:LONGEST_NAME]}”): {problem}"
            raise SettingsError(message)
        seen.add(topic.name.strip().lower())
    return topics


def _problem(topic: OwnTopic, seen: set[str]) -> str:
    name = topic.name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        return f"its name is empty, longer than {LONGEST_NAME} characters, or holds controls"
    if name.lower() in seen:
        return "another topic has this name"
    if not topic.description.strip():
        return "its description is empty; one or two sentences say what it is about"
    if any(len(text) > LONGEST for text in (topic.description, *topic.examples, *topic.words)):
        return f"a text is longer than {LONGEST} characters"
    return ""


def find_own_topics(
    own: OwnTopics,
    lemmas: tuple[tuple[str, ...], ...],
    vector: Sequence[float],
    encoder: Encoder | None,
) -> tuple[Topic, ...]:
    """Return those of a reader's own topics that a text is about, best first, each with what decided.

    `lemmas` and `vector` are those that find_topics takes.
    """
    found = []
    lead = np.asarray(vector, dtype=np.float32) if vector and encoder is not None else None
    everything = _prepare_all(own.topics, own.parser, encoder)
    for topic, prepared in zip(own.topics, everything, strict=True):
        weights, given = _weigh(prepared.words, lemmas)
        words = 1 - exp(-sum(weights.values()) / ENOUGH_WORDS)
        score, why = words, []
        if lead is not None:
            cosines = prepared.vectors @ lead
            best = int(np.argmax(cosines))
            alike = min(1.0, max(0.0, (float(cosines[best]) - UNALIKE) / ALIKE))
            score = MEANING * alike + (1 - MEANING) * words
            why.append(f"its beginning is like “{prepared.texts[best]}” ({alike:.2f})")
        if score < LEAST:
            continue
        telling = sorted(weights, key=lambda word: (-weights[word], word))[:TELLING]
        why = [f"words: {', '.join(telling)}", *why] if telling else why
        sentences = tuple(sorted(sorted(given, key=lambda at: (-given[at], at))[:3]))
        code = OWN + topic.name.strip().lower()
        found.append(Topic(code, topic.name.strip(), round(score, 4), sentences, None, tuple(why)))
    return tuple(sorted(found, key=lambda topic: (-topic.score, topic.code)))


def _weigh(
    words: frozenset[str], lemmas: tuple[tuple[str, ...], ...]
) -> tuple[Mapping[str, float], Mapping[int, float]]:
    """Return how much each word of a topic weighs where it stands first, and what each sentence holds."""
    weights: dict[str, float] = {}
    given: dict[int, float] = {}
    for number, sentence in enumerate(lemmas):
        place = HEADLINE if number == 0 else LEAD if number < LEAD_SENTENCES else BODY
        for word in words.intersection(sentence):
            weights[word] = max(weights.get(word, 0.0), place)
            given[number] = given.get(number, 0.0) + place
    return weights, given


@cache
def _prepare_all(
    topics: tuple[OwnTopic, ...], parser: Parser, encoder: Encoder | None
) -> tuple[_Prepared, ...]:
    """Find the words and vectors of topics, once in a process."""
    shares = lemma_shares("en")
    prepared = []
    for topic in topics:
        texts = (topic.description, *topic.examples)
        docs = [parser(text) for text in (*texts, " ".join(topic.words))]
        said = (token for token in chain.from_iterable(docs[:-1]) if token.pos_ in CONTENT)
        named = (token for token in docs[-1] if token.is_alpha)
        words = {token.lemma_.lower() for token in chain(said, named) if not token.is_stop}
        telling = frozenset(word for word in words if len(word) > 1 and shares.get(word, 0.0) < RARE)
        vectors = encoder.encode(list(texts)) if encoder is not None else None
        prepared.append(_Prepared(telling, texts, vectors))
    return tuple(prepared)
