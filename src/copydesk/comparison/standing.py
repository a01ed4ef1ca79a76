"""How a question stands in its story: counted in origins, in one place for everything that shows it."""

from collections.abc import Mapping, Sequence

from copydesk.domain.claim import ClaimRef, Relation, Standing

BEARING_OUT = frozenset({"agrees", "compatible"})


def standing_of(
    claims: Sequence[ClaimRef], relations: Sequence[Relation], origins: Mapping[ClaimRef, str]
) -> tuple[Standing, int]:
    """Return a question's standing and how many independent origins report it.

    `origins` gives each claim's origin (`Origins.origin_of(article, claim.span)`): claims of one origin never
    bear each other out, whatever their outlets. The count is of the largest set of claims that bear each
    other out, not of claims of another scope. Conflicts between claims make a question contested; else an
    update makes it updated; else two origins corroborate it.
    """
    support = supporters(claims, relations)
    count = max((len({origins[ref] for ref in group}) for group in support), default=0)
    kinds = {relation.kind for relation in relations}
    if "conflicts" in kinds:
        return "contested", count
    if "updates" in kinds:
        return "updated", count
    return ("corroborated" if count > 1 else "single_source"), count


def supporters(claims: Sequence[ClaimRef], relations: Sequence[Relation]) -> list[list[ClaimRef]]:
    """Return for each claim the claims that bear it out, itself first."""
    beside: dict[ClaimRef, list[ClaimRef]] = {ref: [ref] for ref in claims}
    for relation in relations:
        if relation.kind in BEARING_OUT:
            beside[relation.a].append(relation.b)
            beside[relation.b].append(relation.a)
    return [beside[ref] for ref in claims]
