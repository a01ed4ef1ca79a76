"""English: negation, hedges, forecasts, plans and denials.

Put together by hand from the cue classes of the BioScope corpus (Szarvas et al. 2008), the modality classes
of FactBank (Saurí and Pustejovsky 2009) and the reporting verbs of newspaper style guides.
"""

from copydesk.language.certainty import CertaintyWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CERTAINTY = CertaintyWords(
    negators=_words(
        "not n't never no neither nor none nobody nothing nowhere without hardly barely scarcely cannot"
    ),
    negative_verbs=_words("fail refuse decline lack avoid prevent prohibit rule cease stop"),
    raising_verbs=_words("believe think expect seem appear suppose plan intend want"),
    denials=_words("deny refute reject dispute dismiss rebut repudiate contradict denial"),
    allegations=_words(
        "allege allegedly alleged reportedly purportedly supposedly apparently accuse accusation allegation "
        "suspect suspected suspicion claim rumour rumor rumoured unconfirmed unverified purported supposed "
        "presumed presumably fear feared"
    ),
    passive_allegations=_words("say believe think report understand consider know describe"),
    estimates=_words("estimate estimated calculate reckon approximate extrapolate assess"),
    forecasts=_words(
        "expect expected forecast predict prediction project projected projection anticipate anticipated "
        "foresee envisage outlook guidance guide prophesy expectation"
    ),
    likelihoods=_words("chance odds probability likelihood prospect likely unlikely probable improbable"),
    risks=_words("risk threat possibility"),
    hedges=_words("probably possibly perhaps maybe likely potentially conceivably"),
    plans=_words(
        "plan planned intend intention schedule scheduled propose proposed proposal pledge "
        "promise vow seek hope commit slate slated due prepare"
    ),
    sayings=_words(
        "claim allegation accusation report rumour rumor suggestion charge involvement wrongdoing "
        "responsibility statement figure number criticism idea notion link connection knowledge it this"
    ),
    accusations=_words("allege accuse suspect fear"),
    aims=_words("target aim goal"),
    prospects=_words("set poise poised certain sure bind bound destine destined"),
    likelihoods_of_course=_words("certain sure bind bound destine destined"),
    headings=_words("head headed"),
    sights=_words("see"),
    opinions=_words("think believe doubt hope fear bet guess reckon suspect suppose imagine wager"),
    comparing=_words("beat top miss exceed surpass meet match lag trail hit outstrip undershoot smash"),
    against=_words("below above than contrary against with to versus despite under behind beyond at"),
    involuntary=_words(
        "rise fall grow shrink climb drop decline increase decrease double triple halve reach exceed lose "
        "gain suffer face need become remain stay see feel benefit struggle survive collapse recover peak "
        "outstrip outpace narrow widen win happen die vanish disappear take cost last slow accelerate "
        "improve worsen ease strengthen weaken spread hit surge soar plunge slump slip dip fail miss "
        "average total jump swing run rebound overtake surpass top arrive appear emerge"
    ),
    future_modals=_words("will shall 'll wo"),
    possible_modals=_words("may might could"),
    past_abilities=_words("could"),
    ability_verbs=_words(
        "see hear feel smell taste remember recall recognize recognise say tell afford understand imagine "
        "think help find know read count"
    ),
    deontic_modals=_words("should"),
    hypothetical_modals=_words("would 'd"),
    afterwards=_words("later eventually once then subsequently"),
    repeating=_words("every each"),
    back_then=_words("then once originally initially"),
    perfect="have",
    statement_nouns=_words(
        "statement report reporting article interview news conference press release comment remark thing way "
        "number figure total amount level rate value part kind sort lot time case fact"
    ),
    light_verbs=_words(
        "be have do say tell add report make take get give go come become remain include accord ask note see "
        "let put set seem appear use know think believe call announce write show mean"
    ),
)
