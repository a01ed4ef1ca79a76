"""BASIL (Fan et al. 2019): one event reported by three outlets, files N_outlet.json."""

import json
from collections.abc import Iterator
from pathlib import Path

from bench.quality.story_sets import day_of, score_grouping
from copydesk.domain.article import Article, Outlet
from copydesk.reading.compose import compose


def score(path: Path, _articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder of N_outlet.json."""
    return score_grouping(labelled(path))


def labelled(path: Path) -> Iterator[tuple[Article | str, str]]:
    """Yield every article of the set with its label; a name stands for one that could not be read."""
    for file in sorted(path.glob("*_*.json")):
        record = json.loads(file.read_text("utf-8"))
        article = compose(
            file.name,
            title=record["title"] or "",
            body="\n".join(part["sentence"] for part in record["body"]),
            outlet=Outlet(record["source"]),
            url=record["url"],
            published=day_of(record["date"]),
        )
        yield article, file.stem.split("_")[0]
