r"""Article pages: how much of a page's article is found, and how little else.

The protocol is article-extraction-benchmark's (Scrapinghub, 2020): the body's tokens (`\w+`, as written)
make shingles of four; a page's shared, surplus and missing shingles are divided by their sum; precision
and recall are means over pages, and F1 is made from the two means. `path` is the folder with
`ground-truth.json` (page id to {"articleBody", "url"}) and `html/ID.html.gz`.

What counts as body: the blocks of the article but its headline, and without bylines, labels, credits and
what was recognised as the page's frame. The place a report opens with ("LIMA (AP) -") is body, as in the
ground truth.
"""

import json
import re
from collections import Counter
from pathlib import Path

from copydesk.domain.article import Article
from copydesk.domain.text import BlockKind
from copydesk.reading import read_bytes

SHINGLE = 4
BODY: frozenset[BlockKind] = frozenset({"paragraph", "bullet", "heading", "dateline", "disclaimer", "cutoff"})
_TOKEN = re.compile(r"\w+")


def score(path: Path, articles: Path | None = None) -> tuple[int, dict[str, float]]:
    """Return the number of pages and shingle_f1, precision, recall of our reader."""
    del articles
    truth: dict[str, dict[str, str]] = json.loads((path / "ground-truth.json").read_text("utf-8"))
    pairs = [(truth[key]["articleBody"], body_of(path / "html" / f"{key}.html.gz")) for key in sorted(truth)]
    return len(pairs), _scores(pairs)


def peers(path: Path) -> dict[str, dict[str, float]]:
    """Return the same metrics of trafilatura alone, run on the same pages now."""
    import gzip

    import trafilatura

    truth: dict[str, dict[str, str]] = json.loads((path / "ground-truth.json").read_text("utf-8"))
    pairs = []
    for key in sorted(truth):
        html = gzip.decompress((path / "html" / f"{key}.html.gz").read_bytes()).decode("utf-8", "replace")
        pairs.append((truth[key]["articleBody"], trafilatura.extract(html, include_comments=False) or ""))
    return {"trafilatura": _scores(pairs)}


def body_of(page: Path) -> str:
    """Return the body that the public reading API finds in a page; empty where it finds none."""
    for item in read_bytes(page.read_bytes(), page.name):
        if isinstance(item, Article):
            return "\n".join(block.span.of(item.text) for block in item.blocks if block.kind in BODY)
    return ""


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return Counter(tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1)))


def _scores(pairs: list[tuple[str, str]]) -> dict[str, float]:
    precisions, recalls = [], []
    for true, found in pairs:
        wanted, given = _shingles(true), _shingles(found)
        shared = (wanted & given).total()
        surplus, missing = (given - wanted).total(), (wanted - given).total()
        precisions.append(_ratio(shared, surplus, missing))
        recalls.append(_ratio(shared, missing, surplus))
    precision, recall = sum(precisions) / len(pairs), sum(recalls) / len(pairs)
    both = precision + recall
    return {
        "shingle_f1": 2 * precision * recall / both if both else 0.0,
        "precision": precision,
        "recall": recall,
    }


def _ratio(shared: int, wrong: int, other: int) -> float:
    """Return shared / (shared + wrong): 1 where nothing is wrong at all, 0 where nothing is shared."""
    if wrong == other == 0:
        return 1.0
    return shared / (shared + wrong) if shared else 0.0
