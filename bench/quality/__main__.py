"""Score one labelled set: `python -m bench.quality SET PATH [--articles DIR] [--format json]`.

With `all`, PATH is the folder that holds every set, and each set that is there is scored and compared
with its floors in bench/floors.json; a metric below its floor makes the exit code 1. Installable peers run
in the same process beside ours; `--no-peers` leaves them out.
"""

import argparse
import hashlib
import importlib
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

from bench.peers import PUBLISHED, live
from bench.quality.floors import below, raised, read_floors, write_floors

SCORERS = {
    "newsquant": "bench.quality.newsquant",
    "recognizers": "bench.quality.recognizers",
    "tempeval3": "bench.quality.tempeval3",
    "recognizers_dates": "bench.quality.recognizers_dates",
    "forecasts": "bench.quality.forecasts",
    "polnear": "bench.quality.polnear",
    "newsmtsc": "bench.quality.newsmtsc",
    "newsmtsc_mt": "bench.quality.newsmtsc",
    "sentfin": "bench.quality.sentfin",
    "document_tone": "bench.quality.document_tone",
    "financial_phrasebank": "bench.quality.financial_phrasebank",
    "bbc_news": "bench.quality.bbc_news",
    "news_events": "bench.quality.news_events",
    "basil": "bench.quality.basil",
    "ecb_plus": "bench.quality.ecb_plus",
    "gold_alignment": "bench.quality.gold_alignment",
    "questions": "bench.quality.questions",
    "gold_check": "bench.quality.gold_check",
    "distortions": "bench.quality.distortions",
    "metamorphic": "bench.quality.metamorphic",
    "wice": "bench.quality.wice",
    "qags": "bench.quality.qags",
    "article_pages": "bench.quality.article_pages",
    "wikigold": "bench.quality.wikigold",
    "gum_news": "bench.quality.gum_news",
    "time_collection": "bench.quality.time_collection",
    "figure_search": "bench.quality.figure_search",
}
"""Each module has `score(path, articles) -> (items, metrics)`; metrics lie in [0, 1]."""

PLACES = {
    "newsquant": "newsquant/newsquant.json",
    "recognizers": "recognizers_text_specs",
    "tempeval3": "tempeval3/train",
    "recognizers_dates": "recognizers_text_specs",
    "forecasts": str(Path(__file__).resolve().parents[2] / "tests" / "golden" / "forecasts.jsonl"),
    "polnear": "polnear/dev",
    "newsmtsc": "newsmtsc/hf_rw_dev.jsonl",
    "newsmtsc_mt": "newsmtsc/hf_mt_dev.jsonl",
    "sentfin": "sentfin/sentfin.csv",
    "document_tone": str(Path(__file__).resolve().parents[2] / "tests" / "golden" / "toned_articles.jsonl"),
    "financial_phrasebank": "financial_phrasebank/Sentences_50Agree.txt",
    "bbc_news": "bbc_news",
    "news_events": "news_events",
    "basil": "basil",
    "ecb_plus": "ecb_plus",
    "gold_alignment": "gold/alignment.jsonl",
    "gold_check": "gold/check.jsonl",
    # Shipped: an absolute path stands by itself, whatever folder `all` is given.
    "distortions": str(Path(__file__).resolve().parents[2] / "tests" / "golden" / "distortions.jsonl"),
    "metamorphic": "gum_news",
    "questions": str(Path(__file__).resolve().parent / "data" / "questions"),
    "wice": "wice/claim_dev.jsonl",
    "qags": "qags/mturk_cnndm.jsonl",
    "article_pages": "article_pages",
    "wikigold": "wikigold",
    "gum_news": "gum_news",
    "time_collection": "time_collection",
    "figure_search": "news_events",
}
"""Where each set lies inside the folder that `all` is given; the project's own lie here."""


def corpus_hash(path: Path) -> str:
    """Return the SHA-256 over the names and bytes of a file or of every file of a folder."""
    total = hashlib.sha256()
    files = sorted(item for item in path.rglob("*") if item.is_file()) if path.is_dir() else [path]
    for item in files:
        total.update(item.name.encode())
        total.update(item.read_bytes())
    return total.hexdigest()


def report(name: str, path: Path, articles: Path | None, *, run_peers: bool = True) -> dict[str, object]:
    """Score one set, and its peers beside it; return the report as docs/quality.md describes it.

    Values that others published are told apart by "(published)" in their names.
    """
    items, metrics = importlib.import_module(SCORERS[name]).score(path, articles)
    others = live(name, path, articles) if run_peers else {}
    others |= {f"{peer} (published)": scores for peer, scores in PUBLISHED.get(name, {}).items()}
    return {
        "set": name,
        "items": items,
        "metrics": _rounded(metrics),
        "peers": {peer: _rounded(scores) for peer, scores in others.items()},
        "corpus_sha256": corpus_hash(path),
    }


def _rounded(metrics: dict[str, float]) -> dict[str, float]:
    return {key: round(value, 4) for key, value in metrics.items()}


def main() -> int:
    """Score what the command line names; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    parser.add_argument("set", choices=[*SCORERS, "all"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=Path, help="the folder of articles that a gold set points into")
    parser.add_argument("--format", choices=["text", "json", "markdown"], default="text")
    parser.add_argument("--no-peers", action="store_true", help="leave out peers that run live")
    parser.add_argument("--raise-floors", action="store_true", help="with all: pin what was reached")
    options = parser.parse_args()
    if not options.path.exists():
        parser.error(f"{options.path} does not exist: name the labelled set's file or folder")
    if options.set != "all":
        run_peers = not options.no_peers
        _show(report(options.set, options.path, options.articles, run_peers=run_peers), options.format)
        return 0
    floors = read_floors()
    failures = []
    for name, module in SCORERS.items():
        place = options.path / PLACES[name]
        if not place.exists() or importlib.util.find_spec(module) is None:
            print(f"{name}: not scored ({place} or its scorer is absent)", file=sys.stderr)
            continue
        articles = options.path / "news_events" / "articles"
        result = report(name, place, articles, run_peers=not options.no_peers)
        _show(result, options.format)
        failures += below(result, floors)
        floors = raised(result, floors)
    if options.raise_floors and not failures:
        write_floors(floors)
    for failure in failures:
        print(f"BELOW ITS FLOOR: {failure}", file=sys.stderr)
    return 1 if failures else 0


def _show(result: dict[str, Any], form: str) -> None:
    if form == "json":
        print(json.dumps(result, sort_keys=True))
        return
    if form == "markdown":
        print(table(result))
        return
    print(f"{result['set']}: {result['items']} items")
    for key, value in result["metrics"].items():
        print(f"  {key:32} {value:.4f}")
    for peer, scores in result["peers"].items():
        print(f"  beside it, {peer}:")
        for key, value in scores.items():
            print(f"    {key:30} {value:.4f}")


def table(result: dict[str, Any]) -> str:
    """Return a report as a table in Markdown, in per cent: ours first, then the peers."""
    rows = {"**Copydesk**": result["metrics"]} | result["peers"]
    keys = [key for key in result["metrics"] if not key.startswith("false_supported_")]
    lines = [
        f"## {result['set']} ({result['items']} items)",
        "",
        "| | " + " | ".join(key.replace("_", " ") for key in keys) + " |",
        "|---" * (len(keys) + 1) + "|",
    ]
    for name, scores in rows.items():
        cells = [f"{100 * scores[key]:.1f}" if key in scores else "" for key in keys]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
