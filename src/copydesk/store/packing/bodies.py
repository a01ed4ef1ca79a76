"""Articles and their analyses as bytes.

Loosely, both are as they are. Tightly, an analysis is rows without names, its parse columns of small numbers,
and all is compressed with the text as the dictionary, since most of it repeats the text's words.
"""

import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from copydesk.domain.annotation import Analysis
from copydesk.domain.article import Article, digest_of
from copydesk.domain.text import Span
from copydesk.store.packing.earlier import unpack_deflated, unpack_earlier
from copydesk.store.packing.parse import PackedParse, lemmas_of, pack_parse, unpack_parse
from copydesk.store.packing.shapes import Parts, read_parts, read_rows, rows_of
from copydesk.store.packing.squeezing import (
    DEFLATED,
    LOOSE,
    PLAIN,
    SMALL,
    TIGHT,
    damaged,
    deflate,
    dictionary,
    form_of,
    inflate,
)
from copydesk.store.packing.vectors import joined, pack_remainder, split


class _Loose(msgspec.Struct, frozen=True, array_like=True):
    """What an analysis is kept as when it comes."""

    rest: Analysis  # without its vector
    remainder: bytes = b""  # of the vector, a byte a number
    floats: bytes = b""  # the vector itself, where the two bytes and the remainder cannot say it


class _Tight(msgspec.Struct, frozen=True, array_like=True):
    """What an analysis is kept as for good."""

    rest: bytes  # the analysis without vector, parse and the lemmas that the parse tells
    parse: PackedParse
    remainder: bytes = b""  # of the vector, seven bits a number; a byte in earlier stores
    floats: bytes = b""


_ENCODER = msgspec.msgpack.Encoder()
_ARTICLES = msgspec.msgpack.Decoder(Article)
_LOOSE = msgspec.msgpack.Decoder(_Loose)
_TIGHT = msgspec.msgpack.Decoder(_Tight)
_TEXT: Parts = (("Article", ("text", "blocks")),)
_ANSWERS: Parts = (
    ("Analysis", ("quantities", "times", "quotes", "claims")),
    ("Quantity", ("span",)),
    ("TimeExpression", ("span",)),
    ("Quote", ("content",)),
    ("Claim", ("kind", "span", "quantity", "quote", "time")),
)
_DAMAGES = (zlib.error, msgspec.MsgspecError, ValueError, IndexError, TypeError)


def pack_article(article: Article) -> bytes:
    """Return an article as bytes, loosely."""
    return LOOSE + _ENCODER.encode(article)


def pack_analysis(analysis: Analysis) -> tuple[bytes, bytes]:
    """Return an analysis as bytes, loosely, and its lead's vector for `lead_of` (empty: none)."""
    lead, remainder, floats = split(analysis.vector)
    packed = _Loose(_without(analysis, ("vector",)), remainder, floats)
    return LOOSE + _ENCODER.encode(packed), lead


def pack_tightly(article: Article, analysis: Analysis) -> tuple[bytes, bytes]:
    """Return an article and its analysis as bytes, both in their smallest form. The lead stays as it is."""
    _, remainder, floats = split(analysis.vector)
    parse = pack_parse(analysis, article.text)
    told = ("vector", "parse") if parse.chosen is None else ("vector", "parse", "lemmas")
    bare = _without(analysis, told)
    if analysis.text_digest == digest_of(article.text):  # 64 characters that nothing compresses
        bare = msgspec.structs.replace(bare, text_digest="")
    rest = deflate(rows_of(bare), _known(article.text), SMALL)
    content = deflate(rows_of(article), dictionary("articles"), SMALL)
    return TIGHT + content, TIGHT + _ENCODER.encode(_Tight(rest, parse, pack_remainder(remainder), floats))


