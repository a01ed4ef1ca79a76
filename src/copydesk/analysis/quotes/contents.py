"""Contents: the words that a cue attributes, as the parse has them."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.cues import SUBJECTS, Report
from copydesk.language.speech import SpeechWords

MARKS = frozenset({"“", "”", '"', "‘", "’", "''", "``", "'"})

OPENERS = frozenset({"PRON", "PROPN", "DET", "NOUN", "ADJ", "NUM"})  # what a clause may begin with
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
DELAY = 16  # tokens between a cue and the "that" of its content


class Content(NamedTuple):
    """Token ranges [start, end) of a content, and the preposition that leads to it, if one does."""

    parts: list[tuple[int, int]]
    preposition: Token | None = None
    clause: bool = False  # a whole clause: firmer evidence of speech than an object or infinitive
    thing: bool = False  # an object: "called it a mistake"


def content_of(report: Report, words: SpeechWords) -> Content | None:
    """Return what the parse gives as the content of a reporting word, or None.

    The complements are tried in the order in which they bind: clause, infinitive, gerund, phrase with a
    preposition, object.
    """
    token, frames = report.token, report.cue.frames
    if token.pos_ == "NOUN":
        return _of_noun(report, words)
    if token.dep_ == "parataxis" and "clause" in frames:
        return _around(token)
    if "clause" in frames:
        clause = _clausal(report, words)
        if clause is not None:
            return Content([clause], clause=True)
        aside = _as_aside(report, words)
        if aside is not None:
            return aside
    if frames & {"infinitive", "clause"}:
        content = _infinitive(report)
        if content is not None:
            return content
    if frames & {"gerund", "object"}:
        gerund = next(
            (c for c in token.children if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VBG" and c.i > token.i),
            None,
        )
        if gerund is not None:
            return Content([(gerund.left_edge.i, gerund.right_edge.i + 1)])
    if report.passive:
        return _praised(report)
    return _phrase(report, words)


def _of_noun(report: Report, words: SpeechWords) -> Content | None:
    """Find "his claim that it works", "the union's demand to be heard", "their fear of war"."""
    token = report.token
    owned = any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in words.agents) for c in token.children)
    made = token.dep_ in {"dobj", "pobj"} and not owned
    for child in token.children:
        if child.i < token.i or child.dep_ not in {"acl", "ccomp", "relcl"}:
            continue
        if any(c.dep_ == "mark" for c in child.children) and _finite(child):
            return Content([(child.left_edge.i, child.right_edge.i + 1)], clause=True)
        if child.tag_ == "VB" and _to(child) and child.dep_ == "acl" and not made:
            return Content([(child.left_edge.i, child.right_edge.i + 1)])
    for child in token.children:
        if (
            child.dep_ == "prep"
            and child.i == token.i + 1
            and child.lower_ in report.cue.prepositions
            and owned
        ):
            inside = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inside is not None:
                return Content([(inside.left_edge.i, inside.right_edge.i + 1)], child)
    return None


def _as_aside(report: Report, words: SpeechWords) -> Content | None:
    """Find "As the Herald noted, …": the content is the rest of the sentence."""
    token = report.token
    if token.dep_ != "advcl" or not any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in words.comparisons and c.i < token.i
        for c in token.children
    ):
        return None
    sent, start, end = token.sent, token.left_edge.i, token.right_edge.i + 1
    if token.doc[start].lower_ not in words.comparisons:
        return None
    parts = [(sent.start, start), (end, sent.end)]
    wordy = [(a, b) for a, b in parts if any(t.pos_ in {"VERB", "AUX"} for t in token.doc[a:b])]
    return Content(wordy, clause=True) if wordy else None


def _clausal(report: Report, words: SpeechWords) -> tuple[int, int] | None:
    token = report.token
    doc = token.doc
    clauses = [c for c in token.children if c.dep_ == "ccomp" and _finite(c)]
    right = [c for c in clauses if c.i > token.i]
    if right:
        return _right_clause(token, right, words)
    opener = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if opener is not None and opener.lower_ in words.complementisers and opener.tag_ == "IN":
        return token.i + 1, int(token.sent.end)  # the parse lost the clause behind "said that"
    if clauses:
        return _left_clause(token, clauses[0])
    if report.cue.act != "says":
        return None
    return _delayed(report, words) or _unparsed(report)


def _unparsed(report: Report) -> tuple[int, int] | None:
    """Take the rest of the sentence for a verb that has no other use: "says the wave that … appeals".

    Behind the verb stands what may begin a clause, and a finite verb follows before the sentence ends.
    """
    token = report.token
    doc, first, end = token.doc, token.i + 1, int(token.sent.end)
    if "object" in report.cue.frames or first >= end or doc[first].pos_ not in OPENERS:
        return None
    if doc[first].ent_type_ in {"DATE", "TIME"} or not any(t.tag_ in FINITE for t in doc[first + 1 : end]):
        return None
    subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    return (first, end) if subject is not None and subject.i < token.i else None


def _delayed(report: Report, words: SpeechWords) -> tuple[int, int] | None:
    """Find "said on Friday during a visit that …", where the parser hangs the clause on a noun between."""
    token = report.token
    objects = (
        any(c.dep_ == "dobj" and c.i > token.i for c in token.children) and "object" in report.cue.frames
    )
    if objects and token.lemma_ not in words.addressed:
        return None
    end = int(token.sent.end)
    for other in token.doc[token.i + 1 : min(end, token.i + DELAY)]:
        if other.lower_ in words.complementisers and other.tag_ == "IN":
            return other.i, end
        if other.pos_ in {"VERB", "AUX"} or (other.is_punct and other.text != ","):
            return None
    return None


def _right_clause(token: Token, clauses: list[Token], words: SpeechWords) -> tuple[int, int]:
    start = max(min(c.left_edge.i for c in clauses), token.i + 1)
    end = max(c.right_edge.i + 1 for c in clauses)
    for child in token.children:
        # "said it was left out because …": the reason belongs to what was said
        if child.i >= end and child.dep_ == "advcl" and any(c.dep_ == "mark" for c in child.children):
            end = max(end, child.right_edge.i + 1)
    doc = token.doc
    end = _before_contrast(doc, start, end, words)
    while start < end - 1 and doc[start].ent_type_ in {"DATE", "TIME"}:
        start += 1  # "said Friday it would"
    if doc[start].lower_ in words.day_prepositions and doc[start + 1].ent_type_ == "DATE":
        start += 1
        while start < end - 1 and doc[start].ent_type_ == "DATE":
            start += 1
    return start, end


def _before_contrast(doc: Doc, start: int, end: int, words: SpeechWords) -> int:
    """End a clause before ", while others …" and ", claiming that …": these are the writer's own going on."""
    for token in doc[start + 1 : end]:
        if token.dep_ == "mark" and token.lower_ in words.contrasts and doc[token.i - 1].text == ",":
            return int(token.i)
        if token.tag_ == "VBG" and token.dep_ == "advcl" and doc[token.i - 1].text == ",":
            cue = words.verbs.get(token.lemma_)
            if cue is not None and cue.act == "says":
                return int(token.i)
        if token.dep_ == "dep" and token.right_edge.i + 1 == end and token.left_edge.i > start + 1:
            return int(token.left_edge.i)
    return end


