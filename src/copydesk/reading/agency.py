"""The place and wire agency that a report opens with: "LONDON, Feb 3 (Reuters) - "."""

import re
from functools import cache

import msgspec

from copydesk.language.pages import PageWords

_DASH = r"(?:--|[-–—])"
_LONGEST_LEAD = 100


class Lead(msgspec.Struct, frozen=True):
    """Where the opening of a report ends, and the agency it names."""

    end: int
    agency: str | None


class _Patterns(msgspec.Struct, frozen=True):
    bracketed: re.Pattern[str]
    opened: re.Pattern[str]
    slashed: re.Pattern[str]
    place: re.Pattern[str]
    named: re.Pattern[str]
    agencies: dict[str, str]


@cache
def _patterns(words: PageWords) -> _Patterns:
    names = sorted((*(name for name, _ in words.agencies), *words.dateline_outlets), key=len, reverse=True)
    name = "|".join(re.escape(name) for name in names)
    month = "|".join(re.escape(name) for name, _ in sorted(words.months, reverse=True))
    date = rf"(?:,?\s(?i:{month})\.?\s\d{{1,2}}(?:,?\s\d{{4}})?)?"
    outlets = "|".join(re.escape(name) for name in words.dateline_outlets)
    region = r"(?:, [A-Z][\w.]{1,20}(?: [A-Z]\w{1,20})?)?"
    word = r"(?:[^\W\d_a-z][\w.'’-]{0,25}|(?:de|del|la|el|al|of|and|the|upon|am)(?=\s))"
    place = rf"{word}(?:(?:,?\s|/){word}){{0,5}}"
    return _Patterns(
        bracketed=re.compile(rf"(?:{place}{date}\s?)?\((?i:(?P<name>{name}))\)\s?{_DASH}\s?"),
        opened=re.compile(rf"(?:{place}{date}\s?)?\((?P<name>{outlets})\)\s?(?=[^\W\d_a-z]|[\"“‘'])"),
        slashed=re.compile(rf"(?:{place}{date}\.?\s?)?/(?i:(?P<name>{name}))/\.?\s*{_DASH}?\s*"),
        place=re.compile(
            rf"[^\W\d_a-z][^\W\d_a-z .'’-]{{2,30}}{region}{date}\s?(?:--|[–—-])\s(?=[^\W_a-z]|[\"“‘'])"
        ),
        named=re.compile(rf"(?<![\w])(?:{name})(?![\w])", re.IGNORECASE),
        agencies=dict(words.agencies),
    )  # fmt: skip


def lead_dateline(line: str, words: PageWords) -> Lead | None:
    """Return where a report's opening of place, date and agency ends, or None when it has none."""
    p = _patterns(words)
    head = line[:_LONGEST_LEAD]
    match = p.bracketed.match(head) or p.slashed.match(head) or p.opened.match(head)
    if match and match.end() < len(line):
        return Lead(match.end(), p.agencies.get(match.group("name").casefold()))
    match = p.place.match(head) if not head.isupper() else None
    if match and match.end() < len(line):
        return Lead(match.end(), None)
    return None


def agency_in_line(line: str, words: PageWords) -> str | None:
    """Return the first agency that a byline or copyright line names."""
    p = _patterns(words)
    match = p.named.search(line)
    return p.agencies.get(match.group().casefold()) if match else None
