"""A clause of a draft laid beside the places in the sources that speak of it."""

from collections.abc import Mapping, Sequence

from copydesk.briefing.checking.alterations import copied
from copydesk.briefing.checking.bonds import bonds_of
from copydesk.briefing.checking.clauses import Clause
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.judging import DATE_WEIGHT, FIGURE_WEIGHT, LESS, Judge
from copydesk.briefing.checking.library import Library
from copydesk.briefing.checking.offices import judge_offices
from copydesk.briefing.checking.shares import Shares
from copydesk.briefing.checking.sources import Sources
from copydesk.briefing.checking.trials import Beside, Stand, Trial
from copydesk.briefing.checking.words import Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, TimeExpression

ANCHORS = 8  # places in the sources that a clause is laid beside
LACKING = frozenset({"figure", "date"})  # what one more place may bring
BRINGS = 0.3  # and it must itself say this much of the clause
FAIRLY = 0.2  # one that has the clause's verb may say this much less of it and gainsay it
FIRST = 3  # places that say most: one of them speaks of the same thing in 9 of 10 gold sentences
ADDS = 0.4  # weight that a second place must add
CLOSE = 0.08  # places that say this much less of a clause than the best speak of it as well


class Layout:
    """The sources laid out for checking: made once for all sentences of a draft."""

    def __init__(self, articles: Mapping[str, AnalysedArticle], library: Library) -> None:
        """Index the sources."""
        self.lexicon = library.lexicon
        self.sources = Sources(articles, library)
        self.shares = Shares(self.sources, self.lexicon)
        self._judge = Judge(self.sources, self.shares, self.lexicon, library.language)

    def best_trial(
        self,
        sentence: DraftSentence,
        clause: Clause,
        figures: tuple[Quantity, ...],
        times: tuple[TimeExpression, ...],
    ) -> Trial | None:
        """Return the trial that decides: among the places that say most of the clause, one that bears it out.

        A place that bears it out counts only where no other says clearly more of it: the sentence that
        speaks of exactly this is the one to believe, also where it says otherwise. Only places that may
        decide are judged in full.
        """
        beside = self._beside(sentence, clause, figures, times)
        ranked = sorted(
            (self._stand(beside, place) for place in beside.candidates),
            key=lambda one: (-one[0].coverage, one[0].places),
        )
        if not ranked:
            return None
        most = ranked[0][0].coverage
        deciding = [
            trial or self._judge.trial(beside, stand)
            for rank, (stand, trial) in enumerate(ranked)
            if stand.coverage >= most - (FAIRLY if rank < FIRST else CLOSE)
        ]
        near = [trial for trial in deciding if trial.coverage >= most - CLOSE]
        conflicts = [
            trial
            for trial in deciding[:FIRST]
            if trial.conflict and (trial.predicate or trial.coverage >= most - CLOSE)
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

    def _beside(
        self,
        sentence: DraftSentence,
        clause: Clause,
        figures: tuple[Quantity, ...],
        times: tuple[TimeExpression, ...],
    ) -> Beside:
        """Find the places that say a good part of a clause, or else take the first of all."""
        best = self.places_of(clause.terms, figures, times)[:ANCHORS]
        if not best and self.sources.sentences and (figures or times or clause.terms):
            best = [0]
        beside = Beside(
            sentence, clause, figures, times,
            tuple((term, self.shares.reach_of(term)) for term in clause.terms),
            tuple(self.shares.weight(term) for term in clause.terms),
            tuple(self.shares.holders_of(term) for term in clause.terms),
            tuple(bonds_of(sentence.article.analysis.parse, clause.terms)),
            copied(sentence, clause, self.sources, best), tuple(best),
        )  # fmt: skip
        beside.offices.extend(judge_offices(beside, self.sources, self.lexicon))
        return beside

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

    def _stand(self, beside: Beside, place: int) -> tuple[Stand, Trial | None]:
        """Return how much of a clause has a place, perhaps with a second that completes it.

        With the trial where that had to be judged to find a third place.
        """
        places: tuple[int, ...] = (place,)
        own = sum(self.shares.carried(beside, places))
        more, second = max(
            (
                (sum(self.shares.carried(beside, (place, other))), -other)
                for other in beside.candidates
                if other != place
            ),
            default=(own, 0),
        )
        if more - own >= ADDS:
            places = (place, -second)
        stand = self._judge.stand(beside, places)
        if not stand.faults or any(
            item.standing != "absent" or item.element not in LACKING for item in stand.faults
        ):
            return stand, None
        return self._completed(beside, stand)

    def _completed(self, beside: Beside, stand: Stand) -> tuple[Stand, Trial]:
        """Add one more place where a figure or a time is all that the places lack.

        Drafts gather what stands apart: an age, a total, a day. It must clear the fault and bring no new one.
        """
        trial = self._judge.trial(beside, stand)
        if len(trial.judged) > len(stand.faults):
            return stand, trial
        best = stand, trial
        for place in beside.candidates:
            if place in trial.places or self.shares.own(beside, place) < BRINGS:
                continue
            more = self._judge.stand(beside, (*trial.places, place))
            if len(more.faults) >= len(best[1].judged):
                continue  # whatever else is found is a fault more
            judged = self._judge.trial(beside, more)
            if len(judged.judged) < len(best[1].judged):
                best = more, judged
        return best
