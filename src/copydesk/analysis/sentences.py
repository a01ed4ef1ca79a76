"""The parse of an article, and its sentences."""

from spacy.language import Language as Parser
from spacy.tokens import Doc

from copydesk.domain.annotation import Sentence
from copydesk.domain.article import Article
from copydesk.domain.text import Span


def tokenise(article: Article, parser: Parser) -> Doc:
    """Tokenise an article's text, with sentence starts forced at blocks and forbidden inside phrases.

    The parser keeps boundaries that are set before it runs, so no sentence crosses a block, and none starts
    at a lower-case word or a number that follows a word or number: "31 | people were killed" was split so.
    Token offsets (`token.idx`) are offsets into `article.text`.
    """
    doc = parser.make_doc(article.text)
    starts = {block.span.start for block in article.blocks}
    before = None
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
        elif before is not None and _continues(before.text, token.text):
            token.is_sent_start = False
        before = token
    return doc


def _continues(before: str, word: str) -> bool:
    """Tell whether a word belongs to the sentence of the one before it: "31 people", "a.m. local time"."""
    if word[0].islower():
        return before[-1].isalnum() or (len(before) > 1 and before[-1] == "." and before[-2] != ".")
    return word[0].isdigit() and before[-1].isalnum()


def find_sentences(article: Article, doc: Doc) -> tuple[Sentence, ...]:
    """Return the sentences of the article's quotable blocks, ordered and disjoint.

    White space at the ends is left out; a sentence without a letter or digit is none.
    """
    sentences = []
    blocks = iter(enumerate(article.blocks))
    index, block = next(blocks, (-1, None))
    for sent in doc.sents:
        while block is not None and block.span.end <= sent.start_char:
            index, block = next(blocks, (-1, None))
        if block is None:
            break
        if not block.quotable:
            continue
        span = _trimmed(article.text, sent.start_char, min(sent.end_char, block.span.end))
        if any(character.isalnum() for character in span.of(article.text)):
            sentences.append(Sentence(span, index))
    return tuple(sentences)


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
