"""Stances that nobody in particular takes: "is expected to rise", "appears to be a fake"."""

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.contents import trimmed
from copydesk.analysis.quotes.cues import SUBJECTS
from copydesk.analysis.quotes.page import Page
from copydesk.domain.annotation import Quote
from copydesk.domain.text import Span

COMPLEMENTS = frozenset({"xcomp", "ccomp", "acomp", "oprd", "attr"})


def impersonal(page: Page, usable: list[bool]) -> list[Quote]:
    """Return the stances without a holder among the usable tokens: their quotes have no source.

    A passive of thought or speech with "to" behind it and no agent, and verbs of seeming. The content is the
    subject with what is said of it.
    """
    made = []
    for token in page.doc:
        if not usable[token.i] or token.pos_ != "VERB":
            continue
        parts = _parts(token, page)
        if parts is None:
            continue
        ranges = [trimmed(page.doc, *part) for part in parts]
        spans = [page.span(*found) for found in ranges if found is not None]
        cue = _cue(page, token)
        content = page.merged([(span.start, span.end) for span in spans], cue)
        if content:
            made.append(Quote(content, page.kind(content), page.verbatim(content), cue, None, act="thinks"))
    return made


def _parts(token: Token, page: Page) -> list[tuple[int, int]] | None:
    """Return the tokens of subject and complement of a stance without a holder, or None."""
    children = list(token.children)
    subject = next((child for child in children if child.dep_ in SUBJECTS), None)
    complement = next((child for child in children if child.dep_ in COMPLEMENTS and child.i > token.i), None)
    if subject is None or complement is None or subject.i > token.i:
        return None
    lemma = token.lemma_.lower()
    passive = any(child.dep_ == "auxpass" for child in children)
    held = any(child.dep_ == "agent" for child in children)
    cue = page.words.verbs.get(lemma)
    stance = cue is not None and "clause" in cue.frames and passive and not held and _infinitive(complement)
    if not stance and not (lemma in page.words.seeming and not passive):
        return None
    return [
        (subject.left_edge.i, subject.right_edge.i + 1),
        (max(complement.left_edge.i, token.i + 1), complement.right_edge.i + 1),
    ]


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _cue(page: Page, token: Token) -> Span:
    doc: Doc = page.doc
    start = token.i
    for child in sorted(token.children, key=lambda item: -item.i):
        if child.i == start - 1 and child.dep_ in {"aux", "auxpass", "neg", "advmod"}:
            start = child.i
    return page.span(start, min(token.i + 1, len(doc)))
