"""Claims: what an article states that can be checked."""

from datetime import datetime

from spacy.tokens import Doc

from copydesk.domain.annotation import Claim, Entity, Mention, Quantity, Quote, Sentence, TimeExpression
from copydesk.language.profile import Language


def find_claims(
    text: str,
    doc: Doc,
    published: datetime | None,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
    times: tuple[TimeExpression, ...],
    quotes: tuple[Quote, ...],
    language: Language,
) -> tuple[Claim, ...]:
    """Return the claims of a text, ordered by their place in it."""
    del text, doc, published, sentences, entities, mentions, quantities, times, quotes, language
    return ()
