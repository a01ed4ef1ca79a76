"""The lower layers of an ONNX model: the file cut after one of its nodes, without a library for it.

An ONNX file is a protocol buffer. What is kept is copied byte for byte; only nodes behind the wanted one and
the model's own outputs are left out.
"""

from collections.abc import Iterator

_GRAPH, _NODE, _OUTPUT, _NODE_OUTPUT = 7, 1, 12, 2  # field numbers of onnx.proto: model, graph, node
_VARINT, _FIXED64, _BYTES = 0, 1, 2  # wire types; the rest have four bytes


def cut_after(model: bytes, output: str) -> bytes:
    """Return a model that ends where `output` is made (ValueError where nothing makes it)."""
    parts = []
    for field, whole, body in _fields(memoryview(model)):
        parts.append(_message(_GRAPH, _cut_graph(body, output.encode())) if field == _GRAPH else bytes(whole))
    return b"".join(parts)


def _cut_graph(graph: memoryview, output: bytes) -> bytes:
    parts, found = [], False
    for field, whole, body in _fields(graph):
        if field == _OUTPUT or (field == _NODE and found):
            continue
        if field == _NODE:
            found = any(number == _NODE_OUTPUT and bytes(name) == output for number, _, name in _fields(body))
        parts.append(bytes(whole))
    if not found:
        message = f"no node makes {output.decode()}"
        raise ValueError(message)
    return b"".join([*parts, _message(_OUTPUT, _message(1, output))])


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Yield each field's number, all its bytes, and its content where it has a length."""
    at = 0
    while at < len(message):
        start = at
        key, at = _number(message, at)
        kind, size = key & 7, 0
        if kind == _VARINT:
            _, at = _number(message, at)
        elif kind == _BYTES:
            size, at = _number(message, at)
            at += size
        else:
            at += 8 if kind == _FIXED64 else 4
        yield key >> 3, message[start:at], message[at - size : at]


def _number(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _message(field: int, body: bytes) -> bytes:
    def number(value: int) -> bytes:
        out = bytearray()
        while value > 127:
            out.append(value & 127 | 128)
            value >>= 7
        return bytes([*out, value])

    return number(field << 3 | _BYTES) + number(len(body)) + body
