"""quantulum3 (MIT) with its classifier of units."""

import logging
import warnings
from pathlib import Path

from quantulum3 import parser

from bench.peers import Scores
from bench.peers.foreign_figures import Foreign, score_with

_NAMES = {"percentage": {"percentage", "%"}, "dimensionless": {"-", "count"}, "": {"-", "count"}}


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score quantulum3 on a file of NewsQuant."""
    del name, articles
    logging.getLogger("quantulum3").setLevel(logging.ERROR)
    return {"quantulum3": score_with(path, find)}


def find(sentence: str) -> list[Foreign]:
    """Return what quantulum3 finds in a sentence; a value with an uncertainty is a range."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, of the libraries that it loads
        found = parser.parse(sentence)
    quantities = []
    for item in found:
        value, spread = float(item.value), float(item.uncertainty or 0)
        ends = (value - spread, value + spread) if spread else (value,)
        name = item.unit.name
        quantities.append(Foreign(ends, _NAMES.get(name, {name, f"united states {name}"})))
    return quantities
