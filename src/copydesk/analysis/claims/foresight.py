"""Whether a clause looks ahead: forecasts, plans, and expectations that are over by the time of writing."""

from typing import Literal

from spacy.tokens import Token

from copydesk.analysis.claims.clauses import VERBAL, is_passive, lemma
from copydesk.language.certainty import CertaintyWords

Foresight = Literal["forecast", "planned", "alleged", "over"]
When = Literal["past", "ahead"] | None
PAST = frozenset({"VBD"})
PRESENT = frozenset({"VBZ", "VBP", "VBG"})
CONTENT_OF_NOUN = frozenset({"prep", "acl", "relcl", "ccomp"})
MODIFIERS = frozenset({"compound", "nmod"})


def looks_ahead(
    token: Token,
    head: Token,
    upward: list[Token],
    words: CertaintyWords,
    *,
    acting: bool,
    amount: bool,
    when: When,
) -> Foresight | None:
    """Tell whether the clause at `head`, as it bears on `token`, is about what is to come.

    `acting` tells that its subject can plan, `amount` that a sum of money or a percentage is at stake, `when`
    where the clause's own times lie. "over" is an expectation that was, whatever became of it.
    """
    if any(_counterfactual(item, words) for item in upward):
        return None  # "few would have guessed that it would win"
    found = [_sign(item, token, head, words, acting=acting, amount=amount) for item in vicinity(token, head)]
    found += [_sign(item, token, head, words, acting=acting, amount=amount) for item in _above(upward)]
    for wanted in ("over", "forecast"):
        if wanted in found:
            own = lemma(head) in words.forecasts
            return "over" if wanted == "over" or (when == "past" and not own) else "forecast"
    modal = _modal(head, words, acting=acting, when=when)
    for item in upward:
        modal = modal or _modal(item, words, acting=acting, when=when)
    return modal or ("planned" if "planned" in found else _of_content(head, words, acting=acting))


def vicinity(token: Token, head: Token) -> list[Token]:
    """Return the words of the clause that may tell: its verb, what hangs on it, the phrases round `token`."""
    near = [head, *head.children]
    here = token
    for _ in range(8):
        near += [here, *(child for child in here.children if child.dep_ in {"amod", "advmod"})]
        if here.pos_ in VERBAL or here.dep_ == "ROOT":
            break
        here = here.head
    return list({item.i: item for item in near}.values())


def _above(upward: list[Token]) -> list[Token]:
    found = [item for item in upward if item.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}]
    return found + [child for item in upward for child in item.children if child.dep_ in {"advmod", "acomp"}]


def _sign(
    word: Token, token: Token, head: Token, words: CertaintyWords, *, acting: bool, amount: bool
) -> Foresight | None:
    """Return what one word says about the future of the clause."""
    name = lemma(word)
    if name in words.forecasts:
        return _expectation(word, token, words, amount=amount)
    if name in words.likelihoods:
        return _likelihood(word, token, head)
    if name in words.aims:
        return _aim(word, token, words, amount=amount)
    if name in words.prospects and _infinitive(word):
        if _is_past(word):
            return "over"
        firm = name in words.likelihoods_of_course or not acting or lemma(head) in words.involuntary
        return "forecast" if firm else "planned"
    if name in words.headings and word.tag_ in {"VBG", "VBN"} and not _is_past(word):
        return "forecast" if any(child.lower_ in {"for", "to"} for child in word.children) else None
    if name in words.sights and amount and word.i == head.i:
        return _sight(word)
    if name in words.plans and not _because(word):
        return "planned"
    return None


