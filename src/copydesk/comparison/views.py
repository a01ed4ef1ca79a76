"""A claim with everything that comparison asks of it, gathered once."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

import msgspec

from copydesk.comparison.units import scale_of
from copydesk.domain.annotation import AnalysedArticle, Claim, Quantity, Quote, TimeExpression, Word
from copydesk.domain.claim import ClaimRef
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.language.senses import SenseWords

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
MOST_BESIDE = 20  # figures of one sentence: more is a table
TOUCHING = 1  # word on either side: "another 12", "12 more"
LEAST_QUOTED = 4  # words between the marks: fewer stand inside an indirect report (“nonexistent”)
NEAR = 6  # words on either side of a figure that are looked at for words that set it apart


class View(msgspec.Struct, frozen=True):
    """One claim as comparison sees it. Words are lemmas, named by their groups where they have one."""

    ref: ClaimRef
    claim: Claim
    item: AnalysedArticle
    origin: str
    family: str  # only claims of one family can answer one question: "money", "count", "words"
    words: frozenset[str]  # of its clause
    wide: frozenset[str]  # of its sentence
    heads: frozenset[str]  # the thing measured or counted
    near: frozenset[str]  # plain lemmas around the figure
    touching: frozenset[str]  # plain lemmas of the figure and right beside it
    counted: frozenset[str]  # plain lemmas of the figure and of the thing measured
    beside: frozenset[Decimal]  # the other values of its family in its sentence
    fates: frozenset[str]  # what became of the people counted
    entities: frozenset[str]  # keys
    names: frozenset[str]  # words of its clause that belong to a name
    named: frozenset[str]  # the same of its whole statement
    places: frozenset[str]  # keys of places in the clause
    speaker: str  # key or name, lower case; "" where nobody is named
    said: tuple[str, ...]  # the words compared: those between the marks where there are any, else the content
    quantity: Quantity | None = None
    quote: Quote | None = None
    time: TimeExpression | None = None

    @property
    def published(self) -> datetime | None:
        """Return when the article was published, where that is known."""
        return self.item.article.updated or self.item.article.published

    @property
    def direct(self) -> bool:
        """Tell whether the claim is somebody's own words between quotation marks: more than a word or two."""
        if self.quote is None or not any(part.overlaps(self.claim.span) for part in self.quote.verbatim):
            return False
        return sum(len(piece.split()) for piece in self.said) >= LEAST_QUOTED


def views_of(articles: Sequence[AnalysedArticle], origins: Origins, senses: SenseWords) -> tuple[View, ...]:
    """Return every claim of the articles as comparison sees it, in the articles' order."""
    return tuple(view for item in articles for view in _Article(item, senses).views(origins))


