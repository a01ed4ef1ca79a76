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
    risks: frozenset[str] = frozenset()  # nouns whose percentage is a probability too: "risk"
    hedges: frozenset[str] = frozenset()  # adverbs that make a statement about the future a guess
    plans: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()  # nouns that are something said: "reject the claim" denies
    accusations: frozenset[str] = frozenset()  # of the allegations, verbs that allege with an object too
    aims: frozenset[str] = frozenset()  # "target", "aim": of a figure a forecast, of an act a plan
    prospects: frozenset[str] = frozenset()  # before an infinitive it lies ahead: "set to", "poised to"
    likelihoods_of_course: frozenset[str] = frozenset()  # of these, those no one decides: "certain to"
    headings: frozenset[str] = frozenset()  # "headed for"
    sights: frozenset[str] = frozenset()  # "sees sales of": of sums, a forecast
    opinions: frozenset[str] = frozenset()  # in the present, what they hold may look ahead: "doubt"
    comparing: frozenset[str] = frozenset()  # a result and what was expected: "beat"
    against: frozenset[str] = frozenset()  # the same as prepositions: "below"
    involuntary: frozenset[str] = frozenset()  # verbs that nobody plans: "fall", "lose"
    future_modals: frozenset[str] = frozenset()  # "will": a plan of whoever acts, else a forecast
    possible_modals: frozenset[str] = frozenset()  # "may", "could"
    past_abilities: frozenset[str] = frozenset()  # of these, those that are the past of an ability: "could"
    ability_verbs: frozenset[str] = frozenset()  # with them it is that ability: "could hear"
    deontic_modals: frozenset[str] = frozenset()  # "should": a demand on whoever acts, else a forecast
    hypothetical_modals: frozenset[str] = frozenset()  # "would"
    afterwards: frozenset[str] = frozenset()  # with "would" they tell of the past: "later"
    repeating: frozenset[str] = frozenset()  # "every": a habit of the past
    back_then: frozenset[str] = frozenset()  # "then", "once": an expectation that is over
    perfect: str = ""  # the verb that puts a modal into the past: "may have been hurt"
    statement_nouns: frozenset[str] = frozenset()  # nouns too general to say what a claim is about
    light_verbs: frozenset[str] = frozenset()  # verbs too general to say what a claim is about
