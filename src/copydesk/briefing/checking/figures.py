"""Figures of a draft against those of its evidence: value, bound, unit and thing measured."""

import re

import msgspec

from copydesk.briefing.checking.binding import bound_to_another, counts_less
from copydesk.briefing.checking.clauses import SUBJECTS, words_in
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.stamps import stamp_of
from copydesk.briefing.checking.values import UNCOUNTED, bears, in_noun, meet, near
from copydesk.briefing.checking.words import SYNONYM, Lexicon, Term
from copydesk.comparison.agreement import compare_quantities, show
from copydesk.domain.annotation import AnalysedArticle, Measure, Quantity
from copydesk.domain.brief import Element

SIDES = {"more_than": "over", "at_least": "over", "less_than": "under", "at_most": "under"}
MEASURED = frozenset(
    {"currency", "percent", "percentage_point", "basis_point", "physical", "duration", "count"}
)
MODIFYING = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod"})
NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
HEDGE_REACH = 3  # characters between a doubt and the figure that it is about
CLOSER = 6  # words by which another figure must stand nearer to what the draft's figure is about
A_DOZEN = 12
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
    if _years_between(quantity, anchors):
        return Judged("borne", "figure", quantity.span, words)
    turned = _turned(quantity, words, anchors, lexicon)
    if turned is not None:
        return turned
    found, astray = _borne(quantity, terms, draft, words, anchors, lexicon)
    if found is not None and counts_less(quantity, terms, draft, anchors, lexicon):
        reason = f"the source counts {found.source or words} for a part of this only"
        return Judged("absent", "scope", quantity.span, words, found.source, reason)
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
            rated = _rated(other, quantity, sentence, draft, lexicon)
            if not bears(rated, quantity, lexicon) or not _each_numeral(words, sentence):
                continue
            given = sentence.article.words(other.span)
            if same_thing(quantity, draft, other, sentence, lexicon):
                nearer = rival(quantity, terms, draft, other, sentence, lexicon)
                nearer = nearer or bound_to_another(quantity, terms, draft, other, sentence, lexicon)
                if nearer is not None and _counts_its_own(quantity, draft, other, nearer, sentence, lexicon):
                    nearer = None
                hedge = _hedged(quantity, draft, other, sentence, lexicon)
                if nearer is None and hedge is not None:
                    reason = f"the source is less sure of it: “{hedge}”"
                    return Judged("conflict", "certainty", quantity.span, words, given, reason), None
                if nearer is None:
                    return Judged("borne", "figure", quantity.span, words, given), None
                instead = sentence.article.words(nearer.span)
                reason = f"the source has {instead} for this, and {given} for something else"
                astray = astray or Judged("conflict", "scope", quantity.span, words, instead, reason)
                continue
            reason = f"the source's {given} measures {_thing(other, sentence)}, not {_thing(quantity, draft)}"
            astray = astray or Judged("absent", "scope", quantity.span, words, given, reason)
    return None, astray


def _each_numeral(words: str, sentence: SourceSentence) -> bool:
    """Tell whether a sentence holds each numeral of a range: "from $11 billion to $160 billion"."""
    numerals = NUMERAL.findall(words)
    return len(numerals) <= 1 or set(numerals) <= set(NUMERAL.findall(sentence.text))


def _years_between(quantity: Quantity, anchors: list[SourceSentence]) -> bool:
    """Tell whether a number of years lies between two years of one sentence, or one and the article's own.

    "for 37 years" is borne out by "in 2013 ... the first since 1976".
    """
    if (quantity.unit.kind, quantity.unit.code) != ("duration", "year") or quantity.bound != "exact":
        return False
    for sentence in anchors:
        years = {int(year) for item in sentence.times if (year := stamp_of(item).year) is not None}
        published = sentence.article.article.published
        since = {published.year} if published is not None and len(years) == 1 else set()
        if any(a - b == quantity.value for a in years | since for b in years):
            return True
    return False


def _hedged(
    quantity: Quantity, draft: AnalysedArticle, other: Quantity, sentence: SourceSentence, lexicon: Lexicon
) -> str | None:
    """Return the doubt that stands right before a source's figure ("perhaps $1") where the draft has none."""
    doubts = lexicon.words.doubts | lexicon.words.reserves
    mine = {
        draft.analysis.parse[index].lemma
        for index in words_in(draft.analysis.parse, draft.analysis.sentences[quantity.sentence].span)
    }
    before = [
        word
        for word in sentence.article.analysis.parse[sentence.row.start : sentence.row.stop]
        if word.end <= other.span.start and word.pos == "ADV"
    ]
    near = [word for word in before if other.span.start - word.end <= HEDGE_REACH and word.lemma in doubts]
    if not near or mine & doubts:
        return None
    return sentence.article.article.text[near[-1].start : near[-1].end]


def _counts_its_own(
    quantity: Quantity,
    draft: AnalysedArticle,
    other: Quantity,
    rival_of_it: Quantity,
    sentence: SourceSentence,
    lexicon: Lexicon,
) -> bool:
    """Tell whether both figures count the same noun and the rival another: "821 complaints" stay theirs."""
    mine, theirs = counted(quantity, draft), counted(other, sentence.article)
    instead = counted(rival_of_it, sentence.article)
    return meet(mine, theirs, lexicon) and not meet(mine, instead, lexicon)


