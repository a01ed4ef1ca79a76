"""Figures of a draft against those of its evidence: value, bound, unit and thing measured."""

import re
from collections.abc import Iterable
from decimal import Decimal

import msgspec

from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.sources import SourceSentence
from copydesk.briefing.checking.words import BROADER, Lexicon
from copydesk.comparison.agreement import compare_quantities, entails, show
from copydesk.domain.annotation import AnalysedArticle, Measure, Quantity, Unit
from copydesk.domain.brief import Element

ROUGHLY = Decimal("0.05")  # "about 50" and "nearly 50" stand for 47.5 on: wider would bear out another figure
UNCOUNTED = frozenset({"count", "bare"})


def judge_figure(
    quantity: Quantity, draft: AnalysedArticle, window: list[SourceSentence], lexicon: Lexicon
) -> Judged:
    """Look for a draft's figure in a window of source sentences, the anchor first.

    Borne: a source's value entails the draft's (the same, a faithful rounding, a change of unit, or a value
    within the draft's bound) for the same measured thing. Conflict: the anchor has another value, bound or
    unit for the same thing. Otherwise absent.
    """
    words = draft.words(quantity.span)
    others: list[tuple[Quantity, SourceSentence]] = []
    for sentence in window:
        for other in sentence.quantities:
            if _bears(other, quantity, lexicon):
                if same_thing(quantity, draft, other, sentence, lexicon):
                    return Judged("borne", "figure", quantity.span, words, sentence.article.words(other.span))
                others.append((other, sentence))
    if quantity.unit.kind == "bare" and quantity.bound == "exact" and _literally(words, window):
        return Judged("borne", "figure", quantity.span, words)
    for other, sentence in others:
        given = sentence.article.words(other.span)
        reason = f"the source's {given} measures {_thing(other, sentence)}, not {_thing(quantity, draft)}"
        return Judged("absent", "scope", quantity.span, words, given, reason)
    return _conflict(quantity, draft, words, window[:1], lexicon) or Judged(
        "absent", "figure", quantity.span, words, None, f"{words}: no source has this figure for it"
    )


def _literally(words: str, window: list[SourceSentence]) -> bool:
    """Tell whether a bare number ("flight 175", "lap 20") stands in the window as it is."""
    pattern = re.compile(rf"(?<![\w.,]){re.escape(words)}(?!\w|[.,]\d)", re.IGNORECASE)
    return any(pattern.search(sentence.text) for sentence in window)


def same_thing(
    quantity: Quantity, draft: AnalysedArticle, other: Quantity, sentence: SourceSentence, lexicon: Lexicon
) -> bool:
    """Tell whether two figures may measure the same thing: one's measured noun is named beside the other.

    A figure whose measured thing analysis did not find may measure anything in its sentence.
    """
    mine, theirs = quantity.measure, other.measure
    if mine is None or theirs is None or not mine.head or not theirs.head:
        return True
    if _near(mine.head, theirs.head, lexicon) or _near(theirs.head, mine.head, lexicon):
        return True
    ours = {mine.head, *_heads(draft, mine), *(_heads(draft, quantity.whole) if quantity.whole else ())}
    named = {theirs.head, *_heads(sentence.article, theirs)}
    if other.whole is not None:
        named |= _heads(sentence.article, other.whole)
    if any(_near(a, b, lexicon) or _near(b, a, lexicon) for a in ours for b in named):
        return True
    # Another noun for it ("victims" for "complaints"): then the source's sentence must hold one of the draft's.
    return any(_near(word, term.key, lexicon) for term in sentence.terms for word in ours)


def _heads(article: AnalysedArticle, measure: Measure) -> set[str]:
    span = measure.span
    return {
        word.lemma
        for word in article.analysis.parse
        if span.start <= word.start and word.end <= span.end and word.pos in {"NOUN", "PROPN", "VERB", "ADJ"}
    }


def _near(a: str, b: str, lexicon: Lexicon) -> bool:
    return lexicon.closeness(a, b) >= BROADER


def _bears(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> bool:
    given = _in_noun(other, quantity, lexicon)
    if entails(given, quantity):
        return True
    if given.unit != quantity.unit or quantity.value == 0 or given.low is None or given.high is None:
        return False
    if given.bound not in {"exact", "about", "nearly"} or given.low != given.high:
        return False
    ratio = given.value / quantity.value
    if quantity.bound == "nearly":
        return 1 - ROUGHLY <= ratio <= 1
    return quantity.bound == "about" and 1 - ROUGHLY <= ratio <= 1 + ROUGHLY


def _in_noun(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """Give a count the draft's noun where the two nouns may name the same things, so that they compare."""
    mine, theirs = quantity.unit, other.unit
    if mine.kind == "bare" and theirs.kind in {"physical", "age", "ordinal", "rank", "score"}:
        return msgspec.structs.replace(other, unit=mine)  # the draft says less: "aged 19", "5.1 million"
    if mine.kind not in UNCOUNTED or theirs.kind not in UNCOUNTED or mine.per != theirs.per:
        return other
    nouns = not mine.code or not theirs.code or _near(mine.code, theirs.code, lexicon)
    if nouns or _near(theirs.code, mine.code, lexicon) or mine.kind != theirs.kind:
        return msgspec.structs.replace(other, unit=mine)
    # "226 passengers" for "226 people": whether they are the same is the measured thing's question.
    return msgspec.structs.replace(other, unit=Unit(mine.kind, mine.code, mine.per))


def _conflict(
    quantity: Quantity,
    draft: AnalysedArticle,
    words: str,
    window: Iterable[SourceSentence],
    lexicon: Lexicon,
) -> Judged | None:
    for sentence in window:
        for other in sentence.quantities:
            if other.unit.kind != quantity.unit.kind and {other.unit.kind, quantity.unit.kind} != UNCOUNTED:
                if other.value == quantity.value:
                    given = sentence.article.words(other.span)
                    return Judged(
                        "conflict", "unit", quantity.span, words, given, f"the source has {show(other)}"
                    )
                continue
            if not same_thing(quantity, draft, other, sentence, lexicon):
                continue
            given = sentence.article.words(other.span)
            agreement = compare_quantities(_in_noun(other, quantity, lexicon), quantity)
            element: Element = "unit" if agreement.kind == "incomparable" else "figure"
            if other.value == quantity.value and other.bound != quantity.bound:
                element = "bound"
            return Judged("conflict", element, quantity.span, words, given, f"the source has {show(other)}")
    return None


def _thing(quantity: Quantity, where: SourceSentence | AnalysedArticle) -> str:
    if quantity.measure is None:
        return "something else"
    article = where.article if isinstance(where, SourceSentence) else where
    return f"“{article.words(quantity.measure.span)}”"
