"""`copydesk store`: what the store holds, whether it is whole, and how to tidy it."""

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
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
    with opened(store, session.settings(), made=False) as held:
        write(_info_text(held.info()), None)


@command.command("check", epilog="\b\nExample:\n  copydesk store check")
@with_store
@with_session
def check(session: Session, store: str | None) -> None:
    """Read everything, and say what is wrong. Exit code 1 where something is."""
    with opened(store, session.settings(), made=False) as held:
        faults = held.check()
    write("".join(f"{fault}\n" for fault in faults) or "all is well\n", None)
    if faults:
        sys.exit(1)


@command.command("compact", epilog="\b\nExample:\n  copydesk store compact")
@with_store
@with_session
def compact(session: Session, store: str | None) -> None:
    """Give the space back that nothing uses."""
    with opened(store, session.settings(), made=False) as held:
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
    with opened(store, settings, made=False) as held, session.progress() as progress:
        report = refresh_stories(held, settings, datetime.now(UTC), progress)
    write(added_text(report), None)


@command.command(
    "export",
    epilog="""\b
Examples:
  copydesk store export store.jsonl.gz
  copydesk store export tables/""",
)
@click.argument("target", type=click.Path(path_type=Path))
@with_store
@with_session
def export(session: Session, store: str | None, target: Path) -> None:
    """Write everything to TARGET: a .jsonl or .jsonl.gz file, else Parquet files in a new folder."""
    from copydesk.store.exchange import export_store

    with opened(store, session.settings(), made=False) as held:
        counts = export_store(held, target, datetime.now(UTC))
    write(_counts_text(counts), None)


@command.command("import", epilog="\b\nExample:\n  copydesk store import store.jsonl.gz --store new.db")
@click.argument("source", type=click.Path(path_type=Path))
@with_store
@with_session
def import_(session: Session, store: str | None, source: Path) -> None:
    """Read what `copydesk store export` wrote into an empty store: all of it, or nothing."""
    from copydesk.store.exchange import import_store

    with opened(store, session.settings()) as held:
        counts = import_store(held, source)
    write(_counts_text(counts), None)


@command.command("reanalyse", epilog="\b\nExample:\n  copydesk store reanalyse --jobs 4")
@click.option("--all", "everything", is_flag=True, help="Also what this version analysed.")
@with_store
@with_session
def reanalyse(session: Session, store: str | None, everything: bool) -> None:  # noqa: FBT001 - click's form
    """Analyse anew what an older Copydesk analysed, then compare and brief what that changed."""
    from copydesk.keeping import reanalyse as reanalyse_articles
    from copydesk.render.added import added_text
    from copydesk.render.phrases import counted

    settings = session.settings()
    with opened(store, settings, made=False) as held, session.progress() as progress:
        done, report = reanalyse_articles(
            held, settings, datetime.now(UTC), everything=everything, progress=progress
        )
    write(f"{counted(done, 'article')} analysed anew\n{added_text(report)}", None)
    session.report_skipped(report.skipped)


def _counts_text(counts: Mapping[str, int]) -> str:
    return "".join(f"{count:>9,} {table.replace('_', ' ')}\n" for table, count in counts.items() if count)


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
