"""corroborate (MIT): a sentence passes where its numbers, dates and quotations occur in the sources."""

from pathlib import Path

import corroborate

from bench.peers import Scores
from bench.peers.foreign_checks import score_with


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score corroborate on the draft sentences of the gold."""
    del name
    return {"corroborate": score_with(path, articles, passes)}


def passes(sentence: str, texts: list[str]) -> bool:
    """Tell whether corroborate finds nothing against a sentence."""
    return bool(corroborate.check_answer(query="", retrieved_chunks=texts, answer=sentence).ok())
