"""The verdict on each sentence of a draft."""

from collections.abc import Iterator, Mapping

import msgspec

from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.clauses import Clause, split_clauses
from copydesk.briefing.checking.drafting import DraftSentence, home_of
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.entailing import IN_WORDS, Entailment, entailment_by, unexplained
from copydesk.briefing.checking.laying import Layout
from copydesk.briefing.checking.library import Library
from copydesk.briefing.checking.nearcopy import NearCopy, near_copy
from copydesk.briefing.checking.quotations import Quotations
from copydesk.briefing.checking.readings import LONGEST
from copydesk.briefing.checking.trials import Trial
from copydesk.briefing.checking.words import Term
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Fault, Verdict, VerdictKind
from copydesk.domain.claim import Evidence
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.language.profile import Language

FAULT_COST = 0.15  # what one fault takes from a sentence's strength
CANDIDATES = 8  # sentences of the sources that a draft's may be copied from
MOST_EVIDENCE = 4  # sentences of the sources that are shown
# Of 21 sentences of real events with less of a clause in the sources, the model took one for borne out,
# wrongly.
WORTH_READING = 0.7
MOSTLY_QUOTED = 0.5  # share of a sentence's characters, from which its quotation is what it says

Laid = list[tuple[Clause, Trial]]  # the clauses of a sentence, each with the trial that decides


