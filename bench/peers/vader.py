"""VADER (MIT): the polarity of the whole sentence, given to every target in it."""

from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from bench.peers import Scores
from bench.quality import financial_phrasebank, newsmtsc, sentfin
from bench.quality.targets import metrics

_NEUTRAL = 0.05  # as its authors advise: compound scores nearer to 0 are neutral

SETS = {
    "newsmtsc": newsmtsc,
    "newsmtsc_mt": newsmtsc,
    "sentfin": sentfin,
    "financial_phrasebank": financial_phrasebank,
}


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score VADER on a file of NewsMTSC or SEntFiN."""
    del articles
    items = SETS[name].items_of(path)
    judge = SentimentIntensityAnalyzer()
    scores = [judge.polarity_scores(text)["compound"] for text, *_ in items]
    labels = [
        "neutral" if abs(score) < _NEUTRAL else "positive" if score > 0 else "negative" for score in scores
    ]
    return {"VADER": metrics((item[3] for item in items), labels)}
