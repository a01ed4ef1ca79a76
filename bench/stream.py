"""Speed and memory of grouping a stream: `python -m bench.stream ARTICLES [--live N] [--format json]`.

ARTICLES is a folder of real articles. Each invented story takes one of them and changes what tells it apart:
its unusual words and names become others, its figures too, and its vector turns. Each invented report of
that story leaves out some of it and adds some of another article. What is timed is everything from an
article's features (words, names, figures, vector) to its place: no parsing and no encoding. Times are the
process' own on its core, so that what else the machine does counts little.
"""

import argparse
import json
import math
import os
import random
import resource
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from bench.quality.partitions import bcubed_f1
from copydesk.analysis.models import load_encoder
from copydesk.domain.annotation import AnalysedArticle
from copydesk.language.lemma_shares import lemma_shares
from copydesk.pipeline import analyse_articles, read_inputs
from copydesk.settings import Settings
from copydesk.stories.similarity import Profile, profile_of
from copydesk.stories.stream import StoryStream

STORY_DAYS = 7.0
TIMED = 3000  # arrivals, once the window is full
OPENING = 0.25  # of all arrivals, the share that opens a story
LARGEST = 300  # articles of one story
RENAMED = 0.6  # of a story's unusual words, names and figures, the share that is its own
KEPT, ADDED = 0.7, 0.15  # of a story's words in each report; of another article's words besides
USUAL = 0.02  # words in more articles than this share are everybody's


def profiles_in(folder: Path) -> list[Profile]:
    """Analyse a folder's articles; return what grouping needs of them."""
    articles, _ = read_inputs([str(folder)], Settings())
    load_encoder()
    analysed = analyse_articles(articles, Settings())
    return [profile_of(item) for item in analysed if isinstance(item, AnalysedArticle)]


def invented(sources: Sequence[Profile], per_day: float, seed: int) -> Iterator[tuple[str, str, Profile]]:
    """Yield (article id, story, profile) without end, in the order of publication."""
    chance = random.Random(seed)  # noqa: S311
    noise = np.random.default_rng(seed)
    shares = lemma_shares("en")
    names: list[str] = []
    models: list[Profile] = []
    left: list[int] = []
    number = story = 0
    while True:
        if not names or chance.random() < OPENING:
            story += 1
            names.append(f"e{story}")
            models.append(_another(chance.choice(sources), story, chance, noise, shares))
            left.append(min(LARGEST, int(chance.paretovariate(1.1))))
        at = chance.randrange(len(names))
        day = 20000.0 + number / per_day
        yield f"a{number}", names[at], _report(models[at], chance.choice(sources), day, chance, noise)
        number += 1
        left[at] -= 1
        if not left[at]:
            del names[at], models[at], left[at]


def _another(
    source: Profile,
    story: int,
    chance: random.Random,
    noise: np.random.Generator,
    shares: Mapping[str, float],
) -> Profile:
    """Return a story like that of an article, but another: of the same kind, elsewhere."""

    def renamed(bag: Mapping[str, int]) -> dict[str, int]:
        return {
            f"{key}~{story}" if shares.get(key, 0) < USUAL and chance.random() < RENAMED else key: count
            for key, count in bag.items()
        }

    vector = _turned(source.vector, 0.8, noise)
    return Profile(renamed(source.terms), renamed(source.names), renamed(source.figures), vector, None)


def _report(
    model: Profile, other: Profile, day: float, chance: random.Random, noise: np.random.Generator
) -> Profile:
    """Return one outlet's report of a story."""

    def mixed(own: Mapping[str, int], others: Mapping[str, int]) -> dict[str, int]:
        bag = {key: count for key, count in own.items() if chance.random() < KEPT}
        return bag | {key: count for key, count in others.items() if chance.random() < ADDED}

    return Profile(
        mixed(model.terms, other.terms),
        mixed(model.names, other.names),
        mixed(model.figures, other.figures),
        _turned(model.vector, 0.6, noise),
        day,
    )


def _turned(vector: Sequence[float], by: float, noise: np.random.Generator) -> tuple[float, ...]:
    """Return a vector of length 1 that is turned away; at 1 as much noise as there was vector."""
    if not vector:
        return ()
    turned = np.asarray(vector) + by / math.sqrt(len(vector)) * noise.normal(size=len(vector))
    return tuple((turned / np.linalg.norm(turned)).tolist())


def measure(sources: Sequence[Profile], live: int, seed: int) -> dict[str, float]:
    """Fill a window with about `live` articles, then time arrivals."""
    stream = StoryStream(lemma_shares("en"), STORY_DAYS)
    arrivals = invented(sources, live / (STORY_DAYS + 1.0), seed)
    before = _megabytes()
    gold: dict[str, str] = {}
    times: list[float] = []
    full = False
    for article, story, profile in arrivals:
        gold[article] = story
        start = time.process_time()
        stream.add(article, profile)
        times.append(time.process_time() - start)
        if not full and len(times) >= 1.3 * live:
            full, times = True, []
            after = _megabytes()
        if full and len(times) >= TIMED:
            break
    stories = stream.live()
    found = {name: story for story, names in stories.items() for name in names}
    names = sorted(found)
    return {
        "live_articles": len(stream),
        "live_stories": len(stories),
        "arrivals_per_second": len(times) / sum(times),
        "median_ms": 1000 * sorted(times)[len(times) // 2],
        "p99_ms": 1000 * sorted(times)[len(times) * 99 // 100],
        "slowest_ms": 1000 * max(times),
        "kilobytes_per_article": 1024 * (after - before) / max(1, len(stream)),
        "bcubed_f1": bcubed_f1([gold[name] for name in names], [found[name] for name in names]),
    }


def _megabytes() -> float:
    """Return the memory that the process holds now."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.stream", description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--live", type=int, nargs="*", default=[10_000, 50_000], help="in the window")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sources = profiles_in(options.articles)
    for live in options.live:
        row = {key: round(value, 3) for key, value in measure(sources, live, options.seed).items()}
        if options.format == "json":
            print(json.dumps(row, sort_keys=True))
        else:
            print(", ".join(f"{key} {value:g}" for key, value in row.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
