"""Tone towards companies on SEntFiN 1.0 (Sinha et al. 2022): a .csv with `Title` and `Decisions`."""

import csv
import re
from pathlib import Path

from bench.quality.targets import Item, judge, metrics
from copydesk.domain.text import Span

# Some names hold the very quotation marks that stand around them.
_DECISION = re.compile(r"""['"]([^{].*?)['"]: ['"](negative|neutral|positive)['"]""")


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a .csv file."""
    del articles
    items = items_of(path)
    return len(items), metrics((item[3] for item in items), judge(items))


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
