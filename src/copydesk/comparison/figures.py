"""How two figures on one question stand to each other."""

from decimal import Decimal

from copydesk.comparison.agreement import ValueAgreement, show
from copydesk.comparison.chronology import apart_in_time, later, other_event, when
from copydesk.comparison.likeness import Likeness, same_heads
from copydesk.comparison.rulings import Ruling
from copydesk.comparison.sameness import LINKED, ONE_THING, sameness
from copydesk.comparison.scope import other_nouns, other_population, scope_difference
from copydesk.comparison.units import scale_of
from copydesk.comparison.views import View
from copydesk.domain.annotation import Quantity

FAR = Decimal("1.5")  # "up to 150" and 40 are seldom one figure; "more than 500" and 527 are
PASSED = Decimal("0.1")  # a lower bound that a later count passes by less is made exact, not superseded
# How far a toll may move from one report to the next and still be the same toll: up from an exact figure, up
# from a vague one ("dozens") or a bound ("at least 50"), and down. Beyond, it is mostly another toll.
RISE, RISE_FROM_VAGUE, FALL = Decimal(2), Decimal(20), Decimal("1.25")
# Words in common, as cosines, above which differing values are a conflict. With less, on the labelled pairs,
# differing values were another measure more often than a contradiction.
CERTAIN_CLAUSE = 0.5
CERTAIN_SENTENCE = 0.35
# Close values need less: two figures that differ by a fifth at most, of one named thing, whose clauses share
# two words, are rarely two measures. Prices are left out: they move within the hour.
CLOSE = Decimal("1.2")
CLOSE_CLAUSE = 0.35
CLOSE_WORDS = 2
MOST_APART = Decimal(3)  # two values of one thing seldom differ by more: 53 games and 15 are of two spans
FUTURE = frozenset({"planned", "forecast"})  # what was done and what is to be done are two things
RELATED = 0.25  # ... above which two tolls are one: what became of the people counted is the same already
UNSHOWN = ": not shown to be the same measure"
VAGUE = frozenset({"about", "nearly"})


def relate_figures(a: View, b: View, like: Likeness, *, linked: bool = False) -> Ruling | None:
    """Say how two figures of one question stand: what is measured before how much, how much before when.

    None where they give one value and neither that they are of one thing nor that they are not is shown.
    """
    first, second = a.quantity, b.quantity
    if first is None or second is None:
        return Ruling("different_scope", "one of the two gives no figure")
    values = like.values(a, b)
    if values.kind == "incomparable":
        return Ruling("different_scope", values.reason)
    difference = scope_difference(a, b, like.senses, same_value=values.same)
    if difference is not None:
        return Ruling("different_scope", difference)
    if values.kind in {"rounding", "within_bound"} and _told_apart(a, b):
        revised = _revised(a, b, like)
        return revised or Ruling("different_scope", f"{values.reason}, but one text gives both")
    if values.same:
        return _fitting(a, b, values, like, least=LINKED if linked else ONE_THING)
    return _differing(a, b, values, like)


def _fitting(a: View, b: View, values: ValueAgreement, like: Likeness, least: float) -> Ruling | None:
    """Relate two figures that can be one value: they agree or are compatible, where they are of one thing.

    A value that many others fit ("dozens", "more than 500") is no sign that two counts are of one thing, so
    their nouns have to fit too.
    """
    first, second = _quantity(a), _quantity(b)
    loose = values.kind == "within_bound" or _is_range(first) or _is_range(second)
    nouns = (other_nouns(a, b, like.senses) or other_population(a, b, like.senses)) if loose else None
    if nouns is not None:
        return Ruling("different_scope", nouns)
    if sameness(a, b, like) < least:
        return None  # one value, and nothing that sets the two apart: neither is shown
    if values.kind == "equal":
        return Ruling("agrees", values.reason)
    plain = values.kind == "within_bound" and not _is_range(first) and not _is_range(second)
    found = _superseding(a, b, values, like) if plain and _running(a, b, like) else None
    if found is not None:
        return found
    if _far(first, second):
        reason = f"{values.reason}, but so far apart that they need not be one figure"
        return Ruling("different_scope", reason)
    return Ruling("compatible", values.reason)


def _differing(a: View, b: View, values: ValueAgreement, like: Likeness) -> Ruling:
    """Relate two figures that cannot be one value: an update, a conflict, or two things."""
    revised = _revised(a, b, like)
    if revised is not None:
        return revised
    if _both_given(a, b):
        return Ruling("different_scope", f"{values.reason}: one text gives both, so they are two things")
    population = other_population(a, b, like.senses)
    if population is not None:
        return Ruling("different_scope", population)
    if _running(a, b, like):
        if other_event(a, b):
            return Ruling("different_scope", f"{values.reason}: the dates given are those of two events")
        found = _superseding(a, b, values, like)
        return found or Ruling("different_scope", f"{values.reason}: which is later is not known")
    if _certain(a, b, like):
        return Ruling("conflicts", f"{values.reason} for one thing at one time")
    return Ruling("different_scope", f"{values.reason}{UNSHOWN}")


def _told_apart(a: View, b: View) -> bool:
    """Tell whether one sentence gives both of two values that only fit, in one unit: then they are two."""
    return _quantity(a).unit == _quantity(b).unit and _both_given(a, b)


