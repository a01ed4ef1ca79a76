"""What every command shares: settings, progress, and where output goes."""

import functools
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

if TYPE_CHECKING:
    from copydesk.domain.trouble import Skipped
    from copydesk.pipeline import Progress
    from copydesk.render import RenderOptions
    from copydesk.settings import Settings

FORMATS = ("terminal", "md", "html", "json")
SLOW_AFTER = 1.0  # seconds: shorter work needs no progress bar
TEXT_WIDTH = 100  # columns: longer lines are hard to read, however wide the window


def with_session(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that every command has, and call it with a Session made of them."""

    @click.option("--config", type=click.Path(path_type=Path), help="A settings file (TOML).")
    @click.option("--jobs", type=click.IntRange(1, 64), help="Processes that analyse side by side.")
    @click.option("-q", "--quiet", is_flag=True, help="No progress and no notes on standard error.")
    @functools.wraps(command)
    def called(*, config: Path | None, jobs: int | None, quiet: bool, **options: Any) -> None:
        command(Session(config, jobs, quiet), **options)

    return called


class Session(msgspec.Struct, frozen=True):
    """The options that every command has."""

    config: Path | None = None
    jobs: int | None = None
    quiet: bool = False

    def settings(self) -> "Settings":
        """Read the settings file, with `--jobs` put over it. SettingsError where it cannot be used."""
        from copydesk.settings import load_settings

        settings = load_settings(self.config)
        return settings if self.jobs is None else msgspec.structs.replace(settings, jobs=self.jobs)

    @contextmanager
    def progress(self) -> Iterator["Progress"]:
        """Give a progress callback: a bar on standard error after a second, where that is a terminal."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda _doing, _done, _total: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        started = time.monotonic()
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        task = bar.add_task("starting", total=None)

        def report(doing: str, done: int, total: int) -> None:
            bar.update(task, description=doing, completed=done, total=total or None)
            if not bar.live.is_started and time.monotonic() - started > SLOW_AFTER:
                bar.start()

        try:
            yield report
        finally:
            bar.stop()

    def report_skipped(self, skipped: Sequence["Skipped"]) -> None:
        """Say on standard error what was left out, and why: the report itself lists it too."""
        if self.quiet or not skipped:
            return
        click.echo(f"copydesk: {len(skipped)} skipped", err=True)
        for item in skipped[:10]:
            click.echo(f"  {item.source}: {item.detail}", err=True)
        if len(skipped) > 10:
            click.echo(f"  and {len(skipped) - 10} more (listed in the report)", err=True)


def choose_format(form: str | None, output: Path | None) -> str:
    """Return the format asked for, else the one that the output file's suffix names, else "terminal"."""
    suffixes = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json"}
    if form is not None:
        return form
    return suffixes.get(output.suffix.lower(), "terminal") if output else "terminal"


def render_options(output: Path | None) -> "RenderOptions":
    """Return the width and colour of where the output goes: plain where it is no terminal."""
    from copydesk.render import RenderOptions

    if output is not None or not sys.stdout.isatty():
        return RenderOptions(width=80, colour=False)
    width = min(shutil.get_terminal_size().columns, TEXT_WIDTH)
    return RenderOptions(width=width, colour="NO_COLOR" not in os.environ)


def write(text: str, output: Path | None) -> None:
    """Write to standard output, or to a file whole or not at all. ClickException where it cannot be."""
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=output.parent, delete=False) as file:
            file.write(text)
        # A temporary file is readable by its owner alone; the report gets what the user's umask gives.
        umask = os.umask(0)
        os.umask(umask)
        Path(file.name).chmod(0o666 & ~umask)
        Path(file.name).replace(output)
    except OSError as error:
        message = f"{output}: cannot be written ({error.strerror})"
        raise click.ClickException(message) from error
