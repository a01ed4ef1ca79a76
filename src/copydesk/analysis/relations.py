"""The parse of each sentence as values: what depends on what, kept after the parser's document is gone."""

from spacy.tokens import Doc

from copydesk.domain.annotation import Sentence, Word


def find_relations(doc: Doc, sentences: tuple[Sentence, ...]) -> tuple[Word, ...]:
    """Return every word of every sentence with its lemma, part of speech, dependency and head, in order.

    Offsets are those of the article's text; `head` is an index into the returned tuple (a root, or a word
    whose head lies outside its sentence, is its own head). White space is no word; punctuation is left out.
    """
    words: list[Word] = []
    for number, sentence in enumerate(sentences):
        span = doc.char_span(sentence.span.start, sentence.span.end, alignment_mode="expand")
        if span is None:
            continue
        tokens = [token for token in span if not token.is_space and not token.is_punct]
        places = {token.i: len(words) + offset for offset, token in enumerate(tokens)}
        for token in tokens:
            words.append(
                Word(
                    start=token.idx,
                    end=token.idx + len(token.text),
                    lemma=token.lemma_.lower(),
                    pos=token.pos_,
                    dep=token.dep_,
                    head=places.get(token.head.i, len(words)),
                    sentence=number,
                )
            )
    return tuple(words)
