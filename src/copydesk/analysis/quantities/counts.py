"""What a bare number counts: the noun it stands before, or the persons whose state it tells."""

import msgspec
from spacy.tokens import Token

from copydesk.analysis.quantities.syntax import NOUNS, Parse, lemma_of
from copydesk.domain.annotation import Unit
from copydesk.language.numbers import NumberWords

_REACH = 8  # tokens from a number to the noun it counts; longer noun phrases are misparses
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB", "PUNCT", "CCONJ", "PART", "SYM"})


class Counted(msgspec.Struct, frozen=True):
    """What is counted: the unit, the noun's token, and whether "of" stands between ("dozens of people")."""

    unit: Unit
    head: Token
    partitive: bool = False


def counted_after(parse: Parse, number: Token, limit: int, numbers: NumberWords) -> Counted | None:
    """Find what the number that ends at `number` counts, before token `limit`."""
    doc = parse.doc
    after = number.i + 1
    if after >= limit:
        return None
    if doc[after].lower_ in numbers.partitives:
        head = _object_of(doc[after], limit)
        return Counted(_unit_of(head, numbers), head, partitive=True) if head is not None else None
    if doc[after].lower_ in numbers.states and (after + 1 >= limit or doc[after + 1].pos_ not in NOUNS):
        return Counted(Unit("count", "person"), doc[after])
    head = number.head
    if not (
        number.dep_ in {"nummod", "amod", "compound", "nmod", "quantmod"} and _reaches(number, head, limit)
    ):
        found = _noun_run(parse, after, limit)
        if found is None:
            return None
        head = found
    head = _possessor(number, head) or head
    return Counted(_unit_of(head, numbers), head)


def _possessor(number: Token, head: Token) -> Token | None:
    """Return the "people" of "400,000 British people's information": the number counts who, not what."""
    for token in number.doc[number.i + 2 : head.i]:
        if token.tag_ == "POS":
            return token.doc[token.i - 1]
    return None


def _reaches(number: Token, head: Token, limit: int) -> bool:
    if head.pos_ not in NOUNS or not number.i < head.i < min(limit, number.i + _REACH):
        return False
    between = number.doc[number.i + 1 : head.i]
    return all(token.pos_ in _MODIFIERS and token.text not in {",", "(", ")", ":", ";"} for token in between)


def _noun_run(parse: Parse, at: int, limit: int) -> Token | None:
    """Return the last noun of the run of adjectives and nouns that starts at token `at`."""
    last = None
    for token in parse.doc[at : min(limit, at + _REACH)]:
        if token.pos_ in NOUNS:
            last = token
        elif token.pos_ != "ADJ" or last is not None:
            break
    return last


def _object_of(preposition: Token, limit: int) -> Token | None:
    for child in preposition.children:
        if child.dep_ == "pobj" and child.pos_ in NOUNS and child.i < limit:
            return child
    return None


def _unit_of(head: Token, numbers: NumberWords) -> Unit:
    lemma = lemma_of(head)
    if lemma in numbers.people or lemma.removesuffix("s") in numbers.people:
        return Unit("count", "person")
    return Unit("count", lemma)


def persons_in_state(number: Token, numbers: NumberWords) -> Token | None:
    """Return the word for the state of a bare number of persons: "59 were killed", "killing 12"."""
    head = number.head
    if number.dep_ in {"nsubj", "nsubjpass"} and head.i > number.i:
        if head.lower_ in numbers.states:
            return head
        return next((child for child in head.rights if child.lower_ in numbers.states), None)
    if number.dep_ == "dobj" and head.i < number.i and head.lemma_.lower() in numbers.state_verbs:
        return head
    return None
