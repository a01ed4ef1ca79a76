"""Revisions: several texts of one address are one article, and what changed between them is news."""

import itertools
from collections.abc import Sequence
from datetime import UTC, datetime
from difflib import SequenceMatcher

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Revision, TextChange

ALIKE = 0.5  # share of words in common from which a sentence is another one's new wording
MOST_PAIRED = 200  # sentences in a row that changed: more is another text, and pairing takes n x m looks
_FIRST = datetime.min.replace(tzinfo=UTC)


class _Line(msgspec.Struct, frozen=True):
    text: str
    words: frozenset[str]
    figures: tuple[str, ...]


def find_revisions(
    articles: Sequence[AnalysedArticle],
) -> tuple[list[AnalysedArticle], dict[str, tuple[Revision, ...]]]:
    """Return each article's latest text, in the order given, and by its id what came before, oldest first.

    Two texts are of one article where outlet and address are the same. The time of update orders them, or
    else that of publication; the undated are the earliest; ties fall by id. An article without an address
    has no other text.
    """
    texts: dict[tuple[str, str], list[AnalysedArticle]] = {}
    for item in articles:
        if item.article.url:
            known = texts.setdefault((item.article.outlet.name, item.article.url), [])
            if all(item.article.text_digest != other.article.text_digest for other in known):
                known.append(item)
    earlier: set[str] = set()
    found: dict[str, tuple[Revision, ...]] = {}
    for several in texts.values():
        ordered = sorted(several, key=_order)
        found[ordered[-1].article.id] = tuple(
            _revision(before, after) for before, after in itertools.pairwise(ordered)
        )
        earlier |= {item.article.id for item in ordered[:-1]}
    latest = [item for item in articles if item.article.id not in earlier]
    return latest, {name: revisions for name, revisions in found.items() if revisions}


def _order(item: AnalysedArticle) -> tuple[datetime, str]:
    return (_time(item) or _FIRST, item.article.id)


def _time(item: AnalysedArticle) -> datetime | None:
    return item.article.updated or item.article.published


def _revision(before: AnalysedArticle, after: AnalysedArticle) -> Revision:
    article = before.article
    return Revision(article.id, article.source, _time(before), article.text, changes_of(before, after))


def changes_of(before: AnalysedArticle, after: AnalysedArticle) -> tuple[TextChange, ...]:
    """Return the sentences that differ between two texts: those with other figures first, else in order."""
    old, new = _lines(before), _lines(after)
    matcher = SequenceMatcher(None, [line.text for line in old], [line.text for line in new], autojunk=False)
    changes: list[TextChange] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            changes += _paired(old[a:b], new[c:d])
    return tuple(sorted(changes, key=lambda change: not change.figures))


def _lines(item: AnalysedArticle) -> list[_Line]:
    figures: dict[int, list[str]] = {}
    for quantity in item.analysis.quantities:
        value = f"{quantity.low} {quantity.high} {quantity.unit.code}"
        figures.setdefault(quantity.sentence, []).append(value)
    lines = []
    for number, sentence in enumerate(item.analysis.sentences):
        text = " ".join(item.words(sentence.span).split())
        lines.append(_Line(text, frozenset(text.casefold().split()), tuple(sorted(figures.get(number, ())))))
    return lines


def _paired(old: Sequence[_Line], new: Sequence[_Line]) -> list[TextChange]:
    """Pair each new sentence with the old one that it words anew, the likest first; the rest came or went."""
    changes: list[TextChange] = []
    left = list(old)
    for line in new:
        best = max(left[:MOST_PAIRED], key=lambda other: _alike(line, other), default=None)
        if best is None or _alike(line, best) < ALIKE:
            changes.append(TextChange(None, line.text, bool(line.figures)))
            continue
        left.remove(best)
        changes.append(TextChange(best.text, line.text, best.figures != line.figures))
    return changes + [TextChange(line.text, None, bool(line.figures)) for line in left]


def _alike(first: _Line, second: _Line) -> float:
    return len(first.words & second.words) / max(len(first.words), len(second.words), 1)
