"""Desks to ask and to look at: a store of invented texts, some of them hostile."""

from datetime import timedelta

import pytest
from desk_samples import BRIDGE, DAY, FESTIVAL, HOSTILE, ORIGIN, SETTINGS
from starlette.testclient import TestClient

from copydesk.keeping import add_analysed
from copydesk.store.sqlite import SqliteStore
from copydesk.web import Desk, make_app


@pytest.fixture(scope="session")
def coverage(analysed):
    """Reports of a bridge and of a festival; titles, outlets and texts with markup and controls in them."""
    return [
        analysed(
            BRIDGE.format(toll="seven"), title="Corran bridge collapse in Elmsworth kills seven",
            outlet="The Herald", published=DAY, url="https://herald.example/bridge",
        ),
        analysed(
            BRIDGE.format(toll="nine") + f" The Post adds: {HOSTILE}.",
            title=f"Corran bridge collapse in Elmsworth kills nine {HOSTILE}", outlet=f"The Post {HOSTILE}",
            published=DAY + timedelta(hours=5), url="javascript:alert(3)",
        ),
        analysed(FESTIVAL, title="Halden jazz festival opens", outlet="=SUM(A1)", published=DAY),
    ]  # fmt: skip


@pytest.fixture
def store(tmp_path):
    opened = SqliteStore(tmp_path / "store.db", patience=5)
    yield opened
    opened.close()


@pytest.fixture
def filled(store, coverage):
    """A store with the coverage."""
    add_analysed(store, coverage, SETTINGS, DAY + timedelta(hours=6))
    return store


@pytest.fixture
def desk(filled):
    return Desk(filled, SETTINGS, now=lambda: DAY + timedelta(hours=7))


@pytest.fixture
def client(desk):
    """What asks the desk as a browser on this machine would."""
    with TestClient(make_app(desk), base_url="http://localhost", headers=ORIGIN) as asked:
        yield asked
