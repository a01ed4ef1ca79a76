"""Faithfulness of summary sentences to their article (QAGS, CNN/DM part; Wang, Cho and Lewis 2020).

PATH is the .jsonl: an `article` and `summary_sentences`, each with three votes (yes: faithful). The label is
the majority. A sentence counts as faithful where its verdict is `supported` (each of several parsed ones).
Metrics: `balanced_accuracy`, with the two recalls it is the mean of, and `auroc` of the checker's strength.
"""

import json
from pathlib import Path

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
    """Return the number of judged sentences and the metrics of the module's docstring."""
    del articles
    judged = [pair for line in path.read_text("utf-8").splitlines() for pair in _judge(json.loads(line))]
    right = [said for label, said, _ in judged if label]
    wrong = [not said for label, said, _ in judged if not label]
    recalls = [sum(row) / len(row) if row else 0.0 for row in (right, wrong)]
    return len(judged), {
        "balanced_accuracy": sum(recalls) / 2,
        "faithful_recall": recalls[0],
        "unfaithful_recall": recalls[1],
        "auroc": auroc([(label, strength) for label, _, strength in judged]),
    }


def auroc(scored: list[tuple[bool, float]]) -> float:
    """Return the share of pairs of a true and a false item where the true one scores higher (ties: half)."""
    true = [score for label, score in scored if label]
    false = [score for label, score in scored if not label]
    wins = sum((a > b) + 0.5 * (a == b) for a in true for b in false)
    return wins / (len(true) * len(false)) if true and false else 0.0


def _judge(record: dict[str, object]) -> list[tuple[bool, bool, float]]:
    """Return (faithful by the votes, faithful by us, our strength) for each summary sentence."""
    rows = record["summary_sentences"]
    if not isinstance(rows, list):
        return []
    texts = [str(record["article"]), *(str(row["sentence"]) for row in rows)]
    made = [compose("text", title="", body=text, outlet=Outlet("text")) for text in texts]
    source, *drafts = analyse_articles(made, Settings(encoder=False))
    if not isinstance(source, AnalysedArticle):
        return []
    checker = Checker({source.article.id: source}, Origins(), ENGLISH, entailment_model_of(load_encoder()))
    found = []
    for row, draft in zip(rows, drafts, strict=True):
        votes = [answer["response"] == "yes" for answer in row["responses"]]
        sentences = read_draft(draft, checker.lexicon) if isinstance(draft, AnalysedArticle) else []
        said = bool(sentences) and all(checker.verdict(item).kind == "supported" for item in sentences)
        strength = min((checker.strength(item) for item in sentences), default=0.0)
        found.append((2 * sum(votes) > len(votes), said, strength))
    return found
