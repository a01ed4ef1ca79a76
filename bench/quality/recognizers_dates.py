"""Dates on the English cases of Microsoft's Recognizers-Text: days, holidays and lengths of time.

A case passes where each time that it expects shares characters with one of ours that says the same: the same
day for a date (the engine gives two, the last such day and the next, and either counts; what is counted in
months or years is that month or year to us, and the day must lie in it), the same number of seconds for a
length. A case that expects nothing passes where no day is found. Cases that ask for what news does not write
are out of scope; `OUT_OF_SCOPE` names each class with its reason, and `scope_of` decides by the case's input
and expectation alone, never by our output. `dates_passed` holds days and holidays together.
"""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spacy.language import Language as Parser

from copydesk.analysis.models import load_parser
from copydesk.analysis.sentences import tokenise
from copydesk.analysis.times import find_times
from copydesk.domain.annotation import Sentence, TimeExpression
from copydesk.domain.article import Outlet
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH
from copydesk.reading.compose import compose

Case = dict[str, Any]
FOLDER = Path("DateTime") / "English"
FILES = {"date": "DateParser.json", "holiday": "HolidayParser.json", "duration": "DurationParser.json"}
OUT_OF_SCOPE = {
    "no month": "'back on 15', 'for the 27th', 'first Sunday', 'my day': a calendar's user means this month",
    "country's order": "'4/22', '22/04', '4-22', '4.22', '08/12,15': a score, a ratio or a price as well",
    "run together": "'October2', 'Oct/2', '|Friday', '3day', 'tmrw', 'thanks giving': typed in haste",
    "impossible": "'Feb 30', 'fifth Sunday', '2/29/2019': the engine answers with a day that does not exist",
    "a guess": "'few months ago' is three there; 'two monday later', 'two sundays from now' in chat",
    "the eve": "feasts of Islam: the engine gives the evening before the day of public calendars",
}
_NO_MONTH = re.compile(
    r"\b(?:on \d{1,2}$|for the (?:\d|second|twenty|thirty))"
    r"|back (?:the )?(?:first|second|third) \w+day$|\b(?:my|the|last|past|this) day\b(?! (?:before|after))",
    re.IGNORECASE,
)
_ORDER = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/.-])|\d{1,2}-\d{1,2}-\d{2}(?!\d)|\d/\d+,\d")
_TYPED = re.compile(
    r"\b[a-z]+[/.-]?\d+(?!\S)|\|\w|\d[a-z]{2,}\b(?<!st)(?<!nd)(?<!rd)(?<!th)|\btmrw\b|thanks giving|Yuandan"
    r"|\d{4}[/-][a-z]{3}[/-]|\bleve\b|\d h$|an year|all-\w+|twenty and four|year eve",
    re.IGNORECASE,
)
_EVE = re.compile(r"\b(?:Ramadan|Eid al|Islamic New Year)", re.IGNORECASE)
_GUESS = re.compile(r"few \w+ ago|\btwo (?:sundays|monday)\b", re.IGNORECASE)
_NO_DAY = frozenset({"0001-01-01", ""})
_LENGTH = re.compile(r"(\d*\.?\d+)([YMWDHS])")
_DAYS = {"Y": 365, "M": 30, "W": 7, "D": 1}
_SECONDS = {"H": 3600, "M": 60, "S": 1}
_DAY = 86_400


def scope_of(kind: str, case: Case) -> str | None:
    """Return the class that puts a case out of scope, or None where it is in scope."""
    text = case["Input"]
    if kind == "date" and _NO_MONTH.search(text):
        return "no month"
    if kind == "date" and _ORDER.search(text):
        return "country's order"
    if _TYPED.search(text):
        return "run together"
    if _GUESS.search(text):
        return "a guess"
    if kind == "holiday" and _EVE.search(text):
        return "the eve"
    if kind != "duration" and any(_days(result) <= _NO_DAY for result in case["Results"]):
        return "impossible"
    return None


def _days(result: Case) -> set[str]:
    """Return the days that the engine gives for a time."""
    value = result["Value"] or {}
    found = {(value.get(side) or {}).get("date", "") for side in ("PastResolution", "FutureResolution")}
    return found - _NO_DAY or found


def seconds_of(value: str) -> float | None:
    """Return the seconds of a TIMEX3 length ("P2W", "PT1H30M"), None where it names no number."""
    date, _, time = value.removeprefix("P").partition("T")
    if not value.startswith("P") or "X" in value:
        return None
    value = date.replace("DE", "0Y")
    days = sum(float(number) * _DAYS[unit] for number, unit in _LENGTH.findall(value) if unit in _DAYS)
    rest = sum(float(number) * _SECONDS[unit] for number, unit in _LENGTH.findall(time) if unit in _SECONDS)
    return days * _DAY + rest


def passes(kind: str, case: Case, ours: tuple[TimeExpression, ...]) -> bool:
    """Tell whether our times meet a case."""
    if not case["Results"]:
        return not any(item.granularity == "day" for item in ours)
    return all(any(_meets(kind, result, item) for item in ours) for result in case["Results"])


def _meets(kind: str, result: Case, item: TimeExpression) -> bool:
    start = result["Start"]
    if not (item.span.start < start + result["Length"] and start < item.span.end):
        return False
    if kind == "duration":
        wanted = (result["Value"].get("PastResolution") or {}).get("duration")
        return wanted is not None and seconds_of(item.timex_value) == float(wanted)
    first, last = item.interval.earliest, item.interval.latest
    if first is None or last is None:
        return False
    if item.granularity in {"month", "year"} and item.kind == "relative":
        return any(f"{first:%Y-%m-%d}" <= day < f"{last:%Y-%m-%d}" for day in _days(result))
    return first.date().isoformat() in _days(result)


def read(case: Case, parser: Parser) -> tuple[TimeExpression, ...]:
    """Run the analysis of times on one case, at the time that it was asked."""
    asked = (case.get("Context") or {}).get("ReferenceDateTime")
    published = datetime.fromisoformat(asked).replace(tzinfo=UTC) if asked else None
    article = compose("case", title="", body=case["Input"], outlet=Outlet("case"), published=published)
    doc = parser(tokenise(article, parser))
    sentences = tuple(Sentence(Span(item.start_char, item.end_char), 0) for item in doc.sents)
    return find_times(article.text, doc, sentences, published, ENGLISH)


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score the folder of the cases: the share of in-scope cases that pass, by kind and together."""
    del articles
    parser = load_parser()
    metrics: dict[str, float] = {}
    total = passed = everything = 0
    for kind, name in FILES.items():
        cases = json.loads((path / FOLDER / name).read_text("utf-8-sig"))
        everything += len(cases)
        within = [case for case in cases if scope_of(kind, case) is None]
        right = sum(passes(kind, case, read(case, parser)) for case in within)
        metrics[f"{kind}_passed"] = right / max(len(within), 1)
        total, passed = total + len(within), passed + right
        if kind == "holiday":
            metrics["dates_passed"] = passed / max(total, 1)
    metrics["passed"] = passed / max(total, 1)
    metrics["in_scope"] = total / max(everything, 1)
    return everything, metrics
