"""Questions and relations on invented events, written for this project: which claims ask one thing.

PATH is a folder of JSON lines (or one such file): a labelled claim a line, with its event, outlet, day and
text. An outlet's texts of one day make an article. Two labelled claims of one event stand so:

* another `q`: another thing;
* the same `q`, another `sub`: a near miss (different_scope);
* the same `q` and `sub`, the same `v`: agrees, or compatible;
* the same `q` and `sub`, another `v`: updates where the line says `running`, else conflicts.

A claim that carries several labels accepts what any of them gives. Metrics are those of `gold_alignment`,
whose docstring says what they count. The set is hard on purpose: reports of one thing share few words, and
near misses share their value.
"""

import json
from collections import defaultdict
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.quality.gold_alignment import Pair, Said, metrics_of
from bench.quality.gold_places import Finder
from copydesk.comparison import compare
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet
from copydesk.domain.claim import ClaimRef
from copydesk.domain.story import Story
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins

Lines = list[dict[str, Any]]
SAME = ("agrees", "compatible")


def score(path: Path, _articles: Path | None) -> tuple[int, dict[str, float]]:
    """Return the number of labelled pairs and the metrics; the set brings its own articles."""
    pairs: list[Pair] = []
    found = labels = 0
    for lines in read_events(path).values():
        articles, claims, missed = read_event(lines)
        pairs += judge_event(articles, claims)
        found += len(lines) - missed
        labels += len(lines)
    metrics = metrics_of(pairs)
    metrics["mentions_found"] = found / labels if labels else 0.0
    return sum(bool(pair.first) for pair in pairs), metrics


def read_events(path: Path) -> dict[str, Lines]:
    """Read the labelled lines: event -> its lines, events in order of their names."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    events: dict[str, Lines] = defaultdict(list)
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            if line.strip():
                record = json.loads(line)
                events[record["event"]].append(record)
    return dict(sorted(events.items()))


def read_event(lines: Lines) -> tuple[dict[str, AnalysedArticle], dict[ClaimRef, Lines], int]:
    """Analyse an event's articles; return them, the labels of each claim, and how many found no claim."""
    grouped: dict[tuple[str, str], Lines] = defaultdict(list)
    for line in lines:
        grouped[line["outlet"], line["date"]].append(line)
    own = [grouped[key] for key in sorted(grouped)]
    bodies = ["\n\n".join(dict.fromkeys(line["text"] for line in group)) for group in own]
    made = [
        compose(
            f"{group[0]['event']}-{group[0]['outlet']}-{group[0]['date']}.txt",
            title="",
            body=body,
            outlet=Outlet(group[0]["outlet"]),
            published=datetime.fromisoformat(group[0]["date"]).replace(tzinfo=UTC),
        )
        for group, body in zip(own, bodies, strict=True)
    ]
    articles: dict[str, AnalysedArticle] = {}
    claims: dict[ClaimRef, Lines] = defaultdict(list)
    found = 0
    for item, group, body in zip(analyse_articles(made, Settings(encoder=False)), own, bodies, strict=True):
        if not isinstance(item, AnalysedArticle):
            continue
        articles[item.article.id] = item
        finder = Finder(item, {"text": body, "title": ""})
        for line in group:
            start = body.index(line["text"]) + line["text"].index(line["claim"])
            place = {"field": "text", "start": start, "end": start + len(line["claim"])}
            ref = finder.claim_of(place, line["kind"])
            if ref is not None:
                claims[ref].append(line)
                found += 1
    return articles, dict(claims), len(lines) - found


def judge_event(articles: dict[str, AnalysedArticle], claims: dict[ClaimRef, Lines]) -> list[Pair]:
    """Compare an event's articles and judge every pair of its labelled claims."""
    story = Story("questions", tuple(sorted(articles)))
    said = Said(compare(story, articles, find_origins(list(articles.values()))))
    return [
        Pair(first, accepted, said.of(a, b), claims[a][0]["kind"])
        for a, b in combinations(sorted(claims), 2)
        for first, accepted in (labels_of(claims[a], claims[b]),)
    ]


def labels_of(a: Lines, b: Lines) -> tuple[str, frozenset[str]]:
    """Return how two labelled claims stand: the first label, "" of two things, and all that is right."""
    labels: list[str] = []
    for one in a:
        for other in b:
            if one["q"] != other["q"]:
                continue
            if one["sub"] != other["sub"]:
                labels.append("different_scope")
            elif one["v"] == other["v"]:
                labels += SAME
            else:
                labels.append("updates" if one["running"] and other["running"] else "conflicts")
    # a claim that says the thing and a near miss of it says the thing
    labels.sort(key=lambda label: label == "different_scope")
    return (labels[0] if labels else "", frozenset(labels))
