"""Which store a command works on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
def opened(place: str | None, settings: "Settings") -> Iterator["Store"]:
    """Open the store that an option, else the settings name, and close it again. StoreError: it cannot be."""
    from copydesk.store import open_store

    store = open_store(place or settings.store)
    try:
        yield store
    finally:
        store.close()
