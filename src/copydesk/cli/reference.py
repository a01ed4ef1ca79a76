"""Writes docs/commands.md from the commands' own help (`make docs`)."""

import sys
from pathlib import Path

import click

from copydesk.cli.main import COMMANDS, cli

WIDTH = 96  # columns of the help as the page prints it


def reference() -> str:
    """Return the help of the program and of every command, as one Markdown page."""
    root = click.Context(cli, info_name="copydesk", terminal_width=WIDTH, max_content_width=WIDTH)
    parts = ["# Commands", "Made by `make docs` from the commands' own help.", _help("copydesk", root)]
    for name in sorted(COMMANDS):
        command = cli.get_command(root, name)
        if command is not None:
            parts += _helps(f"copydesk {name}", command, name, root)
    return "\n\n".join(parts) + "\n"


def _helps(title: str, command: click.Command, name: str, parent: click.Context) -> list[str]:
    """Return the help of a command, and of each command inside it."""
    context = click.Context(
        command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH
    )
    parts = [_help(title, context)]
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                parts += _helps(f"{title} {inner}", found, inner, context)
    return parts


def _help(title: str, context: click.Context) -> str:
    return f"## {title}\n\n```\n{context.get_help().rstrip()}\n```"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), "utf-8")
