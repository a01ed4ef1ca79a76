"""How two claims on one question stand to each other, with the reason in words.

The order of the tests matters: what is measured before how much, and how much before when. Where a test
cannot be sure that two claims are about one thing, they are told apart: a false conflict costs a reader more
than one that is missed.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

import msgspec

from copydesk.comparison.agreement import ValueAgreement, compare_quantities, show
from copydesk.comparison.likeness import head_match, likeness, rarity
from copydesk.comparison.scope import scope_difference
from copydesk.comparison.views import View
from copydesk.domain.annotation import Interval
from copydesk.domain.claim import RelationKind
from copydesk.language.senses import SenseWords

CERTAIN = 0.55  # likeness of two claims' words above which they are about one thing
SAME_VALUE = 0.12  # ... where they also give one value, and it is no small round number
RUNNING = Decimal("0.1")  # a lower bound that a later count passes by less is not superseded, only made exact


class Ruling(msgspec.Struct, frozen=True):
    """A relation without its claims. `swapped` tells that the first claim supersedes the second."""

    kind: RelationKind
    reason: str
    swapped: bool = False


def relate_figures(a: View, b: View, weights: Mapping[str, float], senses: SenseWords) -> Ruling:
    """Say how two figures of one question stand."""
    if a.quantity is None or b.quantity is None:
        return Ruling("different_scope", "one of the two gives no figure")
    values = compare_quantities(a.quantity, b.quantity, senses)
    if values.kind == "incomparable":
        return Ruling("different_scope", values.reason)
    difference = scope_difference(a, b, senses, same_value=values.same)
    if difference is not None:
        return Ruling("different_scope", difference)
    alike = likeness(a, b, weights)
    heads = head_match(a, b)
    if values.same:
        return _same_value(a, b, values, alike, heads=heads)
    running = bool((a.fates | b.fates) & senses.running) and a.fates == b.fates
    if running:
        return _running(a, b, values)
    if (
        heads
        and alike >= CERTAIN
        and _same_time(a, b)
        and "about" not in {a.quantity.bound, b.quantity.bound}
    ):
        return Ruling("conflicts", f"{values.reason} for one thing at one time")
    return Ruling("different_scope", f"{values.reason}: not shown to be the same measure")


def _same_value(a: View, b: View, values: ValueAgreement, alike: float, *, heads: bool) -> Ruling:
    if not heads and alike < SAME_VALUE:
        return Ruling("different_scope", f"{values.reason}, but of different things")
    if values.kind == "equal":
        return Ruling("agrees", values.reason)
    running = (
        _running(a, b, values) if values.kind == "within_bound" and a.fates and a.fates == b.fates else None
    )
    if running is not None and running.kind == "updates":
        return running
    return Ruling("compatible", values.reason)


def _running(a: View, b: View, values: ValueAgreement) -> Ruling:
    """Relate two counts of a running toll: the later one supersedes where it is known which is later."""
    assert a.quantity is not None  # noqa: S101 - the callers have looked
    assert b.quantity is not None  # noqa: S101 - as above
    first, second = a.quantity.value, b.quantity.value
    if values.same and (
        abs(first - second) <= RUNNING * max(first, second)
        or {a.quantity.bound, b.quantity.bound} <= {"less_than", "at_most", "about", "nearly"}
        or (a.quantity.low != a.quantity.high and a.quantity.high is not None)
        or (b.quantity.low != b.quantity.high and b.quantity.high is not None)
    ):
        return Ruling("compatible", values.reason)
    order = later(a, b)
    if order is None:
        if values.same:
            return Ruling("compatible", values.reason)
        return Ruling("different_scope", f"{values.reason}: a running count, and which is later is not known")
    old, new = (a, b) if order > 0 else (b, a)
    assert old.quantity is not None  # noqa: S101 - as above
    assert new.quantity is not None  # noqa: S101 - as above
    if values.same and new.quantity.value < old.quantity.value:
        return Ruling("compatible", values.reason)
    when = _when(old), _when(new)
    reason = f"{show(old.quantity)}{when[0]}, {show(new.quantity)}{when[1]}: updated"
    return Ruling("updates", reason, swapped=order < 0)


def later(a: View, b: View) -> int | None:
    """Return 1 where `b` holds for a later time than `a`, -1 for an earlier, None where that is not known.

    Decided by the times in the text, then by publication.
    """
    first, second = a.claim.as_of, b.claim.as_of
    if first.latest is not None and second.earliest is not None and first.latest <= second.earliest:
        return 1
    if second.latest is not None and first.earliest is not None and second.latest <= first.earliest:
        return -1
    if a.published is None or b.published is None or a.published == b.published:
        return None
    return 1 if b.published > a.published else -1


def _when(view: View) -> str:
    moment = view.claim.as_of.earliest or view.published
    if moment is None:
        return ""
    form = "%Y-%m-%d" if moment.hour == moment.minute == 0 else "%Y-%m-%d %H:%M UTC"
    return f" at {moment.strftime(form)}" if "H" in form else f" on {moment.strftime(form)}"


def _same_time(a: View, b: View) -> bool:
    return not apart_in_time(a.claim.as_of, b.claim.as_of)


def apart_in_time(a: Interval, b: Interval, slack: timedelta = timedelta(0)) -> bool:
    """Tell whether two intervals are both known and have no moment in common."""

    def ends(one: Interval, other: Interval) -> bool:
        return one.latest is not None and other.earliest is not None and one.latest + slack <= other.earliest

    return ends(a, b) or ends(b, a)


def relate_dates(a: View, b: View, weights: Mapping[str, float]) -> Ruling:
    """Say how two datings of one event stand."""
    if a.time is None or b.time is None:
        return Ruling("different_scope", "one of the two gives no time")
    first, second = a.time.interval, b.time.interval
    alike = likeness(a, b, weights)
    if apart_in_time(first, second):
        reason = f"{_day(first.earliest)} against {_day(second.earliest)}"
        return Ruling("different_scope", f"{reason}: not shown to be the same event")
    if alike < SAME_VALUE:
        return Ruling("different_scope", "one time, but not shown to be the same event")
    if first == second:
        return Ruling("agrees", f"both give {_day(first.earliest)}")
    return Ruling("compatible", "one time lies within the other")


def _day(moment: datetime | None) -> str:
    return "an open time" if moment is None else moment.strftime("%Y-%m-%d")


def is_rare(view: View) -> bool:
    """Tell whether a figure is so particular that its value alone points to one thing."""
    return view.quantity is not None and rarity(view.quantity.value) >= 2
