"""The whole journey: inputs to articles, articles to analyses, analyses to briefs and verdicts."""

from collections.abc import Iterable, Iterator

from copydesk.analysis import analyse
from copydesk.analysis.models import Encoder, load_encoder, load_parser
from copydesk.analysis.sentences import tokenise
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.language.english import ENGLISH
from copydesk.settings import Settings


def analyse_articles(articles: Iterable[Article], settings: Settings) -> Iterator[AnalysedArticle]:
    """Analyse English articles, in order."""
    parser = load_parser(settings.parser)
    encoder: Encoder | None = load_encoder(settings.encoder_folder) if settings.encoder else None
    pairs = ((tokenise(article, parser), article) for article in articles)
    for doc, article in parser.pipe(pairs, as_tuples=True, batch_size=32):
        yield analyse(article, doc, ENGLISH, encoder)
