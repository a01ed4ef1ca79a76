"""English: verbs, nouns and adjectives that report what somebody says, thinks, wants or shows.

The lists follow the classes of Levin's verb classes (1993: 37 communication, 33 judgement, 29 declaration,
31 psychological, 62 wish) as VerbNet keeps them, and the usage of news.
"""

from copydesk.domain.annotation import QuoteAct
from copydesk.language.speech import Cue, Frame


def _cues(act: QuoteAct, frames: str, words: str, prepositions: str = "") -> dict[str, Cue]:
    chosen: list[Frame] = [frame for frame in _FRAMES if frame in frames.split()]
    cue = Cue(act, frozenset(chosen), frozenset(prepositions.split()))
    return dict.fromkeys(words.split(), cue)


def _together(*parts: dict[str, Cue]) -> dict[str, Cue]:
    """Join lists: a word in several keeps the act of the first and every frame and preposition."""
    joined: dict[str, Cue] = {}
    for part in parts:
        for word, cue in part.items():
            known = joined.get(word)
            joined[word] = (
                Cue(known.act, known.frames | cue.frames, known.prepositions | cue.prepositions)
                if known
                else cue
            )
    return joined


_FRAMES: tuple[Frame, ...] = ("clause", "infinitive", "gerund", "object", "predicate", "speech_only")

VERBS: dict[str, Cue] = _together(
    # "smiled", "nodded": only beside quotation marks
    _cues(
        "says",
        "speech_only",
        "begin smile laugh nod sigh shrug grin chuckle smirk snap thunder intone recite chant "
        "scream yell cry sing whisper mutter mumble murmur growl gush exclaim interject conclude "
        "start finish go lead open pray rap roar continue proceed scoff sneer shoot fire",
    ),
    _cues(
        "says",
        "clause infinitive",
        "say add state remark comment observe quip joke concede confide interject elaborate enthuse "
        "reckon opine recount muse retort rejoin counter blog email text post caution signal hint "
        "imply stipulate testify swear attest lament bemoan boast brag gloat gripe grumble whine "
        "reply answer respond rule decree reminisce pontificate opine lie assure advise remind "
        "inform notify brief chime conclude retweet tweet chime theorize theorise hypothesize "
        "summarize summarise reason ponder relay philosophize predict forecast project prophesy "
        "foresee",
    ),
    _cues(
        "says",
        "clause infinitive object",
        "remind misrepresent interview summon narrate tell write announce declare claim assert "
        "contend maintain insist allege argue acknowledge admit confess note stress emphasize "
        "emphasise underline underscore reiterate repeat echo explain report disclose divulge "
        "reveal confirm deny dispute refute rebut recall recount mention warn proclaim profess "
        "affirm reaffirm reassert clarify specify estimate calculate broadcast publish highlight "
        "cite quote describe detail outline discuss debate address quote report deny question ask "
        "inquire enquire wonder suggest propose recommend promise pledge vow guarantee threaten "
        "certify testify predict forecast announce unveil teach voice express articulate convey "
        "communicate relate narrate document outline illustrate spell shout bark blurt utter read",
        "about on to",
    ),
    _cues("says", "clause object", "warn caution", "of about against"),
    _cues("says", "clause object", "point", "out to"),
    _cues("says", "object clause", "speak talk", "about of against"),
    _cues("says", "clause object", "complain gripe grumble joke lie boast brag rant rave", "about of"),
    _cues("says", "clause object", "comment elaborate expand touch dwell opine", "on about"),
    _cues("says", "clause", "refer allude", "to"),
    _cues("says", "clause infinitive object", "apologize apologise thank congratulate", "for"),
    # evidence: documents, polls, figures
    _cues(
        "shows",
        "clause object infinitive",
        "show find indicate demonstrate prove reveal conclude discover determine confirm establish detect "
        "uncover rank rate record chronicle list track",
    ),
    # thought and feeling
    _cues(
        "thinks",
        "clause infinitive object predicate",
        "believe think feel know realize realise understand expect anticipate hope fear worry doubt "
        "suspect assume presume imagine suppose regret remember forget recognize recognise perceive "
        "envision envisage foresee consider deem regard view see judge figure decide conclude agree "
        "disagree guess bet learn hear notice reckon accept appreciate overlook dream",
    ),
    _cues("thinks", "clause object", "worry dream care learn wonder hear think know", "about of over"),
    _cues("thinks", "object clause", "agree disagree differ side quibble", "with on about"),
    _cues(
        "thinks",
        "object clause",
        "like dislike love hate enjoy prefer resent loathe despise relish trust mistrust distrust "
        "admire respect value",
    ),
    _cues("thinks", "clause object", "believe", "in"),
    _cues("wants", "infinitive", "vote", "for against"),
    # will and demand
    _cues(
        "wants",
        "infinitive clause object gerund",
        "want wish desire demand request require urge order instruct direct beg implore plead beseech "
        "encourage invite advise command petition press lobby pressure "
        "refuse decline agree offer intend plan aim seek vow promise pledge swear "
        "threaten prefer favor favour oppose support back endorse advocate champion "
        "reject embrace resist propose recommend consider contemplate approve",
        "for",
    ),
    _cues(
        "wants",
        "infinitive object",
        "call push press plead lobby campaign appeal advocate argue hope pray wish agitate",
        "for against on upon",
    ),
    # judgement
    _cues(
        "judges",
        "object clause predicate",
        "criticize criticise praise blame accuse condemn denounce decry deplore slam blast bash "
        "attack assail lambast lambaste rip hammer mock ridicule deride rebuke chide scold "
        "castigate chastise berate censure applaud hail laud commend salute celebrate welcome "
        "defend excoriate pan disparage belittle insult demean vilify demonize dismiss disavow "
        "repudiate charge indict fault impugn challenge skewer taunt tease trash credit laud tout "
        "extol extoll trumpet brand label dub term characterize characterise portray depict "
        "describe call name declare liken compare paint pronounce style refute rebut slap torch "
        "savage disown distrust heckle boo cheer thank congratulate sue accuse ignore target "
        "promote rename honor honour commend vouch jeer scorn lecture smear malign chastise",
        "for as of over with about",
    ),
    _cues(
        "judges",
        "object",
        "lash rail rant inveigh protest object swing",
        "against at to out over",
    ),
)

