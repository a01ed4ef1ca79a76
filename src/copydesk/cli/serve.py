"""`copydesk serve`: the desk, in a browser."""

from typing import TYPE_CHECKING

import click

from copydesk.cli.opening import opened, with_store
from copydesk.cli.session import Session, with_session

if TYPE_CHECKING:
    from socket import socket

    import uvicorn

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@click.command(
    "serve",
    epilog="""\b
Examples:
  copydesk serve
  copydesk serve --store newsroom.db --port 8080
  copydesk serve --host 0.0.0.0 --name desk.example.org""",
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any free one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--name", "names", multiple=True, help="A name by which others reach it; repeat for more.")
@click.option("--no-sample", is_flag=True, help="Show an empty store as empty, without sample coverage.")
@with_store
@with_session
def command(
    session: Session, *, port: int, host: str, names: tuple[str, ...], no_sample: bool, store: str | None
) -> None:
    """Show the store in a browser: stories, briefs with their evidence, articles, names, figures, checks.

    It listens on this machine alone. It has no password: on another address, everybody who reaches it can
    read, add and decide. Nothing is loaded from anywhere else.
    """
    import uvicorn

    from copydesk.web import Desk, make_app
    from copydesk.web.desk import sample_folder

    settings = session.settings()
    if host not in LOOPBACK:
        warning = "copydesk: the desk has no password; everybody who reaches it can read, add and decide"
        click.echo(warning, err=True)
    with opened(store, settings) as held:
        desk = Desk(held, settings, sample=None if no_sample else sample_folder())
        app = make_app(desk, (*names, host))
        config = uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False)
        server = uvicorn.Server(config)
        with _bound(config) as listening:
            if not session.quiet:
                shown = f"[{host}]" if ":" in host else host
                click.echo(f"http://{shown}:{listening.getsockname()[1]}/  (Ctrl+C ends it)")
            server.run([listening])


def _bound(config: "uvicorn.Config") -> "socket":
    """Take the port. ClickException where it cannot be had."""
    try:
        return config.bind_socket()
    except SystemExit as error:
        message = f"cannot listen on {config.host} port {config.port}; name another with --port"
        raise click.ClickException(message) from error
