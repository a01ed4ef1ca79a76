"""Listings that a text itself gives behind a company's name: "(NASDAQ: NVDA)", "(2513.HK)"."""

import re
from collections.abc import Sequence

import msgspec

from copydesk.domain.entity import Identifier
from copydesk.domain.text import Span

# How texts name an exchange, and the one name that is kept for it.
EXCHANGES = {
    "NASDAQ": "NASDAQ", "NYSE": "NYSE", "NYSE AMERICAN": "NYSEAMERICAN", "NYSEAMERICAN": "NYSEAMERICAN",
    "AMEX": "NYSEAMERICAN", "LSE": "LSE", "LON": "LSE", "AIM": "AIM", "HKEX": "HKEX", "HKG": "HKEX",
    "SEHK": "HKEX", "HK": "HKEX", "TSX": "TSX", "TSXV": "TSXV", "TSX-V": "TSXV", "ASX": "ASX",
    "TSE": "TYO", "TYO": "TYO", "TWSE": "TWSE", "TPE": "TWSE", "KRX": "KRX", "KOSPI": "KRX", "SSE": "SSE",
    "SHA": "SSE", "SZSE": "SZSE", "SHE": "SZSE", "NSE": "NSE", "BSE": "BSE", "EPA": "EPA", "ETR": "ETR",
    "FRA": "FRA", "XETRA": "ETR", "SIX": "SIX", "SWX": "SIX", "BIT": "BIT", "BME": "BME", "AMS": "AMS",
    "EURONEXT": "EURONEXT", "OTC": "OTC", "OTCQB": "OTC", "OTCQX": "OTC", "JSE": "JSE", "SGX": "SGX",
    "B3": "B3", "TADAWUL": "TADAWUL",
}  # fmt: skip
# What Reuters' instrument codes end in.
SUFFIXES = {
    "O": "NASDAQ", "OQ": "NASDAQ", "N": "NYSE", "L": "LSE", "HK": "HKEX", "T": "TYO", "TW": "TWSE",
    "KS": "KRX", "SS": "SSE", "SZ": "SZSE", "NS": "NSE", "BO": "BSE", "PA": "EPA", "DE": "ETR", "F": "FRA",
    "S": "SIX", "MI": "BIT", "MC": "BME", "AS": "AMS", "TO": "TSX", "V": "TSXV", "AX": "ASX", "SI": "SGX",
    "SA": "B3", "SW": "SIX", "J": "JSE", "SR": "TADAWUL",
}  # fmt: skip
NEAR = 2  # characters between a name and the bracket behind it
_NAMES = "|".join(sorted(map(re.escape, EXCHANGES), key=len, reverse=True))
_ENDS = "|".join(sorted(SUFFIXES, key=len, reverse=True))
_EXCHANGE = re.compile(rf"\b({_NAMES})\s?:\s?([A-Z0-9][A-Z0-9.\-]{{0,9}})\b")
_CODE = re.compile(rf"([A-Z0-9]{{1,6}})\.({_ENDS})")
_BRACKET = re.compile(r"[(\[<]([^()\[\]<>\n]{3,80})[)\]>]")


class Listing(msgspec.Struct, frozen=True):
    """A listing, and the words between brackets that give it."""

    identifier: Identifier
    span: Span  # the brackets with what is between them


def find_listings(text: str) -> tuple[Listing, ...]:
    """Return the listings between brackets, in order: an exchange with a code, or a code with its suffix."""
    found = []
    for bracket in _BRACKET.finditer(text):
        span = Span(bracket.start(), bracket.end())
        inside = bracket[1]
        values = [f"{EXCHANGES[name]}:{code.rstrip('.-')}" for name, code in _EXCHANGE.findall(inside)]
        codes = [_CODE.fullmatch(part.strip()) for part in re.split("[,;/]", inside)]
        values += [f"{SUFFIXES[code[2]]}:{code[1]}" for code in codes if code is not None]
        found += [Listing(Identifier("ticker", value, "text"), span) for value in dict.fromkeys(values)]
    return tuple(found)


def listings_behind(listings: Sequence[Listing], names: Sequence[Span]) -> dict[int, list[Listing]]:
    """Return the listings that stand right behind names: index of the name to its listings."""
    ends = {span.end: index for index, span in enumerate(names)}
    behind: dict[int, list[Listing]] = {}
    for listing in listings:
        for gap in range(NEAR):
            index = ends.get(listing.span.start - gap)
            if index is not None:
                behind.setdefault(index, []).append(listing)
                break
    return behind
