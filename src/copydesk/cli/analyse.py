"""`copydesk analyse`: what was found in each article, with offsets."""

import sys
from pathlib import Path

import click

from copydesk.cli.session import FORMATS, Session, choose_format, render_options, with_session, write


@click.command(
    "analyse",
    epilog="""\b
Examples:
  copydesk analyse article.html
  copydesk analyse article.html --format json | python -m json.tool""",
)
@click.argument("inputs", nargs=-1, required=True)
@click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), help="[default: terminal, or by FILE's suffix]"
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write here."
)
@with_session
def command(session: Session, inputs: tuple[str, ...], form: str | None, output: Path | None) -> None:
    """Show the figures, quotes, times, names and claims of each article in INPUTS."""
    from copydesk.pipeline import analyse_inputs
    from copydesk.render import RENDERERS

    with session.progress() as progress:
        items, skipped = analyse_inputs(inputs, session.settings(), sys.stdin.buffer, progress)
        render = RENDERERS[choose_format(form, output)].analysis
        text = render(items, skipped, render_options(output))
    write(text, output)
    session.report_skipped(skipped)
