"""Which live articles may tell of the same event: an index of the keys that tell most about each."""

from array import array
from collections.abc import Sequence
from typing import Any

import numpy as np

from copydesk.stories.window import Keys, Slots

KEPT = 256  # articles under one key, the latest: a key with more says little about any of them

NONE = array("i")


class KeyIndex:
    """Telling keys → the latest articles that have them.

    Looking up takes time with the number of keys asked for, however many articles there are. Articles that
    are gone are dropped from a key's list when it is next cut.
    """

    def __init__(self) -> None:
        """Start with no articles."""
        self._articles: dict[int, array[int]] = {}
        self._hits = np.zeros(0, dtype=np.float32)  # scratch, all zero between calls

    def add(self, slot: int, keys: Sequence[int]) -> None:
        """List an article under its telling keys."""
        for key in keys:
            articles = self._articles.get(key)
            if articles is None:
                self._articles[key] = array("i", (slot,))
                continue
            articles.append(slot)
            if len(articles) > 2 * KEPT:
                del articles[:-KEPT]

    def remove(self, slot: int, keys: Sequence[int]) -> None:
        """Take an article out of the lists of its keys, where it is still in them."""
        for key in keys:
            articles = self._articles.get(key)
            if articles is None:
                continue
            if slot in articles:
                articles.remove(slot)
            if not articles:
                del self._articles[key]

    def find(self, keys: Keys, weights: "np.ndarray[Any, Any]", most: int) -> Slots:
        """Return at most `most` articles that share keys with a new one, those with most weight first."""
        lists = [self._articles.get(key, NONE)[-KEPT:] for key in keys.tolist()]
        sizes = [len(articles) for articles in lists]
        total = sum(sizes)
        if not total:
            return np.zeros(0, dtype=np.int64)
        slots = np.concatenate([np.frombuffer(part, np.int32) for part in lists if part]).astype(np.int64)
        top = int(slots.max()) + 1
        if top > len(self._hits):
            self._hits = np.zeros(2 * top, dtype=np.float32)
        np.add.at(self._hits, slots, np.repeat(weights, sizes).astype(np.float32))
        found = np.unique(slots)
        hits = self._hits[found]
        self._hits[slots] = 0
        return found[np.lexsort((found, -hits))[:most]]
