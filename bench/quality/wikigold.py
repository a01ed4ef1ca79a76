"""Names on a CoNLL file of words with entity tags: typed spans, exact.

PATH is a file, or a folder that holds one, of lines `word tag` (`I-PER`, `I-LOC`, `I-ORG`, `I-MISC`, `O`;
the `B-` of touching names is read too), an empty line behind each sentence, `-DOCSTART-` before each text.
Words are put together again as print has them; each sentence is a paragraph. A span counts where characters
and type agree. Places are LOC; nationalities, events, products and works are MISC, as the set has them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from copydesk.domain.annotation import AnalysedArticle, EntityType
from copydesk.domain.article import Article, Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

LABELS: dict[EntityType, str] = {
    "person": "PER",
    "organisation": "ORG",
    "place": "LOC",
    "group": "MISC",
    "event": "MISC",
    "product": "MISC",
    "work": "MISC",
}
CLOSING = {
    ".",
    ",",
    ";",
    ":",
    "?",
    "!",
    ")",
    "]",
    "}",
    "'s",
    "n't",
    "'",
    "%",
    "’s",
    "’",
    "'re",
    "'ve",
    "'ll",
    "'d",
}
OPENING = {"(", "[", "{", "$", "#"}

Typed = tuple[int, int, str]
"""Start, end and label of a name in its text."""


class Tagged(NamedTuple):
    """One text with its gold names."""

    text: str
    names: frozenset[Typed]


def read_texts(path: Path) -> list[Tagged]:
    """Return the texts of a file, or of every file of a folder."""
    files = [path] if path.is_file() else sorted(item for item in path.rglob("*conll*") if item.is_file())
    return [text for file in files for text in _texts(file.read_text("utf-8").splitlines())]


def _texts(lines: list[str]) -> Iterator[Tagged]:
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in [*lines, "-DOCSTART- O"]:
        word, _, tag = line.strip().rpartition(" ")
        if word == "-DOCSTART-":
            text = _put_together([sentence for sentence in sentences if sentence])
            if text.text:
                yield text
            sentences = [[]]
        elif not word:
            sentences.append([])
        else:
            sentences[-1].append((word, tag))


def _put_together(sentences: list[list[tuple[str, str]]]) -> Tagged:
    """Join words to a text, and tags to spans in it."""
    text, names = "", list[Typed]()
    for sentence in sentences:
        text += "\n\n" if text else ""
        before, quoted, label = "", False, "O"
        for word, tag in sentence:
            closes = word in CLOSING or (word == '"' and quoted)
            glued = not before or closes or before in OPENING or (before == '"' and quoted)
            text += word if glued or text.endswith("\n") else f" {word}"
            start = len(text) - len(word)
            if word == '"':
                quoted = not quoted
            if tag != "O" and tag[2:] == label and not tag.startswith("B-") and names:
                names[-1] = (names[-1][0], len(text), label)
            elif tag != "O":
                names.append((start, len(text), tag[2:]))
            label, before = tag[2:] if tag != "O" else "O", word
    return Tagged(text, frozenset(names))


def articles_of(texts: list[Tagged]) -> list[Article]:
    """Return the texts as articles without a headline."""
    return [
        compose(f"text-{number}", title="", body=text.text, outlet=Outlet("text"))
        for number, text in enumerate(texts)
    ]


def placed(article: Article, text: Tagged) -> frozenset[Typed]:
    """Return the gold names at their places in the article's text."""
    if article.text == text.text:
        return text.names
    moved, at = set(), 0
    for start, end, label in sorted(text.names):
        words = text.text[start:end]
        found = article.text.find(words, max(0, at))
        if found >= 0:
            moved.add((found, found + len(words), label))
            at = found
    return frozenset(moved)


def scores(pairs: list[tuple[frozenset[Typed], frozenset[Typed]]]) -> dict[str, float]:
    """Return precision, recall and F1 of typed spans, and F1 of spans whatever their type."""
    right = sum(len(gold & ours) for gold, ours in pairs)
    gold, ours = (sum(len(pair[side]) for pair in pairs) for side in (0, 1))
    bare = sum(len(_untyped(gold) & _untyped(ours)) for gold, ours in pairs)
    return {
        "f1": 2 * right / max(1, gold + ours),
        "precision": right / max(1, ours),
        "recall": right / max(1, gold),
        "span_f1": 2 * bare / max(1, gold + ours),
    }


def _untyped(names: frozenset[Typed]) -> set[tuple[int, int]]:
    return {(start, end) for start, end, _ in names}


def found_names(item: AnalysedArticle) -> frozenset[Typed]:
    """Return the names that analysis found, with the set's labels."""
    entities = item.analysis.entities
    return frozenset(
        (mention.span.start, mention.span.end, LABELS[entities[mention.entity].type])
        for mention in item.analysis.mentions
        if mention.kind == "name"
    )


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a file or folder."""
    del articles
    texts = read_texts(path)
    made = articles_of(texts)
    settings = Settings(encoder=False)
    pairs = []
    for text, article, result in zip(texts, made, analyse_articles(made, settings), strict=True):
        ours = found_names(result) if isinstance(result, AnalysedArticle) else frozenset()
        pairs.append((placed(article, text), ours))
    return sum(len(text.names) for text in texts), scores(pairs)
