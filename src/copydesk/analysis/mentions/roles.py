"""What the text says somebody is: role and organisation, from apposition and from words before a name."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.analysis.mentions.candidates import Name
from copydesk.language.speech import SpeechWords

LONGEST_ROLE = 25  # tokens: a longer apposition is a run-on of the parse


class Role(NamedTuple):
    """A role: tokens [start, end)."""

    start: int
    end: int


def role_of(doc: Doc, name: Name, words: SpeechWords) -> Role | None:
    """Return the role that stands at this place of a person's name, or None."""
    return _behind(doc, name, words) or _before(doc, name, words) or _around(doc, name, words)


def _behind(doc: Doc, name: Name, words: SpeechWords) -> Role | None:
    """Find "Jane Doe, head of the agency,": an apposition whose head is a role."""
    inside = range(name.start, name.end)
    for token in doc[name.start : name.end]:
        for child in token.children:
            if child.dep_ == "appos" and child.i >= name.end and _is_role(child, words):
                start, end = child.left_edge.i, _cut(doc, child.left_edge.i, child.right_edge.i + 1)
                if start not in inside and start < end:
                    return Role(start, end)
    if name.end + 1 < len(doc) and doc[name.end].text == ",":
        return _after_comma(doc, name, words)
    return None


def _after_comma(doc: Doc, name: Name, words: SpeechWords) -> Role | None:
    """Find a role between commas where the parse went astray: ", the state's chief seismologist, said"."""
    end = name.end + 1
    while (
        end < len(doc)
        and end - name.end <= LONGEST_ROLE
        and doc[end].text not in {",", ".", ";", "—", "–", "(", "“", '"'}
    ):
        if doc[end].pos_ in {"VERB", "AUX"} and doc[end].tag_ in {"VBD", "VBZ", "VBP"}:
            return None
        end += 1
    start = name.end + 1
    head = next(
        (token for token in doc[start:end] if token.pos_ in {"NOUN", "PROPN"} and _is_role(token, words)),
        None,
    )
    if head is None or end >= len(doc) or doc[end].text not in {",", "."}:
        return None
    before = doc[start : head.i]
    if any(
        token.pos_ in {"VERB", "AUX", "ADP", "PRON", "SCONJ", "CCONJ"} and token.tag_ != "VBG"
        for token in before
    ):
        return None
    return Role(start, end)


def _before(doc: Doc, name: Name, words: SpeechWords) -> Role | None:
    """Find "White House press secretary Jane Doe": nouns that lead up to the name."""
    start = name.start
    while start and _leads(doc[start - 1]) and doc[start - 1].sent == doc[name.start].sent:
        start -= 1
    while start < name.start and (doc[start].tag_ == "POS" or doc[start].pos_ == "ADV"):
        start += 1
    tokens = doc[start : name.start]
    if not tokens or not _is_role(tokens[-1], words) or tokens[-1].lower_ in words.courtesy:
        return None
    return Role(start, name.start)


def _leads(token: Token) -> bool:
    if token.is_punct and token.text != "-":
        return False
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ == "POS" or token.text == "-"


def _around(doc: Doc, name: Name, words: SpeechWords) -> Role | None:
    """Find "The agency's director, Jane Doe,": the name is the apposition of a role."""
    last = doc[name.end - 1]
    if last.dep_ != "appos" or last.head.i >= name.start or not _is_role(last.head, words):
        return None
    if name.start == 0 or doc[name.start - 1].text != ",":
        return None
    return Role(last.head.left_edge.i, name.start - 1)


def _is_role(token: Token, words: SpeechWords) -> bool:
    lower = token.lower_
    singular = token.tag_ in {"NN", "NNP"} or lower in words.titles
    return singular and (
        lower in words.person_nouns or lower in words.titles or lower.rpartition("-")[2] in words.person_nouns
    )


def _cut(doc: Doc, start: int, end: int) -> int:
    """End a role before a relative clause, a dash or a quotation, and within a sensible length."""
    for token in doc[start : min(end, start + LONGEST_ROLE)]:
        if token.dep_ == "relcl" and token.left_edge.i > start:
            end = min(end, token.left_edge.i)
    end = min(end, start + LONGEST_ROLE)
    for token in doc[start:end]:
        if token.text in {"—", "–", "(", "“", '"', ";"}:
            end = token.i
            break
    while end > start and doc[end - 1].is_punct:
        end -= 1
    return end
