"""Dates of a draft against those of its evidence."""

import re
from datetime import datetime, timedelta

import msgspec

from copydesk.briefing.checking.clauses import nearest_verb, words_in
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.stamps import Stamp, compare_stamps, day_of_numbers, stamp_of
from copydesk.briefing.checking.words import FAR, Lexicon
from copydesk.domain.annotation import AnalysedArticle, TimeExpression
from copydesk.language.profile import Language

# An article tells of its own day or the one before, by its own clock: two days earlier is another day.
AHEAD = 20  # characters by which another time must stand nearer to the verb
COUNTED = 2  # "last year" is told by the article's day, "two years ago" by the number
A_WEEK = timedelta(days=8)  # a bare weekday is one of the days around its article
FIRST_DAY = re.compile(r"(?<![\d.,])(?P<day>\d{1,2})\s*(?:to|until|[-–—])\s*$")  # of "8 to 25 February"
SPAN = 12  # characters on both sides of a day in which the other end of a span of days stands
NEWS_DAYS = (timedelta(days=-1), timedelta(days=2))


def on_the_news(draft: Stamp, published: datetime | None) -> bool:
    """Tell whether a draft's date is the day of the article, the one before, or by zone the one after."""
    if published is None or draft.month is None or draft.clock is not None:
        return False
    if draft.day is None:
        return draft.month == published.month and draft.year in {None, f"{published.year:04}"}
    day = day_of_numbers(
        int(draft.year) if draft.year is not None else published.year, draft.month, draft.day
    )
    return day is not None and NEWS_DAYS[0] <= published - day < NEWS_DAYS[1]


def judge_date(
    time: TimeExpression,
    draft: AnalysedArticle,
    anchors: list[SourceSentence],
    around: list[SourceSentence],
    language: Language,
    lexicon: Lexicon,
    beside: tuple[TimeExpression, ...] = (),
) -> Judged:
    """Look for a draft's time in the sentences that a clause is laid beside, then in those around them.

    Borne: a source's time agrees and says as much; or the draft's day is the article's own and no anchor has
    another day. Conflict: an anchor has a time of the same kind that differs. A clock time and its day may
    stand apart in the source.
    """
    words, mine = draft.words(time.span), stamp_of(time)
    if _in_a_span(time, mine, draft, [*anchors, *around]):
        return Judged("borne", "date", time.span, words)
    if mine.empty and (ago := _ago(time)) is not None:
        return _judge_ago(time, ago, words, anchors, around)
    if mine.empty:
        return _named_day(time, words, [*anchors, *around])
    side = _side(time, draft, language)
    for sentence in anchors:
        for given in sentence.times:
            other = _side(given, sentence.article, language)
            if side and other and side != other and compare_stamps(mine, stamp_of(given)) == "same":
                said = sentence.article.words(given.span)
                return Judged("conflict", "bound", time.span, words, said, f"the source has “{other} {said}”")
    for sentence in anchors if not side else ():  # "since", "by": of a total, wherever it stands
        nearer = _nearer(time, mine, draft, sentence, lexicon)
        if nearer is not None:
            return Judged("conflict", "date", time.span, words, nearer, f"the source has {nearer} for this")
    days = [sentence.article.article.published for sentence in anchors]
    if side == "until" and any(on_the_news(mine, day) for day in days):
        return Judged("borne", "date", time.span, words)  # what an article tells, it tells as of its day
    parts = [mine]
    if mine.clock is not None and mine != Stamp(clock=mine.clock):
        parts = [Stamp(clock=mine.clock), msgspec.structs.replace(mine, clock=None)]
    others = [stamp_of(item) for item in beside if item.span != time.span]
    named = {draft.words(item.span).lower() for item in beside if item.span != time.span}
    judged = [_judge_part(time, words, part, anchors, around, others, named) for part in parts]
    return next((item for item in judged if item.standing != "borne"), judged[0])


