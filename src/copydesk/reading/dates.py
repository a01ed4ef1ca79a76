"""Times that stand beside a text: datelines and metadata, to aware UTC.

A time without a zone is taken as UTC, a date without a time as midnight UTC: the page tells no more.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from copydesk.language.pages import PageWords

_TOKEN = re.compile(
    r"(?P<clock>\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d{1,9})?)?(?=$|[^\d]))"
    r"|(?P<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2}(?=$|[^\d]))"
    r"|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.]\d{4}(?=$|[^\d]))"
    r"|(?P<offset>(?:utc|gmt)?[+\u2212-]\d{2}:?\d{2}(?=$|[^\d]))"
    r"|(?P<number>\d{1,4})"
    r"|(?P<word>[^\W\d_]+(?:\.[^\W\d_]+)*\.?)"
    r"|(?P<other>[^\s])"
)
_PUNCTUATION = frozenset("|,;:()[]•·-–—/.@")
_LONGEST_LINE = 120
# The first newspaper is of 1605. Years beyond stand for "no date" (0001 and 9999 in databases) or are slips.
_YEARS = range(1600, 2201)
_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$"
)


class Dateline(msgspec.Struct, frozen=True):
    """What a line that is only a time says; either may be missing."""

    published: datetime | None = None
    updated: datetime | None = None


class _Words(msgspec.Struct, frozen=True):
    months: dict[str, int]
    weekdays: frozenset[str]
    zones: dict[str, str]
    noon: dict[str, int]
    plain: frozenset[str]
    update: frozenset[str]


@cache
def _words(words: PageWords) -> _Words:
    return _Words(
        months=dict(words.months),
        weekdays=frozenset(words.weekdays),
        zones=dict(words.zones),
        noon=dict(words.noon),
        plain=frozenset(words.time_words),
        update=frozenset(words.update_words),
    )


class _Reading:
    """The parts of one time, gathered token by token."""

    def __init__(self) -> None:
        self.day: int | None = None
        self.month: int | None = None
        self.year: int | None = None
        self.clock: tuple[int, int] | None = None
        self.noon: int | None = None
        self.zone: str = "+00:00"

    def moment(self) -> datetime | None:
        """Return the time in UTC, or None where the parts make none."""
        if self.year not in _YEARS or self.month is None or self.day is None:
            return None
        hour, minute = self.clock or (0, 0)
        if self.noon is not None and 1 <= hour <= 12:
            hour = hour % 12 + self.noon
        try:
            local = datetime(self.year or 0, self.month, self.day, hour, minute, tzinfo=UTC)
            return _in_zone(local, self.zone if self.clock else "+00:00")
        except (ValueError, OverflowError):
            return None


def _in_zone(local: datetime, zone: str) -> datetime:
    """Read the clock face of `local` in `zone` ("+hh:mm" or an IANA name) and return the UTC time."""
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]))
        return local.replace(tzinfo=timezone(offset if zone[0] == "+" else -offset)).astimezone(UTC)
    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (ZoneInfoNotFoundError, OSError):  # a system without time zone data
        return local


def read_dateline(line: str, words: PageWords) -> Dateline | None:
    """Return the time that `line` is made of, or None when it holds anything but a time."""
    if not 6 <= len(line) <= _LONGEST_LINE or not any(character.isdigit() for character in line):
        return None
    known = _words(words)
    first, second = _Reading(), None
    current = first
    for match in _TOKEN.finditer(line.casefold()):
        kind, token = str(match.lastgroup), match.group()
        if kind == "word" and token.rstrip(".") in known.update:
            second = second or _Reading()
            current = second
        elif not _take(kind, token, current, known):
            return None
    published, updated = first.moment(), second.moment() if second else None
    if published is None and updated is None:
        return None
    return Dateline(published, updated)


def _take(kind: str, token: str, into: _Reading, known: _Words) -> bool:
    """Put one token where it belongs; False when a time holds no such thing."""
    if kind == "number":
        return _take_number(int(token), len(token), into)
    if kind == "clock":
        hour, minute = (int(part) for part in re.split("[:.h]", token)[:2])
        fresh = into.clock is None
        into.clock = into.clock or (hour, minute)
        return fresh and hour < 25 and minute < 60
    if kind == "iso":
        into.year, into.month, into.day = (int(part) for part in re.split("[-/]", token))
        return True
    if kind == "slashed":
        return _take_slashed([int(part) for part in re.split("[/.]", token)], into)
    if kind == "offset":
        into.zone = token.removeprefix("utc").removeprefix("gmt").replace("\u2212", "-")
        return True
    if kind == "other":
        return token in _PUNCTUATION
    return _take_word(token.rstrip("."), into, known)


def _take_number(value: int, digits: int, into: _Reading) -> bool:
    if digits == 4 and 1900 <= value <= 2100 and into.year is None:
        into.year = value
    elif digits <= 2 and 1 <= value <= 31 and into.day is None:
        into.day = value
    elif digits <= 2 and value <= 12 and into.clock is None:
        into.clock = (value, 0)  # "2 pm"; alone it is refused by moment() having no day
    else:
        return False
    return True


def _take_slashed(parts: list[int], into: _Reading) -> bool:
    """Read 31/12/2025 or 12/31/2025; where both could be meant, the day stays unknown."""
    first, second, year = parts
    if 12 < first <= 31 and 1 <= second <= 12:
        into.day, into.month, into.year = first, second, year
    elif 12 < second <= 31 and 1 <= first <= 12:
        into.day, into.month, into.year = second, first, year
    elif first == second:
        into.day, into.month, into.year = first, second, year
    else:
        return False
    return True


def _take_word(word: str, into: _Reading, known: _Words) -> bool:
    if word in known.noon or f"{word}." in known.noon:
        into.noon = known.noon.get(word, known.noon.get(f"{word}.", 0))
        return True
    if word in known.months and into.month is None:
        into.month = known.months[word]
        return True
    if word in known.zones:
        into.zone = known.zones[word]
        return True
    return word in known.weekdays or word in known.plain or word == "t"


def read_time(value: object, words: PageWords) -> datetime | None:
    """Return the UTC time of a metadata value: ISO 8601, GDELT's digits, epoch seconds, RFC 2822, words.

    None where it says none, or one in which no news was published.
    """
    moment = _moment_of(value, words)
    return moment if moment is not None and moment.year in _YEARS else None


def _moment_of(value: object, words: PageWords) -> datetime | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_epoch(value)
    if not isinstance(value, str) or not 6 <= len(value) <= _LONGEST_LINE:
        return None
    text = value.strip()
    if match := _ISO.match(text):
        year, month, day, hour, minute, second, zone = match.groups()
        try:
            local = datetime(
                int(year),
                int(month),
                int(day),
                int(hour or 0),
                int(minute or 0),
                int(second or 0),
                tzinfo=UTC,
            )
            return local if zone in {None, "Z"} else _in_zone(local, zone)
        except (ValueError, OverflowError):
            return None
    if text.isascii() and text.isdigit() and len(text) in {10, 13}:
        return _from_epoch(float(text))
    dateline = read_dateline(text, words)
    return (dateline.published or dateline.updated) if dateline else None


def _from_epoch(seconds: float) -> datetime | None:
    if not 1e8 < seconds < 5e12:
        return None
    if seconds > 1e11:  # milliseconds
        seconds /= 1000
    if not 1e8 < seconds < 5e9:  # 1973 to 2128: outside, it is some other number
        return None
    return datetime.fromtimestamp(int(seconds), UTC)
