"""Copydesk: briefs and checks whose every sentence opens onto the exact words it came from.

The names in `__all__` are the public ones; they load on first use, so that importing the package is fast.
"""

import importlib
from typing import Any

__version__ = "0.1.0"

_PUBLIC = {
    "AnalysedArticle": "copydesk.domain.annotation",
    "Article": "copydesk.domain.article",
    "Brief": "copydesk.domain.brief",
    "BriefReport": "copydesk.domain.brief",
    "CheckReport": "copydesk.domain.brief",
    "CopydeskError": "copydesk.errors",
    "Evidence": "copydesk.domain.claim",
    "RENDERERS": "copydesk.render",
    "RenderOptions": "copydesk.render",
    "Settings": "copydesk.settings",
    "Skipped": "copydesk.domain.trouble",
    "Span": "copydesk.domain.text",
    "Verdict": "copydesk.domain.brief",
    "analyse_inputs": "copydesk.pipeline",
    "check": "copydesk.pipeline",
    "load_settings": "copydesk.settings",
    "make_briefs": "copydesk.pipeline",
}

__all__ = sorted(_PUBLIC)  # noqa: PLE0605 - a list of strings, made from the table above


def __getattr__(name: str) -> Any:
    """Load a public name from its module on first use; AttributeError for any other name."""
    if name not in _PUBLIC:
        message = f"copydesk has no public name {name!r}"
        raise AttributeError(message)
    return getattr(importlib.import_module(_PUBLIC[name]), name)
