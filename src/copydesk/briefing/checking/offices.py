"""What a draft says that somebody is: "Jane Roe, the head of Acme" where the source has her as its lawyer."""

import re

from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.quotations import POSSESSIVE
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.sources import Sources
from copydesk.briefing.checking.trials import Beside
from copydesk.briefing.checking.words import BROADER, Lexicon, Term
from copydesk.domain.annotation import Entity, Word

NEARBY = 7  # words from an office to the name in apposition to it
AFTER = 5  # words from a name to the office that stands after it
SEPARATE = frozenset({"PROPN", "VERB", "ADP", "CCONJ"})  # what stands between a name and another's office
ONE_THING = frozenset(
    {"compound", "appos", "nmod", "attr", "nsubj", "nsubjpass", "oprd", "prep", "pobj", "relcl"}
)
COMPLEMENT = re.compile(r"\s(?:of|for|at|in|who|which)\s|,")


def judge_offices(beside: Beside, sources: Sources, lexicon: Lexicon) -> list[Judged]:
    """Return what the draft says that a named person is, where the sources know that person as others only.

    An office is read where it stands beside the name or names its bearer again ("the coach", of a name). Who
    is named nowhere in the sources is a fault of its own, and not judged here.
    """
    parse, found = beside.sentence.article.analysis.parse, []
    by_word = {term.word: term for term in beside.sentence.terms}
    for index in sorted(beside.clause.words):
        bearer = _bearer(parse, index)
        office, name = by_word.get(index), by_word.get(bearer) if bearer is not None else None
        if office is None or name is None or office.name or not name.name:
            continue
        if office.key not in lexicon.speech.person_nouns:
            continue
        known = [sources.sentences[at] for at in sorted(sources.holders(name.key, name=True))]
        persons = any(_persons(name, item, lexicon) for item in known)
        if persons and not any(_holds(office, name, item, lexicon) for item in known):
            words = beside.sentence.article.words(office.span)
            who = beside.sentence.article.words(name.span)
            reason = f"no source calls {who} “{words}”"
            found.append(Judged("absent", "name", office.span, words, None, reason))
    return found


def _bearer(parse: tuple[Word, ...], index: int) -> int | None:
    """Return the name whose bearer a noun describes: in apposition to it, or right before it."""
    word = parse[index]
    if word.pos != "NOUN" or word.head == index:
        return None
    if word.dep in {"appos", "compound", "nmod"} and parse[word.head].pos == "PROPN":
        return word.head
    return next(
        (
            at
            for at in range(index + 1, min(index + NEARBY, len(parse)))
            if parse[at].head == index and parse[at].dep == "appos" and parse[at].pos == "PROPN"
        ),
        None,
    )


def _holds(office: Term, name: Term, sentence: SourceSentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence about somebody has the office by the name, or in another mention of them."""
    parse = sentence.article.analysis.parse
    offices = [
        term
        for term in sentence.terms
        if lexicon.closeness(office.key, term.key) >= BROADER and _is_office(parse, term.word, lexicon)
    ]
    names = [term for term in sentence.terms if term.key == name.key]
    if any(_linked(parse, one.word, two.word) for one in offices for two in names):
        return True
    return any(
        lexicon.closeness(office.key, word) >= BROADER
        for said in _said_of(name, sentence, lexicon)
        for word in lexicon.name_keys(said)[-1:]
    )


def _is_office(parse: tuple[Word, ...], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word names an office itself: "executive" of "executive producer" does not."""
    word = parse[index]
    part = word.dep in {"compound", "amod"} and parse[word.head].lemma in lexicon.speech.person_nouns
    return word.pos in {"NOUN", "PROPN"} and not part


def _linked(parse: tuple[Word, ...], office: int, name: int) -> bool:
    """Tell whether an office is said of a name: it stands by it, is in apposition, or "is" joins the two."""
    first, last = sorted((office, name))
    between = range(first + 1, last)
    if office < name and all(parse[at].pos == "PROPN" and parse[at].head == name for at in between):
        return True
    if name < office and last - first <= AFTER and not any(parse[at].pos in SEPARATE for at in between):
        return True
    return bool(set(_chain(parse, office)) & set(_chain(parse, name)))


def _chain(parse: tuple[Word, ...], index: int) -> list[int]:
    """Return a word and what it stands for one thing with: of "is the head" the name before "is" too."""
    found = [index]
    while parse[index].head != index and parse[index].dep in ONE_THING:
        if parse[index].dep == "prep" and parse[index].lemma != "as":
            break
        index = parse[index].head
        found.append(index)
    return found


def _said_of(name: Term, sentence: SourceSentence, lexicon: Lexicon) -> list[str]:
    """Return what analysis found a sentence to say of a name's bearer, without what says whose they are."""
    article, found = sentence.article, []
    for mention in article.analysis.mentions:
        if not sentence.span.holds(mention.span):
            continue
        entity = article.analysis.entities[mention.entity]
        if entity.type == "person" and name.key in _keys_of(entity, lexicon):
            words = [entity.role or ""]
            words += [article.words(mention.span)] if mention.kind == "nominal" else []
            found += [COMPLEMENT.split(POSSESSIVE.split(item)[-1])[0] for item in words]
    return found


def _keys_of(entity: Entity, lexicon: Lexicon) -> set[str]:
    return {key for known in (entity.name, *entity.aliases) for key in lexicon.name_keys(known)}


def _persons(name: Term, sentence: SourceSentence, lexicon: Lexicon) -> bool:
    """Tell whether analysis took a name in a sentence for a person's."""
    article = sentence.article
    return any(
        entity.type == "person" and name.key in _keys_of(entity, lexicon)
        for mention in article.analysis.mentions
        if sentence.span.holds(mention.span)
        for entity in (article.analysis.entities[mention.entity],)
    )
