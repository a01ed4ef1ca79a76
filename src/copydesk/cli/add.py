"""`copydesk add`: keep articles, group them into the running stories, and say what that changed."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from copydesk.cli.opening import opened, with_store
from copydesk.cli.session import Session, with_session, write


@click.command(
    "add",
    epilog="""\b
Examples:
  copydesk add coverage/
  copydesk add 'feeds/*.jsonl' --store newsroom.db
  copydesk add today.html --format json""",
)
@click.argument("inputs", nargs=-1, required=True)
@click.option("-f", "--format", "form", type=click.Choice(("terminal", "json")), default="terminal")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write here."
)
@with_store
@with_session
def command(
    session: Session, inputs: tuple[str, ...], form: str, output: Path | None, store: str | None
) -> None:
    """Keep the articles of INPUTS in the store, and say what they changed.

    Reads what `copydesk brief` reads. New articles join the running stories or open new ones; these are
    compared and briefed again. Articles that are there already change nothing.
    """
    from copydesk.keeping import add_files
    from copydesk.render.added import added_json, added_text

    settings = session.settings()
    with opened(store, settings) as held, session.progress() as progress:
        report = add_files(held, inputs, settings, datetime.now(UTC), sys.stdin.buffer, progress)
    write((added_json if form == "json" else added_text)(report), output)
    session.report_skipped(report.skipped)
