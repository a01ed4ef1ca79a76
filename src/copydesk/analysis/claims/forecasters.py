"""Who forecasts, how likely they call it, and by when: what a forecast says beside its content."""

from collections.abc import Iterable

from spacy.tokens import Token

from copydesk.analysis.claims.clauses import STEPS, SUBJECTS, VERBAL, is_passive, lemma
from copydesk.analysis.quotes.cues import Report
from copydesk.analysis.quotes.page import Page
from copydesk.analysis.quotes.sources import attribute, may_speak, speaker_of
from copydesk.domain.annotation import Attribution
from copydesk.language.certainty import CertaintyWords
from copydesk.language.speech import Cue

FORECASTS = Cue("thinks", frozenset())


def forecaster(token: Token, head: Token, page: Page, words: CertaintyWords) -> Attribution | None:
    """Return whose forecast the clause at `head` tells, or None where it is the writer's own."""
    for word in _upward(token, head):
        report = None
        if word.pos_ in VERBAL and lemma(word) in words.forecasts | words.aims | words.sights:
            report = Report(word, FORECASTS, passive=is_passive(word))
        elif word.pos_ == "NOUN" and lemma(word) in words.forecasts | words.aims | words.estimates:
            report = Report(_whose(word), FORECASTS, passive=False)
        elif word.pos_ == "NOUN" and lemma(word) in words.likelihoods and word.dep_ in {"dobj", "oprd"}:
            report = Report(word.head, FORECASTS, passive=is_passive(word.head))
        speaker = None if report is None else speaker_of(report, page.words)
        expects = word.pos_ in VERBAL and speaker is not None and speaker.head.pos_ in {"NOUN", "PROPN"}
        if speaker is not None and (expects or may_speak(speaker, page.people, page.words)):
            return attribute(page, speaker)
    return None


def _upward(token: Token, head: Token) -> Iterable[Token]:
    """Yield the words that hold `token`, up to the root, with objects and subjects on the way."""
    here = token
    for _ in range(STEPS):
        yield here
        if here.pos_ in VERBAL or here.i == head.i:
            yield from (child for child in here.children if child.dep_ in {"dobj", "nsubj", "oprd"})
        if here.dep_ == "ROOT":
            return
        here = here.head


def _whose(noun: Token) -> Token:
    """Return the word whose subject owns a forecast: of "left its forecast unchanged" the verb."""
    own = next((child for child in noun.children if child.dep_ == "poss"), None)
    here = noun
    if own is None or own.pos_ != "PRON":
        return noun
    for _ in range(STEPS):
        if here.dep_ == "ROOT":
            return noun
        here = here.head
        if here.pos_ in VERBAL and any(child.dep_ in SUBJECTS for child in here.children):
            return here
    return noun


def is_chance(token: Token, words: CertaintyWords) -> bool:
    """Tell whether a percentage is how likely something is: "a 20% chance", "the odds are 20%"."""
    here = token
    for _ in range(3):
        if lemma(here) in words.likelihoods | words.risks:
            return True
        beside = [child for child in here.children if child.dep_ in {"nsubj", "dobj"}]
        if here.pos_ in VERBAL or here.dep_ == "ROOT":
            return any(lemma(child) in words.likelihoods | words.risks for child in beside)
        here = here.head
    return any(
        lemma(child) in words.likelihoods | words.risks
        for child in here.children
        if child.dep_ in {"nsubj", "dobj"}
    )
