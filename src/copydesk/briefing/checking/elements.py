"""What checking one element of a draft's sentence against one place in the sources comes to."""

from typing import Literal

import msgspec

from copydesk.domain.brief import Element, Fault
from copydesk.domain.text import Span

Standing = Literal["borne", "absent", "conflict"]


class Judged(msgspec.Struct, frozen=True):
    """One element against one place: borne out, absent, or said otherwise there."""

    standing: Standing
    element: Element
    span: Span  # into the draft
    draft: str
    source: str | None = None  # the source's words for it
    reason: str = ""
    proof: tuple[str, Span] | None = None  # of words in quotation marks: article id and where they stand

    @property
    def fault(self) -> Fault:
        """The fault that a reader is shown."""
        return Fault(self.element, self.span, self.draft, self.source, self.reason)
