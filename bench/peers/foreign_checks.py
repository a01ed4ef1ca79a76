"""What the peers for checking have in common: their yes or no in the terms of the gold's scorer."""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from bench.quality.gold_check import metrics_of


def score_with(
    path: Path, articles: Path | None, passes: Callable[[str, list[str]], bool]
) -> dict[str, float]:
    """Check each draft sentence against every text of its event; what does not pass is not found."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    folder = articles or path.parents[1] / "news_events" / "articles"
    texts: dict[str, list[str]] = defaultdict(list)
    for file in sorted(folder.glob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        event = (record.get("newsCluster") or {}).get("Event")
        texts[str(event)].append(f"{record.get('title') or ''}\n\n{record.get('text') or ''}")
    judged = [
        (item, "supported" if passes(item["sentence"], texts[item["event"]]) else "not_found")
        for item in items
    ]
    return metrics_of(judged)
