"""A clause of a draft judged by places in the sources: every element of it beside their sentences."""

from collections.abc import Callable

from copydesk.briefing.checking.alterations import (
    added,
    changed,
    exchanged,
    loose_names,
    name_fault,
    numbered,
    uncovered,
)
from copydesk.briefing.checking.asserting import asserts
from copydesk.briefing.checking.assertion import judge_assertion, judge_scope
from copydesk.briefing.checking.causes import judge_attribution, judge_cause
from copydesk.briefing.checking.clauses import nearest_verb, words_in
from copydesk.briefing.checking.dates import judge_date
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.figures import counted, judge_figure
from copydesk.briefing.checking.multiples import judge_multiples
from copydesk.briefing.checking.pairing import DraftClause, Pair, align
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.shares import Shares
from copydesk.briefing.checking.sources import Sources
from copydesk.briefing.checking.trials import SPEAKS, Beside, Stand, Trial
from copydesk.briefing.checking.words import DERIVED, FAR, SYNONYM, Lexicon
from copydesk.domain.annotation import Quantity
from copydesk.language.profile import Language

SMALL_NUMBER = 12  # counts up to a dozen tell nothing apart
ROUNDED = frozenset({"figure", "bound", "unit"})  # where another report may have it exactly
OTHERS = 2  # words beside names and what is counted, from which one must stand with a figure
FEW_TERMS = 3  # with fewer, what is counted is all that there is to find
LEADING = 0.7  # a place that says this much of a clause, and most of all, speaks of exactly this
ATTRIBUTED = 0.3  # a sentence with this much of a clause tells whose word it is
FIGURE_WEIGHT = 1.0
DATE_WEIGHT = 0.4
LESS = 0.1  # a sentence that itself says this much less of a clause does not gainsay one that says more


class Judge:
    """Judges clauses by places: first what can be counted, then, where it is asked for, the rest."""

    def __init__(self, sources: Sources, shares: Shares, lexicon: Lexicon, language: Language) -> None:
        """Bind to the sources."""
        self.sources = sources
        self.shares = shares
        self.lexicon = lexicon
        self.language = language

    def stand(self, beside: Beside, places: tuple[int, ...]) -> Stand:
        """Return how much of a clause its words, figures and times have at the places."""
        anchors = [self.sources.sentences[place] for place in places]
        around = [item for place in places for item in self.sources.neighbours(place, 1)[1:]]
        figures = [self._figure(beside, item, places, around) for item in beside.figures]
        dates = [
            judge_date(
                item, beside.sentence.article, anchors, around, self.language, self.lexicon,
                beside.sentence.times,
            )
            for item in beside.times
        ]  # fmt: skip
        carried = self.shares.carried(beside, places)
        total = sum(beside.weights) + FIGURE_WEIGHT * len(figures) + DATE_WEIGHT * len(dates)
        held = sum(carried)
        held += FIGURE_WEIGHT * sum(item.standing == "borne" for item in figures)
        held += DATE_WEIGHT * sum(item.standing == "borne" for item in dates)
        faults = tuple(item for item in [*figures, *dates] if item.standing != "borne")
        missing = tuple(
            term for (term, _), share in zip(beside.reaches, carried, strict=True) if share == 0.0
        )
        return Stand(places, held / total if total else 0.0, faults, missing)

    def trial(self, beside: Beside, stand: Stand) -> Trial:
        """Judge the rest: names, what was put in, how it is asserted and whose word it is."""
        places = stand.places
        anchors = [self.sources.sentences[place] for place in places]
        around = [item for place in places for item in self.sources.neighbours(place, 1)[1:]]
        bonds = self.shares.bond_scores(beside, places)
        faults = [*stand.faults]
        faults += [name_fault(beside.sentence, term) for term in stand.missing if term.name or term.numbered]
        faults += loose_names(beside, self.shares, bonds, places)
        faults += added(beside, places)
        faults += changed(beside, bonds)
        faults += exchanged(beside, self.shares, places, self.lexicon.speech.person_nouns)
        faults += numbered(beside, self.sources, places)
        faults += uncovered(beside, [*anchors, *around], self.lexicon.words.units)
        faults += judge_multiples(beside, anchors, self.lexicon.words)
        faults += beside.offices
        faults += self._assertion(beside, places, anchors, around)
        clean = not faults  # what follows tells only how firmly a place bears a clause out
        return Trial(
            places,
            stand.coverage,
            self.shares.bonded(beside, bonds),
            self.shares.said(beside, places),
            self.shares.has_verb(beside, places[0]),
            tuple(faults),
            stand.missing,
            clean
            and asserts(
                _laid(beside), anchors[0], self._pairs(beside, places[0]), self.lexicon, self.language
            ),
            clean and self._figured(beside, places[0]),
        )

    def _pairs(self, beside: Beside, place: int) -> list[Pair]:
        """Return a clause's words paired with those of one place: places recur in trials."""
        if place not in beside.paired:
            sentence = self.sources.sentences[place]
            beside.paired[place] = align(beside.clause.terms, sentence, self.sources.like)
        return beside.paired[place]

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
            said[place] = judge_assertion(
                laid,
                self.sources.sentences[place],
                self._pairs(beside, place),
                self.lexicon,
                self.language,
            )
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
