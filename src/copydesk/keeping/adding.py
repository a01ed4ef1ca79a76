"""`copydesk add`: files to stored articles, grown stories, and what that changed."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import BinaryIO

import msgspec

from copydesk import __version__
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.domain.change import AddReport, ConflictNews, FigureMoved, StoryNews
from copydesk.domain.story import StoryChange
from copydesk.domain.trouble import Skipped
from copydesk.errors import NothingUsableError
from copydesk.keeping.grouping import group_new
from copydesk.keeping.passages import keep_passages
from copydesk.keeping.telling import conflict_news, moved_figures
from copydesk.keeping.working import Own, own_files, work_out
from copydesk.pipeline import Progress, analyse_articles, nothing_usable, quiet, read_inputs
from copydesk.settings import Settings
from copydesk.store.protocol import Store
from copydesk.store.tables.whole import tighten

BATCH = 100  # articles that are kept at once: what a stop in the middle loses of the work is less than this
LOOSE_BATCHES = 10  # are kept as they come, some 40 MB, before they are packed tightly


class _Tally(msgspec.Struct):
    """What adding has done so far."""

    added: int = 0
    known: int = 0
    revised: int = 0
    changes: list[StoryChange] = []


def add_files(
    store: Store,
    paths: Sequence[str],
    settings: Settings,
    at: datetime,
    stdin: BinaryIO | None = None,
    progress: Progress = quiet,
) -> AddReport:
    """Read, analyse and keep articles, group them into the running stories, and compare and brief these.

    Articles are kept in batches, each whole or not at all; one that is there already is not analysed again.
    Adding the same files again changes nothing, and finishes what a stop left undone. NothingUsableError
    where there is no article in the files.
    """
    progress("reading", 0, 0)
    own = own_files(settings)
    articles, skipped = read_inputs(paths, settings, stdin)
    there = store.known(article.id for article in articles)
    fresh = list({article.id: article for article in articles if article.id not in there}.values())
    tally = _Tally(known=len(there))
    for number, batch in enumerate(_batches(fresh, settings, skipped, progress), start=1):
        _add_batch(store, batch, tally, settings, at)
        if number % LOOSE_BATCHES == 0:
            tighten(store)
    if not tally.added and not tally.known:
        raise NothingUsableError(nothing_usable(skipped))
    report = _report(store, tally, skipped, at, own, progress)
    keep_passages(store, settings, progress)
    tighten(store)
    return report


def add_analysed(
    store: Store,
    items: Sequence[AnalysedArticle],
    settings: Settings,
    at: datetime,
    progress: Progress = quiet,
) -> AddReport:
    """Keep articles that are analysed already, in one batch; else as `add_files`."""
    tally = _Tally()
    _add_batch(store, items, tally, settings, at)
    return _report(store, tally, [], at, own_files(settings), progress)


def refresh(store: Store, settings: Settings, at: datetime, progress: Progress = quiet) -> AddReport:
    """Compare and brief every story whose articles changed since: what a stop left undone."""
    report = _report(store, _Tally(), [], at, own_files(settings), progress)
    keep_passages(store, settings, progress)
    tighten(store)
    return report


def _batches(
    articles: Sequence[Article], settings: Settings, skipped: list[Skipped], progress: Progress
) -> Iterator[list[AnalysedArticle]]:
    """Analyse articles; yield them in batches."""
    batch: list[AnalysedArticle] = []
    for item in analyse_articles(articles, settings, progress):
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _add_batch(
    store: Store, items: Sequence[AnalysedArticle], tally: _Tally, settings: Settings, at: datetime
) -> None:
    """Keep a batch and group it, all or nothing."""
    with store.writing() as writer:
        added = writer.add(items, at)
        changes = group_new(writer, items, added, at, settings.story_days)
    tally.added += len(added.new)
    tally.known += len(added.known)
    tally.revised += len(added.revised)
    tally.changes += changes


def _report(
    store: Store,
    tally: _Tally,
    skipped: list[Skipped],
    at: datetime,
    own: Own,
    progress: Progress,
) -> AddReport:
    """Compare and brief the stories that changed, and say what is new in them."""
    figures: list[FigureMoved] = []
    conflicts: list[ConflictNews] = []
    stale = store.stale()
    for done, story_id in enumerate(stale):
        progress("comparing and briefing", done, len(stale))
        before = store.story(story_id).comparison
        work, trouble = work_out(store, story_id, at, own)
        skipped += trouble
        if work is None:
            continue
        headline = "" if work.brief is None else work.brief.headline.text
        conflicts += conflict_news(before, work.comparison, headline)
        if before is not None:
            articles = {item.article.id: item for item in store.articles(work.article_ids)}
            figures += moved_figures(before, work.comparison, articles, headline)
    return AddReport(
        version=__version__,
        added=tally.added,
        known=tally.known,
        revised=tally.revised,
        stories=story_news(store, tally.changes),
        figures=tuple(figures),
        conflicts=tuple(conflicts),
        skipped=tuple(skipped),
    )


def story_news(store: Store, changes: Sequence[StoryChange]) -> tuple[StoryNews, ...]:
    """Sum up what happened to each story, one line each: what it is now decides."""
    kinds: dict[str, str] = {}
    came: dict[str, set[str]] = {}
    for change in changes:
        if change.kind == "closed":
            kinds[change.story] = "closed"
            continue
        came.setdefault(change.story, set()).update(change.articles)
        rank = {"opened": "opened", "split": "split", "merged": "merged"}.get(change.kind, "grew")
        if kinds.get(change.story) not in {"opened", "split"}:
            kinds[change.story] = rank
        if change.other is not None:
            came.setdefault(change.other, set()).difference_update(change.articles)
    summaries = {one.story_id: one for one in store.summaries(kinds)}
    return tuple(
        StoryNews(kind, story, summaries[story].headline, len(came.get(story, ())))  # type: ignore[arg-type]
        for story, kind in kinds.items()
        if story in summaries and (kind == "closed" or (summaries[story].articles and came.get(story)))
    )
