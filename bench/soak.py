"""Hostile texts of up to ten megabytes: `python -m bench.soak`, or `make soak`.

Each step that reads raw characters is run on one and on ten megabytes of a repeated piece of text. A step
whose time grows clearly faster than its text could be made to hang by a crafted article, so the exit code is
1 where ten times the text takes more than `WORST` times as long. The reader is run as a user would: a text
that is too long or no prose must come back as a refusal in words.
"""

import gc
import sys
import time
from collections.abc import Callable

from copydesk.analysis.quantities.lexing import cut
from copydesk.analysis.quotes.marks import quotations
from copydesk.analysis.times.grammar import cut_words, grammar_of
from copydesk.domain.trouble import Skipped
from copydesk.language.english import ENGLISH
from copydesk.reading import read_bytes
from copydesk.reading.limits import Limits

MEGABYTE = 1_000_000
WORST = 20.0  # ten for a linear step; the rest is the memory's and the machine's
PIECES = {
    "digits": "9",
    "numbers": "1,234.5 ",
    "ranges": "1-2-",
    "amounts": "$4.2bn to ",
    "commas": ",",
    "double quotes": '"',
    "curly quotes": "“a” ",
    "nested quotes": "“‘",
    "apostrophes": "rock 'n' roll's ",
    "dates": "May 3, 2026 ",
    "half dates": "on May ",
    "brackets": "[(<",
    "markup": "<b><a href='x'>",
    "entities": "&amp;",
    "spaces": " ",
    "lines": "a\n",
    "zero width": "a\u200b",
    "combining": "e\u0301",
    "right to left": "\u202eabc ",
    "escapes": "\x1b[31m",
}


def reader(text: str) -> object:
    """Read a text as a file of a user: an article, or a refusal."""
    items = list(read_bytes(text.encode(), "soak.txt", limits=Limits(max_file_bytes=50 * MEGABYTE)))
    if len(text) >= MEGABYTE and not all(isinstance(item, Skipped) and item.detail for item in items):
        message = f"{len(text)} characters were taken for an article"
        raise AssertionError(message)
    return items


STEPS: dict[str, Callable[[str], object]] = {
    "reading": reader,
    "words of figures": lambda text: cut(text, 0, len(text)),
    "quotation marks": lambda text: quotations(text, 0, len(text)),
    "words of times": lambda text: cut_words(text, 0),
    "grammar of times": lambda text: list(grammar_of(ENGLISH.times).search(cut_words(text, 0))),
}


def seconds(step: Callable[[str], object], text: str) -> float:
    """Return how long a step takes on a text, the collector of garbage not counted."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    step(text)
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def main() -> int:
    """Print a table of seconds; return 1 where a step grows faster than its text."""
    failures = 0
    print(f"{'step':18} {'text':16} {'1 MB':>8} {'10 MB':>8}  times")
    for name, step in STEPS.items():
        for label, piece in PIECES.items():
            small, large = (piece * (size * MEGABYTE // len(piece)) for size in (1, 10))
            short = min(seconds(step, small) for _ in range(2))
            long = seconds(step, large)
            growth = long / max(short, 0.01)
            failed = growth > WORST
            failures += failed
            verdict = "  GROWS TOO FAST" if failed else ""
            print(f"{name:18} {label:16} {short:8.2f} {long:8.2f}  {growth:5.1f}{verdict}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
