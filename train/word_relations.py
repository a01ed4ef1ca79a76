"""Make the English table of word relations from WordNet 3.0 (run by hand; its output is committed).

    python train/word_relations.py /usr/share/wordnet src/copydesk/language/english/word_relations.tsv.gz

Input: WordNet 3.0's `data.*`, `index.*` and `cntlist.rev` (Debian: wordnet-base). Output: one line per word
with its synonyms, more general words, derived words and opposites, for the commonest senses only. WordNet
is Princeton University's; its licence allows redistribution and stands in NOTICE.
"""

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# Rare senses relate words that a reader would not take for one another; WordNet orders senses by use.
SENSES = {"n": 4, "v": 6, "a": 4, "r": 3}
WORD = re.compile(r"[a-z][a-z'-]+(?:_[a-z]+)?")


def read_synsets(folder: Path) -> dict[tuple[str, str], tuple[list[str], list[tuple[str, str, str, str]]]]:
    """Return (part of speech, offset) -> (words, pointers)."""
    synsets = {}
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\((?:a|p|ip)\)$", "", word) for word in fields[4 : 4 + 2 * count : 2]]
            at = 4 + 2 * count
            pointers = [
                (fields[at + 1 + 4 * n], fields[at + 3 + 4 * n].replace("s", "a"), fields[at + 2 + 4 * n],
                 fields[at + 4 + 4 * n])
                for n in range(int(fields[at]))
            ]  # fmt: skip
            synsets[part, fields[0]] = (words, pointers)
    return synsets


def read_used(folder: Path) -> set[str]:
    """Return the words that the tagged texts behind WordNet's counts use at least once."""
    lines = (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines()
    return {line.split("%")[0] for line in lines}


def main(folder: Path, target: Path) -> None:
    """Write the table."""
    synsets, used = read_synsets(folder), read_used(folder)
    rows: dict[tuple[str, str], list[set[str]]] = defaultdict(lambda: [set(), set(), set(), set()])
    for part, name in PARTS.items():
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            word = fields[0]
            if not WORD.fullmatch(word) or ("_" in word and part != "v"):
                continue
            offsets = fields[-int(fields[2]) :][: SENSES[part]]
            row = rows[word, part]
            for offset in offsets:
                words, pointers = synsets[part, offset]
                row[0] |= {other.lower() for other in words}
                own = [n for n, other in enumerate(words, start=1) if other.lower() == word]
                for kind, other_part, other, places in pointers:
                    others = synsets[other_part, other][0]
                    source, goal = (int(half, 16) for half in (places[:2], places[2:]))
                    if kind in {"@", "@i", "&"}:
                        row[1] |= {item.lower() for item in others}
                    elif source in own and kind in {"+", "\\", "<"}:
                        row[2].add(others[goal - 1].lower())
                    elif source in own and kind == "!":
                        row[3].add(others[goal - 1].lower())
    known = {word for word, part in rows if word in used or part == "v"}
    lines = []
    for (word, part), sets in sorted(rows.items()):
        if word not in known:
            continue
        kept = [",".join(sorted(w for w in group if w != word and w in known)) for group in sets]
        if any(kept):
            lines.append("\t".join([word, part, *kept]))
    data = ("\n".join(lines) + "\n").encode()
    target.write_bytes(gzip.compress(data, 9, mtime=0))
    print(len(lines), "words", len(data), "bytes", target.stat().st_size, "compressed")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
