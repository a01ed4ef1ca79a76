"""How usual a word is: the share of news articles in which a lemma is expected."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

FOLDERS = {"en": "english"}  # language code -> folder of its tables


@cache
def lemma_shares(code: str) -> Mapping[str, float]:
    """Return lemma -> share of articles (0-1) for a language; empty where there is no table for it.

    The English table was made by train/lemma_shares.py. A lemma that it lacks is rarer than one in a hundred.
    """
    folder = FOLDERS.get(code)
    if folder is None:
        return MappingProxyType({})
    table = resources.files("copydesk.language").joinpath(folder, "lemma_shares.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return MappingProxyType({lemma: int(share) / 1000 for lemma, share in rows})
