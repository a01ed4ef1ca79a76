"""What copying is judged by: an article's own sentences as words, and a small sample of what they hold."""

import re
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.text import Span

Hashes = np.ndarray[Any, np.dtype[np.uint64]]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Words between quotation marks are the speaker's: two independent reports may well have them alike. Shorter
# ones are scare quotes and titles, and stay; a mark that does not close soon is no quotation, unless the
# paragraph opens with it (a quotation that runs on). What a network's embedded posts leave is quoted as well.
LEAST_QUOTED = 25  # characters
QUOTED = re.compile(
    r"[“\"«][^“”\"«»\n]{25,1500}[”\"»]"
    r"|(?<![^\s(\[])['‘](?=\w)[^\n“”\"]{25,400}?(?<=[\w.,!?…])['’](?!\w)"
    r"|^[“\"][^“”\"\n]{25,}$"
    r"|^[^\n]*(?:\(@\w{2,30}\)|pic\.twitter\.com/)[^\n]*$",
    re.MULTILINE,
)

SHINGLE_WORDS = 5
# One shingle in four is kept, chosen by its hash: such a sample finds a part of a text in another as well as
# a whole one (Broder 1997, "mod p"), where an estimate of Jaccard likeness misses the short in the long.
SAMPLE = 4
FEW_SHINGLES = 80  # texts with fewer keep them all
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


class Line(msgspec.Struct, frozen=True):
    """One sentence of the body as copying sees it."""

    span: Span
    own: tuple[str, ...]  # its words, lower case, quotations left out
    whole: str  # all its words, quotations too, with single spaces


def lines_of(item: AnalysedArticle) -> tuple[Line, ...]:
    """Return the sentences of an article without its headline, which every outlet writes for itself."""
    text, blocks = item.article.text, item.article.blocks
    quoted = _quotations(item)
    starts = [span.start for span in quoted]
    lines = []
    for sentence in item.analysis.sentences:
        if blocks[sentence.block].kind == "headline":
            continue
        own, whole = [], []
        for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
            word = match.group().lower().replace("’", "'")
            whole.append(word)
            before = bisect_right(starts, match.start()) - 1
            if before < 0 or quoted[before].end <= match.start():
                own.append(word)
        lines.append(Line(sentence.span, tuple(own), " ".join(whole)))
    return tuple(lines)


def sample_of(lines: Sequence[Line]) -> Hashes:
    """Return the sampled hashes of the runs of five words inside an article's sentences, sorted, each once.

    The same on every machine and in every run.
    """
    words = [word for line in lines for word in line.own]
    if len(words) < SHINGLE_WORDS:
        return np.zeros(0, dtype=np.uint64)
    hashes = _shingles(words)
    inside = np.ones(len(words), dtype=bool)  # False where a run would cross the end of its sentence
    end = 0
    for line in lines:
        end += len(line.own)
        inside[max(end - SHINGLE_WORDS + 1, end - len(line.own)) : end] = False
    every = np.unique(hashes[inside[: len(hashes)]])
    return every if len(every) < FEW_SHINGLES else every[every % np.uint64(SAMPLE) == 0]


def _shingles(words: Sequence[str]) -> Hashes:
    """Return a hash of each five neighbouring words."""
    codes = np.array([zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)
    mixed = np.zeros(len(codes) - SHINGLE_WORDS + 1, dtype=np.uint64)
    for offset in range(SHINGLE_WORDS):
        mixed = (mixed + codes[offset : offset + len(mixed)]) * _MIX  # wraps around, as hashing wants
        mixed ^= mixed >> _SHIFT
    return mixed


def _quotations(item: AnalysedArticle) -> list[Span]:
    """Return what stands between quotation marks, ordered and disjoint."""
    found = [Span(*match.span()) for match in QUOTED.finditer(item.article.text)]
    found += [span for quote in item.analysis.quotes for span in quote.verbatim if len(span) >= LEAST_QUOTED]
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
