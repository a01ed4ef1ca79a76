"""A store of each backend for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.store import Store
from copydesk.store.sqlite import SqliteStore


@pytest.fixture(params=["sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    assert request.param == "sqlite"
    opened = SqliteStore(tmp_path / "store.db", patience=5)
    yield opened
    opened.close()
