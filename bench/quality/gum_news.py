"""Coreference of named entities on GUM's news: PATH holds xml/*.xml and coref/gum/conll/*.conll.

**Of named entities**: a chain counts where at least one of its mentions is a name. A gold mention is a name
where its head is a proper noun, it stands for a person, organisation, place, event or object, and it lists
no several ("Ann Doe and Bo Roe"); a chain of ours always has one. All mentions of such chains count, pronouns
and nominals too; chains of one mention are left out on both sides, as CoNLL does, and so are names in longer
names of other things than people ("North Umber" in "University of North Umber"): OntoNotes marks none.
GUM marks no adjectives: ours that are adjectives by our own parse ("the Indonesian navy") are left out.

**Predicted mentions against gold mentions**: nothing of the gold is given to the analysis but text and
paragraphs. A mention of ours is a gold mention where it holds the gold one's head and lies inside it (GUM's
mentions hold articles, titles and relative clauses, ours are the names alone); of several, the shortest. A
person's name of two words or more that holds no mention's head is the shortest mention of a person around it
("the envoy to Ostrava Ann Doe"). What is no gold mention stays and counts against precision.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.quality.clusters import conll
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings

NAMED_KINDS = {"person", "organization", "place", "event", "object"}
BEFORE_HEAD = {
    "compound",
    "nmod:poss",
    "amod",
    "det",
    "nummod",
    "case",
    "punct",
    "advmod",
    "nmod:unmarked",
    "nmod:desc",
}
IN_NAMES = {"PROPN", "ADP", "DET", "CCONJ"}
NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}
CLOSING = {".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "'s", "’s", "'", "’", "n't", "”"}
OPENING = {"(", "[", "{", "$", "£", "€", "“"}
_MARK = re.compile(r"\(?[a-z]+-\d+[^()]*\)?")

Clusters = list[frozenset[Hashable]]


class Word(NamedTuple):
    """One word of a text: how it is written, its part of speech and its relation in GUM's own parse."""

    text: str
    pos: str
    relation: str


class Mention(NamedTuple):
    """A gold mention: words [start, end), its head, if it is a name, and if of a person."""

    start: int
    end: int
    head: int
    named: bool
    person: bool


class Text(NamedTuple):
    """A text with its gold chains, and where its words stand."""

    article: Article
    places: list[tuple[int, int]]
    chains: list[list[Mention]]


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder."""
    del articles
    texts = [
        read_text(file, path / "coref" / "gum" / "conll") for file in sorted((path / "xml").glob("*.xml"))
    ]
    results = analyse_articles([text.article for text in texts], Settings(encoder=False))
    pairs = []
    for text, result in zip(texts, results, strict=True):
        if isinstance(result, AnalysedArticle):
            pairs.append((gold_clusters(text), our_clusters(text, result)))
    return len(pairs), conll(pairs)


def read_text(file: Path, chains: Path) -> Text:
    """Read one text's words and paragraphs from its xml, and its chains from the conll of the same name."""
    words, title, body = _words(file.read_text("utf-8"))
    marks = (chains / f"{file.stem}.conll").read_text("utf-8").splitlines()
    tags = [line.split("\t")[2] for line in marks if line.count("\t") == 2]
    article = compose(file.stem, title=title, body=body, outlet=Outlet("Wikinews"))
    return Text(article, _at(article.text, words), _chains(tags, words))


def _words(content: str) -> tuple[list[Word], str, str]:
    """Return the words, the first heading, and the other paragraphs, put together as print has them."""
    words: list[Word] = []
    paragraphs: list[str] = [""]
    inside, first = False, True  # inside one orthographic word; at its first part
    for line in content.splitlines():
        if re.match(r"<(head|p|caption|item|quote)\b", line):
            paragraphs.append("")
        elif line.startswith("<w"):
            inside, first = True, True
        elif line.startswith("</w>"):
            inside = False
        elif line.count("\t") >= 5 and not line.startswith("<"):
            text, _, _, _, pos, relation, *_ = line.split("\t")
            before = words[-1].text if words else ""
            joined = (inside and not first) or text in CLOSING or before in OPENING or not paragraphs[-1]
            paragraphs[-1] += text if joined else f" {text}"
            words.append(Word(text, pos, relation))
            first = False
    kept = [paragraph for paragraph in paragraphs if paragraph]
    return words, kept[0], "\n\n".join(kept[1:])


