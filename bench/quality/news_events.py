"""Real articles grouped by the event they report: `newsCluster.Event` of each JSON record.

Read as a user's files are. A record that the reader leaves out counts as a story of its own.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from bench.quality.story_sets import score_grouping
from copydesk.domain.article import Article
from copydesk.domain.trouble import Skipped
from copydesk.reading import read_paths


def score(path: Path, _articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder with articles/*.json (or the JSON files themselves)."""
    return score_grouping(labelled(path))


def labelled(path: Path) -> Iterator[tuple[Article | str, str]]:
    """Yield every article of the set with its label; a name stands for one that could not be read."""
    folder = path / "articles" if (path / "articles").is_dir() else path
    for file in sorted(folder.glob("*.json")):
        label = json.loads(file.read_text("utf-8"))["newsCluster"]["Event"]
        read = next(iter(read_paths([str(file)])), None)
        yield (file.name if read is None or isinstance(read, Skipped) else read), label
