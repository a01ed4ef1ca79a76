"""Invented stories without end, made of a few real ones: what `bench.search` fills stores with.

The real articles are analysed, grouped, compared and briefed once, as `copydesk add` does it. An invented
story is a real one in which some words have other letters, in texts, analyses, comparison and brief alike, so
that every span and every piece of evidence holds, and the store meets new words, names and figures. So many
of these differ (`VARIANTS`); beyond, a story is one of them at other outlets, addresses and times.
"""

import json
import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import numpy as np

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet, article_id, digest_of
from copydesk.domain.brief import Brief
from copydesk.domain.claim import Comparison
from copydesk.domain.story import StoryChange
from copydesk.keeping import add_files
from copydesk.keeping.figures import key_figures
from copydesk.keeping.passages import passages_of
from copydesk.settings import Settings
from copydesk.store import Store, open_store
from copydesk.store.packing import pack_passages
from copydesk.store.values import StoryWork

START = datetime(2026, 1, 1, tzinfo=UTC)
RENAMED = 0.4  # of a story's longer words, the share that an invented one has otherwise
VARIANTS = 600
OUTLETS, PER_DAY = 300, 5000
WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{5,}")
SHIFTED = str.maketrans("bcdfgklmnprstvz", "cdfgklmnprstvzb")
DIMENSIONS = 384


class Sample(msgspec.Struct, frozen=True):
    """A story with everything that a store keeps of it."""

    articles: tuple[AnalysedArticle, ...]
    comparison: Comparison
    brief: Brief | None


def samples_of(folder: Path) -> list[Sample]:
    """Return the stories of a folder's articles; what was worked out is kept for the next run."""
    kept = Path(tempfile.gettempdir()) / f"copydesk-bench-{digest_of(str(folder.resolve()))[:12]}.msgpack"
    if kept.exists():
        return msgspec.msgpack.decode(kept.read_bytes(), type=list[Sample])
    with tempfile.TemporaryDirectory() as place:
        store = open_store(str(Path(place) / "sample.db"))
        add_files(store, [str(folder)], Settings(), START)
        samples = list(_samples(store))
        store.close()
    kept.write_bytes(msgspec.msgpack.encode(samples))
    return samples


def _samples(store: Store) -> Iterator[Sample]:
    for card in store.stories("articles", limit=100_000):
        record = store.story(card.story_id)
        if record.comparison is not None:
            yield Sample(store.articles(record.article_ids), record.comparison, record.brief)


def invented(samples: Sequence[Sample], seed: int, first: int = 0) -> Iterator[Sample]:
    """Yield stories without end, each with ids of its own; `first` is the number of the first article."""
    chance = random.Random(seed)  # noqa: S311
    written = [msgspec.json.encode(sample).decode() for sample in samples]
    kept = _kept_words(samples)
    variants: list[str] = []
    number = first
    while True:
        if len(variants) < VARIANTS:
            variants.append(_variant(chance.choice(written), kept, chance))
        chosen = variants[-1] if len(variants) < VARIANTS else chance.choice(variants)
        sample = _placed(chosen, number, chance)
        number += len(sample.articles)
        yield sample


def _kept_words(samples: Sequence[Sample]) -> set[str]:
    """Return the words that name fields and labels: these are not renamed."""
    schema = json.dumps(msgspec.json.schema(Sample)).lower()
    labels = {
        label.lower()
        for sample in samples
        for item in sample.articles
        for word in item.analysis.parse
        for label in (word.pos, word.dep)
    }
    return set(re.findall(r"[a-z]+", schema)) | labels


def _variant(written: str, kept: set[str], chance: random.Random) -> str:
    """Give some words of a story other letters, wherever they stand."""
    turns: dict[str, int] = {}

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in kept:
            return word
        stem = word.lower()[:4]  # a word's forms stay forms of one word
        turn = turns.get(stem)
        if turn is None:
            turn = turns[stem] = chance.randrange(1, 12) if chance.random() < RENAMED else 0
        for _ in range(turn):
            word = word.translate(SHIFTED)
        return word

    data = json.loads(WORD.sub(other, written))
    for item in data["articles"]:
        digest = digest_of(item["article"]["text"])
        item["article"]["text_digest"] = item["analysis"]["text_digest"] = digest
    return json.dumps(data)


def _placed(written: str, number: int, chance: random.Random) -> Sample:
    """Publish a story anew: at other outlets, addresses and times, with vectors a little off."""
    story = msgspec.json.decode(written, type=Sample)
    names: dict[str, str] = {}
    articles = []
    for at, item in enumerate(story.articles, start=number):
        outlet = Outlet(f"Outlet {chance.randrange(OUTLETS)}", None)
        url = f"https://outlet.example/news/{at}"
        name = names[item.article.id] = article_id(outlet.name, url, item.article.text_digest)
        published = START + timedelta(days=at / PER_DAY)
        article = msgspec.structs.replace(item.article, id=name, outlet=outlet, url=url, published=published)
        vector = _near(item.analysis.vector, at)
        analysis = msgspec.structs.replace(item.analysis, article_id=name, vector=vector)
        articles.append(AnalysedArticle(article, analysis))
    rest = msgspec.json.encode((story.comparison, story.brief)).decode()
    for old, new in names.items():
        rest = rest.replace(f'"{old}"', f'"{new}"')
    comparison, brief = msgspec.json.decode(rest, type=tuple[Comparison, Brief | None])
    return Sample(tuple(articles), comparison, brief)


def _near(vector: Sequence[float], seed: int) -> tuple[float, ...]:
    """Return a unit vector near another, to a millionth, as the encoder gives them."""
    if not vector:
        return ()
    moved = np.array(vector) + np.random.default_rng(seed).normal(0, 0.02, len(vector))
    return tuple(np.round(moved / np.linalg.norm(moved), 6).tolist())


def passages_near(item: AnalysedArticle, seed: int) -> bytes:
    """Return as many vectors as an article has passages, each near its lead's."""
    count = len(passages_of(item.article.text))
    away = np.random.default_rng(seed).normal(0, 0.04, (count, DIMENSIONS))
    moved = away + np.array(item.analysis.vector or np.ones(DIMENSIONS))
    return pack_passages((moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float32))


def keep_stories(store: Store, samples: Sequence[Sample]) -> None:
    """Put invented stories into a store whose articles are there, in one batch."""
    with store.writing() as writer:
        for sample in samples:
            names = tuple(item.article.id for item in sample.articles)
            story = f"s{names[0]}"
            opened = StoryChange("opened", story, names, "invented")
            closed = StoryChange("closed", story, (), "invented")
            writer.place(dict.fromkeys(names, story), [opened, closed], START)
            figures = key_figures(sample.brief, {item.article.id: item for item in sample.articles})
            work = StoryWork(story, names, (), sample.comparison, sample.brief, "bench", figures)
            writer.keep_work(work, START)
