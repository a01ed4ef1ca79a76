"""A clause of a draft laid beside the places in the sources that speak of it."""

from collections.abc import Callable, Mapping, Sequence

from copydesk.briefing.checking.alterations import (
    added,
    changed,
    copied,
    exchanged,
    loose_names,
    name_fault,
    numbered,
    uncovered,
)
from copydesk.briefing.checking.asserting import asserts
from copydesk.briefing.checking.assertion import judge_assertion, judge_scope
from copydesk.briefing.checking.bonds import bonds_of
from copydesk.briefing.checking.causes import judge_attribution, judge_cause
from copydesk.briefing.checking.clauses import Clause, nearest_verb, words_in
from copydesk.briefing.checking.dates import judge_date
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.figures import counted, judge_figure
from copydesk.briefing.checking.offices import judge_offices
from copydesk.briefing.checking.pairing import DraftClause
from copydesk.briefing.checking.shares import Shares
from copydesk.briefing.checking.sources import Sources, SourceSentence
from copydesk.briefing.checking.trials import SPEAKS, Beside, Trial
from copydesk.briefing.checking.words import DERIVED, FAR, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, TimeExpression
from copydesk.language.profile import Language

ANCHORS = 8  # places in the sources that a clause is laid beside
SMALL_NUMBER = 12  # counts up to a dozen tell nothing apart
LACKING = frozenset({"figure", "date"})  # what one more place may bring
ROUNDED = frozenset({"figure", "bound", "unit"})  # where another report may have it exactly
BRINGS = 0.3  # and it must itself say this much of the clause
OTHERS = 2  # words beside names and what is counted, from which one must stand with a figure
FEW_TERMS = 3  # with fewer, what is counted is all that there is to find
LEADING = 0.7  # a place that says this much of a clause, and most of all, speaks of exactly this
ATTRIBUTED = 0.3  # a sentence with this much of a clause tells whose word it is
FIGURE_WEIGHT = 1.0
DATE_WEIGHT = 0.4
LESS = 0.1  # a sentence that itself says this much less of a clause does not gainsay one that says more
FAIRLY = 0.2  # one that has the clause's verb may say this much less of it and gainsay it
FIRST = 3  # places that say most: one of them speaks of the same thing in 9 of 10 gold sentences
ADDS = 0.4  # weight that a second place must add
CLOSE = 0.08  # places that say this much less of a clause than the best speak of it as well


