"""What the sets of labelled stories have in common: analyse, find copies, group, compare."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bench.quality.partitions import partition_metrics
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.pipeline import analyse_articles
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins
from copydesk.stories.grouping import group_stories


def score_grouping(labelled: Iterable[tuple[Article | str, str]]) -> tuple[int, dict[str, float]]:
    """Group articles in one batch with the default settings and compare with their labels.

    A name in place of an article is one that could not be read.
    """
    articles: list[Article] = []
    gold: dict[str, str] = {}
    for article, label in labelled:
        if isinstance(article, str):
            gold[article] = label
        elif article.id not in gold:  # the same text of the same outlet twice is one article
            articles.append(article)
            gold[article.id] = label
    analysed = [item for item in analyse_articles(articles, Settings()) if isinstance(item, AnalysedArticle)]
    found = {
        name: story.id
        for story in group_stories(analysed, find_origins(analysed))
        for name in story.article_ids
    }
    return len(gold), partition_metrics(gold, found)


def day_of(text: str | None) -> datetime | None:
    """Read an ISO 8601 time without a zone as UTC; None where there is none."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None
