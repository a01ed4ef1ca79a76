"""Putting new articles into the running stories of a store."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
import numpy as np

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import StoryChange
from copydesk.language.lemma_shares import lemma_shares
from copydesk.store.packing import lead_of, pack_value, unpack_value
from copydesk.store.protocol import Writer
from copydesk.store.values import Added, LiveArticle, Placing
from copydesk.stories.copies import CANDIDATES, COMMON_SAMPLE, LEAST_SHARED_SAMPLES, find_origins
from copydesk.stories.fingerprints import lines_of, sample_of
from copydesk.stories.resuming import Resident, ResumedStream
from copydesk.stories.similarity import NO_PROFILE, SECONDS_OF_A_DAY, Profile, profile_of

LANGUAGE = "en"  # the one whose articles are analysed
SAMPLE_TYPE = "<u4"

Sample = np.ndarray[Any, np.dtype[np.uint32]]


def group_new(
    writer: Writer, items: Sequence[AnalysedArticle], added: Added, at: datetime, story_days: float
) -> tuple[StoryChange, ...]:
    """Put the new articles among `items` into stories; return what that changed.

    A new revision is held where a person had put the one before it.
    """
    new = [
        item for item in items if item.article.id in set(added.new) and item.article.id not in added.revised
    ]
    today = at.timestamp() / SECONDS_OF_A_DAY
    closed = _close_old(writer, today - story_days, story_days, at)
    live = writer.live()
    stream = resume(live)
    copies = _whole_copies(writer, new, live)
    start = len(stream.log)
    placed: list[LiveArticle] = []
    for item in sorted(new, key=lambda item: _order(item, copies)):
        name, profile = item.article.id, profile_of(item)
        original = copies.get(name)
        stream.add(name, profile, original=original)
        placed.append(_live_of(item, profile, original, today))
        heir = added.heirs.get(name)
        if heir is not None and heir.pinned and heir.story_id in stream.live():
            stream.move([name], heir.story_id)
    stream.settle()
    changes = name_stories(writer, stream.log[start:], added.heirs)
    writer.enliven(placed)
    keep_changes(writer, changes, at)
    held = [name for name, heir in added.heirs.items() if heir.pinned]
    writer.pin(held, held=True)
    return closed + changes


def resume(live: Sequence[LiveArticle]) -> ResumedStream:
    """Return the stream of stories that these articles are in."""
    stories: dict[str, list[Resident]] = {}
    for one in sorted(live, key=lambda one: one.original is not None):
        resident = Resident(one.article_id, profile_in(one), one.original, one.pinned)
        stories.setdefault(one.story_id, []).append(resident)
    oldest = dict.fromkeys(one.story_id for one in live)
    shares = lemma_shares(LANGUAGE)
    return ResumedStream(shares, [(story, stories[story]) for story in oldest])


def profile_in(one: LiveArticle) -> Profile:
    """Return what grouping needs of a stored article."""
    if not one.profile:
        return NO_PROFILE
    profile = unpack_value(one.profile, Profile)
    return msgspec.structs.replace(profile, vector=tuple(lead_of(one.lead).tolist()))


def live_of(item: AnalysedArticle, original: str | None, day: float) -> LiveArticle:
    """Return what grouping will need of an article, to be kept."""
    return _live_of(item, profile_of(item), original, day)


def keep_changes(writer: Writer, changes: Sequence[StoryChange], at: datetime) -> None:
    """Keep where the changes leave each article."""
    stories: dict[str, str] = {}
    for change in changes:
        if change.kind != "closed":
            stories |= dict.fromkeys(change.articles, change.story)
    writer.place(stories, changes, at)


def _live_of(item: AnalysedArticle, profile: Profile, original: str | None, today: float) -> LiveArticle:
    packed = b"" if original is not None else pack_value(msgspec.structs.replace(profile, vector=()))
    sample = b"" if original is not None else _sample_of(item).tobytes()
    return LiveArticle(item.article.id, "", today, packed, sample, original)


def _sample_of(item: AnalysedArticle) -> Sample:
    return sample_of(lines_of(item)).astype(SAMPLE_TYPE)


def _order(item: AnalysedArticle, copies: Mapping[str, str]) -> tuple[bool, bool, float, str]:
    """Order by time of publication, the undated last, and whole copies after everything else."""
    published = item.article.published
    moment = published.timestamp() if published else 0.0
    return (item.article.id in copies, published is None, moment, item.article.id)


def _whole_copies(
    writer: Writer, new: Sequence[AnalysedArticle], live: Sequence[LiveArticle]
) -> dict[str, str]:
    """Return which new articles are whole copies of others, new or stored."""
    index = _SampleIndex([one for one in live if one.sample])
    names = list(dict.fromkeys(name for item in new for name in index.alike(_sample_of(item))))
    origins = find_origins([*writer.articles(names), *new])
    fresh = {item.article.id for item in new}
    return {
        copy.article_id: copy.original_id
        for copy in origins.copies
        if copy.whole and copy.article_id in fresh
    }


class _SampleIndex:
    """Where each sampled run of words of the stored articles stands."""

    def __init__(self, stored: Sequence[LiveArticle]) -> None:
        self._names = [one.article_id for one in stored]
        samples = [np.frombuffer(one.sample, SAMPLE_TYPE) for one in stored]
        hashes: Sample = np.concatenate([*samples, np.zeros(0, SAMPLE_TYPE)])
        order = np.argsort(hashes, kind="stable")
        self._hashes = hashes[order]
        self._owners = np.repeat(np.arange(len(samples)), [len(sample) for sample in samples])[order]

    def alike(self, sample: Sample) -> list[str]:
        """Return the articles that share most runs of words with a new one."""
        first = np.searchsorted(self._hashes, sample, "left").tolist()
        last = np.searchsorted(self._hashes, sample, "right").tolist()
        counts: Counter[int] = Counter()
        for start, end in zip(first, last, strict=True):
            if end - start <= COMMON_SAMPLE:
                counts.update(self._owners[start:end].tolist())
        near = [number for number, count in counts.items() if count >= LEAST_SHARED_SAMPLES]
        near.sort(key=lambda number: (-counts[number], number))
        return [self._names[number] for number in near[:CANDIDATES]]


def name_stories(
    writer: Writer, changes: Sequence[StoryChange], heirs: Mapping[str, Placing]
) -> tuple[StoryChange, ...]:
    """Give opened stories names that no closed story has; the heir of a story's only article keeps it."""
    names: dict[str, str] = {}
    for change in changes:
        if change.kind not in {"opened", "split"}:
            continue
        heir = heirs.get(change.articles[0]) if change.kind == "opened" else None
        taken = set(names.values())
        name = change.story
        if heir is not None and heir.story_id not in taken and not _is_in_use(writer, heir.story_id):
            name = heir.story_id
        while name in taken or _is_in_use(writer, name):
            name += "+"
        names[change.story] = name
    return tuple(
        msgspec.structs.replace(
            change,
            story=names.get(change.story, change.story),
            other=names.get(change.other or "", change.other),
        )
        for change in changes
    )


def _close_old(writer: Writer, before_day: float, story_days: float, at: datetime) -> tuple[StoryChange, ...]:
    """Close the stories that had no article for as long as stories live."""
    reason = f"no article for {story_days:g} days"
    changes = tuple(StoryChange("closed", story, (), reason) for story in writer.overdue(before_day))
    writer.place({}, changes, at)
    return changes


def _is_in_use(writer: Writer, story_id: str) -> bool:
    return any(summary.articles for summary in writer.summaries([story_id]))
