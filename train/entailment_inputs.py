"""Make the inputs of the entailment layers' training (by hand, in the core environment, before training).

    python train/entailment_inputs.py train/data/entailment INPUTS.pickle

The data are passages of news with sentences that they bear out or do not, all invented for this project.
A tenth of the passages, by their hashes, are kept out of training. Output: for every sentence beside its
passage what the lower half of the encoder makes of the two, which tokens are the passage's, the tokens'
numbers, and the label. Some sentences are set beside other passages too, and some passages widened by others,
for the check reads what it has found, and not all of it belongs.
"""

import hashlib
import json
import pickle
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from copydesk.analysis.models import Encoder, load_encoder

STAGES = (  # the files of each stage of training
    ("several_public", "science", "accidents", "several_business", "business", "politics"),
    ("twins", "long", "short", "titles"),
)
SEED = 5
APART = 10  # one passage in so many is kept out
ASIDE = 0.12  # of the sentences are set beside other passages too
OTHER, BEHIND = 0.4, 0.7  # of these: beside another alone; else with another behind, or before
MOST_CHARACTERS = 650  # of two passages together
LEAST_CHARACTERS = 30  # of a passage's first sentence, to be borne out by the passage


def row(encoder: Encoder, sentence: str, passage: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return vectors, sides and numbers of the tokens of a sentence and a passage."""
    hidden, types, ids = encoder.hidden_pair(sentence, passage)
    return hidden.astype(np.float16), np.array(types, np.int8), np.array(ids, np.int32)


def pairs(file: Path, seen: list[str], rng: random.Random) -> Iterator[tuple[str, str, int, bool]]:
    """Yield sentence, passage, label and whether it is kept out; `seen` gathers the passages."""
    for line in file.read_text("utf-8").splitlines():
        item = json.loads(line)
        passage = item["source"]
        seen.append(passage)
        apart = int(hashlib.sha256(passage.encode()).hexdigest()[:8], 16) % APART == 0
        for label, _, sentence in item["drafts"]:
            borne = int(label == "supported")
            yield sentence, passage, borne, apart
            if apart or len(seen) < APART or rng.random() >= ASIDE:
                continue
            other, kind = rng.choice(seen[:-1]), rng.random()
            if kind < OTHER:
                yield sentence, other, 0, apart
            elif len(passage) + len(other) < MOST_CHARACTERS:
                both = (passage, other) if kind < BEHIND else (other, passage)
                yield sentence, "\n".join(both), borne, apart
        first = passage.split(". ")[0]
        if len(first) > LEAST_CHARACTERS:
            yield first, passage, 1, apart


def main(data: Path, target: Path) -> None:
    """Read, encode and write a list of rows for each stage."""
    encoder, rng, seen = load_encoder(), random.Random(SEED), []  # noqa: S311 - the same choices every time
    stages = [
        [
            (row(encoder, sentence, passage), label, apart)
            for name in names
            for sentence, passage, label, apart in pairs(data / f"{name}.jsonl", seen, rng)
        ]
        for names in STAGES
    ]
    target.write_bytes(pickle.dumps(stages))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
