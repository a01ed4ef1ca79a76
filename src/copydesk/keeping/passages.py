"""The vectors of articles' passages: a lead alone often says too little of what a text goes on to tell."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np

from copydesk.pipeline import Progress, quiet, word_encoder
from copydesk.settings import Settings
from copydesk.store.packing import pack_passages
from copydesk.store.protocol import Store

LONG, STEP = 100, 70  # words of a passage, and from one to the next
MOST = 12  # passages of an article: some 850 words; what follows is seldom what the article is about
SHORTEST = 30  # words: what remains of a text beyond its last whole passage needs as many
BATCH = 50  # articles


def keep_passages(store: Store, settings: Settings, progress: Progress = quiet) -> int:
    """Encode the passages of every article that has none kept; return how many articles that were.

    What a stop leaves undone, the next call does. Without an encoder nothing is done.
    """
    encode = word_encoder(settings)
    if encode is None:
        return 0
    done = 0
    total = store.count_without_passages()
    while names := store.without_passages(BATCH):
        rows = []
        for article in store.texts(names):
            vectors: list[Any] = [encode(words) for words in passages_of(article.text)]
            rows.append((article.id, pack_passages(np.array(vectors, np.float32))))
            done += 1
            progress("reading closely", done, total)
        with store.writing() as writer:
            writer.keep_passages(rows)
    return done


def passages_of(text: str) -> list[str]:
    """Cut a text into passages that overlap; an empty text has one, which is empty."""
    return list(islice(_passages(text.split()), MOST))


def _passages(words: list[str]) -> Iterator[str]:
    for start in range(0, max(1, len(words) - SHORTEST), STEP):
        yield " ".join(words[start : start + LONG])
