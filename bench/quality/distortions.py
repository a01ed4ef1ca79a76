"""The shipped distortions: true and distorted sentences on invented texts, each against its event's articles.

PATH is `distortions.jsonl` (event, id, sentence, label `supported` or `distorted`, distortion); the articles
stand beside it in `distortion_sources.jsonl` (event, outlet, published, title, text). `--articles` may name
another such file; a folder given there is another set's and is not read.

Metrics: `false_supported`, the share of the distorted sentences that pass as supported, over all and by
distortion; `supported_recall`, the share of the true ones that pass. Both are with the encoder, as a user has
it; `false_by_rules` and `recall_by_rules` are the same without it, where rules alone decide.
"""

import json
from collections import defaultdict
from datetime import datetime
from pathlib import Path

from bench.quality.gold_check import metrics_of, verdict_of_draft
from copydesk.analysis.models import load_encoder
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

SOURCES = "distortion_sources.jsonl"


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Return the number of sentences and the metrics of the module's docstring."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    named = articles if articles is not None and articles.is_file() else path.with_name(SOURCES)
    sources = read_sources(named)
    drafts = list(
        analyse_articles(
            (compose("draft.md", title="", body=item["sentence"], outlet=Outlet("draft")) for item in items),
            Settings(encoder=False),
        )
    )
    judged, ruled = (
        [
            (item, verdict_of_draft(draft, sources[item["event"]], encoder))
            for item, draft in zip(items, drafts, strict=True)
            if isinstance(draft, AnalysedArticle)
        ]
        for encoder in (load_encoder(), None)
    )
    metrics, alone = metrics_of(judged), metrics_of(ruled)
    del metrics["accuracy"]  # the labels do not tell contradicted from not found
    metrics["false_by_rules"] = alone["false_supported"]
    metrics["recall_by_rules"] = alone["supported_recall"]
    return len(judged), metrics


def read_sources(path: Path) -> dict[str, dict[str, AnalysedArticle]]:
    """Read and analyse the articles: event -> article id -> article."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    made = (
        compose(
            f"{number}.md",
            title=record["title"],
            body=record["text"],
            outlet=Outlet(record["outlet"]),
            published=datetime.fromisoformat(record["published"]),
        )
        for number, record in enumerate(records)
    )
    found: dict[str, dict[str, AnalysedArticle]] = defaultdict(dict)
    for record, item in zip(records, analyse_articles(made, Settings(encoder=False)), strict=True):
        if isinstance(item, AnalysedArticle):
            found[record["event"]][item.article.id] = item
    return found
