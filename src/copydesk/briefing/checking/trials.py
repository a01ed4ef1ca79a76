"""What laying a clause beside places in the sources takes and gives."""

import msgspec

from copydesk.briefing.checking.bonds import Bond
from copydesk.briefing.checking.clauses import Clause
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.pairing import Pair
from copydesk.briefing.checking.words import Term
from copydesk.domain.annotation import Quantity, TimeExpression

ENOUGH = 0.75  # share of a clause's weight that its evidence must carry
ITSELF = 0.6  # share that the first place's own sentence must say
BONDED = 0.3  # share of its bonds
FIGURED_ENOUGH = 0.6
FIGURED_ITSELF = 0.45
FIRM, FIRM_ITSELF, FIRM_BONDED = 0.85, 0.75, 0.6  # the same, to count as a second source
TOGETHER = 3  # sentences that what confirms a clause may be apart
ABOUT_IT = (
    0.45  # share from which a place speaks of the same thing, so that what it has instead is a conflict
)
ENOUGH_TO_DENY = 0.6  # the same for negation, certainty and who did it, where no value names the thing
# Share of its bonds that a place must hold to say otherwise of the same thing. Of labelled sentences of real
# events with a conflict that counted before, 15 of 29 true ones keep it, and 142 of 158 contradicted ones.
LINED_UP = 0.6
SPEAKS = 0.4  # a sentence with this much of a clause's words itself says it, or says otherwise
TYPED = frozenset({"figure", "unit", "bound", "date", "scope", "quote_words", "speaker"})


class Trial(msgspec.Struct, frozen=True):
    """One clause laid beside one place in the sources, and perhaps a second that completes it."""

    places: tuple[int, ...]
    coverage: float
    bonded: float  # share of its bonds that one sentence holds
    direct: float  # of it, what the first place's own sentence says
    predicate: bool  # the first place has the clause's verb
    judged: tuple[Judged, ...]  # what is not borne out
    missing: tuple[Term, ...]
    asserted: bool = True  # where the first place has the clause's verb, it asserts it of the same doer
    figured: bool = False  # the first place has a figure of the clause that tells this fact from others

    @property
    def borne(self) -> bool:
        """Tell whether the place bears the clause out."""
        if self.judged:
            return False
        if self.figured:
            return self.coverage >= FIGURED_ENOUGH and self.direct >= FIGURED_ITSELF
        return self.coverage >= ENOUGH and self.bonded >= BONDED and self.direct >= ITSELF

    @property
    def firm(self) -> bool:
        """Tell whether the place says so much of the clause that it counts as a second source.

        Stricter than `borne`: of 91 sentences of real stories that another outlet's text bore out, read by
        hand, a third were not confirmed by it, and nearly all of these fail here.
        """
        together = all(abs(place - self.places[0]) <= TOGETHER for place in self.places)
        holds = self.coverage >= FIRM and self.direct >= FIRM_ITSELF and self.bonded >= FIRM_BONDED
        firm = self.borne and self.asserted and together and holds
        return firm and (self.predicate or self.bonded >= FIRM_ITSELF)

    @property
    def contradicts(self) -> bool:
        """Tell whether the place says otherwise in the clause's own words, standing as they do in it.

        Words in common that belong to other things are reason not to believe a draft, and none to say that a
        source denies it.
        """
        return self.conflict and self.direct >= SPEAKS and self.bonded >= LINED_UP

    @property
    def conflict(self) -> bool:
        """Tell whether the place speaks of the same thing and says otherwise, so that none bears it out."""
        otherwise = {item.element for item in self.judged if item.standing == "conflict"}
        if otherwise & TYPED:
            return self.coverage >= ABOUT_IT
        absent = any(item.standing == "absent" and item.element in TYPED for item in self.judged)
        return bool(otherwise) and not absent and self.coverage >= ENOUGH_TO_DENY and self.direct >= SPEAKS


class Stand(msgspec.Struct, frozen=True):
    """How a clause stands at places in the sources by what can be counted: words, figures and times."""

    places: tuple[int, ...]
    coverage: float
    faults: tuple[Judged, ...]  # figures and times that are not borne out
    missing: tuple[Term, ...]


class Beside(msgspec.Struct, frozen=True):
    """A clause of a draft with its elements and where each term's words stand in the sources."""

    sentence: DraftSentence
    clause: Clause
    figures: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    reaches: tuple[tuple[Term, dict[int, float]], ...]
    weights: tuple[float, ...] = ()  # of each term
    own: tuple[dict[int, float], ...] = ()
    bonds: tuple[Bond, ...] = ()
    copied: tuple[int, ...] = ()  # the sentences that the clause is else a copy of
    candidates: tuple[int, ...] = ()  # the places that say most of it
    offices: list[Judged] = msgspec.field(default_factory=list)  # what nobody named in it is in any source
    # What was found at a place: places recur in trials.
    paired: dict[int, list[Pair]] = msgspec.field(default_factory=dict)
    shares: dict[int, tuple[float, ...]] = msgspec.field(default_factory=dict)  # what each term counts there
    held: dict[int, float] = msgspec.field(default_factory=dict)  # share of the clause that it has itself
    asserted: dict[int, list[Judged]] = msgspec.field(default_factory=dict)
    dropped: dict[int, Judged | None] = msgspec.field(default_factory=dict)
