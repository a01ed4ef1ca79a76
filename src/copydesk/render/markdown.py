r"""Markdown (CommonMark) for documents, wikis and pull requests.

Nothing in a text can become markup: characters that CommonMark or GitHub's dialect give a meaning are
written with a backslash or as a character reference. "$" is among them (two dollar amounts in a sentence
would become a formula on GitHub), and so are the dots and colons that turn bare addresses into links.
"""

import re
from collections.abc import Iterable, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Brief, BriefPoint, BriefReport, CheckReport, SourceEntry, Verdict
from copydesk.domain.claim import Evidence
from copydesk.domain.trouble import Skipped
from copydesk.render import phrases, tone_words, verdict_words
from copydesk.render.cleaning import clean, link_target
from copydesk.render.options import Renderer, RenderOptions
from copydesk.render.tables import Table, facts_of, tables_of

SPECIAL = re.compile(r"[\\`*_\[\]{}|~$#]")
REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# What opens a list, a quotation, a rule or a heading's underline, where it stands first on a line.
OPENING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")
ADDRESS = re.compile(r"(?i)(?<=www)\.|(?<=http):|(?<=https):|(?<=ftp):|(?<=mailto):|(?<=xmpp):")
CLOSEST = 3  # pieces of evidence under a verdict; the others are counted


def brief(report: BriefReport, options: RenderOptions) -> str:
    """Write the briefs of a report one under another, contents first where there are several."""
    del options
    blocks: list[str] = []
    if not report.briefs:
        blocks.append(phrases.NOTHING_TO_BRIEF)
    if len(report.briefs) > 1:
        blocks.append(
            _lines(
                f"{index}. {_heading(one)} — {escape(phrases.contents(one))}"
                for index, one in enumerate(report.briefs, 1)
            )
        )
    for one in report.briefs:
        blocks += _brief(one)
    if report.briefs:
        blocks.append(f"*{phrases.LEGEND}*")
    if report.rewording is not None:
        blocks.append(f"*{escape(phrases.rewording_words(report.rewording))}*")
    blocks += _skipped(report.skipped, "##")
    return "\n\n".join(blocks) + "\n"


def check(report: CheckReport, options: RenderOptions) -> str:
    """Write a verdict per sentence of the draft, with the tally."""
    del options
    blocks = [f"# Check of {escape(report.draft)}", f"**{verdict_words.tally_words(report)}**"]
    if not report.verdicts:
        blocks = [blocks[0], verdict_words.NOTHING_TO_CHECK]
    blocks += [_verdict(verdict, report) for verdict in report.verdicts]
    blocks += _sources(report.sources, "##")
    blocks += _skipped(report.skipped, "##")
    return "\n\n".join(blocks) + "\n"


