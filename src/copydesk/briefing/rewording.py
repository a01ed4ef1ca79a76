"""The gate of a language model: what it gives back stands in a brief only where it says the same.

A model may reword a point, and nothing else. Its words are read like anybody's draft: they must be one
sentence, with the same figures, names, times and quoted words as the point's own, as certain, of the same
words or synonyms, and borne out by the point's own evidence. What fails in anything is refused, and the point
keeps its words.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec

from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import read_draft
from copydesk.briefing.checking.quotations import quoted_spans
from copydesk.briefing.checking.tokens import tokens_of
from copydesk.briefing.same_words import same_words
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.domain.brief import Brief, BriefPoint, Edit, Refusal
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped
from copydesk.language.profile import Language
from copydesk.language.speech import SpeechWords
from copydesk.reading.compose import compose

LONGEST = 1.5  # times as many words as the point has, and a few more: longer adds something
MORE_WORDS = 4
MARKUP = re.compile(r"[<>\[\]{}|`*_#\\]|https?:|www\.|\n")
WORD = re.compile(r"\w+")


Writer = Callable[[str], str]
"""Gives a sentence back in other words; whatever it raises is a refusal of that sentence alone."""

Analyse = Callable[[Article], AnalysedArticle | Skipped]


class Rewriter:
    """Rewords the points of briefs, each once, and counts what became of them."""

    def __init__(
        self,
        writer: Writer,
        analyse: Analyse,
        articles: Mapping[str, AnalysedArticle],
        language: Language,
        entailment: EntailmentModel | None = None,
    ) -> None:
        """`analyse` reads a text as an article; `articles` holds the sources of the briefs by their ids."""
        self._writer = writer
        self._analyse = analyse
        self._articles = articles
        self._language = language
        self._entailment = entailment
        self._done: dict[BriefPoint, BriefPoint] = {}
        self.refused: Counter[Refusal] = Counter()
        self.kept = 0

    def brief(self, brief: Brief) -> Brief:
        """Return a brief whose points are reworded where that may stand; headline and figures stay."""
        return msgspec.structs.replace(
            brief,
            key_points=self._points(brief.key_points),
            summary=self._points(brief.summary),
            agreed=self._points(brief.agreed),
            single=self._points(brief.single),
            implications=self._points(brief.implications),
        )

    @property
    def asked(self) -> int:
        """Return for how many sentences the writer was asked."""
        return len(self._done)

    def _points(self, points: Sequence[BriefPoint]) -> tuple[BriefPoint, ...]:
        for point in points:
            if point not in self._done:
                self._done[point] = self._one(point)
        return tuple(self._done[point] for point in points)

    def _one(self, point: BriefPoint) -> BriefPoint:
        words = plain_words(point)
        try:
            reply = self._writer(words)
        except Exception:  # noqa: BLE001 - a model's trouble is counted; the point keeps its words
            self.refused["failed"] += 1
            return point
        text = one_line(reply)
        if text == words:
            self.refused["unchanged"] += 1
            return point
        before, after = self._read(words), self._read(text) if text else None
        if text is None or before is None or after is None:
            self.refused["unusable"] += 1
            return point
        sources = {item.article_id: self._articles[item.article_id] for item in point.evidence}
        refusal = refusal_of(point, before, after, sources, self._language, self._entailment)
        if refusal is not None:
            self.refused[refusal] += 1
            return point
        self.kept += 1
        return reworded(point, text)

    def _read(self, text: str) -> AnalysedArticle | None:
        article = compose("rewording", title="", body=text, outlet=Outlet("rewording", known=False),
                          language=self._language.code)  # fmt: skip
        found = self._analyse(article)
        return None if isinstance(found, Skipped) else found


def plain_words(point: BriefPoint) -> str:
    """Return a point's words for a writer: without the days that wording put in brackets, or the brackets."""
    kept, at = [], 0
    for edit in sorted(point.edits, key=lambda edit: edit.span):
        if edit.kind == "date_resolved":
            kept.append(point.text[at : edit.span.start].rstrip())
            at = edit.span.end
    kept.append(point.text[at:])
    return " ".join("".join(kept).replace("[", "").replace("]", "").split())


def one_line(reply: str) -> str | None:
    """Return a writer's reply as one sentence's text, or None where it is anything else."""
    text = reply.strip()
    inside = text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == '"' and '"' not in inside:
        text = inside.strip()  # models like to quote what they give
    if not text or MARKUP.search(text) or any(not character.isprintable() for character in text):
        return None
    return " ".join(text.split())


