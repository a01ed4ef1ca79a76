"""Real articles grouped by the event they report: `newsCluster.Event` of each JSON record."""

import json
from collections.abc import Iterator
from pathlib import Path

from bench.quality.story_sets import day_of, score_grouping
from copydesk.domain.article import Article, Outlet
from copydesk.reading.compose import compose


def score(path: Path, _articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder with articles/*.json (or the JSON files themselves)."""
    return score_grouping(_labelled(path))


def _labelled(path: Path) -> Iterator[tuple[Article, str]]:
    folder = path / "articles" if (path / "articles").is_dir() else path
    for file in sorted(folder.glob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        article = compose(
            file.name,
            title=record["title"] or "",
            body=record["text"] or "",
            outlet=Outlet(record["source_domain"] or file.stem),
            url=record["url"],
            published=day_of(record["date_publish"]),
        )
        if article.text:
            yield article, record["newsCluster"]["Event"]
