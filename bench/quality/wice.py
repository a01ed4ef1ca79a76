"""Claims of Wikipedia against the pages they cite (WiCE, Kamoi et al. 2023).

PATH is `claim_*.jsonl`: a claim, the cited page's sentences, a label and sets of supporting sentences.
Metrics: `supporting_f1`, the mean over claims with support of the best F1 between the sentences that the
check cites as evidence and a labelled set; `auroc` of the checker's strength for supported against the rest;
`accuracy` of supported or not by the verdict.
"""

import json
from pathlib import Path

from bench.quality.qags import auroc
from copydesk.analysis.entailment import entailment_model_of
from copydesk.analysis.models import load_encoder
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import read_draft
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Outlet
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Return the number of claims and the metrics of the module's docstring."""
    del articles
    judged = [_judge(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]
    overlaps = [overlap for _, _, _, overlap in judged if overlap is not None]
    return len(judged), {
        "supporting_f1": sum(overlaps) / len(overlaps) if overlaps else 0.0,
        "auroc": auroc([(label, strength) for label, _, strength, _ in judged]),
        "accuracy": sum(label == said for label, said, _, _ in judged) / len(judged) if judged else 0.0,
    }


def _judge(record: dict[str, object]) -> tuple[bool, bool, float, float | None]:
    """Return (supported by the label, by us, our strength, F1 of the cited sentences)."""
    lines, sets = record["evidence"], record["supporting_sentences"]
    if not isinstance(lines, list) or not isinstance(sets, list):
        message = "a WiCE record needs lists of evidence and of supporting sentences"
        raise TypeError(message)
    body = "\n".join(" ".join(str(line).split()) or "-" for line in lines)
    made = [
        compose("page", title="", body=text, outlet=Outlet(outlet))
        for text, outlet in ((body, "page"), (str(record["claim"]), "draft"))
    ]
    source, draft = analyse_articles(made, Settings(encoder=False))
    label = record["label"] == "supported"
    if not isinstance(source, AnalysedArticle) or not isinstance(draft, AnalysedArticle):
        return label, False, 0.0, 0.0 if sets else None
    checker = Checker({source.article.id: source}, Origins(), ENGLISH, entailment_model_of(load_encoder()))
    sentences = read_draft(draft, checker.lexicon)
    verdicts = [checker.verdict(item) for item in sentences]
    cited = {
        number
        for verdict in verdicts
        for item in verdict.evidence
        for number, block in enumerate(source.article.blocks)
        if block.span.holds(item.span)
    }
    said = bool(verdicts) and all(verdict.kind == "supported" for verdict in verdicts)
    strength = min((checker.strength(item) for item in sentences), default=0.0)
    best = max((_f1(cited, set(one)) for one in sets), default=None)
    return label, said, strength, best


def _f1(cited: set[int], labelled: set[int]) -> float:
    both = len(cited & labelled)
    return 2 * both / (len(cited) + len(labelled)) if cited or labelled else 0.0
