"""`copydesk`: the group of commands, its options, and how errors leave the program."""

import importlib
import os
import sys
from typing import NoReturn

import click

from copydesk import __version__

COMMANDS = {
    "add": "add",
    "analyse": "analyse",
    "brief": "brief",
    "check": "check",
    "completion": "completion",
    "serve": "serve",
    "store": "store",
    "stories": "stories",
}
"""Command name → module in this package; each module calls its command `command`."""

EXIT_INTERRUPTED = 130


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in alphabetical order."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command, or None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"copydesk.cli.{COMMANDS[cmd_name]}").command
        return command


def _show_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's form
    if not wanted or ctx.resilient_parsing:
        return
    from copydesk.pipeline import models_of
    from copydesk.settings import Settings

    click.echo(f"copydesk {__version__}")
    for model in models_of(Settings()):
        click.echo(f"  {model}")
    ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  copydesk brief coverage/
  copydesk brief coverage/ --format html -o brief.html
  copydesk check draft.md --against coverage/
  copydesk stories coverage/
  copydesk analyse article.html --format json
  copydesk add coverage/
  copydesk serve""",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version,
    help="Show the version and the models in use.",
)  # fmt: skip
def cli() -> None:
    """Read many outlets' coverage of an event, and write or check a brief with its evidence.

    Every sentence and figure opens onto the exact words it came from, with how many independent sources
    report it and who disagrees. It needs no language model, no key and no network.
    """


def main() -> None:
    """Run the program. Errors made on purpose print one line; no traceback reaches a user."""
    from copydesk.errors import CopydeskError, NothingUsableError

    try:
        sys.exit(cli.main(standalone_mode=False, prog_name="copydesk"))
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _stop()
    except ImportError as error:  # what a compiled library makes of an interrupt while it loads
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        _stop()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader went away: no more words
        sys.exit(0)
    except CopydeskError as error:
        click.echo(f"copydesk: {error}", err=True)
        sys.exit(3 if isinstance(error, NothingUsableError) else 2)


def _stop() -> NoReturn:
    click.echo("copydesk: stopped; nothing was left half-written", err=True)
    sys.exit(EXIT_INTERRUPTED)
