"""How sure a statement is: its modality, and whether it is negated."""

from spacy.tokens import Token

from copydesk.analysis.claims.clauses import VERBAL, governors, is_passive, lemma, subject_of
from copydesk.analysis.claims.foresight import When, looks_ahead, vicinity
from copydesk.domain.annotation import Modality, Quote
from copydesk.language.certainty import CertaintyWords


def modality_of(
    token: Token,
    head: Token,
    quote: Quote | None,
    cue: str,
    words: CertaintyWords,
    *,
    acting: bool,
    amount: bool = False,
    when: When = None,
) -> Modality:
    """Return the modality of the clause at `head`, as it bears on `token`.

    `cue` is the lemma of the reporting word where the clause is somebody's content; `acting` tells that the
    subject can plan (a person or an organisation), `amount` that a sum of money or a percentage is at stake,
    `when` where the clause's own times lie. What was once expected is an estimate.
    """
    if quote is not None and cue in words.denials:
        return "denied"
    upward = list(governors(head))
    if any(_denies(item, head, words) for item in (*vicinity(token, head), *upward)):
        return "denied"
    own = (child for child in head.children if not _is_measure(child, words))
    near = {lemma(child) for child in own} | {lemma(head)} | _phrase(token)
    above = {lemma(item) for item in upward if item.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}}
    above |= {lemma(child) for item in upward for child in item.children if child.dep_ in {"advmod", "acomp"}}
    ahead = looks_ahead(token, head, upward, words, acting=acting, amount=amount, when=when)
    if ahead == "forecast" or (ahead == "planned" and cue in words.opinions):
        return "forecast"  # "traders bet that the bank will raise rates": it is not their plan
    if ahead == "alleged" or any(
        _alleges(item, token, head, words) for item in (*vicinity(token, head), *upward)
    ):
        return "alleged"
    if _passive_allegation(head, upward, words):
        return "alleged"
    if ahead == "planned":
        return "planned"
    if ahead == "over" or (near | above) & words.estimates or cue in words.estimates:
        return "forecast" if when == "ahead" and ahead != "over" else "estimated"
    if cue in words.allegations:
        return "alleged"
    return "stated"


def _is_measure(clause: Token, words: CertaintyWords) -> bool:
    """Tell whether a clause is only what the statement is held against: "more than it had estimated"."""
    return clause.pos_ in VERBAL and any(
        child.dep_ == "mark" and child.lower_ in words.against for child in clause.children
    )


def _denies(word: Token, head: Token, words: CertaintyWords) -> bool:
    """Tell whether a word denies the clause: what it rejects must be something said, not an offer."""
    name = lemma(word)
    if name not in words.denials:
        return False
    if word.pos_ not in VERBAL:
        return bool(word.pos_ == "NOUN")
    if word.i != head.i:
        return True
    if any(child.dep_ in {"ccomp", "pcomp", "xcomp"} for child in word.children):
        return True
    objects = {lemma(child) for child in word.children if child.dep_ in {"dobj", "nsubjpass"}}
    return bool(objects & words.sayings)


def _alleges(word: Token, token: Token, head: Token, words: CertaintyWords) -> bool:
    """Tell whether a word passes the clause on without vouching for it.

    A noun does so for what it holds: "claims that", but not "jobless claims" or "the suspect fired".
    """
    name = lemma(word)
    if name not in words.allegations and word.lower_ not in words.allegations:
        return False
    if word.pos_ in {"NOUN", "PROPN"}:
        return bool(word.is_ancestor(head) or word.is_ancestor(token))
    if word.pos_ in VERBAL and word.i == head.i:
        return not any(child.dep_ == "dobj" for child in word.children) or name in words.accusations
    return True


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


def _passive_allegation(head: Token, upward: list[Token], words: CertaintyWords) -> bool:
    """Tell whether a passive verb of saying or believing governs the clause: "is said to have fled"."""
    return head.dep_ == "xcomp" and any(
        lemma(item) in words.passive_allegations and is_passive(item) for item in upward[:2]
    )
