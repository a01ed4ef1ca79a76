"""How much two articles seem to tell of one event: rare words, meaning, names and time, weighed together."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from copydesk.domain.annotation import AnalysedArticle, Quantity

NUMBER = np.float32
Matrix = np.ndarray[Any, np.dtype[np.float32]]

# The rarity of a word is judged against a background of this many articles besides the batch at hand: two
# articles on one event would otherwise have no rare word in common.
BACKGROUND_ARTICLES = 500
UNKNOWN_SHARE = 0.002  # a lemma that the background does not hold stands in one article of five hundred
TERMS_AT_ONCE = 4096  # terms per block of the dense product: bounds memory at 16 KB an article

SECONDS_OF_A_DAY = 86400.0
DAYS_APART = 3.0  # differences below this hardly count
LATENESS_CAP = 5.0  # reached at a year and more


class Weights(msgspec.Struct, frozen=True):
    """What each kind of likeness adds to the score, in log-odds. Fitted: see docs/choices.md, stories."""

    words: float  # times the square root of the cosine of rare words: tells the fairly alike from the unlike
    more_words: float  # times the cosine itself: tells the much alike from the fairly alike
    meaning: float
    names: float
    figures: float
    lateness: float
    base: float


WITH_MEANING = Weights(
    words=8.35, more_words=5.37, meaning=5.56, names=3.67, figures=2.06, lateness=-0.60, base=-4.67
)
WORDS_ONLY = Weights(
    words=11.92, more_words=7.24, meaning=0.0, names=4.47, figures=1.95, lateness=-0.68, base=-3.62
)
LEAST_FIGURE = 10  # smaller whole numbers stand in too many texts
# Two reports of one event give some figure alike, and a later one refers back to the first ones' figures.
# Where both give several, none alike, and days lie between, they tell of two occasions of one kind: two
# quarters' results of a company, two earthquakes, a festival and the next year's.
OTHER_OCCASION_DAYS, OTHER_OCCASION_FIGURES = 10.0, 3
OTHER_YEAR_DAYS, OTHER_YEAR_FIGURES = 180.0, 1


class Profile(msgspec.Struct, frozen=True):
    """What one article brings to a comparison."""

    terms: Mapping[str, int]  # content lemma -> times used
    names: Mapping[str, int]  # entity key -> times named
    figures: Mapping[str, int]  # value and kind of unit -> times given
    vector: tuple[float, ...]  # of the lead; empty where there is no encoder
    day: float | None  # of publication, in days since 1970


class Likeness(msgspec.Struct, frozen=True):
    """The likeness of every two articles of a batch, in log-odds, and what it was made of (each n x n)."""

    score: Matrix
    words: Matrix
    meaning: Matrix
    names: Matrix
    figures: Matrix
    other_occasion: Matrix  # 1 where time and figures speak for another occasion of the same kind, else 0


def profile_of(item: AnalysedArticle) -> Profile:
    """Sum up an article for comparison."""
    analysis = item.analysis
    names: Counter[str] = Counter()
    for mention in analysis.mentions:
        if mention.kind == "name":
            names[analysis.entities[mention.entity].key] += 1
    published = item.article.published
    return Profile(
        terms=Counter(lemma for sentence in analysis.lemmas for lemma in sentence),
        names=names,
        figures=Counter(
            figure_key(quantity) for quantity in analysis.quantities if abs(quantity.value) > LEAST_FIGURE
        ),
        vector=analysis.vector,
        day=None if published is None else published.timestamp() / SECONDS_OF_A_DAY,
    )


def figure_key(quantity: Quantity) -> str:
    """Return what makes two figures the same for comparison: value and kind of unit."""
    return f"{quantity.value.normalize()} {quantity.unit.kind}"


def likeness_of(profiles: Sequence[Profile], shares: Mapping[str, float]) -> Likeness:
    """Compare every two profiles; `shares` is the background (`language.lemma_shares`)."""
    overlap = _cosines([profile.terms for profile in profiles], shares)
    words = np.sqrt(overlap)
    names = np.sqrt(_cosines([profile.names for profile in profiles], shares))
    figures = np.sqrt(_cosines([profile.figures for profile in profiles], {}))
    with_meaning = all(profile.vector for profile in profiles)
    weights = WITH_MEANING if with_meaning else WORDS_ONLY
    if with_meaning and profiles:
        vectors = np.array([profile.vector for profile in profiles], dtype=NUMBER)
        meaning = vectors @ vectors.T
    else:
        meaning = np.zeros_like(words)
    apart = _days_apart([profile.day for profile in profiles])
    score = (
        weights.words * words
        + weights.more_words * overlap
        + weights.meaning * meaning
        + weights.names * names
        + weights.figures * figures
        + weights.lateness * np.minimum(np.log1p(apart / DAYS_APART), LATENESS_CAP)
        + weights.base
    )
    return Likeness(
        # Rounded, so that the last bits of a sum, which depend on a machine's cores, decide nothing.
        score=np.round(score, 3).astype(NUMBER), words=words, meaning=meaning, names=names, figures=figures,
        other_occasion=_other_occasion(apart, figures, [len(profile.figures) for profile in profiles]),
    )  # fmt: skip


def rarity(term: str, articles_with: int, articles: int, shares: Mapping[str, float]) -> float:
    """Return how telling it is that a term is shared: its inverse document frequency, 0 or more.

    Of a name in several words, the rarest word counts.
    """
    share = min((shares.get(part, UNKNOWN_SHARE) for part in term.split()), default=UNKNOWN_SHARE)
    expected = BACKGROUND_ARTICLES * max(share, UNKNOWN_SHARE) + articles_with
    return max(math.log((BACKGROUND_ARTICLES + articles) / expected), 0.0)


def _cosines(bags: Sequence[Mapping[str, int]], shares: Mapping[str, float]) -> Matrix:
    """Return the cosine of every two bags of terms, weighted (1 + log times used) * rarity."""
    articles = len(bags)
    articles_with = Counter(term for bag in bags for term in bag)
    rarities = {term: rarity(term, count, articles, shares) for term, count in articles_with.items()}
    weighted = [{term: (1 + math.log(count)) * rarities[term] for term, count in bag.items()} for bag in bags]
    lengths = np.array(
        [math.sqrt(sum(value * value for value in bag.values())) or 1.0 for bag in weighted], dtype=NUMBER
    )
    shared = sorted(term for term, count in articles_with.items() if count > 1)
    products = np.zeros((articles, articles), dtype=NUMBER)
    for start in range(0, len(shared), TERMS_AT_ONCE):
        columns = {term: column for column, term in enumerate(shared[start : start + TERMS_AT_ONCE])}
        block = np.zeros((articles, len(columns)), dtype=NUMBER)
        for row, bag in enumerate(weighted):
            for term, value in bag.items():
                column = columns.get(term)
                if column is not None:
                    block[row, column] = value
        products += block @ block.T
    cosines: Matrix = np.clip(products / np.outer(lengths, lengths), 0.0, 1.0)
    return cosines


def _days_apart(days: Sequence[float | None]) -> Matrix:
    """Return how many days lie between the publication of every two articles; 0 where a time is not known."""
    known = np.array([math.nan if day is None else day for day in days])
    apart: Matrix = np.nan_to_num(np.abs(known[:, None] - known[None, :]), nan=0.0).astype(NUMBER)
    return apart


def _other_occasion(apart: Matrix, figures: Matrix, counts: Sequence[int]) -> Matrix:
    """Mark each two articles that seem to tell of two occasions of one kind; see OTHER_OCCASION_DAYS."""
    given = np.array(counts)
    fewer = np.minimum(given[:, None], given[None, :])
    other = (apart > OTHER_OCCASION_DAYS) & (fewer >= OTHER_OCCASION_FIGURES)
    other |= (apart > OTHER_YEAR_DAYS) & (fewer >= OTHER_YEAR_FIGURES)
    marked: Matrix = (other & (figures == 0)).astype(NUMBER)
    return marked
