"""From what a person writes to a `Query`. One pass; what cannot be understood is pointed at."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from copydesk.errors import QueryError
from copydesk.store.search.dates import read_dates
from copydesk.store.search.figures import (
    NUMBERS,
    UnreadableError,
    counted_codes,
    currency_codes,
    measured,
    read_limits,
)
from copydesk.store.search.query import (
    MEANINGS,
    All,
    Dates,
    Either,
    Facet,
    Figure,
    InStory,
    Names,
    Node,
    Not,
    Query,
    StoryHas,
    Text,
)

LONGEST = 2000  # characters
MOST_TERMS = 64
DEEPEST = 20  # parentheses in parentheses
SHORTEST_PREFIX = 3  # letters before "*": fewer would find nearly everything
STANDINGS = ("corroborated", "single_source", "contested", "updated")

_TOKEN = re.compile(
    r'\s+|(?P<mark>[()])|(?P<minus>-(?=[^\s)]))|(?P<field>[a-z_]+):|"(?P<phrase>[^"]*)"|(?P<word>[^\s()"]+)'
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Token(NamedTuple):
    """One piece of a query."""

    kind: str  # "mark", "minus", "field", "phrase", "word"
    text: str
    at: int
    end: int


def parse(text: str, now: datetime) -> Query:
    """Return what a query asks. `now` is what "date:-7d" counts from. QueryError: it cannot be understood."""
    if len(text) > LONGEST:
        message = f"it is longer than {LONGEST:,} characters"
        raise QueryError(message, LONGEST, text)
    broken = _CONTROL.search(text)
    if broken:
        message = "a control character cannot be searched for"
        raise QueryError(message, broken.start(), text)
    return Query(text, _Parser(text, _tokens(text), now).whole())


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:  # only a quotation mark without its other half
            message = "this quotation mark is never closed"
            raise QueryError(message, at, text)
        kind = match.lastgroup
        if kind is not None:
            found.append(Token(kind, match[kind], at, match.end()))
        at = match.end()
        if kind == "field" and match[kind] in MEANINGS:
            value = re.compile(r'[^\s()"]+').match(text, at)  # all of it, colons and minus signs too
            if value:
                found.append(Token("word", value[0], at, value.end()))
                at = value.end()
    if sum(token.kind in {"word", "phrase"} for token in found) > MOST_TERMS:
        message = f"it has more than {MOST_TERMS} words"
        raise QueryError(message, found[-1].at, text)
    return found


class _Parser:
    """Recursive descent over the tokens of one query, to a depth that is bounded."""

    def __init__(self, text: str, tokens: list[Token], now: datetime) -> None:
        self._text, self._tokens, self._now = text, tokens, now
        self._next = 0

    def whole(self) -> All:
        node = self._either(0)
        if self._next < len(self._tokens):
            self._fail("this parenthesis was never opened", self._tokens[self._next])
        return node if isinstance(node, All) else All((node,))

    def _fail(self, message: str, token: Token | None) -> None:
        raise QueryError(message, len(self._text) if token is None else token.at, self._text)

    def _peek(self, ahead: int = 0) -> Token | None:
        place = self._next + ahead
        return self._tokens[place] if place < len(self._tokens) else None

    def _either(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while (token := self._peek()) is not None and token.kind == "word" and token.text == "OR":
            self._next += 1
            if not parts[-1].parts:
                self._fail("there is nothing before OR", token)
            parts.append(self._all(depth))
            if not parts[-1].parts:
                self._fail("there is nothing after OR", token)
        if len(parts) == 1:
            return parts[0]
        return Either(tuple(part.parts[0] if len(part.parts) == 1 else part for part in parts))

    def _all(self, depth: int) -> All:
        parts: list[Node] = []
        heads: list[str] = []
        measured_at: Token | None = None
        while (token := self._peek()) is not None:
            if (token.kind == "mark" and token.text == ")") or (token.kind == "word" and token.text == "OR"):
                break
            if token.kind == "word" and token.text == "AND":
                self._next += 1
                continue
            if token.kind == "field" and token.text == "measure":
                measured_at = measured_at or token
                heads += measured(self._value(token).text)
                continue
            node = self._item(depth)
            if node is not None:
                parts.append(node)
        if measured_at is not None:
            parts = _with_measure(parts, tuple(dict.fromkeys(heads)))
        return All(tuple(parts))

    def _item(self, depth: int) -> Node | None:
        token = self._tokens[self._next]
        if token.kind == "minus" or (token.kind == "word" and token.text == "NOT"):
            self._next += 1
            following = self._peek()
            if following is None or following.kind == "minus":
                self._fail("there is nothing to leave out", token)
            if following is not None and following.kind == "mark" and following.text == ")":
                self._fail("there is nothing to leave out", token)
            if following is not None and following.kind == "field" and following.text == "measure":
                return Not(self._measure(following))
            part = self._item(depth)
            return None if part is None else Not(part)
        if token.kind == "mark":
            if depth == DEEPEST:
                self._fail(f"parentheses stand in more than {DEEPEST} others", token)
            self._next += 1
            node = self._either(depth + 1)
            if self._peek() is None:
                self._fail("this parenthesis is never closed", token)
            self._next += 1
            if isinstance(node, All) and not node.parts:
                self._fail("there is nothing in these parentheses", token)
            return node
        if token.kind == "field":
            return self._field(token)
        self._next += 1
        return self._words(token)

    def _measure(self, token: Token) -> Node:
        return Figure(heads=measured(self._value(token).text))

    def _words(self, token: Token, *, title: bool = False) -> Node | None:
        words = token.text
        starred = token.kind == "word" and "*" in words
        if starred and (words.index("*") < len(words) - 1):
            self._fail(
                "“*” can only stand at the end of a word", Token("", "", token.at + words.index("*"), 0)
            )
        bare = words.rstrip("*")
        letters = sum(mark.isalnum() for mark in bare)
        if starred and letters < SHORTEST_PREFIX:
            self._fail(f"“*” needs at least {SHORTEST_PREFIX} letters before it", token)
        if not letters:
            return None  # a lone mark: "&", "–"
        return Text(bare, phrase=token.kind == "phrase", prefix=starred, title=title)

    def _value(self, field: Token) -> Token:
        self._next += 1
        token = self._peek()
        if token is None or token.kind not in {"word", "phrase"} or token.at != field.end:
            message = f"“{field.text}:” needs a value right after it: {MEANINGS.get(field.text, '')}"
            raise QueryError(message, field.at, self._text)
        if not token.text.strip():
            self._fail(f"“{field.text}:” needs a value", token)
        self._next += 1
        return token

    def _field(self, field: Token) -> Node | None:
        if field.text not in MEANINGS:
            message = (
                f"“{field.text}:” is no field; the fields are {', '.join(sorted(MEANINGS))} "
                "(put words with a colon between quotation marks)"
            )
            raise QueryError(message, field.at, self._text)
        value = self._value(field)
        if field.text in NUMBERS:
            return self._figure(field, value)
        try:
            if field.text == "title":
                return self._words(value, title=True)
            return FIELDS[field.text](field.text, value.text, self._now)
        except UnreadableError as error:
            raise QueryError(str(error), value.at, self._text) from error

    def _figure(self, field: Token, value: Token) -> Node:
        try:
            limits, code = read_limits(value.text, percent=field.text == "percent")
        except UnreadableError as error:
            raise QueryError(str(error), value.at + error.offset, self._text) from error
        codes: tuple[str, ...] = () if code is None else (code,)
        heads: tuple[str, ...] = ()
        fates: tuple[str, ...] = ()
        unit = self._peek()
        if unit is not None and unit.kind == "word" and unit.text not in {"OR", "AND", "NOT"}:
            if field.text == "amount":
                named = currency_codes(unit.text)
                self._next += bool(named)
                codes = named or codes
            elif field.text == "count" and unit.text.isalpha():
                codes, heads, fates = counted_codes(unit.text)
                self._next += 1
        kind = NUMBERS[field.text]
        return Figure(kind, limits, codes, heads, fates)


def _with_measure(parts: list[Node], heads: tuple[str, ...]) -> list[Node]:
    """Let a measure narrow the figures beside it; alone, it asks for any figure of its own."""
    if not any(isinstance(part, Figure) for part in parts):
        return [*parts, Figure(heads=heads)]
    return [
        Figure(part.kind, part.limits, part.codes, heads, part.fates) if isinstance(part, Figure) else part
        for part in parts
    ]


def _facet(field: str, value: str, _now: datetime) -> Node:
    if field == "has" and value not in {"figure", "quote", "forecast"}:
        message = "“has:” knows figure, quote and forecast"
        raise UnreadableError(message)
    return Facet(field, value)  # type: ignore[arg-type]  # FIELDS has only facets' names here


def _standing(_field: str, value: str, _now: datetime) -> Node:
    if value not in STANDINGS:
        message = f"“standing:” knows {', '.join(STANDINGS)}"
        raise UnreadableError(message)
    return StoryHas(standing=value)


def _number(field: str, value: str, _now: datetime) -> Node:
    return StoryHas(number=field, limits=read_limits(value, percent=False)[0])  # type: ignore[arg-type]  # as above


def _dates(_field: str, value: str, now: datetime) -> Node:
    return Dates(*read_dates(value, now))


def _names(field: str, value: str, _now: datetime) -> Node:
    return Names(value, speaker=field == "speaker")


def _story(_field: str, value: str, _now: datetime) -> Node:
    return InStory(value)


FIELDS: Mapping[str, Callable[[str, str, datetime], Node]] = {
    **dict.fromkeys(("outlet", "category", "tone", "lang", "country", "has", "note"), _facet),
    **dict.fromkeys(("entity", "speaker"), _names),
    **dict.fromkeys(("origins", "articles", "outlets"), _number),
    "date": _dates,
    "standing": _standing,
    "story": _story,
}
"""What makes a node of each field that is no figure."""
