"""Make the inputs of the tone layers' training (run by hand, in the core environment, before tone_layers.py).

    python train/tone_inputs.py DATA INPUTS.pickle [--prose]

Input: a folder with NewsMTSC (train part; MIT-style licence) and SEntFiN 1.0 (MIT). Output: for every
target what the lower half of the encoder makes of its sentence, which tokens are its own, and the label.
Six of a hundred sentences of NewsMTSC and fifteen of SEntFiN, by their hashes, are kept out of training:
the confidence is calibrated on the first and on half of the second.

`--prose` adds the invented prose of data/ (financial and general news, 15 of a hundred sentences kept apart),
and keeps five more of a hundred of SEntFiN's headlines apart to calibrate on. The weights that ship were
trained without it: docs/choices/times-tone-topics.md says why.
"""

import hashlib
import json
import pickle
import sys
from pathlib import Path

import numpy as np
from bench.quality import newsmtsc, sentfin
from bench.quality.targets import LABELS, Item

from copydesk.analysis.models import load_encoder
from copydesk.domain.text import Span

PROSE = tuple(Path(__file__).parent / "data" / f"{name}_prose.jsonl" for name in ("financial", "news"))
REPEATED = 2  # the prose is little beside the sets: each of its sentences is trained on twice an epoch
NEWS_APART, PROSE_APART, MONEY_APART = 6, 15, 5  # of a hundred sentences
LONGEST = 96  # tokens: of longer sentences those around the target


def rows(items: list[Item], *, finance: bool) -> list[tuple[object, ...]]:
    """Return vectors, marks, label and whether the sentence may be marked as a whole."""
    encoder = load_encoder()
    made = []
    for text, target, rivals, label in items:
        hidden, offsets = encoder.hidden(text)
        marks = np.array(
            [last > first and first < target.end and last > target.start for first, last in offsets]
        )
        if not marks.any():
            marks = np.array([last > first for first, last in offsets])
        places = np.flatnonzero(marks)
        start = max(1, min((places[0] + places[-1]) // 2 - LONGEST // 2, len(marks) - LONGEST + 1))
        kept = [0, *range(start, min(start + LONGEST - 2, len(marks) - 1)), len(marks) - 1]
        kept = kept if len(marks) > LONGEST else list(range(len(marks)))
        made.append(
            (hidden[kept].astype(np.float16), marks[kept], LABELS.index(label), finance and not rivals)
        )
    return made


def place(text: str) -> int:
    """Return a number from 0 to 99 for a sentence, always the same."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 100


def prose_items() -> list[Item]:
    """Return the invented prose: each sentence as a whole, and once more by its target where it has one."""
    items: list[Item] = []
    lines = [line for file in PROSE for line in file.read_text("utf-8").splitlines()]
    for row in map(json.loads, lines):
        text, name = row["text"], row.get("target", "")
        items.append((text, Span(0, len(text)), (), row["label"]))
        if name:
            items.append((text, Span(text.index(name), text.index(name) + len(name)), (), row["label"]))
    return items


def parts_of(data: Path, *, prose: bool) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows that are trained on, and those that the confidence is calibrated on."""
    news = newsmtsc.items_of(data / "newsmtsc" / "train.jsonl")
    money = sentfin.items_of(data / "sentfin" / "sentfin.csv")
    # SEntFiN's own part that only measures has the places 0 to 14; with prose, the next five calibrate
    least = sentfin.APART + (MONEY_APART if prose else 0)
    train = rows([item for item in news if place(item[0]) >= NEWS_APART], finance=False)
    train += rows([item for item in money if place(item[0]) >= least], finance=True)
    calibrate = rows([item for item in news if place(item[0]) < NEWS_APART], finance=False)
    if not prose:
        apart = rows([item for item in money if sentfin.is_apart(item[0])], finance=True)
        return {"train": train, "calibrate": calibrate + apart[::2]}
    own = prose_items()
    train += REPEATED * rows([item for item in own if place(item[0]) >= PROSE_APART], finance=True)
    calibrate += rows([item for item in money if sentfin.APART <= place(item[0]) < least], finance=True)
    calibrate += rows([item for item in own if place(item[0]) < PROSE_APART], finance=True)
    return {"train": train, "calibrate": calibrate}


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(pickle.dumps(parts_of(Path(sys.argv[1]), prose="--prose" in sys.argv[3:])))
