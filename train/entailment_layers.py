"""Train the layers that read whether a passage bears a sentence out (by hand; the output is committed).

    python train/entailment_layers.py INPUTS.pickle MINILM.safetensors entailment.onnx

Needs what tone_layers.py needs. INPUTS is what entailment_inputs.py made; MINILM holds all-MiniLM-L6-v2
(Apache-2.0), whose upper three layers are where training starts. Training goes in two stages: on the plainer
passages, then on all of them, those with closer distortions among them, at half the rate. Seed, order and
schedule are fixed, and one thread is used; bfloat16 sums differ between processors, so another machine's
weights differ a little. It prints how well the passages kept apart are told (area under the curve), and the
calibration, which stands in analysis/entailment.py beside the weights' SHA-256.
"""

import math
import pickle
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from tone_layers import NAMES, WIDTH, Layer
from torch import nn
from torch.nn import functional

SEED, BATCH = 1, 24
STAGES = ((3, 1.2e-4), (2, 6e-5))  # epochs and rate
SURE = 0.97  # what a label is taken for: 1 - SURE of the other


class Layers(nn.Module):
    """Tokens that both texts have get a mark; three layers; first token and both means are judged."""

    def __init__(self) -> None:
        """Make it, untrained."""
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(3))
        self.eq = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.hid, self.out, self.d = nn.Linear(3 * WIDTH, WIDTH), nn.Linear(WIDTH, 1), nn.Dropout(0.1)

    def forward(
        self, x: torch.Tensor, sides: torch.Tensor, real: torch.Tensor, same: torch.Tensor
    ) -> torch.Tensor:
        """Return a logit for each pair."""
        bias = (1 - real)[:, None, None, :] * -1e4
        x = x + same[..., None] * self.eq
        for layer in self.layers:
            x = layer(x, bias)
        means = [
            (x * part[..., None]).sum(1) / part.sum(1, keepdim=True)
            for part in ((1 - sides) * real, sides * real)
        ]
        return self.out(self.d(torch.tanh(self.hid(self.d(torch.cat([x[:, 0], *means], 1))))))[:, 0]


class Shipped(nn.Module):
    """As it is shipped: one pair without padding."""

    def __init__(self, model: Layers) -> None:
        """Wrap a trained model."""
        super().__init__()
        self.model = model

    def forward(self, hidden: torch.Tensor, types: torch.Tensor, same: torch.Tensor) -> torch.Tensor:
        """Return the pair's logit."""
        return self.model(hidden, types, torch.ones_like(types), same)


def shared(sides: np.ndarray, ids: np.ndarray) -> np.ndarray:
    """Tell of each token whether the other text has it too."""
    return np.isin(ids, np.intersect1d(ids[sides == 0], ids[sides == 1]))


def batch(rows: list) -> tuple[torch.Tensor, ...]:
    """Pad some rows to one length."""
    longest = max(len(sides) for _, sides, _ in rows)
    x = torch.zeros(len(rows), longest, WIDTH, dtype=torch.bfloat16)
    t, r, s = (torch.zeros(len(rows), longest) for _ in range(3))
    for at, (hidden, sides, ids) in enumerate(rows):
        size = len(sides)
        x[at, :size], r[at, :size] = torch.from_numpy(hidden).to(torch.bfloat16), 1
        t[at, :size] = torch.from_numpy(sides).float()
        s[at, :size] = torch.from_numpy(shared(sides, ids)).float()
    return x.float(), t, r, s


def start(weights: dict[str, torch.Tensor]) -> Layers:
    """Return the encoder's upper three layers under an untrained head."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    model = Layers()
    with torch.no_grad():
        for number, layer in enumerate(model.layers, 3):
            for ours, theirs in NAMES.items():
                for part in ("weight", "bias"):
                    getattr(getattr(layer, ours), part).copy_(
                        weights[f"encoder.layer.{number}.{theirs}.{part}"]
                    )
    return model


def train(model: Layers, rows: list, labels: np.ndarray, epochs: int, rate: float) -> None:
    """Teach a model, in place; like lengths go together, so that little is padded."""
    rng = np.random.default_rng(SEED)
    named = list(model.named_parameters())
    groups = [
        {"params": [value for name, value in named if name.startswith("layers")], "lr": rate},
        {"params": [value for name, value in named if not name.startswith("layers")], "lr": rate * 5},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    total = epochs * math.ceil(len(rows) / BATCH)

    def share(step: int) -> float:
        return min(1, (step + 1) / (0.06 * total)) * max(0.02, (total - step) / total)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
    for _ in range(epochs):
        model.train()
        lengths = np.array([len(sides) for _, sides, _ in rows]) + rng.uniform(-6, 6, len(rows))
        order = np.argsort(lengths)
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        for number in rng.permutation(len(batches)):
            chosen = batches[number]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(*batch([rows[at] for at in chosen]))
            wanted = torch.from_numpy(labels[chosen]) * (2 * SURE - 1) + 1 - SURE
            functional.binary_cross_entropy_with_logits(logits.float(), wanted).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()


def ship(model: Layers, target: Path) -> None:
    """Write the layers as ONNX with whole-number weights."""
    whole, names = target.with_suffix(".float.onnx"), ["hidden", "types", "same"]
    torch.onnx.export(
        Shipped(model.eval()),
        (torch.randn(1, 9, WIDTH), torch.tensor([[0.0] * 5 + [1.0] * 4]), torch.zeros(1, 9)),
        str(whole),
        input_names=names,
        output_names=["logit"],
        dynamic_axes={name: {1: "t"} for name in names},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(whole), str(target), weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()


def calibrate(target: Path, rows: list, labels: np.ndarray) -> None:
    """Print how well what was kept apart is told, and what makes the logit a share that is right as often."""
    session = onnxruntime.InferenceSession(str(target))
    logits = [
        session.run(
            None,
            {
                "hidden": hidden[None].astype(np.float32),
                "types": sides[None].astype(np.float32),
                "same": shared(sides, ids)[None].astype(np.float32),
            },
        )[0][0]
        for hidden, sides, ids in rows
    ]
    fit = LogisticRegression(C=1).fit(np.array(logits)[:, None], labels)
    print(roc_auc_score(labels, logits), fit.coef_.round(4), fit.intercept_.round(4))  # noqa: T201


def main(inputs: Path, weights: Path, target: Path) -> None:
    """Train in stages, ship, calibrate."""
    stages = pickle.loads(inputs.read_bytes())  # noqa: S301 - made by entailment_inputs.py here
    model, taken, apart = start(load_file(weights)), [], []
    for rows, (epochs, rate) in zip(stages, STAGES, strict=True):
        taken += [item for item in rows if not item[2]]
        apart += [item for item in rows if item[2]]
        labels = np.array([label for _, label, _ in taken], np.float32)
        train(model, [row for row, _, _ in taken], labels, epochs, rate)
    ship(model, target)
    calibrate(target, [row for row, _, _ in apart], np.array([label for _, label, _ in apart]))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
