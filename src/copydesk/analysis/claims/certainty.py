"""How sure a statement is: its modality, and whether it is negated."""

from spacy.tokens import Token

from copydesk.analysis.claims.clauses import governors, is_passive, subject_of
from copydesk.domain.annotation import Modality, Quote
from copydesk.language.certainty import CertaintyWords


def lemma(token: Token) -> str:
    """Return a word's lemma in lower case, with an apostrophe's two shapes made one."""
    return str(token.lemma_).lower().replace("’", "'")


def modality_of(
    token: Token, head: Token, quote: Quote | None, cue: str, words: CertaintyWords, *, acting: bool
) -> Modality:
    """Return the modality of the clause at `head`, as it bears on `token`.

    `cue` is the lemma of the reporting word where the clause is somebody's content; `acting` tells that the
    subject can plan (a person or an organisation).
    """
    if quote is not None and cue in words.denials:
        return "denied"
    near = {lemma(child) for child in head.children} | {lemma(head)} | _phrase(token)
    upward = list(governors(head))
    above = {lemma(item) for item in upward if item.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}}
    above |= {lemma(child) for item in upward for child in item.children if child.dep_ in {"advmod", "acomp"}}
    everything = near | above
    if everything & words.denials:
        return "denied"
    if near & words.likelihoods or above & words.likelihoods or everything & words.forecasts:
        return "forecast"
    modal = _modal(head, words) or next((found for item in upward if (found := _modal(item, words))), None)
    if modal == "alleged" or everything & words.allegations or _passive_allegation(head, upward, words):
        return "alleged"
    if everything & words.plans:
        return "planned"
    if modal == "future":
        planned = acting or is_passive(head)
        return "planned" if planned and not near & words.hedges else "forecast"
    if modal == "possible":
        return "forecast"
    if everything & words.estimates or cue in words.estimates:
        return "estimated"
    if cue in words.allegations:
        return "alleged"
    return "stated"


def is_negated(token: Token, head: Token, words: CertaintyWords) -> bool:
    """Tell whether the clause at `head` is negated, as it bears on `token`; two negations undo each other."""
    count = sum(_negates(child, words) for child in head.children)
    subject = subject_of(head)
    for noun in {item.i: item for item in (subject, token) if item is not None}.values():
        if head.i not in {noun.i, noun.head.i}:  # the clause's own words are counted above
            count += sum(
                lemma(child) in words.negators for child in noun.children if child.dep_ in {"det", "neg"}
            )
    here = head
    for above in governors(head):
        if here.dep_ == "xcomp" and lemma(above) in words.negative_verbs:
            count += 1
        if here.dep_ in {"xcomp", "ccomp"} and (here.dep_ == "xcomp" or lemma(above) in words.raising_verbs):
            count += sum(_negates(child, words) for child in above.children)
        if here.dep_ not in {"xcomp", "ccomp"}:
            break
        here = above
    return count % 2 == 1


def _negates(child: Token, words: CertaintyWords) -> bool:
    if child.dep_ == "neg" or (child.dep_ == "advmod" and lemma(child) in words.negators):
        return True
    if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return lemma(child) in words.negators or any(
            grand.dep_ in {"det", "neg"} and lemma(grand) in words.negators for grand in child.children
        )
    return False


def _phrase(token: Token) -> set[str]:
    """Return the lemmas of the noun phrases that hold `token`, up to its clause."""
    found: set[str] = set()
    here = token
    for _ in range(8):
        found.add(lemma(here))
        found |= {lemma(child) for child in here.children if child.dep_ in {"amod", "advmod"}}
        if here.pos_ in {"VERB", "AUX"} or here.dep_ == "ROOT":
            break
        here = here.head
    return found


def _modal(head: Token, words: CertaintyWords) -> str | None:
    """Return "future", "possible", "alleged" (a doubt about what has happened), or None."""
    helpers = [lemma(child) for child in head.children if child.dep_ in {"aux", "auxpass"}]
    past = words.perfect in helpers
    for helper in helpers:
        if helper in words.future_modals:
            return "future"
        if helper in words.possible_modals:
            return "alleged" if past else "possible"
        if helper in words.hypothetical_modals and not past:
            return "possible"
    return None


def _passive_allegation(head: Token, upward: list[Token], words: CertaintyWords) -> bool:
    """Tell whether a passive verb of saying or believing governs the clause: "is said to have fled"."""
    return head.dep_ == "xcomp" and any(
        lemma(item) in words.passive_allegations and is_passive(item) for item in upward[:2]
    )