def refusal_of(
    point: BriefPoint,
    before: AnalysedArticle,
    after: AnalysedArticle,
    sources: Mapping[str, AnalysedArticle],
    language: Language,
    entailment: EntailmentModel | None = None,
) -> Refusal | None:
    """Return why a rewording may not stand for a point, or None where it may.

    `before` and `after` are the point's own words and the rewording, analysed like articles; `sources` are
    the articles of the point's evidence by their ids.
    """
    if len(after.analysis.sentences) != 1:
        return "not_one_sentence"
    if _length(after) > LONGEST * _length(before) + MORE_WORDS:
        return "too_long"
    if _figures(after) != _figures(before):
        return "figures"
    if _quoted(after) != _quoted(before):
        return "quote_words"
    if _names(after) != _names(before):
        return "names"
    if _times(after) != _times(before):
        return "times"
    if _certainty(after, language) != _certainty(before, language):
        return "certainty"
    checker = Checker(sources, Origins(), language, entailment)
    if not same_words(before, after, checker.lexicon, language.briefs.linking):
        return "words"
    return None if _borne_out(point, after, checker) else "not_supported"


def reworded(point: BriefPoint, text: str) -> BriefPoint:
    """Return a point in a writer's words: all of them are marked as an edit; its evidence stays."""
    edit = Edit("reworded", Span(0, len(text)))
    return msgspec.structs.replace(point, text=text, edits=(edit,))


def _borne_out(point: BriefPoint, after: AnalysedArticle, checker: Checker) -> bool:
    """Tell whether the sources support the rewording by a sentence of the point's own evidence."""
    (sentence,) = read_draft(after, checker.lexicon)
    verdict = checker.verdict(sentence)
    own = [(item.article_id, item.span) for item in point.evidence]
    cited = any(
        proof.article_id == name and proof.span.overlaps(span)
        for proof in verdict.evidence
        for name, span in own
    )
    return verdict.kind == "supported" and cited


def _length(item: AnalysedArticle) -> int:
    return len(WORD.findall(item.article.text))


def _figures(item: AnalysedArticle) -> list[str]:
    return sorted(
        f"{one.low} {one.high} {one.bound} {one.unit.kind} {one.unit.code} {one.direction}"
        for one in item.analysis.quantities
    )


def _quoted(item: AnalysedArticle) -> list[list[str]]:
    text = item.article.text
    return sorted(tokens_of(span.of(text)) for span in quoted_spans(item, Span(0, len(text))))


def _names(item: AnalysedArticle) -> list[str]:
    """Return the words that name something, as often as they stand there.

    A name put for a pronoun is refused too: whom the pronoun meant, the sentence alone does not tell.
    """
    named = [mention.span for mention in item.analysis.mentions if mention.kind == "name"]
    return sorted(
        word.lemma.casefold()
        for word in item.analysis.parse
        if word.pos == "PROPN" or any(span.start <= word.start < span.end for span in named)
    )


def _reports(item: AnalysedArticle, speech: SpeechWords) -> int:
    """Return how many verbs report words or thoughts: "say they are unhappy" is no "are unhappy"."""
    return sum(word.pos == "VERB" and word.lemma in speech.verbs for word in item.analysis.parse)


def _times(item: AnalysedArticle) -> list[str]:
    return sorted(one.timex_value for one in item.analysis.times)


def _certainty(item: AnalysedArticle, language: Language) -> tuple[object, ...]:
    """Return how certain a sentence is: its claims, its kinds of doubt, and how much is only reported.

    The claims alone are not enough: "may reopen" and "will reopen" are both forecasts.
    """
    words = language.certainty
    said = [
        (word.lemma.casefold(), item.article.text[word.start : word.end].casefold())
        for word in item.analysis.parse
    ]
    kinds = (
        words.possible_modals, words.future_modals, words.hypothetical_modals, words.hedges,
        words.likelihoods, words.allegations, words.denials, words.estimates, words.forecasts, words.plans,
    )  # fmt: skip
    held = tuple(any({lemma, form} & kind for lemma, form in said) for kind in kinds)
    denied = sum(bool({lemma, form} & words.negators) for lemma, form in said)
    reports = _reports(item, language.speech)
    return (held, denied, reports, {(claim.modality, claim.negated) for claim in item.analysis.claims})
