"""Articles and analyses as bytes: a sixth of their size as JSON, and the same values when unpacked.

An article's text is kept once, compressed. Its analysis is compressed with the text as the dictionary, since
most of it repeats the text's words; the parse, two fifths of an analysis, is kept as columns of small
numbers. The vector of the lead is split: the part that search compares (`lead`, two bytes a number) stands
apart, what is missing to the exact numbers stands with the analysis.

The first byte of each blob names its form, so that a later form can be read beside this one.
"""

import zlib
from array import array
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
import numpy as np

from copydesk.domain.annotation import Analysis, Word
from copydesk.domain.article import Article
from copydesk.errors import StoreError

FORM = b"\x01"
LEVEL = 2  # of 9: twice as fast as 6, and a tenth larger
SEPARATORS = (" ", "\n", "\x1f", "\0")  # of lemmas; the text itself has no controls but the line break
WINDOW = 32_768  # bytes: zlib looks no further back
# The encoder's numbers are rounded to a millionth. 128 millionths are one step of the lead's two bytes: as
# exact as a half-precision float at these sizes, and faster to compute with.
EXACT, STEP = 1e6, 128
STEP_SIZE = STEP / EXACT

Value = TypeVar("Value")

_ENCODER = msgspec.msgpack.Encoder()
_ARTICLES = msgspec.msgpack.Decoder(Article)


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """What an analysis is kept as. Each part is compressed with what is most like it."""

    rest: bytes  # the analysis without parse and vector, compressed with the text
    parse: bytes = b""  # columns, compressed: see `_columns`
    labels: tuple[str, ...] = ()  # the parts of speech and roles that the columns number
    lemmas: bytes = b""  # one after another, compressed with the text in lower case
    separator: str = " "  # between them; a line break or a control where a lemma holds a space
    remainder: bytes = b""  # of the vector, a byte a number
    floats: bytes = b""  # the vector itself, where the two bytes and the remainder cannot say it


_PACKED = msgspec.msgpack.Decoder(_Packed)
_ANALYSES = msgspec.msgpack.Decoder(Analysis)


def pack_article(article: Article) -> bytes:
    """Return an article as bytes."""
    return FORM + _deflate(_ENCODER.encode(article), b"")


def unpack_article(body: bytes) -> Article:
    """Return the article that was packed. StoreError where the bytes are not one."""
    try:
        return _ARTICLES.decode(_inflate(_formed(body), b""))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise _damaged(Article, error) from error


def pack_analysis(analysis: Analysis, text: str) -> tuple[bytes, bytes]:
    """Return an analysis of `text` as bytes, and the lead's vector as `lead_of` reads it (empty: none)."""
    bare = Analysis(
        **{name: getattr(analysis, name) for name in _KEPT}  # what is packed apart has its own place
    )
    lead, remainder, floats = _split(analysis.vector)
    columns, labels, lemmas, separator = _columns(analysis.parse)
    packed = _Packed(
        rest=_deflate(_ENCODER.encode(bare), text.encode()),
        parse=_deflate(columns, b""),
        labels=labels,
        lemmas=_deflate(lemmas.encode(), text.lower().encode()),
        separator=separator,
        remainder=remainder,
        floats=floats,
    )
    return FORM + _ENCODER.encode(packed), lead


_KEPT = tuple(name for name in Analysis.__struct_fields__ if name not in {"parse", "vector"})


def unpack_analysis(body: bytes, text: str, lead: bytes) -> Analysis:
    """Return the analysis that was packed. StoreError where the bytes are not one, or not of this text."""
    try:
        packed = _PACKED.decode(_formed(body))
        bare = _ANALYSES.decode(_inflate(packed.rest, text.encode()))
        parse = _words(packed, text)
        vector = _joined(lead, packed)
    except (zlib.error, msgspec.MsgspecError, ValueError, IndexError, TypeError) as error:
        raise _damaged(Analysis, error) from error
    return msgspec.structs.replace(bare, parse=parse, vector=vector)


def lead_of(body: bytes) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """Return the vector of one or many leads, end to end, as floats."""
    return np.frombuffer(body, "<i2").astype(np.float32) * np.float32(STEP_SIZE)


# --- the parse ------------------------------------------------------------------------------------


def _columns(words: Sequence[Word]) -> tuple[bytes, tuple[str, ...], str, str]:
    """Return the words' numbers column by column, the labels they number, the lemmas and their separator.

    Six columns of four-byte numbers, each byte of the numbers in a row of its own: gap to the word before,
    length, distance to the head, sentences since the word before, part of speech, role. Most rows are zero.
    """
    if not words:
        return b"", (), "", " "
    lemmas = [word.lemma for word in words]
    kinds, roles = [word.pos for word in words], [word.dep for word in words]
    labels = {label: number for number, label in enumerate(dict.fromkeys((*kinds, *roles)))}
    numbers = array("i", [word.start for word in words])  # four times as fast as an array of numpy's
    numbers.extend([word.end for word in words])
    numbers.extend([word.head for word in words])
    numbers.extend([word.sentence for word in words])
    numbers.extend([labels[kind] for kind in kinds])
    numbers.extend([labels[role] for role in roles])
    table = np.frombuffer(numbers, "i4").astype("<i4").reshape(6, len(words))
    begin, end, number = table[0].copy(), table[1].copy(), table[3].copy()
    table[0, 1:] -= end[:-1]
    table[1] -= begin
    table[2] -= np.arange(len(words), dtype="<i4")
    table[3, 1:] -= number[:-1]
    # Small negative numbers would fill all four bytes: 0, -1, 1, -2 … become 0, 1, 2, 3 …
    table = (table << 1) ^ (table >> 31)
    planes = table.view("u1").reshape(6, len(words), 4).transpose(0, 2, 1)
    for separator in SEPARATORS:
        joined = separator.join(lemmas)
        if joined.count(separator) == len(words) - 1:
            return np.ascontiguousarray(planes).tobytes(), tuple(labels), joined, separator
    message = f"lemmas hold every separator: {SEPARATORS!r}"
    raise ValueError(message)


