"""Comparing and briefing the stories of a store, and keeping what comes of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

import msgspec

from copydesk import __version__
from copydesk.analysis import ANALYSER
from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing import write_brief
from copydesk.comparison import compare
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Brief
from copydesk.domain.story import Revision, Story
from copydesk.domain.trouble import Skipped
from copydesk.entities import Known
from copydesk.keeping.figures import key_figures
from copydesk.language.english import ENGLISH
from copydesk.pipeline import entailment_model, known_entities, outlet_families
from copydesk.settings import Settings
from copydesk.store.protocol import Store
from copydesk.store.values import StoryRecord, StoryWork
from copydesk.stories.copies import find_origins
from copydesk.stories.revisions import changes_of

MADE_BY = f"copydesk {__version__}, analyser {ANALYSER}"
TRIES = 3  # where others keep adding to the story meanwhile


class Own(msgspec.Struct, frozen=True):
    """What a user's own files say, and who reads sentences."""

    entities: tuple[Known, ...] = ()
    families: Mapping[str, str] | None = None  # None: those that come with Copydesk
    entailment: EntailmentModel | None = None


NOTHING_OWN = Own()


def own_files(settings: Settings) -> Own:
    """Read the user's own files of entities and outlets. SettingsError says what is wrong with one."""
    return Own(known_entities(settings), outlet_families(settings), entailment_model(settings))


def work_out(
    store: Store, story_id: str, at: datetime, own: Own = NOTHING_OWN
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
        work = _work(store, record, own, skipped)
        with store.writing() as writer:
            if writer.keep_work(work, at):
                return work, skipped
    return None, skipped


def _work(store: Store, record: StoryRecord, own: Own, skipped: list[Skipped]) -> StoryWork:
    items = store.articles(record.article_ids)
    by_id = {item.article.id: item for item in items}
    origins = msgspec.structs.replace(find_origins(items, own.families), revisions=_revisions(store, items))
    story = Story(record.summary.story_id, record.article_ids)
    comparison = compare(story, by_id, origins)
    brief: Brief | None = None
    names = ", ".join(item.article.source for item in items)
    try:
        brief = write_brief(story, comparison, by_id, origins, ENGLISH, own.entities, own.entailment)
    except ValueError as error:
        skipped.append(Skipped(names, "briefing", "no_text", str(error)))
    except Exception as error:  # noqa: BLE001 - one story's bug must not stop the rest; it is counted and shown
        detail = f"could not be briefed ({type(error).__name__}: {error}); please report this"
        skipped.append(Skipped(names, "briefing", "failed", detail))
    figures = key_figures(brief, by_id)
    return StoryWork(story.id, record.article_ids, origins.copies, comparison, brief, MADE_BY, figures)


def _revisions(store: Store, items: Sequence[AnalysedArticle]) -> dict[str, tuple[Revision, ...]]:
    """Return the earlier texts of articles, the oldest first, each with what its next text says otherwise."""
    found: dict[str, tuple[Revision, ...]] = {}
    for item in items:
        if not item.article.url:
            continue
        earlier = [one.article_id for one in store.revisions(item.article.id)]
        if len(earlier) > 1:
            texts = [*store.articles(name for name in earlier if name != item.article.id), item]
            found[item.article.id] = tuple(_revision(before, after) for before, after in pairwise(texts))
    return found


def _revision(before: AnalysedArticle, after: AnalysedArticle) -> Revision:
    article = before.article
    time = article.updated or article.published
    return Revision(article.id, article.source, time, article.text, changes_of(before, after))
