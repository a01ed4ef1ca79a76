"""Reading analyses of earlier forms: what stores hold that no one has packed tightly since."""

import msgspec
import numpy as np

from copydesk.domain.annotation import Analysis, Word
from copydesk.store.packing.parse import COLUMNS, numbers_of
from copydesk.store.packing.squeezing import inflate
from copydesk.store.packing.vectors import joined


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """What an analysis was kept as. Each part is compressed with what is most like it."""

    rest: bytes  # the analysis without parse and vector, compressed with the text
    parse: bytes = b""  # columns of four-byte numbers, compressed
    labels: tuple[str, ...] = ()  # the parts of speech and roles that the columns number
    lemmas: bytes = b""  # one after another, compressed with the text in lower case
    separator: str = " "  # between them
    remainder: bytes = b""  # of the vector, a byte a number
    floats: bytes = b""  # the vector itself, where the two bytes and the remainder cannot say it


class _Deflated(msgspec.Struct, frozen=True, array_like=True):
    """What the form after it was: the analysis without its vector, compressed with the text."""

    rest: bytes
    remainder: bytes = b""
    floats: bytes = b""


_PACKED = msgspec.msgpack.Decoder(_Packed)
_DEFLATED = msgspec.msgpack.Decoder(_Deflated)
_ANALYSES = msgspec.msgpack.Decoder(Analysis)


def unpack_earlier(body: bytes, text: str, lead: bytes) -> Analysis:
    """Return an analysis of the first form. Errors of zlib, msgspec and of values where it is damaged."""
    packed = _PACKED.decode(body)
    bare = _ANALYSES.decode(inflate(packed.rest, text.encode()))
    vector = joined(lead, packed.remainder, packed.floats)
    return msgspec.structs.replace(bare, parse=_words(packed, text), vector=vector)


def unpack_deflated(body: bytes, text: str, lead: bytes) -> Analysis:
    """Return an analysis of the second form. Errors as above."""
    packed = _DEFLATED.decode(body)
    bare = _ANALYSES.decode(inflate(packed.rest, text.encode()))
    return msgspec.structs.replace(bare, vector=joined(lead, packed.remainder, packed.floats))


def _words(packed: _Packed, text: str) -> tuple[Word, ...]:
    if not packed.labels:
        return ()
    planes = np.frombuffer(inflate(packed.parse), "u1").reshape(COLUMNS, 4, -1)
    starts, ends, kinds, roles, heads, sentences = numbers_of(planes)
    lemmas = inflate(packed.lemmas, text.lower().encode()).decode().split(packed.separator)
    labels = packed.labels
    columns = zip(
        starts, ends, lemmas, [labels[one] for one in kinds], [labels[one] for one in roles], heads,
        sentences, strict=True,
    )  # fmt: skip
    return tuple(Word(*row) for row in columns)
