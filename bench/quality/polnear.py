"""Quotes and attributions on PolNeAR (Newell et al., LREC 2018): brat stand-off beside plain text.

PATH holds `text/NAME.txt` and `attributions/NAME_xxxx.ann`; where several people annotated one text, the
first file by name counts. A text is one article, its first line the headline, each further line a paragraph.

What is counted (docs/quality/speech.md gives the reasons):

- Tokens are runs of letters and digits; punctuation and white space never count. A content or source in
  several pieces is the set of all their tokens.
- Exact: the same set of tokens. Overlap (Pareti 2015): precision is the mean over predicted spans of the
  greatest share of their tokens that one gold span holds, recall the mean over gold spans of the greatest
  share that one predicted span holds.
- Source given a found content: contents are paired one to one, the greatest number of shared tokens first;
  a gold content is found where the pair shares at least half of the tokens that either has. Over the found
  ones whose gold has a source: the share with exactly that source, and the overlap F1 of the two sources.
  A found content without a predicted source counts as wrong.
"""

import re
from pathlib import Path
from typing import NamedTuple

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article, Outlet, article_id, digest_of
from copydesk.domain.text import Block, Span
from copydesk.domain.trouble import Skipped
from copydesk.pipeline import analyse_articles
from copydesk.settings import Settings

FOUND = 0.5  # shared tokens over all tokens of the pair, from which a content counts as found
_WORD = re.compile(r"\w+")

Tokens = frozenset[int]  # offsets where tokens start


class Told(NamedTuple):
    """One attribution: the tokens of its content, source and cue."""

    content: Tokens
    source: Tokens
    cue: Tokens


