"""The sentences that a brief may use, and how much each is worth to its reader."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

import msgspec

from copydesk.domain.annotation import AnalysedArticle, Quantity, Quote
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.language.briefs import BriefWords

# Weights of a sentence's worth. They order sentences, and nothing else: no fact depends on them.
WEIGHT_CENTRAL = 3.0  # shares the words that most origins use
WEIGHT_LEAD = 1.4  # news says first what matters most
WEIGHT_FIGURE = 0.7
WEIGHT_QUOTE = 0.6  # a named person's direct words
WEIGHT_FORECAST = 0.4
COST_DANGLING = 1.6  # begins with a word that points back
COST_BACKGROUND = 0.8  # tells of a time long before the article's own
COST_VOICE = 3.0  # speaks to the reader, or asks
COST_LONG = 0.05  # per word beyond LONG
LONG = 32
LEAD_SENTENCES = 3  # the headline and the first two
CENTRAL_ENOUGH = 0.7  # of the most central sentence's centrality: what has it is about the story
BACKGROUND = timedelta(days=60)
SHOUTING = 0.25  # share of words in capitals above which a text is a graphic's labels, not a sentence
SHORT = 6  # words: less is a fragment
LONGEST = 70  # words: more is never used

ENDS = tuple(".!”\"'’)")  # a paragraph's sentence without one is a caption or torn off
# Capitals, perhaps a date, perhaps an agency in brackets, then a dash; every part is bounded.
DATELINE = re.compile(
    r"[A-Z][A-Z .,'’]{2,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Za-z ]{2,30}\))? [-–—]{1,2} "
)
TELLING_UNITS = frozenset(
    {"currency", "percent", "percentage_point", "basis_point", "count", "physical", "times"}
)


class Statement(msgspec.Struct, frozen=True):
    """One sentence of one article with what is known of it. `worth` orders statements."""

    item: AnalysedArticle
    sentence: int
    span: Span
    lemmas: frozenset[str]
    claims: tuple[int, ...]  # indexes into the article's claims
    worth: float
    values: frozenset[Decimal]  # of its telling figures
    quoted: bool  # holds a named person's direct words
    fit: bool  # can stand alone in a brief

    @property
    def key(self) -> tuple[str, int]:
        """Return what identifies the statement."""
        return (self.item.article.id, self.sentence)

    def order(self) -> tuple[float, int, str]:
        """Return the key that sorts the worthiest first, ties by place and article."""
        return (-self.worth, self.sentence, self.item.article.id)


def collect_statements(
    articles: Sequence[AnalysedArticle], origins: Origins, words: BriefWords
) -> tuple[Statement, ...]:
    """Return every sentence of the body of every article, the worthiest first; headlines are left out."""
    weights = word_weights(articles, origins)
    places = [
        (item, number)
        for item in articles
        for number, sentence in enumerate(item.analysis.sentences)
        if item.article.blocks[sentence.block].kind != "headline"
    ]
    lemmas = [_own_lemmas(item, number) for item, number in places]
    central = [_centrality(own, weights) for own in lemmas]
    most = max(central, default=0.0) or 1.0
    found = [
        _statement(*place, own, value, value / most, words)
        for place, own, value in zip(places, lemmas, central, strict=True)
    ]
    return tuple(sorted(found, key=Statement.order))


def _centrality(lemmas: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(lemma, 0.0) for lemma in lemmas) / (len(lemmas) + 4)  # 4: short is not central


def _own_lemmas(item: AnalysedArticle, number: int) -> frozenset[str]:
    """Return a sentence's lemmas without those of a dateline."""
    analysis = item.analysis
    span = analysis.sentences[number].span
    begins = span.start + dateline_end(item.words(span))
    dateline = {word.lemma for word in analysis.parse if word.sentence == number and word.start < begins}
    return frozenset(analysis.lemmas[number]) - dateline


def word_weights(articles: Sequence[AnalysedArticle], origins: Origins) -> Mapping[str, float]:
    """Return how central each lemma is to the story, in [0, 1].

    Half is the share of origins that use the word at all (half for a single use), half the share that use
    it in headline or lead, where news says what it is about. Ten copies weigh as one text.
    """
    bodies: dict[str, Counter[str]] = {}
    leads: dict[str, set[str]] = {}
    for item in articles:
        origin = origins.origin_of(item.article.id)
        for number, lemmas in enumerate(item.analysis.lemmas):
            bodies.setdefault(origin, Counter()).update(set(lemmas))
            if number < LEAD_SENTENCES:
                leads.setdefault(origin, set()).update(lemmas)
    total: dict[str, float] = {}
    for origin, counts in bodies.items():
        for lemma, count in counts.items():
            used = 1.0 if count > 1 else 0.5
            total[lemma] = total.get(lemma, 0.0) + 0.5 * used + 0.5 * (lemma in leads[origin])
    return {lemma: weight / len(bodies) for lemma, weight in total.items()}


def _statement(
    item: AnalysedArticle,
    number: int,
    lemmas: frozenset[str],
    central: float,
    share: float,
    words: BriefWords,
) -> Statement:
    """Weigh one sentence; `share` is its centrality over that of the story's most central sentence."""
    analysis = item.analysis
    span = analysis.sentences[number].span
    text = item.words(span)
    claims = tuple(index for index, claim in enumerate(analysis.claims) if claim.sentence == number)
    values = frozenset(
        item.value for item in analysis.quantities if item.sentence == number and _telling(item)
    )
    quoted = any(_named_words(quote, span) for quote in analysis.quotes)
    length = len(text.split())
    outside = _outside_quotes(item, span)
    voice = speaks_to_reader(outside, words) or text.rstrip("”\"'’ ").endswith("?")
    dangling = _dangles(item, number, outside, words)
    telling = (
        WEIGHT_FIGURE * min(len(values), 2)
        + WEIGHT_QUOTE * quoted
        + WEIGHT_FORECAST * any(analysis.claims[index].modality == "forecast" for index in claims)
    )
    worth = (
        WEIGHT_CENTRAL * central
        # A scene at the start of a feature, or a figure beside the story's subject, tells nothing of it.
        + (WEIGHT_LEAD / (1 + number) + telling) * min(1.0, share / CENTRAL_ENOUGH) ** 2
        - COST_BACKGROUND * _background(item, number)
        - COST_DANGLING * dangling
        - COST_VOICE * voice
        - COST_LONG * max(0, length - LONG)
    )
    fit = not voice and not (dangling and not quoted) and _stands_alone(item, number)
    return Statement(item, number, span, lemmas, claims, round(worth, 6), values, quoted, fit)


