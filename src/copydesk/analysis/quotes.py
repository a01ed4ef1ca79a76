"""Quotes and attributions: content, cue and source."""

from spacy.tokens import Doc

from copydesk.domain.annotation import Entity, Mention, Quote, Sentence
from copydesk.language.profile import Language


def find_quotes(
    text: str,
    doc: Doc,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Return the direct, indirect and mixed quotes of a text, ordered by content."""
    del text, doc, sentences, entities, mentions, language
    return ()
