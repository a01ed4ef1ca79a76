"""Comparison: the claims of a story, matched into questions, with relations and standings."""

from collections.abc import Mapping

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import Comparison
from copydesk.domain.story import Origins, Story


def compare(story: Story, articles: Mapping[str, AnalysedArticle], origins: Origins) -> Comparison:
    """Compare the claims of a story's articles. `articles` maps article ids, and holds at least the story's."""
    del articles, origins
    return Comparison(story.id, ())
