"""How a statement stands in its story: which other origins bear out all of it, and who disagrees."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from copydesk.briefing.statements import Statement
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import ClaimRef, Comparison, Evidence, Question, Relation, Standing
from copydesk.domain.story import Origins, Story


class StoryView(msgspec.Struct, frozen=True):
    """A story with the lookups that every part of a brief needs."""

    story: Story
    items: tuple[AnalysedArticle, ...]  # in the story's order
    origins: Origins
    comparison: Comparison
    questions: Mapping[ClaimRef, Question]
    relations: Mapping[ClaimRef, tuple[Relation, ...]]
    reference: datetime | None  # a time near the event, for texts without one of their own

    def item(self, article_id: str) -> AnalysedArticle:
        """Return an article of the story; KeyError where it has none of that id."""
        for item in self.items:
            if item.article.id == article_id:
                return item
        raise KeyError(article_id)

    def origin_count(self) -> int:
        """Return how many origins the story's articles have."""
        return len({self.origins.origin_of(item.article.id) for item in self.items})


class Support(msgspec.Struct, frozen=True):
    """What bears a statement out, and how it stands."""

    evidence: tuple[Evidence, ...]  # the statement's own first
    origins: int
    standing: Standing
    notes: tuple[str, ...] = ()
    superseded: bool = False


def view_story(
    story: Story, comparison: Comparison, articles: Mapping[str, AnalysedArticle], origins: Origins
) -> StoryView:
    """Put a story's lookups together."""
    items = tuple(articles[name] for name in story.article_ids)
    relations: dict[ClaimRef, list[Relation]] = {}
    for question in comparison.questions:
        for relation in question.relations:
            relations.setdefault(relation.a, []).append(relation)
            relations.setdefault(relation.b, []).append(relation)
    dates = sorted(item.article.published for item in items if item.article.published is not None)
    return StoryView(
        story=story,
        items=items,
        origins=origins,
        comparison=comparison,
        questions={ref: question for question in comparison.questions for ref in question.claims},
        relations={ref: tuple(found) for ref, found in relations.items()},
        reference=dates[len(dates) // 2] if dates else None,
    )


def support_of(statement: Statement, borne_out: Sequence[Evidence], view: StoryView) -> Support:
    """Judge a statement by its own words, the other sentences that bear all of it out, and its relations."""
    own = Evidence.of(statement.item.article, statement.span)
    evidence = (own, *borne_out)
    origins = len({view.origins.origin_of(item.article_id, item.span) for item in evidence})
    refs = [ClaimRef(statement.item.article.id, index) for index in statement.claims]
    related = [relation for ref in refs for relation in view.relations.get(ref, ())]
    conflicts = [relation.reason for relation in related if relation.kind == "conflicts"]
    updates = [relation for relation in related if relation.kind == "updates"]
    superseded = any(relation.a in refs for relation in updates)
    standing: Standing = "corroborated" if origins > 1 else "single_source"
    if conflicts:
        standing = "contested"
    elif updates:
        standing = "updated"
    reasons = dict.fromkeys([*conflicts, *(relation.reason for relation in updates)])
    return Support(evidence, origins, standing, tuple(reasons)[:2], superseded)
