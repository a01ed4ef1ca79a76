"""Who and where: mentions, clustered into the entities of one article."""

from spacy.tokens import Doc

from copydesk.domain.annotation import Entity, Mention, Sentence
from copydesk.language.profile import Language


def find_mentions(
    text: str, doc: Doc, sentences: tuple[Sentence, ...], language: Language
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Return the entities of a text in order of first mention, and their mentions in order."""
    del text, doc, sentences, language
    return (), ()
