"""Opening the file: what it must be, what is set, and how an older one is brought forward."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from copydesk.errors import StoreError
from copydesk.store.sqlite.migrations import APPLICATION, MIGRATIONS
from copydesk.store.sqlite.trouble import told

CACHE_KILOBYTES = 32_768  # of each connection
MAPPED_BYTES = 1 << 30  # read without copying
LOG_BYTES = 64 << 20  # the write-ahead log is cut back to this


def connect(place: Path, patience: float) -> sqlite3.Connection:
    """Open a connection with everything set that a connection must set."""
    connection = sqlite3.connect(
        place, timeout=patience, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        connection.execute(f"PRAGMA cache_size = -{CACHE_KILOBYTES}")
        connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
        connection.execute("PRAGMA temp_store = MEMORY")
        # A batch is on the disk before it is acknowledged, whatever happens to the machine.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def prepare(place: Path, patience: float, steps: Sequence[str] = MIGRATIONS) -> None:
    """Make the file where there is none; bring an older one forward. StoreError where it is of no use."""
    if place.is_dir():
        message = f"{place}: is a folder; name a file with --store"
        raise StoreError(message)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{place}: its folder cannot be made ({error.strerror}); name another place with --store"
        raise StoreError(message) from error
    if not os.access(place.parent, os.W_OK) or (place.exists() and not os.access(place, os.W_OK)):
        message = f"{place}: cannot be written: file or folder is read-only; name another place with --store"
        raise StoreError(message)
    with told(place):
        connection = connect(place, patience)
        try:
            if _version(connection, place, steps) < len(steps):
                _bring_forward(connection, place, steps)
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()


def _version(connection: sqlite3.Connection, place: Path, steps: Sequence[str]) -> int:
    """Return the version of the file's tables, 0 for an empty file. StoreError where it is not ours."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    if tables and application != APPLICATION:
        message = f"{place}: is the database of another program; name another file with --store"
        raise StoreError(message)
    if version > len(steps):
        message = (
            f"{place}: was written by a newer Copydesk (tables of version {version}; this one knows "
            f"{len(steps)}); nothing was changed; update Copydesk, or name another place with --store"
        )
        raise StoreError(message)
    return version


def _bring_forward(connection: sqlite3.Connection, place: Path, steps: Sequence[str]) -> None:
    """Take the steps that the file has not been through, all or none, with a backup of what it was."""
    version = _version(connection, place, steps)
    if version:
        _back_up(connection, place, version)
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection, place, steps)  # another program may have been faster
        for step in steps[version:]:
            for statement in statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def statements(step: str) -> list[str]:
    """Cut a step into its statements."""
    found: list[str] = []
    rest = ""
    for line in step.splitlines():
        rest += line + "\n"
        if sqlite3.complete_statement(rest):
            found.append(rest.strip())
            rest = ""
    return found


def backup_of(place: Path, version: int) -> Path:
    """Return where the backup of a file of an older version lies."""
    return place.with_name(f"{place.name}.version-{version}.backup")


def _back_up(connection: sqlite3.Connection, place: Path, version: int) -> None:
    """Copy the file beside itself; a backup that is there already is kept."""
    backup = backup_of(place, version)
    if backup.exists():
        return
    partial = backup.with_name(backup.name + ".partial")
    partial.unlink(missing_ok=True)
    copy = sqlite3.connect(partial)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    partial.replace(backup)
