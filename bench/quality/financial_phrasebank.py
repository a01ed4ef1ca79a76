"""Tone of sentences on the Financial PhraseBank (Malo et al. 2014): lines `sentence@label`. Measured only."""

from pathlib import Path

from bench.quality.targets import Item, judge, metrics
from copydesk.domain.text import Span


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score one of the set's files; the set names no target, so each sentence is judged as a whole."""
    del articles
    items = items_of(path)
    return len(items), metrics((item[3] for item in items), judge(items))


def items_of(path: Path) -> list[Item]:
    """Return every sentence of a file with its label."""
    items: list[Item] = []
    for line in path.read_text("latin-1").splitlines():
        text, _, label = line.rpartition("@")
        if text:
            items.append((text, Span(0, len(text)), (), label.strip()))
    return items
