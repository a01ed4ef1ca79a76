"""Briefing: a story and its comparison in, a Brief out."""

from collections.abc import Mapping, Sequence

from copydesk.analysis.entailment import EntailmentModel
from copydesk.analysis.topics import label_for
from copydesk.briefing.character import story_topics
from copydesk.briefing.corroboration import corroborate
from copydesk.briefing.differences import find_differences
from copydesk.briefing.entities import name_entities
from copydesk.briefing.figures import tabulate_figures
from copydesk.briefing.headline import pick_headline
from copydesk.briefing.implications import mark_inference, pick_implications, speaks_of_markets
from copydesk.briefing.market import market_angles
from copydesk.briefing.points import make_point
from copydesk.briefing.selection import (
    Choice,
    pick_agreed,
    pick_key_points,
    pick_single,
    pick_summary,
    shortlist,
)
from copydesk.briefing.sources import list_sources
from copydesk.briefing.standing import StoryView, support_of, view_story
from copydesk.briefing.statements import collect_statements
from copydesk.briefing.tone import story_tone, story_tones, tone_phrase
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Brief, BriefPoint
from copydesk.domain.claim import Comparison
from copydesk.domain.story import Origins, Story
from copydesk.entities import Known, resolve_entities
from copydesk.language.profile import Language

SHORTLIST = 48  # statements whose support is looked for: eight times what a section prints
MARKET_LIST = 8  # further ones, for what they say of markets


def write_brief(
    story: Story,
    comparison: Comparison,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    language: Language,
    known: Sequence[Known] = (),
    entailment: EntailmentModel | None = None,
) -> Brief:
    """Write the brief of a story. ValueError where its articles hold no sentence that can stand in one.

    `known` are the lines of a user's own file of entities. What counts as a second source must pass
    `entailment` too; without it rules alone decide.

    Sentences are collected and weighed, the worthiest are held against every other origin, and each section
    takes from these what belongs to it. Whatever is printed is a source's own sentence, lightly edited.
    """
    view = view_story(story, comparison, articles, origins, language)
    choices = _choices(view, language, entailment)
    words = language.briefs
    points = {
        choice.statement.key: make_point(choice.statement, choice.support, view, words) for choice in choices
    }

    def worded(chosen: Sequence[Choice]) -> tuple[BriefPoint, ...]:
        return tuple(points[choice.statement.key] for choice in chosen)

    key_points = worded(pick_key_points(choices))
    summary = pick_summary(choices, lambda choice: len(points[choice.statement.key].text.split()))
    implications = tuple(
        mark_inference(points[choice.statement.key], choice.statement.item.article.outlet.name, words)
        for choice in pick_implications(choices, words)
    )
    entities = resolve_entities(view.items, language, own=known)
    topics = story_topics(view.items, origins)
    tone = story_tone(view.items, origins)
    dates = [item.article.published for item in view.items if item.article.published is not None]
    several = view.origin_count() > 1
    return Brief(
        story_id=story.id,
        label=label_for(topics),
        categories=topics,
        tone=tone,
        tone_phrase=tone_phrase(tone),
        tones=story_tones(view.items, origins),
        headline=pick_headline(view, words, key_points[0] if key_points else None),
        earliest=min(dates, default=None),
        latest=max(dates, default=None),
        origins=view.origin_count(),
        key_points=key_points,
        summary=worded(summary),
        agreed=worded(pick_agreed(choices)) if several else (),
        differences=find_differences(view, language),
        figures=tabulate_figures(view, language),
        single=worded(pick_single(choices)) if several else (),
        implications=implications,
        market=market_angles(choices, points, entities, language.markets, words),
        findings=comparison.findings,
        people=name_entities(entities, "person", articles, origins),
        organisations=name_entities(entities, "organisation", articles, origins),
        places=name_entities(entities, "place", articles, origins),
        sources=list_sources(view.items, origins),
        owners_unknown=_owners_unknown(view.items, origins),
    )


def _owners_unknown(articles: Sequence[AnalysedArticle], origins: Origins) -> int:
    """Count the outlets whose owner is not known: any two of them may be one family."""
    return len({item.article.outlet.name for item in articles if item.article.id in origins.unmapped})


def _choices(view: StoryView, language: Language, entailment: EntailmentModel | None) -> list[Choice]:
    """Weigh every sentence, and look for the support of the worthiest and of those that speak of markets."""
    statements = collect_statements(view.items, view.origins, language.briefs)
    best = shortlist(statements, SHORTLIST)
    markets = [item for item in statements if speaks_of_markets(item, language.briefs)]
    listed = {item.key: item for item in (*best, *shortlist(markets, MARKET_LIST))}
    borne_out = corroborate(tuple(listed.values()), view, language, entailment)
    return [Choice(item, support_of(item, borne_out[key], view)) for key, item in listed.items()]
