"""Text for a terminal: laid out with rich, plain where colour is off."""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import (
    Brief,
    BriefPoint,
    BriefReport,
    CheckReport,
    SourceEntry,
    Verdict,
    VerdictKind,
)
from copydesk.domain.claim import Standing
from copydesk.domain.trouble import Skipped
from copydesk.render import phrases, tone_words, verdict_words
from copydesk.render.cleaning import clean, link_target
from copydesk.render.options import Renderer, RenderOptions
from copydesk.render.tables import Table, facts_of, tables_of

NARROWEST = 40
WIDEST = 100  # longer lines are hard to follow with the eye
CLOSEST = 3  # pieces of evidence shown under a verdict; the others are counted
VERDICT_STYLES: dict[VerdictKind, str] = {
    "supported": "green",
    "partly": "yellow",
    "contradicted": "bold red",
    "not_found": "magenta",
}
STANDING_STYLES: dict[Standing, str] = {
    "corroborated": "green",
    "single_source": "",
    "contested": "red",
    "updated": "blue",
}
HEADING = "bold"
QUIET = "dim"


def brief(report: BriefReport, options: RenderOptions) -> str:
    """Lay out the briefs of a report, one under another."""
    page = Page(options)
    if not report.briefs:
        page.add(phrases.NOTHING_TO_BRIEF)
    if len(report.briefs) > 1:
        page.add(Text(phrases.counted(len(report.briefs), "story", "stories").upper(), HEADING))
        for index, one in enumerate(report.briefs, 1):
            page.add(
                Text.assemble(clean(one.headline.text), (f" — {phrases.contents(one)}", QUIET)),
                f"{index:>2}. ",
            )
    for index, one in enumerate(report.briefs):
        if index or len(report.briefs) > 1:
            page.rule()
        _brief(page, one)
    if report.briefs:
        page.gap()
        page.add(Text(phrases.LEGEND, QUIET))
    if report.rewording is not None:
        page.gap()
        page.add(Text(clean(phrases.rewording_words(report.rewording)), QUIET))
    _skipped(page, report.skipped)
    return page.text()


def check(report: CheckReport, options: RenderOptions) -> str:
    """Lay out a verdict per sentence of the draft, then the tally."""
    page = Page(options)
    page.add(Text.assemble("Check of ", (clean(report.draft), HEADING)))
    if not report.verdicts:
        page.gap()
        page.add(verdict_words.NOTHING_TO_CHECK)
    for verdict in report.verdicts:
        page.gap()
        _verdict(page, verdict, report)
    _sources(page, report.sources)
    _skipped(page, report.skipped)
    page.gap()
    page.add(Text(verdict_words.tally_words(report), HEADING))
    return page.text()


def analysis(items: Sequence[AnalysedArticle], skipped: Sequence[Skipped], options: RenderOptions) -> str:
    """Lay out what was found in each article."""
    page = Page(options)
    for index, item in enumerate(items):
        if index:
            page.rule()
        page.add(Text(clean(item.article.title) or clean(item.article.source), HEADING))
        page.add(Text(" · ".join(facts_of(item)), QUIET))
        for table in tables_of(item):
            _table(page, table)
    _skipped(page, skipped)
    return page.text()


