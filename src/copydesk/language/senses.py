"""The shape of a language's word lists for words that name the same thing."""

from functools import cached_property

import msgspec


class SenseWords(msgspec.Struct, frozen=True, dict=True):
    """Which lemmas name one thing, and which words set things apart. All entries are lower-case lemmas."""

    groups: dict[str, str] = {}  # lemma to the name of its group: "toll" to "dead"
    people: frozenset[str] = frozenset()  # nouns for human beings: counts of them compare as numbers
    anyone: frozenset[str] = frozenset()  # those that say nothing of who they are: "people", "victim"
    everyone: frozenset[str] = frozenset()  # groups that are mostly all the people there are: "customer"
    fates: frozenset[str] = frozenset()  # groups that say what became of people: "dead" and "hurt" are two
    running: frozenset[str] = frozenset()  # groups whose count can only be updated, not contradicted
    amounts: frozenset[str] = frozenset()  # groups of verbs whose object is an amount, not a change
    embracing: frozenset[str] = frozenset()  # words between a part and its whole: "two among the nine"
    prices: frozenset[str] = frozenset()  # groups of measures that never add up to a total
    others: frozenset[str] = frozenset()  # "another", "additional": a count beside another count
    extremes: dict[str, str] = {}  # "maximum" to "high": the two ends of a measure are two things
    periods: frozenset[str] = frozenset()  # nouns of periods: "quarter" and "year" are two scopes
    contrasts: dict[str, tuple[str, str]] = {}  # "gross" to its axis and its end: two ends are two measures
    degrees: frozenset[str] = frozenset()  # "critical": a part of the hurt
    ordinals: frozenset[str] = frozenset()  # "third": the third quarter is not the fourth
    changes: frozenset[str] = (
        frozenset()
    )  # groups of words for a change: a figure right beside one is no level
    earlier: frozenset[str] = frozenset()  # "previously": the figure beside it was given up
    revising: frozenset[str] = frozenset()  # "revise", "update": the figure beside it takes another's place
    negators: frozenset[str] = frozenset()  # words without which a quote says the opposite
    contractions: dict[str, str] = {}  # "can't" to "can not"; "n't" for all that end so
    function_words: frozenset[str] = frozenset()  # words without content

    @cached_property
    def changing(self) -> frozenset[str]:
        """Return every lemma for a change: the groups in `changes`, and what they group."""
        return frozenset(lemma for lemma, group in self.groups.items() if group in self.changes) | {
            lemma for lemma in self.changes if lemma not in self.groups
        }

    def group_of(self, lemma: str) -> str:
        """Return the group's name, or the lemma itself where it stands alone."""
        return self.groups.get(lemma, lemma)

    def same_noun(self, a: str, b: str) -> bool:
        """Tell whether two counted nouns may name the same things."""
        return self.group_of(a) == self.group_of(b) or (a in self.people and b in self.people)
