"""How two claims on one question stand to each other, with the reason in words.

Where a test cannot be sure that two claims are about one thing, they are told apart: a false conflict costs a
reader more than one that is missed.
"""

from datetime import datetime

from copydesk.comparison.chronology import SLACK, apart_in_time, same_clock
from copydesk.comparison.figures import relate_figures
from copydesk.comparison.likeness import Likeness
from copydesk.comparison.rulings import Ruling
from copydesk.comparison.sameness import LINKED, sameness
from copydesk.comparison.views import View
from copydesk.comparison.worded import SAME_STATEMENT, relate_words

# Where two datings are taken to be of one event. Many sentences of a story give one day and share a name, so
# more is asked than of figures: on real stories, most that were less alike were of two events.
ONE_EVENT = 0.5


def relate(a: View, b: View, like: Likeness, *, linked: bool = False) -> Ruling | None:
    """Say how two claims on one question stand to each other.

    `linked` tells that other claims of the question show the two to be about one thing
    (`sameness.one_thing_groups`). None where they give one value, and whether of one thing is not shown.
    """
    if a.quantity is not None and b.quantity is not None:
        return relate_figures(a, b, like, linked=linked)
    if a.time is not None and b.time is not None:
        return relate_dates(a, b, like, linked=linked)
    return relate_words(a, b, like)


def relate_dates(a: View, b: View, like: Likeness, *, linked: bool = False) -> Ruling | None:
    """Say how two datings stand. Differing dates are never called a conflict: mostly they are two events."""
    if a.time is None or b.time is None:
        return Ruling("different_scope", "one of the two gives no time")
    first, second = a.time.interval, b.time.interval
    clock = same_clock(a.time, b.time)
    if apart_in_time(first, second) and not clock:
        if _same_words(a, b, like):
            return Ruling("agrees", "the same words, each dated from its own text")
        reason = f"{_day(first.earliest)} against {_day(second.earliest)}"
        return Ruling("different_scope", f"{reason}: not shown to be the same event")
    if sameness(a, b, like) < (LINKED if linked else ONE_EVENT):
        return None  # one time, and whether of one event is not shown
    if clock:
        return Ruling("agrees", f"both give {a.time.timex_value.partition('T')[2]}")
    if first == second:
        return Ruling("agrees", f"both give {_day(first.earliest)}")
    return Ruling("compatible", "one time lies within the other")


def _same_words(a: View, b: View, like: Likeness) -> bool:
    """Tell whether two texts of one week say the same sentence: a day of its own text's dates each.

    "Shortly after noon" is placed by the day of publication, which for the later text is the wrong one.
    """
    if a.published is None or b.published is None or abs(a.published - b.published) > SLACK:
        return False
    if a.time is None or b.time is None or "absolute" in {a.time.kind, b.time.kind}:
        return False
    return _time_words(a) == _time_words(b) and like.cosine(a.wide, b.wide) >= SAME_STATEMENT


def _time_words(view: View) -> str:
    return "" if view.time is None else view.item.words(view.time.span).casefold()


def _day(moment: datetime | None) -> str:
    return "an open time" if moment is None else moment.strftime("%Y-%m-%d")
