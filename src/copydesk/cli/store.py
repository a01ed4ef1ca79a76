"""`copydesk store`: what the store holds, whether it is whole, and how to tidy it."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from copydesk.cli.opening import opened, with_store
from copydesk.cli.session import Session, with_session, write

if TYPE_CHECKING:
    from copydesk.store.values import StoreInfo


@click.group("store")
def command() -> None:
    """Look after the store that `copydesk add` fills."""


@command.command("info", epilog="\b\nExample:\n  copydesk store info --store newsroom.db")
@with_store
@with_session
def info(session: Session, store: str | None) -> None:
    """Say where the store lies and what it holds."""
    with opened(store, session.settings()) as held:
        write(_info_text(held.info()), None)


@command.command("check", epilog="\b\nExample:\n  copydesk store check")
@with_store
@with_session
def check(session: Session, store: str | None) -> None:
    """Read everything, and say what is wrong. Exit code 1 where something is."""
    with opened(store, session.settings()) as held:
        faults = held.check()
    write("".join(f"{fault}\n" for fault in faults) or "all is well\n", None)
    if faults:
        sys.exit(1)


@command.command("compact", epilog="\b\nExample:\n  copydesk store compact")
@with_store
@with_session
def compact(session: Session, store: str | None) -> None:
    """Give the space back that nothing uses."""
    with opened(store, session.settings()) as held:
        before, after = held.compact()
    write(f"{_size(before)} before, {_size(after)} now\n", None)


@command.command("refresh", epilog="\b\nExample:\n  copydesk store refresh")
@with_store
@with_session
def refresh(session: Session, store: str | None) -> None:
    """Compare and brief the stories that a stopped `add`, or a decision, left behind."""
    from copydesk.keeping import refresh as refresh_stories
    from copydesk.render.added import added_text

    settings = session.settings()
    with opened(store, settings) as held, session.progress() as progress:
        report = refresh_stories(held, settings, datetime.now(UTC), progress)
    write(added_text(report), None)


def _info_text(info: "StoreInfo") -> str:
    from copydesk.render.phrases import counted, moment

    lines = [
        info.place,
        f"  {info.backend}, tables of version {info.version}, {_size(info.bytes)}",
        f"  {counted(info.articles, 'article')}, {counted(info.revisions, 'older revision')} among them",
        f"  {counted(info.stories, 'story', 'stories')}, {info.stale:,} yet to be compared and briefed",
        f"  {counted(info.entities, 'entity', 'entities')}, {counted(info.figures, 'figure')}",
    ]
    if info.oldest is not None and info.latest is not None:
        lines.append(f"  published {moment(info.oldest)} to {moment(info.latest)}")
    return "\n".join(lines) + "\n"


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB"
