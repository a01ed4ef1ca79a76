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
        "foresee envisage outlook guidance prophesy"
    ),
    likelihoods=_words("chance odds probability likelihood prospect likely unlikely probable improbable"),
    hedges=_words("probably possibly perhaps maybe likely potentially conceivably"),
    plans=_words(
        "plan planned intend intention aim goal target schedule scheduled propose proposed proposal pledge "
        "promise vow seek hope commit slate slated due prepare"
    ),
    future_modals=_words("will shall 'll wo"),
    possible_modals=_words("may might could"),
    hypothetical_modals=_words("would 'd should"),
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
