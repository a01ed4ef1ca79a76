"""Kill a writer in the middle, again and again: `python -m bench.crash [--kills 200]`, or `make soak`.

A process adds batches of articles to a store, tells each one that is kept, and is killed (SIGKILL) at a
random moment. After each kill the store must be whole: every batch that was told is there, and no batch is
half there. The exit code is 1 where it is not.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from copydesk.domain.annotation import AnalysedArticle, Analysis, Sentence
from copydesk.domain.article import Outlet
from copydesk.domain.story import StoryChange
from copydesk.domain.text import Span
from copydesk.reading.compose import compose
from copydesk.store import Store, open_store
from copydesk.store.values import LiveArticle

START = datetime(2026, 1, 1, tzinfo=UTC)
BATCH = 12
LONGEST = 0.25  # seconds that a writer lives, from its start


def batch_of(number: int) -> list[AnalysedArticle]:
    """Return the articles of a batch; every sixth revises one of the batch before."""
    return [_article(number, place) for place in range(BATCH)]


def _article(number: int, place: int) -> AnalysedArticle:
    body = " ".join(f"Word {number * place % 997} of batch {number} and article {place}." for _ in range(40))
    page = number - 1 if place % 6 == 5 else number
    article = compose(
        f"{number}-{place}.txt", title=f"Batch {number}, article {place}", body=body,
        outlet=Outlet("Outlet", None), url=f"https://outlet.example/{page}/{place % 6}-{place // 6}",
        published=START, language="en",
    )  # fmt: skip
    sentence = Sentence(Span(0, len(article.text)), 0)
    return AnalysedArticle(article, Analysis(article.id, article.text_digest, "crash", sentences=(sentence,)))


def write(store: Store, number: int) -> None:
    """Add one batch, with its stories."""
    items = batch_of(number)
    story = f"s{items[0].article.id}"
    with store.writing() as writer:
        added = writer.add(items, START)
        stories = {name: story for name in added.new if name not in added.revised}
        writer.enliven(LiveArticle(name, "", float(number), b"\x01", b"") for name in stories)
        writer.place(stories, [StoryChange("opened", story, tuple(stories), "a batch")], START)


def faults_of(store: Store, told: set[int], begun: int) -> list[str]:
    """Return what is wrong after a kill."""
    faults = list(store.check())
    for number in range(begun + 1):
        there = len(store.known(item.article.id for item in batch_of(number)))
        if there not in {0, BATCH}:
            faults.append(f"batch {number}: {there} of {BATCH} articles are there")
        elif number in told and not there:
            faults.append(f"batch {number} was told to be kept, and is gone")
    return faults


def _write_until_killed(place: str, first: int, pipe: int) -> None:
    store = open_store(place)
    number = first
    while True:
        write(store, number)
        os.write(pipe, b"%d\n" % number)
        number += 1


def kill_one(place: str, first: int, seconds: float) -> list[int]:
    """Let a process write from batch `first` on and kill it; return the batches that it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _write_until_killed(place, first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return [int(line) for line in pipe.read().splitlines()]


def main() -> int:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m bench.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311
    folder = Path(tempfile.mkdtemp())
    place = str(folder / "store.db")
    told: set[int] = set()
    first = kept = 0
    faults: list[str] = []
    for kill in range(options.kills):
        if kill % 20 == 0:  # a new store now and then, so that making one is met too, and looking stays fast
            shutil.rmtree(folder)
            folder.mkdir()
            told, first = set(), 0
        new = kill_one(place, first, chance.uniform(0.0, LONGEST))
        told |= set(new)
        kept += len(new)
        store = open_store(place)
        begun = max([first, *(number + 1 for number in told)])
        faults += [f"kill {kill}: {fault}" for fault in faults_of(store, told, begun)]
        store.close()
        first = begun + 1
    shutil.rmtree(folder)
    for fault in faults:
        print(fault)
    print(f"{options.kills} kills, {kept} batches kept: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
