"""Bonds: which words of a clause belong together, and whether a source holds them together too.

Single words are found anywhere; "struck the barrier" is borne out only where a source has both in one sentence.
"""

import msgspec

from copydesk.briefing.checking.words import Term
from copydesk.domain.annotation import Word

NAME_NEARBY = 0.8  # a name that stands near the sentence: "he", "the company" may stand for it there
WORD_NEARBY = 0.25  # another word in the next sentence
IN_SENTENCE = 0.55  # a score above this comes from the sentence itself, or for a name from near it


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


def bond_score(
    bond: Bond, terms: tuple[Term, ...], own: list[dict[int, float]], near: list[dict[int, float]], places: list[int]
) -> float:
    """Return how well one of the places holds both words, 0-1.

    `own[i]` maps sentences to the closeness of term i's best word there, `near[i]` counts sentences around too.
    """
    best = 0.0
    for place in places:
        scores = []
        for index in (bond.head, bond.dependent):
            score = own[index].get(place, 0.0)
            if score == 0.0 and near[index].get(place, 0.0) > 0.0:
                score = NAME_NEARBY * near[index][place] if terms[index].name else WORD_NEARBY
            scores.append(score)
        best = max(best, min(scores))
    return best