def analysis(items: Sequence[AnalysedArticle], skipped: Sequence[Skipped], options: RenderOptions) -> str:
    """Write what was found in each article, as tables."""
    del options
    blocks: list[str] = []
    for item in items:
        blocks.append(f"# {escape(item.article.title or item.article.source)}")
        blocks.append(escape(" · ".join(facts_of(item))))
        for table in tables_of(item):
            blocks += [f"## {table.title}", _table(table)]
    blocks += _skipped(skipped, "##")
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Return a text as Markdown that shows just these characters, on one line."""
    plain = SPECIAL.sub(r"\\\g<0>", clean(text).translate(REFERENCES))
    return OPENING.sub(_opening, ADDRESS.sub(r"\\\g<0>", plain))


def _opening(found: re.Match[str]) -> str:
    return f"\\{found[3]}" if found[3] else f"{found[1]}\\{found[2]}"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


# --- the brief ------------------------------------------------------------------------------------


def _heading(one: Brief) -> str:
    return escape(one.headline.text)


def _brief(one: Brief) -> list[str]:
    topics = ", ".join(f"{topic.name} ({topic.code})" for topic in one.categories)
    facts = f"{phrases.counts(one)} · {phrases.coverage(one)}"
    headline = phrases.citation(phrases.source_numbers(one.headline.evidence, one.sources))
    label = f"**{escape(one.label)}** · {escape(topics)}"
    blocks = [
        f"# {_heading(one)} {escape(headline)}",
        f"{label}  \n{escape(tone_words.tone_words(one))} · {escape(facts)}",
    ]
    if notes := tone_words.tone_notes(one):
        blocks.append(_lines(f"- *{escape(note)}*" for note in notes))
    blocks += _points(phrases.KEY_POINTS, one.key_points, one)
    if one.summary:
        blocks += [f"## {phrases.SUMMARY}", " ".join(_sentence(point, one) for point in one.summary)]
    blocks += _further(phrases.AGREED, one.agreed, one)
    blocks += _further(phrases.SINGLE, one.single, one)
    blocks += _differences(one)
    blocks += _figures(one)
    blocks += _points(phrases.IMPLICATIONS, one.implications, one)
    blocks += _market(one)
    blocks += _findings(one)
    blocks += _names(one)
    owners = [f"*{escape(phrases.owners_words(one))}*"] if one.owners_unknown else []
    return blocks + _sources(one.sources, "##") + owners


def _further(title: str, points: Sequence[BriefPoint], one: Brief) -> list[str]:
    line, rest = phrases.further(points, one)
    blocks = _points(title, rest, one)
    return [f"## {title}", escape(line), *blocks[1:]] if line else blocks


def _points(title: str, points: Sequence[BriefPoint], one: Brief) -> list[str]:
    if not points:
        return []
    lines = []
    for point in points:
        lines.append(f"- {phrases.mark(point)} {_sentence(point, one)}")
        notes = (*point.notes, *phrases.shared_words(point, one.sources))
        lines += [f"  - {escape(note)}" for note in notes]
    return [f"## {title}", _lines(lines)]


def _market(one: Brief) -> list[str]:
    if not one.market:
        return []
    lines = []
    for angle, following in zip(one.market, (*one.market[1:], None), strict=True):
        numbers = phrases.citation(phrases.source_numbers(angle.point.evidence, one.sources))
        said = f"**{escape(angle.subject)}**{escape(phrases.angle_words(angle))} {escape(numbers)}"
        lines.append(f"- {phrases.mark(angle.point)} {said}")
        if following is None or following.point != angle.point:  # said once for all that is read from it
            lines.append(f"  - “{escape(angle.point.evidence[0].excerpt)}”")
    heading = "###" if one.implications else "##"
    return [f"{heading} {phrases.MARKET}", _lines(lines)]


def _sentence(point: BriefPoint, one: Brief) -> str:
    kind, unnamed = phrases.MODALITY_WORDS[point.modality], phrases.unnamed_words(point)
    numbers = phrases.citation(phrases.source_numbers(point.evidence, one.sources))
    lead = f"*{kind}:* " if kind else ""
    return f"{lead}{escape(point.text)}{f' *{unnamed}*' if unnamed else ''} {escape(numbers)}"


def _differences(one: Brief) -> list[str]:
    if not one.differences:
        return []
    lines = []
    for item in one.differences:
        kind = phrases.RELATION_WORDS[item.kind]
        lines.append(f"- △ **{escape(item.label)}** ({kind}): {escape(item.reason)}")
        lines += [f"  - {_sentence(side, one)}" for side in item.sides]
    return [f"## {phrases.DIFFERENCES}", _lines(lines)]


def _figures(one: Brief) -> list[str]:
    if not one.figures:
        return []
    lines = []
    for row in one.figures:
        lines.append(f"- **{escape(row.label)}**")
        for value in row.values:
            numbers = phrases.citation(phrases.source_numbers(value.evidence, one.sources))
            said = f"**{escape(value.words)}** {escape(phrases.value_words(value, row))} {escape(numbers)}"
            lines.append(f"  - {said}")
        lines += [f"  - *{escape(phrases.left_out_words(row))}*"] if row.left_out else []
    return [f"## {phrases.FIGURES}", _lines(lines)]


def _findings(one: Brief) -> list[str]:
    if not one.findings:
        return []
    lines = []
    for finding in one.findings:
        numbers = phrases.claim_numbers(finding.claims, one.sources)
        cited = f" {escape(phrases.citation(numbers))}" if numbers else ""
        lines.append(f"- Σ {escape(phrases.finding_words(finding))}{cited}")
    return [f"## {phrases.FINDINGS}", _lines(lines)]


def _names(one: Brief) -> list[str]:
    lines = []
    for title, entities in phrases.groups(one):
        said = [
            f"**{escape(item.name)}**" + (f" ({escape(phrases.named(item))})" if phrases.named(item) else "")
            for item in entities
        ]
        lines.append(f"- {title}: {'; '.join(said)}")
    return [f"## {phrases.NAMES}", _lines(lines)] if lines else []


# --- sources, and what was left out ------------------------------------------------------------------


def _sources(sources: Sequence[SourceEntry], level: str) -> list[str]:
    """List the sources like footnotes: their numbers are written out, so that no renderer counts anew."""
    if not sources:
        return []
    lines = []
    for source in sources:
        title, target = escape(source.title), link_target(source.url)
        shown = f"[{title or escape(target)}](<{target}>)" if target else title
        facts = [phrases.published(source), *phrases.source_notes(source)]
        parts = [f"**{escape(source.outlet)}**", shown, *(escape(fact) for fact in facts)]
        if not target:
            parts.append(escape(source.url or source.source))
        lines.append(f"- \\[{source.number}\\] " + " · ".join(part for part in parts if part))
        lines += [f"  - {escape(line)}" for line in phrases.revision_words(source)]
    return [f"{level} {phrases.SOURCES}", _lines(lines)]


def _skipped(skipped: Sequence[Skipped], level: str) -> list[str]:
    if not skipped:
        return []
    lines = (f"- {escape(item.source)}: {escape(phrases.skipped_words(item))}" for item in skipped)
    return [f"{level} {phrases.SKIPPED}: {phrases.counted(len(skipped), 'input')}", _lines(lines)]


# --- the check --------------------------------------------------------------------------------------


def _verdict(verdict: Verdict, report: CheckReport) -> str:
    word = f"{verdict_words.VERDICT_MARKS[verdict.kind]} {verdict_words.VERDICT_WORDS[verdict.kind]}"
    lines = [f"- **{word}** — {escape(verdict.sentence)}"]
    lines += [f"  - fault: {escape(verdict_words.fault_words(fault))}" for fault in verdict.faults]
    lines += [f"  - {escape(note)}" for note in verdict_words.backing_words(verdict)]
    lines += [f"  - {_cited(item, report.sources)}" for item in verdict.evidence[:CLOSEST]]
    more = len(verdict.evidence) - CLOSEST
    return _lines([*lines, f"  - and {more} more"] if more > 0 else lines)


def _cited(item: Evidence, sources: Sequence[SourceEntry]) -> str:
    numbers = phrases.citation(phrases.source_numbers([item], sources))
    return f"{escape(numbers)} {escape(phrases.quoted(item.excerpt))}"


def _table(table: Table) -> str:
    rows = (table.columns, tuple("---" for _ in table.columns), *table.rows)
    return _lines(
        f"| {' | '.join(cell if index == 1 else escape(cell) for cell in row)} |"
        for index, row in enumerate(rows)
    )


MARKDOWN = Renderer(brief=brief, check=check, analysis=analysis)
