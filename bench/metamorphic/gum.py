"""The news of GUM, the Georgetown University Multilayer Corpus (https://gucorpling.org/gum), as records.

Its folder has xml/GUM_news_*.xml and coref/gum/conll/GUM_news_*.conll. A record is one article: id, title,
url, published and paragraphs, each a list of sentences with their text, type, words ("start end tag relation
lemma"), dates (start, end, when) and mentions (start, end, kind, chain): names and pronouns of people,
organisations and places. Offsets are into the sentence's text. The texts are Wikinews' (CC BY 2.5), the
annotation GUM's (CC BY 4.0); neither ships.
"""

import re
from html import unescape
from pathlib import Path
from typing import Any

from bench.quality.gum_news import marked_spans

PARAGRAPHS = ("head", "p", "caption", "item", "quote")
CLOSING = {".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "'s", "’s", "n't", "’", "”", "/"}
OPENING = {"(", "[", "{", "$", "£", "€", "“", "#", "/"}
KINDS = {"person", "organization", "place"}
NAMING = {
    "NP",
    "NPS",
    "DT",
    "POS",
    "IN",
    "CC",
    "HYPH",
    "NN",
    "JJ",
    "CD",
    "SYM",
}  # words of names: "Bank of Kesh"

Sentence = dict[str, Any]


def _article(file: Path, chains: Path) -> dict[str, Any]:
    """Return one article's record."""
    content = file.read_text("utf-8").splitlines()
    head = content[0]
    paragraphs, places = _paragraphs(content)
    for sentence, start, end, kind, chain in _mentions(chains.read_text("utf-8"), places):
        if kind in KINDS and _naming(sentence, start, end):
            sentence["mentions"].append([start, end, kind, chain])
    for sentence in (one for paragraph in paragraphs for one in paragraph):
        sentence["mentions"].sort()
    return {
        "id": file.stem.removeprefix("GUM_news_"),
        "title": " ".join(one["text"] for one in paragraphs[0]),
        "url": _attribute(head, "sourceURL"),
        "published": _attribute(head, "dateCreated"),
        "paragraphs": [paragraph for paragraph in paragraphs[1:] if paragraph],
    }


def _paragraphs(content: list[str]) -> tuple[list[list[Sentence]], list[tuple[Sentence, int, int]]]:
    """Return the paragraphs, and for each word of the text its sentence and its place in it."""
    paragraphs: list[list[Sentence]] = []
    places: list[tuple[Sentence, int, int]] = []
    opened: list[tuple[Sentence, int, str]] = []  # dates
    inside, first, tag = False, True, ""
    fresh = True
    for line in content[1:]:
        if re.match(rf"<({'|'.join(PARAGRAPHS)})\b", line):
            fresh = True
        elif line.startswith("<s "):
            if fresh:
                paragraphs.append([])
            fresh, tag = False, ""
            paragraphs[-1].append(
                {"text": "", "type": _attribute(line, "type"), "words": [], "mentions": [], "dates": []}
            )
        elif line.startswith("<date"):
            opened.append((paragraphs[-1][-1], len(places), _attribute(line, "when")))
        elif line.startswith("</date"):
            sentence, at, when = opened.pop()
            if sentence is paragraphs[-1][-1] and at < len(places):
                sentence["dates"].append([places[at][1], places[-1][2], when])
        elif line.startswith("<w"):
            inside, first = True, True
        elif line.startswith("</w>"):
            inside = False
        elif line.count("\t") >= 5 and not line.startswith("<"):
            form, pos, lemma, _, _, relation, *_ = unescape(line).split("\t")
            sentence = paragraphs[-1][-1]
            text = sentence["text"]
            joined = (inside and not first) or not text or form in CLOSING or pos in {"''", "POS"}
            joined = joined or text[-1:] in OPENING or tag in {"``", "HYPH"} or pos == "HYPH"
            start = len(text) + (not joined)
            sentence["text"] = text + ("" if joined else " ") + form
            places.append((sentence, start, start + len(form)))
            sentence["words"].append(f"{start} {start + len(form)} {pos} {relation} {lemma}")
            first, tag = False, pos
    return paragraphs, places


def _mentions(
    conll: str, places: list[tuple[Sentence, int, int]]
) -> list[tuple[Sentence, int, int, str, int]]:
    """Return what the coreference layer marks, where it lies in one sentence."""
    rows = [line.split("\t") for line in conll.splitlines() if line.count("\t") == 2]
    if len(rows) != len(places):
        message = f"{len(rows)} words in the conll and {len(places)} in the xml: take one version of both"
        raise ValueError(message)
    found = []
    for kind, chain, start, end in marked_spans([marks for _, _, marks in rows]):
        first, last = places[start], places[end - 1]
        if first[0] is last[0]:
            found.append((first[0], first[1], last[2], kind, int(chain)))
    return found


def _naming(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a mention is a pronoun, or a name and nothing else: names begin and end with one."""
    tags = [tag for first, last, tag, *_ in map(str.split, sentence["words"])
            if start <= int(first) and int(last) <= end]  # fmt: skip
    core = [tag for tag in tags if tag not in {"DT", "POS"}]
    if len(tags) == 1 and tags[0] in {"PP", "PP$"}:
        return True
    named = bool(core) and core[0] in {"NP", "NPS"} and core[-1] in {"NP", "NPS"}
    return named and set(tags) <= NAMING


def _attribute(line: str, name: str) -> str:
    match = re.search(rf'{name}="([^"]*)"', line)
    return unescape(match.group(1)) if match else ""


def articles(folder: Path) -> list[dict[str, Any]]:
    """Return the records of a folder's articles, by file name; ValueError where its two layers differ."""
    chains = folder / "coref" / "gum" / "conll"
    files = sorted((folder / "xml").glob("GUM_news_*.xml"))
    return [_article(file, chains / f"{file.stem}.conll") for file in files]
