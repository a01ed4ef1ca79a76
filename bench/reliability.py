"""Draw how often a judgement of tone is right by its confidence: `python -m bench.reliability DATA OUT.svg`.

DATA holds NewsMTSC and SEntFiN. Both development parts of the first are judged, and that half of SEntFiN's
part kept out of training on which the confidence was not calibrated. Prints the table and
the calibration error.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from bench.quality import newsmtsc, sentfin
from copydesk.analysis.models import load_encoder
from copydesk.analysis.tone.classifier import THRESHOLD, judge_targets

BINS = 10
SIZE, EDGE = 320, 40  # of the picture: the square, and what is around it


class Bin(NamedTuple):
    """Judgements of like confidence: how many, their mean confidence, and the share that is right."""

    size: int
    confidence: float
    right: float


def bins_of(judged: list[tuple[float, bool]]) -> list[Bin]:
    """Return the bins that are not empty, of pairs of a confidence and whether it was right."""
    bins = []
    for number in range(BINS):
        here = [pair for pair in judged if min(BINS - 1, int(pair[0] * BINS)) == number]
        if here:
            mean = sum(confidence for confidence, _ in here) / len(here)
            bins.append(Bin(len(here), mean, sum(right for _, right in here) / len(here)))
    return bins


def calibration_error(bins: list[Bin]) -> float:
    """Return the mean distance of confidence and share that is right, every judgement weighing the same."""
    total = sum(one.size for one in bins)
    return sum(one.size * abs(one.confidence - one.right) for one in bins) / max(1, total)


def picture(bins: list[Bin]) -> str:
    """Return an SVG: bars are the share that is right, the line is where confidence and share agree."""
    whole = SIZE + 2 * EDGE

    def down(share: float) -> float:
        return EDGE + SIZE * (1 - share)

    wide = SIZE / BINS - 4
    bars = [
        f'<rect x="{EDGE + SIZE * one.confidence - wide / 2:.1f}" y="{down(one.right):.1f}" '
        f'width="{wide:.1f}" height="{SIZE * one.right:.1f}" fill="#4a7fb5">'
        f"<title>confidence {one.confidence:.2f}: {one.right:.2f} of {one.size} right</title></rect>"
        for one in bins
    ]
    marks = [
        f'<text x="{EDGE + SIZE * share:.0f}" y="{EDGE + SIZE + 16}" text-anchor="middle">{share:.1f}</text>'
        f'<text x="{EDGE - 6}" y="{down(share) + 4:.0f}" text-anchor="end">{share:.1f}</text>'
        for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    ]
    shown = EDGE + SIZE * THRESHOLD
    lines = [
        f'<path d="M{EDGE} {down(0)}L{EDGE + SIZE} {down(1)}" stroke="#888" fill="none"/>',
        f'<path d="M{shown:.0f} {down(0)}V{down(1)}" stroke="#b5544a" stroke-dasharray="4 3" fill="none"/>',
        f'<path d="M{EDGE} {EDGE}V{down(0)}H{EDGE + SIZE}" stroke="#444" fill="none"/>',
    ]
    said = (
        f'<text x="{EDGE}" y="24">share that is right, by confidence; shown from the dashed line on; '
        f"calibration error {calibration_error(bins):.3f}</text>"
    )
    paper = '<rect width="100%" height="100%" fill="#fff"/>'
    style = f'{paper}<g font-family="sans-serif" font-size="11" fill="#222">'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" width="{whole}" '
        f'height="{whole}" role="img" aria-label="How often a judgement of tone is right by its confidence">'
        f"{style}{said}{''.join([*bars, *lines, *marks])}</g></svg>\n"
    )


def judged_of(data: Path) -> list[tuple[float, bool]]:
    """Return the confidence of every judgement and whether it is right."""
    news = [data / "newsmtsc" / f"hf_{part}_dev.jsonl" for part in ("rw", "mt")]
    items = [item for file in news for item in newsmtsc.items_of(file)]
    apart = [i for i in sentfin.items_of(data / "sentfin" / "sentfin.csv") if sentfin.is_apart(i[0])]
    encoder, judged = load_encoder(), []
    for text, target, _, label in items + apart[1::2]:
        (one,) = judge_targets(text, [target], encoder)
        judged.append((one.confidence, one.polarity == label))
    return judged


def main() -> None:
    """Judge, print and draw."""
    bins = bins_of(judged_of(Path(sys.argv[1])))
    for one in bins:
        print(f"{one.size:5} {one.confidence:.3f} {one.right:.3f}")
    print(f"expected calibration error {calibration_error(bins):.3f}")
    Path(sys.argv[2]).write_text(picture(bins), "utf-8")


if __name__ == "__main__":
    main()
