"""How every format says the verdicts of a check, in the same words."""

from collections.abc import Mapping

from copydesk.domain.brief import CheckReport, Element, Fault, Verdict, VerdictKind
from copydesk.render.cleaning import clean
from copydesk.render.phrases import counted

VERDICT_MARKS: Mapping[VerdictKind, str] = {
    "supported": "✓",
    "partly": "◐",
    "contradicted": "✗",
    "not_found": "∅",
}
VERDICT_WORDS: Mapping[VerdictKind, str] = {
    "supported": "supported",
    "partly": "partly",
    "contradicted": "contradicted",
    "not_found": "not found",
}
ELEMENT_WORDS: Mapping[Element, str] = {"quote_words": "quote words"}
NOTHING_TO_CHECK = "The draft holds no sentence to check."
LONGEST_NAMED = 60  # characters of a fault that are said again beside its sentence; most of it, otherwise


def element_words(element: Element) -> str:
    """Name an element of a sentence."""
    return ELEMENT_WORDS.get(element, element)


def fault_words(fault: Fault) -> str:
    """Say a fault: "figure “78%”: in no source", "bound “20%”: the source has “less than 20%”"."""
    words, reason = clean(fault.draft), clean(fault.reason)
    has = f"the source has “{clean(fault.source)}”" if fault.source else ""
    if words:
        reason = reason.removeprefix(f"“{words}”:").removeprefix(f"{words}:").strip()
    if has and reason.startswith("the source has"):  # the same in other words
        reason = ""
    elif reason.startswith("the source") or (fault.source and clean(fault.source) in reason):
        has = ""  # the reason says what the source has, and more
    named = element_words(fault.element)
    head = f"{named} “{words}”" if 0 < len(words) <= LONGEST_NAMED else named
    said = "; ".join(part for part in (has, reason) if part)
    return f"{head}: {said}" if said else head


def backing_words(verdict: Verdict) -> tuple[str, ...]:
    """Say how many origins bear a sentence out, or that nothing comes close; then the verdict's notes."""
    backing = f"borne out by {counted(verdict.origins, 'origin')}" if verdict.origins else ""
    if not verdict.evidence:
        backing = "no source comes close"
    return tuple(words for words in (backing, *map(clean, verdict.notes)) if words)


def tally(report: CheckReport) -> tuple[tuple[VerdictKind, int], ...]:
    """Count verdicts by kind, best first, zeros included."""
    return tuple((kind, sum(verdict.kind == kind for verdict in report.verdicts)) for kind in VERDICT_WORDS)


def tally_words(report: CheckReport) -> str:
    """Say the tally in one line: "9 sentences: 4 supported · 1 partly · 0 contradicted · 4 not found"."""
    parts = " · ".join(f"{number} {VERDICT_WORDS[kind]}" for kind, number in tally(report))
    return f"{counted(len(report.verdicts), 'sentence')}: {parts}"
