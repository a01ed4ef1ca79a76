"""The shape of a language's word lists for choosing and wording the sentences of a brief."""

import msgspec


class BriefWords(msgspec.Struct, frozen=True):
    """Words that make a sentence unfit to stand alone, words that wording may drop, and words of markets."""

    leading_connectives: tuple[str, ...]  # dropped at a sentence's start, longest first: "however, "
    dangling_starts: frozenset[str]  # first words that point back: "this", "such"
    speaking_pronouns: frozenset[str]  # "i", "we", "you": only a quote may hold them
    subject_pronouns: frozenset[str]  # first words that wording must resolve: "he"
    possessive_pronouns: frozenset[str]
    possessive: str  # what a name takes in place of one of these: "’s"
    definite: frozenset[str]  # first words of one that the text has named: "the"
    institutions: frozenset[str]  # sources known by what they are: "police"
    market_nouns: frozenset[str]  # lemmas that only markets have: "investor"
    share_nouns: frozenset[str]  # lemmas of what only listed companies have: "share"
    economic_nouns: frozenset[str]  # lemmas that markets share with other matters: "price"
    market_moves: frozenset[str]  # lemmas of what markets do: "fall", "rally"
    inference: frozenset[str]  # lemmas by which somebody infers: "could", "expect"
    relayed_by: str  # "reported by"
    cited_by: str  # of a document
    own_words: str  # whose inference it is where no one is named: "in its own words"
    their_words: str  # what a question of quotes is called: "{name}’s words"
    anybody: str  # those counted where the text names no group: "people"
    fates: dict[
        str, str
    ]  # a group of words for what became of people, and how it is said: "dead" is "killed"
    # Words that only link: a sentence in other words may have more or fewer of them ("by", "of", "who").
    linking: frozenset[str] = frozenset()
