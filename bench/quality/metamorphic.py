"""Real sentences with one element exchanged by rule, and the same sentences as they stand.

PATH is the folder of GUM with its news: texts of Wikinews with their names and dates marked by hand.
`bench.metamorphic` makes the drafts; each is checked alone against the article it was made of.

Metrics: `false_supported`, the share of the drafts with an element exchanged that pass as supported, over all
and by kind; `supported_recall`, the share of the true drafts that pass, and by kind (verbatim, trimmed,
otherwise); all with the encoder. `false_by_rules` and `recall_by_rules` are the same without it. Reading some
5,700 drafts and checking them twice takes about eight minutes of CPU.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from bench.metamorphic.faithful import faithful
from bench.metamorphic.judging import read_drafts, sources_of, supported
from bench.metamorphic.swap import Draft
from bench.metamorphic.swaps import swapped
from bench.metamorphic.texts import read_texts
from copydesk.analysis.entailment import entailment_model_of
from copydesk.analysis.models import load_encoder


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Return the number of drafts and the metrics of the module's docstring."""
    del articles
    texts = read_texts(path)
    false, true = list(swapped(texts)), list(faithful(texts))
    drafts = false + true
    sources, read = sources_of(texts), read_drafts(drafts)
    passed = supported(drafts, read, sources, entailment_model_of(load_encoder()))
    ruled = supported(drafts, read, sources, None)
    metrics = {
        "false_supported": share(passed[: len(false)]),
        "supported_recall": share(passed[len(false) :]),
        "false_by_rules": share(ruled[: len(false)]),
        "recall_by_rules": share(ruled[len(false) :]),
    }
    metrics |= {f"false_supported_{kind}": value for kind, value in by_kind(false, passed).items()}
    metrics |= {
        f"supported_recall_{kind}": value for kind, value in by_kind(true, passed[len(false) :]).items()
    }
    return len(drafts), metrics


def by_kind(drafts: Iterable[Draft], passed: Iterable[bool]) -> dict[str, float]:
    """Return the share of drafts that passed, by kind."""
    found: dict[str, list[bool]] = defaultdict(list)
    for draft, one in zip(drafts, passed, strict=False):
        found[draft.kind].append(one)
    return {kind: share(found[kind]) for kind in sorted(found)}


def share(flags: Iterable[bool]) -> float:
    """Return the share of flags that are set; 0 of none."""
    values = list(flags)
    return sum(values) / len(values) if values else 0.0
