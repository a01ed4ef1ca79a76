"""The words and marks that every format shares, so that all of them say the same thing the same way."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal

from copydesk.domain.annotation import Modality, Topic
from copydesk.domain.article import ArticleNote
from copydesk.domain.brief import (
    Brief,
    BriefPoint,
    EditKind,
    FigureRow,
    FigureValue,
    MarketAngle,
    MarketDirection,
    NamedEntity,
    Refusal,
    Rewording,
    SourceEntry,
)
from copydesk.domain.claim import ClaimRef, Evidence, Finding, RelationKind, Standing
from copydesk.domain.story import TextChange
from copydesk.domain.trouble import Skipped, SkipReason
from copydesk.render.cleaning import clean
from copydesk.render.tone_words import tone_towards

STANDING_MARKS: Mapping[Standing, str] = {
    "corroborated": "●",
    "single_source": "○",
    "contested": "△",
    "updated": "↻",
}
STANDING_WORDS: Mapping[Standing, str] = {
    "corroborated": "corroborated",
    "single_source": "one source",
    "contested": "contested",
    "updated": "updated",
}
RELATION_WORDS: Mapping[RelationKind, str] = {
    "agrees": "agree",
    "compatible": "compatible",
    "updates": "updated",
    "conflicts": "conflict",
    "different_scope": "not comparable",
}
MODALITY_WORDS: Mapping[Modality, str] = {
    "stated": "",
    "alleged": "Unconfirmed",  # alleged, suspected or hedged: "may have been"
    "estimated": "Estimate",
    "planned": "Planned",
    "forecast": "Forecast",
    "denied": "Denial",
}
EDIT_WORDS: Mapping[EditKind, str] = {
    "reworded": "reworded by a language model, and checked",
    "attribution_added": "attribution added",
    "pronoun_resolved": "pronoun resolved",
    "date_resolved": "date resolved",
    "name_completed": "name completed",
    "trimmed": "words left out",
}
NOTE_WORDS: Mapping[ArticleNote, str] = {
    "truncated": "truncated: the text breaks off",
    "names_no_sources": "names no sources",
    "undated": "undated",
    "other_language": "not in English: not analysed",
}
FINDING_WORDS: Mapping[Literal["consistent", "inconsistent", "cannot_tell"], str] = {
    "consistent": "consistent",
    "inconsistent": "inconsistent",
    "cannot_tell": "cannot tell",
}
PARTLY_SHARED = "◐"
LEGEND = (
    "● two origins or more · ◐ a figure in two origins or more, the sentence in one · ○ one source · "
    "△ sources differ · ↻ a later report supersedes"
)
SKIP_WORDS: Mapping[SkipReason, str] = {
    "empty": "empty",
    "binary": "not text",
    "undecodable": "text in no encoding that fits",
    "too_large": "too large",
    "unreadable": "cannot be read",
    "not_found": "not found",
    "malformed": "malformed",
    "hostile": "hostile: beyond the limits of nesting or size",
    "unknown_format": "unknown format",
    "no_text": "holds no article text",
    "same_file": "the same text was already read",
    "other_language": "not in English",
    "failed": "failed",
}

# The sections of a brief, in the order of every format.
KEY_POINTS = "Key points"
SUMMARY = "Summary"
AGREED = "What sources agree on"
SINGLE = "What one source says"
DIFFERENCES = "Where they differ"
FIGURES = "Who gives which figure"
OUTLETS_SHOWN = 6  # of those that leave a figure out
IMPLICATIONS = "Market implications, as the sources see them"
MARKET = "By company and sector"
DIRECTION_WORDS: dict[MarketDirection, str] = {"up": "up", "down": "down", "unsteady": "unsteady"}
FINDINGS = "Do the figures add up?"
NAMES = "Who and where"
REPORTED = "When they reported"
SOURCES = "Sources"
SKIPPED = "Left out"
NOTHING_TO_BRIEF = "No story: nothing usable was among the inputs."


# --- numbers and times ---------------------------------------------------------------------------


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many: `counted(2, "origin")` is "2 origins"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def plain_number(value: Decimal) -> str:
    """Write a value in digits, in groups of three, without zeros that say nothing: "1,200", "6.2"."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def moment(time: datetime) -> str:
    """Say a time in UTC: "10 Jan 2026 14:05 UTC".

    Midnight to the second is a date without a time in nearly all records, so only the day is said.
    """
    return f"{_day(time)} {time:%H:%M} UTC" if _has_clock(time) else _day(time)


def published(source: SourceEntry) -> str:
    """Say when a source was published."""
    return moment(source.published) if source.published else "undated"


def coverage(brief: Brief) -> str:
    """Say what span of time the coverage has: "10 Jan 2026, 08:10–14:05 UTC"."""
    first, last = brief.earliest, brief.latest
    if first is None or last is None:
        known = first or last
        return f"coverage of {moment(known)}" if known else "undated coverage"
    if first == last:
        return f"coverage of {moment(first)}"
    if first.date() == last.date():
        start = f"{first:%H:%M}–" if _has_clock(first) else "until "
        return f"coverage of {_day(first)}, {start}{last:%H:%M} UTC"
    start = moment(first).removesuffix(" UTC") if _has_clock(last) else moment(first)
    return f"coverage from {start} to {moment(last)}"


