"""The shape of a language's word lists for words that name the same thing."""

import msgspec


class SenseWords(msgspec.Struct, frozen=True):
    """Which lemmas name one thing. `groups` maps a lemma to the name of its group ("toll" to "dead").

    `people` holds nouns for human beings: counts of them can be compared as numbers.
    """

    groups: dict[str, str] = {}
    people: frozenset[str] = frozenset()

    def group_of(self, lemma: str) -> str:
        """Return the group's name, or the lemma itself where it stands alone."""
        return self.groups.get(lemma, lemma)

    def same_noun(self, a: str, b: str) -> bool:
        """Tell whether two counted nouns may name the same things."""
        return self.group_of(a) == self.group_of(b) or (a in self.people and b in self.people)
