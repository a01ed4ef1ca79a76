"""English: reporting verbs, nouns of statement, roles, pronouns and names."""

from copydesk.language.english.speech.kinds import (
    ALIAS_PHRASES,
    FIRM_VERBS,
    HEADINGS,
    KIN_NOUNS,
    KIND_NOUNS,
    MEMBER_NOUNS,
    MEMBER_VERBS,
    MOTION_PREPOSITIONS,
    MOTION_VERBS,
    PERSONAL_VERBS,
)
from copydesk.language.english.speech.listing import listed
from copydesk.language.english.speech.names import (
    EVENT_WORDS,
    GENERIC_WORDS,
    LEGAL_SUFFIXES,
    METONYMS,
    NAME_LINKS,
    NAME_PARTICLES,
    NAME_TYPES,
    NOT_NAMES,
    ORGANISATION_WORDS,
    OUTLET_WORDS,
    OUTLETS,
    PERSON_SUFFIXES,
    PLACE_WORDS,
    SURNAMES,
)  # fmt: skip
from copydesk.language.english.speech.people import (
    ANONYMOUS_MODIFIERS,
    ANONYMOUS_NOUNS,
    COMPANY_NOUNS,
    COURTESY,
    DOCUMENT_NOUNS,
    GIVEN_NAMES,
    GROUP_NOUNS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PRONOUNS,
    TITLES,
)  # fmt: skip
from copydesk.language.english.speech.places import COUNTRIES, NATIONALITIES, PLACES
from copydesk.language.english.speech.verbs import ADJECTIVES, NOUNS, VERBS
from copydesk.language.speech import SpeechWords

SPEECH = SpeechWords(
    verbs=VERBS,
    nouns=NOUNS,
    adjectives=ADJECTIVES,
    lemmas={
        "hopes": "hope",
        "hoped": "hope",
        "hoping": "hope",
        "retweeted": "retweet",
        "tweeting": "tweet",
        "tweeted": "tweet",
        "emailed": "email",
        "texted": "text",
        "chided": "chide",
        "opined": "opine",
    },
    according=(("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of")),
    complementisers=frozenset({"that", "whether", "if"}),
    comparisons=frozenset({"as"}),
    contrasts=frozenset({"while", "whereas"}),
    demonstratives=frozenset(listed("this that these those it which what there")),
    personal_relatives=frozenset({"who"}),
    relatives=frozenset({"who", "which", "that", "whom", "whose"}),
    addressed=frozenset(
        listed(
            """
tell ask remind inform assure warn advise notify brief urge thank promise convince beg implore order
instruct
"""
        )
    ),
    asking=frozenset({"ask", "inquire", "enquire", "question", "wonder", "interview", "press", "quiz"}),
    seeming=frozenset({"appear", "seem"}),
    agents=frozenset({"by", "from"}),
    day_prepositions=frozenset({"on"}),
    relay_prepositions=frozenset({"to", "on", "with"}),
    relay_verbs=frozenset({"tell", "report", "inform"}),
    relay_nouns=frozenset(
        [
            "reporting",
            "report",
            "interview",
            "statement",
            "story",
            "article",
            "account",
            "dispatch",
            "column",
            "broadcast",
            "segment",
        ]
    ),
    occasion_nouns=frozenset(
        listed(
            """
summit conference briefing meeting rally debate event forum hearing ceremony speech address interview
call announcement gathering convention session festival panel trial press visit trip stop vigil
appearance broadcast show podcast webcast keynote dinner lunch breakfast breakfast seminar workshop
symposium congress assembly reception fundraiser protest march launch fair expo lecture inquest
inauguration funeral mass service statement
"""
        )
    ),
    occasion_prepositions=frozenset({"at", "during", "in", "after", "before", "on"}),
    outlet_words=OUTLET_WORDS,
    outlets=OUTLETS,
    document_nouns=DOCUMENT_NOUNS,
    anonymous_nouns=ANONYMOUS_NOUNS,
    always_anonymous=frozenset({"source", "sources"}),
    anonymous_signs=frozenset({"anonymity", "anonymous", "unnamed", "unidentified"}),
    anonymous_modifiers=ANONYMOUS_MODIFIERS,
    person_nouns=PERSON_NOUNS,
    organisation_nouns=ORGANISATION_NOUNS,
    company_nouns=COMPANY_NOUNS,
    measure_nouns=frozenset(
        listed(
            """
    cache batch trove series number set string lot handful dozens copy copies group majority spate
    percent half third thirds quarter quarters all others minority
    """
        )
    ),
    group_nouns=GROUP_NOUNS,
    plain_company_nouns=frozenset(
        {"company", "firm", "group", "corporation", "startup", "start-up", "conglomerate"}
    ),
    titles=TITLES,
    ambiguous_titles=frozenset({"major", "count", "general"}),
    surname_prefixes=("Mc", "Mac", "O'", "O’", "De", "Di", "La", "Le", "Du", "Fi"),
    courtesy=frozenset(COURTESY),
    pronouns=PRONOUNS,
    given_names=GIVEN_NAMES,
    name_particles=NAME_PARTICLES,
    name_links=NAME_LINKS,
    legal_suffixes=LEGAL_SUFFIXES,
    organisation_words=ORGANISATION_WORDS,
    key_suffixes=frozenset({"group", "holdings", "holding", "ai", "&"}),
    generic_words=GENERIC_WORDS,
    placing=frozenset({"in", "near", "throughout"}),
    country_nouns=frozenset({"country", "nation"}),
    first_person=frozenset({"i", "me", "my", "mine", "myself"}),
    alias_phrases=ALIAS_PHRASES,
    joining=frozenset({"of", "for", "at", "from"}),
    kind_nouns=KIND_NOUNS,
    headings=HEADINGS,
    motion_verbs=MOTION_VERBS,
    motion_prepositions=MOTION_PREPOSITIONS,
    personal_verbs=PERSONAL_VERBS,
    kin_nouns=KIN_NOUNS,
    member_nouns=MEMBER_NOUNS,
    member_verbs=MEMBER_VERBS,
    firm_verbs=FIRM_VERBS,
    place_words=PLACE_WORDS,
    event_words=EVENT_WORDS,
    surnames=SURNAMES,
    person_suffixes=PERSON_SUFFIXES,
    countries=COUNTRIES,
    nationalities=NATIONALITIES,
    places=PLACES,
    metonyms=METONYMS,
    not_names=NOT_NAMES,
    name_types=NAME_TYPES,
    articles=frozenset({"a", "an", "the"}),
    definite=frozenset({"the", "this", "that"}),
)
