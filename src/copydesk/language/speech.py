"""The shape of a language's word lists for reporting verbs, nouns of statement, roles and pronouns."""

from typing import Literal

import msgspec

from copydesk.domain.annotation import EntityType, QuoteAct

Frame = Literal[
    "clause",  # a finite clause: "said that …"
    "infinitive",  # "promised to …"
    "gerund",  # "denied doing …"
    "object",  # a noun phrase is the content: "criticised the plan"
    "predicate",  # "called it a mistake"
    "speech_only",  # only beside words in quotation marks: "smiled"
]


class Cue(msgspec.Struct, frozen=True):
    """How one verb or noun reports: what kind of act it is and which complements are its content."""

    act: QuoteAct
    frames: frozenset[Frame]
    prepositions: frozenset[str] = frozenset()  # "call for …": the phrase after it is content


class SpeechWords(msgspec.Struct, frozen=True):
    """Words that tell who says what, and what kind of thing a name names. All keys are lower case."""

    # reporting
    verbs: dict[str, Cue]  # lemma -> cue
    nouns: dict[str, Cue]  # "warning", "claim": with a possessor or "of" as source
    adjectives: dict[str, Cue]  # "is confident that", "was upset about"
    lemmas: dict[str, str]  # forms whose lemma parsers often miss: "hoped" -> "hope"
    according: tuple[tuple[str, ...], ...]  # "according to", "in the words of"
    complementisers: frozenset[str]  # "that", "whether", "if"
    comparisons: frozenset[str]  # "as" the Herald noted
    contrasts: frozenset[str]  # "while", "whereas"
    demonstratives: frozenset[str]  # "this", "that": never somebody
    personal_relatives: frozenset[str]  # "who": only people
    relatives: frozenset[str]  # "who", "which"
    addressed: frozenset[str]  # verbs whose object is the hearer: "told Reuters"
    asking: frozenset[str]  # verbs after which somebody else answers
    seeming: frozenset[str]  # verbs of a stance that nobody takes: "appear"
    agents: frozenset[str]  # prepositions before who does it: "by", "from"
    day_prepositions: frozenset[str]  # "on" Friday
    relay_prepositions: frozenset[str]  # "said on the BBC", "to Reuters"
    relay_verbs: frozenset[str]  # "told", "reported": with an outlet behind it, a relay
    relay_nouns: frozenset[str]  # "reporting", "interview", "statement"
    occasion_nouns: frozenset[str]  # "summit", "briefing": a place or moment of speaking
    occasion_prepositions: frozenset[str]
    outlet_words: frozenset[str]  # what names of outlets hold: "times", "news", "post"
    outlets: frozenset[str]  # whole names: "reuters", "bloomberg"
    # kinds of source
    document_nouns: frozenset[str]
    anonymous_nouns: frozenset[str]
    always_anonymous: frozenset[str]  # of these, the ones that need no further words
    anonymous_signs: frozenset[str]  # "anonymity": whoever it is, no name is given
    anonymous_modifiers: frozenset[str]
    person_nouns: frozenset[str]  # heads of a role: "minister", "spokesman"
    organisation_nouns: frozenset[str]  # heads of a nominal for an organisation: "company"
    company_nouns: frozenset[str]  # of these, the ones that mean a company
    measure_nouns: frozenset[str]  # "a batch of emails": what follows "of" tells the kind
    group_nouns: frozenset[str]  # people in the plural who are nobody in particular: "critics"
    plain_company_nouns: frozenset[str]  # of these, the ones that any company may be called
    # names
    titles: dict[str, Literal["m", "f", ""]]  # "mr", "president"
    ambiguous_titles: frozenset[str]  # "general": as often part of another name
    surname_prefixes: tuple[str, ...]  # "Mc": a capital inside a surname
    courtesy: frozenset[str]  # titles that are no role: "mr", "mrs"
    pronouns: dict[str, Literal["m", "f", "n", "p"]]  # "he" m, "she" f, "it" n, "they" p
    given_names: dict[str, Literal["m", "f", ""]]
    name_particles: frozenset[str]  # "van", "de", "al"
    name_links: frozenset[str]  # inside a name of an organisation: "of", "for", "&"
    legal_suffixes: frozenset[str]  # "inc", "corp": left out of keys
    organisation_words: frozenset[str]  # "bank", "ministry", "university": end (or head) of an organisation
    key_suffixes: frozenset[str]  # last words that a key leaves out: "group", "ai"
    generic_words: frozenset[str]  # may be left out in a short form: "group", "ai", "technologies"
    placing: frozenset[str]  # prepositions that a place follows
    country_nouns: frozenset[str]  # "country": what stands for a country that was named
    first_person: frozenset[str]  # "i", "my": the speaker of a quotation
    alias_phrases: frozenset[str]  # between two names of one thing: "formerly known as"
    joining: frozenset[str]  # "of": what stands behind it is no part of a person's name
    kind_nouns: dict[str, EntityType]  # "village", "band", "album": what a thing that is one is
    headings: frozenset[str]  # "north", "outskirts": with "of", of a place
    motion_verbs: frozenset[str]  # lemmas: "travel", "extend"
    motion_prepositions: frozenset[str]  # "to", "from"
    personal_verbs: frozenset[str]  # lemmas of what only people do: "marry"
    kin_nouns: frozenset[str]  # what people have: "wife", "career"
    member_nouns: frozenset[str]  # what organisations have: "members", "shares"
    member_verbs: frozenset[str]  # lemmas of what is done with organisations: "join"
    firm_verbs: frozenset[str]  # lemmas of what organisations do: "launch"
    place_words: frozenset[str]  # "airport", "street": end a name of a place
    event_words: frozenset[str]  # "cup", "festival"
    surnames: frozenset[str]  # of people so well known that news gives no first name
    person_suffixes: frozenset[str]  # "jr", "iii"
    countries: dict[str, str]  # every name of a country -> its key
    nationalities: dict[str, str]  # "chinese" -> "china"
    places: frozenset[str]  # states, cities, continents and other places
    metonyms: dict[str, str]  # "white house": an organisation though it sounds like a place
    not_names: frozenset[str]  # capitalised words that name nothing: weekdays, months, "CEO"
    name_types: dict[str, EntityType]  # names whose type is known
    articles: frozenset[str]
    definite: frozenset[str]  # "the", "this", "that"
