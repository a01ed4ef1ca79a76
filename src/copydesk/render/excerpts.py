"""An excerpt in its context: the words around it in the article."""

import msgspec

from copydesk.domain.brief import SourceEntry
from copydesk.domain.claim import Evidence

REACH = 200  # characters each side: about two sentences, enough to see whether a quote was torn out


class Excerpt(msgspec.Struct, frozen=True):
    """Evidence with what stands before and after it in its article, as the article has it (not cleaned).

    The three strings joined are one run of the article's text. `opens` and `ends` tell whether the run
    reaches the first and the last character of the article.
    """

    before: str
    words: str
    after: str
    opens: bool
    ends: bool


def in_context(evidence: Evidence, source: SourceEntry, reach: int = REACH) -> Excerpt:
    """Return the evidence with up to `reach` characters each side, cut between words.

    Where the source's text is not the one the evidence was cut from, the excerpt stands alone.
    """
    text, span = source.text, evidence.span
    if span.of(text) != evidence.excerpt:
        return Excerpt("", evidence.excerpt, "", opens=False, ends=False)
    start, end = max(0, span.start - reach), min(len(text), span.end + reach)
    if start and not text[start - 1].isspace():
        start = next((at + 1 for at in range(start, span.start) if text[at].isspace()), span.start)
    if end < len(text) and not text[end].isspace():
        end = next((at for at in range(end - 1, span.end - 1, -1) if text[at].isspace()), span.end)
    return Excerpt(
        text[start : span.start],
        evidence.excerpt,
        text[span.end : end],
        opens=not text[:start].strip(),
        ends=not text[end:].strip(),
    )
