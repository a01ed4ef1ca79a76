"""The part of a text that shows why it was found, with the words that were asked for marked in it."""

import re
from collections.abc import Sequence

from copydesk.domain.text import Span
from copydesk.store.search.query import Text
from copydesk.store.search.values import Snippet

LENGTH = 240  # characters of a snippet, about two lines and a half
LONGEST_READ = 200_000  # characters of a text that are looked through
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDINGS = ("ations", "ation", "ings", "ing", "edly", "ies", "ied", "es", "ed", "ly", "s", "e", "y")


def stem(word: str) -> str:
    """Return what a word's forms share, roughly: marks may be a word too many, not one too few."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain[: -len(ending)]
    return plain


def stems_of(wanted: Sequence[Text], left_out: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the stems of the words asked for, without function words, and the prefixes among them."""
    stems, prefixes = set(), []
    for node in wanted:
        words = _WORD.findall(node.words)
        if node.prefix and words:
            prefixes.append(words[-1].lower())
        else:
            stems |= {stem(word) for word in words if node.phrase or word.lower() not in left_out}
    return frozenset(stems), tuple(prefixes)


def marks_of(text: str, stems: frozenset[str], prefixes: tuple[str, ...]) -> tuple[Span, ...]:
    """Return where the words stand in a text."""
    # Letter by letter in lower case: the one letter that would become two has an own place.
    plain = text[:LONGEST_READ].replace("’", "'").replace("İ", "i").lower()
    found = set()
    for begin in (*stems, *prefixes):
        at = plain.find(begin)
        while at >= 0:
            if (match := _WORD.match(text, at, LONGEST_READ)) and _begins(plain, at):
                word = match[0]
                if stem(word) in stems or (prefixes and word.lower().startswith(prefixes)):
                    found.add(match.span())
            at = plain.find(begin, at + 1)
    return tuple(Span(*place) for place in sorted(found))


def _begins(text: str, at: int) -> bool:
    """Tell whether a word begins at a place."""
    before = text[at - 1] if at else " "
    return not before.isalnum() and not (before == "'" and at > 1 and text[at - 2].isalnum())


def snippet_of(
    text: str,
    marks: Sequence[Span],
    body: int = 0,
    must: Span | None = None,
    figures: Sequence[Span] = (),
) -> Snippet:
    """Return the window with most different marked words; `must` is a place that has to be in it.

    `body` is where the text begins behind its headline: the headline stands above a snippet anyway.
    `figures` are marked wherever they lie in the window.
    """
    if must is not None:
        first = max(0, must.start - LENGTH // 3)
    else:
        best = _best(text, [mark for mark in marks if mark.start >= body])
        first = body if best is None else max(body, best - LENGTH // 6)
    start = _at_word(text, first)
    end = min(len(text), start + LENGTH if must is None else max(start + LENGTH, must.end))
    if end < len(text):
        back = text.rfind(" ", start + 1, end)
        end = back if back > start and (must is None or back >= must.end) else end
    shown = [mark for mark in marks if start <= mark.start and mark.end <= end]
    inside = [place for place in figures if start <= place.start and place.end <= end]
    shown = [mark for mark in shown if not any(mark.overlaps(place) for place in inside)] + inside
    return Snippet(
        text[start:end],
        start,
        tuple(sorted(Span(mark.start - start, mark.end - start) for mark in shown)),
    )


def _best(text: str, marks: Sequence[Span]) -> int | None:
    """Return where the window begins that holds most different marked words. One pass."""
    counts: dict[str, int] = {}
    left, best, where = 0, 0, None
    words = [stem(mark.of(text)) for mark in marks]
    for right, mark in enumerate(marks):
        counts[words[right]] = counts.get(words[right], 0) + 1
        while mark.end - marks[left].start > LENGTH - LENGTH // 6:
            counts[words[left]] -= 1
            if not counts[words[left]]:
                del counts[words[left]]
            left += 1
            if left > right:
                break
        if len(counts) > best:
            best, where = len(counts), marks[min(left, right)].start
    return where


def _at_word(text: str, place: int) -> int:
    """Return the place of the word that begins at or after a place, but not far after it."""
    if place == 0 or text[place - 1].isspace():
        return place
    space = text.find(" ", place, place + 30)
    return place if space < 0 else space + 1
