"""The lowest value that each metric may have, pinned with the hash of the corpus it was measured on.

A metric whose name starts with `false_` is an error rate: its floor is a ceiling. Floors only rise.
"""

import json
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).resolve().parents[1] / "floors.json"
SLACK = 0.005
"""How far below a measured value its floor is set: what another machine's rounding may cost."""

Floors = dict[str, dict[str, Any]]


def read_floors() -> Floors:
    """Return the pinned floors by set; none where nothing is pinned."""
    return json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def below(result: dict[str, Any], floors: Floors) -> list[str]:
    """Say which metrics of a report lie below their floors; floors hold only for their own corpus."""
    floor = floors.get(result["set"], {})
    if floor.get("corpus_sha256") != result["corpus_sha256"]:
        return []
    return [
        f"{result['set']} {key}: {result['metrics'].get(key)} against {value}"
        for key, value in floor["metrics"].items()
        if _worse(key, result["metrics"].get(key), value)
    ]


def raised(result: dict[str, Any], floors: Floors) -> Floors:
    """Return the floors with a report's set raised to what was reached; nothing is ever lowered.

    Error rates of single classes (`false_supported_…`) rest on too few sentences to be pinned.
    """
    old = floors.get(result["set"], {})
    kept = old.get("metrics", {}) if old.get("corpus_sha256") == result["corpus_sha256"] else {}
    metrics = dict(kept)
    for key, value in result["metrics"].items():
        if key.startswith("false_supported_"):
            continue
        floor = round(value + SLACK, 3) if key.startswith("false_") else round(max(0.0, value - SLACK), 3)
        if key not in kept or _worse(key, kept[key], floor):
            metrics[key] = floor
    entry = {"corpus_sha256": result["corpus_sha256"], "metrics": metrics}
    return {**floors, result["set"]: entry}


def write_floors(floors: Floors) -> None:
    """Write the floors to bench/floors.json."""
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")


def _worse(key: str, value: float | None, than: float) -> bool:
    """Tell whether a value is worse than another; a metric that is gone is worse than any."""
    if value is None:
        return True
    return value > than if key.startswith("false_") else value < than
