"""Documents cited for a claim: "the board cited internal audits showing that costs rose by 12%"."""

from spacy.tokens import Token

from copydesk.analysis.claims.clauses import STEPS, lemma
from copydesk.domain.annotation import Attribution, Relay
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords

CLAUSE_OF_NOUN = frozenset({"acl", "relcl"})


def cited(head: Token, source: Attribution | None, words: SpeechWords) -> Attribution | None:
    """Return the document that shows what the clause of `head` says, with whoever cites it as its relay.

    The document is the noun that a clause with a verb of showing hangs on; where there is none, `source`.
    """
    noun = _document(head, words)
    if noun is None:
        return source
    start = noun.left_edge
    while start.i < noun.i and start.pos_ in {"DET", "PRON"}:
        start = start.nbor()
    span = Span(start.idx, noun.idx + len(noun.text))
    relays = source.relays if source is not None else ()
    if source is not None and source.span is not None and source.kind != "document":
        relays = (Relay(source.name, source.span), *relays)
    return Attribution("document", span.of(noun.doc.text), span, relays=relays)


def _document(head: Token, words: SpeechWords) -> Token | None:
    here = head
    for _ in range(STEPS):
        if here.dep_ == "ROOT":
            return None
        cue = words.verbs.get(lemma(here))
        shows = cue is not None and cue.act == "shows"
        if shows and here.dep_ in CLAUSE_OF_NOUN and lemma(here.head) in words.document_nouns:
            return here.head
        here = here.head
    return None
