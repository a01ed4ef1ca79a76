"""Copies: which texts descend from one original."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.domain.story import Copy, Origins
from copydesk.domain.text import Span
from copydesk.stories.alignment import Original, Overlap
from copydesk.stories.families import family_of, shipped_families
from copydesk.stories.fingerprints import Hashes, Line, lines_of, sample_of

# What is evidence of copying. Read on real coverage, then counted on seeded syndication (docs/choices.md).
WHOLE_SHARE = 0.7  # an article that shares this much of its own words adds no reporting of its own
LEAST_LINES = 3  # two sentences alike may be chance, or a statement given without quotation marks
LEAST_WORDS = 45
# A part inside other reporting must be nearly word for word: reports of one event have facts and phrases in
# common, and a loose likeness of three sentences is no more than that.
FAITHFUL = 0.6
VERBATIM = 0.95
LEAST_SHARED_SAMPLES = 3
CANDIDATES = 6  # originals that are looked at closely for each article
COMMON_SAMPLE = 100  # a run of words that so many unrelated texts hold is a formula, not copying
# "BERLIN, March 3 (Northway) - ": how an agency opens its reports. Only its shape is used.
DATELINE = re.compile(r"^[^\W\d_][^()\n]{1,80}\((?P<agency>[^\W\d_][^()\n]{1,40})\)\s*[-–—]", re.MULTILINE)
SEARCHED_FOR_DATELINE = 600  # characters


WORD = re.compile(r"\w+")


class _Prepared(msgspec.Struct, frozen=True):
    article: Article
    agency: str  # casefolded; empty where the text names none
    lines: tuple[Line, ...]
    sample: Hashes


def find_origins(articles: Sequence[AnalysedArticle], families: Mapping[str, str] | None = None) -> Origins:
    """Return the copies among the articles, and whose these are, independent of their order.

    `families` maps domains to the families of their outlets; None: those that come with Copydesk.

    Articles are taken in the order of originality: the agency's own print first, then by time of
    publication (undated last), the longest, the id. Each is compared with the originals before it that share
    runs of words with it, so a report that three hundred outlets print costs three hundred comparisons.
    Quotations are no evidence of copying, and headlines are not either. Two texts with the same words are
    one text, however short.
    """
    originals = _Originals()
    copies: list[Copy] = []
    bodies: dict[str, _Prepared] = {}
    for item in sorted((_prepare(item) for item in articles), key=_originality):
        body, found = _body(item.article), _copies_of(item, originals)
        if body in bodies and not any(copy.whole for copy in found):
            found = [_same_text(item.article, bodies[body].article)]
        copies += found
        if not any(copy.whole for copy in found):
            originals.add(item)
            if body:
                bodies[body] = item
    ordered = sorted(copies, key=lambda copy: (copy.article_id, copy.whole, copy.original_id))
    voices, unmapped = _families(articles, shipped_families() if families is None else families)
    return Origins(tuple(ordered), voices, unmapped)


def _body(article: Article) -> str:
    """Return a text's words without its headline, or with it where there is nothing else."""
    start = article.blocks[0].span.end if article.title and len(article.blocks) > 1 else 0
    return " ".join(WORD.findall(article.text[start:].casefold()))


def _same_text(copy: Article, original: Article) -> Copy:
    whole = (Span(0, len(copy.text)),)
    return Copy(
        copy.id, original.id, 1.0, whole=True, copied=whole, reasons=("the same text, word for word",)
    )


class _Originals:
    """The articles that are no whole copies, and where each sampled run of words stands."""

    def __init__(self) -> None:
        self._items: list[_Prepared] = []
        self._ready: dict[int, Original] = {}
        self._where: dict[int, list[int]] = {}

    def add(self, item: _Prepared) -> None:
        for sample in item.sample.tolist():
            places = self._where.setdefault(sample, [])
            if len(places) <= COMMON_SAMPLE:
                places.append(len(self._items))
        self._items.append(item)

    def alike(self, item: _Prepared) -> list[tuple[_Prepared, Original]]:
        """Return the originals that share most runs of words with an article, the likeliest first."""
        hits: Counter[int] = Counter()
        for sample in item.sample.tolist():
            places = self._where.get(sample, ())
            if len(places) <= COMMON_SAMPLE:
                hits.update(places)
        near = [number for number, count in hits.items() if count >= LEAST_SHARED_SAMPLES]
        near.sort(key=lambda number: (-hits[number], number))
        return [(self._items[number], self._original(number)) for number in near[:CANDIDATES]]

    def _original(self, number: int) -> Original:
        if number not in self._ready:
            self._ready[number] = Original(self._items[number].lines)
        return self._ready[number]


