"""textacy (Apache-2.0): direct quotations, on the same parser as ours."""

import re
from collections.abc import Iterable
from pathlib import Path

import textacy.extract
from spacy.tokens import Doc, Token

from bench.peers import Scores
from bench.quality.polnear import Tally, Told, article_of, gold_in
from copydesk.analysis.models import load_parser

_WORD = re.compile(r"\w+")


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score textacy on a folder of PolNeAR's layout; it finds direct quotations only."""
    del name, articles
    files = sorted((path / "attributions").glob("*.ann"), reverse=True)
    named = {file.stem.rpartition("_")[0]: file for file in files}
    parser = load_parser()
    tally = Tally()
    for text in sorted((path / "text").glob("*.txt")):
        if text.stem not in named:
            continue
        article = article_of(text)
        predicted: list[Told] = []
        for block in article.blocks:
            predicted += _quotations(parser(block.span.of(article.text)), article.text, block.span.start)
        tally.add(predicted, gold_in(article.text, named[text.stem]))
    return {"textacy": tally.metrics()}


def _quotations(doc: Doc, text: str, offset: int) -> list[Told]:
    """Return the quotations of one paragraph, its characters counted from the start of the text."""

    def places(tokens: Iterable[Token]) -> frozenset[int]:
        starts = [(token.idx + offset, token.idx + len(token) + offset) for token in tokens]
        return frozenset(word.start() for start, end in starts for word in _WORD.finditer(text, start, end))

    try:
        return [
            Told(places(found.content), places(found.speaker), places(found.cue))
            for found in textacy.extract.direct_quotations(doc)
        ]
    except ValueError:  # it refuses a paragraph with an odd number of marks: it found nothing there
        return []
