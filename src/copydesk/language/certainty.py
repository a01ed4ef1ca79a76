"""The shape of a language's word lists for negation, hedges, forecasts, plans and denials.

All entries are lemmas in lower case. How they are read: `copydesk.analysis.claims.certainty`.
"""

import msgspec


class CertaintyWords(msgspec.Struct, frozen=True):
    """Words that say how sure a statement is, and whether it is denied or negated."""

    negators: frozenset[str] = frozenset()  # words that negate the clause or the noun they stand with
    negative_verbs: frozenset[str] = frozenset()  # "fail to", "decline to": what they govern did not happen
    raising_verbs: frozenset[str] = frozenset()  # "do not believe that": the negation belongs to the content
    denials: frozenset[str] = frozenset()  # verbs and nouns whose content is denied
    allegations: frozenset[str] = frozenset()  # words that pass something on without vouching for it
    passive_allegations: frozenset[str] = frozenset()  # only in the passive: "is said to", "is believed to"
    estimates: frozenset[str] = frozenset()
    forecasts: frozenset[str] = frozenset()  # verbs and nouns whose content lies ahead
    likelihoods: frozenset[str] = frozenset()  # "chance of", "odds of", "likely to"
    hedges: frozenset[str] = frozenset()  # adverbs that make a statement about the future a guess
    plans: frozenset[str] = frozenset()
    future_modals: frozenset[str] = frozenset()  # "will": a plan of whoever acts, else a forecast
    possible_modals: frozenset[str] = frozenset()  # "may", "could"
    hypothetical_modals: frozenset[str] = frozenset()  # "would"
    perfect: str = ""  # the verb that puts a modal into the past: "may have been hurt"
    statement_nouns: frozenset[str] = frozenset()  # nouns too general to say what a claim is about
    light_verbs: frozenset[str] = frozenset()  # verbs too general to say what a claim is about
