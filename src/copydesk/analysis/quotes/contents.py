"""Contents: the words that a cue attributes, from the parse and from quotation marks."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.cues import SUBJECTS, Report
from copydesk.language.speech import SpeechWords


class Content(NamedTuple):
    """Token ranges [start, end) of a content, and the preposition that leads to it, if one does."""

    parts: list[tuple[int, int]]
    preposition: Token | None = None


def content_of(report: Report, words: SpeechWords) -> Content | None:
    """Return what the parse gives as the content of a reporting word, or None."""
    token, cue = report.token, report.cue
    frames = cue.frames
    if token.dep_ == "parataxis" and "clause" in frames:
        return _around(token)
    for child in token.children:
        if child.dep_ == "ccomp" and "clause" in frames and _finite(child):
            return Content([_clause(token, child)])
    infinitive = next(
        (
            c
            for c in token.children
            if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB" and _to(c) and c.i > token.i
        ),
        None,
    )
    objects = [c for c in token.children if c.dep_ in {"dobj", "attr", "oprd", "dative"} and c.i > token.i]
    if infinitive is not None and frames & {"infinitive", "clause"}:
        if infinitive.dep_ == "advcl" and not objects:
            infinitive = None
        else:
            start = infinitive.left_edge.i
            if (
                cue.act == "wants"
                and infinitive.dep_ in {"ccomp", "xcomp"}
                and any(c.dep_ in SUBJECTS for c in infinitive.children)
                and token.lemma_ in {"want", "expect"}
            ):
                return Content([(start, infinitive.right_edge.i + 1)])
            to = next(c.i for c in infinitive.children if c.dep_ == "aux" and c.tag_ == "TO")
            return Content([(to, infinitive.right_edge.i + 1)])
    gerund = next(
        (c for c in token.children if c.dep_ in {"xcomp", "pcomp"} and c.tag_ == "VBG" and c.i > token.i),
        None,
    )
    if gerund is not None and frames & {"gerund", "object"}:
        return Content([(gerund.left_edge.i, gerund.right_edge.i + 1)])
    if report.passive:
        return _passive(report)
    for child in token.children:
        if child.dep_ == "prep" and child.i > token.i and child.lower_ in cue.prepositions:
            inside = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inside is not None and not (objects and "object" in frames):
                return Content([(inside.left_edge.i, inside.right_edge.i + 1)], child)
    if objects and "object" in frames:
        start = min(item.left_edge.i for item in objects)
        end = max(item.right_edge.i + 1 for item in objects)
        for child in token.children:
            if (
                child.dep_ in {"prep", "advcl", "npadvmod"}
                and child.i >= end
                and child.lower_ in cue.prepositions
            ):
                end = max(end, child.right_edge.i + 1)
        return Content([(start, end)])
    return None


def _finite(verb: Token) -> bool:
    if verb.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    if any(child.dep_ in {"aux", "auxpass"} and child.tag_ != "TO" for child in verb.children):
        return True
    return any(child.dep_ == "mark" or child.dep_ in SUBJECTS for child in verb.children) and not _to(verb)


def _to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _clause(cue: Token, clause: Token) -> tuple[int, int]:
    if clause.i > cue.i:
        return max(clause.left_edge.i, cue.i + 1), clause.right_edge.i + 1
    # "The plan will fail, he said": from the sentence's start to the comma before the source
    end = clause.right_edge.i + 1
    first = (
        min(
            cue.i,
            *(
                c.left_edge.i
                for c in cue.children
                if c.dep_ in SUBJECTS or (c.dep_ in {"aux", "neg"} and c.i > clause.i)
            ),
        )
        if any(c.dep_ in SUBJECTS for c in cue.children)
        else cue.i
    )
    if first < end:
        end = first if first > clause.left_edge.i else cue.i
    return min(clause.left_edge.i, cue.sent.start), end


def _around(token: Token) -> Content:
    """Return what stands on both sides of "he said" inside a sentence."""
    head = token.head
    left, right = token.left_edge.i, token.right_edge.i + 1
    parts = [
        (head.left_edge.i, min(left, head.right_edge.i + 1)),
        (max(right, head.left_edge.i), head.right_edge.i + 1),
    ]
    return Content([(a, b) for a, b in parts if a < b])


def _passive(report: Report) -> Content | None:
    return None


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Leave out punctuation and space at the ends of a token range; None where nothing is left."""
    marks = {"“", "”", '"', "‘", "’", "''", "``", "'"}
    while start < end and (
        doc[start].is_space
        or (doc[start].is_punct and doc[start].text not in marks and doc[start].text not in {"(", "["})
    ):
        start += 1
    while start < end and (
        doc[end - 1].is_space
        or (
            doc[end - 1].is_punct
            and doc[end - 1].text not in marks
            and doc[end - 1].text not in {")", "]", "%"}
        )
    ):
        end -= 1
    return (start, end) if start < end else None
