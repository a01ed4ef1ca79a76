"""A list of stories as JSON: `copydesk.stories/1`, a public format (docs/data-format.md)."""

from datetime import datetime
from typing import Literal

import msgspec

from copydesk.domain.claim import Evidence
from copydesk.domain.listing import (
    ContributionKind,
    ExplainedPair,
    ListedArticle,
    ListedStory,
    StoriesReport,
    Storyline,
)
from copydesk.domain.trouble import Skipped
from copydesk.render.contract import Judged
from copydesk.render.findings import judged
from copydesk.render.json import encode
from copydesk.render.options import RenderOptions


class StoryArticle(msgspec.Struct, frozen=True):
    """One article of a story; `copy_of` is the id of the article that it is a whole copy of."""

    article_id: str
    outlet: str
    title: str
    source: str
    url: str | None
    published: datetime | None
    copy_of: str | None


class StoryFound(msgspec.Struct, frozen=True):
    """One story. `single` tells that it has one article only."""

    story_id: str
    headline: str
    single: bool
    tone: Judged | None
    tone_phrase: str
    earliest: datetime | None
    latest: datetime | None
    origins: int
    outlets: tuple[str, ...]
    reasons: tuple[str, ...]
    articles: tuple[StoryArticle, ...]


class Told(msgspec.Struct, frozen=True):
    """Words of one article: a place in its text."""

    article_id: str
    outlet: str
    start: int
    end: int
    text: str


class FigureChanged(msgspec.Struct, frozen=True):
    """A figure of one thing that is another one in the later story."""

    question: str
    before: Told
    after: Told


class Step(msgspec.Struct, frozen=True):
    """From one story to the next: what both name, which figures differ, and which words are new."""

    from_story: str
    to_story: str
    days: float
    names: tuple[str, ...]
    figures: tuple[FigureChanged, ...]
    news: tuple[str, ...]


class StorylineFound(msgspec.Struct, frozen=True):
    """Stories that follow one another, in order."""

    story_ids: tuple[str, ...]
    steps: tuple[Step, ...]


class Reason(msgspec.Struct, frozen=True):
    """What one kind of evidence adds to the log-odds that two articles tell of one event."""

    kind: ContributionKind
    log_odds: float
    text: str


class Pair(msgspec.Struct, frozen=True):
    """Two articles, and why they are in one story or in two."""

    first: StoryArticle
    second: StoryArticle
    first_story: str
    second_story: str
    together: bool
    log_odds: float
    summary: str
    reasons: tuple[Reason, ...]


class StoriesDocument(msgspec.Struct, frozen=True):
    """What `copydesk stories --format json` writes."""

    format: Literal["copydesk.stories/1"]
    version: str
    models: tuple[str, ...]
    stories: tuple[StoryFound, ...]
    storylines: tuple[StorylineFound, ...]
    pair: Pair | None
    skipped: tuple[Skipped, ...]


def stories(report: StoriesReport, options: RenderOptions) -> str:
    """Write a `StoriesDocument`."""
    del options  # JSON has neither lines nor colours
    return encode(
        StoriesDocument(
            format="copydesk.stories/1",
            version=report.version,
            models=report.models,
            stories=tuple(_story(one) for one in report.stories),
            storylines=tuple(_line(line) for line in report.storylines),
            pair=_pair(report.pair) if report.pair else None,
            skipped=report.skipped,
        )
    )


def _story(one: ListedStory) -> StoryFound:
    return StoryFound(
        story_id=one.story_id,
        headline=one.headline,
        single=len(one.articles) == 1,
        tone=judged(one.tone),
        tone_phrase=one.tone_phrase,
        earliest=one.earliest,
        latest=one.latest,
        origins=one.origins,
        outlets=one.outlets,
        reasons=one.reasons,
        articles=tuple(_article(article) for article in one.articles),
    )


def _article(article: ListedArticle) -> StoryArticle:
    return StoryArticle(
        article_id=article.article_id,
        outlet=article.outlet,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        copy_of=article.copy_of,
    )


def _line(line: Storyline) -> StorylineFound:
    steps = tuple(
        Step(
            from_story=step.before,
            to_story=step.after,
            days=step.days,
            names=step.shared,
            figures=tuple(
                FigureChanged(item.label, _told(item.before), _told(item.after)) for item in step.figures
            ),
            news=step.news,
        )
        for step in line.steps
    )
    return StorylineFound(line.story_ids, steps)


def _told(evidence: Evidence) -> Told:
    span = evidence.span
    return Told(evidence.article_id, evidence.outlet, span.start, span.end, evidence.excerpt)


def _pair(pair: ExplainedPair) -> Pair:
    return Pair(
        first=_article(pair.first),
        second=_article(pair.second),
        first_story=pair.first_story,
        second_story=pair.second_story,
        together=pair.reasons.together,
        log_odds=pair.reasons.log_odds,
        summary=pair.reasons.summary,
        reasons=tuple(Reason(item.kind, item.log_odds, item.words) for item in pair.reasons.contributions),
    )
