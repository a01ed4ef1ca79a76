"""The words of a text with their places, as quotations are matched."""

import re

import msgspec

from copydesk.domain.text import Span

TOKEN = re.compile(r"\w+(?:['’]\w+)*", re.UNICODE)


class Words(msgspec.Struct, frozen=True):
    """An article's words for matching quotations: lower case, with their places."""

    tokens: tuple[str, ...]
    spans: tuple[Span, ...]
    joined: str  # " tok tok tok "
    starts: dict[int, int]  # place in `joined` -> index of the token

    @classmethod
    def of(cls, text: str) -> "Words":
        """Cut a text into words."""
        tokens: list[str] = []
        spans: list[Span] = []
        starts: dict[int, int] = {}
        at = 1
        for match in TOKEN.finditer(text):
            token = match.group().lower().replace("’", "'")
            starts[at] = len(tokens)
            tokens.append(token)
            spans.append(Span(match.start(), match.end()))
            at += len(token) + 1
        return cls(tuple(tokens), tuple(spans), " " + " ".join(tokens) + " ", starts)

    def find(self, tokens: list[str]) -> list[Span]:
        """Return every place where these words stand in this order with nothing between."""
        wanted, found, at = " " + " ".join(tokens) + " ", [], 0
        while tokens:
            at = self.joined.find(wanted, at)
            if at < 0:
                break
            first = self.starts[at + 1]
            found.append(Span(self.spans[first].start, self.spans[first + len(tokens) - 1].end))
            at += 1
        return found


def tokens_of(text: str) -> list[str]:
    """Return the words of a quotation as they are compared."""
    return [match.group().lower().replace("’", "'") for match in TOKEN.finditer(text)]
