"""Nouns beside a name that say what it is: "Jane Doe, the minister," and "the minister, Jane Doe"."""

from spacy.tokens import Doc, Token

from copydesk.analysis.mentions.anaphora import Antecedent, Pointer, Thing
from copydesk.analysis.mentions.evidence import kind_of
from copydesk.language.speech import SpeechWords

BEFORE = frozenset({"det", "amod", "compound", "poss", "nummod"})


def appositions(
    doc: Doc, named: list[Antecedent], things: list[Thing], taken: list[bool], words: SpeechWords
) -> list[Pointer]:
    """Return the nouns that stand for a named thing beside its name, in order; names inside them are cut off.

    The noun must say the kind of thing that the name names.
    """
    found = []
    for item in named:
        last = doc[item.end - 1]
        nouns = [child for child in last.children if child.dep_ == "appos" and child.i >= item.end]
        if last.dep_ == "appos" and last.head.i < item.start and doc[item.start - 1].text == ",":
            nouns.append(last.head)
        for noun in nouns:
            fits = noun.pos_ == "NOUN" and noun.tag_ == "NN" and not taken[noun.i]
            if fits and kind_of(noun, words) == things[item.entity].type:
                found.append(Pointer(_start(noun, taken), noun.i + 1, item.entity, "nominal"))
                taken[found[-1].start : noun.i + 1] = [True] * (noun.i + 1 - found[-1].start)
    return sorted(found)


def _start(noun: Token, taken: list[bool]) -> int:
    """Return where the words right before a noun begin that belong to it and to no name."""
    start: int = noun.i
    doc = noun.doc
    while start and not taken[start - 1] and doc[start - 1].head == noun and doc[start - 1].dep_ in BEFORE:
        start -= 1
    return start
