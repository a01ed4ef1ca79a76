"""Speech without a parsed verb: "Kerry: We will act", “We will act.” — John Kerry, "Kerry Slams Plan"."""

from typing import NamedTuple

from spacy.tokens import Doc

from copydesk.analysis.quotes.direct import Paragraph
from copydesk.analysis.quotes.page import Page, People
from copydesk.analysis.quotes.sources import Speaker, phrase_between
from copydesk.domain.annotation import Mention, QuoteAct
from copydesk.language.speech import SpeechWords

LONGEST_TITLE = 30  # tokens of a headline
NAMING = frozenset({"PROPN", "NOUN"})
LONGEST_LABEL = 8  # tokens before the colon
SHORTEST_SPEECH = 3  # tokens after it
DASHES = frozenset({"—", "–", "―", "-", "--"})


class Labelled(NamedTuple):
    """A speaker, the mark that joins it to its words (a token), and the words' tokens [start, end)."""

    speaker: Speaker
    mark: int
    start: int
    end: int
    act: QuoteAct = "says"


def labelled(page: Page, paragraph: Paragraph, *, opening: bool) -> Labelled | None:
    """Return the speech that a paragraph labels with a name, or None.

    `opening`: it is the first of its text, where a colon behind a name or "poll" means speech.
    """
    colon = _colon(page.doc, paragraph, page.people, page.words, opening=opening)
    found = colon or _signed(page.doc, paragraph, page.people)
    return found or (_titled(page.doc, paragraph, page.words) if opening else None)


def _titled(doc: Doc, paragraph: Paragraph, words: SpeechWords) -> Labelled | None:
    """Find the reporting verb of a headline, which parsers take for a name where words are capitalised.

    The first word behind a name or noun that has the form of the third person; the content is the rest.
    """
    first, last = paragraph.first, paragraph.last
    if last - first > LONGEST_TITLE:
        return None
    while last > first and not doc[last - 1].is_alpha:
        last -= 1
    for at in range(first + 1, last - 1):
        token = doc[at]
        lemma = _base(token.lower_, words)
        if lemma is None or token.pos_ not in {"PROPN", "NOUN"} or doc[at - 1].pos_ not in NAMING:
            continue
        cue = words.verbs[lemma]
        if not cue.frames & {"clause", "object"} or doc[at + 1].is_punct:
            return None
        return Labelled(phrase_between(doc, first, at, doc[at - 1]), at, at + 1, last, cue.act)
    return None


def _base(form: str, words: SpeechWords) -> str | None:
    """Return the verb whose third person a word may be: "slams" of "slam", "vows", "denies"."""
    for ending, base in (("ies", "y"), ("es", ""), ("s", "")):
        lemma = form.removesuffix(ending) + base
        if form.endswith(ending) and lemma in words.verbs and lemma not in words.nouns:
            return lemma
    return None


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