# Nouns of saying: "his claim that …", "calls for …", "a warning of …".
NOUNS: dict[str, Cue] = _together(
    _cues(
        "says",
        "clause infinitive",
        "claim statement warning announcement allegation accusation assertion remark comment "
        "suggestion argument contention insistence admission acknowledgment acknowledgement "
        "declaration report rumor rumour complaint notion charge response reply answer message "
        "question disclosure revelation confirmation denial explanation confession testimony "
        "assurance prediction forecast tweet speculation criticism acknowledgement observation",
        "of about",
    ),
    _cues(
        "wants",
        "clause infinitive",
        "call demand request promise pledge vow threat plan proposal offer decision desire wish "
        "appeal plea refusal willingness intention goal effort recommendation order ambition",
        "for",
    ),
    _cues(
        "thinks",
        "clause infinitive",
        "belief view opinion fear concern worry hope expectation suspicion doubt conviction feeling "
        "sense idea thought assumption understanding confidence consensus",
        "of about over",
    ),
    _cues("shows", "clause", "finding conclusion evidence sign indication proof"),
    _cues("judges", "clause", "praise criticism condemnation support opposition endorsement", "for of to"),
)

# Adjectives of thought: "is confident that", "was upset about".
ADJECTIVES: dict[str, Cue] = _cues(
    "thinks",
    "clause infinitive",
    "confident sure certain hopeful optimistic pessimistic afraid concerned worried aware "
    "unaware convinced adamant glad happy unhappy pleased proud sad sorry surprised shocked "
    "angry upset furious frustrated disappointed skeptical sceptical doubtful fearful grateful "
    "thankful eager willing unwilling reluctant keen anxious ready critical supportive wary "
    "outraged dismayed appalled interested divided outspoken frustrated tired eager determined "
    "mindful horrified dissatisfied satisfied enthusiastic excited nervous alarmed stunned "
    "thrilled clear",
    "about of over with by at for",
)
