"""Installable programs that do a part of what Copydesk does, run on the same files in the same process.

A module of this folder has `peers(name of the set, path, articles)`, which returns {name of the peer:
{metric: value}} in the metrics of the set's own scorer. `PEERS` names the modules of a set; `PUBLISHED` holds
values that others printed, for comparison only: their authors measured them, mostly on the whole of a set.
"""

import importlib
import sys
from pathlib import Path

Scores = dict[str, dict[str, float]]

PEERS = {
    "newsquant": ("quantulum", "recognizers_figures"),
    "tempeval3": ("dateparser_search", "recognizers_times"),
    "polnear": ("textacy_quotations",),
    "news_events": ("tfidf_clusters",),
    "basil": ("tfidf_clusters",),
    "ecb_plus": ("tfidf_clusters",),
    "gold_check": ("corroborate_check", "grounded_check"),
    "newsmtsc": ("vader", "loughran_mcdonald"),
    "newsmtsc_mt": ("vader", "loughran_mcdonald"),
    "sentfin": ("vader", "loughran_mcdonald"),
    "financial_phrasebank": ("vader", "loughran_mcdonald"),
    "article_pages": ("trafilatura_alone",),
    "wikigold": ("bare_names",),
}

PUBLISHED: dict[str, Scores] = {
    "newsquant": {
        "CQE (2023)": {
            "value_f1": 0.920,
            "value_unit_f1": 0.856,
            "value_change_f1": 0.881,
            "value_concept_partial_f1": 0.761,
            "value_concept_complete_f1": 0.570,
        },
        "GPT-3 (2023)": {
            "value_f1": 0.706,
            "value_unit_f1": 0.591,
            "value_change_f1": 0.519,
            "value_concept_partial_f1": 0.548,
            "value_concept_complete_f1": 0.257,
        },
    },
    "tempeval3": {
        "HeidelTime (2013, platinum part)": {"relaxed_f1": 0.903, "strict_f1": 0.813, "value_f1": 0.776},
        "SUTime (2013, platinum part)": {"relaxed_f1": 0.903, "strict_f1": 0.796, "value_f1": 0.674},
    },
    "polnear": {
        "Citron (2021, on PARC3)": {
            "content_exact_f1": 0.593,
            "content_overlap_f1": 0.833,
            "source_exact": 0.820,
            "source_overlap": 0.853,
        }
    },
    "newsmtsc": {"GRU-TSC (2021, rw test)": {"macro_f1": 0.831}, "BERT (2021, rw test)": {"macro_f1": 0.801}},
    "sentfin": {"fine-tuned RoBERTa (2022)": {"accuracy": 0.94}},
    "qags": {
        "QAFactEval (2022)": {"balanced_accuracy": 0.754},
        "SummaC-Conv (2022)": {"balanced_accuracy": 0.672},
    },
    "bbc_news": {"TF-IDF + SVM, trained on it": {"accuracy": 0.975}},
    "article_pages": {"newspaper4k": {"shingle_f1": 0.949}, "readability-lxml": {"shingle_f1": 0.922}},
}


def live(name: str, path: Path, articles: Path | None) -> Scores:
    """Run the peers of a set on a path of its layout; one that is not installed is named on stderr."""
    scores: Scores = {}
    for module in PEERS.get(name, ()):
        try:
            run = importlib.import_module(f"bench.peers.{module}")
        except ModuleNotFoundError as error:
            if (error.name or "").startswith(("bench", "copydesk")):
                raise
            print(f"{name}: {module} was not run ({error.name} is not installed)", file=sys.stderr)
            continue
        scores |= run.peers(name, path, articles)
    return scores
