"""Selection: which statements make the brief, without saying anything twice."""

from collections.abc import Callable, Sequence

import msgspec

from copydesk.briefing.standing import Support
from copydesk.briefing.statements import Statement

MOST_KEY_POINTS = 7
FEWEST_KEY_POINTS = 4
KEY_WORTH = 0.5  # of the worthiest: beyond the fewest, less is no key point
OPENERS = 8  # the worthiest, one of which opens
MOST_AGREED = 6
MOST_SINGLE = 6
SUMMARY_WORDS = (120, 200)
SUMMARY_WORTH = 0.4  # of what the first sentence brings: a shorter summary is better than a padded one

# Added to a statement's worth once its support is known.
BONUS_ORIGIN = 0.6  # per further origin, up to three
PART = 0.7  # of it where others report a figure of the statement and not the whole
BONUS_CONTESTED = 0.4
COST_SUPERSEDED = 1.5

SAME = 0.6  # share of the shorter sentence's words that the longer has too: says the same
SAME_FIGURES = 0.2  # the same where they share a figure too
ALIKE = 0.45  # the same against everything chosen so far together


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
    smaller = min(len(first.lemmas), len(second.lemmas))
    if smaller == 0:
        return True
    shared = len(first.lemmas & second.lemmas) / smaller
    return shared >= SAME or (shared >= SAME_FIGURES and bool(first.values & second.values))


def pick_key_points(choices: Sequence[Choice]) -> list[Choice]:
    """Return up to eight points, each adding something new; what most origins bear out opens."""
    current = [choice for choice in choices if not choice.support.superseded]
    ordered = sorted(current or choices, key=Choice.order)
    opening = max(ordered[:OPENERS], key=lambda choice: (choice.support.reach, choice.worth), default=None)
    if opening is None:
        return []
    picked = [opening, *_distinct(ordered, MOST_KEY_POINTS - 1, [opening])]
    least = KEY_WORTH * max(choice.worth for choice in picked)
    return [choice for rank, choice in enumerate(picked) if rank < FEWEST_KEY_POINTS or choice.worth >= least]


def _distinct(choices: Sequence[Choice], size: int, before: Sequence[Choice]) -> list[Choice]:
    picked: list[Choice] = []
    for choice in choices:
        if len(picked) == size:
            break
        if not any(says_same(choice.statement, other.statement) for other in (*before, *picked)):
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
    return _distinct(agreed, MOST_AGREED, [])


def pick_single(choices: Sequence[Choice]) -> list[Choice]:
    """Return what only one origin says and a reader would want to know: figures and named people's words."""
    single = [
        choice
        for choice in choices
        if choice.support.standing == "single_source"
        and not choice.support.shared
        and (choice.statement.values or choice.statement.quoted)
    ]
    return _distinct(sorted(single, key=Choice.order), MOST_SINGLE, [])


def pick_summary(choices: Sequence[Choice], words_of: Callable[[Choice], int]) -> list[Choice]:
    """Return sentences of 120 to 200 words that together cover most of what is central, in telling order.

    Greedy: the first opens the story, each next adds the most worth in words not yet said. `words_of` gives
    the length of a choice as the brief will word it.
    """
    fewest, most = SUMMARY_WORDS
    left = sorted((choice for choice in choices if not choice.support.superseded), key=Choice.order)
    picked: list[Choice] = []
    said: set[str] = set()
    length = 0
    while left and length < fewest:
        best = max(left, key=lambda choice: (_news(choice, said), [-part for part in _place(choice)]))
        left.remove(best)
        if picked and _news(best, said) < SUMMARY_WORTH * picked[0].worth:
            break
        size = words_of(best)
        repeats = any(says_same(best.statement, other.statement) for other in picked)
        if length + size > most or repeats or (picked and _share_said(best, said) > ALIKE + 0.25):
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
