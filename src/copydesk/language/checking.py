"""The shape of a language's word lists for checking a draft against its sources."""

import msgspec

from copydesk.language.relatedness import WordRelations


class CheckingWords(msgspec.Struct, frozen=True):
    """Words that checking treats apart from the rest of a sentence's content. All are lemmas, lower case."""

    relations: WordRelations = WordRelations()
    ignored: frozenset[str] = frozenset()  # carry no content of their own: "also", "there"
    light: frozenset[str] = frozenset()  # carry little: "make", "take", "begin"
    units: frozenset[str] = frozenset()  # units and scale words: part of a figure, not of what it measures
    groups: tuple[frozenset[str], ...] = ()  # words that news uses for one another, beyond the table
    not_same: tuple[frozenset[str], ...] = ()  # words that are never one another though a table relates them
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()  # beyond the table's
    causes: tuple[tuple[str, ...], ...] = ()  # connectives before a cause: "because", "due to"
    cause_verbs: frozenset[str] = frozenset()  # "cause", "blame": subject and object are cause and effect
    certain: frozenset[str] = frozenset()  # "establish", "prove", "confirm": they vouch for what follows
    doubts: frozenset[str] = frozenset()  # in a source: what they stand with is not vouched for
    raising: frozenset[str] = frozenset()  # doubts only before another verb: "appear", "seem"
    reserves: frozenset[str] = frozenset()  # in a draft: it does not put what it says as fact either
    refusals: frozenset[str] = frozenset()  # what they govern did not happen, beyond the certainty list
    attributing: frozenset[str] = frozenset()  # in a draft: it gives what it says to somebody
    disputes: frozenset[str] = frozenset()  # in a source: someone contests it
    all_of: frozenset[str] = frozenset()  # "all", "every", "entire"
    wholes: frozenset[str] = frozenset()  # "entire": all of one thing
    none_of: frozenset[str] = frozenset()  # "none", "nobody"
    some_of: frozenset[str] = frozenset()  # "some", "part", "several"
    most_of: frozenset[str] = frozenset()  # "most", "majority"
    only: frozenset[str] = frozenset()  # "only", "sole"
    firsts: frozenset[str] = frozenset()  # "first", "largest", "record": superlatives need a source's word
    capitals: dict[str, str] = {}  # a seat of government that stands for its state: "moscow" -> "russia"
    contrasts: frozenset[str] = frozenset()  # at a sentence's start: it goes against the one before
    time_limits: dict[str, str] = {}  # words before a time -> "until" or "from"
    people: frozenset[str] = frozenset()  # nouns for people at large: they may count any kind of them
    advocates: frozenset[str] = frozenset()  # who speaks for one side: "lawyer"
    pending: frozenset[str] = frozenset()  # before an infinitive: it has not happened ("have yet to")
    sides: dict[str, str] = msgspec.field(default_factory=dict)  # on which side of a multiple a bound lies
    multiples: frozenset[str] = frozenset()  # stems: "doubl"
    # What tells that a figure is for each of a time: "annual" sales are "a year".
    rates: dict[str, str] = msgspec.field(default_factory=dict)
    bounds: frozenset[str] = frozenset()  # belong to a figure's bound inside it: "as many as"
    opinions: frozenset[str] = frozenset()  # what somebody calls a thing is his word: "call", "describe"
    future: frozenset[str] = frozenset()  # in a draft: it says that something will be
    ahead: frozenset[str] = frozenset()  # in a source: what it says lies ahead or is meant to
    kin: frozenset[str] = frozenset()  # "son", "lawyer": another person than the name beside it
    undone: frozenset[str] = frozenset()  # before an infinitive: it is not done yet ("ready to", "ask … to")
    conditions: frozenset[str] = frozenset()  # "if", "unless"
    spans_of: frozenset[str] = frozenset()  # after "first": it is the first of a span of time ("since 1997")
    ordering: frozenset[str] = frozenset()  # between two events: "after", "before"
