"""The shape of a language's words for what markets do, and whom it happens to."""

import msgspec


class MarketWords(msgspec.Struct, frozen=True):
    """Words of moves, of what moves, and of the sectors and markets that it may be. Lemmas, lower case."""

    up: frozenset[str]  # verbs and nouns of a rise: "climb", "rally"
    down: frozenset[str]  # of a fall
    unsteady: frozenset[str]  # of both: "swing", "volatility"
    showing: frozenset[str]  # verbs whose object is the move: "show volatility", "post a gain"
    shares: frozenset[str]  # what only listed companies have: "share", "stock"
    measures: frozenset[str]  # what firms have that moves: "profit", "revenue"
    deals: frozenset[str]  # events on a market: "debut", "offering", "buyback"
    firms: frozenset[str]  # nouns that a sector stands before: "firm", "stock"
    sectors: dict[str, str]  # "insurer" -> "insurance"
    kinds: dict[str, str]  # adjectives and nouns before firms: "chip" -> "semiconductors"
    markets: frozenset[str]  # "market", "index", "equity"
    indexes: frozenset[str]  # names of indexes, lower case: "ftse"
    goods: frozenset[str]  # "oil", "gold", "dollar", "yield"
    expecting: frozenset[str]  # verbs and adjectives under which nothing has happened yet
    modals: frozenset[str]  # "will", "could"
    horizons: frozenset[str]  # "long-term", "overnight"
    owning: frozenset[str]  # prepositions before whose it is: "of", "in"
