"""Renderers: a report in, text out.

One entry per format. A renderer is three pure functions, `brief`, `check` and `analysis`;
docs/how-to-add-a-renderer.md shows how another is added.
"""

from collections.abc import Callable

from copydesk.domain.listing import StoriesReport
from copydesk.render import listing_json, listing_markdown, listing_terminal
from copydesk.render.html import HTML
from copydesk.render.html import listing as listing_html
from copydesk.render.json import JSON
from copydesk.render.markdown import MARKDOWN
from copydesk.render.options import Renderer, RenderOptions
from copydesk.render.terminal import TERMINAL

RENDERERS: dict[str, Renderer] = {
    "terminal": TERMINAL,
    "md": MARKDOWN,
    "html": HTML,
    "json": JSON,
}

STORY_LISTS: dict[str, Callable[[StoriesReport, RenderOptions], str]] = {
    "terminal": listing_terminal.stories,
    "md": listing_markdown.stories,
    "html": listing_html.stories,
    "json": listing_json.stories,
}
"""How each format writes a list of stories."""

__all__ = ["RENDERERS", "STORY_LISTS", "RenderOptions", "Renderer"]
