"""Comparing and briefing the stories of a store, and keeping what comes of it."""

from collections.abc import Sequence
from datetime import datetime

from copydesk import __version__
from copydesk.analysis import ANALYSER
from copydesk.briefing import write_brief
from copydesk.comparison import compare
from copydesk.domain.brief import Brief
from copydesk.domain.story import Story
from copydesk.domain.trouble import Skipped
from copydesk.entities import Known
from copydesk.language.english import ENGLISH
from copydesk.store.protocol import Store
from copydesk.store.values import StoryRecord, StoryWork
from copydesk.stories.copies import find_origins

MADE_BY = f"copydesk {__version__}, analyser {ANALYSER}"
TRIES = 3  # where others keep adding to the story meanwhile


def work_out(
    store: Store, story_id: str, at: datetime, known: Sequence[Known] = ()
) -> tuple[StoryWork | None, list[Skipped]]:
    """Compare and brief a story as it now stands, and keep that. None where it has no articles any more.

    Nothing is locked while it works; where the story changed meanwhile, it starts over.
    """
    skipped: list[Skipped] = []
    for _ in range(TRIES):
        skipped.clear()
        record = store.story(story_id)
        if not record.article_ids:
            return None, skipped
        work = _work(store, record, known, skipped)
        with store.writing() as writer:
            if writer.keep_work(work, at):
                return work, skipped
    return None, skipped


def _work(store: Store, record: StoryRecord, known: Sequence[Known], skipped: list[Skipped]) -> StoryWork:
    items = store.articles(record.article_ids)
    by_id = {item.article.id: item for item in items}
    origins = find_origins(items)
    story = Story(record.summary.story_id, record.article_ids)
    comparison = compare(story, by_id, origins)
    brief: Brief | None = None
    names = ", ".join(item.article.source for item in items)
    try:
        brief = write_brief(story, comparison, by_id, origins, ENGLISH, known)
    except ValueError as error:
        skipped.append(Skipped(names, "briefing", "no_text", str(error)))
    except Exception as error:  # noqa: BLE001 - one story's bug must not stop the rest; it is counted and shown
        detail = f"could not be briefed ({type(error).__name__}: {error}); please report this"
        skipped.append(Skipped(names, "briefing", "failed", detail))
    return StoryWork(story.id, record.article_ids, origins.copies, comparison, brief, MADE_BY)
