"""Average-link clusters of TF-IDF vectors (scikit-learn), with the threshold that suits the very data best.

Kinder to the peer than to us: our settings are fixed, its threshold is picked on the labels it is scored on.
"""

from pathlib import Path

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.feature_extraction.text import TfidfVectorizer

from bench.peers import Scores
from bench.quality import basil, ecb_plus, news_events
from bench.quality.partitions import partition_metrics

_THRESHOLDS = np.arange(0.30, 0.99, 0.01)


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score the clusters on a folder of one of the three sets of stories."""
    del articles
    labelled = {"news_events": news_events, "basil": basil, "ecb_plus": ecb_plus}[name].labelled(path)
    found = {article.id: (article.text, label) for article, label in labelled if not isinstance(article, str)}
    names = list(found)
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2).fit_transform(
        found[name][0] for name in names
    )
    apart = 1.0 - (vectors @ vectors.T).toarray()
    above = apart[np.triu_indices(len(names), 1)].clip(0.0)
    tree = linkage(above, "average")
    gold = {name: found[name][1] for name in names}
    tried = [
        partition_metrics(gold, dict(zip(names, map(str, fcluster(tree, limit, "distance")), strict=True)))
        for limit in _THRESHOLDS
    ]
    return {"TF-IDF, average link, best threshold": max(tried, key=lambda metrics: metrics["bcubed_f1"])}