def _in_a_span(
    time: TimeExpression, mine: Stamp, draft: AnalysedArticle, window: list[SourceSentence]
) -> bool:
    """Tell whether a day is the end of a span of days that a source has too: "8 to 25 February".

    A source may write it "Feb 8-25": one of the two days with the month, and the other's number beside it.
    """
    opened = FIRST_DAY.search(draft.article.text[max(0, time.span.start - 12) : time.span.start])
    if opened is None or mine.day is None or mine.month is None:
        return False
    first = int(opened["day"])
    for sentence in window:
        for given in sentence.times:
            stamp = stamp_of(given)
            other = {first: mine.day, mine.day: first}.get(stamp.day or 0)
            years = {stamp.year, mine.year} - {None}
            if stamp.month != mine.month or other is None or len(years) > 1:
                continue
            start = max(0, given.span.start - SPAN)
            beside = sentence.article.article.text[start : given.span.end + SPAN]
            if re.search(rf"(?<!\d){other}(?!\d)", beside):
                return True
    return False


def _ago(time: TimeExpression) -> tuple[str, int] | None:
    """Return the unit and how many of them a time counts from today: "15 years ago"."""
    reading = time.reading
    if reading is None or reading.shape != "date" or reading.shift is None or abs(reading.shift) < COUNTED:
        return None
    return reading.unit, reading.shift


def _judge_ago(
    time: TimeExpression,
    ago: tuple[str, int],
    words: str,
    anchors: list[SourceSentence],
    around: list[SourceSentence],
) -> Judged:
    """Judge a count of years, months or days back or ahead: the source counts the same, or has that year."""
    unit, shift = ago
    for sentence in [*anchors, *around]:
        published = sentence.article.article.published
        year = f"{published.year + shift:04}" if published is not None and unit == "year" else None
        for given in sentence.times:
            if _ago(given) == ago or (year is not None and stamp_of(given).year == year):
                return Judged("borne", "date", time.span, words, sentence.article.words(given.span))
    for sentence in anchors:
        for given in sentence.times:
            other = _ago(given)
            if other is not None and other[0] == unit:
                said = sentence.article.words(given.span)
                return Judged("conflict", "date", time.span, words, said, f"the source has {said}")
    if any(words.lower() in sentence.text.lower() for sentence in [*anchors, *around]):
        return Judged("borne", "date", time.span, words)
    return Judged("absent", "date", time.span, words, None, f"{words}: no source gives this time for it")


def _named_day(time: TimeExpression, words: str, window: list[SourceSentence]) -> Judged:
    """Judge a time without a known value: a day with a name ("Christmas Eve") must be named there too."""
    named = any(word[:1].isupper() for word in words.split())
    plain = words.lower().replace("’", "'")
    if not named or any(plain in sentence.text.lower().replace("’", "'") for sentence in window):
        return Judged("borne", "date", time.span, words)
    return Judged("absent", "date", time.span, words, None, f"{words}: no source gives this time for it")


def _nearer(
    time: TimeExpression, mine: Stamp, draft: AnalysedArticle, sentence: SourceSentence, lexicon: Lexicon
) -> str | None:
    """Return the other time that stands by what the draft's time is about, in a sentence that has both."""
    given = [(item, compare_stamps(mine, stamp_of(item))) for item in sentence.times]
    same = [item for item, standing in given if standing in {"same", "coarser"}]
    others = [item for item, standing in given if standing == "other"]
    parse = draft.analysis.parse
    if not same or not others:
        return None
    at = next(iter(words_in(parse, time.span)), None)
    if at is None:
        return None
    verb = parse[nearest_verb(parse, at)].lemma
    for term in sentence.terms:
        if lexicon.closeness(verb, term.key) < FAR:
            continue

        def far(item: TimeExpression, spot: int = term.span.start) -> int:
            return abs(item.span.start - spot)

        nearest = min(others, key=far)
        if far(nearest) + AHEAD < min(far(item) for item in same):
            return sentence.article.words(nearest.span)
    return None


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


def _on_that_weekday(mine: Stamp, given: TimeExpression, sentence: SourceSentence) -> bool:
    """Tell whether a bare weekday of the source may be the draft's day: within a week of its article."""
    stamp, published = stamp_of(given), sentence.article.article.published
    if given.kind != "relative" or stamp.weekday is None or published is None or mine.day is None:
        return False
    if any(letter.isdigit() for letter in sentence.article.words(given.span)) or mine.month is None:
        return False
    for year in (
        [int(mine.year)]
        if mine.year is not None
        else [published.year - 1, published.year, published.year + 1]
    ):
        day = day_of_numbers(year, mine.month, mine.day)
        if day is not None and day.isoweekday() == stamp.weekday and abs(published - day) <= A_WEEK:
            return True
    return False


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
            if standing == "other" and _on_that_weekday(mine, given, sentence):
                standing = "same"
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
