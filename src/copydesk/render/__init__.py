"""Renderers: a report in, text out.

One entry per format. A renderer is three pure functions, `brief`, `check` and `analysis`;
docs/how-to-add-a-renderer.md shows how another is added.
"""

from copydesk.render.html import HTML
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

__all__ = ["RENDERERS", "RenderOptions", "Renderer"]
