"""`copydesk check`: whose sentences stand, and which do not."""

import sys
from pathlib import Path

import click

from copydesk.cli.session import FORMATS, Session, choose_format, render_options, with_session, write


@click.command(
    "check",
    epilog="""\b
Examples:
  copydesk check draft.md --against coverage/
  copydesk check draft.md --against coverage/ --format html -o check.html
  cat draft.txt | copydesk check - --against coverage/

\b
Exit codes: 0 all is supported or partly so; 1 something is contradicted or not found.""",
)
@click.argument("draft")
@click.option(
    "-a",
    "--against",
    multiple=True,
    required=True,
    metavar="SOURCES",
    help="Files, folders or globs; repeat for more.",
)
@click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), help="[default: terminal, or by FILE's suffix]"
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write here."
)
@with_session
def command(
    session: Session, draft: str, against: tuple[str, ...], form: str | None, output: Path | None
) -> None:
    """Check each sentence of DRAFT against sources: supported, partly, contradicted or not found.

    Names the elements at fault (figure, unit, bound, date, name, speaker, quote words, negation, certainty,
    scope) and shows the closest words of the sources.
    """
    from copydesk.pipeline import check
    from copydesk.render import RENDERERS

    with session.progress() as progress:
        report = check(draft, against, session.settings(), sys.stdin.buffer, progress)
        render = RENDERERS[choose_format(form, output)].check
        text = render(report, render_options(output))
    write(text, output)
    session.report_skipped(report.skipped)
    if any(verdict.kind in {"contradicted", "not_found"} for verdict in report.verdicts):
        sys.exit(1)