def dateline_end(text: str) -> int:
    """Return where a first sentence begins after its place and agency, "LONDON (Agency) - "; else 0."""
    found = DATELINE.match(text)
    return found.end() if found else 0


def _stands_alone(item: AnalysedArticle, number: int) -> bool:
    """Tell whether a sentence is one: whole, of a readable length, and no words of nobody known."""
    span = item.analysis.sentences[number].span
    text, block = item.words(span), item.article.blocks[item.analysis.sentences[number].block]
    quote = quote_of(item, span)
    orphan = quote is not None and quote.source is None and bool(quote.verbatim)
    ended = block.kind == "bullet" or text.endswith(ENDS)
    readable = SHORT <= len(text.split()) <= LONGEST
    torn = not _whole(text) or _labels(text) or _headless(item, number, text)
    return not orphan and ended and readable and not torn


def _headless(item: AnalysedArticle, number: int, text: str) -> bool:
    """Tell whether a sentence begins with its auxiliary: its subject is torn off. A quoted question may."""
    first = next((word for word in item.analysis.parse if word.sentence == number), None)
    auxiliary = first is not None and (first.pos == "AUX" or first.dep in {"aux", "auxpass"})
    return auxiliary and text[:1].isalpha()


def _telling(quantity: Quantity) -> bool:
    return quantity.unit.kind in TELLING_UNITS


def _named_words(quote: Quote, span: Span) -> bool:
    named = quote.source is not None and quote.source.kind == "named_person"
    return named and any(part.overlaps(span) and len(part) > 25 for part in quote.verbatim)


def _whole(text: str) -> bool:
    """Tell whether a text begins and ends as a sentence or a bullet does, not as a torn piece."""
    first = text.lstrip("“‘\"'([ ")[:1]
    return (first.isupper() or first.isdigit() or first in "$€£¥") and not text.endswith(
        ("…", "...", ":", ",", ";")
    )


def _labels(text: str) -> bool:
    """Tell whether a text is the labels of a map or picture run together: many words in capitals."""
    words = [word for word in text.split() if any(character.isalpha() for character in word)]
    loud = [word for word in words if len(word) > 2 and word.isupper()]
    return len(loud) > max(2, SHOUTING * len(words))


def _background(item: AnalysedArticle, number: int) -> bool:
    """Tell whether every time in a sentence lies long before the article's publication."""
    published = item.article.published
    ends = [
        time.interval.latest
        for time in item.analysis.times
        if time.sentence == number and time.timex_type in {"DATE", "TIME"}
    ]
    known = [end for end in ends if end is not None]
    return published is not None and bool(known) and all(end < published - BACKGROUND for end in known)


def speaks_to_reader(outside: str, words: BriefWords) -> bool:
    """Tell whether the words outside quotation marks are the writer's own I, we or you."""
    return any(word.strip(".,;:!?()").lower() in words.speaking_pronouns for word in outside.split())


def _outside_quotes(item: AnalysedArticle, span: Span) -> str:
    """Return the sentence's words that stand outside quotation marks."""
    text = item.article.text
    quoted = [part for quote in item.analysis.quotes for part in quote.verbatim if part.overlaps(span)]
    kept, at = [], span.start
    for part in sorted(quoted):
        kept.append(text[at : max(at, part.start)])
        at = max(at, part.end)
    kept.append(text[at : max(at, span.end)])
    return " ".join(kept)


def _dangles(item: AnalysedArticle, number: int, outside: str, words: BriefWords) -> bool:
    """Tell whether a sentence begins with a word that points back and that wording cannot resolve."""
    span = item.analysis.sentences[number].span
    start = item.words(span).lower()
    for connective in words.leading_connectives:
        if start.startswith(connective):
            start = start[len(connective) :]
            break
    first = (
        start.lstrip("“‘\"'([ ").split(" ", 1)[0].strip('.,;:!?()”’"').removesuffix("’s").removesuffix("'s")
    )
    if first in words.subject_pronouns:
        return resolved_subject(item, span) is None
    del outside
    return first in words.dangling_starts


def resolved_subject(item: AnalysedArticle, span: Span) -> str | None:
    """Return the full name that a sentence's first word, a pronoun, stands for, where the text tells."""
    for mention in item.analysis.mentions:
        if span.start <= mention.span.start <= span.start + 1:
            entity = item.analysis.entities[mention.entity]
            return entity.name if mention.kind == "pronoun" else None
    return None


def quote_of(item: AnalysedArticle, span: Span) -> Quote | None:
    """Return the quote that holds half of a sentence or more, sourced ones first; None where none does."""
    best: tuple[bool, int] = (False, 0)
    found = None
    for quote in item.analysis.quotes:
        held = sum(
            min(part.end, span.end) - max(part.start, span.start)
            for part in quote.content
            if part.overlaps(span)
        )
        if held * 2 >= len(span) and (quote.source is not None, held) > best:
            best, found = (quote.source is not None, held), quote
    return found
