"""Microsoft's Recognizers-Text (MIT): numbers, percentages, money, dimensions, ages, temperatures."""

from itertools import chain
from pathlib import Path
from typing import Any

from recognizers_number import Culture, recognize_number, recognize_percentage
from recognizers_number_with_unit import (
    recognize_age,
    recognize_currency,
    recognize_dimension,
    recognize_temperature,
)

from bench.peers import Scores
from bench.peers.foreign_figures import Foreign, score_with

_WITH_UNIT = (recognize_currency, recognize_dimension, recognize_age, recognize_temperature)


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score Recognizers-Text on a file of NewsQuant."""
    del name, articles
    return {"recognizers-text": score_with(path, find)}


def find(sentence: str) -> list[Foreign]:
    """Return what the recognizers find in a sentence; a number inside one with a unit counts once."""
    percents = recognize_percentage(sentence, Culture.English)
    measured = list(chain.from_iterable(run(sentence, Culture.English) for run in _WITH_UNIT))
    taken = [(item.start, item.end) for item in (*percents, *measured)]
    bare = [
        item
        for item in recognize_number(sentence, Culture.English)
        if not any(start <= item.start <= end for start, end in taken)
    ]
    return [
        Foreign((value,), units)
        for items, plain in ((percents, {"percentage", "%"}), (measured, set()), (bare, {"-", "count"}))
        for item in items
        if (value := _value(item.resolution)) is not None
        for units in [plain or _units(item.resolution)]
    ]


def _value(resolution: dict[str, Any] | None) -> float | None:
    try:
        return float(str((resolution or {}).get("value")).rstrip("%"))
    except ValueError:
        return None


def _units(resolution: dict[str, Any]) -> set[str]:
    name = str(resolution.get("unit", "-"))
    return {name, f"united states {name}", f"{name} of age"}
