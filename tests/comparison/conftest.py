from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from copydesk.comparison import compare
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import Comparison, Question
from copydesk.domain.story import Origins, Story


@pytest.fixture(scope="session")
def coverage(analysed) -> Callable[..., list[AnalysedArticle]]:
    """Analyse invented texts as articles of outlets A, B, C … published a day apart from 3 March 2031."""

    def make(*texts: str) -> list[AnalysedArticle]:
        return [
            analysed(
                text, outlet=chr(65 + number), published=datetime(2031, 3, 3 + number, 9, 30, tzinfo=UTC)
            )
            for number, text in enumerate(texts)
        ]

    return make


@pytest.fixture(scope="session")
def compared(coverage) -> Callable[..., tuple[Comparison, dict[str, AnalysedArticle]]]:
    """Compare invented texts as one story."""

    def make(*texts: str, origins: Origins | None = None):
        articles = {item.article.id: item for item in coverage(*texts)}
        story = Story("invented", tuple(articles))
        return compare(story, articles, origins or Origins()), articles

    return make


@pytest.fixture(scope="session")
def question_with(compared) -> Callable[..., Question]:
    """Compare texts, and return the question whose claims hold the most of the words given."""

    def find(words: list[str], *texts: str, origins: Origins | None = None) -> Question:
        comparison, articles = compared(*texts, origins=origins)

        def holds(question: Question) -> int:
            found = 0
            for ref in question.claims:
                item = articles[ref.article_id]
                claim = item.analysis.claims[ref.claim]
                quantity = None if claim.quantity is None else item.analysis.quantities[claim.quantity]
                own = item.words(claim.span if quantity is None else quantity.span)
                found += any(word in own for word in words)
            return found

        return max(comparison.questions, key=holds)

    return find
