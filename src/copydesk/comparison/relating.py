"""How two claims on one question stand to each other, with the reason in words.

The order of the tests matters: what is measured before how much, and how much before when. Where a test
cannot be sure that two claims are about one thing, they are told apart: a false conflict costs a reader more
than one that is missed.
"""

from datetime import datetime
from decimal import Decimal

from copydesk.comparison.agreement import ValueAgreement, show
from copydesk.comparison.likeness import Likeness, same_heads
from copydesk.comparison.rulings import Ruling
from copydesk.comparison.sameness import LINKED, ONE_THING, apart_in_time, sameness
from copydesk.comparison.scope import scope_difference
from copydesk.comparison.views import View
from copydesk.comparison.worded import relate_words
from copydesk.domain.annotation import Quantity

CERTAIN = 0.6  # sameness without regard to values above which differing values are a conflict
FAR = Decimal("1.5")  # "up to 140" and 37 are seldom one figure; "more than 500" and 527 are
RUNNING = Decimal("0.1")  # a lower bound that a later count passes by less is not superseded, only made exact


def relate(a: View, b: View, like: Likeness, *, linked: bool = False) -> Ruling:
    """Say how two claims on one question stand to each other.

    `linked` tells that other claims of the question show the two to be about one thing
    (`sameness.one_thing_groups`).
    """
    if a.quantity is not None and b.quantity is not None:
        return relate_figures(a, b, like, linked=linked)
    if a.time is not None and b.time is not None:
        return relate_dates(a, b, like, linked=linked)
    return relate_words(a, b, like)


def relate_figures(a: View, b: View, like: Likeness, *, linked: bool = False) -> Ruling:
    """Say how two figures of one question stand."""
    if a.quantity is None or b.quantity is None:
        return Ruling("different_scope", "one of the two gives no figure")
    values = like.values(a, b)
    if values.kind == "incomparable":
        return Ruling("different_scope", values.reason)
    difference = scope_difference(a, b, like.senses, same_value=values.same)
    if difference is not None:
        return Ruling("different_scope", difference)
    running = bool(a.fates & b.fates & like.senses.running)
    if values.same:
        return _same_value(
            a, b, values, running=running, one=sameness(a, b, like) >= (LINKED if linked else ONE_THING)
        )
    if running:
        return _running(a, b, values)
    vague = {"about", "nearly"} & {a.quantity.bound, b.quantity.bound}
    if same_heads(a, b) and not vague and sameness(a, b, like) >= CERTAIN and _same_time(a, b):
        return Ruling("conflicts", f"{values.reason} for one thing at one time")
    return Ruling("different_scope", f"{values.reason}: not shown to be the same measure")


def _same_value(a: View, b: View, values: ValueAgreement, *, running: bool, one: bool) -> Ruling:
    if not one:
        return Ruling("different_scope", f"{values.reason}, but not shown to be of one thing")
    if values.kind == "equal":
        return Ruling("agrees", values.reason)
    if values.kind == "within_bound":
        if running:
            return _running(a, b, values)
        if _far(a.quantity, b.quantity):
            return Ruling(
                "different_scope", f"{values.reason}, but so far apart that they need not be one figure"
            )
    return Ruling("compatible", values.reason)


def _far(a: Quantity | None, b: Quantity | None) -> bool:
    """Tell whether a bound is so far from the other value that it says nothing of it."""
    if a is None or b is None or a.unit != b.unit or not a.value or not b.value:
        return False
    ranges = any(item.low is not None and item.high is not None and item.low != item.high for item in (a, b))
    small, large = sorted((abs(a.value), abs(b.value)))
    return not ranges and large > FAR * small


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


def relate_dates(a: View, b: View, like: Likeness, *, linked: bool = False) -> Ruling:
    """Say how two datings of one event stand."""
    if a.time is None or b.time is None:
        return Ruling("different_scope", "one of the two gives no time")
    first, second = a.time.interval, b.time.interval
    if apart_in_time(first, second):
        reason = f"{_day(first.earliest)} against {_day(second.earliest)}"
        return Ruling("different_scope", f"{reason}: not shown to be the same event")
    if sameness(a, b, like) < (LINKED if linked else ONE_THING):
        return Ruling("different_scope", "one time, but not shown to be the same event")
    if first == second:
        return Ruling("agrees", f"both give {_day(first.earliest)}")
    return Ruling("compatible", "one time lies within the other")


def _day(moment: datetime | None) -> str:
    return "an open time" if moment is None else moment.strftime("%Y-%m-%d")
