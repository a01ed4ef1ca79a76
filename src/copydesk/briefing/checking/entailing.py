"""A draft's sentence read as a whole beside the passages that speak of it, by the entailment model.

Rules decide figures, dates, names, quotations, speakers and negation. Whether other words say the same is
what they are bad at: a paraphrase lacks words that it need not have, and a sentence may have every word of
its source and say another thing. There the model has a say, and only there: it never overrules a fault of
an element that rules read.
"""

import math
import re
from collections.abc import Sequence

import msgspec

from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.laying import Layout
from copydesk.briefing.checking.trials import Trial
from copydesk.domain.brief import Fault

PASSAGES = 3  # sentences that say most of a draft's, each with the one before it
# Faults that other words may explain: the rest are of elements that the model does not overrule.
WORDED = frozenset({"statement"})
# Conflicts that are read off words and their order, not off values: they may be misread.
IN_WORDS = frozenset({"negation", "certainty", "name", "place", "scope"})
# How what the model makes of the passages and what rules find go together: log odds, fitted by logistic
# regression on labelled drafts of real events (docs/choices/checking.md has the sets and the figures).
LAID, MEAN, COVER, BORNE, BASE = 0.2, 0.7, 0.4, 2.2, -2.0
# Of near copies rules are strict, and the model misreads a clause taken out of a long sentence.
CLOSE = 1.8
CLOSE_COVER, CLOSE_DIRECT, CLOSE_BONDED = 0.95, 0.95, 0.85
ENOUGH = 0.6  # likelihood at and above which a sentence is supported
WORD = re.compile(r"\w+")
LEAST_SHARE = 0.001  # a share is never taken for certain
SUREST = math.log((1 - LEAST_SHARE) / LEAST_SHARE)


class Entailment(msgspec.Struct, frozen=True):
    """How likely the sources bear a sentence out, and the sentences of the likeliest passage."""

    likelihood: float
    places: tuple[int, ...]

    @property
    def agrees(self) -> bool:
        """Tell whether the sentence is taken for borne out."""
        return self.likelihood >= ENOUGH


class Signs(msgspec.Struct, frozen=True):
    """What the likelihood is made of; the first two are log odds."""

    laid: float  # of what rules chose
    mean: float  # of the two likeliest sentences, each with the one before it
    cover: float  # share of the sentence's weakest clause that words carry
    borne: bool  # rules find nothing missing
    close: bool  # and hardly a word differs from the source's sentence

    @property
    def likelihood(self) -> float:
        """Return the likelihood that the sentence is borne out, 0-1."""
        score = BASE + LAID * self.laid + MEAN * self.mean + CLOSE * self.close
        return 1 / (1 + math.exp(-score - COVER * self.cover - BORNE * self.borne))


def entailment_by(
    sentence: DraftSentence,
    layout: Layout,
    entailment: EntailmentModel,
    trials: Sequence[Trial],
    *,
    exact: bool = False,
) -> Entailment:
    """Read a sentence beside the passages that may bear it out; `trials` are those that rules decided by.

    Reading is what takes time: it ends when no passage that is left could turn the answer, and the likelihood
    is then that which is certain (at least so much where it agrees, else at most). `exact` reads all.
    """
    text = sentence.span.of(sentence.article.article.text)
    laid = tuple(sorted({place for trial in trials for place in trial.places}))
    if laid and _running(text) in _running(layout.sources.passage(laid)):
        return Entailment(1.0, laid)  # word for word
    best = layout.places_of(sentence.terms, sentence.quantities, sentence.times)[:PASSAGES] or list(laid)
    single = [layout.sources.with_previous(place) for place in best]
    known: list[tuple[float, tuple[int, ...]]] = []
    for places in (*single, laid):
        known.append((_odds(entailment.probability(text, layout.sources.passage(places))), places))
        low, high = (_signs(known, len(single), trials, unread) for unread in (-SUREST, SUREST))
        if not exact and (low.likelihood >= ENOUGH or high.likelihood < ENOUGH):
            break
    likelihood = low.likelihood if low.likelihood >= ENOUGH else high.likelihood
    return Entailment(likelihood, max(known, key=lambda item: item[0])[1])


def _odds(share: float) -> float:
    """Return a share's log odds, none further from even than `SUREST`."""
    share = min(1 - LEAST_SHARE, max(LEAST_SHARE, share))
    return math.log(share / (1 - share))


def _signs(
    known: Sequence[tuple[float, tuple[int, ...]]], single: int, trials: Sequence[Trial], unread: float
) -> Signs:
    """Return what speaks for a sentence where the passages that were not read had these log odds.

    `known` are the log odds of the first `single` passages, and last that of what rules chose.
    """
    odds = [item[0] for item in known] + [unread] * (single + 1 - len(known))
    likeliest = sorted(odds[:single])[-2:]
    cover, borne = min(trial.coverage for trial in trials), all(trial.borne for trial in trials)
    close = borne and all(
        trial.coverage >= CLOSE_COVER and trial.direct >= CLOSE_DIRECT and trial.bonded >= CLOSE_BONDED
        for trial in trials
    )
    return Signs(odds[single], sum(likeliest) / len(likeliest), cover, borne, close)


def _running(text: str) -> str:
    """Return a text's words, lower case, one space between them and around."""
    return f" {' '.join(WORD.findall(text.lower()))} "


def unexplained(faults: Sequence[Fault]) -> bool:
    """Tell whether there is a fault that other words cannot explain."""
    return any(fault.element not in WORDED for fault in faults)