def _revised(a: View, b: View, like: Likeness) -> Ruling | None:
    """Return an update where one sentence gives a figure up for another: "up to 90, it said earlier"."""
    if (a.ref.article_id, a.claim.sentence) != (b.ref.article_id, b.claim.sentence):
        return None
    first, second = a.near & like.senses.earlier, b.near & like.senses.earlier
    if bool(first) == bool(second) or _quantity(a).unit.kind != _quantity(b).unit.kind:
        return None
    old, new = (a, b) if first else (b, a)
    reason = f"{show(_quantity(old))} “{min(first | second)}”, now {show(_quantity(new))}: updated"
    return Ruling("updates", reason, swapped=not first)


def _said_later(a: View, b: View, like: Likeness) -> int | None:
    """Return 1 where only `b`'s words say that its figure takes another's place, -1 where only `a`'s do."""
    if a.ref.article_id == b.ref.article_id:
        return None
    first, second = bool(a.near & like.senses.revising), bool(b.near & like.senses.revising)
    return None if first == second else (1 if second else -1)


def _higher(a: View, b: View) -> int | None:
    """Return 1 where `b` gives the higher toll, -1 where `a` does, as if tolls only rose.

    For two texts of one time that name one name beside their tolls; None for others.
    """
    first, second = _quantity(a).value, _quantity(b).value
    if a.ref.article_id == b.ref.article_id or first == second or not a.named & b.named:
        return None
    return 1 if second > first else -1


def _running(a: View, b: View, like: Likeness) -> bool:
    """Tell whether two figures count what can grow while it is reported, such as a toll."""
    return bool(a.fates) and a.fates == b.fates and bool(a.fates & like.senses.running)


def _superseding(a: View, b: View, values: ValueAgreement, like: Likeness) -> Ruling | None:
    """Return an update where it is known which toll is the later, and the later says something new."""
    known = later(a, b) or _said_later(a, b, like)
    order = known or _higher(a, b)
    if order is None:
        return None
    old, new = (a, b) if order > 0 else (b, a)
    before, after = _quantity(old), _quantity(new)
    small, large = sorted((abs(before.value), abs(after.value)))
    falling = after.value < before.value
    if values.same and (large - small <= PASSED * large or falling):
        return None
    vague = _is_range(before) or before.bound != "exact"
    if large > (FALL if falling else RISE_FROM_VAGUE if vague else RISE) * max(small, Decimal(1)):
        return None
    if max(like.cosine(a.words, b.words), like.cosine(a.wide, b.wide)) < RELATED:
        return None
    reason = f"{show(before)}{when(old.published)}, {show(after)}{when(new.published)}: updated"
    if known is None:
        reason = f"{show(before)}, {show(after)}: tolls rise, so the higher is taken for the later"
    return Ruling("updates", reason, swapped=order < 0)


def _certain(a: View, b: View, like: Likeness) -> bool:
    """Tell whether two differing figures are surely of one thing at one time."""
    first, second = _quantity(a), _quantity(b)
    if (
        (a.ref.article_id, a.claim.sentence) == (b.ref.article_id, b.claim.sentence)
        or {first.bound, second.bound} & VAGUE
        or _is_range(first)
        or _is_range(second)
        or apart_in_time(a.claim.as_of, b.claim.as_of)
        or ("exact" not in {first.bound, second.bound})
        or (a.family == "count" and bool(a.beside | b.beside))
        or (a.claim.modality in FUTURE) != (b.claim.modality in FUTURE)
    ):
        return False
    small, large = sorted((abs(first.value), abs(second.value)))
    if large > MOST_APART * small:
        return False
    clause = like.cosine(a.words, b.words)
    if same_heads(a, b) and clause >= CERTAIN_CLAUSE and like.cosine(a.wide, b.wide) >= CERTAIN_SENTENCE:
        return True
    return (
        large <= CLOSE * small
        and clause >= CLOSE_CLAUSE
        and len(a.words & b.words) >= CLOSE_WORDS
        and bool(a.names & b.names)
        and not (a.words | b.words) & like.senses.prices
    )


def _both_given(a: View, b: View) -> bool:
    """Tell whether the sentence of one gives the other's value too: "3 hours into a 9-hour crossing"."""
    return _quantity(a).value in b.beside or _quantity(b).value in a.beside


def _far(a: Quantity, b: Quantity) -> bool:
    """Tell whether only an open bound lets two values meet, and they lie far apart: "over 100" and 9,000."""
    (low, high), (least, most) = _ends(a), _ends(b)
    if high < low or most < least:
        return False  # below zero, where ratios say nothing
    small, large = (high, least) if high < least else (most, low)
    return small < large and large > FAR * small


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """Return a quantity's lowest and highest value in its dimension's first unit, an open end left out."""
    scale = scale_of(quantity.unit)
    low = quantity.value if quantity.low is None else quantity.low
    high = quantity.value if quantity.high is None else quantity.high
    return (low, high) if scale is None else (low * scale.factor, high * scale.factor)


def _is_range(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low != quantity.high


def _quantity(view: View) -> Quantity:
    """Return a claim's figure; ValueError where it has none."""
    if view.quantity is None:
        message = "a claim without a figure was taken for one with"
        raise ValueError(message)
    return view.quantity