class _Article:
    """Looks up one article's words by place; looks but never changes."""

    def __init__(self, item: AnalysedArticle, senses: SenseWords) -> None:
        self._item = item
        self._senses = senses
        self._words = item.analysis.parse
        self._starts = [word.start for word in self._words]
        self._statements: dict[Span, frozenset[str]] = {}
        self._named: dict[Span, frozenset[str]] = {}
        self._in_sentence: dict[int, list[Quantity]] = {}
        for quantity in item.analysis.quantities:
            self._in_sentence.setdefault(quantity.sentence, []).append(quantity)

    def views(self, origins: Origins) -> list[View]:
        """Return a view of each claim."""
        article = self._item.article
        return [
            self._view(index, claim, origins.voice_of(article.id, claim.span))
            for index, claim in enumerate(self._item.analysis.claims)
        ]

    def _view(self, index: int, claim: Claim, origin: str) -> View:
        analysis, senses = self._item.analysis, self._senses
        quantity = None if claim.quantity is None else analysis.quantities[claim.quantity]
        quote = None if claim.quote is None else analysis.quotes[claim.quote]
        time = None if claim.time is None else analysis.times[claim.time]
        is_quote = claim.kind in {"quote", "forecast"} and quantity is None and quote is not None
        words = frozenset(senses.group_of(term) for term in claim.terms)
        heads = frozenset() if quantity is None else self._heads(quantity, claim)
        keys = frozenset(analysis.entities[number].key for number in claim.entities)
        places = frozenset(
            analysis.entities[number].key
            for number in claim.entities
            if analysis.entities[number].type == "place"
        )
        return View(
            ref=ClaimRef(self._item.article.id, index),
            claim=claim,
            item=self._item,
            origin=origin,
            family=family_of(claim, quantity),
            words=words | heads,
            wide=self._wide(claim.span),
            heads=heads,
            near=frozenset() if quantity is None else self._near(quantity, NEAR),
            touching=frozenset() if quantity is None else self._near(quantity, TOUCHING),
            counted=frozenset() if quantity is None else self._counted(quantity),
            beside=self._beside(claim),
            fates=self._fates(quantity, claim, words | heads),
            entities=keys,
            places=places,
            names=self._names(claim) & (words | heads),
            named=self._names(claim),
            speaker=self._speaker(claim),
            said=self._said(quote, claim.span) if is_quote and quote is not None else (),
            quantity=quantity,
            quote=quote if is_quote else None,
            time=time,
        )

    def _between(self, span: Span) -> Sequence[Word]:
        return self._words[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _near(self, quantity: Quantity, reach: int) -> frozenset[str]:
        """Return the lemmas of a figure and of `reach` words on either side, in its sentence."""
        first = bisect_left(self._starts, quantity.span.start)
        last = bisect_right(self._starts, quantity.span.end)
        beside = self._words[max(0, first - reach) : last + reach]
        return frozenset(word.lemma for word in beside if word.sentence == quantity.sentence)

    def _counted(self, quantity: Quantity) -> frozenset[str]:
        spans = [quantity.span] if quantity.measure is None else [quantity.span, quantity.measure.span]
        found = {word.lemma for span in spans for word in self._between(span)}
        if quantity.unit.kind == "count" and quantity.unit.code:
            found.add(quantity.unit.code)
        return frozenset(found)

    def _beside(self, claim: Claim) -> frozenset[Decimal]:
        """Return the values of the other figures of a claim's sentence and family."""
        if claim.quantity is None:
            return frozenset()
        own = self._item.analysis.quantities[claim.quantity]
        return frozenset(
            other.value
            for other in self._in_sentence.get(claim.sentence, [])[:MOST_BESIDE]
            if other.span != own.span and family_of(claim, other) == family_of(claim, own)
        )

    def _heads(self, quantity: Quantity, claim: Claim) -> frozenset[str]:
        """Return what is measured: the measure's head, the counted noun, and the nouns of its phrase."""
        senses = self._senses
        found = {quantity.measure.head} if quantity.measure is not None else set()
        particular = bool(found) and quantity.unit.code in senses.anyone
        if quantity.unit.kind == "count" and quantity.unit.code and not particular:
            found.add(quantity.unit.code)  # "two sisters" are sisters, not just two people
        if not found and claim.predicate:
            found.add(claim.predicate)
        return frozenset(senses.group_of(lemma) for lemma in found if lemma not in senses.function_words)

    def _fates(self, quantity: Quantity | None, claim: Claim, words: frozenset[str]) -> frozenset[str]:
        """Return what is said to have become of those counted: by head or predicate, else by the clause."""
        fates = self._senses.fates
        if quantity is None:
            return frozenset()
        close = {self._senses.group_of(claim.predicate)}
        close |= {self._senses.group_of(word.lemma) for word in self._between(quantity.span)}
        if quantity.measure is not None:
            close |= {self._senses.group_of(word.lemma) for word in self._between(quantity.measure.span)}
            close.add(self._senses.group_of(quantity.measure.head))
        return frozenset(close & fates) or (words & fates)

    def _wide(self, span: Span) -> frozenset[str]:
        """Return the content words of a statement; looked up once for all its claims."""
        if span not in self._statements:
            self._statements[span] = frozenset(
                self._senses.group_of(word.lemma)
                for word in self._between(span)
                if word.pos in CONTENT
                and word.lemma not in self._senses.function_words
                and word.lemma.isalpha()
            )
        return self._statements[span]

    def _names(self, claim: Claim) -> frozenset[str]:
        """Return the words of a statement that belong to names; looked up once for all its claims."""
        if claim.span not in self._named:
            self._named[claim.span] = frozenset(
                self._senses.group_of(word.lemma) for word in self._between(claim.span) if word.pos == "PROPN"
            )
        return self._named[claim.span]

    def _speaker(self, claim: Claim) -> str:
        source = claim.attribution
        if source is None:
            return ""
        if source.entity is not None:
            return self._item.analysis.entities[source.entity].key
        return source.name.lower()

    def _said(self, quote: Quote, sentence: Span) -> tuple[str, ...]:
        """Return the quote's words inside the claim's sentence, piece by piece."""
        inside = [part for part in quote.verbatim if part.overlaps(sentence)]
        parts = inside or [part for part in quote.content if part.overlaps(sentence)]
        text = self._item.article.text
        return tuple(text[max(part.start, sentence.start) : min(part.end, sentence.end)] for part in parts)


def family_of(claim: Claim, quantity: Quantity | None) -> str:
    """Return the family of values that a claim belongs to: claims of two families are never compared.

    Counts are one family whatever they count: "36 million", "36 million people" and "36 million Norwegians"
    can be one figure. What sets two nouns apart is `scope_difference`'s to say.
    """
    if quantity is None:
        return "date" if claim.time is not None else "words"
    unit = quantity.unit
    if unit.kind in {"percent", "percentage_point", "basis_point"}:
        return "percent"
    if unit.kind in {"physical", "duration"}:
        scale = scale_of(unit)
        return scale.dimension if scale is not None else unit.code
    return {"currency": "money", "bare": "count", "times": "count"}.get(unit.kind, unit.kind)


def weights_of(views: Sequence[View]) -> Mapping[str, float]:
    """Return how much each word tells one claim of a story from another, in (0, 1]: rarer words more.

    The weight is 1 / (1 + log2 of the share of the story's claims that have it, scaled), by articles, so that
    a long article does not make its own words common.
    """
    seen: dict[str, set[str]] = {}
    for view in views:
        for word in view.words | view.wide:
            seen.setdefault(word, set()).add(view.ref.article_id)
    total = len({view.ref.article_id for view in views}) or 1
    return {word: 1.0 / (1.0 + 2.0 * len(where) / total) for word, where in seen.items()}
