"""Bounds around a number: "more than", "up to", "nearly", "or so"."""

import msgspec

from copydesk.analysis.quantities.lexing import Word
from copydesk.domain.annotation import Bound
from copydesk.language.numbers import NumberWords

LONGEST_PHRASE = 6  # words in the longest phrase of a bound


class BoundReading(msgspec.Struct, frozen=True):
    """A bound as read and the word index at which its phrase starts (before) or ends (after)."""

    bound: Bound
    edge: int
    spanning: bool = False  # before a duration it means "during"


def bound_before(words: list[Word], at: int, numbers: NumberWords) -> BoundReading | None:
    """Read the longest phrase of a bound that ends just before words[at]."""
    for size in range(min(LONGEST_PHRASE, at), 0, -1):
        phrase = tuple(word.lower for word in words[at - size : at])
        bound = numbers.bounds_before.get(phrase)
        if bound is None or _governed(words, at - size, phrase, numbers):
            continue
        outer = _outer(words, at - size, bound, numbers)
        if outer is not None:
            return outer
        return BoundReading(bound, at - size, _spans(words, at - size, phrase[-1], size, numbers))
    return None


def _governed(words: list[Word], at: int, phrase: tuple[str, ...], numbers: NumberWords) -> bool:
    """Tell whether "over" belongs to the noun before it: "control over 138 domains"."""
    if phrase[:1] == numbers.climbing_up and at and words[at - 1].lower in numbers.climbs:
        return True  # "edged up to 4.3%"
    return len(phrase) == 1 and phrase[0] in numbers.spanning and words[at - 1].lower in numbers.over_nouns


def _outer(words: list[Word], at: int, inner: Bound, numbers: NumberWords) -> BoundReading | None:
    """Read a second bound before the first: "at least about 50", "up to around 12"; the firmer one holds."""
    if inner not in {"about", "nearly"}:
        return None
    for size in range(min(LONGEST_PHRASE, at), 0, -1):
        bound = numbers.bounds_before.get(tuple(word.lower for word in words[at - size : at]))
        if bound in {"at_least", "at_most", "more_than", "less_than"}:
            return BoundReading(bound, at - size)
    return None


def _spans(words: list[Word], at: int, last: str, size: int, numbers: NumberWords) -> bool:
    """Tell whether "over" before a duration would mean "during": "over three years", not "for over ..."."""
    if size > 1 or last not in numbers.spanning:
        return False
    return not (at and words[at - 1].lower in numbers.spanning_leads)


def bound_after(words: list[Word], at: int, numbers: NumberWords) -> BoundReading | None:
    """Read the longest phrase of a bound that starts at words[at]: "or more", "-odd", "+"."""
    for size in range(min(4, len(words) - at), 0, -1):
        group = words[at : at + size]
        bound = numbers.bounds_after.get(tuple(word.lower for word in group))
        if bound is None:
            continue
        if size == 1 and group[0].spaced and not group[0].text.isalpha():
            continue  # a plus sign of its own: a sum
        return BoundReading(bound, at + size)
    return None
