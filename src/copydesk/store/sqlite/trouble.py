"""What SQLite's errors mean to a user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copydesk.errors import StoreError

LOW_BYTE = 0xFF  # extended codes carry the plain one in their lowest byte
NOTHING = "nothing was changed"
LOCKED = f"another program is writing to it and did not finish in time; {NOTHING}; try again"
MEANINGS: dict[int, str] = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: f"the disk is full; {NOTHING}; make room and try again",
    sqlite3.SQLITE_READONLY: f"it cannot be written: file or folder is read-only; {NOTHING}; "
    "name another place with --store",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see that its folder exists and may be written, "
    "or name another place with --store",
    sqlite3.SQLITE_PERM: "it may not be opened; see who owns it, or name another place with --store",
    sqlite3.SQLITE_IOERR: f"the disk does not read or write as it should; {NOTHING}; see that there is room, "
    "and run `copydesk store check`",
    sqlite3.SQLITE_NOTADB: "it is no Copydesk store; name another file with --store",
    sqlite3.SQLITE_CORRUPT: "it is damaged; put a backup in its place, or save what can be read with "
    "`copydesk store export`",
}


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn SQLite's errors into StoreErrors that say what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise told_of(error, place) from error


def told_of(error: sqlite3.Error, place: Path) -> StoreError:
    """Return a StoreError that says what an error means."""
    code = getattr(error, "sqlite_errorcode", None)
    meaning = None if code is None else MEANINGS.get(code & LOW_BYTE)
    if meaning is None:
        meaning = f"it cannot be used ({error}); please report this"
    return StoreError(f"{place}: {meaning}")
