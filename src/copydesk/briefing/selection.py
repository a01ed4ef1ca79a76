"""Selection: which statements make the brief, without saying anything twice."""

from collections.abc import Callable, Sequence

import msgspec

from copydesk.briefing.standing import Support
from copydesk.briefing.statements import Statement

MOST_KEY_POINTS = 7
FEWEST_KEY_POINTS = 4
KEY_WORTH = 0.5  # of the worthiest: beyond the fewest, less is no key point
MOST_AGREED = 6
MOST_SINGLE = 6
SUMMARY_WORDS = (120, 200)
# Of the worthiest statement, where one origin says it: a shorter summary is better than a padded one.
SUMMARY_WORTH = 0.45

# Added to a statement's worth once its support is known.
BONUS_ORIGIN = 0.6  # per further origin, up to three
PART = 0.7  # of it where others report a figure of the statement and not the whole
BONUS_CONTESTED = 0.4
COST_SUPERSEDED = 1.5

SAME = 0.6  # share of the shorter sentence's words that the longer has too: says the same
SAME_FIGURES = 0.2  # the same where they share a figure too
ALIKE = 0.7  # the same against everything that a summary has said so far


class Choice(msgspec.Struct, frozen=True):
    """A statement with its support."""

    statement: Statement
    support: Support

    @property
    def worth(self) -> float:
        """Return the statement's worth with what its support adds."""
        support = self.support
        return (
            self.statement.worth
            + BONUS_ORIGIN * min(max(support.origins - 1, PART * (support.reach - 1)), 3)
            + BONUS_CONTESTED * (support.standing == "contested")
            - COST_SUPERSEDED * support.superseded
        )

    def order(self) -> tuple[float, int, str]:
        """Return the key that sorts the worthiest first."""
        return (-self.worth, self.statement.sentence, self.statement.item.article.id)


def shortlist(statements: Sequence[Statement], size: int) -> list[Statement]:
    """Return the worthiest statements that can stand alone, none with all the words of a worthier one.

    Sentences that say the same in other words all stay: which of them others bear out is not yet known.
    """
    chosen: list[Statement] = []
    for statement in statements:
        if statement.fit and not any(statement.lemmas <= other.lemmas for other in chosen):
            chosen.append(statement)
        if len(chosen) == size:
            break
    return chosen


def says_same(first: Statement, second: Statement) -> bool:
    """Tell whether two sentences share most of the shorter one's words, or their figures and many words."""
    shared = _shared(first, second)
    return shared >= SAME or (shared >= SAME_FIGURES and bool(first.values & second.values))


def _shared(first: Statement, second: Statement) -> float:
    """Return the share of the shorter sentence's lemmas that the other has too; 1 where it has none."""
    smaller = min(len(first.lemmas), len(second.lemmas))
    return len(first.lemmas & second.lemmas) / smaller if smaller else 1.0


def repeats(first: Choice, second: Choice) -> bool:
    """Tell whether two choices say the same, or answer one question in some of the same words."""
    if says_same(first.statement, second.statement):
        return True
    answers = second.statement.key in first.support.beside
    return answers and _shared(first.statement, second.statement) >= SAME_FIGURES


def pick_key_points(choices: Sequence[Choice]) -> list[Choice]:
    """Return up to seven points, the worthiest first, each adding something new.

    Where one source alone bears out a point, and another wording of it stands in two origins or more, that
    wording takes its place.
    """
    current = [choice for choice in choices if not choice.support.superseded]
    ordered = sorted(current or choices, key=Choice.order)
    picked = _distinct(ordered, MOST_KEY_POINTS)
    if not picked:
        return []
    least = KEY_WORTH * picked[0].worth
    kept = [choice for rank, choice in enumerate(picked) if rank < FEWEST_KEY_POINTS or choice.worth >= least]
    firm = [_firmest(choice, ordered) for choice in kept]
    return _distinct(firm, len(firm))


def _firmest(choice: Choice, choices: Sequence[Choice]) -> Choice:
    """Return the wording of a statement, with its figures, that most origins bear out as a whole."""
    if choice.support.origins > 1 or not choice.statement.values:
        return choice
    figures = choice.statement.values
    others = [
        other
        for other in choices
        if other.support.origins > 1 and figures <= other.statement.values and repeats(choice, other)
    ]
    return max(others, key=lambda other: (other.support.origins, other.worth), default=choice)


def _distinct(choices: Sequence[Choice], size: int) -> list[Choice]:
    picked: list[Choice] = []
    for choice in choices:
        if len(picked) == size:
            break
        if not any(repeats(other, choice) for other in picked):
            picked.append(choice)
    return picked


def pick_agreed(choices: Sequence[Choice]) -> list[Choice]:
    """Return what two or more origins bear out, or a figure of which they report; most origins first."""
    agreed = [
        choice
        for choice in choices
        if choice.support.standing == "corroborated"
        or (choice.support.standing == "single_source" and choice.support.shared)
    ]
    agreed.sort(key=lambda choice: (-choice.support.origins, -choice.support.reach, *choice.order()))
    return _distinct(agreed, MOST_AGREED)


def pick_single(choices: Sequence[Choice]) -> list[Choice]:
    """Return what only one origin says and a reader would want to know: figures and named people's words.

    Another wording of what more origins bear out is left out: it would be counted as one origin's.
    """
    firm = [choice for choice in choices if choice.support.origins > 1]
    single = [
        choice
        for choice in choices
        if choice.support.standing == "single_source"
        and not choice.support.shared
        and (choice.statement.values or choice.statement.quoted)
        and not any(says_same(other.statement, choice.statement) for other in firm)
    ]
    return _distinct(sorted(single, key=Choice.order), MOST_SINGLE)


def pick_summary(choices: Sequence[Choice], words_of: Callable[[Choice], int]) -> list[Choice]:
    """Return sentences of 120 to 200 words that together cover most of what is central, in telling order.

    Greedy: the first opens the story, each next adds the most worth in words not yet said. What one origin
    says must be worth telling by itself. `words_of` gives the length of a choice as the brief will word it.
    """
    fewest, most = SUMMARY_WORDS
    current = [choice for choice in choices if not choice.support.superseded]
    least = SUMMARY_WORTH * max((choice.statement.worth for choice in current), default=0.0)
    left = [choice for choice in current if choice.support.origins > 1 or choice.statement.worth >= least]
    picked: list[Choice] = []
    said: set[str] = set()
    length = 0
    while left and length < fewest:
        best = max(left, key=lambda choice: (_news(choice, said), [-part for part in _place(choice)]))
        left.remove(best)
        size = words_of(best)
        again = any(repeats(other, best) for other in picked)
        if length + size > most or again or (picked and _share_said(best, said) > ALIKE):
            continue
        picked.append(best)
        said |= best.statement.lemmas
        length += size
    opening, rest = picked[:1], picked[1:]
    return opening + sorted(rest, key=_place)


def _news(choice: Choice, said: set[str]) -> float:
    return choice.worth * (1 - _share_said(choice, said)) if choice.worth > 0 else choice.worth


def _share_said(choice: Choice, said: set[str]) -> float:
    lemmas = choice.statement.lemmas
    return len(lemmas & said) / len(lemmas) if lemmas else 1.0


def _place(choice: Choice) -> list[float]:
    """Order by how far into its article a sentence stands: what matters first, what explains it later."""
    total = max(1, len(choice.statement.item.analysis.sentences))
    return [choice.statement.sentence / total, choice.statement.sentence]
