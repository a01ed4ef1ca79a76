"""Every draft that one exchanged element makes false, of all sentences of the articles."""

from collections.abc import Iterable, Iterator

from bench.metamorphic.figures import figures
from bench.metamorphic.naming import naming
from bench.metamorphic.swap import Draft, made
from bench.metamorphic.texts import Text
from bench.metamorphic.wording import wording


def swapped(texts: Iterable[Text]) -> Iterator[Draft]:
    """Yield the drafts, in the order of the articles; none is a sentence of its article."""
    for text in texts:
        said = {sentence.text for sentence in text.sentences}
        for sentence in text.declared():
            seen = set(said)
            for change in (*figures(text, sentence), *naming(text, sentence), *wording(text, sentence)):
                draft = made(text.id, sentence, change)
                if draft.text not in seen:
                    seen.add(draft.text)
                    yield draft
