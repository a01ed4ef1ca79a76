"""Topics on BBC News (Greene and Cunningham 2006): PATH/<topic>/*.txt, first line the headline.

The set's five topics are five of the 17 top-level Media Topics. An article may be about more than one: of the
topics that are found, the first that is one of the five is its answer, and none of the five is wrong.
`accuracy` counts the answers that are right; `first_accuracy` only those where it is the first of all 17.
Nothing is trained on the set.
"""

from pathlib import Path

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

CODES = {
    "business": "medtop:04000000",
    "entertainment": "medtop:01000000",
    "politics": "medtop:11000000",
    "sport": "medtop:15000000",
    "tech": "medtop:13000000",
}


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder that holds a folder of texts per topic."""
    del articles
    files = sorted(file for topic in CODES for file in (path / topic).glob("*.txt"))
    results = analyse_articles([read(file) for file in files], Settings())
    right = first = 0
    for file, result in zip(files, results, strict=True):
        found = (
            [topic.code for topic in result.analysis.topics] if isinstance(result, AnalysedArticle) else []
        )
        answer = next((code for code in found if code in CODES.values()), None)
        right += answer == CODES[file.parent.name]
        first += found[:1] == [CODES[file.parent.name]]
    total = max(1, len(files))
    return len(files), {"accuracy": right / total, "first_accuracy": first / total}


def read(file: Path) -> Article:
    """Return a file as an article whose headline is its first line."""
    title, _, body = file.read_text("utf-8", errors="replace").strip().partition("\n")
    return compose(f"{file.parent.name}/{file.name}", title=title, body=body, outlet=Outlet("BBC News"))
