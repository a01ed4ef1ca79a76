"""A clause of a draft laid beside the places in the sources that speak of it."""

from collections.abc import Mapping

import msgspec

from copydesk.briefing.checking.assertion import judge_assertion, judge_scope
from copydesk.briefing.checking.bonds import Bond, bond_score, bonds_of
from copydesk.briefing.checking.causes import judge_attribution, judge_cause
from copydesk.briefing.checking.clauses import Clause
from copydesk.briefing.checking.dates import judge_date
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.figures import judge_figure
from copydesk.briefing.checking.pairing import DraftClause
from copydesk.briefing.checking.sources import Sources, SourceSentence
from copydesk.briefing.checking.words import BROADER, DERIVED, LIGHT, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, TimeExpression
from copydesk.domain.brief import Element
from copydesk.language.profile import Language

ANCHORS = 8  # places in the sources that a clause is laid beside
ENOUGH = 0.8  # share of a clause's weight that its evidence must carry
ITSELF = 0.6  # share that the first place's own sentence must say
BONDED = 0.3  # share of its bonds
FIRM, FIRM_ITSELF, FIRM_BONDED = 0.85, 0.75, 0.6  # the same, to count as a second source
ABOUT_IT = (
    0.45  # share from which a place speaks of the same thing, so that what it has instead is a conflict
)
ENOUGH_TO_DENY = 0.6  # the same for negation, certainty and who did it, where no value names the thing
TYPED = frozenset({"figure", "unit", "bound", "date", "scope", "quote_words", "speaker"})
FIGURE_WEIGHT = 1.0
DATE_WEIGHT = 0.4
ALONE = 0.3  # and the first of them must say this much by itself
MERGED = 3  # sentences of one article that stand so close may be merged in one clause
LESS = 0.1  # a sentence that itself says this much less of a clause does not gainsay one that says more
SPEAKS = 0.4  # a sentence with this much of a clause's words itself says it, or says otherwise
LOOSE = 0.35  # a name whose best bond counts less stands in the sources for something else
FAIRLY = 0.2  # and so does one that has the clause's verb and says this much less
FIRST = 3  # places that say most: one of them speaks of the same thing in 9 of 10 gold sentences
SECOND = 0.9  # what a word counts at a second place that completes the first
ADDS = 0.4  # weight that a second place must add
CLOSE = 0.08  # places that say this much less of a clause than the best speak of it as well


class Trial(msgspec.Struct, frozen=True):
    """One clause laid beside one place in the sources, and perhaps a second that completes it."""

    places: tuple[int, ...]
    coverage: float
    bonded: float  # share of its bonds that one sentence holds
    direct: float  # of it, what the first place's own sentence says
    predicate: bool  # the first place has the clause's verb
    judged: tuple[Judged, ...]  # what is not borne out
    missing: tuple[Term, ...]

    @property
    def borne(self) -> bool:
        """Tell whether the place bears the clause out."""
        return not self.judged and self.coverage >= ENOUGH and self.bonded >= BONDED and self.direct >= ITSELF

    @property
    def firm(self) -> bool:
        """Tell whether the place says so much of the clause that it counts as a second source.

        Stricter than `borne`: of 91 sentences of real stories that another outlet's text bore out, read by
        hand, a third were not confirmed by it, and nearly all of these fail here.
        """
        together = all(abs(place - self.places[0]) <= MERGED for place in self.places)
        holds = self.coverage >= FIRM and self.direct >= FIRM_ITSELF and self.bonded >= FIRM_BONDED
        return self.borne and together and holds and (self.predicate or self.bonded >= FIRM_ITSELF)

    @property
    def conflict(self) -> bool:
        """Tell whether the place speaks of the same thing and says otherwise."""
        otherwise = {item.element for item in self.judged if item.standing == "conflict"}
        if otherwise & TYPED:
            return self.coverage >= ABOUT_IT
        absent = any(item.standing == "absent" and item.element in TYPED for item in self.judged)
        return bool(otherwise) and not absent and self.coverage >= ENOUGH_TO_DENY and self.direct >= SPEAKS


class Beside(msgspec.Struct, frozen=True):
    """A clause of a draft with its elements and where each term's words stand in the sources."""

    sentence: "DraftSentence"
    clause: Clause
    figures: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    reaches: tuple[tuple[Term, dict[int, float]], ...]
    own: tuple[dict[int, float], ...] = ()
    bonds: tuple[Bond, ...] = ()


