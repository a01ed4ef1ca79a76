"""A stream that goes on where another left off: its live stories come from a store."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np

from copydesk.stories.groups import hash_of
from copydesk.stories.joining import coherence_of
from copydesk.stories.similarity import Profile
from copydesk.stories.stream import KEYS_LISTED, StoryStream


class Resident(msgspec.Struct, frozen=True):
    """An article of a story that goes on; `original` is one of that story that it is a whole copy of."""

    article_id: str
    profile: Profile
    original: str | None = None
    pinned: bool = False


class ResumedStream(StoryStream):
    """A `StoryStream` that begins with stories, none of which it compares anew until something joins them."""

    def __init__(
        self, shares: Mapping[str, float], stories: Iterable[tuple[str, Sequence[Resident]]]
    ) -> None:
        """`stories`: story id and its articles, an original before its copies; the oldest story first.

        They never close: whoever keeps them knows when they do.
        """
        super().__init__(shares)
        for story, residents in stories:
            self._take_in(story, residents)
        self._window.refresh()
        for slot in self._ids:
            keys, _ = self._window.telling(slot, KEYS_LISTED)
            self._keys[slot] = keys.tolist()
            self._index.add(slot, self._keys[slot])
        for group in self._groups.values():
            group.settled_size = len(group.members)
            if len(group.sample) > 1:
                rows = np.array(sorted(group.sample), dtype=np.int64)
                group.coherence = coherence_of(self._window.among(rows).score)

    def _take_in(self, story: str, residents: Sequence[Resident]) -> None:
        group = self._open(story)
        for one in residents:
            slot = None if one.original is None else self._slots.get(one.original)
            if slot is not None and self._group_of[slot] is group:
                self._ids[slot].append(one.article_id)
            else:
                slot = self._window.add(one.profile)
                self._ids[slot] = [one.article_id]
                group.add(slot, hash_of(one.article_id))
                self._group_of[slot] = group
            self._slots[one.article_id] = slot
            if one.pinned:
                self._pins[slot] = group.story

    def pinned(self) -> tuple[str, ...]:
        """Return the articles that a person's decisions hold where they are."""
        return tuple(name for slot in self._pins for name in self._ids[slot])
