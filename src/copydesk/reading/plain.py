"""Plain text and Markdown: one file, one article."""

from copydesk.domain.article import Article
from copydesk.errors import ReadingError
from copydesk.language.detect import detect_language
from copydesk.language.english.pages import PAGES
from copydesk.reading.compose import compose
from copydesk.reading.dates import read_time
from copydesk.reading.limits import Limits
from copydesk.reading.markdown import read_markdown
from copydesk.reading.outlets import outlet_for
from copydesk.reading.url import canonical_url


def read_plain(text: str, source: str, limits: Limits) -> Article:
    """Return the article of a plain text. ReadingError "too_large" or "empty"."""
    _check(text, source, limits)
    return compose(
        source,
        title="",
        body=text,
        outlet=outlet_for(None, None, source),
        language=detect_language(text, PAGES),
    )


def read_markdown_article(text: str, source: str, limits: Limits) -> Article:
    """Return the article of a Markdown text. ReadingError "too_large" or "empty".

    Front matter may give title, url (or link), date (or published), outlet (or source) and author.
    """
    _check(text, source, limits)
    draft = read_markdown(text)
    fields = draft.fields
    body = "\n".join(part.text for part in draft.parts)
    if not any(character.isalnum() for character in body + draft.title):
        raise _empty(source)
    address = fields.get("url") or fields.get("link") or fields.get("canonical")
    url = canonical_url(address) if address else None
    author = fields.get("author") or fields.get("authors") or ""
    name = fields.get("outlet") or fields.get("publisher") or fields.get("source")
    return compose(
        source,
        title=draft.title,
        body=draft.parts,
        outlet=outlet_for(name, url, source),
        url=url,
        published=read_time(fields.get("published") or fields.get("date"), PAGES),
        updated=read_time(fields.get("updated"), PAGES),
        authors=(author,) if author else (),
        language=detect_language(body, PAGES),
    )


def _check(text: str, source: str, limits: Limits) -> None:
    if len(text) > limits.max_text_characters:
        detail = (
            f"is a text of {len(text):,} characters, more than the {limits.max_text_characters:,} "
            "of the longest article; split it into articles, or raise max_text_characters in the settings"
        )
        raise ReadingError(source, "too_large", detail)
    if not any(character.isalnum() for character in text):
        raise _empty(source)


def _empty(source: str) -> ReadingError:
    return ReadingError(source, "empty", "holds no words; nothing to read")
