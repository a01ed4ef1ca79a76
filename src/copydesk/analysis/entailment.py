"""Entailment: how likely a passage bears a sentence out, in whatever words.

Three layers on top of the encoder's lower three read the sentence and the passage together. They were taught
by invented passages with sentences that these bear out or do not (train/entailment_layers.py). What they are
bad at (figures, names, quoted words) is not theirs to decide: the check reads these by rules.
"""

import hashlib
import math
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from copydesk.analysis.models import Encoder
from copydesk.errors import ModelError

WEIGHTS = "entailment.onnx"
WEIGHTS_SHA256 = "ba6c90d668d95fd1a2bda83e13121fd1a0ebe388d4042da17b66d65b10f13b02"
# What makes the layers' score a share that is right as often as it says (train/entailment_layers.py).
SCALE, SHIFT = 0.8634, 0.0138
_MOST_CHARACTERS = 900  # of a passage: what is longer is cut by the encoder anyway


class EntailmentModel:
    """Reads sentences beside passages; remembers what it has read."""

    def __init__(self, encoder: Encoder) -> None:
        """Read with an encoder's lower half. ValueError where its weights are not the published ones."""
        if not encoder.published:
            message = "the entailment layers stand on the published encoder's; this is another"
            raise ValueError(message)
        self._encoder = encoder
        self._known: dict[tuple[str, str], float] = {}

    def probability(self, sentence: str, passage: str) -> float:
        """Return how likely the passage bears the whole sentence out, 0-1.

        The same two texts give the same share, whatever was read before.
        """
        key = (sentence, passage)
        if key not in self._known:
            self._known[key] = self._read(sentence, passage[:_MOST_CHARACTERS])
        return self._known[key]

    def _read(self, sentence: str, passage: str) -> float:
        hidden, types, ids = self._encoder.hidden_pair(sentence, passage)
        sides = np.array(types, dtype=np.float32)
        tokens = np.array(ids)
        first, second = set(tokens[sides == 0].tolist()), set(tokens[sides == 1].tolist())
        shared = np.isin(tokens, list(first & second)).astype(np.float32)
        feed = {"hidden": hidden[None], "types": sides[None], "same": shared[None]}
        logit = float(_layers().run(None, feed)[0][0])
        return round(1 / (1 + math.exp(-(SCALE * logit + SHIFT))), 4)


def entailment_model_of(encoder: Encoder | None) -> EntailmentModel | None:
    """Return a model where there is an encoder that it can stand on."""
    return EntailmentModel(encoder) if encoder is not None and encoder.published else None


@cache
def _layers() -> Any:
    """Load the shipped layers; ModelError where they are altered."""
    import onnxruntime  # noqa: PLC0415 - a quarter of a second that only reading should pay

    content = resources.files("copydesk.language").joinpath("english", WEIGHTS).read_bytes()
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        message = f"{WEIGHTS}: the weights are not the published ones; install Copydesk again"
        raise ModelError(message)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # the same sums on every machine, whatever its cores
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
