"""English: the words before and after a figure that make it a bound ("more than", "or so")."""

from copydesk.domain.annotation import Bound
from copydesk.language.numbers import Phrase

_BEFORE: dict[Bound, str] = {
    "about": (
        "about, around, approximately, approx, roughly, some, circa, c ., ~, ≈, an estimated, "
        "estimated, in the region of, in the neighborhood of, in the neighbourhood of, in the order "
        "of, on the order of, of the order of, somewhere around, something like, more or less, give or "
        "take, in the vicinity of, in the range of, a reported, an approximate, anywhere around, an "
        "average of around"
    ),
    "nearly": (
        "nearly, almost, close to, approaching, not quite, just about, nearing, near, very nearly, "
        "virtually, practically"
    ),
    "more_than": (
        "more than, over, above, exceeding, exceeds, exceeded, exceed, in excess of, greater than, "
        "higher than, upwards of, upward of, north of, larger than, longer than, bigger than, older "
        "than, well over, just over, well above, just above, slightly more than, slightly over, a "
        "little over, a little more than, far more than, much more than, well more than, topping, "
        "topped, surpassing, surpassed, surpass, better than, beyond, >, comfortably over, way over, "
        "considerably more than, significantly more than, slightly above, a bit more than, a bit over, "
        "not less than just, even more than"
    ),
    "at_least": (
        "at least, no less than, no fewer than, not less than, not fewer than, a minimum of, minimum "
        "of, minimum, as little as, as few as, starting at, starting from, at the very least, > =, ≥, "
        "at or above, a low of at least, a minimum"
    ),
    "less_than": (
        "less than, fewer than, under, below, lower than, smaller than, just under, well under, just "
        "below, well below, just less than, slightly less than, slightly under, slightly below, a "
        "little under, a little less than, shy of, just shy of, south of, <, sub -, sub, younger than, "
        "shorter than, just short of, short of, little less than, far less than, far fewer than, much "
        "less than, not even"
    ),
    "at_most": (
        "up to, as many as, as much as, as high as, no more than, not more than, at most, at the most, "
        "a maximum of, maximum of, maximum, no greater than, not exceeding, no higher than, < =, ≤, "
        "upto, as long as, as large as, at or below, no larger than, no longer than, up to a maximum "
        "of, a maximum"
    ),
}
_AFTER: dict[Bound, str] = {
    "about": "or so, - odd, odd, - ish, ish, or thereabouts, give or take, more or less",
    "at_least": (
        "or more, or above, or higher, or greater, or over, or older, or longer, or larger, +, plus, - "
        "plus, at least, at a minimum, at the least, and above, and over, and up, or better, and more, "
        "or upwards, or later, and older"
    ),
    "at_most": (
        "or less, or fewer, or under, or below, or lower, or younger, or shorter, at most, at the "
        "most, at a maximum, or smaller, and under, and below, and younger"
    ),
}


def _bounds(table: dict[Bound, str]) -> dict[Phrase, Bound]:
    return {
        tuple(phrase.split()): bound for bound, phrases in table.items() for phrase in phrases.split(", ")
    }


BOUNDS_BEFORE = _bounds(_BEFORE)
BOUNDS_AFTER = _bounds(_AFTER)
