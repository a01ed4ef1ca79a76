"""One exchange in one sentence, and how it is made."""

from typing import NamedTuple

from bench.metamorphic.texts import Sentence


class Change(NamedTuple):
    """Put `new` for [start, end) of a sentence; `kind` is the class of element that it exchanges."""

    kind: str
    start: int
    end: int
    new: str


class Draft(NamedTuple):
    """A draft of one sentence, and of which article's sentence it was made by what."""

    article: str
    sentence: int
    kind: str
    text: str
    changed: str  # "old → new", for a reader


def made(article: str, sentence: Sentence, change: Change) -> Draft:
    """Carry a change out; a capital at the sentence's start stays one."""
    new = change.new
    if change.start == 0 and new:
        new = new[0].upper() + new[1:]
    rest = sentence.text[change.end :]
    if change.start == change.end == 0:
        rest = rest[:1].lower() + rest[1:]
    text = sentence.text[: change.start] + new + rest
    if not change.start and not new:
        text = text.lstrip(" ,")
        text = text[:1].upper() + text[1:]
    old = sentence.text[change.start : change.end]
    return Draft(article, sentence.number, change.kind, " ".join(text.split()), f"{old} → {change.new}")
