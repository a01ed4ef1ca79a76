"""The first figures of a story, as its card shows them."""

from collections.abc import Iterator, Mapping

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Brief
from copydesk.render.cleaning import clean

TELLING = frozenset({"currency", "percent", "percentage_point", "physical", "count"})
FIGURES = 2  # on a card
LONGEST_MEASURE = 40  # characters


def key_figures(brief: Brief | None, items: Mapping[str, AnalysedArticle]) -> tuple[str, ...]:
    """Return the first figures of a brief's headline and key points, in the words of their sources."""
    found: dict[object, str] = {}
    for point in () if brief is None else (brief.headline, *brief.key_points):
        evidence = point.evidence[0]
        item = items.get(evidence.article_id)
        if item is not None:
            for value, words in _figures_in(item, evidence.span.start, evidence.span.end):
                found.setdefault(value, words)
        if len(found) >= FIGURES:
            break
    return tuple(found.values())[:FIGURES]


def _figures_in(item: AnalysedArticle, start: int, end: int) -> Iterator[tuple[object, str]]:
    for quantity in item.analysis.quantities:
        if quantity.unit.kind not in TELLING or not start <= quantity.span.start < end:
            continue
        words = clean(item.words(quantity.span))
        measure = clean(item.words(quantity.measure.span)) if quantity.measure else ""
        if measure and measure not in words and words not in measure and len(measure) <= LONGEST_MEASURE:
            words = f"{measure}: {words}"
        yield (quantity.value, quantity.unit.kind), words
