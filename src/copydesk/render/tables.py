"""What analysis found in one article, as tables of words: shared by the formats that people read."""

from decimal import Decimal

import msgspec

from copydesk.domain.annotation import AnalysedArticle, Attribution, Claim, Interval, Quantity, Tone, Unit
from copydesk.domain.text import Span
from copydesk.render.cleaning import clean
from copydesk.render.phrases import MODALITY_WORDS, counted, moment
from copydesk.render.tone_words import UNREAD, signed, why_words

BOUND_MARKS = {
    "exact": "",
    "about": "≈ ",
    "nearly": "just under ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}


class Table(msgspec.Struct, frozen=True):
    """A titled table; every row has as many cells as there are columns. Cells are cleaned text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables_of(item: AnalysedArticle) -> tuple[Table, ...]:
    """Return everything found in an article, a table per kind of finding, empty tables left out."""
    made = (_tone(item), _names(item), _figures(item), _times(item), _quotes(item), _claims(item))
    return tuple(table for table in made if table.rows)


def facts_of(item: AnalysedArticle) -> tuple[str, ...]:
    """Say in short phrases what article this is: outlet, time, language, length."""
    article = item.article
    facts = [
        clean(article.outlet.name),
        moment(article.published) if article.published else "undated",
        f"language {clean(article.language)}",
        counted(len(item.analysis.sentences), "sentence"),
        counted(len(article.text), "character"),
    ]
    return (*facts, *(note.replace("_", " ") for note in article.notes if note != "undated"))


def number_words(value: Decimal | None) -> str:
    """Write a number with thousands separators, no exponent and no trailing zeros: "1,200,000,000"."""
    if value is None:
        return ""
    if not value.is_finite() or abs(value.adjusted()) > 30:
        return str(value)
    plain = f"{value:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def quantity_words(quantity: Quantity) -> str:
    """Write what a quantity says: "> 1,000,000,000 USD", "4–6 percent a day"."""
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        value = f"{number_words(quantity.low)}–{number_words(quantity.high)}"
    else:
        value = BOUND_MARKS[quantity.bound] + number_words(quantity.value)
    return f"{value} {unit_words(quantity.unit)}".strip()


def unit_words(unit: Unit) -> str:
    """Write a unit: "USD", "percent", "barrel a day"."""
    name = "" if unit.kind == "bare" else clean(unit.code) or unit.kind.replace("_", " ")
    return f"{name} a {clean(unit.per)}" if unit.per else name


def interval_words(interval: Interval) -> str:
    """Write an interval: "2026-01-10 00:00 → 2026-01-11 00:00"; empty where both ends are open."""
    if interval.earliest is None and interval.latest is None:
        return ""
    ends = (f"{end:%Y-%m-%d %H:%M}" if end else "…" for end in (interval.earliest, interval.latest))
    return " → ".join(ends)


def source_words(attribution: Attribution | None) -> str:
    """Write to whom something is attributed, with role and relays."""
    if attribution is None:
        return ""
    parts = [clean(attribution.name)]
    for part in (clean(attribution.role or ""), clean(attribution.organisation or "")):
        if part and not any(part in said for said in parts):
            parts.append(part)
    named = ", ".join(parts)
    relays = ", ".join(clean(relay.name) for relay in attribution.relays)
    kind = "" if attribution.kind.startswith("named") else f" ({attribution.kind})"
    return f"{named}{kind}" + (f", via {relays}" if relays else "")


def _place(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _tone(item: AnalysedArticle) -> Table:
    found = item.analysis
    parts = found.tone_parts
    named = (
        ("tone", found.tone),
        ("of the headline", parts.headline),
        ("of the body", parts.body),
        ("of those quoted", parts.quoted),
    )
    rows = [_tone_row(what, tone) for what, tone in named if tone is not None]
    for one in found.entity_tones:
        by = "" if one.speaker is None else f", by {clean(one.speaker) or 'somebody quoted'}"
        rows.append(_tone_row(f"towards {clean(found.entities[one.entity].name)}{by}", one.tone))
    if not found.reads_entities:
        rows.append(("towards names", UNREAD, ""))
    for topic in item.analysis.topics:
        why = f"; {clean(topic.why[0])}" if topic.why else ""
        rows.append(("topic", f"{clean(topic.name)} ({clean(topic.code)}){why}", f"{topic.score:.2f}"))
    return Table("Tone and topics", ("What", "Judged", "Strength"), tuple(rows))


def _tone_row(what: str, tone: Tone) -> tuple[str, str, str]:
    words = ", ".join(clean(word) for word in tone.words)
    said = f"{tone.polarity}: {words}" if words else tone.polarity
    return what, f"{said}; {why_words(tone)}" if tone.why else said, signed(tone)


def _names(item: AnalysedArticle) -> Table:
    entities = item.analysis.entities
    seen = [0] * len(entities)
    for mention in item.analysis.mentions:
        seen[mention.entity] += 1
    rows = (
        (
            clean(entity.name),
            entity.type,
            clean(entity.role or entity.organisation or ""),
            ", ".join(clean(alias) for alias in entity.aliases),
            str(count),
        )
        for entity, count in zip(entities, seen, strict=True)
    )
    return Table("Names", ("Name", "Type", "Role", "Also", "Times"), tuple(rows))


def _figures(item: AnalysedArticle) -> Table:
    rows = (
        (
            clean(item.words(found.span)),
            quantity_words(found),
            " ".join(part for part in (found.role, found.direction, found.moment) if part),
            clean(item.words(found.measure.span)) if found.measure else "",
            _place(found.span),
        )
        for found in item.analysis.quantities
    )
    return Table("Figures", ("Words", "Value", "Role", "Of what", "At"), tuple(rows))


def _times(item: AnalysedArticle) -> Table:
    rows = (
        (
            clean(item.words(found.span)),
            f"{found.kind}, {found.granularity.replace('_', ' ')}",
            interval_words(found.interval) or clean(found.timex_value),
            _place(found.span),
        )
        for found in item.analysis.times
    )
    return Table("Times", ("Words", "Kind", "When (UTC)", "At"), tuple(rows))


def _quotes(item: AnalysedArticle) -> Table:
    rows = (
        (
            clean(" … ".join(item.words(part) for part in found.content)),
            found.kind,
            clean(item.words(found.cue)) if found.cue else "",
            source_words(found.source),
            _place(found.content[0]) if found.content else "",
        )
        for found in item.analysis.quotes
    )
    return Table("Quotes", ("Content", "Kind", "Cue", "Source", "At"), tuple(rows))


def _claims(item: AnalysedArticle) -> Table:
    rows = (
        (
            clean(item.words(found.span)),
            found.kind,
            _about(item, found),
            _how(item, found),
            source_words(found.attribution),
            _place(found.span),
        )
        for found in item.analysis.claims
    )
    return Table("Claims", ("Words", "Kind", "About", "How", "Attributed to", "At"), tuple(rows))


def _how(item: AnalysedArticle, claim: Claim) -> str:
    """Return how a claim is put: its modality, a forecast's probability and horizon, and negation."""
    parts = [MODALITY_WORDS[claim.modality].lower() or "stated"]
    if claim.probability is not None and claim.probability != claim.quantity:
        parts.append(clean(item.words(item.analysis.quantities[claim.probability].span)))
    if claim.horizon is not None and claim.horizon != claim.time:
        parts.append(f"looks to {clean(item.words(item.analysis.times[claim.horizon].span))}")
    return ", ".join([*parts, "negated"] if claim.negated else parts)


def _about(item: AnalysedArticle, claim: Claim) -> str:
    """Return the words of the figure, quote or time that makes a claim of its sentence."""
    if claim.quantity is not None:
        return clean(item.words(item.analysis.quantities[claim.quantity].span))
    if claim.quote is not None:
        content = item.analysis.quotes[claim.quote].content
        return clean(" … ".join(item.words(part) for part in content))
    if claim.time is not None:
        return clean(item.words(item.analysis.times[claim.time].span))
    return ""
