"""Figure queries written by hand over the news events: PATH is the folder that holds `articles`.

figure_queries.json gives each query and the articles (their file names' first twelve characters) that state a
figure which answers it for certain, judged by reading what the search found and what a wide pattern found in
the raw texts. An article that only may answer counts as not found, and is no fault. Articles that a part of
the set does not hold are left out; queries without any article in the part are not counted.
"""

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.trouble import Skipped
from copydesk.pipeline import analyse_articles, read_inputs
from copydesk.settings import Settings
from copydesk.store.search import Request, Searcher
from copydesk.store.sqlite import SqliteStore

QUERIES = Path(__file__).with_name("figure_queries.json")
NOW = datetime(2018, 3, 1, tzinfo=UTC)


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder of articles: precision and recall over all pairs of a query and an article."""
    del articles
    settings = Settings(encoder=False)
    read, _ = read_inputs([str(path / "articles")], settings, None)
    items = [item for item in analyse_articles(read, settings) if not isinstance(item, Skipped)]
    return score_items(items)


def score_items(items: list[AnalysedArticle]) -> tuple[int, dict[str, float]]:
    """Score analysed articles."""
    names = {item.article.id: Path(item.article.source).stem[:12] for item in items}
    right = found = wanted = asked = 0
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "figures.db")
        with store.writing() as writer:
            writer.add(items, NOW)
        searcher = Searcher(store)
        for query, answers in json.loads(QUERIES.read_text("utf-8")).items():
            gold = set(answers) & set(names.values())
            hits = searcher.find(query, Request(mode="words", limit=1000), NOW).hits
            sure = {names[hit.article.article_id] for hit in hits if hit.article is not None and hit.certain}
            right, found, wanted = right + len(sure & gold), found + len(sure), wanted + len(gold)
            asked += bool(gold)
        store.close()
    return asked, {"precision": right / max(1, found), "recall": right / max(1, wanted)}
