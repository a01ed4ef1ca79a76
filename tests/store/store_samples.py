"""Analysed articles that need no parser."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from copydesk.domain.annotation import (
    AnalysedArticle,
    Analysis,
    Claim,
    Entity,
    Mention,
    Quantity,
    Sentence,
    Unit,
    Word,
)
from copydesk.domain.article import Outlet
from copydesk.domain.text import Span
from copydesk.reading.compose import compose

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def make_article(
    number: int, *, body: str = "", outlet: str = "The Herald", hours: float | None = 0.0, url=None,
    value: str = "12", title: str = "",
) -> AnalysedArticle:  # fmt: skip
    """Return an article with a figure, a name, a parse and a vector; `number` tells it from others."""
    body = body or f"Marlow Pumps sold {value} boats in harbour {number}. Nobody said why."
    article = compose(
        f"{number}.txt", title=title or f"Boats of harbour {number}", body=body, outlet=Outlet(outlet),
        published=None if hours is None else NOON + timedelta(hours=hours), url=url, language="en",
    )  # fmt: skip
    text = article.text
    at = text.find(value)
    figure = Span(max(at, 0), max(at, 0) + len(value))
    words = [(part.start(), part.end()) for part in _words(text)]
    analysis = Analysis(
        article_id=article.id, text_digest=article.text_digest, analyser="test",
        sentences=(Sentence(Span(0, len(text)), 0),),
        entities=(Entity("marlow pumps", "Marlow Pumps", "organisation"),),
        mentions=(Mention(Span(0, 5), "name", 0),),
        quantities=(
            Quantity(figure, Decimal(value), Decimal(value), "exact", Unit("count", "boat")),
        ) if at >= 0 else (),
        claims=(Claim("figure", Span(0, len(text)), 0, quantity=0),) if at >= 0 else (),
        lemmas=(tuple(text[start:end].lower() for start, end in words),),
        parse=tuple(
            Word(start, end, text[start:end].lower(), "NOUN", "dep", 0, 0) for start, end in words
        ),
        vector=tuple(round(((number * 37 + place * 11) % 200 - 100) / 1000, 6) for place in range(384)),
    )  # fmt: skip
    return AnalysedArticle(article, analysis)


def _words(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\w+", text)
