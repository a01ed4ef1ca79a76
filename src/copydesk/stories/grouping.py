"""Stories: which articles are about one event."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Origins, Story
from copydesk.language.lemma_shares import lemma_shares
from copydesk.stories.explaining import why_together
from copydesk.stories.similarity import NO_PROFILE, profile_of
from copydesk.stories.stream import StoryStream


def group_stories(articles: Sequence[AnalysedArticle], origins: Origins) -> tuple[Story, ...]:
    """Return the stories among the articles, independent of their order; every article is in exactly one.

    A whole copy goes where its original goes: ten prints of one wire report say no more about what belongs
    together than one. The articles are a stream in the order of publication, and settled at its end.
    Stories are ordered by their first article.
    """
    by_id = {item.article.id: item for item in articles}
    shares = lemma_shares(main_language(articles))
    stream = stream_of(articles, origins)
    stories = []
    for group in stream.stories().values():
        leaders = sorted(
            (name for name in group if _stands_alone(name, by_id, origins)),
            key=lambda name: order_of(by_id[name]),
        )
        reasons = why_together(
            [by_id[name] for name in leaders],
            [profile_of(by_id[name]) for name in leaders],
            len(group) - len(leaders),
            shares,
        )
        stories.append(_story(set(group), by_id, reasons))
    return tuple(sorted(stories, key=lambda story: order_of(by_id[story.article_ids[0]])))


def stream_of(articles: Sequence[AnalysedArticle], origins: Origins) -> StoryStream:
    """Return a stream in which all articles have arrived, in the order of publication, then the copies."""
    by_id = {item.article.id: item for item in articles}
    stream = StoryStream(lemma_shares(main_language(articles)))
    for item in sorted(by_id.values(), key=order_of):
        if _stands_alone(item.article.id, by_id, origins):
            stream.add(item.article.id, profile_of(item))
    for item in sorted(by_id.values(), key=order_of):
        if not _stands_alone(item.article.id, by_id, origins):
            name = item.article.id
            stream.add(name, NO_PROFILE, original=origins.origin_of(name))
    return stream


def _stands_alone(name: str, by_id: Mapping[str, AnalysedArticle], origins: Origins) -> bool:
    """Tell whether an article is no whole copy of another that is here."""
    leader = origins.origin_of(name)
    return leader == name or leader not in by_id


def main_language(articles: Sequence[AnalysedArticle]) -> str:
    """Return the code of the language that most articles are in; English where none is known."""
    codes = Counter(item.article.language for item in articles)
    code = min(codes, key=lambda key: (-codes[key], key)) if codes else ""
    return "en" if code == "und" else code


def _story(names: set[str], by_id: Mapping[str, AnalysedArticle], reasons: tuple[str, ...]) -> Story:
    """Put a story together; its id comes from its earliest article, so that later ones do not change it."""
    ordered = tuple(sorted(names, key=lambda name: order_of(by_id[name])))
    return Story(id=f"s{ordered[0]}", article_ids=ordered, reasons=reasons)


def order_of(item: AnalysedArticle) -> tuple[bool, float, str]:
    """Order by time of publication, undated last, then by id."""
    published = item.article.published
    return (published is None, published.timestamp() if published else 0.0, item.article.id)
