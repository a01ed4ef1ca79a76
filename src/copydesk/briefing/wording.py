"""Wording: a source's sentence, with the light edits that let it be read alone.

Nothing here adds a fact: names come from the same article, dates from its time of publication, speakers
from its attributions. Words between quotation marks are never touched.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from copydesk.briefing.statements import dateline_end, resolved_subject
from copydesk.domain.annotation import AnalysedArticle, Attribution, TimeExpression
from copydesk.domain.brief import Edit, EditKind
from copydesk.domain.text import Span
from copydesk.language.briefs import BriefWords

NAMED = frozenset({"named_person", "named_organisation"})
OPENING, CLOSING = "“", "”"
MARKS = '“”"„«»'


class Wording(msgspec.Struct, frozen=True):
    """A sentence as the brief prints it, and the edits that made it so, in order."""

    text: str
    edits: tuple[Edit, ...]


class _Change(msgspec.Struct, frozen=True, order=True):
    """One replacement in the source's text, before it is applied."""

    start: int
    end: int
    new: str
    kind: EditKind


def word_sentence(
    item: AnalysedArticle, span: Span, attribution: Attribution | None, words: BriefWords
) -> Wording:
    """Word the sentence at `span`, adding `attribution` after a dash where the sentence does not name it."""
    changes = [
        *_dateline(item, span),
        *_connective(item, span, words),
        *_subject(item, span, attribution, words),
        *_speaker(item, span, attribution, words),
        *_names(item, span, attribution),
        *_dates(item, span),
    ]
    changes = _free_of_quotes(item, span, changes)
    text, edits = _applied(item.article.text, span, changes)
    text, shift = _balanced(item, span, text)
    edits = [
        msgspec.structs.replace(edit, span=Span(edit.span.start + shift, edit.span.end + shift))
        for edit in edits
    ]
    if attribution is not None and not _names_speaker(item, span, attribution):
        added = f" — {attribution_words(attribution, words)}"
        edits.append(Edit("attribution_added", Span(len(text), len(text) + len(added))))
        text += added
    return Wording(text, tuple(edits))


def attribution_words(attribution: Attribution, words: BriefWords) -> str:
    """Return who says it, in words: name, role, organisation, and through whom it came."""
    parts = [attribution.name]
    if attribution.role and attribution.role.lower() not in attribution.name.lower():
        parts.append(attribution.role)
    organisation = attribution.organisation
    if organisation and not any(organisation.lower() in part.lower() for part in parts):
        parts.append(organisation)
    through = words.cited_by if attribution.kind == "document" else words.relayed_by
    relays = [f"{through} {_running(relay.name, words)}" for relay in attribution.relays]
    return ", ".join(parts + relays)


def _running(name: str, words: BriefWords) -> str:
    """Return a name as it stands inside a sentence: "The group" is "the group"."""
    first = name.split(" ", 1)[0].lower()
    return first + name[len(first) :] if first in words.definite else name


def _dateline(item: AnalysedArticle, span: Span) -> list[_Change]:
    """Leave out the place and agency before a report's first sentence: "LONDON (Agency) - "."""
    end = dateline_end(item.words(span))
    return [_Change(span.start, span.start + end, "", "trimmed")] if end else []


def _connective(item: AnalysedArticle, span: Span, words: BriefWords) -> list[_Change]:
    text = item.words(span)
    for connective in words.leading_connectives:
        if text.lower().startswith(connective) and len(text) > len(connective):
            first = text[len(connective)]
            return [_Change(span.start, span.start + len(connective) + 1, first.upper(), "trimmed")]
    return []


def _subject(
    item: AnalysedArticle, span: Span, attribution: Attribution | None, words: BriefWords
) -> list[_Change]:
    first = item.words(span).split(" ", 1)[0]
    if first.lower() not in words.subject_pronouns:
        return []
    name = resolved_subject(item, span)
    if name is None:
        return []
    possessive = first.lower() in words.possessive_pronouns
    speaks = attribution is not None and attribution.name == name and not possessive
    role = _role(attribution) if attribution is not None and speaks else ""
    new = f"[{name}{words.possessive if possessive else role}]"
    return [_Change(span.start, span.start + len(first), new, "pronoun_resolved")]


def _speaker(
    item: AnalysedArticle, span: Span, attribution: Attribution | None, words: BriefWords
) -> list[_Change]:
    """Resolve who speaks: "he said" to "[Ana Lund] said", "the bank" to "the bank [Nordbank]".

    Where the speaker has been named in the sentence before, it says itself who is meant.
    """
    if attribution is None or attribution.span is None or attribution.kind not in NAMED:
        return []
    place, said = attribution.span, item.words(attribution.span)
    if not span.holds(place) or _shares_name(said, attribution.name):
        return []
    if _shares_name(item.words(Span(span.start, place.start)), attribution.name):
        return []
    if said.lower() in words.subject_pronouns:
        return [
            _Change(place.start, place.end, f"[{attribution.name}{_role(attribution)}]", "pronoun_resolved")
        ]
    return [_Change(place.end, place.end, f" [{attribution.name}]", "name_completed")]


def _role(attribution: Attribution) -> str:
    return f", {attribution.role}" if attribution.role else ""


