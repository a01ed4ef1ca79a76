"""The shape of a language's word lists for number words, scales, units and bounds.

Phrases are tuples of words as the figure reader cuts them: letters together, every mark on its own
("per cent" is ("per", "cent"), "year-old" is ("year", "-", "old")). Keys are lower case unless a field
says that case matters.
"""

from decimal import Decimal

import msgspec

from copydesk.domain.annotation import Bound, Direction, UnitKind

Phrase = tuple[str, ...]


class UnitForm(msgspec.Struct, frozen=True):
    """What a unit's written form stands for: `factor` turns the written value into whole units of `code`.

    "cent" is the hundredth of a dollar: factor 0.01, code USD.
    """

    kind: UnitKind
    code: str = ""
    factor: Decimal = Decimal(1)


class NumberWords(msgspec.Struct, frozen=True):
    """Words for number words, scales, units and bounds."""

    # --- the numbers themselves
    cardinals: dict[str, int]  # below one hundred
    scales: dict[str, Decimal]  # "hundred", "million", "lakh", "dozen"
    scale_marks: dict[str, Decimal]  # case matters; only straight after digits: "bn", "m", "k"
    ordinals: dict[str, int]  # "third", "twentieth"
    ordinal_endings: frozenset[str]  # straight after digits: "th", "nd"
    fractions: dict[str, int]  # the denominator: "half" 2, "thirds" 3
    plural_fractions: frozenset[str]  # those that only mean a fraction: "thirds", "half"
    articles: frozenset[str]  # "a", "an"
    conjunctions: frozenset[str]  # between the parts of one number: "and"
    points: frozenset[str]  # "point"
    negatives: frozenset[str]  # "minus"
    vague: dict[str, tuple[Decimal, Decimal]]  # "dozens" is 24 to 99
    bare_vague: frozenset[str]  # those that stand alone: "dozens", not "tens"
    several: dict[str, tuple[Decimal, Decimal]]  # before a scale: "several hundred" is 300 to 900
    partitives: frozenset[str]  # "of"
    share_joints: tuple[Phrase, ...]  # "in", "out of", "out of every": "nine in ten"
    one: str  # the number word that is also a pronoun
    multiples: dict[str, Decimal]  # "twofold", "twice": a number of times in one word

    # --- bounds and ranges
    bounds_before: dict[Phrase, Bound]
    bounds_after: dict[Phrase, Bound]
    climbing_up: Phrase  # the word that may belong to a verb before it: "up"
    climbs: frozenset[str]  # such verbs: "edged up to 4.3%" has no bound
    change_leads: frozenset[str]  # before a bare fraction under a verb of change: "by half"
    not_rates: frozenset[str]  # after "a year" they make it a time: "earlier"
    spanning: frozenset[str]  # bounds that before a duration mean "during": "over"
    over_nouns: frozenset[str]  # nouns that take such a word as their own: "control over"
    spanning_leads: frozenset[str]  # words before them that make them bounds again: "for over two years"
    range_joints: frozenset[str]  # "to", "-": between the ends of a range
    range_leads: dict[str, str]  # "between" -> "and", "from" -> "to"
    from_words: frozenset[str]  # the leads that also open a change: "from"
    moves: frozenset[str]  # lemmas of verbs that take "from ... to" and mean a change: "go"
    choices: frozenset[str]  # "or": "three or four"

    # --- units
    currency_marks: dict[str, UnitForm]  # case matters; before or after the digits: "$", "US$", "HK$"
    currency_names: dict[Phrase, UnitForm]  # "Australian dollars", "cents"
    dollar_marks: frozenset[str]  # marks and words whose country only the text can tell: "$", "dollars"
    dollar_countries: dict[str, str]  # after an amount or before its mark: "US", "Canadian" -> code
    minor_words: frozenset[str]  # currency words whose currency is that of the text: "cents"
    minor_units: dict[tuple[str, str], Decimal]  # how many of the second a first is: ("foot", "inch") 12
    units: dict[Phrase, UnitForm]  # in full, lower case: "square metres", "per cent"
    minor_symbols: dict[str, UnitForm]  # read only after a greater unit: the "in" of "5 ft 2 in"
    sterling_marks: frozenset[str]  # in a text they show that its pounds are money
    weights: dict[str, UnitForm]  # currency words that are weights too: "pounds"
    weight_words: frozenset[str]  # near "pounds" they make it a weight: "weighs", "thrust"
    symbols: dict[Phrase, UnitForm]  # case matters: "km", "MW", "°", "C"
    glued_symbols: frozenset[str]  # those that count only straight after digits: "m", "A"
    rates: frozenset[str]  # "per", "a", "an", "each", "every", "/"
    explicit_rates: frozenset[str]  # those after which any noun is a rate's: "per"
    rate_units: frozenset[str]  # nouns that may follow a rate's "a": "barrel", "month"
    old: frozenset[str]  # after "year": "old", "olds"
    of_age: frozenset[Phrase]  # after "years": ("of", "age")
    age_marks: frozenset[str]  # "yo"
    age_leads: frozenset[str]  # before a bare number that is an age: "aged"

    # --- writing figures out
    bound_phrases: dict[Bound, str]  # "more_than": "more than"
    currency_signs: dict[str, str]  # code -> mark before the digits: "USD": "$"
    scale_names: tuple[tuple[Decimal, str], ...]  # greatest first: (10**12, "trillion")
    plurals: dict[str, str]  # those that no rule makes: "foot": "feet"
    fraction_phrases: dict[tuple[int, int], str]  # (1, 3): "a third"
    kind_phrases: dict[UnitKind, tuple[str, str]]  # singular and plural: ("percentage point", …)

    # --- what is counted, and what becomes of it
    worths: frozenset[str]  # "worth": what it hangs on is measured by what follows
    transparent: frozenset[str]  # lemmas of nouns that hold a figure and own none: "total", "average"
    part_leads: frozenset[str]  # before "half" and no share: "other", "latter"
    length_words: frozenset[str]  # near "37m" they make it metres: "long", "sprint"
    people: frozenset[str]  # lemmas of nouns that mean persons whoever they are
    states: frozenset[str]  # of persons, counted without a noun: "84 dead", "12 were killed"
    state_verbs: frozenset[str]  # lemmas of verbs that put persons into such a state: "kill"
    increases: frozenset[str]  # lemmas of verbs
    decreases: frozenset[str]
    particle_changes: frozenset[str]  # of these, those that mean a change only with "up" or "down"
    gathering: frozenset[str]  # of these, those whose amount is gathered and no change: "raise $5m"
    increase_nouns: frozenset[str]
    decrease_nouns: frozenset[str]
    comparatives: dict[str, Direction]  # "higher", "up", "above"
    adverbs_of_change: dict[str, Direction]  # "up", "down", before an amount

    # --- what is no figure
    labels: frozenset[str]  # the number after them names a thing: "section", "flight", "no"
    numbering: frozenset[str]  # "no", "nos": what follows is a number in a row
    loose_prefixes: frozenset[str]  # before a hyphen and a figure: "then-18-year-old"
    bounds_words: frozenset[str]  # glued to a number they bound it: "sub"
    determiners: frozenset[str]  # "the", "our"
    months: frozenset[str]
    year_leads: frozenset[str]  # "in", "since": a bare four-digit number after them is a year
    clock_endings: frozenset[str]  # "am", "o'clock"
    streets: frozenset[str]  # "street", "avenue"
    pronoun_leads: frozenset[str]  # before the "one" that is a pronoun: "this", "which"
