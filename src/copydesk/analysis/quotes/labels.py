"""Speech without a verb: "Kerry: We will act" and “We will act.” — John Kerry."""

from typing import NamedTuple

from spacy.tokens import Doc

from copydesk.analysis.quotes.direct import Paragraph
from copydesk.analysis.quotes.page import Page, People
from copydesk.analysis.quotes.sources import Speaker, phrase_between
from copydesk.domain.annotation import Mention
from copydesk.language.speech import SpeechWords

LONGEST_LABEL = 8  # tokens before the colon
SHORTEST_SPEECH = 3  # tokens after it
DASHES = frozenset({"—", "–", "―", "-", "--"})


class Labelled(NamedTuple):
    """A speaker, the mark that joins it to its words (a token), and the words' tokens [start, end)."""

    speaker: Speaker
    mark: int
    start: int
    end: int


def labelled(page: Page, paragraph: Paragraph, *, opening: bool) -> Labelled | None:
    """Return the speech that a paragraph labels with a name, or None.

    `opening`: it is the first of its text, where a colon behind a name or "poll" means speech.
    """
    colon = _colon(page.doc, paragraph, page.people, page.words, opening=opening)
    return colon or _signed(page.doc, paragraph, page.people)


def _colon(
    doc: Doc, paragraph: Paragraph, people: People, words: SpeechWords, *, opening: bool
) -> Labelled | None:
    first, last = paragraph.first, paragraph.last
    for at in range(first, min(first + LONGEST_LABEL + 1, last)):
        token = doc[at]
        if token.text == ":":
            break
        if token.pos_ in {"VERB", "AUX", "ADP", "CCONJ"} and not token.text[:1].isupper() and at > first:
            return None
    else:
        return None
    if at == first or last - at - 1 < SHORTEST_SPEECH:
        return None
    head = doc[at - 1]
    mention = people.at.get(head.idx)
    if mention is not None and _covers(doc, mention, first, at):
        kind = people.entities[mention.entity].type
        known = kind in {"person", "organisation"} and (kind == "person" or opening)
    else:
        known = (
            head.lower_ in words.document_nouns
            or head.lower_ in words.group_nouns
            or head.lower_ in words.person_nouns
        )
        known = known and opening
    if not known:
        return None
    return Labelled(phrase_between(doc, first, at, head), at, at + 1, last)


def _covers(doc: Doc, mention: Mention, first: int, at: int) -> bool:
    """Tell whether a name takes up at least half of a label, with at most a title or role before it."""
    tokens = [token for token in doc[first:at] if not token.is_punct]
    inside = [token for token in tokens if mention.span.start <= token.idx < mention.span.end]
    return 2 * len(inside) >= len(tokens)


def _signed(doc: Doc, paragraph: Paragraph, people: People) -> Labelled | None:
    """Find a quotation that a dash and a name close."""
    if not paragraph.marks or not paragraph.marks[-1].closed:
        return None
    mark = paragraph.marks[-1]
    at = paragraph.last
    while at > paragraph.first and doc[at - 1].idx >= mark.end:
        at -= 1
    if at >= paragraph.last - 1 or paragraph.last - at > LONGEST_LABEL + 4 or doc[at].text not in DASHES:
        return None
    head = doc[at + 1]
    mention = people.at.get(head.idx)
    if mention is None or mention.kind != "name" or people.entities[mention.entity].type != "person":
        return None
    end = at + 1
    while end < paragraph.last and doc[end].idx < mention.span.end:
        end += 1
    start = next((i for i in range(paragraph.first, at) if doc[i].idx >= mark.start), paragraph.first)
    return Labelled(phrase_between(doc, at + 1, end, doc[end - 1]), at, start, at)
