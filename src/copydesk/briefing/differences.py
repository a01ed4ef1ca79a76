"""Where sources differ: each side with its own evidence, none preferred."""

from collections.abc import Sequence
from decimal import Decimal

from copydesk.briefing.labels import label_of
from copydesk.briefing.standing import StoryView
from copydesk.briefing.statements import TELLING_UNITS
from copydesk.briefing.wording import attribution_words, word_sentence
from copydesk.domain.annotation import Claim
from copydesk.domain.brief import BriefPoint, Difference, FigureReport
from copydesk.domain.claim import ClaimRef, Evidence, Question, Relation, RelationKind
from copydesk.language.briefs import BriefWords
from copydesk.language.profile import Language

KINDS: tuple[RelationKind, ...] = ("conflicts", "updates", "different_scope")
MOST = {"conflicts": 6, "updates": 4, "different_scope": 3}
MOST_SIDES = 4


def find_differences(view: StoryView, language: Language) -> tuple[Difference, ...]:
    """Return conflicts first, then what was updated, then figures easily mistaken for one another."""
    found = []
    for kind in KINDS:
        ordered = sorted(
            (
                question
                for question in view.comparison.questions
                if any(item.kind == kind for item in question.relations)
            ),
            key=lambda question: (-question.origins, question.id),
        )
        differences = [_difference(question, kind, view, language) for question in ordered]
        found += [difference for difference in differences if difference is not None][: MOST[kind]]
    return tuple(found)


def _difference(
    question: Question, kind: RelationKind, view: StoryView, language: Language
) -> Difference | None:
    relations = [
        relation for relation in question.relations if relation.kind == kind and view.holds(relation)
    ]
    between = [item for item in relations if item.a.article_id != item.b.article_id]
    if kind == "different_scope":
        between = [item for item in between if _same_number(item, view)]
    if not between:
        return None
    involved = {ref for relation in between for ref in (relation.a, relation.b)}
    groups = _sides(question, involved, view)
    if len(groups) < 2:
        return None
    groups.sort(key=lambda group: _when(group, between, view))
    sides = tuple(_side(group, view, language.briefs) for group in groups[:MOST_SIDES])
    reasons = dict.fromkeys(relation.reason for relation in between)
    moves = _moves(groups, view) if kind == "updates" else ()
    return Difference(
        label_of(sorted(involved), view, language), kind, "; ".join(list(reasons)[:1]), sides, moves
    )


def _moves(groups: Sequence[Sequence[ClaimRef]], view: StoryView) -> tuple[FigureReport, ...]:
    """Return the dated reports of a figure that moves, one for each article and value, in order of time."""
    found: dict[tuple[str, Decimal], FigureReport] = {}
    for ref in (ref for group in groups for ref in group):
        item = view.item(ref.article_id)
        index = item.analysis.claims[ref.claim].quantity
        when = item.article.published
        if index is not None and when is not None:
            quantity = item.analysis.quantities[index]
            report = FigureReport(when, quantity.value, Evidence.of(item.article, quantity.span))
            found.setdefault((ref.article_id, quantity.value), report)
    return tuple(sorted(found.values(), key=lambda one: (one.time, one.value, one.evidence.article_id)))


def _same_number(relation: Relation, view: StoryView) -> bool:
    """Tell whether two figures share value and unit: only then are two scopes easily mistaken for one."""
    found = []
    for ref in (relation.a, relation.b):
        analysis = view.item(ref.article_id).analysis
        index = analysis.claims[ref.claim].quantity
        found.append(None if index is None else analysis.quantities[index])
    first, second = found
    if first is None or second is None or first.unit.kind not in TELLING_UNITS:
        return False
    return (first.value, first.unit) == (second.value, second.unit)


def _says_same(relation: Relation, view: StoryView) -> bool:
    return relation.kind == "agrees" or (relation.kind == "compatible" and _same_number(relation, view))


def _sides(question: Question, involved: set[ClaimRef], view: StoryView) -> list[list[ClaimRef]]:
    """Join claims that agree into one side; each other claim is a side of its own.

    "At least seven" is compatible with nine, and yet another side where nine updates it.
    """
    side: dict[ClaimRef, list[ClaimRef]] = {ref: [ref] for ref in sorted(involved)}
    for relation in question.relations:
        if _says_same(relation, view) and relation.a in side and relation.b in side:
            first, second = side[relation.a], side[relation.b]
            if first is not second:
                first.extend(second)
                for ref in second:
                    side[ref] = first
    seen: list[list[ClaimRef]] = []
    for group in side.values():
        if not any(group is other for other in seen):
            seen.append(group)
    return seen


def _when(group: Sequence[ClaimRef], relations: Sequence[Relation], view: StoryView) -> tuple[int, str, str]:
    """Order sides: what was superseded before what supersedes it, then by time of publication."""
    supersedes = sum(relation.b in group for relation in relations if relation.kind == "updates")
    times = [view.item(ref.article_id).article.published for ref in group]
    earliest = min((time.isoformat() for time in times if time is not None), default="~")
    return (supersedes, earliest, group[0].article_id)


def _side(group: Sequence[ClaimRef], view: StoryView, words: BriefWords) -> BriefPoint:
    """Word one side after its best claim, with one piece of evidence for each article that says so."""
    claims = [(ref, view.item(ref.article_id).analysis.claims[ref.claim]) for ref in group]
    claims.sort(key=lambda pair: (pair[1].attribution is None, len(pair[1].span), pair[0]))
    ref, claim = claims[0]
    item = view.item(ref.article_id)
    wording = word_sentence(item, claim.span, claim.attribution, words)
    evidence: dict[str, Evidence] = {}
    for other, found in claims:
        evidence.setdefault(other.article_id, Evidence.of(view.item(other.article_id).article, found.span))
    origins = {view.origins.voice_of(proof.article_id, proof.span) for proof in evidence.values()}
    return BriefPoint(
        text=wording.text,
        evidence=tuple(evidence.values()),
        standing="corroborated" if len(origins) > 1 else "single_source",
        origins=len(origins),
        modality=claim.modality,
        attribution=_speaker(claim, words),
        edits=wording.edits,
    )


def _speaker(claim: Claim, words: BriefWords) -> str | None:
    return attribution_words(claim.attribution, words) if claim.attribution else None
