"""Who reports which figure: those that two origins or more give, value by value, and who leaves them out."""

from collections.abc import Iterable, Sequence

from copydesk.briefing.labels import label_of
from copydesk.briefing.standing import DISTINCTIVE, StoryView
from copydesk.briefing.statements import TELLING_UNITS
from copydesk.comparison.agreement import show
from copydesk.domain.annotation import Quantity
from copydesk.domain.brief import FigureRow, FigureValue
from copydesk.domain.claim import ClaimRef, Evidence, Question
from copydesk.language.profile import Language

MOST_ROWS = 6
MOST_VALUES = 6
LEAST_ORIGINS = 2
ONE_THING = frozenset({"agrees", "compatible", "updates", "conflicts"})
OPEN = frozenset({"updates", "conflicts"})


def tabulate_figures(view: StoryView, language: Language) -> tuple[FigureRow, ...]:
    """Return the figures that most origins report, those that differ first, at most `MOST_ROWS`."""
    found = []
    for question in view.comparison.questions:
        beside = _beside(question, view)
        taken: set[ClaimRef] = set()
        for anchor in sorted(beside, key=lambda ref: (-_reach(beside[ref], view), ref)):
            refs = sorted(beside[anchor] - taken)
            if anchor in taken or _reach(refs, view) < LEAST_ORIGINS or not _telling(_quantity(anchor, view)):
                continue
            taken.update(refs)
            differing = any(
                item.kind in OPEN and {item.a, item.b} <= beside[anchor] for item in view.relations[anchor]
            )
            found.append((not differing, -_reach(refs, view), refs))
    rows: dict[str, FigureRow] = {}
    for *_, refs in sorted(found):
        row = _row(refs, view, language)
        rows.setdefault(row.label, row)  # two of one name would be taken for one
        if len(rows) == MOST_ROWS:
            break
    return tuple(rows.values())


def _beside(question: Question, view: StoryView) -> dict[ClaimRef, set[ClaimRef]]:
    """Return for each figure of a question the figures that are shown to be of one thing with it, and itself.

    Not what is of one thing with those: "dozens" fits 40 and 90, and over it the two would be one.
    """
    found: dict[ClaimRef, set[ClaimRef]] = {}
    for relation in question.relations:
        pair = (relation.a, relation.b)
        if relation.kind not in ONE_THING or not view.holds(relation):
            continue
        if any(view.item(ref.article_id).analysis.claims[ref.claim].quantity is None for ref in pair):
            continue
        for ref in pair:
            found.setdefault(ref, {ref}).update(pair)
    return found


def _reach(refs: Iterable[ClaimRef], view: StoryView) -> int:
    return len({view.origins.voice_of(ref.article_id, _quantity(ref, view).span) for ref in refs})


def _row(refs: Sequence[ClaimRef], view: StoryView, language: Language) -> FigureRow:
    """Put one thing's figures into a row: a value with everybody who gives it, in order of time."""
    given: dict[str, dict[str, Evidence]] = {}
    for ref in refs:
        quantity, item = _quantity(ref, view), view.item(ref.article_id)
        own = Evidence.of(item.article, quantity.span)
        spelt = quantity.unit.kind == "percent" and not any(sign.isdigit() for sign in own.excerpt)
        words = " ".join(own.excerpt.split()) if spelt or _vague(quantity) else show(quantity)
        given.setdefault(words, {}).setdefault(ref.article_id, own)
    values = [_value(words, tuple(evidence.values()), view) for words, evidence in given.items()]
    values.sort(key=lambda one: (one.first is None, one.first.isoformat() if one.first else "", one.words))
    outlets = {proof.outlet for value in values for proof in value.evidence}
    silent = sorted({item.article.outlet.name for item in view.items} - outlets)
    return FigureRow(label_of(refs, view, language), tuple(values[:MOST_VALUES]), tuple(silent))


def _value(words: str, evidence: tuple[Evidence, ...], view: StoryView) -> FigureValue:
    times = (view.item(proof.article_id).article.published for proof in evidence)
    first = min((time for time in times if time is not None), default=None)
    origins = {view.origins.voice_of(proof.article_id, proof.span) for proof in evidence}
    return FigureValue(words, first, evidence, len(origins))


def _vague(quantity: Quantity) -> bool:
    """Tell whether a value is a word such as "dozens": its own words say more than its bounds."""
    return quantity.bound == "about" and quantity.low != quantity.high


def _telling(quantity: Quantity) -> bool:
    """Tell whether a figure is worth a row: small counts, ages and spans of time are in every text."""
    if quantity.unit.kind not in TELLING_UNITS or _vague(quantity):
        return False
    return quantity.unit.kind != "count" or abs(quantity.value) >= DISTINCTIVE


def _quantity(ref: ClaimRef, view: StoryView) -> Quantity:
    """Return a claim's figure; ValueError where it has none."""
    analysis = view.item(ref.article_id).analysis
    index = analysis.claims[ref.claim].quantity
    if index is None:
        message = "a claim without a figure stands in no row of figures"
        raise ValueError(message)
    return analysis.quantities[index]