def _left_clause(token: Token, clause: Token) -> tuple[int, int]:
    """Return what stands before "he said": from the sentence's start to the comma before the source."""
    end = clause.right_edge.i + 1
    subjects = [c.left_edge.i for c in token.children if c.dep_ in SUBJECTS]
    first = min([token.i, *subjects])
    if first < end:
        end = first if first > clause.left_edge.i else token.i
    return min(clause.left_edge.i, token.sent.start), end


def _around(token: Token) -> Content:
    """Return what stands on both sides of "he said" inside a sentence."""
    head = token.head
    left, right = token.left_edge.i, token.right_edge.i + 1
    parts = [
        (head.left_edge.i, min(left, head.right_edge.i + 1)),
        (max(right, head.left_edge.i), head.right_edge.i + 1),
    ]
    return Content([(a, b) for a, b in parts if a < b], clause=True)


def _infinitive(report: Report) -> Content | None:
    """Find "promised to act", "urged them to act"."""
    token = report.token
    objects = [c for c in token.children if c.dep_ in {"dobj", "dative"} and c.i > token.i]
    led = next(
        (
            c
            for c in token.children
            if c.dep_ == "prep" and c.lower_ in report.cue.prepositions and c.i > token.i
        ),
        None,
    )
    for child in token.children:
        if (
            child.i < token.i
            or child.tag_ != "VB"
            or not _to(child)
            or child.dep_ not in {"xcomp", "ccomp", "advcl"}
        ):
            continue
        mark = next(
            (c for c in child.children if c.dep_ == "mark" and c.lower_ in report.cue.prepositions), None
        )
        if mark is not None:
            return Content([(mark.i + 1, child.right_edge.i + 1)], mark)  # "called for the council to act"
        if child.dep_ == "advcl" and not (objects and report.cue.act == "wants"):
            continue  # "posted a picture to show it": a purpose
        to = next(c.i for c in child.children if c.dep_ == "aux" and c.tag_ == "TO")
        start = to
        subject = next((c for c in child.children if c.dep_ in SUBJECTS and c.i < to), None)
        if subject is not None and token.i < subject.i:
            start = subject.left_edge.i
        elif objects and objects[0].i < to:
            start = objects[0].left_edge.i
        elif led is not None and led.right_edge.i + 1 == to and led.i + 1 < to:
            return Content([(led.i + 1, child.right_edge.i + 1)], led)  # "called on them to act"
        return Content([(start, child.right_edge.i + 1)])
    return None


