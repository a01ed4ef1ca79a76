"""Seeded syndication: real articles made into wire copies, with the pairs that share an original.

    python -m bench.syndication FOLDER [--seed 1] [--format json]

FOLDER holds news-please records (articles/*.json with `text`, `title`, `newsCluster.Event`). Some of the
articles become originals and are syndicated: paragraphs cut, paragraphs added, words edited at 5, 10 and
20 %, or half of it embedded in a text of another outlet. All other articles of the same events stay as they
are: independently written reports, none of which may be joined. Real copies in the folder are left out first,
by a test of their own (runs of eight words), so that no negative is a true copy.

Printed: F1 over pairs that share an origin, and the share of independent pairs of one event that were joined.
"""

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.domain.story import Origins
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins

LEAST_PARAGRAPHS = 6
LEAST_CHARACTERS = 1200
RUN = 8  # words
SHARED_RUNS = 0.03  # of the shorter text: above it two real articles are taken for copies
START = datetime(2026, 1, 5, 8, tzinfo=UTC)
KINDS = ("cut", "added", "edited 5 %", "edited 10 %", "edited 20 %", "embedded")


class Source(msgspec.Struct, frozen=True):
    """One real article."""

    name: str
    event: str
    title: str
    paragraphs: tuple[str, ...]


class Made(msgspec.Struct, frozen=True):
    """One article of the made set: what it descends from, and how."""

    article: Article
    event: str
    origin: str  # the name of the source it descends from
    kind: str


def read_sources(folder: Path) -> list[Source]:
    """Read the records that are long enough; of real copies keep only the first."""
    files = sorted((folder / "articles" if (folder / "articles").is_dir() else folder).glob("*.json"))
    sources: list[Source] = []
    runs: list[set[tuple[str, ...]]] = []
    for file in files:
        record = json.loads(file.read_text("utf-8"))
        paragraphs = tuple(part.strip() for part in (record["text"] or "").split("\n") if part.strip())
        words = re.findall(r"\w+", " ".join(paragraphs).lower())
        own = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
        if len(paragraphs) < LEAST_PARAGRAPHS or sum(map(len, paragraphs)) < LEAST_CHARACTERS:
            continue
        if any(len(own & other) > SHARED_RUNS * min(len(own), len(other)) for other in runs):
            continue
        sources.append(Source(file.stem, record["newsCluster"]["Event"], record["title"] or "", paragraphs))
        runs.append(own)
    return sources


def syndicate(sources: list[Source], seed: int) -> Iterator[Made]:
    """Yield every source as it is, and of each fourth one copies of every kind."""
    chance = random.Random(seed)  # noqa: S311 - a fixed seed is what is wanted
    words = sorted({word for source in sources for part in source.paragraphs for word in part.split()})
    for number, source in enumerate(sources):
        yield Made(
            _article(source, source.paragraphs, source.title, 0), source.event, source.name, "original"
        )
        if number % 4:
            continue
        for hours, kind in enumerate(KINDS, start=1):
            host = chance.choice([other for other in sources if other.event != source.event])
            paragraphs = _copied(source, kind, host, chance, words)
            title = " ".join(chance.sample(source.title.split(), k=len(source.title.split()))) or "Untitled"
            yield Made(_article(source, paragraphs, title, hours), source.event, source.name, kind)


def _copied(
    source: Source, kind: str, host: Source, chance: random.Random, words: list[str]
) -> tuple[str, ...]:
    parts = list(source.paragraphs)
    if kind == "cut":
        kept = set(chance.sample(range(len(parts)), k=max(3, round(len(parts) * 0.65))))
        return tuple(part for at, part in enumerate(parts) if at in kept)
    if kind == "added":
        chosen = set(chance.sample(range(len(parts)), k=max(3, round(len(parts) * 0.85))))
        kept_parts = [part for at, part in enumerate(parts) if at in chosen]
        kept_parts.insert(len(kept_parts) // 2, _alien(host, chance, 1)[0])
        return tuple(kept_parts)
    if kind == "embedded":
        half = parts[: max(3, len(parts) // 2)]
        around = _alien(host, chance, len(half))
        middle = len(around) // 2
        return (*around[:middle], *half, *around[middle:])
    rate = int(kind.split()[1]) / 100
    return tuple(_edited(part, rate, chance, words) for part in parts)


def _alien(host: Source, chance: random.Random, count: int) -> list[str]:
    """Return paragraphs of an unrelated article with their words shuffled: nobody else has them."""
    taken = []
    for part in chance.choices(host.paragraphs, k=count):
        shuffled = part.split()
        chance.shuffle(shuffled)
        taken.append(" ".join(shuffled).rstrip(".") + ".")
    return taken


def _edited(part: str, rate: float, chance: random.Random, words: list[str]) -> str:
    edited: list[str] = []
    for word in part.split():
        if chance.random() >= rate:
            edited.append(word)
            continue
        match chance.randrange(3):
            case 0:
                edited.append(chance.choice(words))  # replaced
            case 1:
                edited += [chance.choice(words), word]  # inserted before
            case _:
                pass  # left out
    return " ".join(edited)


def _article(source: Source, paragraphs: tuple[str, ...], title: str, hours: int) -> Article:
    outlet = f"outlet {source.name[:8]} {hours}"
    return compose(
        f"{source.name}-{hours}", title=title, body="\n".join(paragraphs), outlet=Outlet(outlet),
        published=START + timedelta(hours=hours),
    )  # fmt: skip


def measure(made: list[Made], origins: Origins) -> dict[str, float]:
    """Compare pairs that share an origin with those that were joined."""
    families: dict[str, set[str]] = defaultdict(set)
    for copy in origins.copies:
        families[copy.original_id] |= {copy.original_id, copy.article_id}
    joined = {pair for family in families.values() for pair in combinations(sorted(family), 2)}
    true, independent = set(), set()
    for a, b in combinations(sorted(made, key=lambda item: item.article.id), 2):
        pair = (a.article.id, b.article.id)
        if a.origin == b.origin:
            true.add(pair)
        elif a.event == b.event:
            independent.add(pair)
    right = len(true & joined)
    precision, recall = right / max(1, len(joined)), right / max(1, len(true))
    result = {
        "pair_precision": precision,
        "pair_recall": recall,
        "pair_f1": 2 * precision * recall / max(1e-9, precision + recall),
        "false_joined": len(independent & joined) / max(1, len(independent)),
    }
    for kind in KINDS:
        to_original = [
            tuple(sorted((item.article.id, first.article.id)))
            for item in made if item.kind == kind
            for first in made if first.kind == "original" and first.origin == item.origin
        ]  # fmt: skip
        found = sum(pair in joined for pair in to_original)
        result[f"recall {kind}"] = found / max(1, len(to_original))
    return result


def main() -> int:
    """Make the set, find the copies, print the measures."""
    parser = argparse.ArgumentParser(prog="python -m bench.syndication", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"{options.folder} is no folder: name the one that holds the articles")
    made = list(syndicate(read_sources(options.folder), options.seed))
    analysed = analyse_articles([item.article for item in made], Settings(encoder=False))
    metrics = measure(made, find_origins([item for item in analysed if isinstance(item, AnalysedArticle)]))
    if options.format == "json":
        print(json.dumps({"set": "syndication", "items": len(made), "metrics": metrics}, sort_keys=True))
    else:
        print(f"syndication: {len(made)} articles")
        for key, value in metrics.items():
            print(f"  {key:32} {value:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
