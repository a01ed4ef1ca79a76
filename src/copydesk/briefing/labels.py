"""What a question is about, in words that an editor can read: "people killed", "Ana Pell’s words"."""

from collections import Counter
from collections.abc import Iterable, Sequence

from copydesk.briefing.standing import StoryView
from copydesk.domain.annotation import AnalysedArticle, Claim, Quantity
from copydesk.domain.claim import ClaimRef
from copydesk.language.profile import Language

LONGEST_MEASURE = 6  # words: a longer noun phrase is a sentence, not a label
LONGEST_CLAUSE = 9  # words that a clause is cut to where nothing shorter names a question
COMMON = 0.5  # share of the claims that must name somebody for the label to do so


def label_of(refs: Sequence[ClaimRef], view: StoryView, language: Language) -> str:
    """Name what claims are about: the thing measured and its fate, whose words, or a clause of their own."""
    claims = [
        (view.item(ref.article_id), view.item(ref.article_id).analysis.claims[ref.claim]) for ref in refs
    ]
    figures = [
        (item, claim, item.analysis.quantities[claim.quantity])
        for item, claim in claims
        if claim.quantity is not None
    ]
    if figures:
        found = _most(_measured(item, claim, quantity, language) for item, claim, quantity in figures)
        if found:
            return found if len(found.split()) > 1 else _with_name(found, claims)
    elif any(claim.quote is not None for _, claim in claims):
        speaker = _most(claim.attribution.name for _, claim in claims if claim.attribution is not None)
        if speaker:
            return language.briefs.their_words.format(name=_tidy(speaker))
    return _clause(claims)


def _measured(item: AnalysedArticle, claim: Claim, quantity: Quantity, language: Language) -> str:
    """Name the thing that one figure measures, with what became of them where it counts people."""
    senses, words = language.senses, language.briefs
    measure = _bare(item.words(quantity.measure.span), language) if quantity.measure is not None else ""
    head = quantity.measure.head if quantity.measure is not None else quantity.unit.code
    inside = {
        word.lemma for word in item.analysis.parse if quantity.span.start <= word.start < quantity.span.end
    }
    close = {senses.group_of(lemma) for lemma in (*inside, head, claim.predicate)}
    fates = sorted(close & senses.fates)
    if fates and quantity.unit.kind in {"count", "bare"}:
        particular = head in senses.people and senses.group_of(head) not in senses.fates
        noun = measure if particular and len(measure.split()) <= 2 else words.anybody
        return f"{noun} {words.fates.get(fates[0], fates[0])}"
    if measure and len(measure.split()) <= LONGEST_MEASURE:
        return measure
    if quantity.unit.kind == "count" and quantity.unit.code:
        return quantity.unit.code
    return ""


def _with_name(label: str, claims: Sequence[tuple[AnalysedArticle, Claim]]) -> str:
    """Add to a single word the name that most of the claims give, where one does: "price (Orvane)"."""
    named: Counter[str] = Counter()
    for item, claim in claims:
        named.update({item.analysis.entities[index].name for index in claim.entities})
    if not named:
        return label
    name, count = min(named.items(), key=lambda pair: (-pair[1], pair[0]))
    fits = count >= COMMON * len(claims) and name.casefold() not in label.casefold()
    return f"{label} ({_tidy(name)})" if fits else label


def _clause(claims: Sequence[tuple[AnalysedArticle, Claim]]) -> str:
    """Quote the shortest of the claims, cut where it is long."""
    said = min((_tidy(item.words(claim.span)) for item, claim in claims), key=lambda text: (len(text), text))
    words = said.strip("“”\"' ").split()
    return f"“{' '.join(words[:LONGEST_CLAUSE])}{' …' if len(words) > LONGEST_CLAUSE else ''}”"


def _most(found: Iterable[str]) -> str:
    counts = Counter(text for text in found if text)
    return min(counts, key=lambda text: (-counts[text], -len(text), text), default="")


def _bare(text: str, language: Language) -> str:
    """Take the words without content from the front: "most of the other major banks" are "major banks"."""
    words = text.split()
    while words and words[0].casefold() in language.senses.function_words:
        words = words[1:]
    return unquoted(" ".join(words))


def unquoted(label: str) -> str:
    """Take the quotation marks out of a label, which may hold only one of a pair: "leaking’ barrels".

    Apostrophes stay: "ferry’s hull", "workers’ pay".
    """
    words = (word.strip('“”„«»‘"').lstrip("'") for word in label.split())
    return " ".join(word if word.endswith(("s’", "s'")) else word.rstrip("’'") for word in words)


def _tidy(text: str) -> str:
    return " ".join(text.split())
