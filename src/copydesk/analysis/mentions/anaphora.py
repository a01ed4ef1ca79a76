"""Pronouns and nominals ("he", "the company"): to whom they point, or nobody where that is unsure."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.analysis.mentions.candidates import Ground, is_institution
from copydesk.language.speech import SpeechWords

TRAIL = 60  # antecedents to weigh: far more than a few sentences of news hold
MEASURED = frozenset({"DATE", "TIME", "PERCENT", "CARDINAL", "MONEY"})  # what "it" is, and means nothing
FOREMOST = 2  # times the places of the next
REACH = 3  # sentences that a pronoun looks back; further back readers lose it too
NOMINAL_REACH = 8  # "the company" may look further, if only one thing can be meant


class Antecedent(NamedTuple):
    """One place where a known thing stands."""

    start: int  # token
    end: int
    entity: int
    subject: bool


class Pointer(NamedTuple):
    """A pronoun or nominal and the entity it points to."""

    start: int
    end: int
    entity: int
    kind: str  # "pronoun" or "nominal"


class Thing(NamedTuple):
    """What anaphora needs to know of an entity."""

    type: str
    sex: str
    roles: frozenset[str]  # lower-case nouns of its role
    nouns: frozenset[str]  # lower-case nouns that its name ends in
    sure: bool = True  # False: only the recogniser says that this is a person
    country: bool = False


def resolve(
    doc: Doc,
    ground: Ground,
    named: list[Antecedent],
    things: list[Thing],
    quoted: list[bool],
    taken: list[bool],
    words: SpeechWords,
) -> list[Pointer]:
    """Return the pronouns and nominals whose meaning is sure enough, in order; `taken` tokens stay."""
    things = list(things)
    sentence_of = _sentence_numbers(doc)
    known = sorted(named)
    found: list[Pointer] = []
    at = 0
    trail: list[Antecedent] = []  # everything resolved so far, in order
    for token in doc:
        while at < len(known) and known[at].start <= token.i:
            trail.append(known[at])
            at += 1
        if taken[token.i] or not ground.quotable[token.i]:
            continue
        pointer = None
        if token.pos_ == "PRON" and token.lower_ in words.pronouns:
            pointer = _pronoun(token, trail, things, sentence_of, quoted, words)
        elif token.pos_ == "NOUN" and not quoted[token.i]:
            start = token.left_edge.i
            if not any(taken[start : token.i]):  # "the Google Play store" is told by its name
                pointer = _nominal(doc, token, trail, things, sentence_of, words)
        if pointer is not None:
            thing = things[pointer.entity]
            if thing.type == "person" and not thing.sex and words.pronouns.get(token.lower_) in {"m", "f"}:
                things[pointer.entity] = thing._replace(sex=words.pronouns[token.lower_])
            found.append(pointer)
            trail.append(Antecedent(pointer.start, pointer.end, pointer.entity, is_subject(token)))
    return found


def is_subject(token: Token) -> bool:
    """Tell whether a token heads the subject of a clause, alone or in a list."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass"}


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers: list[int] = []
    for number, sentence in enumerate(doc.sents):
        numbers += [number] * (sentence.end - sentence.start)
    return numbers


def _pronoun(
    token: Token, trail: list[Antecedent], things: list[Thing], sentence_of: list[int],
    quoted: list[bool], words: SpeechWords,
) -> Pointer | None:  # fmt: skip
    sort = words.pronouns[token.lower_]
    here = sentence_of[token.i]
    near = [
        item
        for item in _within(trail, sentence_of, here, REACH if sort in {"m", "f"} else 1)
        if quoted[item.start] == quoted[token.i]
    ]
    if sort in {"m", "f"}:
        fit = [item for item in near if _may_be(things[item.entity], sort)]
    elif sort == "n":
        fit = [item for item in near if things[item.entity].type in {"organisation", "place"}]
        if token.dep_ in {"nsubj", "nsubjpass"} and _is_empty(token):
            return None
    else:
        return None  # "they": a group, seldom a name
    entity = _choose(token, fit, sentence_of, sort)
    return None if entity is None else Pointer(token.i, token.i + 1, entity, "pronoun")


def _is_empty(it: Token) -> bool:
    """Tell whether "it" stands for nothing: "it is clear that", "it is time", "it was verified that"."""
    verb = it.head
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i and (it.dep_ == "nsubjpass" or verb.pos_ == "AUX"):
            return True
        if verb.pos_ != "AUX":
            continue
        if child.dep_ == "acomp" or (child.dep_ == "attr" and child.ent_type_ in MEASURED):
            return True
        if child.dep_ == "attr" and any(
            other.dep_ in {"relcl", "advcl", "xcomp"} for other in child.children
        ):
            return True
    return False


