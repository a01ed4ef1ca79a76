"""What the peers for dates have in common: their findings in the terms of TempEval-3's scorer."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bench.quality.tempeval3 import Time, article_of, match

Found = tuple[int, int, str]
"""Start and end in the text, and a TIMEX3 value."""


def score_with(path: Path, find: Callable[[str, datetime | None], list[Found]]) -> dict[str, float]:
    """Score a program on a folder of .tml files, paragraph by paragraph, given the publication date."""
    golds = found = relaxed = strict = values = 0
    for file in sorted(path.glob("*.tml")):
        article, gold = article_of(file)
        ours = [
            _without_spaces(article.text, block.span.start, item)
            for block in article.blocks
            for item in find(block.span.of(article.text), article.published)
        ]
        pairs = match(gold, ours)
        golds, found, relaxed = golds + len(gold), found + len(ours), relaxed + len(pairs)
        strict += sum(a[:2] == b[:2] for a, b in pairs)
        values += sum(a[2] == b[2] for a, b in pairs)
    total = max(1, golds + found)
    return {
        "relaxed_f1": 2 * relaxed / total,
        "strict_f1": 2 * strict / total,
        "value_f1": 2 * values / total,
    }


def _without_spaces(text: str, offset: int, found: Found) -> Time:
    start, end, value = found
    begin = len("".join(text[: offset + start].split()))
    return begin, begin + len("".join(text[offset + start : offset + end].split())), value
