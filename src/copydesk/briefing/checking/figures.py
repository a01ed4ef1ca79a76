"""Figures of a draft against those of its evidence: value, bound, unit and thing measured."""

import re
from decimal import Decimal

import msgspec

from copydesk.briefing.checking.binding import bound_to_another
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.sources import SourceSentence
from copydesk.briefing.checking.words import BROADER, SYNONYM, Lexicon, Term
from copydesk.comparison.agreement import compare_quantities, entails, show
from copydesk.domain.annotation import AnalysedArticle, Measure, Quantity, Unit
from copydesk.domain.brief import Element

ROUGHLY = Decimal("0.05")  # "about 50" and "nearly 50" stand for 47.5 on: wider would bear out another figure
REACH = Decimal("0.25")  # "more than 500" is borne out by up to 625; a bound far from the value misleads
WIDE = 3  # a draft's range wider than this says too little to be borne out by one value inside
UNCOUNTED = frozenset({"count", "bare"})
SIDES = {"more_than": "over", "at_least": "over", "less_than": "under", "at_most": "under"}
MEASURED = frozenset(
    {"currency", "percent", "percentage_point", "basis_point", "physical", "duration", "count"}
)
CLOSER = 6  # words by which another figure must stand nearer to what the draft's figure is about
NEXT_TO = 8  # words up to which a figure is about a word beside it


def judge_figure(
    quantity: Quantity,
    terms: tuple[Term, ...],
    draft: AnalysedArticle,
    anchors: list[SourceSentence],
    around: list[SourceSentence],
    lexicon: Lexicon,
    beside: tuple[Quantity, ...] = (),
) -> Judged:
    """Look for a draft's figure in the sentences that a clause is laid beside, then in those around them.

    Borne: a source's value entails the draft's (the same, a faithful rounding, a change of unit, or a value
    just within the draft's bound) for the same measured thing. Conflict: an anchor has another value, bound
    or unit for the same thing; that outweighs a match around it. Otherwise absent. `beside` are the clause's
    figures: a source's value that bears out another of them answers that one.
    """
    words = draft.words(quantity.span)
    turned = _turned(quantity, words, anchors, lexicon)
    if turned is not None:
        return turned
    found, astray = _borne(quantity, terms, draft, words, anchors, lexicon)
    if found is not None:
        return found
    conflict = _conflict(quantity, draft, words, anchors, lexicon, beside)
    if conflict is not None and conflict.element != "figure":
        return conflict
    near, off = _borne(quantity, terms, draft, words, around, lexicon)
    if near is not None and (conflict is None or not _same_noun_there(quantity, anchors, lexicon)):
        return near
    if conflict is not None:
        return conflict
    if quantity.unit.kind == "bare" and quantity.bound == "exact" and _literally(words, [*anchors, *around]):
        return Judged("borne", "figure", quantity.span, words)
    return (
        astray
        or off
        or Judged(
            "absent", "figure", quantity.span, words, None, f"{words}: no source has this figure for it"
        )
    )


def _borne(
    quantity: Quantity,
    terms: tuple[Term, ...],
    draft: AnalysedArticle,
    words: str,
    window: list[SourceSentence],
    lexicon: Lexicon,
) -> tuple[Judged | None, Judged | None]:
    """Return what bears the figure out, or else the same value for something else."""
    astray = None
    for sentence in window:
        for other in sentence.quantities:
            if not _bears(other, quantity, lexicon):
                continue
            given = sentence.article.words(other.span)
            if same_thing(quantity, draft, other, sentence, lexicon):
                nearer = rival(quantity, terms, draft, other, sentence, lexicon)
                nearer = nearer or bound_to_another(quantity, terms, draft, other, sentence, lexicon)
                if nearer is None:
                    return Judged("borne", "figure", quantity.span, words, given), None
                instead = sentence.article.words(nearer.span)
                reason = f"the source has {instead} for this, and {given} for something else"
                astray = astray or Judged("conflict", "scope", quantity.span, words, instead, reason)
                continue
            reason = f"the source's {given} measures {_thing(other, sentence)}, not {_thing(quantity, draft)}"
            astray = astray or Judged("absent", "scope", quantity.span, words, given, reason)
    return None, astray


def _turned(quantity: Quantity, words: str, anchors: list[SourceSentence], lexicon: Lexicon) -> Judged | None:
    """Find the draft's value in an anchor with its bound turned: "at least three" for "at most three"."""
    side = SIDES.get(quantity.bound)
    for sentence in anchors:
        for other in sentence.quantities:
            given = SIDES.get(other.bound)
            if side is None or given is None or side == given or other.value != quantity.value:
                continue
            if _in_noun(other, quantity, lexicon).unit == quantity.unit:
                said = sentence.article.words(other.span)
                return Judged(
                    "conflict", "bound", quantity.span, words, said, f"the source has {show(other)}"
                )
    return None


