"""One self-contained HTML page: no network, no script, readable on paper, on a phone and in the dark."""

from copydesk.render.html.analysis import analysis
from copydesk.render.html.brief import brief
from copydesk.render.html.check import check
from copydesk.render.options import Renderer

HTML = Renderer(brief=brief, check=check, analysis=analysis)
