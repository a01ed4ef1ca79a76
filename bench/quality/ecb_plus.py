"""ECB+ (Cybulska and Vossen 2014): topics of two look-alike events each, told in one to a few sentences.

The files are tables of tokens: document, sentence, token number, token, label. A document is called
TOPIC_NUMBERecb or TOPIC_NUMBERecbplus, and its event is the topic with that ending. Nothing tells its title
or its date, so neither is used; what a document holds is its annotated sentences.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bench.quality.story_sets import score_grouping
from copydesk.domain.article import Article, Outlet
from copydesk.reading.compose import compose


def score(path: Path, _articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder with ECB_*corpus.txt."""
    return score_grouping(labelled(path))


def labelled(path: Path) -> Iterator[tuple[Article | str, str]]:
    """Yield every article of the set with its label; a name stands for one that could not be read."""
    documents: dict[str, dict[int, list[str]]] = {}
    for file in sorted(path.glob("ECB_*corpus.txt")):
        for line in file.read_text("utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) >= 4:
                sentences = documents.setdefault(fields[0], {})
                sentences.setdefault(int(fields[1]), []).append(fields[3])
    for name, sentences in sorted(documents.items()):
        body = "\n".join(_written(tokens) for _, tokens in sorted(sentences.items()))
        topic, _, document = name.partition("_")
        ending = "ecbplus" if document.endswith("ecbplus") else "ecb"
        yield compose(name, title="", body=body, outlet=Outlet(name)), topic + ending


def _written(tokens: list[str]) -> str:
    """Write tokens as a sentence: no space before closing marks and clitics, none after opening ones."""
    text = " ".join(tokens)
    text = re.sub(r" ([.,;:!?%)\]’])", r"\1", text)
    text = re.sub(r" ('s|n't|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    text = re.sub(r"([(\[$]) ", r"\1", text)
    return re.sub(r" ?''", "”", re.sub(r"`` ?", "“", text))
