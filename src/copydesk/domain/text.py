"""Spans and blocks: places in an article's text."""

from typing import Literal

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range [start, end) of Unicode code points in one `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that cannot be one (ValueError)."""
        if not 0 <= self.start <= self.end:
            message = f"not a span: [{self.start}, {self.end})"
            raise ValueError(message)

    def __len__(self) -> int:
        """Return the number of code points covered."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


BlockKind = Literal[
    "headline",  # the title; always the first block where there is one
    "paragraph",
    "bullet",  # a list item: a sentence of its own
    "heading",  # a section heading inside the text
    "label",  # "Technology and markets  Negative (cautious concern)"
    "dateline",  # a line that is only a time: "Jan 10, 2026 14:05 UTC"
    "byline",  # "By Jane Doe, Reuters"
    "credit",  # "(Image credit: …)", captions' credits
    "chrome",  # what a page leaves behind: "Search Results", "Share this", "Advertisement"
    "cutoff",  # "... continue reading": the rest of the text is missing
    "disclaimer",  # a closing note about the text itself, such as one that names no source
]
QUOTABLE: frozenset[BlockKind] = frozenset({"headline", "paragraph", "bullet"})
"""Kinds of block whose sentences may be analysed, quoted and cited."""


class Block(msgspec.Struct, frozen=True):
    """One paragraph-like part of an article and what kind of part it is."""

    span: Span
    kind: BlockKind

    @property
    def quotable(self) -> bool:
        """Tell whether sentences of this block may be analysed and cited."""
        return self.kind in QUOTABLE
