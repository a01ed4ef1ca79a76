"""`copydesk brief`: a brief of each story in a pile of articles."""

import sys
from pathlib import Path

import click
import msgspec

from copydesk.cli.session import FORMATS, Session, choose_format, render_options, with_session, write


@click.command(
    "brief",
    epilog="""\b
Examples:
  copydesk brief coverage/
  copydesk brief 'articles/*.html' more.jsonl --format md
  copydesk brief coverage/ -o brief.html
  cat article.txt | copydesk brief -""",
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
    "--writer", metavar="llm:MODEL",
    help="Let a language model reword the points; what fails the check keeps the sources' words.",
)  # fmt: skip
@with_session
def command(
    session: Session,
    inputs: tuple[str, ...],
    form: str | None,
    output: Path | None,
    min_origins: int,
    limit: int | None,
    writer: str | None,
) -> None:
    """Brief each story in INPUTS: files, folders, globs, or - for standard input.

    Reads .txt, .md, .html, .json and .jsonl, gzipped or not. Each statement of a brief ends in the numbers
    of its sources; copies of one text count as one origin.
    """
    from copydesk.cli.writers import writer_for
    from copydesk.errors import NothingUsableError
    from copydesk.pipeline import make_briefs
    from copydesk.render import RENDERERS

    with session.progress() as progress:
        chosen_writer = writer_for(writer) if writer is not None else None
        report = make_briefs(inputs, session.settings(), sys.stdin.buffer, progress, chosen_writer)
        chosen = tuple(brief for brief in report.briefs if brief.origins >= min_origins)[:limit]
        if not chosen:
            message = f"no story has {min_origins} independent origins; {len(report.briefs)} have fewer"
            raise NothingUsableError(message)
        left_out = len(report.briefs) - len(chosen)
        report = msgspec.structs.replace(report, briefs=chosen)
        render = RENDERERS[choose_format(form, output)].brief
        text = render(report, render_options(output))
    write(text, output)
    session.report_skipped(report.skipped)
    if left_out and not session.quiet:
        more = "1 more story is" if left_out == 1 else f"{left_out} more stories are"
        click.echo(f"copydesk: {more} not shown (--limit, --min-origins)", err=True)
