"""Any value of the domain as bytes: a comparison, a brief, a report."""

import zlib
from typing import Any, TypeVar

import msgspec

from copydesk.domain.brief import Brief
from copydesk.domain.claim import Comparison
from copydesk.store.packing.shapes import read_rows, rows_of
from copydesk.store.packing.squeezing import (
    PLAIN,
    SMALL,
    TIGHT,
    damaged,
    deflate,
    dictionary,
    form_of,
    inflate,
)

SHAPED: tuple[type, ...] = (Comparison, Brief)  # what is kept with every story; the rest is seldom
KNOWN = "works"

Value = TypeVar("Value")

_ENCODER = msgspec.msgpack.Encoder()


def pack_value(value: Any) -> bytes:
    """Return any value of the domain as bytes."""
    if type(value) in SHAPED:
        return TIGHT + deflate(rows_of(value), dictionary(KNOWN), SMALL)
    return PLAIN + deflate(_ENCODER.encode(value))


def unpack_value(body: bytes, kind: type[Value]) -> Value:
    """Return the value of this kind that was packed. StoreError where the bytes are not one."""
    form = form_of(body, (PLAIN, TIGHT))
    try:
        if form == TIGHT:
            return read_rows(inflate(body[1:], dictionary(KNOWN)), kind)
        return msgspec.msgpack.decode(inflate(body[1:]), type=kind)
    except (zlib.error, msgspec.MsgspecError, ValueError) as error:
        raise damaged(kind, error) from error
