"""How likely it is that two claims are about one thing: the ground of matching and of every relation.

Each family of claims adds up what speaks for and against (weights below, in log odds), and the sum is turned
into a number between 0 and 1. The weights were set by hand to round numbers, after the order in which the
signs told same from different things in the labelled pairs (docs/quality/comparison.md has the figures).
"""

import math
from collections.abc import Sequence

from copydesk.comparison.chronology import apart_in_time, same_clock
from copydesk.comparison.likeness import Likeness, rarity, same_heads
from copydesk.comparison.scope import other_nouns, scope_difference
from copydesk.comparison.views import View
from copydesk.domain.annotation import Interval
from copydesk.domain.claim import ClaimRef

ONE_THING = 0.35  # at and above: taken to be about one thing
LINKED = 0.25  # enough where other claims of one value join the two
NEAR = 0.15  # at and above: worth comparing, in one question
NEAR_WORDS = 0.3  # the same for claims without a value: nothing is gained by setting two remarks side by side
NEAR_WORDS_SCORE = math.log(NEAR_WORDS / (1.0 - NEAR_WORDS))

VALUE_BONUS = {"equal": 2.5, "rounding": 2.0, "within_bound": 1.5}
MANY_DAYS = 40  # a time longer than this dates hardly anything
LEAST_ALIKE = 0.1  # cosine of words: with less in common, two claims are not shown to be of one thing
UNPROVED = -1.0  # the score such claims keep at most: near, but not one thing
CLOSE = 0.08  # powers of ten: a fifth more or less
MANY_DIGITS = 3  # 365 million, 417.20: a number that is in a story once
FEW = 12  # numbers up to this are everywhere


def sameness(a: View, b: View, like: Likeness) -> float:
    """Return how likely two claims are about one thing, in [0, 1]; 0 where they cannot be compared."""
    if a.family != b.family or (a.fates and b.fates and not a.fates & b.fates):
        return 0.0
    key = (a.ref, b.ref) if a.ref < b.ref else (b.ref, a.ref)
    found = like.known.get(key)
    if found is None:
        clause, sentence = like.cosine(a.words, b.words), like.cosine(a.wide, b.wide)
        if a.quantity is not None and b.quantity is not None:
            score = _figures(a, b, like, clause, sentence)
        elif a.time is not None and b.time is not None:
            score = _dates(a, b, clause, sentence)
        else:
            score = _words(a, b, like, clause, sentence)
        if max(clause, sentence) < LEAST_ALIKE and not _telling(a, b):
            score = min(score, UNPROVED)
        found = like.known[key] = 1.0 / (1.0 + math.exp(-score))
    return found


def _telling(a: View, b: View) -> bool:
    """Tell whether two claims share what needs no words in common beside it.

    That is a figure of many digits, a figure with what became of the people counted, or a quote.
    """
    if a.quantity is not None and b.quantity is not None:
        many = rarity(a.quantity.value) >= MANY_DIGITS
        return a.quantity.value == b.quantity.value and (many or bool(a.fates & b.fates))
    return bool(a.said) and bool(b.said)


def near(view: View) -> float:
    """Return the sameness at which a claim and another of its family are worth comparing in one question."""
    return NEAR_WORDS if view.family == "words" else NEAR


def within_reach(a: View, b: View, like: Likeness) -> bool:
    """Tell whether two claims may be near at all, by what costs little: the cosines of their words.

    Only claims without a value are left out so: most pairs of them share a word or two and no more.
    """
    if a.quantity is not None or a.time is not None or b.quantity is not None or b.time is not None:
        return True
    clause, sentence = like.cosine(a.words, b.words), like.cosine(a.wide, b.wide)
    if (a.said or b.said) and max(clause, sentence) >= LEAST_ALIKE:
        return True
    most = -2.0 + 2.0 * clause + 1.75 * sentence + 0.5 * bool(a.speaker and a.speaker == b.speaker)
    return most >= NEAR_WORDS_SCORE