def _phrase(report: Report, words: SpeechWords) -> Content | None:
    """Find "called for calm", "criticised the plan", "called it a mistake"."""
    token, cue = report.token, report.cue
    objects = [c for c in token.children if c.dep_ in {"dobj", "attr", "oprd", "dative"} and c.i > token.i]
    if token.lemma_ in words.addressed:
        objects = [c for c in objects if c.pos_ == "NOUN" and c.ent_type_ == "" and c.tag_ == "NN"]
    with_object = bool(objects) and "object" in cue.frames
    for child in token.children:
        if (
            child.dep_ == "prep"
            and child.i > token.i
            and child.lower_ in cue.prepositions
            and not with_object
        ):
            inside = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inside is not None:
                end = _with_name(token, inside.right_edge.i + 1, words)
                return Content([(inside.left_edge.i, end)], child)
    if not with_object:
        return None
    start = min(item.left_edge.i for item in objects)
    end = max(item.right_edge.i + 1 for item in objects)
    for child in token.children:
        if child.dep_ in {"prep", "advcl"} and child.left_edge.i == end and not _timely(child):
            end = max(end, child.right_edge.i + 1)
    return Content([(start, end)], thing=True)


def _with_name(token: Token, end: int, words: SpeechWords) -> int:
    """Take in what somebody is called: "referred to the plan *as a gift*"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in words.comparisons and child.left_edge.i == end:
            return int(child.right_edge.i + 1)
    return end


def _praised(report: Report) -> Content | None:
    """Find "the plan was praised by the mayor": the subject is what the agent speaks of."""
    token = report.token
    if "object" not in report.cue.frames or not any(c.dep_ == "agent" for c in token.children):
        return None
    subject = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.pos_ == "PRON":
        return None
    return Content([(subject.left_edge.i, subject.right_edge.i + 1)], thing=True)


def _timely(child: Token) -> bool:
    return any(c.ent_type_ in {"DATE", "TIME"} for c in child.children)


def _finite(verb: Token) -> bool:
    if verb.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    if any(child.dep_ in {"aux", "auxpass"} and child.tag_ != "TO" for child in verb.children):
        return True
    return any(child.dep_ == "mark" or child.dep_ in SUBJECTS for child in verb.children) and not _to(verb)


def _to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Leave out punctuation and space at the ends of a token range; None where nothing is left."""
    while start < end and _idle(doc[start], "(["):
        start += 1
    while start < end and _idle(doc[end - 1], ")]%"):
        end -= 1
    return (start, end) if start < end else None


def _idle(token: Token, kept: str) -> bool:
    return token.is_space or (token.is_punct and token.text not in MARKS and token.text not in kept)
