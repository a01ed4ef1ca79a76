"""Articles for the tests of this layer: analysed by rule of thumb, without a parser."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from copydesk.domain.annotation import AnalysedArticle, Analysis, Entity, Mention, Quantity, Sentence, Unit
from copydesk.domain.article import Outlet
from copydesk.domain.text import Span
from copydesk.reading.compose import compose

MORNING = datetime(2026, 3, 10, 8, tzinfo=UTC)
Make = Callable[..., AnalysedArticle]


@pytest.fixture(scope="session")
def make() -> Make:
    """`make(body, title="", outlet="A", hours=0.0)`: hours after a fixed morning, or None for undated."""

    def make_article(
        body: str, *, title: str = "", outlet: str = "The Example", hours: float | None = 0.0,
        names: tuple[str, ...] = (), vector: tuple[float, ...] = (), language: str = "en",
        figures: tuple[str, ...] = (),
    ) -> AnalysedArticle:  # fmt: skip
        published = None if hours is None else MORNING + timedelta(hours=hours)
        article = compose(
            f"{outlet}.txt", title=title, body=body, outlet=Outlet(outlet), published=published,
            language=language,
        )  # fmt: skip
        sentences = [
            Sentence(Span(block.span.start + match.start(), block.span.start + match.end()), number)
            for number, block in enumerate(article.blocks)
            if block.quotable
            for match in re.finditer(r"[^\s.!?](?:[^.!?]|[.!?](?!\s|$))*[.!?]?", block.span.of(article.text))
        ]
        entities = tuple(Entity(key=name.lower(), name=name, type="organisation") for name in names)
        mentions = tuple(
            Mention(Span(*match.span()), "name", number)
            for number, name in enumerate(names)
            for match in re.finditer(re.escape(name), article.text)
        )
        lemmas = tuple(
            tuple(re.findall(r"[a-z]{4,}", item.span.of(article.text).lower())) for item in sentences
        )
        quantities = tuple(
            Quantity(
                Span(article.text.index(figure), article.text.index(figure) + len(figure)),
                Decimal(figure), Decimal(figure), "exact", Unit("count", "person"),
            )
            for figure in figures
        )  # fmt: skip
        analysis = Analysis(
            article_id=article.id, text_digest=article.text_digest, analyser="test",
            sentences=tuple(sentences), entities=entities, mentions=mentions, lemmas=lemmas, vector=vector,
            quantities=quantities,
        )  # fmt: skip
        return AnalysedArticle(article, analysis)

    return make_article
