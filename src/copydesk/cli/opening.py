"""Which store a command works on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from copydesk.settings import Settings
    from copydesk.store import Store

with_store: Callable[[Callable[..., None]], Callable[..., None]] = click.option(
    "--store",
    metavar="PLACE",
    help="A file, or postgresql://…  [default: the setting, else in your data directory]",
)
"""Gives a command the option that names the store."""


@contextmanager
def opened(place: str | None, settings: "Settings", *, made: bool = True) -> Iterator["Store"]:
    """Open the store that an option, else the settings name, and close it again.

    StoreError where it cannot be opened, or, unless it may be `made`, where there is none.
    """
    from copydesk.errors import StoreError
    from copydesk.store import default_place, is_file, open_store

    chosen = place or settings.store or default_place()
    if not made and is_file(chosen) and not Path(chosen).expanduser().exists():
        message = f"{chosen}: there is no store; `copydesk add FILES` makes one"
        raise StoreError(message)
    store = open_store(chosen)
    try:
        yield store
    finally:
        store.close()
