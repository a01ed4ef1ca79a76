"""From a statement and its support to a point of the brief."""

from copydesk.briefing.standing import StoryView, Support
from copydesk.briefing.statements import Statement, quote_of
from copydesk.briefing.wording import attribution_words, word_sentence
from copydesk.domain.annotation import Attribution, Modality
from copydesk.domain.brief import BriefPoint
from copydesk.domain.claim import ClaimRef, Evidence
from copydesk.language.briefs import BriefWords

SAME_STATEMENT = 0.5  # share of a sentence's lemmas that the sentence with its attribution must have
MODALITY_ORDER: tuple[Modality, ...] = ("denied", "forecast", "planned", "alleged", "estimated", "stated")


def make_point(statement: Statement, support: Support, view: StoryView, words: BriefWords) -> BriefPoint:
    """Word a statement and put its evidence behind it."""
    attribution, proof = attribution_of(statement, view)
    wording = word_sentence(statement.item, statement.span, attribution, words)
    evidence = support.evidence
    if proof is not None and not any(
        proof.article_id == item.article_id and proof.span == item.span for item in evidence
    ):
        evidence = (*evidence, proof)
    return BriefPoint(
        text=wording.text,
        evidence=evidence,
        standing=support.standing,
        origins=support.origins,
        modality=modality_of(statement),
        attribution=attribution_words(attribution, words) if attribution else None,
        unnamed=attribution is not None and is_unnamed(attribution, words),
        edits=wording.edits,
        notes=support.notes,
        shared=support.shared,
    )


def modality_of(statement: Statement) -> Modality:
    """Return the least certain modality among the claims of a sentence."""
    found = {statement.item.analysis.claims[index].modality for index in statement.claims}
    return next((modality for modality in MODALITY_ORDER if modality in found), "stated")


def is_unnamed(attribution: Attribution, words: BriefWords) -> bool:
    """Tell whether an attribution names nobody who could be asked.

    "Analysts", "officials" and "internal benchmarks" name nobody; "the company" and "police" point to one.
    """
    if attribution.kind == "anonymous":
        return True
    if attribution.kind in {"named_person", "named_organisation"}:
        return False
    said = attribution.name.split()
    points = said[0].lower() in words.definite or any(word.lower() in words.institutions for word in said)
    return not points and not any(word[:1].isupper() for word in said[1:])


def attribution_of(statement: Statement, view: StoryView) -> tuple[Attribution | None, Evidence | None]:
    """Return who says it, and the words that tell where they stand outside the sentence.

    The speaker of the quote that holds most of the sentence; else who a claim in it is attributed to; else,
    since a bullet or lead often repeats a figure that the body attributes, the attribution of the same
    article's claim of the same value on the same question.
    """
    analysis, article = statement.item.analysis, statement.item.article
    speaking = quote_of(statement.item, statement.span)
    if speaking is not None and speaking.source is not None:
        return speaking.source, None
    for index in statement.claims:
        attribution = analysis.claims[index].attribution
        if attribution is not None:
            return attribution, None
    for index in statement.claims:
        question = view.questions.get(ClaimRef(article.id, index))
        for ref in question.claims if question is not None else ():
            claim = analysis.claims[ref.claim] if ref.article_id == article.id else None
            same = claim is not None and _same_value(statement, index, ref.claim)
            if claim is not None and claim.attribution is not None and same:
                return claim.attribution, Evidence.of(article, analysis.sentences[claim.sentence].span)
    return None, None


def _same_value(statement: Statement, index: int, other: int) -> bool:
    """Tell whether two claims of an article give one value in sentences that say much the same."""
    analysis = statement.item.analysis
    first, second = analysis.claims[index].quantity, analysis.claims[other].quantity
    if first is None or second is None:
        return False
    a, b = analysis.quantities[first], analysis.quantities[second]
    there = set(analysis.lemmas[analysis.claims[other].sentence])
    alike = len(statement.lemmas & there) >= SAME_STATEMENT * len(statement.lemmas)
    return alike and (a.low, a.high, a.unit) == (b.low, b.high, b.unit)
