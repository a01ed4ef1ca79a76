"""Cosines measured all at once are those measured one by one."""

import random

import pytest

from copydesk.comparison.likeness import Likeness
from copydesk.comparison.overlap import cosines
from copydesk.language.english import ENGLISH

WORDS = (
    "ship",
    "vessel",
    "boat",
    "sink",
    "port",
    "harbour",
    "kill",
    "murder",
    "dead",
    "river",
    "big",
    "large",
)


def sets_of(count):
    chance = random.Random(1)  # noqa: S311 - nothing secret
    return [frozenset(chance.sample(WORDS, chance.randrange(len(WORDS)))) for _ in range(count)]


def test_all_at_once_is_one_by_one():
    weights = {word: 1.0 / (1.0 + index) for index, word in enumerate(WORDS)}
    like = Likeness(weights, ENGLISH.checking.relations, ENGLISH.senses)
    sets = sets_of(40)
    pairs = [(a, b) for a in range(40) for b in range(40)]
    at_once = cosines(pairs, sets, like.squares, like._kin_of)
    assert at_once == pytest.approx([like.cosine(sets[a], sets[b]) for a, b in pairs])
    assert max(at_once) == 1.0


def test_a_word_of_one_sense_counts_in_part_and_no_words_are_like_nothing():
    kin = {"ship": frozenset({"vessel"})}
    sets = [frozenset({"ship"}), frozenset({"vessel"}), frozenset()]
    assert cosines([(0, 1), (0, 0), (0, 2)], sets, {}, lambda word: kin.get(word, frozenset())) == [
        0.7,
        1.0,
        0.0,
    ]


def test_nothing_to_measure_gives_nothing():
    assert cosines([], [], {}, lambda _: frozenset()) == []