def _same_noun_there(quantity: Quantity, anchors: list[SourceSentence], lexicon: Lexicon) -> bool:
    """Tell whether an anchor counts the very same noun: then a figure around it is about something else."""
    mine = quantity.measure.head if quantity.measure is not None else quantity.unit.code
    return bool(mine) and any(
        lexicon.closeness(mine, other.measure.head) >= SYNONYM
        for sentence in anchors
        for other in sentence.quantities
        if other.measure is not None
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
    if mine.head in lexicon.words.people and other.unit.kind == "count":
        return True
    # Another noun for it ("victims" for "complaints"): the source's sentence must hold one of the draft's.
    return any(_near(word, term.key, lexicon) for term in sentence.terms for word in ours)


def rival(
    quantity: Quantity,
    terms: tuple[Term, ...],
    draft: AnalysedArticle,
    other: Quantity,
    sentence: SourceSentence,
    lexicon: Lexicon,
) -> Quantity | None:
    """Find another figure of the source's sentence that stands by what the draft's figure is about.

    "140 kg to low orbit, 37 kg to Mars" does not bear out "140 kg to Mars".
    """
    text = draft.analysis.parse
    at = next((index for index, word in enumerate(text) if word.start >= quantity.span.start), None)
    if at is None:
        return None
    elsewhere = [
        next((index for index, word in enumerate(text) if word.start >= item.span.start), at)
        for item in draft.analysis.quantities
        if item.sentence == quantity.sentence and item.span != quantity.span
    ]
    parse, row = sentence.article.analysis.parse, sentence.row
    spots = {
        item: next((index for index in row if parse[index].start >= item.span.start), row.start)
        for item in sentence.quantities
        if item.unit.kind == other.unit.kind and (item is other or item.value != other.value)
    }
    for term in terms:
        if term.pos == "VERB" or term.light or abs(term.word - at) > NEXT_TO:
            continue
        if any(abs(term.word - spot) < abs(term.word - at) for spot in elsewhere):
            continue  # it stands by another figure of the draft
        for match in sentence.terms:
            if lexicon.closeness(term.key, match.key) < SYNONYM:
                continue
            far = {id(item): abs(match.word - spot) for item, spot in spots.items()}
            nearest = min(spots, key=lambda item: far[id(item)])
            lone = sum(lexicon.closeness(term.key, one.key) >= SYNONYM for one in sentence.terms) == 1
            ahead = far[id(other)] - far[id(nearest)]
            if lone and nearest is not other and far[id(nearest)] <= NEXT_TO and ahead >= CLOSER:
                return nearest
    return None


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
        return _within_reach(given, quantity)
    if given.unit != quantity.unit or quantity.value == 0 or given.low is None or given.high is None:
        return False
    if given.bound == "nearly" and quantity.bound == "less_than" and given.value == quantity.value:
        return True
    if given.bound not in {"exact", "about", "nearly"} or given.low != given.high:
        return False
    ratio = given.value / quantity.value
    if quantity.bound == "nearly":
        return 1 - ROUGHLY <= ratio <= 1
    return quantity.bound == "about" and 1 - ROUGHLY <= ratio <= 1 + ROUGHLY


def _within_reach(given: Quantity, quantity: Quantity) -> bool:
    """Tell whether a value lies near the draft's bound: 12 is "fewer than 3,300" but does not bear it out."""
    if quantity.low is not None and quantity.high is not None:
        if quantity.low == quantity.high:
            return True
        if given.low is None or given.high is None:
            return False
        if given.low != given.high:
            ends = ((given.low, quantity.low), (given.high, quantity.high))
            return all(abs(a - b) <= ROUGHLY * abs(b) for a, b in ends)
        return quantity.high <= WIDE * quantity.low
    if given.unit != quantity.unit or quantity.value == 0:
        return given.bound == quantity.bound
    ratio = given.value / quantity.value
    return 1 - REACH <= ratio <= 1 + REACH


def _in_noun(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """Give a count the draft's noun where the two nouns may name the same things, so that they compare."""
    mine, theirs = quantity.unit, other.unit
    if mine.kind == "bare" and theirs.kind in {"physical", "age", "ordinal", "rank", "score", "duration"}:
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
    window: list[SourceSentence],
    lexicon: Lexicon,
    beside: tuple[Quantity, ...],
) -> Judged | None:
    for sentence in window:
        for other in sentence.quantities:
            if any(_bears(other, item, lexicon) for item in beside if item.span != quantity.span):
                continue
            element = _differing(other, quantity, lexicon)
            if element is None or not same_thing(quantity, draft, other, sentence, lexicon):
                continue
            given = sentence.article.words(other.span)
            return Judged("conflict", element, quantity.span, words, given, f"the source has {show(other)}")
    return None


def _differing(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> Element | None:
    """Say in what a source's figure differs from the draft's; None where the two are not of one kind."""
    uncounted = {other.unit.kind, quantity.unit.kind} <= UNCOUNTED
    if other.unit.kind != quantity.unit.kind and not uncounted:
        measured = {other.unit.kind, quantity.unit.kind} <= MEASURED
        return "unit" if other.value == quantity.value and measured else None
    if other.value == quantity.value and other.bound != quantity.bound:
        return "bound"
    agreement = compare_quantities(_in_noun(other, quantity, lexicon), quantity)
    if agreement.kind == "incomparable":
        return "unit" if other.value == quantity.value else None
    return "figure" if agreement.kind == "disjoint" else None


def _thing(quantity: Quantity, where: SourceSentence | AnalysedArticle) -> str:
    if quantity.measure is None:
        return "something else"
    article = where.article if isinstance(where, SourceSentence) else where
    return f"“{article.words(quantity.measure.span)}”"
