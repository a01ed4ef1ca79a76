"""Finds a labelled mention of the gold again among an article's claims."""

from bisect import bisect_left
from decimal import Decimal
from typing import Any

from copydesk.domain.annotation import AnalysedArticle, Claim
from copydesk.domain.claim import ClaimRef
from copydesk.domain.text import Span


class Finder:
    """Finds mentions of one article; aligns raw title and text with `Article.text` by letters and digits."""

    def __init__(self, item: AnalysedArticle, record: dict[str, Any]) -> None:
        """Index the article's letters; `record` is the raw JSON that the gold's offsets point into."""
        self._item = item
        self._record = record
        self._letters, self._places = _letters(item.article.text)
        title = next(
            (block.span for block in item.article.blocks[:1] if block.kind == "headline"), Span(0, 0)
        )
        self._body = bisect_left(self._places, title.end)

    def span_of(self, mention: dict[str, Any]) -> Span | None:
        """Return the mention's place in `Article.text`, or None where its letters are not there."""
        raw = str(self._record[mention["field"]])
        wanted, _ = _letters(raw[mention["start"] : mention["end"]])
        before = len(_letters(raw[: mention["start"]])[0])
        expected = before if mention["field"] == "title" else self._body + before
        starts, at = [], self._letters.find(wanted)
        while at >= 0 and wanted:
            starts.append(at)
            at = self._letters.find(wanted, at + 1)
        if not starts:
            return None
        best = min(starts, key=lambda start: abs(start - expected))
        return Span(self._places[best], self._places[best + len(wanted) - 1] + 1)

    def claim_of(self, mention: dict[str, Any], kind: str) -> ClaimRef | None:
        """Return the claim that stands at the mention's place and fits its kind, value and time best."""
        span = self.span_of(mention)
        if span is None:
            return None
        fits = [
            (self._fit(claim, mention, kind, span), -index)
            for index, claim in enumerate(self._item.analysis.claims)
            if self._core(claim, span) > 0
        ]
        return ClaimRef(self._item.article.id, -max(fits)[1]) if fits else None

    def _fit(self, claim: Claim, mention: dict[str, Any], kind: str, span: Span) -> tuple[float, float]:
        """Rate a claim: its kind, then its value or time, then how much of the mention it covers."""
        analysis = self._item.analysis
        rate = 0.0
        value = mention.get("value") or {}
        if claim.quantity is not None:
            quantity = analysis.quantities[claim.quantity]
            given = {Decimal(str(item)) for item in (value.get("low"), value.get("high")) if item is not None}
            rate += 4.0 * bool(given & {quantity.low, quantity.high})
            rate += 1.0 * (kind == "figure")
        elif claim.time is not None and kind == "date":
            interval = analysis.times[claim.time].interval
            said = str(mention.get("as_of") or "")
            near = interval.earliest is not None and said[:10].startswith(
                interval.earliest.date().isoformat()[: len(said[:10])]
            )
            rate += 2.0 + 2.0 * near
        elif claim.kind == kind or (kind == "quote" and claim.quote is not None and claim.time is None):
            rate += 3.0
        elif kind == "fact" and claim.kind in {"quote", "date", "fact", "forecast"}:
            rate += 1.5
        return rate, self._core(claim, span)

    def _core(self, claim: Claim, span: Span) -> float:
        """Return how far a claim's own words (its figure, time, quote, else its statement) lie in `span`."""
        analysis = self._item.analysis
        if claim.quantity is not None:
            own = [analysis.quantities[claim.quantity].span]
        elif claim.time is not None:
            own = [analysis.times[claim.time].span]
        elif claim.kind == "quote" and claim.quote is not None:
            parts = analysis.quotes[claim.quote].content
            cut = [(max(part.start, claim.span.start), min(part.end, claim.span.end)) for part in parts]
            own = [Span(start, end) for start, end in cut if start < end] or [claim.span]
        else:
            own = [claim.span]
        shared = sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in own)
        total = sum(len(part) for part in own)
        return shared / max(1, min(total, len(span)))


def _letters(text: str) -> tuple[str, list[int]]:
    """Return a text's letters and digits in lower case, and the place of each."""
    kept = [(character, at) for at, character in enumerate(text) if character.isalnum()]
    # One character each: lower() may give two, which would shift every later place.
    return "".join(character.lower()[0] for character, _ in kept), [at for _, at in kept]
