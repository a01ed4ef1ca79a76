"""Check: a draft against a story, or against all articles that share its names."""

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.keeping import check_text
from copydesk.pipeline import Progress
from copydesk.render.html.check import checked
from copydesk.render.html.markup import Html, tag
from copydesk.render.html.page import section, source_list
from copydesk.render.html.points import Citer
from copydesk.render.phrases import counted
from copydesk.store.values import VerdictRun
from copydesk.web.cards import title_of, when
from copydesk.web.desk import Desk
from copydesk.web.pages.story import evidence_address, source_address
from copydesk.web.shell import button, choice, shell, trouble
from copydesk.web.work import Outcome

STORIES = 100  # offered to check against
RUNS = 20  # earlier checks listed
LONGEST_DRAFT = 200_000  # characters
ANCHOR = "source"


def check_page(desk: Desk, request: Request) -> Response:
    """Show the form, and the drafts that were checked before."""
    work = desk.start_sample()
    if work is not None:
        return RedirectResponse(f"/progress/{work}", 303)
    with desk.store.reading() as reading:
        stories = [(one.story_id, title_of(one)[:90]) for one in reading.stories("latest", STORIES)]
        runs = reading.verdict_runs(RUNS)
    form = tag(
        "form",
        tag(
            "label",
            tag("span", "The draft"),
            tag("textarea", name="draft", rows="12", maxlength=str(LONGEST_DRAFT)),
        ),
        tag(
            "label", tag("span", "or a file"), tag("input", type="file", name="file", accept=".txt,.md,.html")
        ),
        choice(
            "story",
            "Check it against",
            [("", "all articles that share its names"), *stories],
            request.query_params.get("story", ""),
        ),
        button("Check"),
        method="post",
        action="/check",
        enctype="multipart/form-data",
        class_="sheet-form",
    )
    earlier = (
        [section("Checked before", 2, tag("ul", *map(_listed, runs), class_="articles"))] if runs else []
    )
    said = "Each sentence is held against the sources: supported, partly, contradicted, or not found."
    body = tag("div", tag("h1", "Check a draft"), tag("p", said), form, *earlier, class_="list")
    return shell(desk, "Check a draft", [body], here="/check")


def start_check(desk: Desk, request: Request, form: FormData) -> Response:
    """Begin to check the draft of a form."""
    del request
    given, name = form.get("draft"), "draft"
    text = given if isinstance(given, str) else ""
    file = form.get("file")
    if not text.strip() and isinstance(file, UploadFile) and file.filename:
        text, name = file.file.read(4 * LONGEST_DRAFT).decode("utf-8", "replace"), file.filename[:200]
    if not text.strip():
        return trouble(desk, "No draft", "Paste a draft, or choose a file.", 400)
    if len(text) > LONGEST_DRAFT:
        return trouble(desk, "Too long", f"A draft has at most {LONGEST_DRAFT:,} characters.", 413)
    story = str(form.get("story") or "") or None
    store = desk.store
    if story is not None and not store.summaries([story]):
        return trouble(desk, "No such story", "There is no story of that name in the store.", 400)

    def work(progress: Progress) -> Outcome:
        number = check_text(store, text, name, story, desk.settings, desk.now(), progress)
        return Outcome("The draft is checked", f"/check/{number}")

    return RedirectResponse(f"/progress/{desk.worker.start('Checking the draft', work)}", 303)


def verdicts_page(desk: Desk, request: Request) -> Response:
    """Show a checked draft."""
    number = str(request.path_params["run"])
    try:
        run = desk.store.verdict_run(int(number)) if len(number) < 18 else None
    except KeyError:
        run = None
    if run is None or run.report is None:
        return trouble(desk, "No such check", "There is no checked draft of that number in the store.")
    report = run.report
    citer = Citer(report.sources, ANCHOR, evidence_address)
    sources = source_list(report.sources, ANCHOR, source_address)
    return shell(desk, f"Check of {run.draft}", [checked(report, citer, sources)], here="/check")


def _listed(run: VerdictRun) -> Html:
    words = f"{counted(run.sentences, 'sentence')}, {run.faulty:,} not supported as they stand"
    return tag(
        "li",
        tag("a", tag("bdi", run.draft), href=f"/check/{run.number}", data_open=""),
        tag("p", when(run.at), f" · {words}", class_="facts"),
        data_item="",
    )
