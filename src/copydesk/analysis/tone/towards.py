"""Tone towards a named target: which of a sentence's words bear on it."""

from collections import deque

from spacy.tokens import Doc, Token

from copydesk.analysis.tone.signs import Sign, tone_signs
from copydesk.domain.annotation import Polarity, Sentence
from copydesk.domain.text import Span
from copydesk.language.profile import Language

_FADING = 0.35  # what a word says of a target fades by this with each step between them in the parse
_FARTHEST = 8  # steps
_SUFFERED = 1.4  # who is blamed, praised or hurt …
_DONE = 0.4  # … is told of more than who blames or praises
_SAID = 0.35  # who says a thing is not what it is said of
_DEEDS = frozenset({"criticism", "approval", "concern", "caution"})
_LEAST = 0.22  # weaker evidence leaves a sentence neutral towards a target


def tone_towards(
    doc: Doc, sentence: Sentence, target: Span, language: Language, rivals: tuple[Span, ...] = ()
) -> Polarity:
    """Return "negative", "neutral" or "positive": how a sentence speaks of `target`.

    `rivals` are other targets in the sentence: a word that stands nearer to one of them is theirs.
    """
    signs = tone_signs(doc, sentence, language)
    near = _steps_from(doc, target)
    others = [_steps_from(doc, rival) for rival in rivals]
    total = 0.0
    for sign in signs:
        steps = near.get(sign.token)
        if steps is None or any(other.get(sign.token, _FARTHEST) < steps for other in others):
            continue
        total += sign.weight * _role(doc, sign, target) / (1 + _FADING * steps)
    if abs(total) < _LEAST:
        return "neutral"
    return "positive" if total > 0 else "negative"


def _steps_from(doc: Doc, span: Span) -> dict[int, int]:
    """Return for each word near a span how many steps of the parse lie between."""
    start = doc.char_span(span.start, span.end, alignment_mode="expand")
    if start is None:
        return {}
    steps = {token.i: 0 for token in start}
    queue = deque(start)
    while queue:
        token = queue.popleft()
        if steps[token.i] >= _FARTHEST:
            continue
        for other in (token.head, *token.children):
            if other.i not in steps:
                steps[other.i] = steps[token.i] + 1
                queue.append(other)
    return steps


def _role(doc: Doc, sign: Sign, target: Span) -> float:
    """Weigh a deed by who does it and whom it is done to."""
    verb: Token = doc[sign.token]
    if _only_says(doc, sign.token, target):
        return _SAID
    if verb.pos_ != "VERB" or sign.tone not in _DEEDS:
        return 1.0
    for child in verb.children:
        if target.start <= child.idx < target.end:
            if child.dep_ in {"dobj", "nsubjpass"}:
                return _SUFFERED
            if child.dep_ in {"nsubj", "agent"}:
                return _DONE
    return 1.0


def _only_says(doc: Doc, sign: int, target: Span) -> bool:
    """Tell whether the target is the subject of a verb in whose complement the word stands: it says it."""
    span = doc.char_span(target.start, target.end, alignment_mode="expand")
    for child in span if span is not None else ():
        if child.dep_ != "nsubj":
            continue
        for clause in child.head.children:
            if clause.dep_ in {"ccomp", "parataxis"} and clause.left_edge.i <= sign <= clause.right_edge.i:
                return True
    return False
