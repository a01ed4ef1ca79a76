"""The shape of a language's table of word relations, and how to read it."""

import gzip
from functools import cached_property
from pathlib import Path

import msgspec


class Related(msgspec.Struct, frozen=True):
    """The words that stand in a relation to one word, in its commonest senses."""

    same: frozenset[str] = frozenset()  # share a sense: "seize" and "impound"
    broader: frozenset[str] = frozenset()  # more general: "petrol" is a "fuel"
    derived: frozenset[str] = frozenset()  # of one stem: "seizure"
    opposite: frozenset[str] = frozenset()  # "rise" and "fall"


NOTHING = Related()


class WordRelations:
    """A table of word relations in a gzipped file, read when it is first asked for a word.

    A line holds, tab-separated: word, part of speech (n, v, a, r), and comma-separated words with the same
    sense, broader ones, derived ones and opposites.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Name the table's file; without one, no word is related to another."""
        self._path = path
        self._known: dict[str, Related] = {}  # words asked for before: at most the table's 29,000

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        """Keep each word's lines unsplit: splitting all costs 0.2 s, and few are asked for."""
        lines: dict[str, list[str]] = {}
        if self._path is not None:
            for line in gzip.decompress(self._path.read_bytes()).decode("utf-8").splitlines():
                word, _, rest = line.partition("\t")
                lines.setdefault(word, []).append(rest)
        return lines

    def of(self, word: str) -> Related:
        """Return what is related to a lower-case lemma; nothing where the table does not hold it."""
        if word not in self._lines:
            return NOTHING
        if word not in self._known:
            groups: tuple[set[str], ...] = (set(), set(), set(), set())
            for line in self._lines[word]:
                for kept, group in zip(groups, line.split("\t")[1:], strict=True):
                    kept.update(group.split(",") if group else ())
            self._known[word] = Related(*(frozenset(group) for group in groups))
        return self._known[word]
