"""trafilatura (Apache-2.0) alone, on the same pages."""

from pathlib import Path

from bench.peers import Scores
from bench.quality import article_pages


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score trafilatura on a folder of pages."""
    del name, articles
    return article_pages.peers(path)
