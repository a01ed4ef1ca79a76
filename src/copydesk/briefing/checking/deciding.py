"""The verdict on each sentence of a draft."""

from collections.abc import Mapping

from copydesk.analysis.models import Encoder
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
    """Return a verdict for each sentence of the draft, in order."""
    del draft, articles, origins, language, encoder
    return ()
