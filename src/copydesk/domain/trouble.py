"""What was left out, and why: trouble with one input is a value, never a stop and never a silence."""

from typing import Literal

import msgspec

Stage = Literal["reading", "analysis", "stories", "briefing"]

SkipReason = Literal[
    "empty",  # nothing in it, or nothing left after the page's frame is taken off
    "binary",  # not text
    "undecodable",  # text in no encoding that fits
    "too_large",
    "unreadable",  # the system does not let us read it
    "not_found",
    "malformed",  # JSON, HTML or gzip that is broken
    "hostile",  # nesting or expansion beyond the limits
    "unknown_format",
    "no_text",  # a record or page without an article's text
    "same_file",  # the same text from the same source was already read
    "other_language",  # read and stored, but not analysed as English
    "failed",  # a stage raised where it should not have: a bug, with its message
]


class Skipped(msgspec.Struct, frozen=True):
    """One input, or a part of one, that was left out."""

    source: str
    stage: Stage
    reason: SkipReason
    detail: str
