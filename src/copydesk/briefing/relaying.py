"""Who only passes on what another outlet reported: the words around a piece of evidence say so."""

import re

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import Evidence

SHORTEST_NAME = 3  # letters; shorter ones ("RT") are too often something else
# Sentences on each side: "The Courier reported so on Monday" stands before or after what it reported.
AROUND = 1
_DOMAIN = re.compile(r"(?:www\.)?([\w-]+)(?:\.\w{2,})+")


def credited(item: AnalysedArticle, proof: Evidence, outlets: frozenset[str]) -> frozenset[str]:
    """Return which others of `outlets` an article names in the sentences of a proof or right beside them.

    `outlets` are the names of a story's outlets; the article's own is no other.
    """
    sentences = item.analysis.sentences
    touched = [at for at, one in enumerate(sentences) if one.span.overlaps(proof.span)]
    if not touched:
        return frozenset()
    near = sentences[max(0, touched[0] - AROUND) : touched[-1] + AROUND + 1]
    text = " ".join(item.words(one.span) for one in near)
    return frozenset(name for name in outlets - {item.article.outlet.name} if is_named(name, text))


def is_named(outlet: str, text: str) -> bool:
    """Tell whether a text names an outlet: "the New York Times", "CoinDesk" for coindesk.com.

    A name of one word and an article ("The Sun") is told from the word by its article.
    """
    if domain := _DOMAIN.fullmatch(outlet):
        label = domain.group(1)
        found = re.search(rf"\b{re.escape(label)}\b", text, re.IGNORECASE)
        return len(label) >= SHORTEST_NAME and found is not None and found.group()[0].isupper()
    if len(outlet) < SHORTEST_NAME or not outlet[0].isupper():
        return False
    bare = outlet.removeprefix("The ")
    article = "[Tt]he " if bare != outlet and " " not in bare else ""
    return re.search(rf"\b{article}{re.escape(bare)}\b", text) is not None
