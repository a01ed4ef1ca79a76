"""What a renderer offers, and what it may be told."""

from collections.abc import Callable, Sequence

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import BriefReport, CheckReport
from copydesk.domain.trouble import Skipped


class RenderOptions(msgspec.Struct, frozen=True):
    """How to lay out a report. Formats that have no lines or no colours take no notice."""

    width: int = 80  # columns of the terminal; less than 40 is treated as 40
    colour: bool = False  # terminal escapes allowed; False gives plain text


class Renderer(msgspec.Struct, frozen=True):
    """One output format: three pure functions from a result to the text of a whole document.

    The text ends in exactly one newline, holds no control character but newlines (and, in the terminal's
    colour mode, the escapes that rich writes), and is the same for the same input.
    """

    brief: Callable[[BriefReport, RenderOptions], str]
    check: Callable[[CheckReport, RenderOptions], str]
    analysis: Callable[[Sequence[AnalysedArticle], Sequence[Skipped], RenderOptions], str]
