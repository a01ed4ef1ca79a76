"""Which of two claims is the later, and whether they can be about one event at all."""

from datetime import datetime, timedelta

from copydesk.comparison.views import View
from copydesk.domain.annotation import Interval, TimeExpression

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SLACK = timedelta(days=7)  # two tellings of one event may date it by its start, its end or its report
PAST = timedelta(days=45)  # a figure dated longer before the other text's publication is of another event


def apart_in_time(a: Interval, b: Interval, slack: timedelta = timedelta(0)) -> bool:
    """Tell whether two intervals are both known and lie more than `slack` apart."""

    def ends(one: datetime | None, other: datetime | None) -> bool:
        if one is None or other is None or one > other:
            return False
        return not slack or one + slack <= other

    return ends(a.latest, b.earliest) or ends(b.latest, a.earliest)


def same_clock(a: TimeExpression, b: TimeExpression) -> bool:
    """Tell whether two clock times are one, where a text gives at least one of them without its day.

    The day of such a time is that of another time in its text, or of publication: a guess.
    """
    if not (a.granularity == b.granularity == "time") or "anchored" not in {a.kind, b.kind}:
        return False
    (day, mark, clock), (other, _, second) = a.timex_value.partition("T"), b.timex_value.partition("T")
    if not day or not other or not mark or clock != second:
        return False
    return not apart_in_time(a.interval, b.interval, SLACK)


def other_event(a: View, b: View) -> bool:
    """Tell whether the times that two claims name put them into two events."""
    first, second = a.claim.as_of, b.claim.as_of
    if first != Interval() and second != Interval():
        return apart_in_time(first, second, SLACK)
    dated, other = (first, b) if first != Interval() else (second, a)
    if dated == Interval() or other.published is None:
        return False
    moment = Interval(other.published, other.published)
    return apart_in_time(dated, moment, PAST)


def later(a: View, b: View) -> int | None:
    """Return 1 where `b` was published after `a`, -1 before, None where that is not known.

    A count stands for the time at which it is reported: the time in its clause is the event's. Where one of
    the two publications is known by its day only, days are compared.
    """
    first, second = a.published, b.published
    if first is None or second is None or a.ref.article_id == b.ref.article_id:
        return None
    if _is_day(first) or _is_day(second):
        first, second = _day(first), _day(second)
    if first == second:
        return None
    return 1 if second > first else -1


def when(moment: datetime | None) -> str:
    """Write a time for a reason: " on 10 Jan 2026", " on 10 Jan 2026 14:05 UTC", or nothing."""
    if moment is None:
        return ""
    day = f" on {moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    return day if _is_day(moment) else f"{day} {moment:%H:%M} UTC"


def _is_day(moment: datetime) -> bool:
    return moment.hour == moment.minute == moment.second == 0


def _day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
