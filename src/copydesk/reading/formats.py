"""Tell which reader a text is for, by its content and its name."""

import re
from typing import Literal

Format = Literal["records", "page", "markdown", "plain"]

SUFFIXES: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "records",
    ".jsonl": "records",
    ".ndjson": "records",
}
"""The suffixes that folders are searched for; ".gz" may follow each."""

_BEFORE_TAG = r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,3}"
_PAGE_START = re.compile(_BEFORE_TAG + r"<(?:!doctype\s+html|html|head|body|article|main)\b", re.IGNORECASE)
_OTHER_MARKUP = re.compile(
    _BEFORE_TAG + r"<(rss|feed|sitemapindex|urlset|nitf|newsml|tei|svg)\b", re.IGNORECASE
)
_RECORD_START = re.compile(r"\s*(?:\{\s*(?:\"|\})|\[\s*(?:\{|\]))")
_TAG = re.compile(r"<[a-zA-Z!/]")
_HEAD = 5_000


def suffix_of(name: str) -> str:
    """Return a name's last suffix in small letters, one before ".gz" where it has both."""
    name = name.lower().removesuffix(".gz")
    base = name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]
    return base[base.rfind(".") :] if base.rfind(".") > 0 else ""


def format_of(text: str, source: str) -> str:
    """Return the format to read `text` as, or a message that says what it is and what to do."""
    head = text[:_HEAD].lstrip("\ufeff")
    by_name = SUFFIXES.get(suffix_of(source))
    if _PAGE_START.match(head):
        return "page"
    if match := _OTHER_MARKUP.match(head):
        return f"is {match.group(1).lower()} markup, which is not read yet; save the articles as HTML or text"
    if by_name == "records" or (by_name != "markdown" and _RECORD_START.match(head)):
        return "records" if by_name == "records" or _looks_like_json(text) else "plain"
    if by_name == "page" and not _TAG.search(text):
        return "plain"
    if by_name == "page" or (by_name is None and "<body" in head.lower()):
        return "page"
    return by_name or "plain"


def _looks_like_json(text: str) -> bool:
    """Tell JSON from a text that happens to start with a bracket: it ends with one too."""
    return text.rstrip()[-1:] in {"}", "]"}
