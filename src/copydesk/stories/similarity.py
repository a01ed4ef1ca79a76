"""How much two articles seem to tell of one event: rare words, meaning, names and time, weighed together."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np

from copydesk.domain.annotation import AnalysedArticle, Quantity

NUMBER = np.float32
Matrix = np.ndarray[Any, np.dtype[np.float32]]

# The rarity of a word is judged against a background of this many articles besides those at hand: two
# articles on one event would otherwise have no rare word in common.
BACKGROUND_ARTICLES = 500
UNKNOWN_SHARE = 0.002  # a lemma that the background does not hold stands in one article of five hundred

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
    words=11.25, more_words=6.36, meaning=5.82, names=3.58, figures=2.35, lateness=-0.47, base=-5.90
)
WORDS_ONLY = Weights(
    words=15.69, more_words=8.52, meaning=0.0, names=3.92, figures=2.40, lateness=-0.47, base=-5.83
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


NO_PROFILE = Profile({}, {}, {}, (), None)  # of a whole copy: its original speaks for it


class Likeness(msgspec.Struct, frozen=True):
    """The likeness of some articles to some others, in log-odds, and what it was made of (all one shape)."""

    score: Matrix
    words: Matrix  # square root of the cosine of rare words
    meaning: Matrix
    names: Matrix
    figures: Matrix
    lateness: Matrix  # 0 on one day, LATENESS_CAP at a year and more
    other_occasion: Matrix  # 1 where time and figures speak for another occasion of the same kind, else 0
    with_meaning: "np.ndarray[Any, np.dtype[np.bool_]]"  # both have a vector: WITH_MEANING weighed it


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


def background(term: str, shares: Mapping[str, float]) -> float:
    """Return in how many of the background's articles a term is expected; of a name, its rarest word."""
    share = min((shares.get(part, UNKNOWN_SHARE) for part in term.split()), default=UNKNOWN_SHARE)
    return BACKGROUND_ARTICLES * max(share, UNKNOWN_SHARE)


def rarity(term: str, articles_with: int, articles: int, shares: Mapping[str, float]) -> float:
    """Return how telling it is that a term is shared: its inverse document frequency, 0 or more."""
    expected = background(term, shares) + articles_with
    return max(math.log((BACKGROUND_ARTICLES + articles) / expected), 0.0)


def weigh(
    overlaps: tuple[Matrix, Matrix, Matrix],
    meaning: Matrix,
    with_meaning: "np.ndarray[Any, np.dtype[np.bool_]]",
    apart: Matrix,
    fewer_figures: "np.ndarray[Any, np.dtype[np.int64]]",
) -> Likeness:
    """Weigh the evidence for pairs of articles; every array has the same shape.

    `overlaps` are the cosines of rare words, names and figures, `apart` the days between publication (0
    where one is not known), `fewer_figures` how many figures the one with fewer gives.
    """
    words, names, figures = (np.sqrt(overlap) for overlap in overlaps)
    lateness = np.minimum(np.log1p(apart / DAYS_APART), LATENESS_CAP)

    def scored(weights: Weights) -> Matrix:
        total: Matrix = (
            weights.words * words
            + weights.more_words * overlaps[0]
            + weights.meaning * meaning
            + weights.names * names
            + weights.figures * figures
            + weights.lateness * lateness
            + weights.base
        )
        return total

    score = scored(WITH_MEANING) if with_meaning.all() else scored(WORDS_ONLY)
    if with_meaning.any() and not with_meaning.all():
        score = np.where(with_meaning, scored(WITH_MEANING), score)
    other = (apart > OTHER_OCCASION_DAYS) & (fewer_figures >= OTHER_OCCASION_FIGURES)
    other |= (apart > OTHER_YEAR_DAYS) & (fewer_figures >= OTHER_YEAR_FIGURES)
    return Likeness(
        # Rounded, so that the last bits of a sum, which depend on a machine's cores, decide nothing.
        score=np.round(score, 3).astype(NUMBER), words=words, meaning=meaning, names=names, figures=figures,
        lateness=lateness, other_occasion=(other & (figures == 0)).astype(NUMBER), with_meaning=with_meaning,
    )  # fmt: skip
