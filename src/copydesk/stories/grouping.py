"""Stories: which articles are about one event."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Origins, Story
from copydesk.language.lemma_shares import lemma_shares
from copydesk.stories.explaining import why_together
from copydesk.stories.similarity import profile_of
from copydesk.stories.stream import StoryStream


def group_stories(articles: Sequence[AnalysedArticle], origins: Origins) -> tuple[Story, ...]:
    """Return the stories among the articles, independent of their order; every article is in exactly one.

    A whole copy goes where its original goes: ten prints of one wire report say no more about what belongs
    together than one. The articles are a stream in the order of publication, and settled at its end.
    Stories are ordered by their first article.
    """
    by_id = {item.article.id: item for item in articles}
    stands_for = {name: origins.origin_of(name) for name in by_id}
    leaders = {leader if leader in by_id else name for name, leader in stands_for.items()}
    shares = lemma_shares(main_language(articles))
    profiles = {name: profile_of(by_id[name]) for name in leaders}
    stream = StoryStream(shares)
    for name in sorted(leaders, key=lambda name: _order(by_id[name])):
        stream.add(name, profiles[name])
    stories = []
    for group in stream.stories().values():
        members = set(group)
        followers = {name for name, leader in stands_for.items() if leader in members}
        together = sorted(group, key=lambda name: _order(by_id[name]))
        reasons = why_together(
            [by_id[name] for name in together],
            [profiles[name] for name in together],
            len(members | followers) - len(together),
            shares,
        )
        stories.append(_story(members | followers, by_id, reasons))
    return tuple(sorted(stories, key=lambda story: _order(by_id[story.article_ids[0]])))


def main_language(articles: Sequence[AnalysedArticle]) -> str:
    """Return the code of the language that most articles are in; English where none is known."""
    codes = Counter(item.article.language for item in articles)
    code = min(codes, key=lambda key: (-codes[key], key)) if codes else ""
    return "en" if code == "und" else code


def _story(names: set[str], by_id: Mapping[str, AnalysedArticle], reasons: tuple[str, ...]) -> Story:
    """Put a story together; its id comes from its earliest article, so that later ones do not change it."""
    ordered = tuple(sorted(names, key=lambda name: _order(by_id[name])))
    return Story(id=f"s{ordered[0]}", article_ids=ordered, reasons=reasons)


def _order(item: AnalysedArticle) -> tuple[bool, float, str]:
    """Order by time of publication, undated last, then by id."""
    published = item.article.published
    return (published is None, published.timestamp() if published else 0.0, item.article.id)
