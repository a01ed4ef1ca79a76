"""Through whom and where it was said: relays and occasions."""

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.cues import Report
from copydesk.analysis.quotes.page import Page
from copydesk.domain.annotation import Relay
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords

LONGEST_OCCASION = 20  # tokens


def is_outlet(name: str, words: SpeechWords) -> bool:
    """Tell whether a name is an outlet's: a known one, or one that ends in a word that outlets use."""
    lower = name.lower()
    plain = lower.removeprefix("the ")
    return lower in words.outlets or plain in words.outlets or plain.split()[-1:][0] in words.outlet_words


def relays_of(page: Page, report: Report) -> tuple[Relay, ...]:
    """Return the outlets that pass a statement on: "told Reuters", "in an interview with the BBC"."""
    token = report.token
    found: list[Relay] = []
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ in {"dobj", "dative"} and token.lemma_ in page.words.relay_verbs:
            found += _outlets(page, child)
        elif child.dep_ == "prep":
            inside = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inside is not None and (
                inside.lower_ in page.words.relay_nouns or child.lower_ in page.words.relay_prepositions
            ):
                found += _outlets(page, inside)
    return tuple(dict.fromkeys(found))


def _outlets(page: Page, head: Token) -> tuple[Relay, ...]:
    start = head.left_edge.i
    return outlets_in(page, start, min(head.right_edge.i + 1, start + 12))


def outlets_in(page: Page, start: int, end: int) -> tuple[Relay, ...]:
    """Return the outlets named in tokens [start, end)."""
    found = []
    for token in page.doc[start:end]:
        mention = page.people.at.get(token.idx)
        if mention is None or mention.kind != "name" or mention.span.start != token.idx:
            continue
        entity = page.people.entities[mention.entity]
        if entity.type in {"organisation", "work"} and is_outlet(entity.name, page.words):
            found.append(Relay(entity.name, mention.span))
    return tuple(found)


def occasion_of(page: Page, report: Report) -> Span | None:
    """Return where and when something was said: "at the summit in Beijing on Saturday", or None."""
    token = report.token
    for child in token.children:
        if child.dep_ != "prep" or child.i < token.i or child.lower_ not in page.words.occasion_prepositions:
            continue
        inside = next((c for c in child.children if c.dep_ == "pobj"), None)
        if inside is None:
            continue
        entity = page.people.entity_at(inside)
        event = entity is not None and entity.type == "event"
        if inside.lower_ in page.words.occasion_nouns or event:
            end = _to_end(page.doc, token, child)
            return page.span(child.i, end)
    return None


def _to_end(doc: Doc, verb: Token, first: Token) -> int:
    """Take in the phrases of place and time that follow at once."""
    end: int = first.right_edge.i + 1
    for child in verb.children:
        if (
            child.i >= end
            and child.left_edge.i == end
            and child.dep_ in {"prep", "npadvmod"}
            and not any(token.pos_ == "VERB" for token in child.subtree)
        ):
            end = child.right_edge.i + 1
    for token in doc[first.i : end]:
        if token.dep_ == "relcl":
            end = min(end, token.left_edge.i)
    end = min(end, first.i + LONGEST_OCCASION)
    while end > first.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return end
