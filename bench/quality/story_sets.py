"""What the sets of labelled stories have in common: analyse, find copies, group, compare."""

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from bench.quality.partitions import partition_metrics
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.domain.story import Origins
from copydesk.language.lemma_shares import lemma_shares
from copydesk.pipeline import analyse_articles
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins
from copydesk.stories.grouping import group_stories
from copydesk.stories.similarity import profile_of
from copydesk.stories.stream import StoryStream

ORDERS = 20


def score_grouping(labelled: Iterable[tuple[Article | str, str]]) -> tuple[int, dict[str, float]]:
    """Group articles in the order of publication with the default settings and compare with their labels.

    `lowest_of_20_orders` is the BCubed F1 of the worst of twenty shuffled orders of arrival. A name in place
    of an article is one that could not be read.
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
    origins = find_origins(analysed)
    found = {name: story.id for story in group_stories(analysed, origins) for name in story.article_ids}
    metrics = partition_metrics(gold, found)
    shuffled = (partition_metrics(gold, arriving(analysed, origins, seed)) for seed in range(ORDERS))
    metrics["lowest_of_20_orders"] = min(each["bcubed_f1"] for each in shuffled)
    return len(gold), metrics


def arriving(analysed: Sequence[AnalysedArticle], origins: Origins, seed: int) -> dict[str, str]:
    """Return article id -> story of articles that arrive in a shuffled order, copies among them."""
    order = sorted(analysed, key=lambda item: item.article.id)
    random.Random(seed).shuffle(order)  # noqa: S311 - an order, not a secret
    stream = StoryStream(lemma_shares("en"))
    for item in order:
        name = item.article.id
        original = origins.origin_of(name)
        stream.add(name, profile_of(item), original=None if original == name else original)
    return {name: story for story, names in stream.stories().items() for name in names}


def day_of(text: str | None) -> datetime | None:
    """Read an ISO 8601 time without a zone as UTC; None where there is none."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None
