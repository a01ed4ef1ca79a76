"""The parser's own recogniser of names, with nothing of ours on top, on the same texts."""

from pathlib import Path

from spacy.tokens import Span

from bench.quality.wikigold import Typed, articles_of, placed, read_texts, scores
from copydesk.analysis.models import load_parser

LABELS = {
    "PERSON": "PER",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "ORG": "ORG",
    "NORP": "MISC",
    "EVENT": "MISC",
    "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC",
    "LAW": "MISC",
    "LANGUAGE": "MISC",
}
ARTICLES = {"the", "a", "an"}
POSSESSIVES = {"'s", "’s", "'", "’"}


def peers(name: str, path: Path, articles: Path | None) -> dict[str, dict[str, float]]:
    """Score the recogniser as it is, and with articles and possessives cut off as the set has them."""
    del name, articles
    parser = load_parser()
    texts = read_texts(path)
    raw, trimmed = [], []
    for text, article in zip(texts, articles_of(texts), strict=True):
        gold = placed(article, text)
        found = [span for span in parser(article.text).ents if span.label_ in LABELS]
        raw.append((gold, frozenset((ent.start_char, ent.end_char, LABELS[ent.label_]) for ent in found)))
        trimmed.append((gold, frozenset(map(_trim, found))))
    return {"bare recogniser": scores(raw), "bare recogniser, articles cut off": scores(trimmed)}


def _trim(span: Span) -> Typed:
    first = 1 if len(span) > 1 and span[0].lower_ in ARTICLES else 0
    last = -1 if len(span) > 1 and span[-1].text in POSSESSIVES else len(span)
    kept = span[first:last]
    return kept.start_char, kept.end_char, LABELS[span.label_]
