"""The shape of a language's word lists for words that carry tone."""

from typing import Literal

import msgspec

ToneWord = Literal[
    # negative
    "concern", "caution", "alarm", "criticism", "conflict", "loss", "uncertainty",
    # positive
    "confidence", "relief", "approval", "growth",
]  # fmt: skip
NEGATIVE: tuple[ToneWord, ...] = (
    "concern", "caution", "alarm", "criticism", "conflict", "loss", "uncertainty",
)  # fmt: skip
POSITIVE: tuple[ToneWord, ...] = ("confidence", "relief", "approval", "growth")


class Toned(msgspec.Struct, frozen=True):
    """Lemmas of one tone, parted by spaces: strong ones, others, and those that only colour."""

    tone: ToneWord
    strong: str
    plain: str
    weak: str = ""


class ToneWords(msgspec.Struct, frozen=True):
    """Words for words that carry tone, all lemmas in lower case.

    A word may be bound to a part of speech of Universal Dependencies: "fine:ADJ".
    """

    toned: tuple[Toned, ...] = ()
    up: str = ""  # verbs, nouns and adjectives of rising: "rise", "increase", "higher"
    down: str = ""
    good_measures: str = ""  # things of which more is better: "profit"
    bad_measures: str = ""  # things of which less is better: "unemployment"
    lessening: str = ""  # verbs that undo what they act on: "ease", "end", "avert"
    boosters: str = ""  # "very", "sharply"
    dampers: str = ""  # "slightly"
    negators: frozenset[str] = frozenset()
    concessive: frozenset[str] = frozenset()  # opens what the sentence grants, and then outweighs
    hypothetical: frozenset[str] = frozenset()  # modals and conditions: what is said may not be so
    baselines: frozenset[str] = frozenset()  # holds a figure against an earlier one: "from", "compared"
    scales: tuple[tuple[str, float], ...] = ()  # words and letters behind a figure: ("mn", 1e6)