def _at(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return where each word stands in the article's text, in order."""
    places, at = [], 0
    for word in words:
        found = text.find(word.text, at)
        if found < 0 or found > at + 40:  # normalised away: it stands nowhere
            places.append((at, at))
            continue
        at = found + len(word.text)
        places.append((found, at))
    return places


def marked_spans(tags: Iterable[str]) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, chain, first word and one past the last of what the tags of coreference open and close.

    `tags` has one for each word: "(person-3", "person-3)" or both, several behind each other.
    """
    opened: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, tag in enumerate(tags):
        for mark in _MARK.findall(tag):
            found = re.search(r"([a-z]+)-(\d+)", mark)
            if found is None:
                continue
            kind, chain = found.groups()
            if mark.startswith("("):
                opened[kind, chain].append(number)
            if mark.endswith(")") and opened[kind, chain]:
                yield kind, chain, opened[kind, chain].pop(), number + 1


def _chains(tags: list[str], words: list[Word]) -> list[list[Mention]]:
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for kind, number, start, end in marked_spans(tags):
        spans[number].append((start, end, kind))
    every = {(start, end) for found_spans in spans.values() for start, end, _ in found_spans}
    lists = _lists(every, words)
    inside = _inside_names(spans, words)
    chains = []
    for found_spans in spans.values():
        chain = []
        for start, end, kind in found_spans:
            if (start, end) in inside:
                continue
            head = _head(words, start, end)
            named = words[head].pos == "PROPN" and kind in NAMED_KINDS and (start, end) not in lists
            chain.append(Mention(start, end, head, named, kind == "person"))
        chains.append(chain)
    return chains


def _inside_names(spans: dict[str, list[tuple[int, int, str]]], words: list[Word]) -> set[tuple[int, int]]:
    """Return the mentions that lie inside a longer mention which is a name alone, of no person."""
    every = [(start, end, kind) for found in spans.values() for start, end, kind in found]
    names = [
        (start, end)
        for start, end, kind in every
        if kind in NAMED_KINDS - {"person"}
        and words[end - 1].pos == "PROPN"
        and all(word.pos in IN_NAMES for word in words[start:end])
    ]
    return {
        (start, end)
        for start, end, _ in every
        if any(a <= start and end <= b and end - start < b - a - _articles(words, a) for a, b in names)
    }


def _articles(words: list[Word], at: int) -> int:
    return int(words[at].pos == "DET")


def _lists(spans: set[tuple[int, int]], words: list[Word]) -> set[tuple[int, int]]:
    """Return the mentions that list others: one begins where they begin, another ends with them."""
    starts: dict[int, list[int]] = defaultdict(list)
    for start, end in spans:
        starts[start].append(end)
    return {
        (start, end)
        for start, end in spans
        if any(
            first < end and words[at - 1].text in {"and", "or", "&"} and end in starts.get(at, ())
            for first in starts[start]
            for at in range(first + 1, end)
        )
    }


def _head(words: list[Word], start: int, end: int) -> int:
    """Return a mention's head: its first noun that modifies none behind it, else its last ("Mecca's").

    Where a name closes the mention and nothing is hung on it, it is the head: "captain Ann Doe".
    """
    last = end - 1 - (words[end - 1].text in {"'s", "’s", "'", "’"})
    hung = any(word.pos == "ADP" or word.text == "," for word in words[start:end])
    if last >= start and words[last].pos == "PROPN" and not hung:
        return last
    owned = start  # "Mecca's Grand Mosque": the head stands behind the possessive
    owner = next((at for at in range(start, end) if words[at].relation == "nmod:poss"), None)
    if owner is not None:
        mark = next((at for at in range(owner, end - 1) if words[at].text in {"'s", "’s", "'", "’"}), None)
        preposition = any(
            words[at].relation == "case" and words[at].pos == "ADP" for at in range(start, owner)
        )
        owned = mark + 1 if mark is not None and not preposition else start
    for number in range(owned, end):
        if words[number].pos in NOUNS and words[number].relation not in BEFORE_HEAD:
            return number
    nouns = [number for number in range(start, end) if words[number].pos in NOUNS]
    return nouns[-1] if nouns else end - 1


def gold_clusters(text: Text) -> Clusters:
    """Return the gold chains of named entities that have more than one mention."""
    return [
        frozenset((mention.start, mention.end) for mention in chain)
        for chain in text.chains
        if len(chain) > 1 and any(mention.named for mention in chain)
    ]


def our_clusters(text: Text, item: AnalysedArticle) -> Clusters:
    """Return our entities that have more than one mention, in gold mentions where they are such."""
    golds = sorted(
        (mention for chain in text.chains for mention in chain), key=lambda one: (one.end - one.start, one)
    )
    found: dict[int, set[Hashable]] = defaultdict(set)
    adjectives = {(word.start, word.end) for word in item.analysis.parse if word.pos == "ADJ"}
    for mention in item.analysis.mentions:
        start, end = mention.span.start, mention.span.end
        if (start, end) in adjectives:
            continue
        same = next((gold for gold in golds if _is(gold, text.places, start, end)), None)
        whole = mention.kind == "name" and " " in item.words(mention.span)
        if same is None and whole and item.analysis.entities[mention.entity].type == "person":
            around = next((gold for gold in golds if _around(gold, text.places, start, end)), None)
            same = around if around is not None and around.person else None
        place: Hashable = (same.start, same.end) if same is not None else ("ours", start, end)
        found[mention.entity].add(place)
    taken: set[Hashable] = set()
    clusters = []
    for entity in sorted(found):
        own = frozenset(found[entity] - taken)
        taken |= own
        if len(own) > 1:
            clusters.append(own)
    return clusters


def _is(gold: Mention, places: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether [start, end) of the text holds a gold mention's head and lies inside the mention."""
    head = places[gold.head]
    inside = places[gold.start][0] <= start and end <= places[gold.end - 1][1]
    return inside and start <= head[0] and head[1] <= end and head[0] < head[1]


def _around(gold: Mention, places: list[tuple[int, int]], start: int, end: int) -> bool:
    return places[gold.start][0] <= start and end <= places[gold.end - 1][1]
