"""Drafts that stay true: a sentence as it stands, lightly trimmed, or written otherwise.

Trimming takes away only what stands apart from the statement: what is in brackets, and a word that ties the
sentence to the one before it. What is written otherwise ("%" for "percent") means the same to any reader.
"""

import re
from collections.abc import Iterable, Iterator

from bench.metamorphic.figures import WORDS
from bench.metamorphic.swap import Change, Draft, made
from bench.metamorphic.texts import Sentence, Text

BRACKETS = re.compile(r" \([^()]*\)")
TYING = re.compile(
    r"^(However|Meanwhile|Also|In addition|Moreover|Furthermore|Nevertheless|Additionally|Therefore),? "
    r"|^(And|But|So) "
)
OTHERWISE = (
    (re.compile(r"(?<=\d) percent\b"), "%"),
    (re.compile(r"(?<=\d)%"), " percent"),
    (re.compile(r"\bmore than(?= \d)"), "over"),
    (re.compile(r"\bover(?= \d)"), "more than"),
    (re.compile(r"\b(approximately|around)(?= \d)"), "about"),
    (re.compile(r"\babout(?= \d)"), "approximately"),
    (re.compile(r"\bstated\b"), "said"),
    (re.compile(r"\bkilometres\b"), "kilometers"),
    (re.compile(r"(?<!\d)(?<!\d[.,])(?<=\d)000,000\b"), " million"),
    (re.compile(r"\bU\.S\."), "US"),
)


def faithful(texts: Iterable[Text]) -> Iterator[Draft]:
    """Yield the true drafts, in the order of the articles and their sentences."""
    for text in texts:
        for sentence in text.declared():
            yield Draft(text.id, sentence.number, "verbatim", sentence.text, "")
            for change in _changes(sentence):
                draft = made(text.id, sentence, change)
                if draft.text != sentence.text:
                    yield draft


def _changes(sentence: Sentence) -> Iterator[Change]:
    for pattern in (BRACKETS, TYING):
        for match in pattern.finditer(sentence.text):
            if not sentence.in_quotes(match.start()):
                yield Change("trimmed", match.start(), match.end(), "")
    for pattern, new in OTHERWISE:
        for match in pattern.finditer(sentence.text):
            if not sentence.in_quotes(match.start()):
                yield Change("otherwise", match.start(), match.end(), new)
    for token in sentence.tokens:
        form = token.form.casefold()
        named = any(one.start <= token.start < one.end for one in sentence.mentions)
        alone = sentence.text[token.end : token.end + 1] == " " and token.start > 0
        counts = form in WORDS[1:10] and token.tag == "CD" and alone and not named
        if counts and not sentence.in_quotes(token.start):
            yield Change("otherwise", token.start, token.end, str(WORDS.index(form) + 1))
