"""Stories as a stream: articles arrive one by one, in any order, and each joins a story or opens one.

An arrival is compared with the articles that share its telling keys, and joins the story it is most like on
average. What it changes for the stories around is settled at once where that is little work, else a bit with
each arrival, and all of it when the stories are asked for: the stories around are grouped anew, as a batch
would be, so that the order of arrival does not decide. docs/how-stories-are-grouped.md explains the whole.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

import numpy as np

from copydesk.domain.listing import PairReasons
from copydesk.domain.story import ChangeKind, StoryChange
from copydesk.stories.candidates import KeyIndex
from copydesk.stories.groups import Group, Links, hash_of
from copydesk.stories.joining import JOIN, needed, penalty
from copydesk.stories.settling import Settlement, regroup
from copydesk.stories.similarity import Profile
from copydesk.stories.why import reasons_of, words_of
from copydesk.stories.window import Window

KEYS_LISTED, KEYS_ASKED = 40, 24  # telling keys an article is listed under, and asks for
CANDIDATES = 64
STORIES_COMPARED = 4
LINK = -1.0  # log-odds from which two articles are neighbours: below JOIN, as the loosest stories are
# Each arrival earns the comparison of so many articles for settling; what costs more waits for the next.
CREDIT, MOST_CREDIT = 6.0, 400.0
REGION, FULL_REGION = 96, 400  # articles that are settled together, at an arrival and when asked
PASSES = 3  # of a story through one settling


class StoryStream:
    """The live stories and what is decided of them. Equal calls in equal order give equal results."""

    def __init__(self, shares: Mapping[str, float], story_days: float | None = None) -> None:
        """`shares`: `language.lemma_shares`; `story_days`: a story lives so long after its last article.

        None: stories never close.
        """
        self.log: list[StoryChange] = []
        self._story_days = story_days
        self._window = Window(shares)
        self._index = KeyIndex()
        self._links = Links()
        self._groups: dict[str, Group] = {}
        self._group_of: dict[int, Group] = {}
        self._slots: dict[str, int] = {}  # article id → slot; of a whole copy, its original's
        self._ids: dict[int, list[str]] = {}  # slot → its article, then the copies
        self._keys: dict[int, list[int]] = {}  # slot → keys it is listed under
        self._pins: dict[int, str] = {}  # slot → the story a person gave it
        # Stories to settle, the longest waiting first. (A dict's first key costs what was deleted before it.)
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._touched: dict[str, None] = {}  # stories that had an arrival since all was settled
        self._credit = MOST_CREDIT
        self._serial = 0
        self._clock = -np.inf
        self._ages: list[tuple[float, str]] = []  # heap of a day when a story had an article, and the story

    def __len__(self) -> int:
        """Return how many live articles there are, copies included."""
        return len(self._slots)

    # --- arrivals ---------------------------------------------------------------------------------

    def add(
        self, article_id: str, profile: Profile, *, original: str | None = None, arrived: float | None = None
    ) -> tuple[StoryChange, ...]:
        """Take an article in and return what changed, the article's own place first.

        `original` is the article that it is a whole copy of, `arrived` the day of arrival in days since
        1970, where it is known; else publication stands in. An article that is live already changes nothing.
        """
        if article_id in self._slots:
            return ()
        start = len(self.log)
        days = [day for day in (profile.day, arrived) if day is not None]
        day = max(days, default=self._clock)
        self._clock = max(self._clock, day)
        self._close_old()
        if original is not None and original in self._slots:
            self._follow(article_id, self._slots[original], day)
        else:
            slot = self._window.add(profile)
            self._slots[article_id], self._ids[slot] = slot, [article_id]
            self._place(slot, day)
        self._settle_some()
        return tuple(self.log[start:])

    def _follow(self, article_id: str, slot: int, day: float) -> None:
        self._slots[article_id] = slot
        self._ids[slot].append(article_id)
        group = self._group_of[slot]
        self._keep_alive(group, day)
        self.log.append(StoryChange("joined", group.story, (article_id,), "its text is a copy"))

    def _place(self, slot: int, day: float) -> None:
        """Find the story of a new article, or open one."""
        keys, weights = self._window.telling(slot, KEYS_LISTED)
        asked = np.argsort(-weights, kind="stable")[:KEYS_ASKED]
        near = self._index.find(keys[asked], weights[asked], CANDIDATES)
        self._keys[slot] = keys.tolist()
        self._index.add(slot, self._keys[slot])
        scores = self._window.against(slot, near).score.tolist() if len(near) else []
        alike = [(other, score) for other, score in zip(near.tolist(), scores, strict=True) if score >= LINK]
        self._links.add(slot, alike)
        ranked = self._rank(slot, alike)
        name = self._ids[slot][0]
        if ranked and ranked[0][0] >= JOIN:
            value, group, closest = ranked[0]
            words = words_of(self._window.shared(slot, closest))
            reason = f"as alike as one event's reports{words}"
            self._note("joined", group, (slot,), reason)
        else:
            group = self._open(f"s{name}")
            value = 0.0
            self._note("opened", group, (slot,), "no live story is like it")
        group.add(slot, hash_of(name))
        self._keep_alive(group, day)
        self._group_of[slot] = group
        self._touched[group.story] = None
        grown = len(group.members) >= 1.25 * group.settled_size
        if len(ranked) > 1 or (ranked and (grown or value < JOIN)):
            self._waiting[group.story] = None

    def _rank(self, slot: int, alike: Sequence[tuple[int, float]]) -> list[tuple[float, Group, int]]:
        """Return the stories beside a new article: how well it fits, the story, its likest article in it."""
        best: dict[str, tuple[float, int]] = {}
        for other, score in alike:
            story = self._group_of[other].story
            best[story] = max(best.get(story, (-np.inf, 0)), (score, -other))
        chosen = sorted(best, key=lambda story: (-best[story][0], story))[:STORIES_COMPARED]
        if not chosen:
            return []
        groups = [self._groups[story] for story in chosen]
        rows = np.concatenate([group.rows() for group in groups])
        likeness = self._window.against(slot, rows)
        ranked = []
        start = 0
        for group in groups:
            part = slice(start, start + len(group.sample))
            start = part.stop
            mean, other = float(likeness.score[part].mean()), likeness.other_occasion[part].mean()
            value = mean - (needed(group.coherence) - JOIN) - float(penalty(other))
            ranked.append((value, group, -best[group.story][1]))
        return sorted(ranked, key=lambda item: (-item[0], item[1].serial))

    def _keep_alive(self, group: Group, day: float) -> None:
        """Let a story live on: `day` is that of an article, or of a story that became part of it."""
        if day > group.latest:
            group.latest = day
            if self._story_days is not None:
                heappush(self._ages, (day, group.story))

    def _open(self, story: str) -> Group:
        while story in self._groups:
            story += "+"
        self._serial += 1
        group = self._groups[story] = Group(story, self._serial)
        return group

    # --- settling ---------------------------------------------------------------------------------

    def settle(self) -> tuple[StoryChange, ...]:
        """Settle every story that had an arrival since; return what changed."""
        start = len(self.log)
        self._window.refresh()
        waiting = OrderedDict.fromkeys(sorted(self._touched.keys() | self._waiting.keys()))
        passes: dict[str, int] = {}
        while waiting:
            story, _ = waiting.popitem(last=False)
            if story not in self._groups:
                continue
            region = self._region(self._groups[story], FULL_REGION)
            for group in region:
                passes[group.story] = passes.get(group.story, 0) + 1
                waiting.pop(group.story, None)
            for changed in self._regroup(region):
                if passes.get(changed, 0) < PASSES:
                    waiting[changed] = None
        self._touched.clear()
        self._waiting.clear()
        return tuple(self.log[start:])

    def _settle_some(self) -> None:
        """Settle the longest waiting stories, as far as the arrivals have earned it."""
        self._credit = min(self._credit + CREDIT, MOST_CREDIT)
        while self._waiting and self._credit >= REGION:
            story, _ = self._waiting.popitem(last=False)
            region = self._region(self._groups[story], REGION)
            self._credit -= sum(len(group.sample) for group in region)
            self._regroup(region)

    def _region(self, group: Group, most: int) -> list[Group]:
        """Return a story and the stories beside it, the closest first, up to `most` articles."""
        region = [group]
        total = len(group.sample)
        reach: dict[str, float] = {}
        inside = {group.story}
        latest = group
        while True:
            for slot in latest.sample:
                for other, score in self._links.of(slot).items():
                    story = self._group_of[other].story if other in self._group_of else group.story
                    if story not in inside:
                        reach[story] = max(reach.get(story, -np.inf), score)
            if not reach:
                return region
            nearest = min(reach, key=lambda story: (-reach[story], story))
            del reach[nearest]
            latest = self._groups[nearest]
            total += len(latest.sample)
            if total > most:
                return region
            inside.add(nearest)
            region.append(latest)

    def _regroup(self, region: Sequence[Group]) -> list[str]:
        """Group some stories' articles anew; return the ids of the stories that changed."""
        settlement = regroup(region, self._window, self._pins)
        for group, coherence in settlement.coherences:
            group.coherence = coherence
            group.settled_size = len(group.members)
        return self._apply(settlement) if settlement.moves else []

    def _apply(self, settlement: Settlement) -> list[str]:
        """Carry out what grouping anew has found."""
        changed: dict[str, None] = {}
        opened: dict[int, Group] = {}
        for move in settlement.moves:
            target = move.target or opened.get(move.part)
            kind: ChangeKind = "moved" if target else "split"
            if target is None:
                target = opened[move.part] = self._open(self._name_for(move.slots))
            if len(move.slots) == len(move.source.members):
                kind = "merged"
            self._carry(move.slots, move.source, target)
            self._note(kind, target, move.slots, move.reason, move.source)
            changed |= {move.source.story: None, target.story: None}
        for story in changed:
            if not self._groups[story].members:
                self._drop(self._groups[story])
        return [story for story in changed if story in self._groups]

    def _carry(self, slots: Iterable[int], source: Group, target: Group) -> None:
        """Bring articles from one story to another."""
        for slot in slots:
            target.members[slot] = source.members.pop(slot)
            self._group_of[slot] = target
        for group in (source, target):
            group.replace(group.members.items())
        self._keep_alive(target, source.latest)

    def _note(
        self, kind: ChangeKind, target: Group, slots: Iterable[int], reason: str, source: Group | None = None,
        *, by_person: bool = False,
    ) -> None:  # fmt: skip
        names = tuple(sorted(name for slot in slots for name in self._ids[slot]))
        other = source.story if source else None
        self.log.append(StoryChange(kind, target.story, names, reason, other, by_person=by_person))

    def _name_for(self, slots: Iterable[int]) -> str:
        return "s" + min(self._ids[slot][0] for slot in slots)

    def _drop(self, group: Group) -> None:
        del self._groups[group.story]
        self._waiting.pop(group.story, None)
        self._touched.pop(group.story, None)

    def _close_old(self) -> None:
        """Close the stories whose last article is too long ago."""
        if self._story_days is None:
            return
        oldest = self._clock - self._story_days
        while self._ages and self._ages[0][0] < oldest:
            _, story = heappop(self._ages)
            group = self._groups.get(story)
            if group is not None and group.latest < oldest:
                self._forget(group)

    def _forget(self, group: Group) -> None:
        names = []
        for slot in list(group.members):
            names += self._ids.pop(slot)
            self._index.remove(slot, self._keys.pop(slot))
            self._links.remove(slot)
            self._window.remove(slot)
            self._pins.pop(slot, None)
            del self._group_of[slot]
        for name in names:
            del self._slots[name]
        self._drop(group)
        reason = f"no article for {self._story_days:g} days"
        self.log.append(StoryChange("closed", group.story, tuple(sorted(names)), reason))

    # --- asking -----------------------------------------------------------------------------------

    def stories(self) -> dict[str, tuple[str, ...]]:
        """Settle, and return each live story's articles by the story's id, copies after their originals."""
        self.settle()
        return self.live()

    def live(self) -> dict[str, tuple[str, ...]]:
        """Return the same as it stands now, with some stories yet to be settled."""
        return {
            group.story: tuple(name for slot in group.members for name in self._ids[slot])
            for group in self._groups.values()
        }

    def story_of(self, article_id: str) -> str:
        """Return the story of a live article; KeyError where it is not live."""
        return self._group_of[self._slots[article_id]].story

    def why(self, first: str, second: str) -> PairReasons:
        """Explain why two live articles are together or apart; KeyError where one is not live."""
        one, two = self._slots[first], self._slots[second]
        self._window.refresh()
        together = self._group_of[one] is self._group_of[two]
        pinned = one in self._pins or two in self._pins
        return reasons_of(self._window, one, two, together=together, pinned=pinned)

    # --- a person's decisions ---------------------------------------------------------------------

    def merge(self, story: str, into: str) -> None:
        """Make one story of two, for good; KeyError where one is not live."""
        source, target = self._groups[story], self._groups[into]
        if source is not target:
            self._decide(list(target.members), target)
            self._decide(list(source.members), target)

    def move(self, articles: Sequence[str], story: str) -> None:
        """Put articles into a story, for good; KeyError where one is not live.

        Copies go with their originals, and what the story holds now stays with it.
        """
        slots, target = [self._slots[name] for name in articles], self._groups[story]
        self._decide(list(target.members), target)
        self._decide(slots, target)

    def split(self, articles: Sequence[str]) -> str:
        """Open a story with articles of one story, apart for good from what stays; return its id.

        ValueError where they are not some, but not all, of one story's articles.
        """
        slots = dict.fromkeys(self._slots[name] for name in articles)
        sources = {self._group_of[slot].story for slot in slots}
        if len(sources) != 1 or len(slots) == len(self._groups[next(iter(sources))].members):
            message = "a split takes some, not all, of the articles of one story"
            raise ValueError(message)
        source = self._groups[sources.pop()]
        target = self._open(self._name_for(slots))
        self._decide([slot for slot in source.members if slot not in slots], source)
        self._decide(list(slots), target)
        return target.story

    def _decide(self, slots: Sequence[int], target: Group) -> None:
        """Pin articles to a story and bring them there."""
        for slot in slots:
            self._pins[slot] = target.story
        sources: dict[str, list[int]] = {}
        for slot in slots:
            sources.setdefault(self._group_of[slot].story, []).append(slot)
        sources.pop(target.story, None)
        for story, moved in sources.items():
            source = self._groups[story]
            whole = len(moved) == len(source.members)
            kind: ChangeKind = "merged" if whole else "moved" if target.members else "split"
            self._carry(moved, source, target)
            self._note(kind, target, moved, "a person decided so", source, by_person=True)
            self._touched |= {story: None, target.story: None}
            if whole:
                self._drop(source)
