"""Train the layers that judge tone towards a target, and quantise them (by hand; the output is committed).

    python train/tone_layers.py INPUTS.pickle MINILM.safetensors tone_towards.onnx

Needs torch 2.13, onnx, onnxruntime, scikit-learn and safetensors, in an environment of its own. INPUTS is
what tone_inputs.py made; MINILM holds all-MiniLM-L6-v2 (Apache-2.0), whose upper three layers are where
training starts. Seed, order and schedule are fixed, and one thread is used; bfloat16 sums differ between
processors, so another machine's weights differ in their last bits, and its macro F1 by an estimated .01. It
prints the calibration, which stands in analysis/tone/classifier.py beside the weights' SHA-256.
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
from torch import nn
from torch.nn import functional

SEED, EPOCHS, RATE, BATCH = 20261128, 3, 1.5e-4, 32
WIDTH, HEADS = 384, 12
WHOLE = 0.35  # of the headlines with one target are marked as a whole, so that a whole can be judged
NAMES = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "o": "attention.output.dense", "n1": "attention.output.LayerNorm",
    "f": "intermediate.dense", "g": "output.dense", "n2": "output.LayerNorm",
}  # fmt: skip


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        """Make it, untrained."""
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.f, self.g = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.d = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """Attend, then transform."""
        b, t, _ = x.shape

        def split(y: torch.Tensor) -> torch.Tensor:
            return y.view(b, t, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = split(self.q(x)) @ split(self.k(x)).transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        seen = functional.softmax(scores + bias, -1) @ split(self.v(x))
        x = self.n1(x + self.d(self.o(seen.transpose(1, 2).reshape(b, t, WIDTH))))
        return self.n2(x + self.d(self.g(functional.gelu(self.f(x)))))


class Judge(nn.Module):
    """The target's tokens get a mark; three layers; the target's mean and the sentence's mean are judged."""

    def __init__(self) -> None:
        """Make it, untrained."""
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(3))
        self.mark = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.hid, self.out, self.d = nn.Linear(2 * WIDTH, WIDTH), nn.Linear(WIDTH, 3), nn.Dropout(0.2)

    def forward(self, x: torch.Tensor, m: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        """Return a logit for each label."""
        x = x + m.unsqueeze(-1) * self.mark
        bias = (1 - real)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        target = (x * m.unsqueeze(-1)).sum(1) / m.sum(1, keepdim=True)
        whole = (x * real.unsqueeze(-1)).sum(1) / real.sum(1, keepdim=True)
        return self.out(self.d(torch.tanh(self.hid(self.d(torch.cat([target, whole], 1))))))


class Shipped(nn.Module):
    """As it is shipped: one sentence without padding, several targets."""

    def __init__(self, judge: Judge) -> None:
        """Wrap a trained judge."""
        super().__init__()
        self.judge = judge

    def forward(self, hidden: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """Return a row of logits for each row of marks."""
        return self.judge(hidden.expand(marks.shape[0], -1, -1), marks, torch.ones_like(marks))


def batch(items: list, chosen: np.ndarray, rng: np.random.Generator) -> tuple[torch.Tensor, ...]:
    """Pad some rows to one length."""
    longest = max(len(items[i][1]) for i in chosen)
    x = np.zeros((len(chosen), longest, WIDTH), np.float32)
    m, r = np.zeros((2, len(chosen), longest), np.float32)
    y = np.zeros(len(chosen), np.int64)
    for j, i in enumerate(chosen):
        hidden, marks, label, single = items[i]
        size = len(marks)
        x[j, :size], r[j, :size], y[j] = hidden, 1, label
        m[j, :size] = marks
        if single and rng.random() < WHOLE:
            m[j, 1 : size - 1] = 1
    return tuple(torch.from_numpy(part) for part in (x, m, r, y))


def train(items: list, weights: dict[str, torch.Tensor]) -> Judge:
    """Fine-tune the encoder's upper three layers."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    judge = Judge()
    with torch.no_grad():
        for number, layer in enumerate(judge.layers, 3):
            for ours, theirs in NAMES.items():
                for part in ("weight", "bias"):
                    getattr(getattr(layer, ours), part).copy_(
                        weights[f"encoder.layer.{number}.{theirs}.{part}"]
                    )
    named = list(judge.named_parameters())
    body = [value for name, value in named if name.startswith("layers")]
    head = [value for name, value in named if not name.startswith("layers")]
    rates = [{"params": body, "lr": RATE}, {"params": head, "lr": RATE * 5}]
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01, fused=True)
    total = EPOCHS * math.ceil(len(items) / BATCH)

    def rate(step: int) -> float:
        return min(1, (step + 1) / (0.06 * total)) * max(0.02, (total - step) / total)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    for _ in range(EPOCHS):
        judge.train()
        lengths = np.array([len(item[1]) for item in items]) + rng.uniform(-3, 3, len(items))
        order = np.argsort(lengths, kind="stable")  # like lengths go together, so that little is padded
        groups = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        for place in rng.permutation(len(groups)):
            x, m, r, y = batch(items, groups[place], rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = judge(x, m, r)
            functional.cross_entropy(logits.float(), y, label_smoothing=0.05).backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
    return judge.eval()


def ship(judge: Judge, target: Path) -> None:
    """Write the layers as ONNX with whole-number weights."""
    whole = target.with_suffix(".float.onnx")
    torch.onnx.export(
        Shipped(judge),
        (torch.randn(1, 9, WIDTH), torch.ones(2, 9)),
        str(whole),
        input_names=["hidden", "marks"],
        output_names=["logits"],
        dynamic_axes={"hidden": {1: "t"}, "marks": {0: "b", 1: "t"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(whole), str(target), weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()


def calibrate(target: Path, items: list) -> None:
    """Print what turns the shipped layers' logits into shares that are right as often as they say."""
    session = onnxruntime.InferenceSession(str(target))
    logits = [
        session.run(None, {"hidden": h[None].astype(np.float32), "marks": m[None].astype(np.float32)})[0][0]
        for h, m, _, _ in items
    ]
    fit = LogisticRegression(C=1, max_iter=2000).fit(logits, [item[2] for item in items])
    print(fit.coef_.round(4).tolist(), fit.intercept_.round(4).tolist())  # noqa: T201


if __name__ == "__main__":
    parts = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 - made by tone_inputs.py here
    ship(train(parts["train"], load_file(sys.argv[2])), Path(sys.argv[3]))
    calibrate(Path(sys.argv[3]), parts["calibrate"])
