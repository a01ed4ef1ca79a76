"""Bounds before words that are no figures: "nearly doubled" is not "more than doubled"."""

import re

from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.trials import Beside
from copydesk.domain.text import Span
from copydesk.language.checking import CheckingWords


def judge_multiples(beside: Beside, anchors: list[SourceSentence], words: CheckingWords) -> list[Judged]:
    """Return the multiples and halves that the draft puts on another side than the source.

    Those that analysis made a figure of are judged as figures.
    """
    article, clause = beside.sentence.article, beside.clause
    if not clause.words:
        return []
    parse = article.analysis.parse
    whole = Span(parse[min(clause.words)].start, parse[max(clause.words)].end)
    found = []
    for span, multiple, side in _bounded(whole.of(article.article.text), whole.start, words):
        if any(item.span.overlaps(span) for item in beside.figures):
            continue
        given = [
            (said.of(anchor.article.article.text), other)
            for anchor in anchors
            for said, same, other in _bounded(anchor.text, anchor.span.start, words)
            if same == multiple
        ]
        if given and all(other != side for _, other in given):
            said = given[0][0]
            reason = f"the source has “{said}”"
            found.append(Judged("conflict", "bound", span, article.words(span), said, reason))
    return found


def _bounded(text: str, start: int, words: CheckingWords) -> list[tuple[Span, str, str]]:
    """Return each bound before a multiple in a text, with the multiple's stem and the side that it tells."""
    if not words.multiples or not words.sides:
        return []
    bounds = "|".join(map(re.escape, sorted(words.sides, key=len, reverse=True)))
    stems = "|".join(map(re.escape, sorted(words.multiples)))
    pattern = re.compile(rf"\b({bounds})\s+({stems})\w*", re.IGNORECASE)
    return [
        (
            Span(start + match.start(), start + match.end()),
            match.group(2).lower(),
            words.sides[match.group(1).lower()],
        )
        for match in pattern.finditer(text)
    ]
