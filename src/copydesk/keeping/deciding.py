"""A person's decisions about stories, kept for good: merge, move, split, and taking the last one back."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from copydesk.domain.story import StoryChange
from copydesk.keeping.grouping import keep_changes, live_of, name_stories, resume
from copydesk.store.protocol import Store, Writer
from copydesk.store.values import Decision, LiveArticle, Placing
from copydesk.stories.resuming import ResumedStream

UNDONE = "a person took a decision back"


def merge_stories(store: Store, story_id: str, into: str, at: datetime) -> tuple[StoryChange, ...]:
    """Make one story of two, for good. KeyError where one is unknown, ValueError where they are one."""
    with store.writing() as writer:
        story, target = (writer.story(name).summary for name in (story_id, into))
        if story.story_id == target.story_id:
            message = f"{story_id} and {into} are one story"
            raise ValueError(message)
        words = f"merged “{story.headline}” into “{target.headline}”"
        ids = (story.story_id, target.story_id)
        return _decide(writer, ids, words, at, lambda stream: stream.merge(*ids))


def move_articles(
    store: Store, article_ids: Sequence[str], story_id: str, at: datetime
) -> tuple[StoryChange, ...]:
    """Put articles into a story, for good; copies go with their originals. KeyError where one is unknown."""
    with store.writing() as writer:
        target = writer.story(story_id).summary
        ids = (*_stories_of(writer, article_ids), target.story_id)
        words = f"moved {_counted(article_ids)} to “{target.headline}”"
        return _decide(writer, ids, words, at, lambda stream: stream.move(article_ids, target.story_id))


def split_story(store: Store, article_ids: Sequence[str], at: datetime) -> tuple[StoryChange, ...]:
    """Open a story with some articles of one, apart for good from the rest.

    KeyError where an article is unknown, ValueError where they are not some, but not all, of one story.
    """
    with store.writing() as writer:
        ids = _stories_of(writer, article_ids)
        headline = writer.story(ids[0]).summary.headline if ids else ""
        words = f"split {_counted(article_ids)} from “{headline}”"
        return _decide(writer, ids, words, at, lambda stream: stream.split(article_ids))


def undo_decision(store: Store, at: datetime) -> Decision | None:
    """Take back the last decision that stands; return it, or None where there is none.

    Every article it moved goes back to where it was, unless a revision took its place since.
    """
    with store.writing() as writer:
        decision = next((one for one in writer.decisions(limit=1000) if not one.undone), None)
        if decision is None:
            return None
        now = {one.article_id: one.story_id for one in writer.listed(decision.before)}
        back = {name: place for name, place in decision.before.items() if now.get(name) is not None}
        moves: dict[tuple[str, str], list[str]] = {}
        for name, place in back.items():
            here = now[name]
            if here is not None and here != place.story_id:
                moves.setdefault((here, place.story_id), []).append(name)
        changes = [
            StoryChange("moved", story, tuple(sorted(names)), UNDONE, other, by_person=True)
            for (other, story), names in moves.items()
        ]
        keep_changes(writer, changes, at)
        for held in (True, False):
            writer.pin([name for name, place in back.items() if place.pinned is held], held=held)
        writer.mark_undone(decision.number)
        return decision


def _decide(
    writer: Writer,
    story_ids: Iterable[str],
    words: str,
    at: datetime,
    decide: Callable[[ResumedStream], object],
) -> tuple[StoryChange, ...]:
    """Let a stream of some stories carry a decision out, and keep what it changed and what was before."""
    members = writer.members(dict.fromkeys(story_ids))
    stream = resume([_with_profile(writer, one) for one in members])
    decide(stream)
    changes = name_stories(writer, stream.log, {})
    held = set(stream.pinned())
    before = {one.article_id: Placing(one.story_id, one.pinned) for one in members if one.article_id in held}
    keep_changes(writer, changes, at)
    writer.pin(held, held=True)
    writer.keep_decision(Decision(at, words, before))
    return changes


def _counted(article_ids: Sequence[str]) -> str:
    return "1 article" if len(article_ids) == 1 else f"{len(article_ids)} articles"


def _with_profile(writer: Writer, one: LiveArticle) -> LiveArticle:
    """Give an article of a closed story what a stream needs of it."""
    if one.profile or one.original is not None:
        return one
    item = writer.article(one.article_id)
    made = live_of(item, None, one.day)
    return LiveArticle(
        one.article_id,
        one.story_id,
        one.day,
        made.profile,
        made.sample,
        None,
        pinned=one.pinned,
        lead=one.lead,
    )


def _stories_of(writer: Writer, article_ids: Sequence[str]) -> tuple[str, ...]:
    """Return the stories that articles are in. KeyError where one is in none."""
    stories = {one.article_id: one.story_id for one in writer.listed(article_ids)}
    for name in article_ids:
        if stories.get(name) is None:
            raise KeyError(name)
    return tuple(dict.fromkeys(story for story in stories.values() if story is not None))
