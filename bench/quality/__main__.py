"""Score one labelled set: `python -m bench.quality SET PATH [--articles DIR] [--format json]`.

With `all`, PATH is the folder that holds every set, and each set that is there is scored and compared
with its floors in bench/floors.json; a metric below its floor makes the exit code 1.
"""

import argparse
import hashlib
import importlib
import importlib.util
import json
import sys
from pathlib import Path

SCORERS = {
    "newsquant": "bench.quality.newsquant",
    "recognizers": "bench.quality.recognizers",
    "tempeval3": "bench.quality.tempeval3",
    "polnear": "bench.quality.polnear",
    "newsmtsc": "bench.quality.newsmtsc",
    "sentfin": "bench.quality.sentfin",
    "bbc_news": "bench.quality.bbc_news",
    "news_events": "bench.quality.news_events",
    "basil": "bench.quality.basil",
    "ecb_plus": "bench.quality.ecb_plus",
    "gold_alignment": "bench.quality.gold_alignment",
    "gold_check": "bench.quality.gold_check",
    "wice": "bench.quality.wice",
    "qags": "bench.quality.qags",
    "article_pages": "bench.quality.article_pages",
}
"""Each module has `score(path, articles) -> (items, metrics)`; metrics lie in [0, 1]."""

PLACES = {
    "newsquant": "newsquant/newsquant.json",
    "recognizers": "recognizers_text_specs",
    "tempeval3": "tempeval3/train",
    "polnear": "polnear/dev",
    "newsmtsc": "newsmtsc/hf_rw_dev.jsonl",
    "sentfin": "sentfin/sentfin.csv",
    "bbc_news": "bbc_news",
    "news_events": "news_events",
    "basil": "basil",
    "ecb_plus": "ecb_plus",
    "gold_alignment": "gold/alignment.jsonl",
    "gold_check": "gold/check.jsonl",
    "wice": "wice/claim_dev.jsonl",
    "qags": "qags/mturk_cnndm.jsonl",
    "article_pages": "article_pages",
}
"""Where each set lies inside the folder that `all` is given."""

FLOORS = Path(__file__).resolve().parents[1] / "floors.json"


def corpus_hash(path: Path) -> str:
    """Return the SHA-256 over the names and bytes of a file or of every file of a folder."""
    total = hashlib.sha256()
    files = sorted(item for item in path.rglob("*") if item.is_file()) if path.is_dir() else [path]
    for item in files:
        total.update(item.name.encode())
        total.update(item.read_bytes())
    return total.hexdigest()


def report(name: str, path: Path, articles: Path | None) -> dict[str, object]:
    """Score one set and return the report of docs/quality.md."""
    items, metrics = importlib.import_module(SCORERS[name]).score(path, articles)
    rounded = {key: round(value, 4) for key, value in metrics.items()}
    return {"set": name, "items": items, "metrics": rounded, "peers": {}, "corpus_sha256": corpus_hash(path)}


def main() -> int:
    """Score what the command line names; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    parser.add_argument("set", choices=[*SCORERS, "all"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=Path, help="the folder of articles that a gold set points into")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--no-peers", action="store_true", help="leave out peers that run live")
    options = parser.parse_args()
    if not options.path.exists():
        parser.error(f"{options.path} does not exist: name the labelled set's file or folder")
    if options.set != "all":
        _show(report(options.set, options.path, options.articles), options.format)
        return 0
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    failures = []
    for name, module in SCORERS.items():
        place = options.path / PLACES[name]
        if not place.exists() or importlib.util.find_spec(module) is None:
            print(f"{name}: not scored ({place} or its scorer is absent)", file=sys.stderr)
            continue
        result = report(name, place, options.path / "news_events" / "articles")
        _show(result, options.format)
        failures += _below(result, floors.get(name, {}))
    for failure in failures:
        print(f"BELOW ITS FLOOR: {failure}", file=sys.stderr)
    return 1 if failures else 0


def _below(result: dict[str, object], floor: dict[str, object]) -> list[str]:
    """Say which metrics lie below their floors; floors hold only for the corpus they were measured on."""
    metrics, floors = result["metrics"], floor.get("metrics", {})
    if (
        floor.get("corpus_sha256") != result["corpus_sha256"]
        or not isinstance(metrics, dict)
        or not isinstance(floors, dict)
    ):
        return []
    lower_is_better = {key for key in floors if str(key).startswith("false_")}
    return [
        f"{result['set']} {key}: {metrics.get(key)} against {value}"
        for key, value in floors.items()
        if (metrics.get(key, 0) > value if key in lower_is_better else metrics.get(key, 0) < value)
    ]


def _show(result: dict[str, object], form: str) -> None:
    if form == "json":
        print(json.dumps(result, sort_keys=True))
        return
    metrics = result["metrics"]
    print(f"{result['set']}: {result['items']} items")
    for key, value in metrics.items() if isinstance(metrics, dict) else ():
        print(f"  {key:32} {value:.4f}")


if __name__ == "__main__":
    sys.exit(main())
