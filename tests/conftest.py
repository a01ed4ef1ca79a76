"""Fixtures that more than one room's tests need."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds and measuring data; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("COPYDESK_SHARED", ROOT.parent / "shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip(f"{folder} with seeds and data is absent: set COPYDESK_SHARED to measure on it")
    return folder


@pytest.fixture(scope="session")
def analysed() -> Callable[..., AnalysedArticle]:
    """Analyse an invented text: `analysed("Text. More text.", title="", outlet="A", published=None)`."""

    def make(
        body: str,
        *,
        title: str = "",
        outlet: str = "The Example",
        published: datetime | None = None,
        url: str | None = None,
    ) -> AnalysedArticle:
        article = compose(
            "example.txt", title=title, body=body, outlet=Outlet(outlet), published=published, url=url
        )
        return next(iter(analyse_articles([article], Settings(encoder=False))))

    return make
