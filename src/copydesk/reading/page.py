"""HTML pages: guarded, parsed once, the article's parts and what the page says of itself taken out."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from copydesk.domain.article import Article
from copydesk.errors import ReadingError
from copydesk.language.detect import detect_language
from copydesk.language.english.pages import PAGES
from copydesk.reading.compose import compose
from copydesk.reading.limits import Limits
from copydesk.reading.outlets import outlet_for
from copydesk.reading.page_body import page_parts
from copydesk.reading.page_guard import guard_page, strip_raw
from copydesk.reading.page_metadata import page_metadata


def parse_page(html: str, source: str, limits: Limits) -> HtmlElement:
    """Return a page's tree. ReadingError "too_large", "hostile", "malformed" or "no_text"."""
    if len(html) > limits.max_page_bytes:
        most = f"{limits.max_page_bytes:,}"
        detail = f"is a page of more than {most} characters; save the article's text as .txt instead"
        raise ReadingError(source, "too_large", detail)
    guard_page(strip_raw(html), source, limits)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        detail = "holds no HTML that can be parsed; save the article's text as .txt instead"
        raise ReadingError(source, "malformed", detail) from error
    return tree


def read_page(html: str, source: str, limits: Limits) -> Article:
    """Return the article in a page. ReadingError as `parse_page`, and "no_text" where it holds no article."""
    tree = parse_page(html, source, limits)
    about = page_metadata(tree, PAGES)
    parts = page_parts(tree)
    text = "\n".join(part.text for part in parts)
    if not any(character.isalnum() for character in text):
        detail = "is a page without an article's text; save the text as .txt, or leave the page out"
        raise ReadingError(source, "no_text", detail)
    if len(text) > limits.max_text_characters:
        most = f"{limits.max_text_characters:,}"
        detail = f"is a page with a text of more than {most} characters; split it into articles"
        raise ReadingError(source, "too_large", detail)
    return compose(
        source,
        title=about.title,
        body=parts,
        outlet=outlet_for(about.outlet, about.domain, source),
        url=about.url,
        published=about.published,
        updated=about.updated,
        authors=about.authors,
        agency=about.agency,
        language=detect_language(text, PAGES),
    )
