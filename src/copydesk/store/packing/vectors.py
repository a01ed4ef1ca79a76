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
SHORT, SHORT_BYTES = 2048, DIMENSIONS * 3 // 2  # of a lead: steps below it fit into twelve bits; bytes then
SPREAD = DIMENSIONS**-0.5
INNER, OUTER, BORDER = 0.4528 * SPREAD, 1.5104 * SPREAD, 0.9816 * SPREAD
NARROW, WIDE_STEPS = b"\x02", 400  # the form that this is; steps of one of the form before it
STEPS = np.array([-OUTER, -INNER, INNER, OUTER], np.float32)

Floats = np.ndarray[Any, np.dtype[np.float32]]


def lead_of(body: bytes) -> Floats:
    """Return the vector of one lead as floats."""
    numbers: Floats = _steps_of(body).astype(np.float32) * np.float32(STEP_SIZE)
    return numbers


def leads_of(bodies: Sequence[bytes]) -> Floats:
    """Return the vectors of many leads of `DIMENSIONS` numbers, a row each."""
    steps = np.empty((len(bodies), DIMENSIONS), np.int16)
    for size in {len(body) for body in bodies}:
        places = [at for at, body in enumerate(bodies) if len(body) == size]
        steps[places] = _steps_of(b"".join(bodies[at] for at in places), size).reshape(-1, DIMENSIONS)
    return steps.astype(np.float32) * np.float32(STEP_SIZE)


def is_lead(body: bytes) -> bool:
    """Tell whether bytes are a lead's vector of `DIMENSIONS` numbers."""
    return len(body) in {SHORT_BYTES, 2 * DIMENSIONS}


def _steps_of(body: bytes, size: int | None = None) -> Any:
    """Return steps, of one vector or of many of this size end to end."""
    if (len(body) if size is None else size) != SHORT_BYTES:
        return np.frombuffer(body, "<i2")
    three = np.frombuffer(body, "u1").reshape(-1, 3).astype(np.int16)
    first = three[:, 0] << 4 | three[:, 1] >> 4
    second = (three[:, 1] & 15) << 8 | three[:, 2]
    return np.stack((first, second), axis=1).reshape(-1) - SHORT


def _shortened(steps: Any) -> bytes:
    """Return steps as bytes, in twelve bits each where they fit: nearly every vector's do."""
    if len(steps) != DIMENSIONS or (np.abs(steps) >= SHORT).any():
        return bytes(steps.astype("<i2").tobytes())
    pairs = (steps.astype(np.int16) + SHORT).reshape(-1, 2)
    first, second = pairs[:, 0], pairs[:, 1]
    three = np.stack((first >> 4, (first & 15) << 4 | second >> 8, second & 255), axis=1)
    return bytes(three.astype("u1").tobytes())


def pack_remainder(remainder: bytes) -> bytes:
    """Return a vector's remainder in seven bits a number: what is below a step."""
    bits = np.unpackbits(np.frombuffer(remainder, "u1").reshape(-1, 1), axis=1)
    return bytes(np.packbits(bits[:, 1:]).tobytes())


def split(vector: Sequence[float]) -> tuple[bytes, bytes, bytes]:
    """Return a vector's lead, the remainder, and the floats where these two do not give it back."""
    if not vector:
        return b"", b"", b""
    exact = np.array(vector, dtype="<f8")
    millionths = np.rint(np.nan_to_num(exact, posinf=4.0, neginf=-4.0) * EXACT)
    steps = np.clip(np.floor_divide(millionths, STEP), -32_768, 32_767)
    rest = millionths - steps * STEP
    lead = _shortened(steps)
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
    steps = _steps_of(lead)
    rest = np.frombuffer(remainder, "u1")
    if len(rest) != len(steps):  # seven bits each
        bits = np.unpackbits(rest, count=7 * len(steps)).reshape(-1, 7)
        rest = np.packbits(bits, axis=1).reshape(-1) >> 1
    return tuple(_rounded(steps.astype("<f8"), rest.astype("<f8")).tolist())


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
