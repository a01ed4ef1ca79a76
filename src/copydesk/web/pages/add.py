"""Adding files, and looking at work in progress."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.domain.trouble import Skipped
from copydesk.errors import NothingUsableError
from copydesk.keeping import add_files
from copydesk.pipeline import Progress
from copydesk.render.added import summary
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, tag
from copydesk.render.phrases import counted
from copydesk.web.desk import Desk
from copydesk.web.shell import button, shell, trouble
from copydesk.web.work import Outcome, State

MOST_FILES = 1000
LONGEST_NAME = 120  # characters


def add_page(desk: Desk, request: Request) -> Response:
    """Show the form."""
    del request
    form = tag(
        "form",
        tag(
            "label",
            tag("span", "Files: .txt, .md, .html, .json, .jsonl, gzipped or not"),
            tag("input", type="file", name="files", multiple="", required=""),
        ),
        button("Add them"),
        method="post",
        action="/add",
        enctype="multipart/form-data",
        class_="sheet-form",
    )
    said = (
        "Articles stay, with all that is found in them; stories grow. What is there already changes nothing."
    )
    shell_words = "From a terminal, with folders and patterns: "
    hint = tag("p", shell_words, tag("code", "copydesk add FOLDER"), class_="facts")
    body = tag("div", tag("h1", "Add files"), tag("p", said), form, hint, class_="list")
    return shell(desk, "Add files", [body], here="/add")


def start_adding(desk: Desk, request: Request, form: FormData) -> Response:
    """Begin to add the files of a form."""
    del request
    uploads = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not uploads:
        return trouble(desk, "No files", "Choose one file or more.", 400)
    folder = Path(tempfile.mkdtemp(prefix="copydesk-added-"))
    try:
        for number, upload in enumerate(uploads):
            # Each in a folder of its own: two files may have one name.
            place = folder / str(number)
            place.mkdir()
            with (place / file_name(upload.filename or "")).open("wb") as file:
                shutil.copyfileobj(upload.file, file)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise

    def work(progress: Progress) -> Outcome:
        try:
            return Outcome(_told(desk, folder, progress), "/?order=changed")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    title = f"Adding {counted(len(uploads), 'file')}"
    return RedirectResponse(f"/progress/{desk.worker.start(title, work)}", 303)


def file_name(given: str) -> str:
    """Return a name that stays in its folder, whatever a browser says that a file is called."""
    name = PurePath(clean(given).replace("\\", "/")).name
    stem = "".join(sign if sign.isalnum() or sign in "-_. " else "_" for sign in name)
    return stem[-LONGEST_NAME:].strip(". ") or "file"


def _told(desk: Desk, folder: Path, progress: Progress) -> str:
    try:
        files = [str(file) for file in sorted(folder.glob("*/*"))]
        report = add_files(desk.own, files, desk.settings, desk.now(), progress=progress)
    except NothingUsableError as error:
        raise NothingUsableError(_without(str(error), folder)) from error
    skipped = "".join(f"\n{_skipped_words(one, folder)}" for one in report.skipped[:20])
    articles = counted(report.added, "article")
    return f"{articles} added, {report.known:,} already there. {summary(report)}{skipped}"


def _skipped_words(one: Skipped, folder: Path) -> str:
    return _without(f"Left out: {one.source}: {one.detail}", folder)


def _without(words: str, folder: Path) -> str:
    """Return words without the folder that only the desk knows."""
    return "".join(
        part.partition("/")[2] if number else part for number, part in enumerate(words.split(f"{folder}/"))
    )


def work_page(desk: Desk, request: Request) -> Response:
    """Show how far a piece of work is; where it is done and has nothing more to say, go on."""
    state = desk.worker.state(str(request.path_params["work"]))
    if state is None:
        return RedirectResponse("/", 303)
    outcome = state.outcome
    if outcome is not None and outcome.address != "/?order=changed":
        return RedirectResponse(outcome.address, 303)
    running = {} if state.ended else {"data_work": ""}
    body = tag(
        "div", tag("h1", state.title), *_progress(state), class_="sheet", aria_live="polite", **running
    )
    again = tag("noscript", tag("p", tag("a", "Look again", href=request.url.path)))
    return shell(desk, state.title, [body, *([] if state.ended else [again])])


def _progress(state: State) -> Iterator[Html]:
    if state.trouble:
        yield tag("p", "This could not be done:")
        yield from _lines(state.trouble.split("\n"))
        return
    if state.outcome is not None:
        yield from _lines(state.outcome.words.split("\n"))
        yield tag("p", tag("a", "To the stories", href=state.outcome.address, class_="button"))
        return
    yield tag("p", f"{state.doing} {f'{state.done:,} of {state.total:,}' if state.total else '…'}")
    yield tag(
        "progress",
        max=str(state.total or 1),
        value=str(state.done) if state.total else None,
        aria_label="Progress",
    )


def _lines(lines: Sequence[str]) -> Iterator[Html]:
    return (tag("p", line, dir="auto") for line in lines)
