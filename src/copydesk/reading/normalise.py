"""Normalise a text once: line ends, composition, and characters that show nothing or steer a screen.

Words and quotation marks are never changed. Everything here runs in linear time.
"""

import re
import sys
import unicodedata

_TERMINAL = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]{0,512}(?:\x07|\x1b\\|\x9c)?"  # OSC, DCS
    r"|\x1b[ -/]*[0-~]?"  # the rest of ECMA-48
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_JOINED = "\u0600-\u1fff\u2190-\U0010fffd"  # scripts and emoji in which a joiner changes what is read
_JOINERS = re.compile(f"(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])")
_SPACES = re.compile(r"[^\S\n]+")
_LINE_EDGES = re.compile(" ?\n ?")
_LONGEST_MARK_RUN = 8  # no living script stacks more; long runs make composition quadratic


def _character_class(wanted: "list[int]") -> str:
    """Write code points as the inside of a regular expression's character class, runs joined."""
    parts: list[str] = []
    start = previous = -2
    for point in [*wanted, sys.maxunicode + 2]:
        if point != previous + 1:
            if start >= 0:
                parts.append(f"{re.escape(chr(start))}-{re.escape(chr(previous))}")
            start = point
        previous = point
    return "".join(parts)


_COMBINING = _character_class([p for p in range(0x1F000) if unicodedata.combining(chr(p))])
_MARK_RUN = re.compile(f"([{_COMBINING}]{{{_LONGEST_MARK_RUN}}})[{_COMBINING}]+")

_UNSEEN = dict.fromkeys(
    [
        *range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0),  # control characters
        0x00AD,  # soft hyphen
        0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0,  # fillers
        *range(0x200B, 0x200C), *range(0x200E, 0x2010),  # zero-width space, direction marks
        *range(0x202A, 0x202F), *range(0x2060, 0x2070),  # bidirectional embeddings, isolates, word joiner
        0xFEFF, *range(0xFFF9, 0xFFFC),  # byte order mark, interlinear marks
        *range(0xE0000, 0xE0200),  # tags and supplementary selectors: a place to hide text
    ]
)  # fmt: skip
_UNSEEN |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # lone surrogates cannot be written as UTF-8
_QUICK = re.compile(f"[{_character_class(sorted(_UNSEEN))}]")


def normalise(text: str) -> str:
    r"""Return `text` with "\n" as the only line end and control, and every other space a plain single one.

    Terminal escapes, control characters, bidirectional and zero-width marks and soft hyphens are taken
    out; letters are composed (NFC); spaces at the ends of lines go. A text that is normalised stays as it is.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _TERMINAL.sub("", text)
    if _QUICK.search(text):
        text = text.translate(_UNSEEN)
    if not text.isascii():
        text = _JOINERS.sub("", text)
        text = unicodedata.normalize("NFC", _MARK_RUN.sub(r"\1", text))
    return _LINE_EDGES.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str, longest: int = 300) -> str:
    """Return `text` on one line and safe to print, cut after `longest` characters: for titles and names."""
    line = " ".join(normalise(text[: 4 * longest]).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
