"""The first person between quotation marks, "I" and "my": whoever is quoted."""

from spacy.tokens import Doc

from copydesk.domain.annotation import Entity, Mention, Quote
from copydesk.domain.text import Span
from copydesk.language.speech import SpeechWords


def add_speakers(
    doc: Doc,
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    words: SpeechWords,
) -> tuple[Mention, ...]:
    """Return the mentions with those of quoted people by themselves, in order.

    "We" stays open: it may be the speaker's firm, party or family.
    """
    taken = {mention.span.start for mention in mentions}
    found: dict[int, Mention] = {}
    for quote in quotes:
        entity = quote.source.entity if quote.source is not None else None
        if entity is None or entities[entity].type != "person":
            continue
        for span in quote.verbatim:
            said = doc.char_span(span.start, span.end, alignment_mode="contract")
            for token in said if said is not None else ():
                own = token.lower_ in words.first_person and token.pos_ == "PRON"
                if own and token.idx not in taken and token.idx not in found:
                    place = Span(token.idx, token.idx + len(token))
                    found[token.idx] = Mention(place, "pronoun", entity)
    return tuple(sorted((*mentions, *found.values()), key=lambda mention: mention.span))
