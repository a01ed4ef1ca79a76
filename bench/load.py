"""The desk under load: `python -m bench.load ARTICLES [--count N] [--readers R] [--pause S] [--seconds S]`.

A store of N invented articles (`bench.search` makes it, and keeps it) is served by `copydesk serve`. R
readers ask for pages of search and stories at the same time, each the next one S seconds (half to one and a
half of them) after it has the last: with one second, some fifty pages a second, which is ten times what fifty
people read. Nine of ten are a search of two words or a story of 2,000; 500 searches are asked. Meanwhile a
writer in a process of its own adds a story's articles every second. Printed are the median and the 95th
percentile of the milliseconds until a page is there, for each kind of page, the processor time that the desk
took for one, and how many articles came.
"""

import argparse
import http.client
import json
import multiprocessing
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote, urlsplit

import msgspec

from bench.invented import START, invented, keep_stories, samples_of
from bench.search import queries, store_of
from copydesk.store import Store, open_store

STORIES_ASKED = 2000  # different stories that readers open: more than the desk keeps pages of
PATIENCE = 60.0
KINDS = ("search", "story", "names", "figures")
WEIGHTS = (45, 45, 5, 5)


class Answer(msgspec.Struct, frozen=True):
    """One page that a reader got."""

    kind: str
    milliseconds: float
    status: int


def addresses(store: Store, count: int, seed: int) -> dict[str, list[str]]:
    """Return what readers ask for, by kind."""
    chance = random.Random(seed)  # noqa: S311
    asked = [quote(" ".join(pair)) for pair in queries(store, count, seed)]
    stories = [card.story_id for card in store.stories("latest", STORIES_ASKED)]
    heads = [row.head for row in store.figures(limit=500) if row.head] or ["people"]
    return {
        "search": [f"/search?q={words}" for words in asked],
        "story": [f"/story/{story}" for story in stories],
        "names": ["/names", *(f"/names?q={letter}" for letter in "abcdefghiklmnoprstw")],
        "figures": ["/figures", *(f"/figures?of={quote(head)}" for head in chance.sample(heads, 20))],
    }


def read(
    place: tuple[str, int], pages: dict[str, list[str]], pause: float, until: float, seed: int
) -> Iterator[Answer]:
    """Ask for pages until a time; yield what came."""
    chance = random.Random(seed)  # noqa: S311
    connection = http.client.HTTPConnection(*place, timeout=PATIENCE)
    time.sleep(chance.random() * pause)
    while time.monotonic() < until:
        kind = chance.choices(KINDS, WEIGHTS)[0]
        start = time.perf_counter()
        connection.request("GET", chance.choice(pages[kind]))
        answer = connection.getresponse()
        answer.read()
        yield Answer(kind, 1000 * (time.perf_counter() - start), answer.status)
        time.sleep(pause * (0.5 + chance.random()))


def write(place: str, folder: Path, seed: int, first: int) -> None:
    """Add a story every second until this process is ended."""
    store = open_store(place)
    for story in invented(samples_of(folder), seed, first=first):
        with store.writing() as writer:
            writer.add(story.articles, START)
        keep_stories(store, [story])
        time.sleep(1.0)


def serve(place: str) -> tuple[subprocess.Popen[str], tuple[str, int]]:
    """Start the desk; return its process, host and port."""
    command = [
        sys.executable,
        "-c",
        "from copydesk.cli.main import main; main()",
        "serve",
        "--port",
        "0",
        "--store",
        place,
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline() if process.stdout else ""
    found = re.search(r"http://\S+", line)
    if found is None:
        message = f"the desk did not start: {line}"
        raise RuntimeError(message)
    parts = urlsplit(found[0])
    where = (parts.hostname or "127.0.0.1", parts.port or 0)
    wait_for(where)
    return process, where


def wait_for(where: tuple[str, int]) -> None:
    """Wait until a server answers: it tells its address a little before. TimeoutError where none does."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            socket.create_connection(where, 1.0).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    message = f"nobody answers at {where[0]}:{where[1]}"
    raise TimeoutError(message)


def load(place: str, folder: Path, readers: int, pause: float, seconds: float, seed: int) -> dict[str, float]:
    """Serve a store to readers while it is written; return the figures."""
    store = open_store(place)
    there = store.info().articles
    pages = addresses(store, 500, seed)
    process, where = serve(place)
    # In a process of its own: it must not take the time of the readers' threads.
    writer = multiprocessing.get_context("spawn").Process(target=write, args=(place, folder, seed + 1, there))
    answers: list[Answer] = []
    try:
        for kind in KINDS:  # the first search reads the vectors
            list(read(where, dict.fromkeys(KINDS, pages[kind][:1]), 0.0, time.monotonic() + 0.5, seed))
        until = time.monotonic() + seconds
        threads = [
            threading.Thread(target=lambda at=at: answers.extend(read(where, pages, pause, until, seed + at)))
            for at in range(readers)
        ]
        writer.start()
        before = cpu_seconds(process.pid)
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        worked = cpu_seconds(process.pid) - before
        added = store.info().articles - there
    finally:
        for one in (process, writer):
            one.terminate()
        process.wait()
        writer.join()
        store.close()
    return {
        "readers": readers,
        "pages_per_second": len(answers) / seconds,
        "desk_cpu_ms_per_page": 1000 * worked / len(answers),
        "articles_added": added,
    } | _told(answers)


def cpu_seconds(process: int) -> float:
    """Return the processor time that a process has taken so far, as Linux counts it."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _told(answers: Sequence[Answer]) -> dict[str, float]:
    figures: dict[str, float] = {"failed": sum(one.status != 200 for one in answers)}
    for kind in KINDS:
        taken = sorted(one.milliseconds for one in answers if one.kind == kind)
        if taken:
            figures |= {
                f"{kind}_p50_ms": taken[len(taken) // 2],
                f"{kind}_p95_ms": taken[len(taken) * 95 // 100],
            }
    return figures


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=100_000, help="articles in the store")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--pause", type=float, default=1.0, help="seconds that a reader reads a page")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    samples = samples_of(options.articles)
    kept = Path(tempfile.gettempdir()) / f"copydesk-bench-{options.count}.db"
    store_of(samples, str(kept), options.count, options.seed)[0].close()
    with tempfile.TemporaryDirectory() as folder:  # the writer must not change what bench.search keeps
        place = shutil.copy(kept, Path(folder) / "store.db")
        row = load(
            str(place), options.articles, options.readers, options.pause, options.seconds, options.seed
        )
    row = {key: round(value, 2) for key, value in row.items()}
    if options.format == "json":
        print(json.dumps(row))
    else:
        print("\n".join(f"{key:32} {value:12,.2f}" for key, value in row.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
