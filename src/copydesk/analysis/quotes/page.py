"""What every step of finding quotes looks things up in: one text with its parse, quotations and entities."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.marks import Quotation
from copydesk.domain.annotation import Entity, Mention, QuoteKind
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords


class People(NamedTuple):
    """The entities of a text with the mentions that stand for them, looked up by character."""

    entities: tuple[Entity, ...]
    at: dict[int, Mention]  # every character offset where a token of a mention starts

    @classmethod
    def of(cls, doc: Doc, entities: tuple[Entity, ...], mentions: tuple[Mention, ...]) -> "People":
        """Index mentions by the offsets of their tokens."""
        at: dict[int, Mention] = {}
        index = 0
        for mention in mentions:
            while index < len(doc) and doc[index].idx < mention.span.start:
                index += 1
            while index < len(doc) and doc[index].idx < mention.span.end:
                at[doc[index].idx] = mention
                index += 1
        return cls(entities, at)

    def entity_at(self, token: Token) -> Entity | None:
        """Return the entity that a token is part of a mention of, or None."""
        mention = self.at.get(token.idx)
        return self.entities[mention.entity] if mention is not None else None


class Page(NamedTuple):
    """One text, all that was found in it so far, and the words of its language."""

    text: str
    doc: Doc
    marks: list[Quotation]  # in order and disjoint
    starts: list[int]  # where each quotation starts
    people: People
    words: SpeechWords

    def span(self, start: int, end: int) -> Span:
        """Return the characters of tokens [start, end)."""
        last = self.doc[end - 1]
        return Span(self.doc[start].idx, last.idx + len(last))

    def touching(self, start: int, end: int) -> list[Quotation]:
        """Return the quotations that share a character with text[start:end]."""
        first = max(0, bisect_right(self.starts, start) - 1)
        found = self.marks[first : bisect_left(self.starts, end)]
        return [mark for mark in found if mark.start < end and start < mark.end]

    def merged(self, ranges: list[tuple[int, int]], cue: Span) -> tuple[Span, ...]:
        """Grow ranges of characters to whole quotations, join those that touch, and keep the cue out."""
        grown = []
        for start, end in ranges:
            marks = self.touching(start, end)
            grown.append((min([start, *(m.start for m in marks)]), max([end, *(m.end for m in marks)])))
        joined: list[tuple[int, int]] = []
        for low, high in sorted(grown):
            if joined and low <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(joined[-1][1], high))
            else:
                joined.append((low, high))
        parts: list[tuple[int, int]] = []
        for low, high in joined:
            if cue.start < high and low < cue.end:
                parts += [(low, cue.start), (cue.end, high)]
            else:
                parts.append((low, high))
        return tuple(Span(low, high) for low, high in parts if low < high and _letters(self.text[low:high]))

    def verbatim(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the words between quotation marks inside a content, the marks left out."""
        return tuple(
            Span(mark.first, mark.last)
            for part in content
            for mark in self.touching(part.start, part.end)
            if mark.first < mark.last and part.start <= mark.start and mark.end <= part.end
        )

    def kind(self, content: tuple[Span, ...]) -> QuoteKind:
        """Tell whether a content is all, partly or not at all between quotation marks."""
        verbatim = self.verbatim(content)
        if not verbatim:
            return "indirect"
        whole = sum(_letters(part.of(self.text)) for part in content)
        return "direct" if whole == sum(_letters(part.of(self.text)) for part in verbatim) else "mixed"


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)
