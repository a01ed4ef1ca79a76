"""Which sentences of one article stand in another, word for word or edited."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from copydesk.stories.fingerprints import Line

Pair = tuple[str, str]

# A sentence with fewer words of its own than this says nothing about copying: "He denied it."
LEAST_WORDS = 7
# Shares of a sentence's words, and of its pairs of neighbouring words, that one sentence (or two, where the
# copy ran them together) of the original must have. With one word in five replaced .8 and .64 are expected.
LEAST_SHARED_WORDS = 0.6
LEAST_SHARED_PAIRS = 0.4
# Neighbours that stand in so many sentences of one text ("of the", in a book) tell nothing, and would make
# the comparison take the square of its length.
COMMON_LINES = 100


class Shared(msgspec.Struct, frozen=True):
    """A line that another article has too."""

    line: int
    words: int  # outside quotations; 0 where the line is too short or too quoted to tell anything
    kept: float  # share of its neighbouring words that stand side by side there too


class Overlap(msgspec.Struct, frozen=True):
    """How much of one article stands in another. Words are those outside quotations, in telling sentences."""

    shared: tuple[Shared, ...]
    words: int  # of all the article's telling lines

    @property
    def share(self) -> float:
        """Return the share of the article's own words that the other has."""
        return sum(item.words for item in self.shared) / self.words if self.words else 0.0

    @property
    def kept(self) -> float:
        """Return how faithfully: 1 is word for word."""
        words = sum(item.words for item in self.shared)
        return sum(item.words * item.kept for item in self.shared) / words if words else 0.0

    def at_least(self, kept: float, taken: frozenset[int] = frozenset()) -> "Overlap":
        """Leave out lines that are less faithful than `kept`, and those in `taken`."""
        shared = (item for item in self.shared if item.kept >= kept and item.line not in taken)
        return Overlap(tuple(shared), self.words)


class Original:
    """An article made ready for looking others up in it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Index the neighbouring words of each line."""
        distinct = sorted({line.own for line in lines})
        self._words = [frozenset(words) for words in distinct]
        where: dict[Pair, list[int]] = {}
        for number, words in enumerate(distinct):
            for pair in set(pairwise(words)):
                where.setdefault(pair, []).append(number)
        self._where = {
            pair: lines_with for pair, lines_with in where.items() if len(lines_with) <= COMMON_LINES
        }
        self._common = where.keys() - self._where.keys()
        self._whole = frozenset(line.whole for line in lines)

    def overlap(self, lines: Sequence[Line]) -> Overlap:
        """Find the lines of another article that this one has."""
        shared, words = [], 0
        for number, line in enumerate(lines):
            if len(line.own) < LEAST_WORDS:
                if line.whole and line.whole in self._whole:
                    shared.append(Shared(number, 0, 1.0))
                continue
            words += len(line.own)
            kept = self._kept_pairs(line)
            if kept >= LEAST_SHARED_PAIRS:
                shared.append(Shared(number, len(line.own), kept))
        return Overlap(tuple(shared), words)

    def _kept_pairs(self, line: Line) -> float:
        """Return the share of a line's neighbouring words that its best two counterparts have, or 0."""
        pairs = set(pairwise(line.own)) - self._common
        hits = Counter(number for pair in pairs for number in self._where.get(pair, ()))
        best = sorted(hits, key=lambda number: (-hits[number], number))[:2]
        if not best:
            return 0.0
        known = frozenset().union(*(self._words[number] for number in best))
        if sum(word in known for word in line.own) < LEAST_SHARED_WORDS * len(line.own):
            return 0.0
        numbers = [word for word in line.own if word[0].isdigit()]
        if 2 * sum(word in known for word in numbers) < len(numbers):
            return 0.0  # the same words with other figures: a newer report, or one filled into the same form
        found = sum(any(number in best for number in self._where.get(pair, ())) for pair in pairs)
        return found / len(pairs)
