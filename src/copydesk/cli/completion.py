"""`copydesk completion`: the script that teaches a shell to complete commands and options."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    epilog="""\b
Examples:
  copydesk completion bash >> ~/.bashrc
  copydesk completion fish > ~/.config/fish/completions/copydesk.fish""",
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for SHELL."""
    complete = get_completion_class(shell)
    if complete is None:
        message = f"no completion for {shell}"
        raise click.ClickException(message)
    click.echo(complete(ctx.find_root().command, {}, "copydesk", "_COPYDESK_COMPLETE").source())
