"""Dates of a draft against those of its evidence."""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.sources import SourceSentence
from copydesk.domain.annotation import AnalysedArticle, TimeExpression
from copydesk.language.profile import Language

# A TIMEX3 value: year, month (or quarter, half, week), day, clock time; "X" stands for what is not known.
VALUE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?|(?P<part>[A-Z]\w{1,2})(?:-(?P<weekday>[1-7]))?))?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d))?)?"
)
DateStanding = Literal["same", "finer", "coarser", "other", "unlike"]
# An article tells of its own day or the one before, by its own clock: two days earlier is another day.
NEWS_DAYS = (timedelta(days=-1), timedelta(days=2))


class Stamp(msgspec.Struct, frozen=True):
    """What is known of a time: None where it is not."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None  # "Q1", "H2", "W05", "SU"
    weekday: int | None = None  # 1 is Monday
    clock: str | None = None  # "11:36"

    @property
    def empty(self) -> bool:
        """Tell whether nothing is known."""
        return self == Stamp()

    @property
    def grain(self) -> str:
        """Name the finest part that is known: only times of one grain can contradict each other."""
        if self.clock is not None:
            return "clock"
        return (
            "day"
            if self.day is not None
            else "month"
            if self.month is not None
            else "year"
            if self.year
            else ""
        )


def stamp_of(time: TimeExpression) -> Stamp:
    """Read a time expression's value; what only its interval knows (a relative date) is taken from there."""
    found = VALUE.match(time.timex_value)
    stamp = Stamp()
    if found is not None and time.timex_type in {"DATE", "TIME"}:
        year, month, day = found["year"], found["month"], found["day"]
        hour, weekday = found["hour"], found["weekday"]
        part = found["part"]
        stamp = Stamp(
            None if "X" in year else year,
            int(month) if month and month.isdigit() else None,
            int(day) if day and day.isdigit() else None,
            part if part and "X" not in part else None,
            int(weekday) if weekday else None,
            f"{hour}:{found['minute'] or '00'}" if hour else None,
        )
    earliest = time.interval.earliest
    if stamp.empty and earliest is not None and time.granularity in {"day", "month", "year"}:
        stamp = Stamp(
            f"{earliest.year:04}",
            earliest.month if time.granularity != "year" else None,
            earliest.day if time.granularity == "day" else None,
        )
    if stamp.year and stamp.month and stamp.day and stamp.weekday is None:
        day_of = _day(int(stamp.year), stamp.month, stamp.day)
        if day_of is not None:
            stamp = msgspec.structs.replace(stamp, weekday=day_of.isoweekday())
    return stamp


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def compare_stamps(draft: Stamp, source: Stamp) -> DateStanding:
    """Say how a draft's time stands to a source's.

    `finer`: they agree as far as the source goes, and the draft says more; `coarser`: the source says more;
    `unlike`: they tell different kinds of thing (a clock time and a year), so nothing follows.
    """
    pairs = [
        (draft.year, source.year), (draft.month, source.month), (draft.day, source.day),
        (draft.part, source.part), (draft.clock, source.clock), (draft.weekday, source.weekday),
    ]  # fmt: skip
    shared = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not shared:
        return "unlike"
    if any(a != b for a, b in shared):
        return "other" if draft.grain == source.grain else "unlike"
    more = any(a is not None and b is None for a, b in pairs[1:-1])
    less = any(a is None and b is not None for a, b in pairs[:-1])
    return "finer" if more else "coarser" if less else "same"


def on_the_news(draft: Stamp, published: datetime | None) -> bool:
    """Tell whether a draft's date is the day of the article, the one before, or by zone the one after."""
    if published is None or draft.month is None or draft.clock is not None:
        return False
    if draft.day is None:
        return draft.month == published.month and draft.year in {None, f"{published.year:04}"}
    day = _day(int(draft.year) if draft.year is not None else published.year, draft.month, draft.day)
    return day is not None and NEWS_DAYS[0] <= published - day < NEWS_DAYS[1]


def judge_date(
    time: TimeExpression,
    draft: AnalysedArticle,
    anchors: list[SourceSentence],
    around: list[SourceSentence],
    language: Language,
    beside: tuple[TimeExpression, ...] = (),
) -> Judged:
    """Look for a draft's time in the sentences that a clause is laid beside, then in those around them.

    Borne: a source's time agrees and says as much; or the draft's day is the article's own and no anchor has
    another day. Conflict: an anchor has a time of the same kind that differs. A clock time and its day may
    stand apart in the source.
    """
    words, mine = draft.words(time.span), stamp_of(time)
    if mine.empty:
        return Judged("borne", "date", time.span, words)
    side = _side(time, draft, language)
    for sentence in anchors:
        for given in sentence.times:
            other = _side(given, sentence.article, language)
            if side and other and side != other and compare_stamps(mine, stamp_of(given)) == "same":
                said = sentence.article.words(given.span)
                return Judged("conflict", "bound", time.span, words, said, f"the source has “{other} {said}”")
    parts = [mine]
    if mine.clock is not None and mine != Stamp(clock=mine.clock):
        parts = [Stamp(clock=mine.clock), msgspec.structs.replace(mine, clock=None)]
    others = [stamp_of(item) for item in beside if item.span != time.span]
    named = {draft.words(item.span).lower() for item in beside if item.span != time.span}
    judged = [_judge_part(time, words, part, anchors, around, others, named) for part in parts]
    return next((item for item in judged if item.standing != "borne"), judged[0])


def _side(time: TimeExpression, article: AnalysedArticle, language: Language) -> str:
    """Say which limit words make of a time: "until" ("by 2036"), "from" ("no earlier than 2036"), or none."""
    text = article.article.text
    before = text[max(0, time.span.start - 20) : time.span.start].lower().split()
    inside = article.words(time.span).lower().split()
    for size in (3, 2, 1):
        for words in (before[-size:], inside[:size]):
            found = language.checking.time_limits.get(" ".join(words))
            if found is not None and len(words) == size:
                return found
    return ""


def _judge_part(
    time: TimeExpression,
    words: str,
    mine: Stamp,
    anchors: list[SourceSentence],
    around: list[SourceSentence],
    beside: list[Stamp],
    named: set[str],
) -> Judged:
    other: str | None = None
    finer = False
    for sentence in anchors:
        for given in sentence.times:
            if given.timex_type in {"DURATION", "SET"}:
                continue
            standing, said = compare_stamps(mine, stamp_of(given)), sentence.article.words(given.span)
            if standing in {"same", "coarser"}:
                return Judged("borne", "date", time.span, words, said)
            finer |= standing == "finer"
            answers = said.lower() in named or any(
                compare_stamps(item, stamp_of(given)) in {"same", "coarser"} for item in beside
            )
            if standing == "other" and other is None and not answers:
                other = said
    published = [sentence.article.article.published for sentence in anchors]
    if (finer or other is None) and any(on_the_news(mine, day) for day in published):
        return Judged("borne", "date", time.span, words)
    if other is not None:
        return Judged("conflict", "date", time.span, words, other, f"the source has {other}")
    for sentence in around:
        for given in sentence.times:
            if given.timex_type not in {"DURATION", "SET"} and compare_stamps(mine, stamp_of(given)) in {
                "same",
                "coarser",
            }:
                return Judged("borne", "date", time.span, words, sentence.article.words(given.span))
    return Judged("absent", "date", time.span, words, None, f"{words}: no source gives this time for it")