def _has_clock(time: datetime) -> bool:
    return (time.hour, time.minute, time.second) != (0, 0, 0)


def _day(time: datetime) -> str:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{time.day} {months[time.month - 1]} {time.year}"


# --- the head of a brief --------------------------------------------------------------------------


def topic_names(topics: Iterable[Topic]) -> str:
    """Name the IPTC Media Topics."""
    return " · ".join(clean(topic.name) for topic in topics)


def counts(brief: Brief) -> str:
    """Say how many articles and origins a brief rests on."""
    return f"{counted(len(brief.sources), 'article')} · {counted(brief.origins, 'origin')}"


# --- points ---------------------------------------------------------------------------------------


REFUSAL_WORDS: Mapping[Refusal, str] = {
    "failed": "the writer failed",
    "unchanged": "the same words",
    "unusable": "no plain sentence",
    "not_one_sentence": "several sentences",
    "too_long": "too long",
    "figures": "other figures",
    "quote_words": "other quoted words",
    "names": "other names",
    "times": "other times",
    "certainty": "another certainty or negation",
    "words": "other words",
    "not_supported": "not borne out by its own evidence",
}


def rewording_words(rewording: Rewording) -> str:
    """Say how many sentences a language model worded, and why the others were refused."""
    asked = counted(rewording.asked, "sentence")
    said = f"{rewording.writer} was asked to reword {asked}: {rewording.kept} passed the check"
    fell = rewording.asked - rewording.kept
    if not fell:
        return f"{said}."
    why = ", ".join(f"{REFUSAL_WORDS[reason]} {count}" for reason, count in sorted(rewording.refused.items()))
    return f"{said}, {fell} fell and keep the sources' words ({why})."


def owners_words(brief: Brief) -> str:
    """Say that the count of origins is an upper bound, where it is; else nothing."""
    if not brief.owners_unknown:
        return ""
    outlets = counted(brief.owners_unknown, "outlet")
    return f"Origins are an upper bound: who owns {outlets} is not known."


CHANGES_SHOWN = 4


def revision_words(source: SourceEntry) -> tuple[str, ...]:
    """Say what each later text of a source changed, figures first, a line for each change."""
    lines = []
    for revision in source.revisions:
        when = moment(revision.time) if revision.time else "undated"
        count = counted(len(revision.changes), "sentence")
        lines.append(
            f"earlier text, {when}: {count} changed since" if revision.changes else f"same words, {when}"
        )
        lines += [_change_words(change) for change in revision.changes[:CHANGES_SHOWN]]
        if len(revision.changes) > CHANGES_SHOWN:
            lines.append(f"and {len(revision.changes) - CHANGES_SHOWN} more")
    return tuple(lines)


def _change_words(change: TextChange) -> str:
    what = "figure changed" if change.figures else "changed"
    if change.before is None:
        return f"added: {quoted(change.after or '')}"
    if change.after is None:
        return f"removed: {quoted(change.before)}"
    return f"{what}: {quoted(change.before)} is now {quoted(change.after)}"


def source_numbers(evidence: Iterable[Evidence], sources: Iterable[SourceEntry]) -> tuple[int, ...]:
    """Return the numbers of the sources that evidence comes from, ascending, each once."""
    numbers = {source.article_id: source.number for source in sources}
    return tuple(sorted({numbers[item.article_id] for item in evidence}))


def claim_numbers(claims: Iterable[ClaimRef], sources: Iterable[SourceEntry]) -> tuple[int, ...]:
    """Return the numbers of the sources that claims come from, ascending, each once."""
    numbers = {source.article_id: source.number for source in sources}
    return tuple(sorted({numbers[item.article_id] for item in claims if item.article_id in numbers}))


def quoted(words: str) -> str:
    """Put cleaned words between quotation marks, unless they bring their own."""
    shown = clean(words)
    return shown if shown[:1] in '“"„«' else f"“{shown}”"


def citation(numbers: Sequence[int]) -> str:
    """Write ascending source numbers: "[1,2]"; runs of four or more as "[1–4,7]"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = (f"{run[0]}–{run[-1]}" if len(run) > 3 else ",".join(map(str, run)) for run in runs)
    return f"[{','.join(said)}]"


def mark(point: BriefPoint) -> str:
    """Return the sign of a point's standing; one of its own where others share a figure of it only."""
    if point.standing == "single_source" and point.shared:
        return PARTLY_SHARED
    return STANDING_MARKS[point.standing]


def shared_words(point: BriefPoint, sources: Sequence[SourceEntry]) -> tuple[str, ...]:
    """Say which figures of a point other origins report: "“$4 billion” in 3 origins [2,5]"."""
    return tuple(
        f"“{clean(figure.words)}” in {counted(figure.origins, 'origin')}: also "
        f"{citation(source_numbers(figure.evidence, sources))}"
        for figure in point.shared
    )


