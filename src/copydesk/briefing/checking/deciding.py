"""A verdict for each sentence of a draft."""

from collections.abc import Mapping

from copydesk.analysis.entailment import entailment_model_of
from copydesk.analysis.models import Encoder
from copydesk.briefing.checking.alone import Alone
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import read_draft
from copydesk.briefing.checking.library import Library
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Verdict
from copydesk.domain.story import Origins
from copydesk.language.profile import Language


def check_draft(
    draft: AnalysedArticle,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    language: Language,
    encoder: Encoder | None,
) -> tuple[Verdict, ...]:
    """Return a verdict for each sentence of the draft, in order.

    `articles` maps ids to the sources (the draft itself is not one of them); `origins` tells which of them
    descend from one original. On the encoder the entailment model stands; without it rules alone decide.
    """
    entailment = entailment_model_of(encoder)
    library = Library(language)
    checker = Checker(articles, origins, language, entailment, library)
    alone = Alone(articles, origins, library, entailment)
    return tuple(
        alone.counted(checker.verdict(sentence), sentence) for sentence in read_draft(draft, checker.lexicon)
    )
