"""Draft sentences, true and minimally distorted, against the articles of their event.

PATH is `check.jsonl` (one sentence a line: event, id, sentence, label, distortion, also_acceptable);
`articles` is the folder of news-please records that its events name (default: `../news_events/articles`
beside PATH).
Each sentence is checked alone against every article of its event.

Metrics: `accuracy` (verdict equals the label or one of `also_acceptable`; `partly` counts as `not_found`, for
the gold has no such label and both mean that the sentence does not stand); `false_supported`: of those
whose label is not `supported` (nor accepts it), the share passed as supported; the same by distortion;
`supported_recall`: of the true ones, the share passed as supported.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copydesk.analysis.models import Encoder, load_encoder
from copydesk.briefing.checking import check_draft
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.domain.story import Origins
from copydesk.domain.trouble import Skipped
from copydesk.language.english import ENGLISH
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Return the number of sentences and the metrics of the module's docstring."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    folder = articles or path.parents[1] / "news_events" / "articles"
    events = {str(item["event"]) for item in items}
    sources = read_events(folder, events)
    encoder = load_encoder()
    judged = [(item, verdict_on(item, sources[item["event"]], encoder)) for item in items]
    return len(items), metrics_of(judged)


def metrics_of(judged: list[tuple[dict[str, Any], str]]) -> dict[str, float]:
    """Count right verdicts and false `supported`, over all and by distortion."""
    right, true, false = [], [], []
    by_class: dict[str, list[bool]] = defaultdict(list)
    for item, verdict in judged:
        accepted = {item["label"], *(item.get("also_acceptable") or [])}
        right.append(verdict in accepted)
        if item["label"] == "supported":
            true.append(verdict == "supported")
        elif "supported" not in accepted:
            false.append(verdict == "supported")
            by_class[item["distortion"]].append(verdict == "supported")
    metrics = {
        "accuracy": _share(right),
        "false_supported": _share(false),
        "supported_recall": _share(true),
    }
    return metrics | {f"false_supported_{name}": _share(by_class[name]) for name in sorted(by_class)}


def verdict_on(item: dict[str, Any], sources: dict[str, AnalysedArticle], encoder: Encoder | None) -> str:
    """Check one sentence of the gold and return its verdict in the gold's labels."""
    draft = compose("draft.md", title="", body=item["sentence"], outlet=Outlet("draft"))
    (analysed,) = analyse_articles([draft], Settings())
    if isinstance(analysed, Skipped):
        message = f"{item['id']}: {analysed.detail}"
        raise TypeError(message)
    return verdict_of_draft(analysed, sources, encoder)


def verdict_of_draft(
    draft: AnalysedArticle, sources: dict[str, AnalysedArticle], encoder: Encoder | None
) -> str:
    """Return the weakest verdict on a draft's sentences (the parser may split the one there is)."""
    kinds = {verdict.kind for verdict in check_draft(draft, sources, Origins(), ENGLISH, encoder)}
    if "contradicted" in kinds:
        return "contradicted"
    return "supported" if kinds == {"supported"} else "not_found"


def read_events(folder: Path, events: set[str]) -> dict[str, dict[str, AnalysedArticle]]:
    """Read and analyse the articles of the named events: event -> article id -> article."""
    found = list(_records(folder, events))
    result: dict[str, dict[str, AnalysedArticle]] = {event: {} for event in events}
    analysed = analyse_articles((article for _, article in found), Settings())
    for (event, _), item in zip(found, analysed, strict=True):
        if isinstance(item, AnalysedArticle):
            result[event][item.article.id] = item
    return result


def _records(folder: Path, events: set[str]) -> Iterator[tuple[str, Article]]:
    for file in sorted(folder.glob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        event = (record.get("newsCluster") or {}).get("Event")
        if event in events:
            published = record.get("date_publish")
            yield (
                event,
                compose(
                    file.name,
                    title=record.get("title") or "",
                    body=record.get("text") or "",
                    outlet=Outlet(record.get("source_domain") or file.name),
                    published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
                    url=record.get("url"),
                ),
            )


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return sum(values) / len(values) if values else 0.0
