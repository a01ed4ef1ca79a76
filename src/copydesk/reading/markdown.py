"""Markdown: the plain words of a text, with headings, lists and quotes told apart.

Serves articles and drafts. What it knows of the syntax: front matter, ATX and setext headings, lists,
quotes, code (left out), links and images, emphasis, tables, HTML tags and comments, escapes, footnotes.
"""

import html as entities
import re

import msgspec

from copydesk.reading.normalise import normalise
from copydesk.reading.paragraphs import Part

_HEADING = re.compile(r"(#{1,6})(?:\s+|$)(.*?)\s*#*$")
_UNDERLINE = re.compile(r"(?:={2,}|-{2,})$")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)")
_RULE = re.compile(r"(?:[-*_]\s?){3,}$")
_TABLE_RULE = re.compile(r"\|?\s?:?-{2,}:?\s?(?:\|\s?:?-{2,}:?\s?)*\|?$")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_REFERENCE = re.compile(r"\[[^\]\n]{1,200}\]:\s")
_FRONT_FIELD = re.compile(r"([A-Za-z_][\w-]{0,40})\s?:\s?(.*)$")
_INLINE = (
    (re.compile(r"<!--[^>]{0,2000}-->"), ""),
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^()\n]{0,2000}\)"), ""),
    (re.compile(r"\[\^[^\]\n]{1,60}\]"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,1000})?/?>"), ""),
    (re.compile(r"(`{1,2})(?!`)([^`\n]{1,500})\1"), r"\2"),
    (re.compile(r"(?<![\\\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\\\w_])(_{1,3})(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])\1(?![\w_])"), r"\2"),
    (re.compile(r"~~(?=\S)[^~\n]{1,2000}~~"), ""),  # struck out: the writer took it back
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


class Draft(msgspec.Struct, frozen=True):
    """A Markdown text taken apart: its title, what its front matter says, and its parts."""

    title: str
    fields: dict[str, str]
    parts: tuple[Part, ...]


def read_markdown(text: str) -> Draft:
    """Return the title (front matter's, or a first level-one heading), the front matter and the parts."""
    lines = normalise(text).split("\n")
    fields, lines = _front_matter(lines)
    parts, title = _blocks(lines)
    return Draft(title=_clean(fields.get("title", "")) or title, fields=fields, parts=tuple(parts))


def _front_matter(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Read the lines between a first and a second "---" as `name: value`."""
    if not lines or lines[0] != "---":
        return {}, lines
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[1:60], start=1):
        if line in {"---", "..."}:
            return fields, lines[number + 1 :]
        if match := _FRONT_FIELD.match(line):
            fields[match.group(1).lower()] = match.group(2).strip().strip("\"'")
    return {}, lines


def _blocks(lines: list[str]) -> tuple[list[Part], str]:
    parts: list[Part] = []
    title = ""
    open_lines: list[str] = []
    is_item = False
    fence = ""

    def close() -> None:
        nonlocal is_item
        words = _clean(" ".join(open_lines))
        if words:
            parts.append(Part(words, "bullet" if is_item else None))
        open_lines.clear()
        is_item = False

    for raw in lines:
        line = raw.lstrip("> ") if raw.startswith(">") else raw
        if fence:
            fence = "" if line.startswith(fence) else fence
            continue
        if match := _FENCE.match(line):
            close()
            fence = match.group(1)
        elif not line or _REFERENCE.match(line):
            close()
        elif match := _HEADING.match(line):
            close()
            title = _take_heading(match.group(2), len(match.group(1)), title, parts)
        elif open_lines and not is_item and _UNDERLINE.match(line):
            words = " ".join(open_lines)
            open_lines.clear()
            title = _take_heading(words, 1 if line[0] == "=" else 2, title, parts)
        elif _RULE.match(line) or _TABLE_RULE.match(line):
            close()
        elif line.startswith("|"):
            close()
            cells = [_clean(cell) for cell in line.strip("|").split("|")]
            parts.append(Part(" | ".join(cell for cell in cells if cell) or "|", "heading"))
        elif match := _ITEM.match(line):
            close()
            is_item = True
            open_lines.append(line[match.end() :])
        else:
            open_lines.append(line)
    close()
    return parts, title


def _take_heading(words: str, level: int, title: str, parts: list[Part]) -> str:
    words = _clean(words)
    if level == 1 and not title and not any(part.kind is None for part in parts):
        return words
    if words:
        parts.append(Part(words, "heading"))
    return title


def _clean(text: str) -> str:
    """Return the words of a run of Markdown."""
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return " ".join(normalise(entities.unescape(text)).split())
