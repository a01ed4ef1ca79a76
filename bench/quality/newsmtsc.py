"""Tone towards a target on NewsMTSC (Hamborg and Donnay 2021): a .jsonl with one target a line, or several.

Lines have `sentence`, `from`, `to`, `polarity` (-1, 0, 1), as the set's published form has them, or
`sentence_normalized` and `targets` with polarities from 2 to 6, of which 4 is neutral.
"""

import json
from pathlib import Path

from bench.quality.targets import Item, judge, metrics
from copydesk.domain.text import Span


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a .jsonl file."""
    del articles
    items = items_of(path)
    return len(items), metrics((item[3] for item in items), judge(items))


def items_of(path: Path) -> list[Item]:
    """Return every target of a file."""
    lines = path.read_text("utf-8").splitlines()
    return [item for line in lines if line.strip() for item in read(json.loads(line))]


def read(row: dict[str, object]) -> list[Item]:
    """Return the targets of a line."""
    if "targets" not in row:
        polarity = float(str(row["polarity"]))
        return [_item(str(row["sentence"]), row, polarity)]
    targets = row["targets"]
    if not isinstance(targets, list):
        return []
    return [
        _item(str(row["sentence_normalized"]), target, float(target["polarity"]) - 4) for target in targets
    ]


def _item(text: str, target: dict[str, object], polarity: float) -> Item:
    label = "neutral" if polarity == 0 else "positive" if polarity > 0 else "negative"
    start, end = int(str(target["from"])), int(str(target["to"]))
    return text, Span(start, max(start, min(end, len(text)))), (), label