class Checker:
    """Decides on sentences: clause by clause, with their quotations, and read as a whole where it can be."""

    def __init__(
        self,
        articles: Mapping[str, AnalysedArticle],
        origins: Origins,
        language: Language,
        entailment: EntailmentModel | None,
        library: Library | None = None,
    ) -> None:
        """Lay the sources out. Without an entailment model rules alone decide, and more often wrongly.

        `library` is what checkers of the same sources share; one of its own where none is given.
        """
        library = library or Library(language)
        self.entailment = entailment
        self._language = language
        self.layout = Layout(articles, library)
        self.lexicon = self.layout.lexicon
        self.sources = self.layout.sources
        self.quotations = Quotations(articles, library, language.checking.kin)
        self.origins = origins

    def verdict(self, sentence: DraftSentence) -> Verdict:
        """Check one sentence: every clause beside the places that speak of it."""
        if len(sentence.row) > LONGEST:
            return self._unread(sentence)
        trials, quotes = self._laid(sentence)
        ruled = self._decide(sentence, trials, quotes)
        near = self._near(sentence)
        if near is not None and (near.judged or near.exact):
            return self._as_copied(sentence, ruled, near)
        if (
            self.entailment is None
            or not trials
            or (ruled.kind == "supported" and _quoting(sentence, quotes))
        ):
            return ruled  # quoted words and their speaker are for rules to find
        return self._as_a_whole(sentence, ruled, trials, quotes)

    def _near(self, sentence: DraftSentence) -> NearCopy | None:
        """Return the source sentence that this one is copied from but for a few words, where there is one."""
        places = self.layout.places_of(sentence.terms, sentence.quantities, sentence.times)[:CANDIDATES]
        certainty, linking = self._language.certainty, self._language.briefs.linking
        return near_copy(sentence, places, self.sources, self.lexicon, certainty, linking)

    def _as_copied(self, sentence: DraftSentence, ruled: Verdict, near: NearCopy) -> Verdict:
        """Judge a near copy by what differs; the sentence itself, word for word, bears itself out.

        What stands only inside somebody's quotation is that person's, and stays as rules found it.
        """
        source = self.sources.sentences[near.place]
        own = Evidence.of(source.article.article, source.span)
        evidence = tuple(dict.fromkeys([own, *ruled.evidence]))[:MOST_EVIDENCE]
        if not near.judged:
            told = any(quote.verbatim for quote in sentence.article.analysis.quotes)
            spoken = any(quote.verbatim for quote in source.quotes) and not told
            if ruled.kind == "supported" or spoken:
                return ruled
            return msgspec.structs.replace(ruled, kind="supported", faults=(), evidence=evidence, origins=1)
        faults = {item.fault for item in near.judged} | set(ruled.faults)
        conflict = any(item.standing == "conflict" for item in near.judged)
        kind = ruled.kind if ruled.kind != "supported" else "contradicted" if conflict else "not_found"
        return msgspec.structs.replace(
            ruled,
            kind=kind,
            faults=tuple(sorted(faults, key=lambda fault: (fault.span, fault.element))),
            evidence=evidence,
            origins=0,
        )

    def confirmation(self, sentence: DraftSentence) -> tuple[Evidence, ...]:
        """Return what confirms all of a sentence as a second source would; empty where nothing does.

        Beyond a verdict of `supported`, every clause must be firmly borne out, unless the sentence is mostly
        what somebody said, which its quoted words and their speaker confirm.
        """
        if len(sentence.row) > LONGEST:
            return ()
        quotes = self.quotations.judge(sentence.article, sentence.span, sentence.index)
        quoting = _quoting(sentence, quotes)
        trials: Laid = []
        for clause, trial in self._trials(sentence, quotes):
            if not (trial.firm or (quoting and trial.borne)):
                return ()
            trials.append((clause, trial))
        ruled = self._decide(sentence, trials, quotes)
        near = self._near(sentence)
        if ruled.kind != "supported" or (near is not None and near.judged):
            return ()
        agrees = quoting or self.entailment is None or self._weighed(sentence, trials).agrees
        return ruled.evidence if agrees else ()

    def strength(self, sentence: DraftSentence) -> float:
        """Return how well the sources bear a sentence out, 0-1, for ranking: its weakest clause decides.

        No verdict follows from it; measuring uses it where a protocol wants a score.
        """
        trials, quotes = self._laid(sentence)
        lost = FAULT_COST * sum(item.standing != "borne" for item in quotes)
        scores = [(trial.coverage + trial.direct) / 2 - FAULT_COST * len(trial.judged) for _, trial in trials]
        laid = min(1.0, max(0.0, min(scores, default=0.0) - lost))
        if self.entailment is None or not trials:
            return laid
        return (laid + self._weighed(sentence, trials, exact=True).likelihood) / 2

    def _weighed(self, sentence: DraftSentence, trials: Laid, *, exact: bool = False) -> Entailment:
        assert self.entailment is not None  # noqa: S101 - callers have looked
        decided = [trial for _, trial in trials]
        return entailment_by(sentence, self.layout, self.entailment, decided, exact=exact)

    def _as_a_whole(
        self, sentence: DraftSentence, ruled: Verdict, trials: Laid, quotes: list[Judged]
    ) -> Verdict:
        """Let the model decide where words alone are in question; it overrules no element that rules read.

        Where it takes a sentence for borne out that rules think denied in words, nobody is contradicted.
        """
        if not unexplained(ruled.faults):
            if ruled.kind != "supported" and min(trial.coverage for _, trial in trials) < WORTH_READING:
                return ruled
            whole = self._weighed(sentence, trials)
            if not whole.agrees and ruled.kind == "supported":
                fault = self._unlike(sentence, whole)
                return msgspec.structs.replace(ruled, kind="not_found", faults=(fault,), origins=0)
            if whole.agrees and ruled.faults:
                shown = self._shown(whole, ruled.evidence)
                return msgspec.structs.replace(ruled, kind="supported", faults=(), evidence=shown, origins=1)
            return ruled
        judged = [*quotes, *(item for _, trial in trials for item in trial.judged)]
        conflicts = {item.element for item in judged if item.standing == "conflict"}
        if ruled.kind == "contradicted" and conflicts <= IN_WORDS and self._weighed(sentence, trials).agrees:
            return msgspec.structs.replace(ruled, kind="not_found")
        return ruled

    def _laid(self, sentence: DraftSentence) -> tuple[Laid, list[Judged]]:
        """Lay each clause of a sentence beside the sources, and judge its quotations."""
        quotes = self.quotations.judge(sentence.article, sentence.span, sentence.index)
        return list(self._trials(sentence, quotes)), quotes

    def _trials(self, sentence: DraftSentence, quotes: list[Judged]) -> Iterator[tuple[Clause, Trial]]:
        """Lay each clause beside the sources; words of quotations that stand there are left out."""
        quoted = [item.span for item in quotes if item.standing == "borne"]
        terms = [
            self._named(term, sentence)
            for term in sentence.terms
            if not any(span.holds(term.span) for span in quoted)
        ]
        parse = sentence.article.analysis.parse
        clauses = split_clauses(parse, sentence.row, terms)
        for number, clause in enumerate(clauses):
            figures = tuple(
                item for item in sentence.quantities if home_of(item.span, clauses, parse) == number
            )
            times = tuple(item for item in sentence.times if home_of(item.span, clauses, parse) == number)
            trial = self.layout.best_trial(sentence, clause, figures, times)
            if trial is not None:
                yield clause, trial

    def _named(self, term: Term, sentence: DraftSentence) -> Term:
        """Take a word at the sentence's start for the name that the sources use it as."""
        first = term.word == sentence.row.start and sentence.article.words(term.span)[:1].isupper()
        if first and not term.name and not term.light and self.sources.names(term.key):
            return msgspec.structs.replace(term, name=True)
        return term

    def _unread(self, sentence: DraftSentence) -> Verdict:
        """Refuse a sentence that is too long to be one: what is not checked is never called supported."""
        text, span = sentence.article.article.text, sentence.span
        reason = f"longer than {LONGEST} words: a table or a list, not checked"
        fault = Fault("statement", span, span.of(text), None, reason)
        return Verdict(span, span.of(text), "not_found", (fault,), (), 0)

    def _decide(self, sentence: DraftSentence, trials: Laid, quotes: list[Judged]) -> Verdict:
        faults: list[Fault] = []
        conflict = any(item.standing == "conflict" for item in quotes)
        borne = 0
        for clause, trial in trials:
            borne += trial.borne
            conflict |= trial.contradicts
            faults.extend(item.fault for item in trial.judged)
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
        evidence = self._evidence([trial for _, trial in trials], quotes)
        origins = 0
        if kind == "supported":
            origins = 1  # how many there are by themselves is counted apart
        return Verdict(
            sentence.span,
            sentence.span.of(sentence.article.article.text),
            kind,
            tuple(sorted(set(faults), key=_fault_order)),
            evidence,
            origins,
        )

    def _statement_fault(self, sentence: DraftSentence, clause: Clause, trial: Trial) -> Fault:
        words = [sentence.article.words(term.span) for term in trial.missing]
        parse = sentence.article.analysis.parse
        start = min((parse[index].start for index in clause.words), default=sentence.span.start)
        end = max((parse[index].end for index in clause.words), default=sentence.span.end)
        span = Span(start, end)
        reason = (
            f"not in what the sources say of this: {', '.join(words)}"
            if words
            else "no source says this in one place"
        )
        return Fault("statement", span, sentence.article.words(span), None, reason)

    def _unlike(self, sentence: DraftSentence, whole: Entailment) -> Fault:
        """Say that the words are there, and that together they say something else."""
        text = sentence.span.of(sentence.article.article.text)
        likely = f"at most {whole.likelihood:.0%} likely"
        reason = f"its words are there, but read as a whole no passage says this ({likely})"
        return Fault("statement", sentence.span, text, None, reason)

    def _shown(self, whole: Entailment, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """Return the sentences that were read, then what else there is."""
        read = [self.layout.sources.sentences[place] for place in whole.places]
        own = [Evidence.of(item.article.article, item.span) for item in read]
        return tuple(dict.fromkeys([*own, *evidence]))[:MOST_EVIDENCE]

    def _evidence(self, trials: list[Trial], quotes: list[Judged]) -> tuple[Evidence, ...]:
        """Return the sentences that decided: those with the quoted words, then those that say most."""
        quoted = [self.sources.place_at(item.proof[0], item.proof[1].start) for item in quotes if item.proof]
        places = list(dict.fromkeys(quoted))
        for trial in sorted(trials, key=lambda trial: -trial.coverage):
            places += [place for place in trial.places if place not in places]
        found = (self.sources.sentences[place] for place in places[:MOST_EVIDENCE])
        return tuple(Evidence.of(item.article.article, item.span) for item in found)


def _fault_order(fault: Fault) -> tuple[Span, str, str, str]:
    """Order faults by place, and those of one place the same way every time."""
    return fault.span, fault.element, fault.source or "", fault.reason


def _quoting(sentence: DraftSentence, quotes: list[Judged]) -> bool:
    """Tell whether a sentence is mostly somebody's words, and these stand in the source."""
    quoted = sum(len(item.span) for item in quotes if item.standing == "borne")
    return quoted >= MOSTLY_QUOTED * len(sentence.span)
