"""The page of a check: the draft itself, each sentence with its verdict."""

from copydesk.domain.brief import CheckReport, Fault, Verdict, VerdictKind
from copydesk.domain.text import Span
from copydesk.render import phrases, verdict_words
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, marked, tag
from copydesk.render.html.page import made_by, page, section, skipped_list, source_list
from copydesk.render.html.points import Citer, opening
from copydesk.render.options import RenderOptions

HINT = "Point at a sentence of the draft, or tap it, to see the closest evidence."


def check(report: CheckReport, options: RenderOptions) -> str:
    """Return the draft with a verdict beside each sentence, faults marked where they stand."""
    del options
    citer = Citer(report.sources, "source")
    body = [checked(report, citer, source_list(report.sources, "source")), skipped_list(report.skipped, 2)]
    return page(f"Check of {report.draft}", HINT, body, made_by(report.version, report.models))


def checked(report: CheckReport, citer: Citer, sources: Html) -> Html:
    """Return a check without the page around it: the draft with its verdicts, and the list of sources."""
    against = phrases.counted(len(report.sources), "source")
    head = tag(
        "header",
        tag("p", tag("b", "Check"), "of ", tag("bdi", report.draft), f" against {against}", class_="kicker"),
        tag("h1", report.draft.replace("\\", "/").rpartition("/")[2] or report.draft, dir="auto"),
        _tally(report) if report.verdicts else tag("p", verdict_words.NOTHING_TO_CHECK),
        class_="head",
    )
    column = tag("div", section("The draft", 2, _draft(report, citer)), class_="column")
    rail = tag(
        "aside",
        section(phrases.SOURCES, 2, sources),
        class_="rail",
        aria_label="Sources",
    )
    return tag("article", head, column, rail, class_="story")


def _tally(report: CheckReport) -> Html:
    """Return the counts in words, under a bar that shows their shares."""
    bars, at = [], 0.0
    for kind, number in verdict_words.tally(report):
        share = 100 * number / len(report.verdicts)
        if number:
            bars.append(tag("rect", x=f"{at:.2f}", y="0", width=f"{share:.2f}", height="3", class_=kind))
        at += share
    picture = tag(
        "svg", *bars, viewBox="0 0 100 3", preserveAspectRatio="none", class_="bar", aria_hidden="true"
    )
    words = (
        tag("li", _word(kind, str(number)), class_=f"verdict {kind}")
        for kind, number in verdict_words.tally(report)
    )
    return tag("div", picture, tag("ul", *words), class_="tally")


def _word(kind: VerdictKind, number: str = "") -> Html:
    mark = tag("span", verdict_words.VERDICT_MARKS[kind], aria_hidden="true")
    name = verdict_words.VERDICT_WORDS[kind]
    return tag("span", mark, f" {number} " if number else " ", name, class_="word")


def _draft(report: CheckReport, citer: Citer) -> Html:
    """Return the draft's sentences in order, and between them, muted, what was not checked."""
    items, at, text = [], 0, report.draft_text
    for verdict in report.verdicts:
        between = text[at : verdict.span.start]
        items += _unchecked(between)
        parted = not at or "\n\n" in between
        items.append(_verdict(verdict, report, citer, parted=parted))
        at = verdict.span.end
    items += _unchecked(text[at:])
    return tag("ol", *items, class_="draft")


def _unchecked(text: str) -> list[Html]:
    """Return headings and the like; marks without a letter or figure are nothing to show."""
    lines = (clean(line) for line in text.split("\n"))
    return [tag("li", line, class_="unchecked", dir="auto") for line in lines if any(map(str.isalnum, line))]


def _verdict(verdict: Verdict, report: CheckReport, citer: Citer, *, parted: bool) -> Html:
    faults = [_fault(fault, verdict, report) for fault in verdict.faults if _marks_part(fault, verdict)]
    sentence = tag("span", marked(verdict.span.of(report.draft_text), faults), class_="words", dir="auto")
    said = [tag("li", verdict_words.fault_words(fault), dir="auto") for fault in verdict.faults]
    notes = [tag("p", note) for note in verdict_words.backing_words(verdict)]
    return tag(
        "li",
        opening(_word(verdict.kind), " ", sentence),
        tag("ul", *said, class_="faults") if said else Html(""),
        citer.evidence(verdict.evidence, notes),
        class_=f"point verdict {verdict.kind}{' parted' if parted else ''}",
    )


def _marks_part(fault: Fault, verdict: Verdict) -> bool:
    """Tell whether a fault stands in a part of the sentence: a mark on all of it would say nothing."""
    return verdict.span.holds(fault.span) and 0 < len(fault.span) < 0.9 * len(verdict.span)


def _fault(fault: Fault, verdict: Verdict, report: CheckReport) -> tuple[Span, Html]:
    """Return a fault's place in its sentence, and its markup."""
    inside = Span(fault.span.start - verdict.span.start, fault.span.end - verdict.span.start)
    words = fault.span.of(report.draft_text)
    return inside, tag("mark", words, class_="fault", title=verdict_words.element_words(fault.element))
