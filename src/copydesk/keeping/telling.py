"""What changed in a story between two comparisons, in the words of its articles."""

from collections.abc import Callable, Iterator, Mapping

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.change import ConflictNews, FigureMoved
from copydesk.domain.claim import ClaimRef, Comparison, Evidence, Question, Relation


def moved_figures(
    before: Comparison, after: Comparison, articles: Mapping[str, AnalysedArticle], headline: str
) -> Iterator[FigureMoved]:
    """Yield the figures that an article which is new in `after` gives anew, one for each question."""
    old = {ref.article_id for question in before.questions for ref in question.claims}
    known = {_pair(relation) for question in before.questions for relation in question.relations}
    moment = _moment_in(articles)
    for question in after.questions:
        found = [
            relation
            for relation in question.relations
            if relation.kind == "updates"
            and _pair(relation) not in known
            and relation.a.article_id in old
            and relation.b.article_id not in old
        ]
        if not found:
            continue
        latest = max(found, key=lambda one: (moment(one.b), moment(one.a), one.b, one.a))
        words = [_figure(articles[ref.article_id], ref) for ref in (latest.a, latest.b)]
        if words[0] is not None and words[1] is not None and words[0].excerpt != words[1].excerpt:
            yield FigureMoved(after.story_id, headline, question.label, words[0], words[1], latest.reason)


def conflict_news(before: Comparison | None, after: Comparison, headline: str) -> Iterator[ConflictNews]:
    """Yield the questions on which sources began or ceased to contradict each other."""
    was = set() if before is None else _contested(before)
    now = _contested(after)
    for question in after.questions:
        if question.standing == "contested" and not was.intersection(question.claims):
            yield ConflictNews(
                after.story_id, headline, question.label, opened=True, reason=_reason(question)
            )
    for question in () if before is None else before.questions:
        if question.standing == "contested" and not now.intersection(question.claims):
            still = {ref.article_id for one in after.questions for ref in one.claims}
            gone = any(ref.article_id not in still for ref in question.claims)
            reason = "an article left the story or was revised" if gone else "a later report settles it"
            yield ConflictNews(after.story_id, headline, question.label, opened=False, reason=reason)


def _contested(comparison: Comparison) -> set[ClaimRef]:
    return {
        ref
        for question in comparison.questions
        if question.standing == "contested"
        for ref in question.claims
    }


def _reason(question: Question) -> str:
    return next((one.reason for one in question.relations if one.kind == "conflicts"), "sources differ")


def _pair(relation: Relation) -> tuple[ClaimRef, ClaimRef]:
    return relation.a, relation.b


def _moment_in(articles: Mapping[str, AnalysedArticle]) -> Callable[[ClaimRef], float]:
    def moment(ref: ClaimRef) -> float:
        article = articles[ref.article_id].article
        when = article.updated or article.published
        return 0.0 if when is None else when.timestamp()

    return moment


def _figure(item: AnalysedArticle, ref: ClaimRef) -> Evidence | None:
    """Cite the figure or the date of a claim; None where it has neither."""
    claim, span = item.analysis.claims[ref.claim], None
    if claim.quantity is not None:
        span = item.analysis.quantities[claim.quantity].span
    elif claim.time is not None:
        span = item.analysis.times[claim.time].span
    return None if span is None else Evidence.of(item.article, span)
