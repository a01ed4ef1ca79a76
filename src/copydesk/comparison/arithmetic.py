"""Arithmetic over claims: parts against totals. Cautious: where it cannot be sure, it says so or nothing.

A sum is looked for where the text itself sets parts beside each other: figures of one unit in one sentence,
none of them a change, a share or a whole of the others. Their total is held against a figure of the same unit
that stands elsewhere in the story, is larger than each part, and is about the same thing.
"""

from collections.abc import Sequence
from decimal import Decimal

from copydesk.comparison.agreement import show, show_amount, show_number
from copydesk.comparison.likeness import Likeness
from copydesk.comparison.views import View
from copydesk.domain.annotation import Quantity, Unit
from copydesk.domain.claim import ClaimRef, Finding

MOST_PARTS = 6  # figures in one sentence: more is a table, and its sums are not the text's
MOST_FINDINGS = 12
ADDABLE = frozenset({"currency", "count"})
LEAST_SHARE = Decimal("0.5")  # of a sum of money: less is not told as its parts
SHARED = 0.1  # least cosine of the words of total and parts: they are about one thing
LOW_BOUNDS = frozenset({"more_than", "at_least"})
HIGH_BOUNDS = frozenset({"less_than", "at_most"})


def find_sums(views: Sequence[View], like: Likeness) -> tuple[Finding, ...]:
    """Return what parts and totals of a story show, each set of parts once, in the order of the articles."""
    by_unit: dict[Unit, list[View]] = {}
    by_sentence: dict[tuple[str, int, Unit], list[View]] = {}
    for view in views:
        quantity = view.quantity
        if quantity is None or not _addable(quantity):
            continue
        by_unit.setdefault(quantity.unit, []).append(view)
        by_sentence.setdefault((view.ref.article_id, view.claim.sentence, quantity.unit), []).append(view)
    findings: dict[tuple[Decimal, ...], Finding] = {}
    for (_, _, unit), parts in by_sentence.items():
        if not 2 <= len(parts) <= MOST_PARTS or not _beside(parts, like):
            continue
        key = tuple(sorted(_value(part) for part in parts))
        total = _total_for(parts, by_unit[unit], like)
        if total is not None and key not in findings:
            findings[key] = _judge(parts, total)
    return tuple(findings.values())[:MOST_FINDINGS]


def _addable(quantity: Quantity) -> bool:
    return (
        quantity.unit.kind in ADDABLE
        and quantity.unit.per is None
        and quantity.role != "share"
        and quantity.moment is None
        and quantity.bound in {"exact", "about"} | LOW_BOUNDS | HIGH_BOUNDS
        and (quantity.low is None or quantity.high is None or quantity.low == quantity.high)
    )


def _beside(parts: Sequence[View], like: Likeness) -> bool:
    """Tell whether figures are parts side by side: each exact, and each somebody's or something's own."""
    quantities = [part.quantity for part in parts if part.quantity is not None]
    if any(part.near & like.senses.embracing for part in parts) and (parts[0].family != "money"):
        return False  # "two among the nine": a part and its whole
    if any(part.words & like.senses.prices or part.fates != parts[0].fates for part in parts):
        return False
    if any(item.bound not in {"exact", "about"} or item.role == "change" for item in quantities):
        return False
    owners = [quantity.owner for quantity in quantities]
    heads = [quantity.measure.head if quantity.measure is not None else "" for quantity in quantities]
    named = sum(owner is not None for owner in owners)
    return named > 0 and (len(set(heads)) == len(heads) or named == len(owners))


def _total_for(parts: Sequence[View], candidates: Sequence[View], like: Likeness) -> View | None:
    """Return the figure that the parts are most likely parts of: the one whose sentence is most alike.

    Money may leave a rest that is not broken down, up to half; people and things must add up exactly, for
    most counts that stand beside each other are parts of nothing.
    """
    amount = sum((_value(part) for part in parts), Decimal(0))
    words = frozenset[str]().union(*(part.wide for part in parts))
    here = (parts[0].ref.article_id, parts[0].claim.sentence)
    money = parts[0].family == "money"
    fits = []
    for view in candidates:
        value, bound = _value(view), "exact" if view.quantity is None else view.quantity.bound
        if (view.ref.article_id, view.claim.sentence) == here or bound in HIGH_BOUNDS:
            continue  # "up to" a figure is no total
        enough = amount == value or (money and LEAST_SHARE * value <= amount < value)
        alike = like.cosine(view.wide, words)
        if enough and view.fates == parts[0].fates and alike >= SHARED:
            fits.append((bound in LOW_BOUNDS, alike, view.ref, view))
    return max(fits, key=lambda fit: fit[:3])[3] if fits else None


def _judge(parts: Sequence[View], total: View) -> Finding:
    """Say what the sum of parts shows of their total; `_total_for` lets only totals through that it fits."""
    amount = sum((_value(part) for part in parts), Decimal(0))
    claims: tuple[ClaimRef, ...] = (*(part.ref for part in parts), total.ref)
    whole = "" if total.quantity is None else show(total.quantity)
    shown = show_number(amount) if parts[0].quantity is None else show_amount(amount, parts[0].quantity.unit)
    if amount == _value(total):
        return Finding("consistent", f"together {shown}, as the total says", claims)
    reason = f"together {shown} of {whole}: consistent, the rest is not broken down"
    return Finding("consistent", reason, claims)


def _value(view: View) -> Decimal:
    return Decimal(0) if view.quantity is None else view.quantity.value
