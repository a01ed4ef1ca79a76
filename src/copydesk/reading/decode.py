"""Bytes to text: expand gzip within bounds, refuse what is not text, find the encoding."""

import codecs
import re
import zlib

from copydesk.errors import ReadingError
from copydesk.reading.limits import Limits, too_large

_GZIP = b"\x1f\x8b"
_BINARY_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF: save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP archive or Office document: unpack it, or save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office document: save its text as .txt"),
    (b"{\\rtf", "a rich-text document: save its text as .txt"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a sound, film or picture (RIFF)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"BZh", "a bzip2 archive: unpack it"),
    (b"\xfd7zXZ", "an xz archive: unpack it"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive: unpack it"),
    (b"wOF", "a font"),
    (b"OggS", "a sound (Ogg)"),
    (b"ID3", "a sound (MP3)"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?|<\?xml[^>]{0,100}encoding=["'])([\w:.-]{2,40})""",
    re.IGNORECASE,
)
_CONTROLS = bytes([*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_WESTERN = frozenset("éèêëàâäáãåçñóòôöõúùûüíìîïýßæøœÉÈÀÂÄÅÇÑÓÖÚÜÆØŒ“”‘’‚„–—…•€£¥§©®™°«»¿¡·\xa0´½¼²³")
_HEAD = 4096
_SAMPLE = 50_000
_SAME_IN_BROWSERS = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252")


def expand(data: bytes, source: str, limits: Limits) -> bytes:
    """Return `data`, unpacked where it is gzip. ReadingError "too_large", "malformed" or "hostile"."""
    if len(data) > limits.max_file_bytes:
        raise ReadingError(source, "too_large", too_large(limits))
    if not data.startswith(_GZIP):
        return data
    pieces, room = [], limits.max_file_bytes
    rest = data
    try:
        while rest.startswith(_GZIP):
            unpacker = zlib.decompressobj(wbits=31)
            piece = unpacker.decompress(rest, room + 1)
            room -= len(piece)
            if room < 0:
                detail = (
                    f"unpacks to more than {limits.max_file_bytes:,} bytes; unpack it and split it, or raise "
                    "max_file_bytes in the settings"
                )
                raise ReadingError(source, "hostile", detail)
            pieces.append(piece)
            if not unpacker.eof:
                detail = "the gzip file ends too early; fetch it again"
                raise ReadingError(source, "malformed", detail)
            rest = unpacker.unused_data
    except zlib.error as error:
        detail = "the gzip file is damaged; fetch it again"
        raise ReadingError(source, "malformed", detail) from error
    return b"".join(pieces)


def decode(data: bytes, source: str) -> str:
    """Return the text of `data`. ReadingError "empty", "binary" or "undecodable".

    A byte order mark decides; then UTF-8 where the bytes are valid; then what the page declares; then the
    likeliest encoding by charset-normalizer; Windows-1252 last.
    """
    if not data.strip():
        detail = "is empty; nothing to read"
        raise ReadingError(source, "empty", detail)
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return _strictly(data, marked, source)
    for start, what in _BINARY_STARTS:
        if data.startswith(start):
            detail = f"is {what}; Copydesk reads text, Markdown, HTML and JSON"
            raise ReadingError(source, "binary", detail)
    if encoding := _utf16_without_mark(data[:_HEAD]):
        return _strictly(data, encoding, source)
    _refuse_binary(data, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _in_other_encoding(data)


def _strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        detail = f"starts as {encoding.upper()} but breaks at byte {error.start:,}; save it again as UTF-8"
        raise ReadingError(source, "undecodable", detail) from error


def _utf16_without_mark(head: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: in Western text every other byte is zero."""
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes, source: str) -> None:
    """Refuse bytes with zeros, or with more control characters than a terminal's log would hold."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in data or controls > len(sample) / 20:
        detail = "is not text (it holds binary data); Copydesk reads text, Markdown, HTML and JSON"
        raise ReadingError(source, "binary", detail)


def _in_other_encoding(data: bytes) -> str:
    if match := _DECLARED.search(data[:_HEAD]):
        name = match.group(1).decode("ascii").lower()
        try:
            return data.decode(_SAME_IN_BROWSERS.get(name, name))
        except (LookupError, UnicodeError):
            pass  # the declaration is wrong: the bytes decide
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace")
    return _likeliest(data)


def _mostly_utf8(data: bytes) -> bool:
    """Tell UTF-8 with a few broken bytes, such as a text cut inside a character, from another encoding."""
    sample = data[:_SAMPLE].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    return sum(1 for character in sample if "\x7f" < character != "\ufffd") > 3 * broken


def _likeliest(data: bytes) -> str:
    western = data.decode("cp1252", "replace")
    if _is_western(western[:_SAMPLE]):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    try:
        return data.decode(best.encoding) if best else western
    except (LookupError, UnicodeError):
        return western


def _is_western(sample: str) -> bool:
    """Tell Western European text: the odd accent or dash among plain letters, and hardly another sign."""
    high = [character for character in sample if character > "\x7f"]
    plain = sum(1 for character in sample if character.isascii() and character.isalpha())
    usual = sum(1 for character in high if character in _WESTERN)
    return len(high) < plain / 4 and usual >= 0.9 * len(high)
