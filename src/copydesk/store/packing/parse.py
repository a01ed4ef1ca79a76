"""The parse as columns of small numbers, its lemmas as what is to be done to the words of the text."""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from copydesk.domain.annotation import Analysis, Word
from copydesk.store.packing.squeezing import SMALL, deflate, inflate

# The labels that the parser gives: stored as their places here. Only ever add at the end.
_NAMES = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE ROOT acl acomp "
    "advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep "
    "det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss "
    "preconj predet prep prt punct quantmod relcl xcomp"
)
LABELS = tuple(_NAMES.split())
COLUMNS = 6
FIRST, MOST_CUT = 32, 90  # an ending begins with a letter that says how many are cut: " " none, "!" one …
SEPARATOR = "\n"


class PackedParse(msgspec.Struct, frozen=True, array_like=True):
    """A parse and the content lemmas of its sentences."""

    columns: bytes = b""
    planes: int = 1  # bytes of each number that are kept; the higher ones are nought
    labels: tuple[str, ...] = ()  # those that are not among `LABELS`
    endings: bytes = b""  # of each word: empty where its lemma is the word, else what makes it the lemma
    lemmas: tuple[str, ...] = ()  # the lemmas themselves, where endings cannot say them
    chosen: bytes | None = None  # a bit for each word: its lemma is among those of its sentence


def pack_parse(analysis: Analysis, text: str) -> PackedParse:
    """Return the parse of a text packed; `chosen` is None where `Analysis.lemmas` cannot be told from it."""
    words = analysis.parse
    if not words:
        return PackedParse()
    columns, planes, labels = _columns(words)
    endings = _endings(words, text)
    return PackedParse(
        columns=deflate(columns, level=SMALL),
        planes=planes,
        labels=labels,
        endings=b"" if endings is None else deflate(endings.encode(), level=SMALL),
        lemmas=tuple(word.lemma for word in words) if endings is None else (),
        chosen=_chosen(analysis),
    )


def unpack_parse(packed: PackedParse, text: str) -> tuple[Word, ...]:
    """Return the parse that was packed."""
    if not packed.columns:
        return ()
    low = np.frombuffer(inflate(packed.columns), "u1").reshape(COLUMNS, packed.planes, -1)
    planes = np.zeros((COLUMNS, 4, low.shape[2]), "u1")
    planes[:, : packed.planes] = low
    starts, ends, kinds, roles, heads, sentences = numbers_of(planes)
    words = [text[start:end].lower() for start, end in zip(starts, ends, strict=True)]
    lemmas: Sequence[str] = packed.lemmas
    if packed.endings:
        endings = inflate(packed.endings).decode().split(SEPARATOR)
        lemmas = [_ended(word, ending) for word, ending in zip(words, endings, strict=True)]
    labels = (*LABELS, *packed.labels)
    columns = zip(
        starts, ends, lemmas, [labels[one] for one in kinds], [labels[one] for one in roles], heads,
        sentences, strict=True,
    )  # fmt: skip
    return tuple(Word(*row) for row in columns)


def lemmas_of(words: Sequence[Word], chosen: bytes, sentences: int) -> tuple[tuple[str, ...], ...]:
    """Return the content lemmas of each sentence."""
    found: list[list[str]] = [[] for _ in range(sentences)]
    bits = np.unpackbits(np.frombuffer(chosen, "u1"), count=len(words)).tolist()
    for word, bit in zip(words, bits, strict=True):
        if bit:
            found[word.sentence].append(word.lemma)
    return tuple(map(tuple, found))


def numbers_of(planes: Any) -> tuple[list[int], ...]:
    """Return starts, ends, kinds, roles, heads and sentences of words from their columns' bytes."""
    table = np.ascontiguousarray(planes.transpose(0, 2, 1)).view("<u4")[:, :, 0]
    table = (table >> 1).astype("<i4") ^ -(table & 1).astype("<i4")
    lengths = table[1]
    starts = np.cumsum(table[0] + np.concatenate(([0], lengths[:-1])))
    heads = table[2] + np.arange(table.shape[1])
    columns = (starts, starts + lengths, table[4], table[5], heads, np.cumsum(table[3]))
    return tuple(column.tolist() for column in columns)


def _columns(words: Sequence[Word]) -> tuple[bytes, int, tuple[str, ...]]:
    """Return the words' numbers column by column, how many bytes of each, and the labels not known.

    The columns: gap to the word before, length, distance to the head, sentences since the word before, part
    of speech, role. Each byte of the numbers is in a row of its own: most rows are nought.
    """
    kinds, roles = [word.pos for word in words], [word.dep for word in words]
    others = tuple(dict.fromkeys(label for label in (*kinds, *roles) if label not in _PLACES))
    places = _PLACES | {label: len(LABELS) + at for at, label in enumerate(others)}
    rows = (
        [word.start for word in words], [word.end for word in words], [word.head for word in words],
        [word.sentence for word in words], [places[kind] for kind in kinds], [places[role] for role in roles],
    )  # fmt: skip
    table = np.array(rows, "<i4")
    begin, end, number = table[0].copy(), table[1].copy(), table[3].copy()
    table[0, 1:] -= end[:-1]
    table[1] -= begin
    table[2] -= np.arange(len(words), dtype="<i4")
    table[3, 1:] -= number[:-1]
    # Small negative numbers would fill all four bytes: 0, -1, 1, -2 … become 0, 1, 2, 3 …
    table = (table << 1) ^ (table >> 31)
    planes = table.view("u1").reshape(COLUMNS, len(words), 4).transpose(0, 2, 1)
    kept = max((at + 1 for at in range(4) if planes[:, at].any()), default=1)
    return np.ascontiguousarray(planes[:, :kept]).tobytes(), kept, others


_PLACES = {label: at for at, label in enumerate(LABELS)}


def _endings(words: Sequence[Word], text: str) -> str | None:
    """Return what makes each word its lemma, one after another; None where that cannot be said."""
    endings = []
    for word in words:
        form, lemma = text[word.start : word.end].lower(), word.lemma
        if form == lemma:
            endings.append("")
            continue
        same = 0
        for ours, theirs in zip(form, lemma, strict=False):
            if ours != theirs:
                break
            same += 1
        cut = len(form) - same
        if cut > MOST_CUT:
            return None
        endings.append(chr(FIRST + cut) + lemma[same:])
    joined = SEPARATOR.join(endings)
    return joined if joined.count(SEPARATOR) == len(words) - 1 else None


def _ended(word: str, ending: str) -> str:
    return word[: len(word) - ord(ending[0]) + FIRST] + ending[1:] if ending else word


def _chosen(analysis: Analysis) -> bytes | None:
    """Return a bit for each word whose lemma is among those of its sentence; None where more are there."""
    wanted = analysis.lemmas
    if len(wanted) != len(analysis.sentences):
        return None
    places = [0] * len(wanted)
    bits = bytearray(len(analysis.parse))
    for at, word in enumerate(analysis.parse):
        lemmas, place = wanted[word.sentence], places[word.sentence]
        if place < len(lemmas) and lemmas[place] == word.lemma:
            bits[at] = 1
            places[word.sentence] += 1
    if any(place != len(lemmas) for place, lemmas in zip(places, wanted, strict=True)):
        return None
    return bytes(np.packbits(np.frombuffer(bits, "u1")).tobytes())
