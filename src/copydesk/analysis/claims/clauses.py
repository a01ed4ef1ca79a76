"""Clauses: which part of a sentence's parse a word belongs to.

Labels are those of spaCy's English models (ClearNLP dependencies). Every walk is bounded, so that a hostile
sentence of a hundred thousand words costs no more per claim than a long one.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from copydesk.domain.text import Span

VERBAL = frozenset({"VERB", "AUX"})
CLAUSAL = frozenset(
    {
        "ROOT",
        "ccomp",
        "xcomp",
        "advcl",
        "relcl",
        "acl",
        "pcomp",
        "conj",
        "parataxis",
        "csubj",
        "csubjpass",
        "dep",
    }
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
RELATIVE = frozenset({"WDT", "WP"})  # "which", "who": they stand for the noun that the clause belongs to
STEPS = 40  # deeper nesting than any sentence written for readers
WIDTH = 80  # tokens of a clause that are looked at on either side of its head


def lemma(token: Token) -> str:
    """Return a word's lemma in lower case, with an apostrophe's two shapes made one."""
    return str(token.lemma_).lower().replace("’", "'")


def tokens_of(doc: Doc, span: Span) -> Tokens | None:
    """Return the tokens that `span` touches, or None where it touches none."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found if found is not None and len(found) else None


def clause_head(token: Token) -> Token:
    """Return the verb of the smallest clause that holds `token`, or the root of its sentence."""
    here = token
    for _ in range(STEPS):
        if here.dep_ == "ROOT" or (here.pos_ in VERBAL and here.dep_ in CLAUSAL):
            return here
        here = here.head
    return here


def governors(head: Token) -> Iterator[Token]:
    """Yield the words that govern a clause, from the nearest out, to the end of its own statement."""
    here = head
    for _ in range(STEPS):
        if here.dep_ == "ROOT" or here.dep_ in {"advcl", "parataxis"}:
            return
        if here.dep_ == "conj" and _independent(here):
            return
        here = here.head
        yield here


def subject_of(head: Token) -> Token | None:
    """Return the subject of a verb: its own, or the one it shares with what it is joined or raised to."""
    here = head
    for _ in range(STEPS):
        own = next((child for child in here.children if child.dep_ in SUBJECTS), None)
        relative = own is not None and own.tag_ in RELATIVE and here.dep_ == "relcl"
        if own is not None and own.dep_ != "expl" and not relative:
            return own
        if here.dep_ in {"relcl", "acl"}:
            return here.head
        if here.dep_ not in {"conj", "xcomp", "advcl", "pcomp"}:
            return None
        here = here.head
    return None


def is_passive(head: Token) -> bool:
    """Tell whether a verb stands in the passive."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in head.children)


def statement_of(token: Token, sentence: Span) -> Span:
    """Return the independent clause that holds `token`, inside its sentence; it stands on its own."""
    doc = token.doc
    sent = tokens_of(doc, sentence)
    if sent is None:
        return sentence
    here = token
    for _ in range(STEPS):
        if here.dep_ == "ROOT" or (here.dep_ == "conj" and here.pos_ in VERBAL and _independent(here)):
            break
        here = here.head
    later = _next_joined(here)
    first = here.left_edge.i if here.dep_ == "conj" else sent.start
    last = later if later is not None else sent.end
    while later is not None and last > first + 1 and doc[last - 1].dep_ in {"cc", "punct"}:
        last -= 1
    if not first <= token.i < last:
        return sentence
    start = max(sentence.start, doc[first].idx)
    end = min(sentence.end, doc[last - 1].idx + len(doc[last - 1]))
    return Span(start, end) if start < end else sentence


def _next_joined(head: Token) -> int | None:
    """Return where the next independent clause joined to `head` starts, or None."""
    here = head
    for _ in range(STEPS):
        joined = [child for child in here.rights if child.dep_ == "conj"]
        own = [child.left_edge.i for child in joined if _independent(child)]
        if own or not joined:
            return min(own, default=None)
        here = joined[-1]
    return None


def _independent(token: Token) -> bool:
    """Tell whether a joined verb has a subject of its own, and so says something that stands alone."""
    return (
        token.pos_ in VERBAL
        and token.dep_ == "conj"
        and token.head.pos_ in VERBAL
        and any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
        and _top(token)
    )


def _top(token: Token) -> bool:
    """Tell whether a chain of joined verbs starts at the sentence's root."""
    here = token
    for _ in range(STEPS):
        if here.dep_ != "conj":
            return bool(here.dep_ == "ROOT")
        here = here.head
    return False


def clause_tokens(head: Token, keep: Token) -> list[Token]:
    """Return the words of a clause in order, without other clauses joined to it, near its head.

    Coordinated phrases that do not hold `keep` are left out too: of "59 dead and 527 injured" the words
    beside 59 are not about 527. A verb joined to another brings the subject that the two share.
    """
    chain, replaced = {keep.i}, set()
    here = keep
    for _ in range(STEPS):
        if here.i == head.i or here.dep_ == "ROOT":
            break
        if here.dep_ == "conj":
            replaced.add(here.head.i)  # "debut and offering": for one, the other is not there
        here = here.head
        chain.add(here.i)
    found: list[Token] = []
    stack = [head]
    subject = subject_of(head)
    if subject is not None and subject.head.i != head.i and subject.i not in chain:
        stack.append(subject)
    while stack and len(found) < 2 * WIDTH:
        token = stack.pop()
        kept = token.i not in replaced or token.i == head.i
        if kept:
            found.append(token)
        for child in token.children:
            beside = child.i not in chain
            apart = beside and (not kept or child.dep_ in {"conj", "parataxis", "advcl", "ccomp", "relcl"})
            if not apart and abs(child.i - head.i) <= WIDTH:
                stack.append(child)
    return sorted({token.i: token for token in found}.values(), key=lambda token: token.i)
