"""The verdict on each sentence of a draft."""

from collections.abc import Mapping

import msgspec

from copydesk.analysis.models import Encoder
from copydesk.briefing.checking.assertion import DraftClause, judge_assertion
from copydesk.briefing.checking.clauses import Clause, rows_of, split_clauses
from copydesk.briefing.checking.dates import compare_stamps, on_the_news, stamp_of
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.figures import judge_figure
from copydesk.briefing.checking.quotations import Quotations
from copydesk.briefing.checking.sources import Sources, SourceSentence
from copydesk.briefing.checking.words import LIGHT, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, TimeExpression, Word
from copydesk.domain.brief import Element, Fault, Verdict, VerdictKind
from copydesk.domain.claim import Evidence
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.language.profile import Language

ANCHORS = 8  # places in the sources that a clause is laid beside
ENOUGH = 0.62  # share of a clause's weight that its evidence must carry
ABOUT_IT = 0.45  # share from which a place speaks of the same thing, so that what it has instead is a conflict
FIGURE_WEIGHT = 1.0
DATE_WEIGHT = 0.4
QUOTE_WEIGHT = 2.0


class Trial(msgspec.Struct, frozen=True):
    """One clause laid beside one place in the sources."""

    place: int
    coverage: float
    judged: tuple[Judged, ...]  # what is not borne out
    missing: tuple[Term, ...]

    @property
    def borne(self) -> bool:
        """Tell whether the place bears the clause out."""
        return not self.judged and self.coverage >= ENOUGH

    @property
    def rank(self) -> tuple[float, ...]:
        """Order trials: what bears out first, then what lacks least."""
        return (self.borne, self.coverage - 0.12 * len(self.judged), -self.place)


class DraftSentence(msgspec.Struct, frozen=True):
    """One sentence of the draft with what is checked in it."""

    article: AnalysedArticle
    index: int
    row: range
    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]

    @property
    def span(self) -> Span:
        """The sentence's place in the draft."""
        return self.article.analysis.sentences[self.index].span


def check_draft(
    draft: AnalysedArticle,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    language: Language,
    encoder: Encoder | None,
) -> tuple[Verdict, ...]:
    """Return a verdict for each sentence of the draft, in order.

    `articles` maps ids to the sources (the draft itself is not one of them); `origins` tells which of them
    descend from one original. The encoder is not asked: words and parse decide (docs/how-checking-decides.md).
    """
    del encoder
    checker = Checker(articles, origins, language)
    return tuple(checker.verdict(sentence) for sentence in read_draft(draft, checker.lexicon))


def read_draft(draft: AnalysedArticle, lexicon: Lexicon) -> list[DraftSentence]:
    """Take a draft's sentences apart."""
    analysis = draft.analysis
    quantities = tuple(item for item in analysis.quantities)
    times = tuple(item for item in analysis.times if item.timex_type != "DURATION")
    taken = [item.span for item in times] + [item.span for item in quantities]
    terms, rows = lexicon.terms(draft, taken), rows_of(analysis.parse)
    return [
        DraftSentence(
            draft,
            index,
            rows.get(index, range(0)),
            tuple(terms.get(index, ())),
            tuple(item for item in quantities if item.sentence == index),
            tuple(item for item in times if item.sentence == index),
        )
        for index in range(len(analysis.sentences))
    ]


