"""`copydesk stories`: which stories are in a pile of articles, and why two articles are together or not."""

import sys
from pathlib import Path

import click
import msgspec

from copydesk.cli.session import FORMATS, Session, choose_format, render_options, with_session, write


@click.command(
    "stories",
    epilog="""\b
Examples:
  copydesk stories coverage/
  copydesk stories coverage/ --min-origins 2 --format md
  copydesk stories coverage/ --why one.html other.html""",
)
@click.argument("inputs", nargs=-1, required=True)
@click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), help="[default: terminal, or by FILE's suffix]"
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write here."
)
@click.option(
    "--min-origins", type=click.IntRange(1), default=1, help="Only stories with so many independent origins."
)
@click.option("--limit", type=click.IntRange(1), help="At most so many stories, the best covered first.")
@click.option(
    "--why", nargs=2, metavar="A B",
    help="Explain why two articles are together or apart: their ids, addresses, files or parts of titles.",
)  # fmt: skip
@with_session
def command(
    session: Session,
    inputs: tuple[str, ...],
    form: str | None,
    output: Path | None,
    min_origins: int,
    limit: int | None,
    why: tuple[str, str] | None,
) -> None:
    """List the stories in INPUTS: files, folders, globs, or - for standard input.

    Each story has its size, independent origins, span, tone, outlets, and why its articles are together; the
    best covered comes first. A story of a single article is labelled, not dropped. Storylines chain stories
    that follow one another over days, with what changed.
    """
    from copydesk.errors import NothingUsableError
    from copydesk.pipeline import list_stories
    from copydesk.render import STORY_LISTS

    with session.progress() as progress:
        report = list_stories(inputs, session.settings(), sys.stdin.buffer, progress, why)
        chosen = report.stories
        if why is None:
            chosen = tuple(one for one in report.stories if one.origins >= min_origins)[:limit]
        if not chosen:
            message = f"no story has {min_origins} independent origins; {len(report.stories)} have fewer"
            raise NothingUsableError(message)
        left_out = len(report.stories) - len(chosen)
        report = msgspec.structs.replace(report, stories=chosen)
        text = STORY_LISTS[choose_format(form, output)](report, render_options(output))
    write(text, output)
    session.report_skipped(report.skipped)
    if left_out and not session.quiet:
        more = "1 more story is" if left_out == 1 else f"{left_out} more stories are"
        click.echo(f"copydesk: {more} not shown (--limit, --min-origins)", err=True)
