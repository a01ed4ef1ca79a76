"""grounded-check (MIT): a sentence passes where its figures, names and quotations occur in the sources."""

from pathlib import Path

from grounded import Kind, Source, extract, verify

from bench.peers import Scores
from bench.peers.foreign_checks import score_with

_EXACT = {Kind.QUOTE, Kind.NUMBER, Kind.CITATION, Kind.ENTITY}


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score grounded-check on the draft sentences of the gold."""
    del name
    return {"grounded-check": score_with(path, articles, passes)}


def passes(sentence: str, texts: list[str]) -> bool:
    """Tell whether grounded-check finds nothing against a sentence, with its own default kinds."""
    sources = [Source(Path(f"{number}.txt"), text) for number, text in enumerate(texts)]
    return bool(verify(extract(sentence, kinds=_EXACT), sources).passed)