def _words(packed: _Packed, text: str) -> tuple[Word, ...]:
    if not packed.labels:
        return ()
    planes = np.frombuffer(_inflate(packed.parse, b""), "u1").reshape(6, 4, -1).transpose(0, 2, 1)
    table = np.ascontiguousarray(planes).view("<u4")[:, :, 0]
    table = (table >> 1).astype("<i4") ^ -(table & 1).astype("<i4")
    lengths = table[1]
    starts = np.cumsum(table[0] + np.concatenate(([0], lengths[:-1])))
    lemmas = _inflate(packed.lemmas, text.lower().encode()).decode().split(packed.separator)
    labels = packed.labels
    columns = zip(
        starts.tolist(),
        (starts + lengths).tolist(),
        lemmas,
        [labels[number] for number in table[4].tolist()],
        [labels[number] for number in table[5].tolist()],
        (table[2] + np.arange(table.shape[1])).tolist(),
        np.cumsum(table[3]).tolist(),
        strict=True,
    )
    return tuple(Word(*row) for row in columns)


# --- the vector -----------------------------------------------------------------------------------


def _split(vector: Sequence[float]) -> tuple[bytes, bytes, bytes]:
    """Return a vector's two bytes a number, the remainder, and the floats where these do not give it back."""
    if not vector:
        return b"", b"", b""
    exact = np.array(vector, dtype="<f8")
    millionths = np.rint(np.nan_to_num(exact, posinf=4.0, neginf=-4.0) * EXACT)
    steps = np.clip(np.floor_divide(millionths, STEP), -32_768, 32_767)
    rest = millionths - steps * STEP
    lead = steps.astype("<i2").tobytes()
    if (rest >= 0).all() and (rest < STEP).all():
        remainder = rest.astype("u1").tobytes()
        if np.array_equal(_rounded(steps, rest), exact):
            return lead, remainder, b""
    return lead, b"", exact.tobytes()


def _rounded(steps: Any, rest: Any) -> Any:
    return (steps * STEP + rest) / EXACT


def _joined(lead: bytes, packed: _Packed) -> tuple[float, ...]:
    if packed.floats:
        return tuple(np.frombuffer(packed.floats, "<f8").tolist())
    if not packed.remainder:
        return ()
    steps = np.frombuffer(lead, "<i2").astype("<f8")
    rest = np.frombuffer(packed.remainder, "u1").astype("<f8")
    return tuple(_rounded(steps, rest).tolist())


# --- passages -------------------------------------------------------------------------------------

FINE = 400  # steps of one: a number of a unit vector of 384 is seldom beyond 127 of them


def pack_passages(vectors: "np.ndarray[Any, np.dtype[np.float32]]") -> bytes:
    """Return the vectors of an article's passages as bytes, one a number: enough to tell which is nearer."""
    return bytes(np.clip(np.rint(vectors * FINE), -127, 127).astype("i1").tobytes())


def passages_of(body: bytes) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """Return the vectors of one or many articles' passages, end to end, as floats."""
    return np.frombuffer(body, "i1").astype(np.float32) / np.float32(FINE)


# --- bytes ----------------------------------------------------------------------------------------


def pack_value(value: Any) -> bytes:
    """Return any value of the domain as bytes: a brief, a comparison, a report."""
    return FORM + _deflate(_ENCODER.encode(value), b"")


def unpack_value(body: bytes, kind: type[Value]) -> Value:
    """Return the value of this kind that was packed. StoreError where the bytes are not one."""
    try:
        return msgspec.msgpack.decode(_inflate(_formed(body), b""), type=kind)
    except (zlib.error, msgspec.MsgspecError, ValueError) as error:
        raise _damaged(kind, error) from error


def _deflate(body: bytes, dictionary: bytes) -> bytes:
    if dictionary:
        work = zlib.compressobj(LEVEL, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, dictionary[-WINDOW:])
    else:
        work = zlib.compressobj(LEVEL, zlib.DEFLATED, -15, 9)
    return work.compress(body) + work.flush()


def _inflate(body: bytes, dictionary: bytes) -> bytes:
    work = zlib.decompressobj(-15, dictionary[-WINDOW:]) if dictionary else zlib.decompressobj(-15)
    return work.decompress(body) + work.flush()


def _formed(body: bytes) -> bytes:
    if body[:1] != FORM:
        message = "the store holds a form of values that this program does not know; use the newer program"
        raise StoreError(message)
    return body[1:]


def _damaged(kind: object, error: Exception) -> StoreError:
    return StoreError(
        f"a stored {getattr(kind, '__name__', 'value')} is damaged ({error}); run `copydesk store check`"
    )