def _nearest(
    near: list[Antecedent], sentence_of: list[int], here: int, fits: Callable[[Antecedent], bool]
) -> set[int]:
    """Return what fits in this sentence and the last, else what fits in all of `near`."""
    found = [item for item in near if fits(item)]
    close = {item.entity for item in found if here - sentence_of[item.start] <= 1}
    return close or {item.entity for item in found}


def _within(trail: list[Antecedent], sentence_of: list[int], here: int, reach: int) -> list[Antecedent]:
    """Return the last places of the trail that lie at most `reach` sentences back, at most TRAIL of them."""
    first = len(trail)
    while first and len(trail) - first < TRAIL and here - sentence_of[trail[first - 1].start] <= reach:
        first -= 1
    return trail[first:]


def _may_be(thing: Thing, sex: str) -> bool:
    return thing.type == "person" and thing.sure and thing.sex in {sex, ""}


def _may_be_firm(thing: Thing, noun: str, words: SpeechWords) -> bool:
    """Tell whether "the company" may mean a thing; "the airline" only one whose name sounds like it."""
    if thing.type not in {"organisation", "person"} or thing.nouns & words.outlet_words:
        return False
    if noun in words.plain_company_nouns and thing.type == "person":
        return not thing.sure  # perhaps a firm that the recogniser took for a person: then two are meant
    return noun in words.plain_company_nouns or (
        thing.type == "organisation" and any(word[:3] == noun[:3] for word in thing.nouns)
    )


def _choose(token: Token, fit: list[Antecedent], sentence_of: list[int], sort: str) -> int | None:
    entities = {item.entity for item in fit}
    if not entities:
        return None
    here = sentence_of[token.i]
    if len(entities) == 1:
        return entities.pop()
    if sort == "n":  # "its" is the sentence's one subject's
        own = {item.entity for item in fit if item.subject and sentence_of[item.start] == here}
        return own.pop() if len(own) == 1 and token.dep_ == "poss" else None
    # several people fit: the one subject of this sentence so far, else that of the last that has any
    for back in range(REACH + 1):
        subjects = [item for item in fit if item.subject and here - sentence_of[item.start] == back]
        if subjects:
            people = {item.entity for item in subjects}
            return people.pop() if len(people) == 1 else _foremost(fit)
        if back and any(here - sentence_of[item.start] == back for item in fit):
            return _foremost(fit)
    return None


def _foremost(fit: list[Antecedent]) -> int | None:
    """Return who was named so much oftener than all others that the text is about nobody else."""
    counts = Counter(item.entity for item in fit).most_common(2)
    return counts[0][0] if len(counts) == 1 or counts[0][1] >= FOREMOST * counts[1][1] else None


def _nominal(
    doc: Doc,
    token: Token,
    trail: list[Antecedent],
    things: list[Thing],
    sentence_of: list[int],
    words: SpeechWords,
) -> Pointer | None:
    if token.tag_ != "NN" or not any(
        child.lower_ in words.definite and child.dep_ == "det" for child in token.children
    ):
        return None
    start = token.left_edge.i
    plain = all(item.dep_ in {"det", "compound", "amod"} for item in doc[start : token.i])
    if not plain or any(
        child.i > token.i and child.dep_ in {"prep", "relcl", "appos"} for child in token.children
    ):
        return None
    lower = token.lower_
    here = sentence_of[token.i]
    near = _within(trail, sentence_of, here, NOMINAL_REACH)
    if lower in words.person_nouns:
        fit = {item.entity for item in near if lower in things[item.entity].roles}
    elif lower in words.company_nouns:
        if token.i - start > 1:
            return None  # "the power company": which one that is, only its own name can tell
        recent = [item for item in near if here - sentence_of[item.start] <= REACH]
        fit = {item.entity for item in recent if _may_be_firm(things[item.entity], lower, words)}
        if any(things[entity].type == "person" for entity in fit):
            return None
    elif lower in words.country_nouns:
        fit = _nearest(near, sentence_of, here, lambda item: things[item.entity].country)
    elif lower in words.organisation_nouns or is_institution(lower, words):
        fit = _nearest(near, sentence_of, here, lambda item: lower in things[item.entity].nouns)
    else:
        return None
    return Pointer(start, token.i + 1, fit.pop(), "nominal") if len(fit) == 1 else None