class Layout:
    """The sources laid out for checking: made once for all sentences of a draft."""

    def __init__(self, articles: Mapping[str, AnalysedArticle], language: Language) -> None:
        """Index the sources."""
        self.lexicon = Lexicon(language)
        self.language = language
        self.sources = Sources(articles, self.lexicon)
        self.shares = Shares(self.sources, self.lexicon)

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
        reaches = [(term, self.shares.reach_of(term)) for term in clause.terms]
        best = self.places_of(clause.terms, figures, times)[:ANCHORS]
        if not best and self.sources.sentences and (figures or times or clause.terms):
            best = [0]
        beside = Beside(
            sentence, clause, figures, times, tuple(reaches),
            tuple(self.shares.holders_of(term) for term in clause.terms),
            tuple(bonds_of(parse, clause.terms)),
            copied(sentence, clause, self.sources, best), tuple(best),
        )  # fmt: skip
        beside.offices.extend(judge_offices(beside, self.sources, self.lexicon))
        return [self._trial(beside, place, best) for place in best]

    def places_of(
        self, terms: Sequence[Term], figures: Sequence[Quantity], times: Sequence[TimeExpression]
    ) -> list[int]:
        """Return the sources' sentences that hold any of what is given, those first that hold most."""
        scores: dict[int, float] = {}
        for term in terms:
            for place, score in self.shares.reach_of(term).items():
                scores[place] = scores.get(place, 0.0) + self.shares.weight(term) * score
        for figure in figures:
            for place in self.sources.with_value(figure.value):
                scores[place] = scores.get(place, 0.0) + FIGURE_WEIGHT
        for time in times:
            for place in self.sources.with_time(time):
                scores[place] = scores.get(place, 0.0) + DATE_WEIGHT
        return sorted(scores, key=lambda place: (-scores[place], place))

    def _trial(self, beside: Beside, place: int, others: list[int]) -> Trial:
        carried = self.shares.carried(beside, (place,))
        second = max(
            (other for other in others if other != place),
            key=lambda other: (sum(self.shares.carried(beside, (place, other)).values()), -other),
            default=None,
        )
        places: tuple[int, ...] = (place,)
        if second is not None:
            both = self.shares.carried(beside, (place, second))
            if sum(both.values()) - sum(carried.values()) >= ADDS:
                places, carried = (place, second), both
        trial = self._judge(beside, places, carried)
        return self._completed(beside, trial, others)

    def _completed(self, beside: Beside, trial: Trial, others: list[int]) -> Trial:
        """Add one more place where a figure, a time or a name is all that the places lack.

        Drafts gather what stands apart: an age, a total, a day. It must clear the fault and bring no new one.
        """
        lacking = [item for item in trial.judged if item.standing == "absent" and item.element in LACKING]
        if not lacking or len(lacking) < len(trial.judged):
            return trial
        best = trial
        for place in others:
            if place in trial.places or self.shares.own(beside, place) < BRINGS:
                continue
            places = (*trial.places, place)
            more = self._judge(beside, places, self.shares.carried(beside, places))
            if len(more.judged) < len(best.judged):
                best = more
        return best

    def _judge(self, beside: Beside, places: tuple[int, ...], carried: dict[int, float]) -> Trial:
        sentence = beside.sentence
        anchors = [self.sources.sentences[place] for place in places]
        around = [item for place in places for item in self.sources.neighbours(place, 1)[1:]]
        figures = [self._figure(beside, item, places, around) for item in beside.figures]
        dates = [
            judge_date(item, sentence.article, anchors, around, self.language, self.lexicon, sentence.times)
            for item in beside.times
        ]
        missing = [term for index, (term, _) in enumerate(beside.reaches) if carried[index] == 0.0]
        total = sum(self.shares.weight(term) for term, _ in beside.reaches)
        total += FIGURE_WEIGHT * len(figures) + DATE_WEIGHT * len(dates)
        sum_carried = sum(carried.values())
        sum_carried += FIGURE_WEIGHT * sum(item.standing == "borne" for item in figures)
        sum_carried += DATE_WEIGHT * sum(item.standing == "borne" for item in dates)
        bonds = self.shares.bond_scores(beside, places)
        faults = [item for item in [*figures, *dates] if item.standing != "borne"]
        faults += [name_fault(sentence, term) for term in missing if term.name or term.numbered]
        faults += loose_names(beside, self.shares, bonds, places)
        faults += added(beside, places)
        faults += changed(beside, bonds)
        faults += exchanged(beside, self.shares, places, self.lexicon.speech.person_nouns)
        faults += numbered(beside, self.sources, places)
        faults += uncovered(beside, [*anchors, *around], self.lexicon.words.units)
        faults += beside.offices
        faults += self._assertion(beside, places, anchors, around)
        return Trial(
            places,
            sum_carried / total if total else 0.0,
            self.shares.bonded(beside, bonds),
            self.shares.said(beside, places),
            self.shares.has_verb(beside, places[0]),
            tuple(faults),
            tuple(missing),
            asserts(_laid(beside), anchors[0], self.lexicon, self.language),
            self._figured(beside, places[0]),
        )

    def _figured(self, beside: Beside, place: int) -> bool:
        """Tell whether a place has a figure of the clause that few sentences have: it names the fact.

        What is said of "$80 million to $100 million" in other words is mostly said of the same thing.
        """
        anchor = self.sources.sentences[place]
        if not self._told(beside, place):
            return False
        for figure in beside.figures:
            if figure.value <= SMALL_NUMBER and figure.unit.kind in {"count", "bare"}:
                continue
            judged = judge_figure(
                figure,
                beside.clause.terms,
                beside.sentence.article,
                [anchor],
                [],
                self.lexicon,
                beside.figures,
            )
            if judged.standing == "borne":
                return True
        return False

    def _told(self, beside: Beside, place: int) -> bool:
        """Tell whether a place has the clause's own verb, or the verb says too little to be looked for."""
        clause, parse = beside.clause, beside.sentence.article.analysis.parse
        return all(
            term.light or beside.own[index].get(place, 0.0) >= FAR  # raising is no proof of any change
            for index, term in enumerate(clause.terms)
            if term.word == clause.head
            or (parse[term.word].head == clause.head and parse[term.word].dep in {"acomp", "attr", "oprd"})
        )

    def _figure(
        self, beside: Beside, figure: Quantity, places: tuple[int, ...], around: list[SourceSentence]
    ) -> Judged:
        """Judge a figure by the places; one that has the clause's verb and another figure for it has the say.

        A sentence that bears the figure out must have more of the clause than what is counted: "52 million
        users" of a firm are not 52 million users whose routes were exposed.
        """
        clause, article = beside.clause, beside.sentence.article
        everywhere = [self.sources.sentences[place] for place in places]

        def judge(anchors: list[SourceSentence], near: list[SourceSentence]) -> Judged:
            return judge_figure(figure, clause.terms, article, anchors, near, self.lexicon, beside.figures)

        judged = judge(everywhere, around)
        if judged.standing == "conflict" and judged.element in ROUNDED and figure.bound != "exact":
            return self._borne_elsewhere(beside, places, judge) or judged
        if judged.standing != "borne" or len(clause.terms) < FEW_TERMS:
            return judged
        nouns = counted(figure, article)
        others = [
            index
            for index, term in enumerate(clause.terms)
            if term.key not in nouns and not figure.span.holds(term.span)
        ]
        verbs = [
            index for index in others if clause.terms[index].pos == "VERB" and not clause.terms[index].light
        ]
        leading = [
            place for place in places if any(beside.own[index].get(place, 0.0) >= SYNONYM for index in verbs)
        ]
        if leading and len(leading) < len(places):
            own = judge([self.sources.sentences[place] for place in leading], [])
            if own.standing == "conflict":
                return own
        if len(others) < OTHERS:
            return judged
        speaking = [
            self.sources.sentences[place]
            for place in places
            if any(beside.own[index].get(place, 0.0) > 0 for index in others)
        ]
        near = [
            item
            for item in around
            if any(beside.own[index].get(self.sources.place_of(item), 0.0) > 0 for index in others)
        ]
        if judge(speaking, near).standing == "borne":
            return judged
        words = article.words(figure.span)
        reason = f"the source has {judged.source or words} of something else"
        return Judged("absent", "scope", figure.span, words, judged.source, reason)

    def _borne_elsewhere(
        self, beside: Beside, places: tuple[int, ...], judge: Callable[..., Judged]
    ) -> Judged | None:
        """Return the verdict of another place that says as much of the clause and has the figure as it is.

        One report rounds what another gives exactly: either may bear a figure out.
        """
        own = max(self.shares.own(beside, place) for place in places)
        for place in beside.candidates:
            if place in places or self.shares.own(beside, place) < max(SPEAKS, own - LESS):
                continue
            judged = judge([self.sources.sentences[place]], [])
            if judged.standing == "borne" and self._told(beside, place):
                return judged
        return None

    def _speaking(self, beside: Beside, places: tuple[int, ...]) -> list[int]:
        """Return the places that assert something of this: with much of it, or beside and with its verb."""
        found = [place for place in places if self.shares.own(beside, place) >= SPEAKS]
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
        laid = _laid(beside)
        near = [*anchors, *around]
        weights = {term.key: self.shares.weight(term) for term in beside.clause.terms}
        found = judge_scope(laid, anchors, self.lexicon)
        cause = judge_cause(laid, near, weights, self.lexicon)
        found += [cause] if cause is not None else []
        for place in places:
            if self.shares.own(beside, place) >= ATTRIBUTED:
                if place not in beside.dropped:
                    anchor, *wide = self.sources.neighbours(place, 3)
                    beside.dropped[place] = judge_attribution(laid, anchor, wide, self.lexicon, self.language)
                dropped = beside.dropped[place]
                found += [dropped] if dropped is not None else []
        speaking = self._speaking(beside, places)
        said = beside.asserted
        for place in {*speaking, places[0]} - said.keys():
            said[place] = judge_assertion(laid, self.sources.sentences[place], self.lexicon, self.language)
        settled = not said[places[0]] and self._leads(beside, places)
        for place in speaking:
            for item in said[place]:
                if place == places[0] or (item.standing == "conflict" and not settled):
                    found += [] if self._answered(beside, item, place, speaking) else [item]
        return found

    def _answered(self, beside: Beside, item: Judged, place: int, speaking: list[int]) -> bool:
        """Tell whether another place that says as much of the clause has this word and is not against it.

        Sources tell of several like things: what one of them did not do, another may have done.
        """
        parse, own = beside.sentence.article.analysis.parse, self.shares.own(beside, place)
        inside = words_in(parse, item.span)
        at = {index for word in inside for index in (word, nearest_verb(parse, word))}
        held = [
            beside.own[index]
            for index, term in enumerate(beside.clause.terms)
            if term.word in at and not term.light
        ]
        if item.standing != "conflict" or item.element == "speaker":
            return False  # whoever has said something else has not said this
        return any(
            other != place
            and (item.element != "name" or self._told(beside, other))
            and self.shares.own(beside, other) >= own
            and any(holders.get(other, 0.0) >= SYNONYM for holders in held)
            and not any(one.element == item.element for one in beside.asserted[other])
            for other in speaking
        )

    def _leads(self, beside: Beside, places: tuple[int, ...]) -> bool:
        """Tell whether the first place has the clause's verb and no less of the clause than the others.

        Then it speaks of exactly this, and what the others do to like words is about something else.
        """
        own = self.shares.own(beside, places[0])
        verb = self.shares.has_verb(beside, places[0])
        return (own >= LEADING or (verb and own >= SPEAKS)) and all(
            self.shares.own(beside, place) <= own for place in places[1:]
        )


def _laid(beside: Beside) -> DraftClause:
    """Return what of a clause is laid beside a source's sentence word by word."""
    own, clause = beside.sentence, beside.clause
    spans = (*(item.span for item in beside.figures), *(item.span for item in beside.times))
    return DraftClause(own.article, own.row, clause.words, clause.head, clause.terms, spans)