def _expectation(word: Token, token: Token, words: CertaintyWords, *, amount: bool) -> Foresight | None:
    """Read "expect", "forecast", "outlook": what is expected, unless it was long ago or was beaten."""
    if word.pos_ == "PROPN" or word.dep_ in MODIFIERS:
        return None
    if word.pos_ == "NOUN":
        over = word.dep_ in {"dobj", "pobj"} and _compared(word, words)
        holds = word.is_ancestor(token) or (word.i == token.i and any(_content(word)))
        if over:
            return None if not holds else "over"
        about = holds or word.dep_ in {"nsubj", "nsubjpass"} or (amount and word.dep_ == "dobj")
        return "forecast" if about and not (word.dep_ == "pobj" and word.head.lower_ == "under") else None
    if word.pos_ in VERBAL:
        if any(child.lower_ == "as" and child.dep_ == "mark" for child in word.children):
            return None  # "as expected"
        return "over" if _perfect_past(word) or _long_past(word, words) else "forecast"
    return "forecast"


def _likelihood(word: Token, token: Token, head: Token) -> Foresight | None:
    """Read "likely", "chance of", "odds"."""
    if word.pos_ in {"NOUN", "PROPN"}:
        if word.pos_ == "PROPN" or (word.dep_ == "pobj" and word.head.lower_ in {"at", "by"}):
            return None  # "at odds", "by chance"
        said = word.is_ancestor(token) or any(
            child.dep_ == "prep" or (child.dep_ in {"acl", "relcl", "ccomp"} and _that(child))
            for child in word.children
        )
        said = said or word.dep_ in {"nsubj", "nsubjpass"}
        bare = any(child.dep_ in {"acl", "relcl"} and _to(child) for child in word.children)
        numbered = any(item.like_num for left in word.lefts for item in left.subtree)
        if not said or (bare and not numbered):
            return None  # "the chance to play"
        return "over" if head.tag_ in PAST and word.dep_ == "nsubj" else "forecast"
    if word.dep_ == "amod":
        return None
    helped = any(child.dep_ == "aux" and child.tag_ == "MD" for child in head.children)
    if helped or _infinitive(word):
        return "over" if _is_past(word) and not helped else "forecast"
    return "over" if _is_past(head) or head.tag_ in {"VBD", "VBN"} else "forecast"


def _aim(word: Token, token: Token, words: CertaintyWords, *, amount: bool) -> Foresight | None:
    """Read "aims to", "targets", "goal": a figure that is aimed at is a forecast, an act is a plan."""
    if word.pos_ == "NOUN":
        if word.dep_ in MODIFIERS or _compared(word, words):
            return None
        about = word.is_ancestor(token) or word.dep_ in {"nsubj", "dobj"}
        return ("forecast" if amount else "planned") if about else None
    if word.pos_ not in VERBAL:
        return None
    if word.tag_ in PRESENT:
        numbered = token.like_num or any(child.dep_ == "nummod" for child in token.children)
        return "forecast" if amount or numbered else "planned"
    return "planned" if _infinitive(word) else None


def _sight(word: Token) -> Foresight | None:
    """Read "sees revenue of $5bn", "profit is seen at $2bn"."""
    if is_passive(word):
        return None if _is_past(word) else "forecast"
    return "forecast" if word.tag_ in {"VBZ", "VBP"} else None


def _of_content(head: Token, words: CertaintyWords, *, acting: bool) -> Foresight | None:
    """Read on into what somebody thinks: "I doubt they will get it done"."""
    if lemma(head) not in words.opinions or head.tag_ not in {"VBP", "VBZ"}:
        return None
    content = next((child for child in head.children if child.dep_ == "ccomp"), None)
    if content is None:
        return None
    found = _modal(content, words, acting=acting, when=None)
    return "forecast" if found == "planned" else found