class Tally:
    """Sums over all texts, from which every metric follows."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.exact = self.predicted = self.gold = 0
        self.precision = self.recall = 0.0
        self.cue_precision = self.cue_recall = 0.0
        self.cues_predicted = self.cues_gold = 0
        self.sources = self.sources_exact = 0
        self.source_precision = self.source_recall = 0.0

    def add(self, predicted: list[Told], gold: list[Told]) -> None:
        """Count one text."""
        left = [item.content for item in gold]
        for item in predicted:
            if item.content in left:
                left.remove(item.content)
                self.exact += 1
        self.predicted += len(predicted)
        self.gold += len(gold)
        ours, theirs = [item.content for item in predicted], [item.content for item in gold]
        self.precision += covered(ours, theirs)
        self.recall += covered(theirs, ours)
        ours = [item.cue for item in predicted if item.cue]
        theirs = [item.cue for item in gold if item.cue]
        self.cues_predicted += len(ours)
        self.cues_gold += len(theirs)
        self.cue_precision += covered(ours, theirs)
        self.cue_recall += covered(theirs, ours)
        for mine, true in pairs(predicted, gold):
            if not true.source:
                continue
            self.sources += 1
            self.sources_exact += mine.source == true.source
            shared = len(mine.source & true.source)
            self.source_precision += shared / len(mine.source) if mine.source else 0.0
            self.source_recall += shared / len(true.source)

    def metrics(self) -> dict[str, float]:
        """Return every metric, 0 to 1."""
        return {
            "content_exact_f1": f1(_share(self.exact, self.predicted), _share(self.exact, self.gold)),
            "content_overlap_f1": f1(_share(self.precision, self.predicted), _share(self.recall, self.gold)),
            "source_exact": _share(self.sources_exact, self.sources),
            "source_overlap": f1(
                _share(self.source_precision, self.sources), _share(self.source_recall, self.sources)
            ),
            "cue_overlap_f1": f1(
                _share(self.cue_precision, self.cues_predicted), _share(self.cue_recall, self.cues_gold)
            ),
            "content_overlap_precision": _share(self.precision, self.predicted),
            "content_overlap_recall": _share(self.recall, self.gold),
        }


def score(path: Path, articles: Path | None = None) -> tuple[int, dict[str, float]]:
    """Score all texts of a folder; `articles` is not needed. Returns (texts, metrics)."""
    del articles
    texts = sorted((path / "text").glob("*.txt"))
    files = sorted((path / "attributions").glob("*.ann"), reverse=True)
    named = {file.stem.rpartition("_")[0]: file for file in files}
    made = [(article_of(file), named[file.stem]) for file in texts if file.stem in named]
    tally = Tally()
    done = analyse_articles((article for article, _ in made), Settings(encoder=False))
    for result, (article, annotations) in zip(done, made, strict=True):
        predicted = [] if isinstance(result, Skipped) else predicted_in(result)
        tally.add(predicted, gold_in(article.text, annotations))
    return len(made), tally.metrics()


def article_of(file: Path) -> Article:
    """Return a text as an article without moving a character: the annotations count on it."""
    text = file.read_bytes().decode("utf-8")
    blocks: list[Block] = []
    for line in re.finditer(r"[^\r\n]*\S[^\r\n]*", text):
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        end = line.start() + len(line.group().rstrip())
        blocks.append(Block(Span(start, end), "paragraph" if blocks else "headline"))
    digest = digest_of(text)
    return Article(
        id=article_id("polnear", None, digest),
        source=file.name,
        outlet=Outlet("polnear"),
        text=text,
        text_digest=digest,
        blocks=tuple(blocks),
        language="en",
    )


def predicted_in(analysed: AnalysedArticle) -> list[Told]:
    """Return the quotes of an analysis as tokens."""
    text = analysed.article.text
    told = []
    for quote in analysed.analysis.quotes:
        source = quote.source.span if quote.source is not None else None
        told.append(
            Told(
                _tokens(text, [(span.start, span.end) for span in quote.content]),
                _tokens(text, [(source.start, source.end)] if source is not None else []),
                _tokens(text, [(quote.cue.start, quote.cue.end)] if quote.cue is not None else []),
            )
        )
    return [item for item in told if item.content]


def gold_in(text: str, file: Path) -> list[Told]:
    """Read a brat file: every event with a content is an attribution."""
    spans: dict[str, list[tuple[int, int]]] = {}
    told = []
    for line in file.read_bytes().decode("utf-8").split("\n"):  # copied text may hold other separators,
        label, _, rest = line.rstrip("\r").partition("\t")  # and lines that go on without a label
        if not rest:
            continue
        if label.startswith("T"):
            places = rest.split("\t")[0].partition(" ")[2]
            spans[label] = [(int(a), int(b)) for a, b in (place.split() for place in places.split(";"))]
        elif label.startswith("E"):
            parts: dict[str, list[tuple[int, int]]] = {}
            for item in rest.split():
                role, _, target = item.partition(":")
                parts.setdefault(role.rstrip("0123456789"), []).extend(spans.get(target, []))
            told.append(Told(*(_tokens(text, parts.get(role, [])) for role in ("Content", "Source", "Cue"))))
    return [item for item in told if item.content]


def covered(these: list[Tokens], those: list[Tokens]) -> float:
    """Return the sum over `these` of the greatest share of each that one of `those` holds."""
    return sum(max((len(item & other) / len(item) for other in those), default=0.0) for item in these if item)


def pairs(predicted: list[Told], gold: list[Told]) -> list[tuple[Told, Told]]:
    """Pair contents one to one, the greatest number of shared tokens first."""
    ranked = sorted(
        (
            (-len(mine.content & true.content), -_alike(mine.content, true.content), i, j)
            for i, mine in enumerate(predicted)
            for j, true in enumerate(gold)
            if mine.content & true.content
        ),
    )
    used_mine: set[int] = set()
    used_true: set[int] = set()
    found = []
    for _, share, i, j in ranked:
        if i in used_mine or j in used_true:
            continue
        used_mine.add(i)
        used_true.add(j)
        if -share >= FOUND:
            found.append((predicted[i], gold[j]))
    return found


def _alike(a: Tokens, b: Tokens) -> float:
    return len(a & b) / len(a | b)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0


def _tokens(text: str, spans: list[tuple[int, int]]) -> Tokens:
    return frozenset(match.start() for start, end in spans for match in _WORD.finditer(text, start, end))
