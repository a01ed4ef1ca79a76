"""Speed and size of the store: `python -m bench.store ARTICLES [--count N] [--place PLACE] [--format json]`.

ARTICLES is a folder of real articles. They are analysed once; invented ones are made of them by giving some
of their words other letters, in text and analysis alike, so that the store meets new words, names and figures
as it would with real articles. What is timed is writing articles that are analysed already, in batches, with
all that is searched about them; then reading them, one by one and as lists.
"""

import argparse
import json
import random
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet, article_id, digest_of
from copydesk.domain.story import StoryChange
from copydesk.pipeline import analyse_articles, read_inputs
from copydesk.settings import Settings
from copydesk.store import Store, open_store

START = datetime(2026, 1, 1, tzinfo=UTC)
BATCH = 500
RENAMED = 0.3  # of a source's longer words, the share that an invented article has otherwise
VARIANTS = 3000  # texts that differ; beyond, an article is one of them at another place and time
OUTLETS, PER_STORY, PER_DAY = 300, 6, 5000
WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{5,}")
SHIFTED = str.maketrans("bcdfgklmnprstvz", "cdfgklmnprstvzb")
READS = 300


def analysed_in(folder: Path) -> list[AnalysedArticle]:
    """Analyse a folder's articles."""
    articles, _ = read_inputs([str(folder)], Settings())
    return [item for item in analyse_articles(articles, Settings()) if isinstance(item, AnalysedArticle)]


def invented(sources: Sequence[AnalysedArticle], seed: int) -> Iterator[AnalysedArticle]:
    """Yield analysed articles without end, each with an id of its own."""
    chance = random.Random(seed)  # noqa: S311
    kept = set(re.findall(r"[a-z]+", json.dumps(msgspec.json.schema(AnalysedArticle)).lower()))
    for item in sources:
        kept |= {label.lower() for word in item.analysis.parse for label in (word.pos, word.dep)}
    written = [msgspec.json.encode(item).decode() for item in sources]
    variants: list[AnalysedArticle] = []
    number = 0
    while True:
        if len(variants) < VARIANTS:
            variants.append(_variant(chance.choice(written), kept, chance))
        chosen = variants[-1] if len(variants) < VARIANTS else chance.choice(variants)
        yield _placed(chosen, number, chance)
        number += 1


def _variant(written: str, kept: set[str], chance: random.Random) -> AnalysedArticle:
    """Give some words of an article other letters, wherever they stand."""
    turns: dict[str, int] = {}

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in kept:
            return word
        turn = turns.get(word.lower())
        if turn is None:
            turn = turns[word.lower()] = chance.randrange(1, 12) if chance.random() < RENAMED else 0
        for _ in range(turn):
            word = word.translate(SHIFTED)
        return word

    data = json.loads(WORD.sub(other, written))
    digest = digest_of(data["article"]["text"])
    data["article"]["text_digest"] = data["analysis"]["text_digest"] = digest
    return msgspec.convert(data, AnalysedArticle)


def _placed(item: AnalysedArticle, number: int, chance: random.Random) -> AnalysedArticle:
    """Publish an article anew: at another outlet, address and time."""
    outlet = Outlet(f"Outlet {chance.randrange(OUTLETS)}", None)
    url = f"https://outlet.example/news/{number}"
    name = article_id(outlet.name, url, item.article.text_digest)
    published = START + timedelta(days=number / PER_DAY)
    article = msgspec.structs.replace(item.article, id=name, outlet=outlet, url=url, published=published)
    return AnalysedArticle(article, msgspec.structs.replace(item.analysis, article_id=name))


def fill(store: Store, articles: Iterator[AnalysedArticle], count: int) -> dict[str, float]:
    """Add articles in batches, a few to a story; return how long that took."""
    taken: list[float] = []
    characters = bytes_of_text = 0
    cpu = 0.0
    for first in range(0, count, BATCH):
        batch = list(islice(articles, min(BATCH, count - first)))
        characters += sum(len(item.article.text) for item in batch)
        bytes_of_text += sum(len(item.article.text.encode()) for item in batch)
        names = [item.article.id for item in batch]
        stories = {name: f"s{names[at - at % PER_STORY]}" for at, name in enumerate(names)}
        changes = [StoryChange("opened", f"s{name}", (name,), "invented") for name in names[::PER_STORY]]
        start, work = time.perf_counter(), time.process_time()
        with store.writing() as writer:
            writer.add(batch, START)
        taken.append((time.perf_counter() - start) / len(batch))
        cpu += time.process_time() - work
        with store.writing() as writer:
            writer.place(stories, changes, START)
    size = store.info().bytes
    last = taken[-max(1, len(taken) // 10) :]
    return {
        "articles": count,
        "characters_per_article": characters / count,
        "added_per_second": 1 / statistics.mean(taken),
        "added_per_second_at_the_end": 1 / statistics.mean(last),
        "added_per_cpu_second": count / cpu,
        "bytes_per_article": size / count,
        "bytes_beyond_text_per_article": (size - bytes_of_text) / count,
    }


def read(store: Store, seed: int) -> dict[str, float]:
    """Read at random; return milliseconds, median and p95."""
    chance = random.Random(seed)  # noqa: S311
    names = chance.sample(list(store.article_ids()), READS)
    stories = [one.story_id or "" for one in store.listed(names)]
    figures: dict[str, float] = {}
    for what, call in {
        "article": store.article,
        "text": lambda name: store.texts([name]),
        "story": lambda name: store.story(stories[names.index(name)]),
        "newest_50": lambda _: store.newest(50),
        "stories_50": lambda _: store.stories("latest", 50),
        "figures_of_article": lambda name: store.figures(article_ids=[name]),
    }.items():
        median, p95 = _milliseconds(call, names)
        figures |= {f"{what}_median_ms": median, f"{what}_p95_ms": p95}
    return figures


def _milliseconds(call: Callable[[str], object], names: Sequence[str]) -> tuple[float, float]:
    taken = []
    for name in names:
        start = time.perf_counter()
        call(name)
        taken.append(1000 * (time.perf_counter() - start))
    taken.sort()
    return taken[len(taken) // 2], taken[len(taken) * 95 // 100]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.store", description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, nargs="*", default=[10_000], help="articles in the store")
    parser.add_argument("--place", help="[default: a file that is removed afterwards]")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    sources = analysed_in(options.articles)
    for count in options.count:
        folder = Path(tempfile.mkdtemp())
        store = open_store(options.place or str(folder / "store.db"))
        row = fill(store, invented(sources, options.seed), count)
        row |= read(store, options.seed)
        store.close()
        shutil.rmtree(folder)
        row = {key: round(value, 2) for key, value in row.items()}
        if options.format == "json":
            print(json.dumps(row))
        else:
            print("\n".join(f"{key:32} {value:12,.2f}" for key, value in row.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
