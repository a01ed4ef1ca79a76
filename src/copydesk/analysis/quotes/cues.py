"""Cues: the verbs, nouns and adjectives that report, and the words that belong to them."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.language.speech import Cue, SpeechWords

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Report(NamedTuple):
    """One reporting word in the text."""

    token: Token
    cue: Cue
    passive: bool


def reports(doc: Doc, usable: list[bool], words: SpeechWords) -> list[Report]:
    """Return the reporting words among the usable tokens (not in quotation marks), in order."""
    found = []
    for token in doc:
        if not usable[token.i] or (token.text.isupper() and len(token) > 1):
            continue  # a heading in capitals is not parsed well enough
        report = None
        if token.pos_ in {"VERB", "AUX"}:
            report = _verb(token, words)
        elif token.pos_ == "ADJ" and token.dep_ == "acomp" and token.lower_ in words.adjectives:
            report = Report(token, words.adjectives[token.lower_], passive=False)
        elif token.pos_ == "NOUN" and token.lemma_ in words.nouns:
            report = Report(token, words.nouns[token.lemma_], passive=False)
        if report is not None:
            found.append(report)
    return found


def _verb(token: Token, words: SpeechWords) -> Report | None:
    if token.dep_ in {"aux", "auxpass", "amod", "compound"}:
        return None
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children)
    if token.tag_ == "VBN" and token.dep_ in {"advcl", "acl"}:
        passive = passive or not any(child.dep_ == "aux" for child in token.children)  # "asked about it, Ann"
    if token.tag_ == "VBN" and token.lower_ in words.adjectives and (passive or token.dep_ == "acomp"):
        return Report(token, words.adjectives[token.lower_], passive=False)  # "are convinced that"
    lemma = words.lemmas.get(token.lower_, token.lemma_.lower())
    cue = words.verbs.get(lemma)
    return Report(token, cue, passive) if cue is not None else None


def cue_tokens(report: Report, preposition: Token | None) -> tuple[int, int]:
    """Return tokens [start, end) of a cue: the word with its auxiliaries, negation, particle, preposition."""
    token = report.token
    start, end = token.i, token.i + 1
    verb = token.head if token.dep_ == "acomp" else token
    start = min(start, verb.i)
    chain = verb
    while (
        chain.dep_ == "xcomp"
        and chain.head.pos_ in {"VERB", "AUX"}
        and chain.head.i < chain.i
        and chain.i - chain.head.i <= 4
        and not any(
            c.dep_ in {"dobj", "nsubj"} and chain.head.i < c.i < chain.i
            for c in (*chain.head.children, *chain.children)
        )
    ):
        chain = chain.head
        start = chain.i
    for child in sorted(chain.children, key=lambda item: -item.i):
        if child.i == start - 1 and child.dep_ in {"aux", "auxpass", "neg", "advmod"} and child.tag_ != "WRB":
            start = child.i
    for child in token.children:
        if child.dep_ == "prt" and child.i == end:
            end += 1
    if preposition is not None and preposition.i - end <= 1 and preposition.i >= end:
        end = preposition.i + 1
    return start, end
