"""What the sets of tone towards a target have in common: sentences with targets, and their metrics."""

from collections.abc import Iterable

from copydesk.analysis.models import load_encoder, load_parser
from copydesk.analysis.tone.classifier import judge_targets
from copydesk.analysis.tone.towards import tone_towards
from copydesk.domain.annotation import Sentence
from copydesk.domain.text import Span
from copydesk.errors import ModelError
from copydesk.language.english import ENGLISH

LABELS = ("negative", "neutral", "positive")

Item = tuple[str, Span, tuple[Span, ...], str]
"""A sentence, the target in it, other targets in it, and the label."""


def judge(items: list[Item]) -> list[str]:
    """Return our label of every item: by the classifier, by the words alone where there is no encoder."""
    try:
        encoder = load_encoder()
    except ModelError:
        return judge_by_words(items)
    return [judge_targets(text, [target], encoder)[0].polarity for text, target, _, _ in items]


def judge_by_words(items: list[Item]) -> list[str]:
    """Return the label that the words alone give to every item."""
    parser = load_parser()
    docs = parser.pipe((text for text, _, _, _ in items), batch_size=64)
    return [
        tone_towards(doc, Sentence(Span(0, len(text)), 0), target, ENGLISH, rivals)
        for doc, (text, target, rivals, _) in zip(docs, items, strict=True)
    ]


def metrics(gold: Iterable[str], ours: Iterable[str]) -> dict[str, float]:
    """Return accuracy and the mean of the three labels' F1."""
    pairs = list(zip(gold, ours, strict=True))
    scores = []
    for label in LABELS:
        both = sum(a == b == label for a, b in pairs)
        either = sum(a == label for a, _ in pairs) + sum(b == label for _, b in pairs)
        scores.append(2 * both / either if either else 0.0)
    return {
        "macro_f1": sum(scores) / len(scores),
        "accuracy": sum(a == b for a, b in pairs) / max(1, len(pairs)),
    }
