"""Tone towards companies on SEntFiN 1.0 (Sinha et al. 2022): a .csv with `Title` and `Decisions`."""

import csv
import hashlib
import re
from pathlib import Path

from bench.quality.targets import Item, judge, metrics
from copydesk.domain.text import Span

# Some names hold the very quotation marks that stand around them.
APART = 15  # of a hundred headlines
_DECISION = re.compile(r"""['"]([^{].*?)['"]: ['"](negative|neutral|positive)['"]""")


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a .csv file."""
    del articles
    items = items_of(path)
    ours = judge(items)
    apart = [(item[3], label) for item, label in zip(items, ours, strict=True) if is_apart(item[0])]
    scores = metrics((item[3] for item in items), ours)
    unseen = metrics((gold for gold, _ in apart), (label for _, label in apart))
    return len(items), scores | {f"unseen_{name}": value for name, value in unseen.items()}


def is_apart(title: str) -> bool:
    """Tell whether a headline belongs to the part that the classifier was not trained on."""
    return int(hashlib.sha256(title.encode()).hexdigest()[:8], 16) % 100 < APART


def items_of(path: Path) -> list[Item]:
    """Return every target of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [item for row in csv.DictReader(file) for item in read(row["Title"], row["Decisions"])]


def read(title: str, decisions: str) -> list[Item]:
    """Return the targets of a headline; a target that it does not hold stands for the whole of it."""
    labels = dict(_DECISION.findall(decisions))
    places = {name: _place(title, name) for name in labels}
    return [
        (title, places[name], tuple(span for other, span in places.items() if other != name), label)
        for name, label in labels.items()
    ]


def _place(title: str, name: str) -> Span:
    start = title.lower().find(name.lower())
    return Span(start, start + len(name)) if start >= 0 else Span(0, len(title))