def _prepare(item: AnalysedArticle) -> _Prepared:
    lines = lines_of(item)
    agency = item.article.agency or ""
    if not agency:
        match = DATELINE.search(item.article.text[: len(item.article.title) + SEARCHED_FOR_DATELINE])
        agency = match["agency"] if match else ""
    return _Prepared(item.article, agency.casefold(), lines, sample_of(lines))


def _originality(item: _Prepared) -> tuple[bool, bool, float, int, str]:
    article = item.article
    published = article.published.timestamp() if article.published else 0.0
    return (not _is_agency(item), article.published is None, published, -len(article.text), article.id)


def _is_agency(item: _Prepared) -> bool:
    """Tell whether the outlet is itself the agency that the text names."""
    outlet = f"{item.article.outlet.name} {item.article.outlet.domain or ''}".casefold()
    return bool(item.agency) and item.agency in outlet


def _copies_of(item: _Prepared, originals: _Originals) -> list[Copy]:
    """Return the copy relations of one article: at most one whole, or the partial ones, the largest first."""
    overlaps = [(original, ready.overlap(item.lines)) for original, ready in originals.alike(item)]
    overlaps.sort(key=lambda pair: (-pair[1].share, _originality(pair[0])))
    copies: list[Copy] = []
    taken: frozenset[int] = frozenset()
    for original, overlap in overlaps:
        whole = not copies and overlap.share >= WHOLE_SHARE
        part = overlap if whole else overlap.at_least(FAITHFUL, taken)
        if not _is_enough(part) or (not whole and item.article.outlet == original.article.outlet):
            continue  # one outlet's own background paragraphs and closing notes are no copies
        spans = _joined([item.lines[shared.line].span for shared in part.shared], item.article.text)
        reasons = _reasons(item, original, part)
        copies.append(Copy(item.article.id, original.article.id, round(part.share, 4), whole, spans, reasons))
        if whole:
            break
        taken |= {shared.line for shared in part.shared}
    return copies


def _families(
    articles: Sequence[AnalysedArticle], families: Mapping[str, str]
) -> tuple[dict[str, str], frozenset[str]]:
    """Return each article's family, or else its outlet, and the articles of outlets in no family.

    A file's name says nothing of whose it is: such an article stands alone.
    """
    voices, alone = {}, set()
    for article in sorted((item.article for item in articles), key=lambda one: one.id):
        family = family_of(article.outlet, families)
        if family is None:
            alone.add(article.id)
        if article.outlet.known:
            voices[article.id] = family or article.outlet.domain or article.outlet.name.casefold()
    return voices, frozenset(alone)


def _is_enough(overlap: Overlap) -> bool:
    telling = [shared for shared in overlap.shared if shared.words]
    return len(telling) >= LEAST_LINES and sum(shared.words for shared in telling) >= LEAST_WORDS


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Join spans with nothing but white space between them."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _reasons(item: _Prepared, original: _Prepared, overlap: Overlap) -> tuple[str, ...]:
    name = original.article.outlet.name
    kept = "word for word" if overlap.kept >= VERBATIM else "with changes"
    reasons = [f"{len(overlap.shared)} of {len(item.lines)} sentences stand in {name}'s text, {kept}"]
    if item.agency and item.agency == original.agency:
        reasons.append("both name the same agency")
    elif item.agency:
        reasons.append(f"names {item.article.agency or item.agency} as its agency")
    first, second = original.article.published, item.article.published
    if first and second and second > first:
        reasons.append(f"published {_lag((second - first).total_seconds())} later")
    if item.article.title and item.article.title.casefold() == original.article.title.casefold():
        reasons.append("same headline")
    return tuple(reasons)


def _lag(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours >= 48:
        return f"{round(hours / 24)} days"
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