class Layout:
    """The sources laid out for checking: made once for all sentences of a draft."""

    def __init__(self, articles: Mapping[str, AnalysedArticle], language: Language) -> None:
        """Index the sources."""
        self.lexicon = Lexicon(language)
        self.language = language
        self.sources = Sources(articles, self.lexicon)
        self._reach: dict[tuple[str, bool], dict[int, float]] = {}
        self._holders: dict[tuple[str, bool], dict[int, float]] = {}

    def best_trial(
        self,
        sentence: DraftSentence,
        clause: Clause,
        figures: tuple[Quantity, ...],
        times: tuple[TimeExpression, ...],
    ) -> Trial | None:
        """Return the trial that decides: among the places that say most of the clause, one that bears it out.

        A place that bears it out counts only where no other says clearly more of it: the sentence that
        speaks of exactly this is the one to believe, also where it says otherwise.
        """
        trials = sorted(
            self.trials(sentence, clause, figures, times), key=lambda trial: (-trial.coverage, trial.places)
        )
        if not trials:
            return None
        best = trials[0]
        near = [trial for trial in trials if trial.coverage >= best.coverage - CLOSE]
        conflicts = [
            trial
            for trial in trials[:FIRST]
            if trial.conflict and trial.coverage >= best.coverage - (FAIRLY if trial.predicate else CLOSE)
        ]
        borne = max((trial for trial in near if trial.borne), key=lambda trial: trial.direct, default=None)
        if borne is not None:
            conflicts = [trial for trial in conflicts if trial.direct >= borne.direct - LESS]
            if not conflicts:
                return borne
        return (
            max(conflicts, key=lambda trial: trial.direct)
            if conflicts
            else min(near, key=lambda trial: len(trial.judged))
        )

    def trials(
        self,
        sentence: DraftSentence,
        clause: Clause,
        figures: tuple[Quantity, ...],
        times: tuple[TimeExpression, ...],
    ) -> list[Trial]:
        """Lay a clause beside every place that says a good part of it, or else beside the first of all."""
        parse = sentence.article.analysis.parse
        reaches = [(term, self._reach_of(term)) for term in clause.terms]
        scores: dict[int, float] = {}
        for term, reach in reaches:
            for place, score in reach.items():
                scores[place] = scores.get(place, 0.0) + self._weight(term) * score
        for figure in figures:
            for place in self.sources.with_value(figure.value):
                scores[place] = scores.get(place, 0.0) + FIGURE_WEIGHT
        best = sorted(scores, key=lambda place: (-scores[place], place))[:ANCHORS]
        if not best and self.sources.sentences and (figures or times or clause.terms):
            best = [0]
        beside = Beside(
            sentence, clause, figures, times, tuple(reaches),
            tuple(self._holders_of(term) for term in clause.terms),
            tuple(bonds_of(parse, clause.terms)),
        )  # fmt: skip
        return [self._trial(beside, place, best) for place in best]

    def _trial(self, beside: "Beside", place: int, others: list[int]) -> Trial:
        carried = self._carried(beside, (place,))
        second = max(
            (other for other in others if other != place),
            key=lambda other: (sum(self._carried(beside, (place, other)).values()), -other),
            default=None,
        )
        places: tuple[int, ...] = (place,)
        if second is not None:
            both = self._carried(beside, (place, second))
            if sum(both.values()) - sum(carried.values()) >= ADDS:
                places, carried = (place, second), both
        return self._judge(beside, places, carried)

    def _carried(self, beside: "Beside", places: tuple[int, ...]) -> dict[int, float]:
        """Return what each term's word counts at the places: all of it at the first, less at a second."""
        found = {}
        for index, (term, reach) in enumerate(beside.reaches):
            shares = []
            for far, place in enumerate(places):
                score = reach.get(place, 0.0)
                if score == 0.0 and term.name and self.sources.outlet_bears(term.key, place):
                    score = 1.0
                shares.append(score * (SECOND if far else 1.0))
            found[index] = self._weight(term) * max(shares)
        return found

    def _judge(self, beside: Beside, places: tuple[int, ...], carried: dict[int, float]) -> Trial:
        sentence, clause = beside.sentence, beside.clause
        anchors = [self.sources.sentences[place] for place in places]
        around = [item for place in places for item in self.sources.neighbours(place, 1)[1:]]
        figures = [
            judge_figure(item, clause.terms, sentence.article, anchors, around, self.lexicon, beside.figures)
            for item in beside.figures
        ]
        dates = [
            judge_date(item, sentence.article, anchors, around, self.language, sentence.times)
            for item in beside.times
        ]
        missing = [term for index, (term, _) in enumerate(beside.reaches) if carried[index] == 0.0]
        total = sum(self._weight(term) for term, _ in beside.reaches)
        total += FIGURE_WEIGHT * len(figures) + DATE_WEIGHT * len(dates)
        sum_carried = sum(carried.values())
        sum_carried += FIGURE_WEIGHT * sum(item.standing == "borne" for item in figures)
        sum_carried += DATE_WEIGHT * sum(item.standing == "borne" for item in dates)
        bonds = self._bond_scores(beside, places)
        faults = [item for item in [*figures, *dates] if item.standing != "borne"]
        faults += [self._name_fault(sentence, term) for term in missing if term.name or term.numbered]
        faults += self._loose_names(beside, bonds, places)
        faults += self._assertion(beside, places, anchors, around)
        predicate = any(
            term.pos == "VERB" and not term.light and beside.own[index].get(places[0], 0.0) >= SYNONYM
            for index, (term, _) in enumerate(beside.reaches)
        )
        return Trial(
            places,
            sum_carried / total if total else 0.0,
            self._bonded(beside, bonds),
            self._said(beside, places),
            predicate,
            tuple(faults),
            tuple(missing),
        )

    def _own(self, beside: Beside, *places: int) -> float:
        """Return the share of a clause's terms, by weight, that sentences have themselves, together."""
        total = sum(self._weight(term) for term, _ in beside.reaches)
        own = sum(
            self._weight(term) * max(beside.own[index].get(place, 0.0) for place in places)
            for index, (term, _) in enumerate(beside.reaches)
        )
        return own / total if total else 0.0

    def _said(self, beside: Beside, places: tuple[int, ...]) -> float:
        """Return the share of a clause that the first place's sentence has, or with one close to it."""
        own = self._own(beside, *places[:1])
        if (
            len(places) == 1
            or own < ALONE
            or not self.sources.same_article(*places)
            or abs(places[0] - places[1]) > MERGED
        ):
            return own
        return max(own, SECOND * self._own(beside, *places))

    def _speaking(self, beside: Beside, places: tuple[int, ...]) -> list[int]:
        """Return the places that assert something of this: with much of it, or beside and with its verb."""
        found = [place for place in places if self._own(beside, place) >= SPEAKS]
        verbs = {
            index: max(beside.own[index].get(place, 0.0) for place in places)
            for index, (term, _) in enumerate(beside.reaches)
            if term.pos == "VERB" and not term.light
        }
        for place in places:
            for at in (place - 1, place + 1):
                if (
                    self.sources.same_article(place, at)
                    and at not in found
                    and any(
                        beside.own[index].get(at, 0.0) >= max(DERIVED, best + 0.01)
                        for index, best in verbs.items()
                    )
                ):
                    found.append(at)
        return found

    def _assertion(
        self,
        beside: Beside,
        places: tuple[int, ...],
        anchors: list[SourceSentence],
        around: list[SourceSentence],
    ) -> list[Judged]:
        """Judge how the clause is asserted: by every anchor for conflicts, by the first for the rest."""
        spans = (*(item.span for item in beside.figures), *(item.span for item in beside.times))
        sentence, clause = beside.sentence, beside.clause
        laid = DraftClause(sentence.article, sentence.row, clause.words, clause.terms, spans)
        near = [*anchors, *around]
        weights = {term.key: self._weight(term) for term in clause.terms}
        found = judge_scope(laid, near, self.lexicon)
        cause = judge_cause(laid, near, weights, self.lexicon)
        found += [cause] if cause is not None else []
        for place in places:
            if self._own(beside, place) >= SPEAKS:
                anchor, *wide = self.sources.neighbours(place, 3)
                dropped = judge_attribution(laid, anchor, wide, self.lexicon, self.language)
                found += [dropped] if dropped is not None else []
        for place in self._speaking(beside, places):
            for item in judge_assertion(laid, self.sources.sentences[place], self.lexicon, self.language):
                if place == places[0] or item.standing == "conflict":
                    found.append(item)
        return found

    def _bond_scores(self, beside: Beside, places: tuple[int, ...]) -> list[float]:
        """Return for each bond of a clause how well one sentence at or beside the places holds it."""
        terms = beside.clause.terms
        best = [0.0] * len(beside.bonds)
        window = {
            at
            for place in places
            for at in range(place - 1, place + 2)
            if self.sources.same_article(place, at)
        }
        for at in sorted(window):
            sentence = self.sources.sentences[at]
            matches: dict[int, list[tuple[int, float]]] = {}
            near = {index: reach.get(at, 0.0) for index, (_, reach) in enumerate(beside.reaches)}
            for index, term in enumerate(terms):
                if at in beside.own[index]:
                    scored = (
                        (other.word, self.lexicon.closeness(term.key, other.key)) for other in sentence.terms
                    )
                    matches[index] = [item for item in scored if item[1] >= BROADER]
                elif term.name and self.sources.outlet_bears(term.key, at):
                    near[index] = 1.0
            for number, bond in enumerate(beside.bonds):
                score = bond_score(bond, terms, matches, near, sentence.article.analysis.parse)
                best[number] = max(best[number], score)
        return best

    def _bonded(self, beside: Beside, scores: list[float]) -> float:
        """Return the share of the clause's bonds, by weight, that the sources hold."""
        terms, total, held = beside.clause.terms, 0.0, 0.0
        for bond, score in zip(beside.bonds, scores, strict=True):
            weight = self._weight(terms[bond.head]) + self._weight(terms[bond.dependent])
            total += weight
            held += weight * score
        return held / total if total else 1.0

    def _loose_names(self, beside: Beside, scores: list[float], places: tuple[int, ...]) -> list[Judged]:
        """Return the names that no source sentence holds together with anything the draft says of them."""
        terms = beside.clause.terms
        chunks = _name_chunks(terms)
        best: dict[int, float] = {}
        for bond, score in zip(beside.bonds, scores, strict=True):
            first, second = chunks.get(bond.head), chunks.get(bond.dependent)
            if first == second:
                continue
            for chunk, own, partner in (
                (first, bond.head, bond.dependent),
                (second, bond.dependent, bond.head),
            ):
                if chunk is None or not any(beside.reaches[partner][1].get(place, 0.0) for place in places):
                    continue
                held = any(
                    beside.own[own].get(at, 0.0) > 0 and self._own(beside, at) >= SPEAKS for at in places
                )
                best[chunk] = max(best.get(chunk, 0.0), score, LOOSE * held)
        return [
            self._name_fault(beside.sentence, terms[index]) for index, score in best.items() if score < LOOSE
        ]

    def _weight(self, term: Term) -> float:
        return self.sources.weight(term.key) * (LIGHT if term.light else 1.0)

    def _reach_of(self, term: Term) -> dict[int, float]:
        known = (term.key, term.name)
        if known not in self._reach:
            self._reach[known] = self.sources.reach(self._holders_of(term), name=term.name)
        return self._reach[known]

    def _holders_of(self, term: Term) -> dict[int, float]:
        known = (term.key, term.name)
        if known not in self._holders:
            self._holders[known] = self.sources.holders(term.key, name=term.name)
        return self._holders[known]

    def _name_fault(self, sentence: DraftSentence, term: Term) -> Judged:
        words = sentence.article.words(term.span)
        element: Element = "name"
        for mention in sentence.article.analysis.mentions:
            if mention.span.overlaps(term.span):
                kind = sentence.article.analysis.entities[mention.entity].type
                element = "place" if kind == "place" else "name"
        return Judged(
            "absent", element, term.span, words, None, f"“{words}”: not in what the sources say of this"
        )


def _name_chunks(terms: tuple[Term, ...]) -> dict[int, int]:
    """Map each term of a name to the first term of that name: "Red" and "Cross" are one."""
    chunks: dict[int, int] = {}
    for index, term in enumerate(terms):
        if term.name:
            joined = index - 1 in chunks and terms[index - 1].word == term.word - 1
            chunks[index] = chunks[index - 1] if joined else index
    return chunks