class Checker:
    """The sources laid out for checking: made once for all sentences of a draft."""

    def __init__(
        self, articles: Mapping[str, AnalysedArticle], origins: Origins, language: Language
    ) -> None:
        """Index the sources."""
        self.lexicon = Lexicon(language)
        self.language = language
        self.sources = Sources(articles, self.lexicon)
        self.quotations = Quotations(articles)
        self.origins = origins
        self._reach: dict[tuple[str, bool], dict[int, float]] = {}

    def verdict(self, sentence: DraftSentence) -> Verdict:
        """Check one sentence: every clause beside the places that speak of it."""
        clauses = split_clauses(sentence.article.analysis.parse, sentence.row, list(sentence.terms))
        trials = []
        for clause in clauses:
            found = self._trials(sentence, clause)
            if found:
                trials.append((clause, max(found, key=lambda trial: trial.rank)))
        quotes = self.quotations.judge(sentence.article, sentence.span, sentence.index)
        return self._decide(sentence, trials, quotes)

    # --- one clause -----------------------------------------------------------------------------

    def _trials(self, sentence: DraftSentence, clause: Clause) -> list[Trial]:
        parse = sentence.article.analysis.parse
        figures = [item for item in sentence.quantities if _starts_in(item.span, clause, parse)]
        times = [item for item in sentence.times if _starts_in(item.span, clause, parse)]
        reaches = [(term, self._reach_of(term)) for term in clause.terms]
        scores: dict[int, float] = {}
        for term, reach in reaches:
            for place, score in reach.items():
                scores[place] = scores.get(place, 0.0) + self._weight(term) * score
        for figure in figures:
            for place in self.sources.with_value(figure.value):
                scores[place] = scores.get(place, 0.0) + FIGURE_WEIGHT
        best = sorted(scores, key=lambda place: (-scores[place], place))[:ANCHORS]
        return [self._trial(sentence, clause, figures, times, reaches, place) for place in best]

    def _trial(
        self,
        sentence: DraftSentence,
        clause: Clause,
        figures: list[Quantity],
        times: list[TimeExpression],
        reaches: list[tuple[Term, dict[int, float]]],
        place: int,
    ) -> Trial:
        window = self.sources.neighbours(place, 1)
        judged = [judge_figure(item, sentence.article, window, self.lexicon) for item in figures]
        dates = [judge_date(item, sentence.article, window) for item in times]
        carried, total, missing = 0.0, 0.0, []
        names: list[Judged] = []
        for term, reach in reaches:
            weight, score = self._weight(term), reach.get(place, 0.0)
            if term.name and score == 0.0 and self.sources.outlet_bears(term.key, place):
                score = 1.0
            total += weight
            carried += weight * score
            if score == 0.0:
                missing.append(term)
                if term.name:
                    names.append(self._name_fault(sentence, term))
        for item in judged:
            total += FIGURE_WEIGHT
            carried += FIGURE_WEIGHT * (item.standing == "borne")
        for item in dates:
            total += DATE_WEIGHT
            carried += DATE_WEIGHT * (item.standing == "borne")
        spans = tuple(item.span for item in [*figures, *times])
        assertion = judge_assertion(
            DraftClause(sentence.article, sentence.row, clause.words, clause.terms, spans),
            window, self.lexicon, self.language,
        )  # fmt: skip
        faults = [item for item in [*judged, *dates] if item.standing != "borne"]
        coverage = carried / total if total else 0.0
        return Trial(place, coverage, tuple([*faults, *names, *assertion]), tuple(missing))

    def _weight(self, term: Term) -> float:
        return self.sources.weight(term.key) * (LIGHT if term.light else 1.0)

    def _reach_of(self, term: Term) -> dict[int, float]:
        known = (term.key, term.name)
        if known not in self._reach:
            self._reach[known] = self.sources.reach(self.sources.holders(term.key), name=term.name)
        return self._reach[known]

    def _name_fault(self, sentence: DraftSentence, term: Term) -> Judged:
        words = sentence.article.words(term.span)
        element: Element = "name"
        for mention in sentence.article.analysis.mentions:
            if mention.span.overlaps(term.span):
                kind = sentence.article.analysis.entities[mention.entity].type
                element = "place" if kind == "place" else "name"
        return Judged("absent", element, term.span, words, None, f"“{words}”: not in what the sources say of this")

    # --- the whole sentence ---------------------------------------------------------------------

    def _decide(
        self, sentence: DraftSentence, trials: list[tuple[Clause, Trial]], quotes: list[Judged]
    ) -> Verdict:
        faults: list[Fault] = []
        conflict = any(item.standing == "conflict" for item in quotes)
        borne = 0
        for clause, trial in trials:
            borne += trial.borne
            for item in trial.judged:
                faults.append(item.fault)
                conflict |= item.standing == "conflict" and trial.coverage >= ABOUT_IT
            if not trial.borne and not trial.judged:
                faults.append(self._statement_fault(sentence, clause, trial))
        faults += [item.fault for item in quotes if item.standing != "borne"]
        kind: VerdictKind = "not_found"
        if trials and not faults:
            kind = "supported"
        elif conflict:
            kind = "contradicted"
        elif borne:
            kind = "partly"
        evidence = self._evidence([trial for _, trial in trials])
        origins = 0
        if kind == "supported":
            origins = len({self.origins.origin_of(item.article_id, item.span) for item in evidence})
        return Verdict(
            sentence.span,
            sentence.span.of(sentence.article.article.text),
            kind,
            tuple(sorted(set(faults), key=lambda fault: (fault.span, fault.element))),
            evidence,
            origins,
        )

    def _statement_fault(self, sentence: DraftSentence, clause: Clause, trial: Trial) -> Fault:
        words = [sentence.article.words(term.span) for term in trial.missing]
        parse = sentence.article.analysis.parse
        start = min((parse[index].start for index in clause.words), default=sentence.span.start)
        end = max((parse[index].end for index in clause.words), default=sentence.span.end)
        span = Span(start, end)
        reason = f"not in what the sources say of this: {', '.join(words)}" if words else "no source says this in one place"
        return Fault("statement", span, sentence.article.words(span), None, reason)

    def _evidence(self, trials: list[Trial]) -> tuple[Evidence, ...]:
        places: list[int] = []
        for trial in sorted(trials, key=lambda trial: trial.rank, reverse=True):
            if trial.place not in places:
                places.append(trial.place)
        found = (self.sources.sentences[place] for place in places[:4])
        return tuple(Evidence.of(item.article.article, item.span) for item in found)


def judge_date(time: TimeExpression, draft: AnalysedArticle, window: list[SourceSentence]) -> Judged:
    """Look for a draft's time in a window of source sentences, the anchor first.

    Borne: a source's time agrees and says as much; or the draft's day is the article's own and the window has
    no other day. Conflict: the anchor has a time of the same kind that differs.
    """
    words, mine = draft.words(time.span), stamp_of(time)
    if mine.empty:
        return Judged("borne", "date", time.span, words)
    other: str | None = None
    finer = False
    for far, sentence in enumerate(window):
        for given in sentence.times:
            standing = compare_stamps(mine, stamp_of(given))
            if standing in {"same", "coarser"}:
                return Judged("borne", "date", time.span, words, sentence.article.words(given.span))
            finer |= standing == "finer"
            if standing == "other" and far == 0 and other is None:
                other = sentence.article.words(given.span)
    published = window[0].article.article.published
    if (finer or other is None) and on_the_news(mine, published):
        return Judged("borne", "date", time.span, words)
    if other is not None:
        return Judged("conflict", "date", time.span, words, other, f"the source has {other}")
    return Judged("absent", "date", time.span, words, None, f"{words}: no source gives this time for it")


def _starts_in(span: Span, clause: Clause, parse: tuple[Word, ...]) -> bool:
    inside = [index for index in clause.words if span.start <= parse[index].start < span.end]
    if not inside:
        return False
    return min(inside) in clause.words and all(
        parse[index].start >= parse[min(inside)].start for index in inside
    )
