"""Make the inputs of the tone layers' training (run by hand, in the core environment, before tone_layers.py).

    python train/tone_inputs.py DATA INPUTS.pickle

Input: a folder with NewsMTSC (train part; MIT-style licence) and SEntFiN 1.0 (MIT). Output: for every
target what the lower half of the encoder makes of its sentence, which tokens are its own, and the label.
Six of a hundred sentences of NewsMTSC and fifteen of SEntFiN, by their hashes, are kept out of training:
the confidence is calibrated on the first and on half of the second.
"""

import hashlib
import pickle
import sys
from pathlib import Path

import numpy as np
from bench.quality import newsmtsc, sentfin
from bench.quality.targets import LABELS, Item

from copydesk.analysis.models import load_encoder

APART = 6  # of a hundred sentences of NewsMTSC
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


def main(data: Path, target: Path) -> None:
    """Read, encode and write."""
    news = newsmtsc.items_of(data / "newsmtsc" / "train.jsonl")
    money = sentfin.items_of(data / "sentfin" / "sentfin.csv")

    def apart(text: str) -> bool:
        return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 100 < APART

    parts = {
        "train": rows([item for item in news if not apart(item[0])], finance=False)
        + rows([item for item in money if not sentfin.is_apart(item[0])], finance=True),
        "news_apart": rows([item for item in news if apart(item[0])], finance=False),
        "money_apart": rows([item for item in money if sentfin.is_apart(item[0])], finance=True),
    }
    target.write_bytes(pickle.dumps(parts))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
