"""Checking a draft against what a store holds."""

from collections import Counter
from datetime import datetime

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.errors import NothingUsableError
from copydesk.pipeline import Progress, analyse_draft, check_analysed, quiet
from copydesk.reading import Limits, read_bytes
from copydesk.settings import Settings
from copydesk.store.protocol import Store
from copydesk.store.values import VerdictRun
from copydesk.stories.copies import find_origins

MOST_ARTICLES = 80  # that a draft is held against where no story is named: those that name most of its names
NAMED_BY = 200  # articles looked up for each name of a draft


def check_text(
    store: Store, text: str, name: str, story_id: str | None, settings: Settings, at: datetime,
    progress: Progress = quiet,
) -> int:  # fmt: skip
    """Check a draft against a story, or against articles that share its names; keep it, return its number.

    KeyError where the story is unknown, NothingUsableError where the draft or the store has no text to use.
    """
    progress("reading the draft", 0, 0)
    draft = analyse_draft(_read(text, name, settings), settings)
    story = None if story_id is None else store.story(story_id)
    articles = store.articles(_related(store, draft) if story is None else story.article_ids)
    if not articles:
        message = "no stored article shares a name with the draft; choose a story, or add its sources"
        raise NothingUsableError(message)
    progress("checking", 0, 0)
    report = check_analysed(draft, articles, find_origins(articles), settings)
    faulty = sum(verdict.kind != "supported" for verdict in report.verdicts)
    run = VerdictRun(
        0, at, name, None if story is None else story.summary.story_id, len(report.verdicts), faulty, report
    )
    with store.writing() as writer:
        return writer.keep_verdicts(run)


def _read(text: str, name: str, settings: Settings) -> Article:
    limits = Limits(max_file_bytes=settings.max_file_bytes, max_text_characters=settings.max_text_characters)
    found = list(read_bytes(text.encode("utf-8", "replace"), name, limits=limits))
    if len(found) == 1 and isinstance(found[0], Article):
        return found[0]
    reason = f"holds {len(found)} texts; a draft is one"
    if len(found) == 1 and not isinstance(found[0], Article):
        reason = found[0].detail
    message = f"{name}: {reason}"
    raise NothingUsableError(message)


def _related(store: Store, draft: AnalysedArticle) -> tuple[str, ...]:
    """Return the articles that name most of what the draft names; a rare name says more than a common one."""
    shared: Counter[str] = Counter()
    for key in dict.fromkeys(entity.key for entity in draft.analysis.entities):
        holders = store.entity_articles(key, limit=NAMED_BY)
        for article in holders:
            shared[article] += 1 + (NAMED_BY - len(holders)) // 50
    ranked = sorted(shared, key=lambda article: (-shared[article], article))
    return tuple(ranked[:MOST_ARTICLES])
