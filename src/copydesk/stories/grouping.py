"""Stories: which articles are about one event."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Origins, Story
from copydesk.language.lemma_shares import lemma_shares
from copydesk.stories.explaining import why_together
from copydesk.stories.joining import join_alike
from copydesk.stories.similarity import likeness_of, profile_of


def group_stories(articles: Sequence[AnalysedArticle], origins: Origins) -> tuple[Story, ...]:
    """Return the stories among the articles, independent of their order; every article is in exactly one.

    A whole copy goes where its original goes: ten prints of one wire report say no more about what belongs
    together than one. Stories are ordered by their first article.
    """
    by_id = {item.article.id: item for item in articles}
    stands_for = {name: origins.origin_of(name) for name in by_id}
    leaders = sorted({leader if leader in by_id else name for name, leader in stands_for.items()})
    profiles = [profile_of(by_id[name]) for name in leaders]
    codes = Counter(item.article.language for item in articles)
    code = min(codes, key=lambda key: (-codes[key], key)) if codes else ""
    shares = lemma_shares("en" if code == "und" else code)
    likeness = likeness_of(profiles, shares)
    stories = []
    for group in join_alike(likeness.score, likeness.other_occasion):
        members = {leaders[number] for number in group}
        followers = {name for name, leader in stands_for.items() if leader in members}
        together = sorted(group, key=lambda number: _order(by_id[leaders[number]]))
        reasons = why_together(
            [by_id[leaders[number]] for number in together],
            [profiles[number] for number in together],
            len(members | followers) - len(together),
            shares,
        )
        stories.append(_story(members | followers, by_id, reasons))
    return tuple(sorted(stories, key=lambda story: _order(by_id[story.article_ids[0]])))


def _story(names: set[str], by_id: Mapping[str, AnalysedArticle], reasons: tuple[str, ...]) -> Story:
    """Put a story together; its id comes from its earliest article, so that later ones do not change it."""
    ordered = tuple(sorted(names, key=lambda name: _order(by_id[name])))
    return Story(id=f"s{ordered[0]}", article_ids=ordered, reasons=reasons)


def _order(item: AnalysedArticle) -> tuple[bool, float, str]:
    """Order by time of publication, undated last, then by id."""
    published = item.article.published
    return (published is None, published.timestamp() if published else 0.0, item.article.id)
