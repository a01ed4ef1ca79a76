"""What the peers for figures have in common: their findings in the terms of NewsQuant's scorer."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.quality.newsquant import Predicted, Tally, Value


class Foreign(Predicted):
    """A quantity of another program: only value and unit, for no peer here tells change or concept."""

    def __init__(self, value: Value, units: Iterable[str]) -> None:
        """Keep a value and the names under which the set may have the unit."""
        self.value = value
        self.units = {name.lower() for name in units}
        self.change = "="
        self.concepts: set[str] = {"-"}


def score_with(path: Path, find: Callable[[str], list[Foreign]]) -> dict[str, float]:
    """Score a program on a file of NewsQuant; concepts, which no peer here gives, are left out."""
    tally = Tally()
    for item in json.loads(path.read_text("utf-8")):
        tally.add(item["quantities"], find(item["text"]))
    metrics = tally.metrics()
    return {key: metrics[key] for key in ("value_f1", "value_unit_f1", "value_change_f1")}