class Page:
    """Lines of text under a given width, each with a hanging indent."""

    def __init__(self, options: RenderOptions) -> None:
        """Start an empty page of `options.width` columns, but between 40 and 100."""
        self.width = max(NARROWEST, min(options.width, WIDEST))
        self._lines: list[Text] = []
        self._console = Console(
            file=StringIO(),
            width=self.width,
            force_terminal=options.colour,
            color_system="standard" if options.colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            soft_wrap=True,
            _environ={},
        )

    def add(self, text: Text | str, first: Text | str = "") -> None:
        """Add a paragraph: its first line after `first`, the others under it, indented as far."""
        body = Text(text) if isinstance(text, str) else text
        hang = " " * (first.cell_len if isinstance(first, Text) else len(first))
        for index, line in enumerate(body.wrap(self._console, self.width - len(hang), tab_size=1)):
            line.rstrip()
            if index and not line.plain:
                continue  # all that was left of a line behind a word that fills it
            self._lines.append(Text.assemble(hang if index else first, line))

    def whole(self, words: str, first: str) -> None:
        """Add one line that is never broken, however long: an address must stay whole to be copied."""
        self._lines.append(Text.assemble(first, (words, QUIET)))

    def heading(self, words: str) -> None:
        """Add a section's heading after an empty line."""
        self.gap()
        self.add(Text(words.upper(), HEADING))

    def gap(self) -> None:
        """Add an empty line, but never two."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def rule(self) -> None:
        """Add a line across, between two stories."""
        self.gap()
        self._lines.append(Text("─" * self.width, QUIET))
        self.gap()

    def text(self) -> str:
        """Return everything added."""
        with self._console.capture() as captured:
            for line in self._lines:
                self._console.print(line, no_wrap=True, crop=False, overflow="ignore")
        return captured.get().rstrip("\n") + "\n"


# --- the brief ------------------------------------------------------------------------------------


def _brief(page: Page, one: Brief) -> None:
    label, topics = clean(one.label).upper(), phrases.topic_names(one.categories)
    page.add(_facing(Text(label, HEADING), Text(topics, QUIET), page.width))
    facts = f"{phrases.counts(one)} · {phrases.coverage(one)}"
    page.add(_facing(Text(tone_words.tone_words(one)), Text(facts, QUIET), page.width))
    for note in tone_words.tone_notes(one):
        page.add(Text(note, QUIET))
    page.gap()
    page.add(_sentence(one.headline, one.sources, HEADING))
    _points(page, phrases.KEY_POINTS, one.key_points, one)
    if one.summary:
        page.heading(phrases.SUMMARY)
        page.add(Text(" ").join(_sentence(point, one.sources) for point in one.summary))
    _further(page, phrases.AGREED, one.agreed, one)
    _further(page, phrases.SINGLE, one.single, one)
    _differences(page, one)
    _figures(page, one)
    _points(page, phrases.IMPLICATIONS, one.implications, one)
    _market(page, one)
    if one.findings:
        page.heading(phrases.FINDINGS)
        for finding in one.findings:
            numbers = phrases.claim_numbers(finding.claims, one.sources)
            cited = f" {phrases.citation(numbers)}" if numbers else ""
            page.add(Text.assemble(phrases.finding_words(finding), (cited, QUIET)), "Σ ")
    _names(page, one)
    _sources(page, one.sources)
    if one.owners_unknown:
        page.gap()
        page.add(Text(phrases.owners_words(one), QUIET))


def _facing(left: Text, right: Text, width: int) -> Text:
    """Put two texts at the two ends of a line, or under one another where they do not fit."""
    room = width - left.cell_len - right.cell_len
    if not left.plain or not right.plain:
        return left + right
    return Text.assemble(left, " " * room if room >= 2 else "\n", right)


def _further(page: Page, title: str, points: Sequence[BriefPoint], one: Brief) -> None:
    line, rest = phrases.further(points, one)
    if line:
        page.heading(title)
        page.add(Text(line, QUIET))
    _points(page, "" if line else title, rest, one)


def _points(page: Page, title: str, points: Iterable[BriefPoint], one: Brief) -> None:
    for index, point in enumerate(points):
        if not index and title:
            page.heading(title)
        mark = Text(f"{phrases.mark(point)} ", STANDING_STYLES[point.standing])
        page.add(_sentence(point, one.sources), mark)
        for note in (*point.notes, *phrases.shared_words(point, one.sources)):
            page.add(Text(clean(note), QUIET), "  – ")


def _market(page: Page, one: Brief) -> None:
    for index, angle in enumerate(one.market):
        if not index:
            page.heading(phrases.MARKET)
        mark = Text(f"{phrases.mark(angle.point)} ", STANDING_STYLES[angle.point.standing])
        numbers = phrases.citation(phrases.source_numbers(angle.point.evidence, one.sources))
        words = (clean(angle.subject), HEADING), phrases.angle_words(angle), (f" {numbers}", QUIET)
        page.add(Text.assemble(*words), mark)
        following = one.market[index + 1] if index + 1 < len(one.market) else None
        if following is None or following.point != angle.point:  # said once for all that is read from it
            page.add(Text(f"“{clean(angle.point.evidence[0].excerpt)}”", QUIET), "  – ")


def _sentence(point: BriefPoint, sources: Sequence[SourceEntry], style: str = "") -> Text:
    """Write a point: its kind, its words, whether nobody is named for it, and its source numbers."""
    kind, unnamed = phrases.MODALITY_WORDS[point.modality], phrases.unnamed_words(point)
    numbers = phrases.citation(phrases.source_numbers(point.evidence, sources))
    return Text.assemble(
        (f"{kind}: " if kind else "", "italic"),
        (clean(point.text), style),
        (f" {unnamed}" if unnamed else "", "italic"),
        (f" {numbers}", QUIET),
    )


def _differences(page: Page, one: Brief) -> None:
    for index, difference in enumerate(one.differences):
        if not index:
            page.heading(phrases.DIFFERENCES)
        kind = phrases.RELATION_WORDS[difference.kind]
        head = Text.assemble((clean(difference.label), HEADING), f" ({kind}): {clean(difference.reason)}")
        page.add(head, "△ ")
        for side in difference.sides:
            page.add(_sentence(side, one.sources), "  · ")


def _figures(page: Page, one: Brief) -> None:
    for index, row in enumerate(one.figures):
        if not index:
            page.heading(phrases.FIGURES)
        page.add(Text(clean(row.label), HEADING), "# ")
        for value in row.values:
            numbers = phrases.citation(phrases.source_numbers(value.evidence, one.sources))
            given = phrases.value_words(value, row)
            page.add(Text.assemble((clean(value.words), HEADING), " ", given, (f" {numbers}", QUIET)), "  · ")
        if row.left_out:
            page.add(Text(phrases.left_out_words(row), QUIET), "  – ")


def _names(page: Page, one: Brief) -> None:
    found = phrases.groups(one)
    if found:
        page.heading(phrases.NAMES)
    for title, entities in found:
        said = Text(f"{title}: ", QUIET)
        for index, entity in enumerate(entities):
            more = phrases.named(entity)
            said.append("; " if index else "")
            said.append(clean(entity.name))
            said.append(f" ({more})" if more else "", QUIET)
        page.add(said, "  ")


# --- sources, and what was left out ------------------------------------------------------------------


def _sources(page: Page, sources: Sequence[SourceEntry]) -> None:
    if not sources:
        return
    page.heading(phrases.SOURCES)
    gutter = len(f"[{max(source.number for source in sources)}] ")
    for source in sources:
        facts = [phrases.published(source), *phrases.source_notes(source)]
        page.add(
            Text.assemble((clean(source.outlet), HEADING), " · " + " · ".join(facts)),
            f"[{source.number}]".ljust(gutter),
        )
        if source.title:
            page.add(Text(phrases.quoted(source.title), QUIET), " " * gutter)
        target = link_target(source.url)
        if target:
            page.whole(target, " " * gutter)
        else:
            page.add(Text(clean(source.url or source.source), QUIET), " " * gutter)
        for line in phrases.revision_words(source):
            page.add(Text(line, QUIET), f"{' ' * gutter}– ")


def _skipped(page: Page, skipped: Sequence[Skipped]) -> None:
    if not skipped:
        return
    page.heading(f"{phrases.SKIPPED}: {phrases.counted(len(skipped), 'input')}")
    for item in skipped:
        page.add(f"{clean(item.source)}: {phrases.skipped_words(item)}", "– ")


# --- the check --------------------------------------------------------------------------------------


def _verdict(page: Page, verdict: Verdict, report: CheckReport) -> None:
    word = f"{verdict_words.VERDICT_MARKS[verdict.kind]} {verdict_words.VERDICT_WORDS[verdict.kind]}"
    style = VERDICT_STYLES[verdict.kind]
    page.add(clean(verdict.sentence), Text(word.ljust(15), style))  # as wide as "✗ contradicted"
    for fault in verdict.faults:
        page.add(Text(verdict_words.fault_words(fault), style), "    ! ")
    for note in verdict_words.backing_words(verdict):
        page.add(Text(note, QUIET), "    – ")
    entries = {source.article_id: source for source in report.sources}
    for item in verdict.evidence[:CLOSEST]:
        number = f"[{entries[item.article_id].number}]"
        page.add(Text.assemble((f"{number} ", HEADING), phrases.quoted(item.excerpt)), "    ← ")
    more = len(verdict.evidence) - CLOSEST
    if more > 0:
        page.add(Text(f"and {more} more", QUIET), "      ")


# --- the analysis -----------------------------------------------------------------------------------


def _table(page: Page, table: Table) -> None:
    """Write a table's rows: the first cell, then the others with their names."""
    page.heading(table.title)
    for row in table.rows:
        rest = [
            f"{name.lower()}: {cell}" for name, cell in zip(table.columns[1:], row[1:], strict=True) if cell
        ]
        page.add(Text.assemble(row[0], (f" — {' · '.join(rest)}" if rest else "", QUIET)), "• ")


TERMINAL = Renderer(brief=brief, check=check, analysis=analysis)
