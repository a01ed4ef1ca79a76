"""dateparser (BSD): `search_dates` on each paragraph, relative to the publication date."""

import warnings
from datetime import datetime
from pathlib import Path

from dateparser.search import search_dates

from bench.peers import Scores
from bench.peers.foreign_times import Found, score_with


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score dateparser on a folder of TempEval-3 files."""
    del name, articles
    return {"dateparser": score_with(path, find)}


def find(text: str, published: datetime | None) -> list[Found]:
    """Return the dates of a text as days; dateparser gives no offsets, so each is looked up in order."""
    settings = {"RELATIVE_BASE": published.replace(tzinfo=None)} if published else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, of the libraries that it loads
        results = search_dates(text, languages=["en"], settings=settings) or []
    found: list[Found] = []
    at = 0
    for words, moment in results:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append((start, at, moment.date().isoformat()))
    return found
