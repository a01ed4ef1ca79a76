"""Quotation marks: which characters of a paragraph stand between them."""

from typing import NamedTuple

OPENING = {"“": "”", "«": "»", "„": "”", "‘": "’"}
CLOSING_DOUBLE = {"”", '"', "“", "»", "‟"}  # what may close a double mark: hasty typing mixes them
APOSTROPHES = {"'", "’", "‘"}


class Quotation(NamedTuple):
    """Words between quotation marks: [start, end) with the marks, [first, last) without."""

    start: int
    end: int
    first: int
    last: int
    closed: bool  # False: runs to the paragraph's end, to be taken up in the next one


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Return the quotations in text[start:end], one paragraph, in order and disjoint.

    Single marks count only at the edges of words and never inside double ones. A mark that is never
    closed counts only if it opens a run to the paragraph's end. One pass: linear in the paragraph.
    """
    found: list[Quotation] = []
    at = start
    last_single = _last_closing_single(text, start, end)
    while at < end:
        width = _double(text, at, end)
        if width and not _inch(text, at, start):
            close, closing = _close_double(text, at + width, end, text[at])
            if close >= 0:
                found.append(Quotation(at, close + closing, at + width, close, closed=True))
                at = close + closing
                continue
            if not found or text[at] != '"' or _opens(text, at, end):
                found.append(Quotation(at, end, at + width, end, closed=False))
                return found
            at += width
        elif text[at] in {"‘", "'"} and at < last_single and _opens_single(text, at, start, end):
            close = _close_single(text, at + 1, end)
            if close >= 0:
                found.append(Quotation(at, close + 1, at + 1, close, closed=True))
                at = close + 1
            else:
                last_single = at  # no single mark closes from here on
                at += 1
        else:
            at += 1
    return found


def _double(text: str, at: int, end: int) -> int:
    """Return the width of a double mark at this place, or 0."""
    if text[at] in {'"', "“", "«", "„", "”"}:
        return 1
    if text[at] in {"'", "`", "‘", "’"} and at + 1 < end and text[at + 1] == text[at]:
        return 2
    return 0


def _opens(text: str, at: int, end: int) -> bool:
    """Tell whether a straight mark stands as an opening one: after a space, before a word."""
    return text[at - 1].isspace() and _starts_word(text, at + 1, end)


def _inch(text: str, at: int, start: int) -> bool:
    """Tell whether a straight mark, where no quotation is open, is an inch or a second: 5'11"."""
    after = text[at + 1 : at + 2]
    return text[at] == '"' and at > start and text[at - 1].isdigit() and not after.isalnum()


def _close_double(text: str, at: int, end: int, opened: str) -> tuple[int, int]:
    """Return the place and width of the mark that closes, or (-1, 0)."""
    while at < end:
        character = text[at]
        if character in CLOSING_DOUBLE and not (
            character == "“" and _starts_word(text, at + 1, end) and opened == "“"
        ):
            return at, 1
        if character == "“" and opened == "“":
            return -1, 0
        if (
            character in {"'", "’", "‘"}
            and at + 1 < end
            and text[at + 1] == character
            and opened in {"'", "`", "‘", "’", '"', "“"}
        ):
            return at, 2
        at += 1
    return -1, 0


def _starts_word(text: str, at: int, end: int) -> bool:
    return at < end and text[at].isalnum()


def _last_closing_single(text: str, start: int, end: int) -> int:
    return max(text.rfind("’", start, end), text.rfind("'", start, end))


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    return (
        not before.isalnum()
        and before not in APOSTROPHES
        and _starts_word(text, at + 1, end)
        and not text[at + 1].isdigit()
    )


def _close_single(text: str, at: int, end: int) -> int:
    """Find the single mark that closes: not inside a word; after an s only before a pause or the end."""
    while at < end:
        if text[at] in {"’", "'"}:
            after = text[at + 1] if at + 1 < end else " "
            before = text[at - 1]
            if not after.isalnum() and (before != "s" or after in ",.;:?!)—– " or after.isspace()):
                return at
        elif text[at] in {"“", '"', "\n"}:
            return -1
        at += 1
    return -1