def counted(quantity: Quantity, article: AnalysedArticle) -> set[str]:
    """Return the words of what a figure counts or is put before: "425 kg relay satellite" gives the last two.

    They stand inside the figure's own span or follow it up to the noun that it depends on.
    """
    parse = article.analysis.parse
    inside = words_in(parse, quantity.span)
    if not inside:
        return set()
    last = top = inside[-1]
    while parse[top].head != top and parse[top].dep in MODIFYING:
        top = parse[top].head
    found = {*inside, *(range(last, top + 1) if 0 <= top - last <= NEXT_TO else ())}
    return {parse[index].lemma for index in found if parse[index].pos in {"NOUN", "PROPN", "ADJ"}}


def _turned(quantity: Quantity, words: str, anchors: list[SourceSentence], lexicon: Lexicon) -> Judged | None:
    """Find the draft's value in an anchor with its bound turned: "at least three" for "at most three"."""
    side = SIDES.get(quantity.bound)
    for sentence in anchors:
        for other in sentence.quantities:
            given = SIDES.get(other.bound)
            if side is None or given is None or side == given or other.value != quantity.value:
                continue
            if in_noun(other, quantity, lexicon).unit == quantity.unit:
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
    if near(mine.head, theirs.head, lexicon) or near(theirs.head, mine.head, lexicon):
        return True
    ours = {mine.head, *_heads(draft, mine), *(_heads(draft, quantity.whole) if quantity.whole else ())}
    named = {theirs.head, *_heads(sentence.article, theirs)}
    if quantity.unit.kind not in UNCOUNTED:
        ours |= counted(quantity, draft)
        named |= counted(other, sentence.article)
    if other.whole is not None:
        named |= _heads(sentence.article, other.whole)
    if meet(ours, named, lexicon):
        return True
    if mine.head in lexicon.words.people and other.unit.kind == "count":
        return True
    if theirs.head in lexicon.words.people and _both_named(quantity, draft, other, sentence):
        return False  # "608,000 people, most of them children" are not 608,000 children
    # Another noun for it ("victims" for "complaints"): the source's sentence must hold one of the draft's.
    return any(near(word, term.key, lexicon) for term in sentence.terms for word in ours)


def _both_named(
    quantity: Quantity, draft: AnalysedArticle, other: Quantity, sentence: SourceSentence
) -> bool:
    """Tell whether the source's sentence names what the draft counts beside what it counts itself."""
    mine, theirs = counted(quantity, draft), counted(other, sentence.article)
    outside = {
        word.lemma
        for word in sentence.article.analysis.parse[sentence.row.start : sentence.row.stop]
        if not other.span.start <= word.start < other.span.end
    }
    return bool(mine and theirs) and not mine & theirs and bool(mine & outside)


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
    at = words_in(text, quantity.span).start
    elsewhere = [
        words_in(text, item.span).start
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
    parse = article.analysis.parse
    return {
        parse[index].lemma
        for index in words_in(parse, measure.span)
        if parse[index].pos in {"NOUN", "PROPN", "VERB", "ADJ"}
    }


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
            if any(bears(other, item, lexicon) for item in beside if item.span != quantity.span):
                continue
            element = _differing(_rated(other, quantity, sentence, draft, lexicon), quantity, lexicon)
            if element is None or not same_thing(quantity, draft, other, sentence, lexicon):
                continue
            if _passing(other) and not meet(
                counted(quantity, draft), counted(other, sentence.article), lexicon
            ):
                continue
            given = sentence.article.words(other.span)
            return Judged("conflict", element, quantity.span, words, given, f"the source has {show(other)}")
    return None


def _rated(
    other: Quantity, quantity: Quantity, sentence: SourceSentence, draft: AnalysedArticle, lexicon: Lexicon
) -> Quantity:
    """Give a source's figure the draft's rate where the two tell one rate in other words.

    "Annual sales of $2bn" are "sales of $2bn a year", and "a dose costs $4" is "$4 a dose".
    """
    mine, theirs = quantity.unit.per, other.unit.per
    if mine == theirs or (mine is not None and theirs is not None):
        return other
    article, span = (
        (draft, draft.analysis.sentences[quantity.sentence].span)
        if mine is None
        else (sentence.article, sentence.span)
    )
    parse = article.analysis.parse
    words = [parse[index] for index in words_in(parse, span)]
    named = {word.lemma for word in words if word.dep in SUBJECTS}
    named |= {lexicon.words.rates[word.lemma] for word in words if word.lemma in lexicon.words.rates}
    if (mine or theirs) not in named:
        return other
    return msgspec.structs.replace(other, unit=msgspec.structs.replace(other.unit, per=mine))


def _passing(other: Quantity) -> bool:
    """Tell whether a figure is a small count, which texts have of anything: it denies no other noun's."""
    return other.unit.kind in UNCOUNTED and other.value <= A_DOZEN


def _differing(other: Quantity, quantity: Quantity, lexicon: Lexicon) -> Element | None:
    """Say in what a source's figure differs from the draft's; None where the two are not of one kind."""
    uncounted = {other.unit.kind, quantity.unit.kind} <= UNCOUNTED
    if other.unit.kind != quantity.unit.kind and not uncounted:
        measured = {other.unit.kind, quantity.unit.kind} <= MEASURED
        measured &= (other.unit.kind == "duration") == (quantity.unit.kind == "duration")
        return "unit" if other.value == quantity.value and measured else None
    if other.value == quantity.value and other.bound != quantity.bound:
        return "bound"
    agreement = compare_quantities(in_noun(other, quantity, lexicon), quantity)
    if agreement.kind == "incomparable":
        return "unit" if other.value == quantity.value else None
    return "figure" if agreement.kind == "disjoint" else None


def _thing(quantity: Quantity, where: SourceSentence | AnalysedArticle) -> str:
    if quantity.measure is None:
        return "something else"
    article = where.article if isinstance(where, SourceSentence) else where
    return f"“{article.words(quantity.measure.span)}”"
