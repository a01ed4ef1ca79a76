"""What the peers of search are given: the same texts, and the same words behind a filter they all have."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

Scores = dict[str, dict[str, float]]


class Row(msgspec.Struct, frozen=True):
    """One article."""

    name: str
    title: str
    body: str
    outlet: str
    published: datetime
    vector: list[float]


class Asked(msgspec.Struct, frozen=True):
    """One search: words, and an outlet or else a time."""

    words: str
    outlet: str | None
    earliest: datetime
    latest: datetime
    encode: Callable[[str], Any]


def timed(name: str, find: Callable[[Asked], object], asked: Sequence[Asked]) -> dict[str, float]:
    """Return the median and the 95th percentile of a search's milliseconds; the first is not counted."""
    find(asked[0])
    taken = []
    for one in asked:
        start = time.perf_counter()
        find(one)
        taken.append(1000 * (time.perf_counter() - start))
    taken.sort()
    return {f"{name}_p50_ms": taken[len(taken) // 2], f"{name}_p95_ms": taken[len(taken) * 95 // 100]}


def folder_bytes(folder: Path) -> int:
    """Return how many bytes the files of a folder hold."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
