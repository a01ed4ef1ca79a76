"""The check of drafts, each alone against the article it was made of."""

from collections.abc import Iterable, Sequence

from bench.metamorphic.swap import Draft
from bench.metamorphic.texts import Text
from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import read_draft
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

PLAIN = Settings(encoder=False)  # what the encoder adds to an analysis, no verdict uses


def analysed(articles: Iterable[Article]) -> list[AnalysedArticle]:
    """Analyse articles, each once. TypeError where one is skipped: all of the fixture can be read."""
    found = []
    for item in analyse_articles(articles, PLAIN):
        if not isinstance(item, AnalysedArticle):
            message = f"{item.source}: {item.detail}"
            raise TypeError(message)
        found.append(item)
    return found


def sources_of(texts: Sequence[Text]) -> dict[str, AnalysedArticle]:
    """Return each article, analysed, by the text's id."""
    found = analysed(text.article() for text in texts)
    return {text.id: item for text, item in zip(texts, found, strict=True)}


def read_drafts(drafts: Iterable[Draft]) -> list[AnalysedArticle]:
    """Analyse drafts, each as a text of its own."""
    return analysed(compose("draft.md", title="", body=one.text, outlet=Outlet("draft")) for one in drafts)


def supported(
    drafts: Sequence[Draft],
    read: Sequence[AnalysedArticle],
    sources: dict[str, AnalysedArticle],
    entailment: EntailmentModel | None,
) -> list[bool]:
    """Tell for each draft whether every sentence of it passes as supported by its article."""
    checkers = {
        name: Checker({item.article.id: item}, Origins(), ENGLISH, entailment)
        for name, item in sources.items()
    }
    return [
        {
            checkers[draft.article].verdict(row).kind
            for row in read_draft(item, checkers[draft.article].lexicon)
        }
        == {"supported"}
        for draft, item in zip(drafts, read, strict=True)
    ]
