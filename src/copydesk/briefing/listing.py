"""Listing stories: the few facts of each that tell whether it is worth a brief."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from copydesk.briefing.tone import story_tone, tone_phrase
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.listing import ExplainedPair, ListedArticle, ListedStory
from copydesk.domain.story import Origins, Story
from copydesk.errors import SettingsError
from copydesk.stories.stream import StoryStream

SHOWN = 5  # articles that a name might mean, in the message that says so


def list_story(story: Story, articles: Mapping[str, AnalysedArticle], origins: Origins) -> ListedStory:
    """Return the facts of one story."""
    items = [articles[name] for name in story.article_ids]
    dates = [item.article.published for item in items if item.article.published is not None]
    tone = story_tone(items, origins)
    return ListedStory(
        story_id=story.id,
        headline=_headline(items),
        tone=tone,
        tone_phrase=tone_phrase(tone),
        earliest=min(dates, default=None),
        latest=max(dates, default=None),
        origins=len({origins.voice_of(name) for name in story.article_ids}),
        outlets=tuple(dict.fromkeys(item.article.outlet.name for item in items)),
        reasons=story.reasons,
        articles=tuple(_listed(item, origins) for item in items),
    )


def coverage_order(one: ListedStory) -> tuple[int, int, float, str]:
    """Order stories: most origins first, then most articles, then the latest."""
    latest = one.latest.timestamp() if one.latest is not None else 0.0
    return (-one.origins, -len(one.articles), -latest, one.story_id)


def find_article(name: str, articles: Mapping[str, AnalysedArticle]) -> str:
    """Return the id of the article that a user means: by id, address, file, or a part of file or title.

    SettingsError where none fits, or several do.
    """
    found = [
        item.article
        for item in articles.values()
        if name
        in {item.article.id, item.article.url, item.article.source, PurePath(item.article.source).name}
    ] or [
        item.article
        for item in articles.values()
        if name.casefold() in f"{item.article.source}\n{item.article.title}".casefold()
    ]
    if len(found) == 1:
        return found[0].id
    if not found:
        message = f"{name}: no article has this id, address, file or title; `copydesk stories` lists them"
        raise SettingsError(message)
    which = ", ".join(sorted(f"{article.source} ({article.id})" for article in found)[:SHOWN])
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    message = f"{name}: fits {len(found)} articles: {which}{more}; name one of them by its id"
    raise SettingsError(message)


def explain_pair(
    first: str, second: str, stories: Sequence[ListedStory], stream: StoryStream
) -> ExplainedPair:
    """Explain why two listed articles are together or apart."""
    places = {article.article_id: (article, one.story_id) for one in stories for article in one.articles}
    (one, story), (two, other) = places[first], places[second]
    return ExplainedPair(one, two, story, other, stream.why(first, second))


def _headline(items: Sequence[AnalysedArticle]) -> str:
    """Return the title whose words most of the other articles have; the earliest of equals."""
    held = Counter(
        lemma for item in items for lemma in {word for line in item.analysis.lemmas for word in line}
    )
    best, most = "", -1.0
    for item in items:
        title = item.article.title
        if not title:
            continue
        block = item.article.blocks[0].span
        lemmas = {
            lemma
            for sentence, line in zip(item.analysis.sentences, item.analysis.lemmas, strict=True)
            if block.holds(sentence.span)
            for lemma in line
        }
        worth = sum(held[lemma] - 1 for lemma in lemmas) / (len(lemmas) + 3)
        if worth > most:
            best, most = title, worth
    return best


def _listed(item: AnalysedArticle, origins: Origins) -> ListedArticle:
    article = item.article
    original = origins.origin_of(article.id)
    return ListedArticle(
        article_id=article.id,
        outlet=article.outlet.name,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        copy_of=None if original == article.id else original,
    )