def standing_words(point: BriefPoint) -> str:
    """Say a point's standing with its count of origins: "corroborated by 2 origins"."""
    if point.standing == "single_source" and point.shared:
        return "one source; a figure of it in more"
    if point.standing == "corroborated":
        return f"corroborated by {counted(point.origins, 'origin')}"
    if point.standing == "single_source":
        return "one source" if point.origins == 1 else f"one source, {counted(point.origins, 'origin')}"
    return f"{STANDING_WORDS[point.standing]}, {counted(point.origins, 'origin')}"


def further(points: Sequence[BriefPoint], brief: Brief) -> tuple[str, tuple[BriefPoint, ...]]:
    """Return a line that points back to the key points among a section's points, and the other points.

    The line is empty where the section repeats no key point. Data formats give every section whole; a
    reader need not read a sentence twice.
    """
    rest = tuple(point for point in points if point not in brief.key_points)
    if len(rest) == len(points):
        return "", rest
    marks = dict.fromkeys(mark(point) for point in points if point in brief.key_points)
    marked = f"The key points marked {' or '.join(marks)}"
    return (f"{marked}, and:" if rest else f"{marked}."), rest


def value_words(value: FigureValue, row: FigureRow) -> str:
    """Say who gives a value, and since when where there is another: "— Courier, since 9 Mar 2026"."""
    outlets = dict.fromkeys(clean(item.outlet) for item in value.evidence)
    since = f", since {moment(value.first)}" if value.first and len(row.values) > 1 else ""
    return f"— {', '.join(outlets)}{since}"


def left_out_words(row: FigureRow) -> str:
    """Say which outlets do not give a figure: "not given by B, C and 4 more"; nothing where all do."""
    if not row.left_out:
        return ""
    shown = [clean(outlet) for outlet in row.left_out[:OUTLETS_SHOWN]]
    more = len(row.left_out) - len(shown)
    return f"not given by {', '.join(shown)}{f' and {more} more' if more else ''}"


def unnamed_words(point: BriefPoint) -> str:
    """Mark a point whose attribution names nobody. Who says it stands in the point's own text."""
    return "(source not named)" if point.unnamed else ""


def edit_words(point: BriefPoint) -> str:
    """List what wording changed in a point, in words; empty where nothing was changed."""
    said = []
    for edit in point.edits:
        words = clean(edit.span.of(point.text)) if edit.kind != "trimmed" else ""
        said.append(f"{EDIT_WORDS[edit.kind]}: “{words}”" if words else EDIT_WORDS[edit.kind])
    return "; ".join(dict.fromkeys(said))


def named(entity: NamedEntity) -> str:
    """Say an entity's role, listings and aliases in one line, without its name."""
    also = ", ".join(clean(alias) for alias in entity.aliases)
    listings = ", ".join(clean(one.value) for one in entity.identifiers if one.scheme == "ticker")
    parts = [clean(entity.role or ""), listings, f"also {also}" if also else "", tone_towards(entity)]
    return "; ".join(part for part in parts if part)


def finding_words(finding: Finding) -> str:
    """Say a finding: "consistent: $500m and $300m make $800m of more than $1bn"."""
    verdict, reason = FINDING_WORDS[finding.verdict], clean(finding.reason)
    return reason if verdict in reason else f"{verdict}: {reason}"


def contents(one: Brief) -> str:
    """Say of a brief in a list of briefs what it is: "Business and markets · 8 articles · 7 origins"."""
    return f"{clean(one.label)} · {counts(one)}"


def angle_words(angle: MarketAngle) -> str:
    """Say a market angle without its subject: "(HKEX:2513): debut, $500 million — has happened, by …"."""
    listed = ", ".join(clean(one.value) for one in angle.identifiers if one.scheme == "ticker")
    direction = DIRECTION_WORDS[angle.direction] if angle.direction else ""
    move = " ".join(part for part in (clean(angle.what), direction) if part)
    said = ", ".join(part for part in (move, clean(angle.size or ""), clean(angle.horizon or "")) if part)
    state = "has happened" if angle.moved else "expected"
    return f"{f' ({listed})' if listed else ''}: {said} — {state}, by {clean(angle.account)}"


def groups(brief: Brief) -> tuple[tuple[str, tuple[NamedEntity, ...]], ...]:
    """Return people, organisations and places with their headings, empty ones left out."""
    every = (("People", brief.people), ("Organisations", brief.organisations), ("Places", brief.places))
    return tuple((title, entities) for title, entities in every if entities)


# --- sources and what was left out ------------------------------------------------------------------


def source_notes(source: SourceEntry) -> tuple[str, ...]:
    """Say what a reader must know of a source: copy of another, truncated, names no sources."""
    notes = tuple(NOTE_WORDS[note] for note in source.notes if note != "undated")
    return ((clean(source.origin),) if source.origin else ()) + notes


def skipped_words(skipped: Skipped) -> str:
    """Say one thing that was left out, and why."""
    why = SKIP_WORDS[skipped.reason]
    detail = clean(skipped.detail)
    return f"{why} ({detail})" if detail and detail != why else why
