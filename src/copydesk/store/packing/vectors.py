"""Vectors as bytes: of leads exactly, in two parts; of passages as near as ranking needs."""

from collections.abc import Sequence
from typing import Any

import numpy as np

# The encoder's numbers are rounded to a millionth. 128 millionths are one step of the lead's two bytes: as
# exact as a half-precision float at these sizes, and faster to compute with.
EXACT, STEP = 1e6, 128
STEP_SIZE = STEP / EXACT

# Two bits a number of a passage. Numbers of unit vectors lie like a bell around nought, a 384th part of one
# their variance; these are the two best steps on either side of it, and where they meet (Max 1960).
DIMENSIONS, PASSAGE_BYTES = 384, 96
SPREAD = DIMENSIONS**-0.5
INNER, OUTER, BORDER = 0.4528 * SPREAD, 1.5104 * SPREAD, 0.9816 * SPREAD
NARROW, WIDE_STEPS = b"\x02", 400  # the form that this is; steps of one of the form before it
STEPS = np.array([-OUTER, -INNER, INNER, OUTER], np.float32)

Floats = np.ndarray[Any, np.dtype[np.float32]]


def lead_of(body: bytes) -> Floats:
    """Return the vector of one or many leads, end to end, as floats."""
    return np.frombuffer(body, "<i2").astype(np.float32) * np.float32(STEP_SIZE)


def split(vector: Sequence[float]) -> tuple[bytes, bytes, bytes]:
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


def joined(lead: bytes, remainder: bytes, floats: bytes) -> tuple[float, ...]:
    """Return the vector that was split."""
    if floats:
        return tuple(np.frombuffer(floats, "<f8").tolist())
    if not remainder:
        return ()
    steps = np.frombuffer(lead, "<i2").astype("<f8")
    rest = np.frombuffer(remainder, "u1").astype("<f8")
    return tuple(_rounded(steps, rest).tolist())


def _rounded(steps: Any, rest: Any) -> Any:
    return (steps * STEP + rest) / EXACT


def pack_passages(vectors: Floats) -> bytes:
    """Return the vectors of an article's passages as bytes, two bits a number: which is nearer, it tells."""
    codes = np.where(vectors < 0, np.where(vectors < -BORDER, 0, 1), np.where(vectors > BORDER, 3, 2))
    four = codes.astype("u1").reshape(-1, PASSAGE_BYTES, 4)
    packed = four[..., 0] | four[..., 1] << 2 | four[..., 2] << 4 | four[..., 3] << 6
    return NARROW + bytes(packed.tobytes())


def passages_of(bodies: Sequence[bytes]) -> tuple[Floats, list[int]]:
    """Return the vectors of articles' passages, a row each, and how many each article has (one at least)."""
    narrow = [body if is_narrow(body) else narrowed(body) for body in bodies]
    codes = np.frombuffer(b"".join(body[len(NARROW) :] for body in narrow), "u1")
    steps: Floats = STEPS[_CODES[codes]]
    return steps.reshape(-1, DIMENSIONS), [len(body) // PASSAGE_BYTES for body in narrow]


def narrowed(body: bytes) -> bytes:
    """Return passages as they are kept now, from those of a store that had a byte a number."""
    wide = np.frombuffer(body, "i1").astype(np.float32).reshape(-1, DIMENSIONS) / np.float32(WIDE_STEPS)
    return pack_passages(wide)


def is_narrow(body: bytes) -> bool:
    """Tell whether passages are kept as they are now, not a byte a number as they were."""
    return len(body) % PASSAGE_BYTES == len(NARROW)


_CODES = np.stack([np.arange(256) >> shift & 3 for shift in (0, 2, 4, 6)], axis=1)