def one_thing_groups(
    views: Sequence[View], pairs: Sequence[tuple[View, View]], like: Likeness
) -> dict[ClaimRef, int]:
    """Return for each claim of a question the number of the group of one thing and one value it belongs to.

    Two claims of one value that are each shown to be about what a third is about are about one thing, though
    their own words share little. Groups only ever join claims whose values can be the same.
    """
    group = {view.ref: number for number, view in enumerate(views)}
    members = {number: [view] for number, view in enumerate(views)}
    for a, b in pairs:
        first, second = group[a.ref], group[b.ref]
        if first == second or not same_value(a, b, like) or sameness(a, b, like) < ONE_THING:
            continue
        if not all(same_value(x, y, like) for x in members[first] for y in members[second]):
            continue
        keep, drop = min(first, second), max(first, second)
        members[keep] += members.pop(drop)
        for view in members[keep]:
            group[view.ref] = keep
    return group


def same_value(a: View, b: View, like: Likeness) -> bool:
    """Tell whether two claims give one figure or one time; of claims in words alone, never."""
    if a.quantity is not None and b.quantity is not None:
        return like.values(a, b).same and scope_difference(a, b, like.senses, same_value=True) is None
    if a.time is not None and b.time is not None:
        return a.time.interval == b.time.interval or same_clock(a.time, b.time)
    return False


def _figures(a: View, b: View, like: Likeness, clause: float, sentence: float) -> float:
    assert a.quantity is not None  # noqa: S101 - sameness has looked
    assert b.quantity is not None  # noqa: S101 - as above
    score = -2.75 + 2.0 * clause + 1.0 * sentence
    score += (
        0.25 * same_heads(a, b)
        + 0.5 * bool(a.places & b.places)
        + 1.25 * (bool(a.fates) and a.fates == b.fates)
    )
    score -= 1.25 * (a.ref.article_id == b.ref.article_id)  # one text seldom says a thing twice
    values = like.values(a, b)
    if values.same:
        first, second = a.quantity.value, b.quantity.value
        particular = max(rarity(first), rarity(second)) - 1 if values.kind != "within_bound" else 0
        score += VALUE_BONUS[values.kind] + 1.5 * max(clause, sentence) + 0.25 * min(3, particular)
        few = max(abs(first), abs(second)) <= FEW
        score -= (0.5 if same_heads(a, b) else 1.5) * few + 1.25 * _orders_apart(a, b)
    elif a.names & b.names and _orders_apart(a, b) <= CLOSE:
        score += 1.0  # of one name, and nearly one value: worth holding against each other
    if other_nouns(a, b, like.senses) is not None:
        score -= 0.75
    if scope_difference(a, b, like.senses, same_value=values.same) is not None:
        score -= 1.0
    return score


def _orders_apart(a: View, b: View) -> float:
    """Return by how many powers of ten two values differ, at most 2: "more than 5" says little of 5,000."""
    assert a.quantity is not None  # noqa: S101 - sameness has looked
    assert b.quantity is not None  # noqa: S101 - as above
    first, second = abs(a.quantity.value), abs(b.quantity.value)
    if a.quantity.unit != b.quantity.unit or not first or not second:
        return 0.0
    return min(2.0, abs(math.log10(first) - math.log10(second)))


def _dates(a: View, b: View, clause: float, sentence: float) -> float:
    assert a.time is not None  # noqa: S101 - sameness has looked
    assert b.time is not None  # noqa: S101 - as above
    first, second = a.time.interval, b.time.interval
    score = -1.25 + 2.5 * clause + 3.0 * sentence
    clock = same_clock(a.time, b.time)
    if apart_in_time(first, second) and not clock:
        score -= 0.75 + (a.time.granularity != b.time.granularity)
    else:
        score += 1.25 * max(clause, sentence) + 1.0 * (first == second or clock)
    score -= 1.0 * (max(_days(first), _days(second)) > MANY_DAYS)
    return score - 1.25 * (a.ref.article_id == b.ref.article_id)


def _words(a: View, b: View, like: Likeness, clause: float, sentence: float) -> float:
    score = -2.0 + 2.0 * clause + 1.75 * sentence
    score -= 0.75 * (a.ref.article_id == b.ref.article_id) + 1.0 * (bool(a.said) != bool(b.said))
    if a.speaker and b.speaker:
        score += 0.5 if a.speaker == b.speaker else -0.5
    if a.said or b.said:
        words = like.quotes(a, b)
        score += 1.25 * words.shared
        if words.kind != "unlike":
            return max(score, 1.5)  # whoever is said to have said it: these are the same words
    return score


def _days(interval: Interval) -> int:
    if interval.earliest is None or interval.latest is None:
        return MANY_DAYS + 1
    return (interval.latest - interval.earliest).days
