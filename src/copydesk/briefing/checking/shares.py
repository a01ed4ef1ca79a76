"""How much of a clause the sources' sentences carry, and how well they hold its words together."""

from copydesk.briefing.checking.bonds import bond_score
from copydesk.briefing.checking.sources import Sources
from copydesk.briefing.checking.trials import Beside
from copydesk.briefing.checking.words import BROADER, LIGHT, SYNONYM, Lexicon, Term

SECOND = 0.9  # what a word counts at a second place that completes the first
ALONE = 0.3  # and the first of them must say this much by itself
MERGED = 3  # sentences of one article that stand so close may be merged in one clause


class Shares:
    """Weighs a clause's words at places in the sources. Remembers where each word stands."""

    def __init__(self, sources: Sources, lexicon: Lexicon) -> None:
        """Bind to the sources."""
        self.sources = sources
        self.lexicon = lexicon
        self._reach: dict[tuple[str, bool], dict[int, float]] = {}
        self._holders: dict[tuple[str, bool], dict[int, float]] = {}

    def reach_of(self, term: Term) -> dict[int, float]:
        """Return what a term counts for each place, near ones included."""
        known = (term.key, term.name)
        if known not in self._reach:
            self._reach[known] = self.sources.reach(self.holders_of(term), name=term.name)
        return self._reach[known]

    def holders_of(self, term: Term) -> dict[int, float]:
        """Return how well each place itself bears a term out."""
        known = (term.key, term.name)
        if known not in self._holders:
            self._holders[known] = self.sources.holders(term.key, name=term.name)
        return self._holders[known]

    def weight(self, term: Term) -> float:
        """Return what a term weighs: rarer is heavier, and words that say little weigh little."""
        return self.sources.weight(term.key) * (LIGHT if term.light else 1.0)

    def own(self, beside: Beside, *places: int) -> float:
        """Return the share of a clause's terms, by weight, that sentences have themselves, together."""
        if len(places) == 1 and places[0] in beside.held:
            return beside.held[places[0]]
        total, own = sum(beside.weights), 0.0
        for weight, holders in zip(beside.weights, beside.own, strict=True):
            own += weight * max([holders.get(place, 0.0) for place in places])
        share = own / total if total else 0.0
        if len(places) == 1:
            beside.held[places[0]] = share
        return share

    def own_but(self, beside: Beside, place: int, left_out: frozenset[int]) -> float:
        """Return the share of a clause's other terms, by weight, that a sentence has itself."""
        total = own = 0.0
        for index, weight in enumerate(beside.weights):
            if index not in left_out:
                total += weight
                own += weight * beside.own[index].get(place, 0.0)
        return own / total if total else 0.0

    def said(self, beside: Beside, places: tuple[int, ...]) -> float:
        """Return the share of a clause that the first place's sentence has, or with one close to it."""
        own = self.own(beside, *places[:1])
        close = [
            place
            for place in places[1:]
            if self.sources.same_article(places[0], place) and abs(places[0] - place) <= MERGED
        ]
        if not close or own < ALONE:
            return own
        return max(own, SECOND * self.own(beside, places[0], *close))

    def carried(self, beside: Beside, places: tuple[int, ...]) -> list[float]:
        """Return what each term's word counts at the places: all of it at the first, less at a second."""
        first = self._counts(beside, places[0])
        if len(places) == 1:
            return list(first)
        others = [self._counts(beside, place) for place in places[1:]]
        return [
            max(own, *(SECOND * share for share in rest)) for own, *rest in zip(first, *others, strict=True)
        ]

    def _counts(self, beside: Beside, place: int) -> tuple[float, ...]:
        """Return what each term's word counts at one place, by weight."""
        if place not in beside.shares:
            counts = []
            for (term, reach), weight in zip(beside.reaches, beside.weights, strict=True):
                score = reach.get(place, 0.0)
                if score == 0.0 and term.name and self.sources.outlet_bears(term.key, place):
                    score = 1.0
                counts.append(weight * score)
            beside.shares[place] = tuple(counts)
        return beside.shares[place]

    def bond_scores(self, beside: Beside, places: tuple[int, ...]) -> list[float]:
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
                    known = self.sources.like(term.key)
                    scored = ((other.word, known.get(other.key, 0.0)) for other in sentence.terms)
                    matches[index] = [item for item in scored if item[1] >= BROADER]
                elif term.name and self.sources.outlet_bears(term.key, at):
                    near[index] = 1.0
            for number, bond in enumerate(beside.bonds):
                score = bond_score(bond, terms, matches, near, sentence.article.analysis.parse)
                best[number] = max(best[number], score)
        return best

    def bonded(self, beside: Beside, scores: list[float]) -> float:
        """Return the share of the clause's bonds, by weight, that the sources hold."""
        total, held = 0.0, 0.0
        for bond, score in zip(beside.bonds, scores, strict=True):
            weight = beside.weights[bond.head] + beside.weights[bond.dependent]
            total += weight
            held += weight * score
        return held / total if total else 1.0

    def has_verb(self, beside: Beside, place: int) -> bool:
        """Tell whether a place has a verb of the clause that carries content."""
        return any(
            term.pos == "VERB" and not term.light and beside.own[index].get(place, 0.0) >= SYNONYM
            for index, (term, _) in enumerate(beside.reaches)
        )
