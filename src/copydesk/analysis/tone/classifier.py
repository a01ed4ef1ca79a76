"""The trained judge of tone towards a target: three layers on top of the encoder's lower three."""

import hashlib
import math
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

import msgspec
import numpy as np

from copydesk.analysis.models import Encoder
from copydesk.domain.annotation import Polarity
from copydesk.domain.text import Span
from copydesk.errors import ModelError

WEIGHTS_SHA256 = "9778eea5f1736b3b6b93b9e26c203a999f3702eb30b0bb370ae033fd36f15eaf"
# What makes the layers' scores into shares that are right as often as they say (train/tone_layers.py).
_SCALE = ((0.7588, -0.0159, -0.1348), (-0.038, 0.6622, -0.131), (-0.7209, -0.6463, 0.2658))
_SHIFT = (0.1132, -0.0665, -0.0467)
THRESHOLD = 0.8  # of confidence: at or above it, 92 of 100 are right on the sets' development parts
_MOST_CHARACTERS = 400  # of a sentence around the target: longer ones are lists
_LABELS: tuple[Polarity, ...] = ("negative", "neutral", "positive")


class Judgement(msgspec.Struct, frozen=True):
    """How likely each polarity is; they sum to one."""

    negative: float
    neutral: float
    positive: float

    @property
    def polarity(self) -> Polarity:
        """Return the likeliest."""
        values = (self.negative, self.neutral, self.positive)
        return _LABELS[values.index(max(values))]

    @property
    def confidence(self) -> float:
        """Return how likely the likeliest is."""
        return max(self.negative, self.neutral, self.positive)

    @property
    def strength(self) -> float:
        """Return a number from -1 to 1."""
        return self.positive - self.negative


def judge_targets(text: str, targets: Sequence[Span], encoder: Encoder) -> list[Judgement]:
    """Judge how one sentence speaks of each target in it; spans point into `text`.

    The sentence goes through the encoder once, whatever the number of its targets.
    """
    start = max(0, min((target.start for target in targets), default=0) - _MOST_CHARACTERS // 2)
    start = 0 if len(text) <= _MOST_CHARACTERS else start
    hidden, offsets = encoder.hidden(text[start : start + _MOST_CHARACTERS])
    marks = np.zeros((len(targets), len(offsets)), dtype=np.float32)
    for row, target in enumerate(targets):
        for column, (first, last) in enumerate(offsets):
            marks[row, column] = last > first and first + start < target.end and last + start > target.start
        if not marks[row].any():  # it lies outside of what was read: the whole is judged
            marks[row] = [last > first for first, last in offsets]
    logits = _upper().run(None, {"hidden": hidden[None], "marks": marks})[0]
    return [_judgement(row) for row in logits.tolist()]


def _judgement(logits: Sequence[float]) -> Judgement:
    """Turn the layers' scores into shares of one."""
    scores = [
        shift + sum(weight * value for weight, value in zip(row, logits, strict=True))
        for row, shift in zip(_SCALE, _SHIFT, strict=True)
    ]
    powers = [math.exp(score - max(scores)) for score in scores]
    return Judgement(*(round(power / sum(powers), 4) for power in powers))


@cache
def _upper() -> Any:
    """Load the shipped layers; ModelError where they are altered."""
    import onnxruntime  # noqa: PLC0415 - a quarter of a second that only judging should pay

    content = resources.files("copydesk.language").joinpath("english", "tone_towards.onnx").read_bytes()
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        message = "tone_towards.onnx: the weights are not the published ones; install Copydesk again"
        raise ModelError(message)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # the same sums on every machine, whatever its cores
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
