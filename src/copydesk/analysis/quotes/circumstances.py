"""Through whom and where it was said: relays and occasions."""

from spacy.tokens import Doc, Token

from copydesk.analysis.quotes.cues import Report
from copydesk.analysis.quotes.sources import People
from copydesk.domain.annotation import Relay
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords

LONGEST_OCCASION = 20  # tokens


def is_outlet(name: str, words: SpeechWords) -> bool:
    """Tell whether a name is an outlet's: a known one, or one that ends in a word that outlets use."""
    lower = name.lower()
    plain = lower.removeprefix("the ")
    return lower in words.outlets or plain in words.outlets or plain.split()[-1:][0] in words.outlet_words


def relays_of(doc: Doc, report: Report, people: People, words: SpeechWords) -> tuple[Relay, ...]:
    """Return the outlets that pass a statement on: "told Reuters", "in an interview with the BBC"."""
    token = report.token
    found: list[Relay] = []
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ in {"dobj", "dative"} and token.lemma_ in words.relay_verbs:
            found += _outlets(doc, child, people, words)
        elif child.dep_ == "prep":
            inside = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inside is not None and (
                inside.lower_ in words.relay_nouns or child.lower_ in {"to", "on", "with"}
            ):
                found += _outlets(doc, inside, people, words)
    return tuple(dict.fromkeys(found))


def _outlets(doc: Doc, head: Token, people: People, words: SpeechWords) -> tuple[Relay, ...]:
    start = head.left_edge.i
    return outlets_in(doc, start, min(head.right_edge.i + 1, start + 12), people, words)


def outlets_in(doc: Doc, start: int, end: int, people: People, words: SpeechWords) -> tuple[Relay, ...]:
    """Return the outlets named in tokens [start, end)."""
    found = []
    for token in doc[start:end]:
        mention = people.at.get(token.idx)
        if mention is None or mention.kind != "name" or mention.span.start != token.idx:
            continue
        entity = people.entities[mention.entity]
        if entity.type in {"organisation", "work"} and is_outlet(entity.name, words):
            found.append(Relay(entity.name, mention.span))
    return tuple(found)


def occasion_of(doc: Doc, report: Report, people: People, words: SpeechWords) -> Span | None:
    """Return where and when something was said: "at the summit in Beijing on Saturday", or None."""
    token = report.token
    for child in token.children:
        if child.dep_ != "prep" or child.i < token.i or child.lower_ not in words.occasion_prepositions:
            continue
        inside = next((c for c in child.children if c.dep_ == "pobj"), None)
        if inside is None:
            continue
        mention = people.at.get(inside.idx)
        event = mention is not None and people.entities[mention.entity].type == "event"
        if inside.lower_ in words.occasion_nouns or event:
            end = _to_end(doc, token, child)
            last = doc[end - 1]
            return Span(child.idx, last.idx + len(last))
    return None


def _to_end(doc: Doc, verb: Token, first: Token) -> int:
    """Take in the phrases of place and time that follow at once."""
    end = first.right_edge.i + 1
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