def unpack_article(body: bytes) -> Article:
    """Return the article that was packed. StoreError where the bytes are not one."""
    form = form_of(body, (PLAIN, LOOSE, TIGHT))
    try:
        if form == TIGHT:
            return read_rows(inflate(body[1:], dictionary("articles")), Article)
        if form == LOOSE:
            return _ARTICLES.decode(body[1:])
        return _ARTICLES.decode(inflate(body[1:]))
    except _DAMAGES as error:
        raise damaged(Article, error) from error


def unpack_text(body: bytes) -> tuple[str, int]:
    """Return an article's text and where it begins behind the headline, in a fifth of the time."""
    if form_of(body, (PLAIN, LOOSE, TIGHT)) != TIGHT:
        article: Any = unpack_article(body)
    else:
        try:
            article = read_parts(inflate(body[1:], dictionary("articles")), Article, _TEXT)
        except _DAMAGES as error:
            raise damaged(Article, error) from error
    blocks = article.blocks
    return article.text, blocks[1].span.start if len(blocks) > 1 and blocks[0].kind == "headline" else 0


def unpack_answers(body: bytes, text: str, claims: Iterable[int]) -> dict[int, Span]:
    """Return the words with which claims answer their questions: a figure, a date, what is quoted, or all."""
    if form_of(body, (PLAIN, DEFLATED, TIGHT, LOOSE)) != TIGHT:
        analysis: Any = unpack_analysis(body, text, b"", whole=False)
    else:
        try:
            rest = inflate(_TIGHT.decode(body[1:]).rest, _known(text))
            analysis = read_parts(rest, Analysis, _ANSWERS)
        except _DAMAGES as error:
            raise damaged(Analysis, error) from error
    found = ((number, _answer(analysis, analysis.claims[number])) for number in claims)
    return {number: Span(span.start, span.end) for number, span in found}


def _answer(analysis: Any, claim: Any) -> Any:
    if claim.quantity is not None:
        return analysis.quantities[claim.quantity].span
    if claim.time is not None and claim.kind == "date":
        return analysis.times[claim.time].span
    if claim.quote is not None and analysis.quotes[claim.quote].content:
        return analysis.quotes[claim.quote].content[0]
    return claim.span


def unpack_analysis(body: bytes, text: str, lead: bytes, *, whole: bool = True) -> Analysis:
    """Return the analysis that was packed. StoreError where the bytes are not one, or not of this text.

    What is not `whole` lacks words, lemmas and vector, and is there in half the time.
    """
    form = form_of(body, (PLAIN, DEFLATED, TIGHT, LOOSE))
    try:
        if form == PLAIN:
            return unpack_earlier(body[1:], text, lead)
        if form == DEFLATED:
            return unpack_deflated(body[1:], text, lead)
        if form == LOOSE:
            loose = _LOOSE.decode(body[1:])
            vector = joined(lead, loose.remainder, loose.floats)
            return msgspec.structs.replace(loose.rest, vector=vector)
        tight = _TIGHT.decode(body[1:])
        bare = read_rows(inflate(tight.rest, _known(text)), Analysis)
        bare = msgspec.structs.replace(bare, text_digest=bare.text_digest or digest_of(text))
        return _untightened(tight, bare, text, lead) if whole else bare
    except _DAMAGES as error:
        raise damaged(Analysis, error) from error


def _untightened(tight: _Tight, bare: Analysis, text: str, lead: bytes) -> Analysis:
    parse = unpack_parse(tight.parse, text)
    lemmas = bare.lemmas
    if tight.parse.chosen is not None:
        lemmas = lemmas_of(parse, tight.parse.chosen, len(bare.sentences))
    vector = joined(lead, tight.remainder, tight.floats)
    return msgspec.structs.replace(bare, parse=parse, lemmas=lemmas, vector=vector)


def _known(text: str) -> bytes:
    return dictionary("analyses") + text.encode()


def _without(analysis: Analysis, left_out: Sequence[str]) -> Analysis:
    """Return an analysis without what has a place of its own."""
    kept = {name: getattr(analysis, name) for name in Analysis.__struct_fields__ if name not in left_out}
    return Analysis(**kept)
