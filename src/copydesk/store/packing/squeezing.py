"""Compressing bytes, alone or with a dictionary of what is likely in them."""

import zlib
from functools import cache
from importlib import resources

from copydesk.errors import StoreError

PLAIN, DEFLATED, TIGHT, LOOSE = (
    b"\x01",
    b"\x02",
    b"\x03",
    b"\x04",
)  # the first byte of what is kept
USUAL, SMALL = 2, 6  # of zlib's levels, up to 9
WINDOW = 32_768  # bytes: zlib looks no further back


@cache
def dictionary(name: str) -> bytes:
    """Return what usually stands in articles, analyses or works (`train/store_dictionaries.py` made it).

    What was packed with it can be read with it alone: it never changes. A better one is one of another name.
    """
    return resources.files("copydesk.store.packing").joinpath(f"{name}.dictionary").read_bytes()


def deflate(body: bytes, known: bytes = b"", level: int = USUAL) -> bytes:
    """Return bytes compressed; `known` is what they are likely to repeat."""
    if known:
        work = zlib.compressobj(level, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, known[-WINDOW:])
    else:
        work = zlib.compressobj(level, zlib.DEFLATED, -15, 9)
    return work.compress(body) + work.flush()


def inflate(body: bytes, known: bytes = b"") -> bytes:
    """Return what was compressed. zlib.error where it is damaged, or was compressed with something else."""
    work = zlib.decompressobj(-15, known[-WINDOW:]) if known else zlib.decompressobj(-15)
    return work.decompress(body) + work.flush()


def form_of(body: bytes, forms: tuple[bytes, ...]) -> bytes:
    """Return the form of what is kept. StoreError where it is none of these."""
    form = bytes(body[:1])
    if form not in forms:
        message = "the store holds a form of values that this program does not know; use the newer program"
        raise StoreError(message)
    return form


def damaged(kind: object, error: Exception) -> StoreError:
    """Return the error that says that something kept cannot be read."""
    name = getattr(kind, "__name__", "value")
    return StoreError(f"a stored {name} is damaged ({error}); run `copydesk store check`")