def _adds(attribution: Attribution, item: AnalysedArticle, span: Span) -> bool:
    """Tell whether a speaker has a role that the sentence does not give itself."""
    role = attribution.role or ""
    return bool(role) and role.casefold() not in item.words(span).casefold()


def _shares_name(said: str, name: str) -> bool:
    parts = {part.lower().strip(".,’'s") for part in name.split()}
    return any(part.lower().strip(".,’'s") in parts for part in said.split() if part[:1].isupper())


def _names(item: AnalysedArticle, span: Span, attribution: Attribution | None) -> list[_Change]:
    """Put the rest of a name, in brackets, before a surname that stands alone; a speaker's role after."""
    changes, seen = [], set()
    for mention in item.analysis.mentions:
        if mention.kind != "name" or not span.holds(mention.span) or mention.entity in seen:
            continue
        seen.add(mention.entity)
        entity, surface = item.analysis.entities[mention.entity], item.words(mention.span)
        if entity.type == "person" and entity.name != surface and entity.name.endswith(f" {surface}"):
            first = entity.name[: -len(surface)].strip()
            changes.append(_Change(mention.span.start, mention.span.start, f"[{first}] ", "name_completed"))
            if attribution is not None and attribution.name == entity.name and _adds(attribution, item, span):
                end = mention.span.end
                changes.append(_Change(end, end, f" [{attribution.role}]", "name_completed"))
    return changes


def _dates(item: AnalysedArticle, span: Span) -> list[_Change]:
    """Put the date, in brackets, after a time that only the time of publication makes clear."""
    changes = []
    for time in item.analysis.times:
        if span.holds(time.span):
            date = date_words(time)
            if date is not None and date not in item.words(time.span):
                end = _after_possessive(item.article.text, time.span.end)
                changes.append(_Change(end, end, f" [{date}]", "date_resolved"))
    return changes


def _after_possessive(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] in {"'s", "’s"} else end


def date_words(time: TimeExpression) -> str | None:
    """Return a resolved time as a date of its granularity, or None where there is nothing to resolve."""
    start, end = time.interval.earliest, time.interval.latest
    if start is None or end is None or time.kind not in {"relative", "absolute"}:
        return None
    if time.timex_type not in {"DATE", "TIME"} or (time.kind == "absolute" and time.granularity != "day"):
        return None
    return _date_of(start, end, time.granularity)


def _date_of(start: datetime, end: datetime, granularity: str) -> str | None:
    match granularity:
        case "day" | "time" | "part_of_day" if end - start <= timedelta(days=1):
            return start.date().isoformat()
        case "weekend" | "week" if end - start <= timedelta(days=8):
            return f"{start.date().isoformat()} to {(end - timedelta(seconds=1)).date().isoformat()}"
        case "month" if end - start <= timedelta(days=31):
            return f"{start:%B %Y}"
        case "year" if end - start <= timedelta(days=366):
            return f"{start.year}"
        case _:
            return None


def _free_of_quotes(item: AnalysedArticle, span: Span, changes: Sequence[_Change]) -> list[_Change]:
    """Leave out changes inside quotation marks, and all but the first of changes that overlap."""
    quoted = [part for quote in item.analysis.quotes for part in quote.verbatim if part.overlaps(span)]
    kept: list[_Change] = []
    for change in sorted(changes):
        inside = any(part.start <= change.start < part.end for part in quoted)
        if not inside and (not kept or change.start >= kept[-1].end):
            kept.append(change)
    return kept


def _applied(text: str, span: Span, changes: Sequence[_Change]) -> tuple[str, list[Edit]]:
    """Apply ordered, disjoint changes; return the new text and where each edit stands in it."""
    pieces: list[str] = []
    edits: list[Edit] = []
    at, length = span.start, 0
    for change in changes:
        before = " ".join(text[at : change.start].split("\n"))
        pieces += [before, change.new]
        start = length + len(before)
        # Left-out words have no place in the new text, but for the capital that took over.
        end = start if change.kind == "trimmed" else start + len(change.new)
        edits.append(Edit(change.kind, Span(start, end)))
        length = start + len(change.new)
        at = change.end
    pieces.append(" ".join(text[at : span.end].split("\n")))
    return "".join(pieces), edits


def _balanced(item: AnalysedArticle, span: Span, text: str) -> tuple[str, int]:
    """Give a sentence cut out of a longer quote its quotation marks; return it and how far it moved."""
    parts = [part for quote in item.analysis.quotes for part in quote.verbatim if part.overlaps(span)]
    opens = any(part.start < span.start for part in parts)
    closes = any(part.end > span.end for part in parts)
    shift = 0
    if opens and not text.startswith(tuple(MARKS)):
        text, shift = OPENING + text, 1
    if (closes and not text.endswith(tuple(MARKS))) or (
        opens
        and not closes
        and any(part.end == span.end for part in parts)
        and not text.endswith(tuple(MARKS))
    ):
        text += CLOSING
    if text.startswith(tuple(MARKS)) and any(
        part.start <= span.start + 1 and part.end >= span.end for part in parts
    ):
        text = text if text.endswith(tuple(MARKS)) else text + CLOSING
    return text, shift


def _names_speaker(item: AnalysedArticle, span: Span, attribution: Attribution) -> bool:
    """Tell whether the sentence itself holds the words of its speaker."""
    if attribution.span is not None and span.holds(attribution.span):
        return True
    return attribution.name.lower() in item.words(span).lower()
