"""Forecasts on invented sentences: which of them say what is to come, and who says it.

Half of the sentences are forecasts (expectations, chances, guidance, targets, warnings), half look like
them (conditionals of the past, expectations that are over, abilities, permissions, other senses of the same
words). They were written and labelled before any was run; `part` keeps a third apart, on which no rule was
tuned. A sentence counts as a forecast where one of its claims has the modality "forecast". `forecaster` is
the share of the forecasts found that are attributed to the one that the label names, or to nobody where the
writer's own voice forecasts; a name counts where one of the two holds the other.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copydesk.domain.annotation import AnalysedArticle, Claim
from copydesk.domain.article import Article, Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

PUBLISHED = datetime(2031, 3, 5, 9, 30, tzinfo=UTC)

Item = dict[str, Any]


def items_of(path: Path) -> list[Item]:
    """Return the labelled sentences of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def article_of(number: int, text: str) -> Article:
    """Return one sentence as an article of its own."""
    return compose(str(number), title="", body=text, outlet=Outlet("sentence"), published=PUBLISHED)


def forecasts_in(item: AnalysedArticle) -> list[Claim]:
    """Return the claims that look ahead."""
    return [claim for claim in item.analysis.claims if claim.modality == "forecast"]


def names_forecaster(claims: list[Claim], by: str) -> bool:
    """Tell whether the claims are attributed to `by`; to nobody where it is empty."""
    names = [claim.attribution.name.lower() for claim in claims if claim.attribution is not None]
    if not by:
        return not names
    return any(by.lower() in name or name in by.lower() for name in names)


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a file of labelled sentences: precision, recall and F1, of all and of the part kept apart."""
    del articles
    items = items_of(path)
    texts = [article_of(number, item["text"]) for number, item in enumerate(items)]
    found = [
        forecasts_in(analysed)
        for analysed in analyse_articles(texts, Settings())
        if isinstance(analysed, AnalysedArticle)
    ]
    pairs = list(zip(items, found, strict=True))
    metrics = _scores(pairs)
    kept = _scores([pair for pair in pairs if pair[0]["part"] == "check"])
    hits = [(item, claims) for item, claims in pairs if item["forecast"] and claims]
    named = sum(names_forecaster(claims, item.get("by", "")) for item, claims in hits)
    return len(items), metrics | {
        "kept_apart_f1": kept["f1"],
        "forecaster": named / max(1, len(hits)),
    }


def _scores(pairs: list[tuple[Item, list[Claim]]]) -> dict[str, float]:
    right = sum(item["forecast"] and bool(claims) for item, claims in pairs)
    found = sum(bool(claims) for _, claims in pairs)
    gold = sum(item["forecast"] for item, _ in pairs)
    return {
        "precision": right / max(1, found),
        "recall": right / max(1, gold),
        "f1": 2 * right / max(1, found + gold),
    }
