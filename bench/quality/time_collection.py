"""Retrieval on the TIME collection (SMART's format: TIME.ALL, TIME.QUE, TIME.REL): PATH is the folder.

Each query is searched as a person would write it, in a store of all articles, by words, by meaning and by
both. MAP over whole rankings, nDCG of the first ten. The texts, in capitals, are not parsed: searching needs
their words and vectors alone. Queries without judgements are left out.
"""

import math
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from copydesk.domain.annotation import AnalysedArticle, Analysis
from copydesk.domain.article import Outlet
from copydesk.keeping import keep_passages
from copydesk.pipeline import word_encoder
from copydesk.reading.compose import compose
from copydesk.settings import Settings
from copydesk.store.search import MODES, Request, Searcher
from copydesk.store.sqlite import SqliteStore

LEAD = 70  # words: about the headline and three sentences that analysis encodes
NOW = datetime(1964, 1, 1, tzinfo=UTC)


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder; the metrics without a mode in their names are those of both."""
    del articles
    queries, judged = read_queries(path), read_judgements(path)
    queries = {number: words for number, words in queries.items() if judged.get(number)}
    metrics: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "time.db")
        names = fill(store, read_texts(path))
        searcher = Searcher(store, word_encoder(Settings()))
        for mode in MODES:
            rankings = {
                number: [
                    names[hit.article.article_id]
                    for hit in searcher.find(words, Request(mode=mode, limit=1000), NOW).hits
                    if hit.article is not None
                ]
                for number, words in queries.items()
            }
            count = max(1, len(queries))
            suffix = "" if mode == "both" else f"_{mode}"
            metrics[f"map{suffix}"] = (
                sum(average_precision(found, judged[number]) for number, found in rankings.items()) / count
            )
            metrics[f"ndcg10{suffix}"] = (
                sum(ndcg(found[:10], judged[number]) for number, found in rankings.items()) / count
            )
        store.close()
    return len(queries), metrics


def fill(store: SqliteStore, texts: list[str]) -> dict[str, int]:
    """Put texts into a store with their vectors; return each article's ordinal by its id."""
    encode = word_encoder(Settings())
    items, names = [], {}
    for ordinal, text in enumerate(texts, start=1):
        article = compose(f"{ordinal}", title="", body=text, outlet=Outlet("TIME"), url=f"time:{ordinal}")
        lead = " ".join(article.text.split()[:LEAD])
        vector = () if encode is None else tuple(round(float(value), 6) for value in encode(lead))
        items.append(
            AnalysedArticle(article, Analysis(article.id, article.text_digest, "no parse", vector=vector))
        )
        names[article.id] = ordinal
    with store.writing() as writer:
        writer.add(items, NOW)
    keep_passages(store, Settings())
    return names


def read_texts(path: Path) -> list[str]:
    """Return the articles in the order of the file, which the judgements count by."""
    parts = re.split(r"^\*TEXT .*$", (path / "TIME.ALL").read_text("latin-1"), flags=re.MULTILINE)[1:]
    return [" ".join(part.split("*STOP")[0].split()) for part in parts]


def read_queries(path: Path) -> dict[int, str]:
    """Return each query's words by its number, without what is no word or mark of a sentence."""
    parts = (path / "TIME.QUE").read_text("latin-1").split("*FIND")[1:]
    queries = {}
    for part in parts:
        number, _, words = part.partition("\n")
        plain = re.sub(r"[^\w\s.,'-]", " ", words.split("*STOP")[0])
        queries[int(number)] = " ".join(plain.lower().split())
    return queries


def read_judgements(path: Path) -> dict[int, set[int]]:
    """Return the ordinals of the articles that answer each query."""
    lines = [line.split() for line in (path / "TIME.REL").read_text("latin-1").splitlines()]
    return {int(line[0]): {int(ordinal) for ordinal in line[1:]} for line in lines if line}


def average_precision(found: list[int], right: set[int]) -> float:
    """Return the mean, over what is right, of the precision down to it; 0 for what is not found."""
    held, total = 0, 0.0
    for place, ordinal in enumerate(found, start=1):
        if ordinal in right:
            held += 1
            total += held / place
    return total / len(right)


def ndcg(found: list[int], right: set[int]) -> float:
    """Return the discounted gain of the first ten against the best there could be."""
    gain = sum(1 / math.log2(place + 1) for place, ordinal in enumerate(found, start=1) if ordinal in right)
    best = sum(1 / math.log2(place + 1) for place in range(1, min(10, len(right)) + 1))
    return gain / best
