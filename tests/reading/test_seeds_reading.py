"""The two documents the project started from, read as a user would."""

from datetime import UTC, datetime

import pytest

from copydesk.domain.article import Article
from copydesk.reading import read_paths

pytestmark = pytest.mark.seeds


@pytest.fixture(scope="module")
def seeds(shared):
    items = list(read_paths([str(shared / "seeds")]))
    assert all(isinstance(item, Article) for item in items)
    return items


def kinds(article):
    return [block.kind for block in article.blocks]


def test_the_cut_off_text(seeds):
    first = seeds[0]
    assert first.notes == ("truncated", "undated")
    assert first.title == ""
    assert (kinds(first).count("credit"), kinds(first).count("heading")) == (1, 1)
    assert kinds(first)[-1] == "cutoff"
    assert kinds(first).count("paragraph") == 8


def test_the_text_that_names_no_sources(seeds):
    second = seeds[1]
    assert second.notes == ("names_no_sources",)
    assert second.published == datetime(2026, 1, 10, 14, 5, tzinfo=UTC)
    assert kinds(second)[:4] == ["headline", "chrome", "label", "dateline"]
    assert kinds(second).count("bullet") == 6
    assert kinds(second)[-1] == "disclaimer"
    bullets = [block.span.of(second.text) for block in second.blocks if block.kind == "bullet"]
    assert all(text[0].isalpha() for text in bullets)
