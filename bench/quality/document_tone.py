"""The tone of whole articles on invented ones: of the headline, of the body, and of the people quoted.

Each has a headline and a body of three to five sentences, written and labelled for this project: news of
many kinds, among them headlines that promise another tone than the body has, and people quoted against the
article's own tone. `part` keeps a third apart, on which nothing was chosen. There is no public set.
"""

import json
from pathlib import Path
from typing import Any

from bench.quality.targets import metrics
from copydesk.domain.annotation import AnalysedArticle, Tone, ToneParts
from copydesk.domain.article import Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

PARTS = ("headline", "body", "quoted")
Pair = tuple[str, str]
"""The label, and ours."""


def items_of(path: Path) -> list[dict[str, Any]]:
    """Return the labelled articles of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def parts_of(items: list[dict[str, Any]]) -> list[ToneParts]:
    """Return what we find of each article."""
    texts = [
        compose(str(number), title=item["title"], body=item["text"], outlet=Outlet("article"))
        for number, item in enumerate(items)
    ]
    found = analyse_articles(texts, Settings())
    return [item.analysis.tone_parts for item in found if isinstance(item, AnalysedArticle)]


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a file: macro F1 of each part, of all and of the articles kept apart."""
    del articles
    items = items_of(path)
    ours = parts_of(items)
    scores: dict[str, float] = {}
    for name in PARTS:
        pairs = [
            (item["part"], (item[name], _side(getattr(found, name))))
            for item, found in zip(items, ours, strict=True)
            if item[name] is not None
        ]
        scores |= {f"{name}_macro_f1": _macro(pair for _, pair in pairs)}
        scores |= {f"kept_apart_{name}_macro_f1": _macro(pair for part, pair in pairs if part == "check")}
    return len(items), scores


def _side(tone: Tone | None) -> str:
    """Return a tone's side: mixed and absent ones have none."""
    return tone.polarity if tone is not None and tone.polarity != "mixed" else "neutral"


def _macro(pairs: Any) -> float:
    listed = list(pairs)
    return metrics((gold for gold, _ in listed), (label for _, label in listed))["macro_f1"]
