"""What a stream knows of each live story: its members, a fair sample of them, and how alike they are."""

import zlib
from collections.abc import Iterable

import numpy as np

from copydesk.stories.joining import USUAL_COHERENCE
from copydesk.stories.window import Slots

SAMPLE = 32  # members that stand for a story in comparisons: all of them, in most stories
LINKS = 12  # likest articles that each remembers; others may add themselves up to twice as many


class Group:
    """A live story. `sample` holds the members with the lowest hashes: fair, and the same in any order."""

    def __init__(self, story: str, serial: int) -> None:
        """Open an empty story; `serial` tells which of two is older."""
        self.story = story
        self.serial = serial
        self.members: dict[int, int] = {}  # slot → hash of the article's id
        self.sample: list[int] = []
        self.coherence = USUAL_COHERENCE
        self.latest = -np.inf  # day of its latest article or arrival
        self.settled_size = 0  # members when it was last looked at as a whole

    def add(self, slot: int, order: int) -> None:
        """Take a member in."""
        self.members[slot] = order
        if len(self.sample) < SAMPLE or order < self.members[self.sample[-1]]:
            self.sample.append(slot)
            self.sample.sort(key=lambda one: (self.members[one], one))
            del self.sample[SAMPLE:]

    def replace(self, members: Iterable[tuple[int, int]]) -> None:
        """Give the story other members."""
        self.members = dict(members)
        self.sample = sorted(self.members, key=lambda one: (self.members[one], one))[:SAMPLE]

    def rows(self) -> Slots:
        """Return the sample as an array."""
        return np.array(self.sample, dtype=np.int64)


class Links:
    """The likest articles that each article met: through them stories find the stories beside them."""

    def __init__(self) -> None:
        """Start with no articles."""
        self._of: dict[int, dict[int, float]] = {}

    def add(self, slot: int, others: Iterable[tuple[int, float]]) -> None:
        """Remember the articles that a new one is like, the likest first, and it at each of them."""
        own = dict(sorted(others, key=lambda pair: (-pair[1], pair[0]))[:LINKS])
        self._of[slot] = own
        for other, score in own.items():
            theirs = self._of.setdefault(other, {})
            theirs[slot] = score
            if len(theirs) > 2 * LINKS:
                del theirs[min(theirs, key=lambda one: (theirs[one], one))]

    def of(self, slot: int) -> dict[int, float]:
        """Return the likest articles of one, and their scores; some of them may be gone."""
        return self._of.get(slot, {})

    def remove(self, slot: int) -> None:
        """Forget an article."""
        for other in self._of.pop(slot, {}):
            self._of.get(other, {}).pop(slot, None)


def hash_of(article_id: str) -> int:
    """Return a hash that is the same on every machine and in every run."""
    return zlib.crc32(article_id.encode("utf-8", "surrogatepass"))
