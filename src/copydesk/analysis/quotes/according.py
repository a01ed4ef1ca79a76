"""Phrases of attribution: "according to the report, …", "…, in the words of one resident"."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.sources import People, Speaker
from copydesk.language.speech import SpeechWords

LONGEST_SOURCE = 40  # tokens


class Phrase(NamedTuple):
    """An attributing phrase: its cue's tokens [first, second], the source, the content's tokens [start, end)."""

    first: int
    second: int
    speaker: Speaker
    start: int
    end: int


def phrases(doc: Doc, usable: list[bool], people: People, words: SpeechWords) -> list[Phrase]:
    """Return the attributing phrases among the usable tokens, in order."""
    found = []
    for token in doc:
        if not usable[token.i]:
            continue
        for pattern in words.according:
            end = token.i + len(pattern)
            if token.lower_ == pattern[0] and tuple(t.lower_ for t in doc[token.i : end]) == pattern:
                phrase = _phrase(doc, token, end, people, words)
                if phrase is not None:
                    found.append(phrase)
    return found


def _phrase(doc: Doc, token: Token, end: int, people: People, words: SpeechWords) -> Phrase | None:
    head = next((t for t in doc[end : end + 12] if t.dep_ == "pobj" and t.head.i < end), None)
    sent = token.sent
    if head is None or end >= sent.end:
        return None
    stop = min(head.right_edge.i + 1, sent.end, end + LONGEST_SOURCE)
    opens = all(not t.text[:1].isalnum() or t.pos_ in {"CCONJ", "ADV"} for t in doc[sent.start : token.i])
    stop = _cut(doc, end, stop, head, people, words, opens=opens)
    while stop > end + 1 and (doc[stop - 1].is_punct or doc[stop - 1].is_space):
        stop -= 1
    speaker = Speaker(end, stop, head)
    if opens:
        return Phrase(token.i, end - 1, speaker, stop, sent.end) if stop < sent.end else None
    start = _content_start(doc, token, sent.start)
    return Phrase(token.i, end - 1, speaker, start, token.i)


def _cut(
    doc: Doc, start: int, stop: int, head: Token, people: People, words: SpeechWords, *, opens: bool
) -> int:
    """End a source at the comma behind which the sentence proper begins.

    The parser often takes the sentence's subject for an apposition of the source. It is one only where
    what follows the comma describes ("the agency, a regulator,") and the sentence has a subject elsewhere.
    """
    for token in doc[start:stop]:
        if token.i <= start or token.text != "," or not opens:
            continue
        following = doc[token.i + 1] if token.i + 1 < stop else None
        if following is None:
            return token.i
        described = following.lower_ in words.relatives or following.tag_ in {"VBG", "VBN"}
        described = described or (
            following.lower_ in words.articles and _describes(doc, token.i + 1, stop, words)
        )
        listed = any(
            t.dep_ == "cc" and t.lower_ in {"and", "or"} and t.head.i <= token.i for t in doc[token.i : stop]
        )
        if not described and not listed:
            return token.i
        mention = people.at.get(following.idx)
        if mention is not None and people.entities[mention.entity].type == "person" and not listed:
            return token.i
    return stop


def _describes(doc: Doc, start: int, stop: int, words: SpeechWords) -> bool:
    """Tell whether a phrase between commas says what somebody is: "the agency, a regulator,"."""
    noun = next(
        (token for token in doc[start:stop] if token.pos_ == "NOUN" and token.dep_ != "compound"), None
    )
    if noun is None or not any(token.text == "," for token in doc[start : stop + 1]):
        return False
    return noun.lower_ in words.person_nouns or noun.lower_ in words.organisation_nouns


def _content_start(doc: Doc, token: Token, start: int) -> int:
    """Return where the clause begins that a closing "according to" speaks of: the sentence's start."""
    while start < token.i and (doc[start].is_space or doc[start].pos_ == "CCONJ"):
        start += 1
    return start
