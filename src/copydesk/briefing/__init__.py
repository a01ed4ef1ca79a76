"""Briefing: a story and its comparison in, a Brief out."""

from collections.abc import Mapping

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Brief
from copydesk.domain.claim import Comparison
from copydesk.domain.story import Origins, Story
from copydesk.language.profile import Language


def write_brief(
    story: Story,
    comparison: Comparison,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    language: Language,
) -> Brief:
    """Write the brief of a story. ValueError where its articles hold no sentence."""
    raise ValueError
