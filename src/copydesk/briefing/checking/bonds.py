"""Bonds: which words of a clause belong together, and whether a source holds them together too.

Single words are found anywhere; "struck the barrier" is borne out only where one sentence has both.
"""

import msgspec

from copydesk.briefing.checking.words import Term
from copydesk.domain.annotation import Word

NAME_NEARBY = 0.8  # a name that stands near the sentence: "he", "the company" may stand for it there
WORD_NEARBY = 0.25  # another word in the next sentence


class Bond(msgspec.Struct, frozen=True):
    """Two terms of a clause, one depending on the other (function words between them left out)."""

    head: int  # indexes into the clause's terms
    dependent: int


def bonds_of(parse: tuple[Word, ...], terms: tuple[Term, ...]) -> list[Bond]:
    """Return the bonds of a clause: each term with the nearest term above it in the parse.

    Parts of one name are one thing and make no bond.
    """
    places = {term.word: index for index, term in enumerate(terms)}
    found = []
    for index, term in enumerate(terms):
        at, steps = term.word, 0
        while parse[at].head != at and steps < len(parse):
            at, steps = parse[at].head, steps + 1
            if at in places:
                other = terms[places[at]]
                one_name = term.name and other.name and parse[term.word].dep in {"compound", "flat", "nmod"}
                if not one_name:
                    found.append(Bond(places[at], index))
                break
    return found


def tree_distance(parse: tuple[Word, ...], one: int, other: int) -> int:
    """Return how many steps of the parse lie between two words of a sentence."""
    depth, at = {one: 0}, one
    while parse[at].head != at:
        depth[parse[at].head] = depth[at] + 1
        at = parse[at].head
    steps, at = 0, other
    while at not in depth and parse[at].head != at:
        at, steps = parse[at].head, steps + 1
    return steps + depth.get(at, len(depth))


def distance_share(steps: int) -> float:
    """Return what a bond counts whose words stand so many steps apart in the source's parse.

    Up to three steps the two are in one phrase or one verb's arguments; past five they only share a sentence.
    """
    return {4: 0.85, 5: 0.6}.get(steps, 1.0 if steps < 4 else 0.4)


def bond_score(
    bond: Bond,
    terms: tuple[Term, ...],
    matches: dict[int, list[tuple[int, float]]],
    near: dict[int, float],
    parse: tuple[Word, ...],
) -> float:
    """Return how well one source sentence holds both words of a bond, 0-1.

    `matches` maps terms (by index) to the sentence's words that bear them out, with their closeness; `near`
    to what a term counts there from the sentences around.
    """
    best = 0.0
    heads, dependents = matches.get(bond.head, []), matches.get(bond.dependent, [])
    for one, first in heads:
        for other, second in dependents:
            if one != other:
                best = max(best, min(first, second) * distance_share(tree_distance(parse, one, other)))
    for index, partner in ((bond.head, dependents), (bond.dependent, heads)):
        if partner and not matches.get(index) and near.get(index, 0.0) > 0.0:
            share = NAME_NEARBY * near[index] if terms[index].name else WORD_NEARBY
            best = max(best, min(share, max(score for _, score in partner)))
    return best
