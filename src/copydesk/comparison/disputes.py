"""A figure is disputed whoever gives it: a conflict holds for all that agree with either side."""

from collections.abc import Sequence
from itertools import product

import msgspec

from copydesk.comparison.figures import UNSHOWN
from copydesk.domain.claim import ClaimRef, Relation

MOST_SPREAD = 40  # claims on a side to which a conflict is spread


def spread_conflicts(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Call the pairs a conflict whose two claims agree with the two sides of one.

    Only pairs of two articles that were left undecided because their own words show too little: what is
    known to be of another scope stays so.
    """
    conflicts = [relation for relation in relations if relation.kind == "conflicts"]
    if not conflicts:
        return tuple(relations)
    found = {frozenset((relation.a, relation.b)): relation for relation in relations}
    agreeing: dict[ClaimRef, list[ClaimRef]] = {}
    for relation in relations:
        if relation.kind == "agrees":
            agreeing.setdefault(relation.a, []).append(relation.b)
            agreeing.setdefault(relation.b, []).append(relation.a)
    for conflict in conflicts:
        sides = ([ref, *agreeing.get(ref, [])[:MOST_SPREAD]] for ref in (conflict.a, conflict.b))
        for pair in product(*sides):
            known = found.get(frozenset(pair))
            open_yet = known is not None and known.reason.endswith(UNSHOWN)
            if known is not None and open_yet and known.a.article_id != known.b.article_id:
                reason = known.reason.removesuffix(UNSHOWN) + ": other reports that give these two conflict"
                found[frozenset(pair)] = msgspec.structs.replace(known, kind="conflicts", reason=reason)
    return tuple(found.values())
