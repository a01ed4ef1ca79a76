"""The numbered sources of a brief or a check."""

from collections.abc import Sequence
from datetime import UTC, datetime

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.domain.brief import SourceEntry
from copydesk.domain.story import Copy, Origins

_LAST = datetime.max.replace(tzinfo=UTC)


def list_sources(articles: Sequence[AnalysedArticle], origins: Origins) -> tuple[SourceEntry, ...]:
    """Number articles from 1 by time of publication, the undated last; copies name their original."""
    ordered = sorted((item.article for item in articles), key=_order)
    numbers = {article.id: number for number, article in enumerate(ordered, start=1)}
    copies = {copy.article_id: copy for copy in origins.copies}
    return tuple(
        SourceEntry(
            number=numbers[article.id],
            article_id=article.id,
            outlet=article.outlet.name,
            title=article.title,
            source=article.source,
            url=article.url,
            published=article.published,
            origin=_origin(copies.get(article.id), numbers),
            notes=article.notes,
            text=article.text,
            original=_original(copies.get(article.id), numbers),
            revisions=origins.revisions.get(article.id, ()),
        )
        for article in ordered
    )


def _order(article: Article) -> tuple[datetime, str, str]:
    return (article.published or _LAST, article.source, article.id)


def _original(copy: Copy | None, numbers: dict[str, int]) -> int | None:
    return None if copy is None else numbers.get(copy.original_id)


def _origin(copy: Copy | None, numbers: dict[str, int]) -> str | None:
    if copy is None:
        return None
    original = (
        f"[{numbers[copy.original_id]}]" if copy.original_id in numbers else "a text outside this story"
    )
    what = "copy of" if copy.whole else "in part copied from"
    return f"{what} {original}: {'; '.join(copy.reasons)}"
