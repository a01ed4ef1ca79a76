"""Grouping some live stories anew, and telling what that changes."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from copydesk.stories.groups import Group
from copydesk.stories.joining import coherence_of, join_alike
from copydesk.stories.similarity import Likeness
from copydesk.stories.why import words_of
from copydesk.stories.window import Window


class Move(msgspec.Struct, frozen=True):
    """Articles that leave a story for another, or for one to be opened (None), which a part's moves share."""

    source: Group
    target: Group | None
    part: int
    slots: tuple[int, ...]
    reason: str


class Settlement(msgspec.Struct, frozen=True):
    """What grouping anew has found: what moves, and how alike each story's articles are."""

    moves: tuple[Move, ...]
    coherences: tuple[tuple[Group, float], ...]


def regroup(region: Sequence[Group], window: Window, pins: Mapping[int, str]) -> Settlement:
    """Group the articles of some stories as if they had all just arrived together.

    `pins` holds the stories that a person gave articles: those stay, and stories with different ones apart.
    A story of more than `groups.SAMPLE` articles is judged by its sample; should that come apart, each other
    article goes with the part it is most like.
    """
    region = sorted(region, key=lambda group: group.serial)
    rows = [slot for group in region for slot in sorted(group.sample)]
    likeness = window.among(np.array(rows, dtype=np.int64))
    owner = [group for group in region for _ in group.sample]
    parts = join_alike(likeness.score, likeness.other_occasion, [pins.get(slot) for slot in rows])
    heirs = _heirs(parts, owner, [pins.get(slot) for slot in rows])
    moves: list[Move] = []
    for group in region:
        own = {at: [row for row in part if owner[row] is group] for at, part in enumerate(parts)}
        own = {at: members for at, members in own.items() if members}
        stays = next((at for at in own if heirs[at] is group), None)
        shares = _followers(group, own, rows, window, pins, stays)
        for at, members in own.items():
            if at == stays:
                continue
            slots = tuple(sorted([rows[row] for row in members] + shares.get(at, [])))
            reason = _reason(members, parts[at], likeness, rows, window, stays_away=heirs[at] is None)
            moves.append(Move(group, heirs[at], at, slots, reason))
    coherences = [
        (heir, coherence_of(likeness.score[np.ix_(part, part)]))
        for part, heir in zip(parts, heirs, strict=True)
        if heir is not None
    ]
    return Settlement(tuple(moves), tuple(coherences))


def _heirs(
    parts: Sequence[Sequence[int]], owner: Sequence[Group], pinned: Sequence[str | None]
) -> list[Group | None]:
    """Return which story each part goes on as; None for one that is to be opened.

    The story that a person gave an article, else the oldest of those that have most of their articles in it.
    """
    where: dict[str, Counter[int]] = {}
    groups = {group.story: group for group in owner}
    for at, part in enumerate(parts):
        for row in part:
            where.setdefault(owner[row].story, Counter())[at] += 1
    heirs: list[Group | None] = [None] * len(parts)
    taken = set()
    for at, part in enumerate(parts):
        decided = sorted({story for row in part if (story := pinned[row]) is not None})
        if decided and decided[0] in groups:
            heirs[at] = groups[decided[0]]
            taken.add(decided[0])
    for story in sorted(where, key=lambda name: groups[name].serial):
        at = max(where[story], key=lambda part: (where[story][part], -part))
        if heirs[at] is None and story not in taken:
            heirs[at] = groups[story]
    return heirs


def _followers(
    group: Group,
    own: Mapping[int, Sequence[int]],
    rows: Sequence[int],
    window: Window,
    pins: Mapping[int, str],
    stays: int | None,
) -> dict[int, list[int]]:
    """Share out the members of a story that its sample left out: part → slots."""
    rest = sorted(group.members.keys() - set(group.sample))
    if not rest:
        return {}
    if len(own) == 1:
        return {next(iter(own)): rest}
    shares: dict[int, list[int]] = {}
    ends = np.cumsum([len(members) for members in own.values()])[:-1]
    sample = np.array([rows[row] for members in own.values() for row in members], dtype=np.int64)
    order = list(own)
    for slot in rest:
        if stays is not None and pins.get(slot) == group.story:
            shares.setdefault(stays, []).append(slot)
            continue
        means = [float(part.mean()) for part in np.split(window.against(slot, sample).score, ends)]
        shares.setdefault(order[int(np.argmax(means))], []).append(slot)
    return shares


def _reason(
    members: Sequence[int],
    part: Sequence[int],
    likeness: Likeness,
    rows: Sequence[int],
    window: Window,
    *,
    stays_away: bool,
) -> str:
    """Say why articles go where they go: what the likest pair shares."""
    others = [row for row in part if row not in set(members)]
    if not others:
        said = "less like the rest than one event's reports are"
        return said if stays_away else "the larger part of the story"
    block = likeness.score[np.ix_(members, others)]
    first, second = np.unravel_index(int(block.argmax()), block.shape)
    words = words_of(window.shared(rows[members[int(first)]], rows[others[int(second)]]))
    return f"on average as alike as one event's reports{words}"
