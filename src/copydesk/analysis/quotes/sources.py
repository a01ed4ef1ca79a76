"""Sources: whose words they are, as the text has it, with pronouns and short names resolved."""

from typing import NamedTuple

import msgspec
from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.cues import SUBJECTS, Report
from copydesk.analysis.quotes.page import Page, People
from copydesk.domain.annotation import Attribution, Entity, Mention, SourceKind
from copydesk.language.speech import SpeechWords


class Speaker(NamedTuple):
    """The noun phrase of a source: tokens [start, end) and its head."""

    start: int
    end: int
    head: Token


def speaker_of(report: Report, words: SpeechWords) -> Speaker | None:
    """Return the subject of a reporting word by the parse, or None."""
    token = report.token
    if token.pos_ == "NOUN":
        return _of_noun(token, words)
    if token.dep_ == "acomp":
        token = token.head
    for _ in range(6):  # a longer chain of clauses is a parse gone astray
        if report.passive and token is report.token:
            agent = next((c for c in token.children if c.dep_ == "agent"), None)
            inside = (
                next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
            )
            return _phrase(inside, token) if inside is not None else None
        subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
        if subject is not None:
            return _phrase(subject, token)
        if token.dep_ in {"acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _phrase(token.head, token)
        if (
            token.dep_ in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep"}
            and token.head is not token
        ):
            token = token.head
            continue
        return None
    return None


def phrase_between(doc: Doc, start: int, end: int, head: Token) -> Speaker:
    """Return tokens [start, end) as a speaker, punctuation at the ends left out."""
    while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return Speaker(start, end, head)


def _of_noun(noun: Token, words: SpeechWords) -> Speaker | None:
    """Return whose claim it is: "his claim", "the claim by the union"; "Rubio made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return _phrase(child, noun)
        if child.dep_ == "prep" and child.lower_ in words.agents:
            inside = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inside is not None:
                return _phrase(inside, noun)
    if noun.dep_ == "dobj":
        subject = next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
        if subject is not None:
            return _phrase(subject, noun.head)
    return None


def _phrase(head: Token, cue: Token) -> Speaker:
    """Return a noun phrase without the clause that the cue itself heads."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    for child in head.children:
        if child.is_ancestor(cue) or child is cue:
            if child.left_edge.i > head.i:
                end = min(end, child.left_edge.i)
            else:
                start = max(start, child.right_edge.i + 1) if child.right_edge.i < head.i else start
    if start <= cue.i < end:
        if cue.i > head.i:
            end = cue.i
        else:
            start = cue.i + 1
    doc = head.doc
    while end > head.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return Speaker(start, end, head)


def beside(doc: Doc, report: Report, first: int, last: int) -> Speaker | None:
    """Find a speaker next to a cue in tokens [first, last), where the parse gives none: "said Lin"."""
    at = report.token.i
    chunk_before = doc[first:at]
    for token in reversed(list(chunk_before)):
        if token.pos_ in {"PROPN", "NOUN", "PRON"} and not token.is_space:
            start = max(token.left_edge.i, first)
            return Speaker(start, token.i + 1, token)
        if token.pos_ not in {"ADV", "AUX", "PART"}:
            break
    for child in report.token.children:
        if child.i > at and child.dep_ in {"dobj", "attr", "oprd"} and child.pos_ in {"PROPN", "NOUN"}:
            return _phrase(child, report.token)  # "pointed out Jane Doe"
    for token in doc[at + 1 : last]:
        if token.pos_ in {"PROPN", "NOUN", "PRON"}:
            if token.dep_ == "compound":
                continue
            return Speaker(at + 1, token.i + 1, token)
        if token.pos_ not in {"DET", "ADJ", "NUM", "PROPN"} and token.tag_ != "POS":
            return None
    return None


def may_speak(speaker: Speaker, people: People, words: SpeechWords) -> bool:
    """Tell whether a source is somebody or some document, and not a thing that "offers" or "calls for"."""
    head = speaker.head
    if head.lower_ in words.relatives and head.pos_ == "PRON":
        head = _antecedent(head) or head
    if head.ent_type_ in {"DATE", "TIME", "MONEY", "QUANTITY"}:
        return False
    mention = people.at.get(head.idx)
    if mention is not None:
        return people.entities[mention.entity].type in {"person", "organisation", "place", "group"}
    if head.pos_ == "PROPN":
        return head.lower_ not in words.not_names
    if head.pos_ == "PRON" and any(c.dep_ == "relcl" for c in head.children):
        return True  # "those who …"
    if head.pos_ == "PRON":
        return words.pronouns.get(head.lower_, "p") != "n" and head.lower_ not in words.demonstratives
    if head.pos_ == "NUM" or head.lower_ in words.measure_nouns:
        return True
    lemma = head.lemma_.lower()
    listed = (
        words.person_nouns,
        words.group_nouns,
        words.organisation_nouns,
        words.document_nouns,
        words.anonymous_nouns,
    )
    return any(lemma in nouns or head.lower_ in nouns for nouns in listed)


def attribute(page: Page, speaker: Speaker) -> Attribution:
    """Return the attribution to a speaker: named where the text names it, else the text's own words."""
    doc, people, words = page.doc, page.people, page.words
    span = page.span(speaker.start, speaker.end)
    head = speaker.head
    if head.lower_ in words.relatives and head.pos_ == "PRON":
        antecedent = _antecedent(head)
        if antecedent is not None:
            behind = attribute(page, _phrase(antecedent, head))
            return msgspec.structs.replace(behind, span=span)
    mention = _mention(doc, speaker, people, words)
    if mention is not None:
        entity = people.entities[mention.entity]
        kind = _named_kind(entity, head, words)
        if kind is not None and _joined(head, mention, people):
            return Attribution(kind, " ".join(span.of(page.text).split()), span)
        if kind is not None:
            return Attribution(kind, entity.name, span, entity.role, entity.organisation, mention.entity)
    own = " ".join(span.of(page.text).split())
    if _body(doc, speaker, people, words):
        return Attribution("named_organisation", _without_article(own, words), span)
    return Attribution(
        _unnamed_kind(doc, speaker, words), own, span, organisation=_inside(doc, speaker, people)
    )


def _joined(head: Token, mention: Mention, people: People) -> bool:
    """Tell whether others are named beside a speaker: "Ann Doe and Bob Roe said" is not Ann's alone."""
    others = (people.at.get(token.idx) for token in head.conjuncts if token.i > head.i)
    return any(other is not None and other.entity != mention.entity for other in others)


def _body(doc: Doc, speaker: Speaker, people: People, words: SpeechWords) -> bool:
    """Tell whether a source is a body that a name of a place marks out: "the Chinese government"."""
    if speaker.head.lower_ not in words.organisation_nouns or speaker.head.lower_ in words.company_nouns:
        return False
    for token in doc[speaker.start : speaker.head.i]:
        mention = people.at.get(token.idx)
        if mention is not None and people.entities[mention.entity].type in {"place", "group"}:
            return True
    return False


def _without_article(name: str, words: SpeechWords) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in words.articles else name


def _antecedent(relative: Token) -> Token | None:
    clause = relative.head
    while clause.dep_ in {"conj", "xcomp", "ccomp", "advcl"} and clause.head is not clause:
        clause = clause.head
    return clause.head if clause.dep_ in {"relcl", "acl"} else None


def _mention(doc: Doc, speaker: Speaker, people: People, words: SpeechWords) -> Mention | None:
    """Return the mention that the speaker is: at its head, or in apposition to it."""
    head = speaker.head
    found = people.at.get(head.idx)
    if found is not None and found.span.end >= head.idx + len(head):
        entity = people.entities[found.entity]
        if entity.type in {"person", "organisation", "place"}:
            return found
    if head.lower_ in words.person_nouns or head.lower_ in words.titles:
        # "Vice Director of the agency Jane Doe": the name closes the phrase
        last = people.at.get(doc[speaker.end - 1].idx)
        if last is not None and last.kind == "name" and people.entities[last.entity].type == "person":
            return last
    for child in head.children:
        if child.dep_ == "appos":
            other = people.at.get(child.idx)
            if other is not None and people.entities[other.entity].type == "person":
                return other
    return None


def _named_kind(entity: Entity, head: Token, words: SpeechWords) -> SourceKind | None:
    if entity.type == "person":
        return "named_person"
    if entity.type in {"organisation", "place"}:
        return None if head.text in words.document_nouns else "named_organisation"
    return None


def _unnamed_kind(doc: Doc, speaker: Speaker, words: SpeechWords) -> SourceKind:
    lower = _kind_word(speaker.head, words)
    phrase = {token.lower_ for token in doc[speaker.start : speaker.end]}
    if phrase & words.anonymous_signs:
        return "anonymous"
    if lower in words.document_nouns:
        return "document"
    if lower in words.anonymous_nouns and (
        phrase & words.anonymous_modifiers or lower in words.always_anonymous
    ):
        return "anonymous"
    return "unspecified"


def _kind_word(head: Token, words: SpeechWords) -> str:
    """Return the noun that tells the kind: "emails" in "a batch of emails"."""
    if head.lower_ in words.measure_nouns:
        for child in head.children:
            if child.dep_ == "prep":
                inside = next((c for c in child.children if c.dep_ == "pobj"), None)
                if inside is not None:
                    return str(inside.lower_)
    return str(head.lower_)


def _inside(doc: Doc, speaker: Speaker, people: People) -> str | None:
    """Return the one organisation named inside an unnamed source: "a Ford spokesman"."""
    found = []
    for token in doc[speaker.start : speaker.end]:
        mention = people.at.get(token.idx)
        if mention is not None and people.entities[mention.entity].type == "organisation":
            name = people.entities[mention.entity].name
            if name not in found:
                found.append(name)
    return found[0] if len(found) == 1 else None