def _modal(head: Token, words: CertaintyWords, *, acting: bool, when: When) -> Foresight | None:
    """Return what the clause's own modal verb says."""
    helpers = [child for child in head.children if child.dep_ in {"aux", "auxpass"}]
    names = [lemma(child) for child in helpers]
    past = words.perfect in names
    changing = lemma(head) in words.involuntary
    hedged = any(lemma(child) in words.hedges for child in head.children)
    will: Foresight = (
        "planned" if (acting or is_passive(head)) and not changing and not hedged else "forecast"
    )
    for name in names:
        if name in words.future_modals:
            return will
        if name in words.possible_modals:
            if past:
                return "alleged"
            return None if _able(head, name, words, acting=acting, when=when) else "forecast"
        if name in words.deontic_modals and not past:
            return "forecast" if changing or not (acting or is_passive(head)) else None
        if name in words.hypothetical_modals and not past:
            if _backshifted(head):
                return "over" if _perfect_past(head.head) else will
            return None if _habitual(head, words) else "forecast"
    return None


def _able(head: Token, name: str, words: CertaintyWords, *, acting: bool, when: When) -> bool:
    """Tell whether a modal tells of an ability that was, or of leave, and not of what may come."""
    negated = any(child.dep_ == "neg" for child in head.children)
    if name in words.past_abilities:
        return negated or when == "past" or lemma(head) in words.ability_verbs
    return negated and acting and lemma(head) not in words.involuntary


def _backshifted(head: Token) -> bool:
    """Tell whether "would" is the "will" of somebody's words, told in the past."""
    return head.dep_ in {"ccomp", "conj"} and head.head.pos_ in VERBAL and head.head.tag_ in {"VBD", "VBN"}


def _habitual(head: Token, words: CertaintyWords) -> bool:
    """Tell whether "would" tells of the past: "would later become", "would walk every day when she was"."""
    for child in head.children:
        if child.dep_ == "advmod" and lemma(child) in words.afterwards:
            return True
        if child.dep_ == "npadvmod" and any(lemma(item) in words.repeating for item in child.children):
            return True
        if child.dep_ == "advcl" and child.tag_ in PAST and any(c.tag_ == "WRB" for c in child.children):
            return True
    return False


def _counterfactual(verb: Token, words: CertaintyWords) -> bool:
    names = {lemma(child) for child in verb.children if child.dep_ == "aux"}
    return words.perfect in names and bool(names & words.hypothetical_modals)


def _compared(noun: Token, words: CertaintyWords) -> bool:
    """Tell whether an expectation is only what a result is held against: "beat forecasts", "in line with"."""
    here = noun.head
    if noun.dep_ == "pobj":
        return here.lower_ in words.against or here.head.lower_ in words.against
    return lemma(here) in words.comparing


def _content(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ in CONTENT_OF_NOUN]


def _long_past(verb: Token, words: CertaintyWords) -> bool:
    """Tell whether a verb in the past says that it was long ago: "at the time", "once"."""
    if verb.tag_ not in PAST:
        return False
    return any(
        child.lower_ in words.back_then
        or (child.dep_ == "prep" and any(lemma(item) == "time" for item in child.children))
        for child in verb.children
        if child.dep_ in {"advmod", "prep"}
    )


def _perfect_past(verb: Token) -> bool:
    return any(child.lower_ in {"had", "'d"} and child.dep_ == "aux" for child in verb.children)


def _is_past(word: Token) -> bool:
    """Tell whether the state that a word names is told in the past: "was likely", "were set to"."""
    helpers = [child for child in word.children if child.dep_ in {"aux", "auxpass"}]
    if word.pos_ not in VERBAL and word.head.pos_ in VERBAL:
        return word.head.tag_ in PAST
    return word.tag_ in PAST or any(child.tag_ in PAST for child in helpers)


def _infinitive(word: Token) -> bool:
    return any(child.dep_ in {"xcomp", "ccomp"} and _to(child) for child in word.children)


def _to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _that(clause: Token) -> bool:
    """Tell whether a clause is a noun's content ("the chance that it rains") and no relative one."""
    return any(child.dep_ == "mark" for child in clause.children)


def _because(word: Token) -> bool:
    """Tell whether "due" only gives a cause: "due to a shortage of steel"."""
    if word.lower_ != "due" or _infinitive(word):
        return False
    return word.pos_ != "ADJ" or any(child.lower_ in {"to", "of"} for child in word.children)
