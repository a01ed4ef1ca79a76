"""Times on TempEval-3 files (TIMEX3 in TimeML): spans and values.

The protocol of TempEval-3 (UzZaman et al. 2013): a time of ours matches one of the gold's where they share a
character (relaxed) or all of them (strict); `value_f1` counts relaxed matches with the gold's `value`. The
document's own creation time is given, as there, and is not scored. Empty gold elements are left out.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from copydesk.analysis.models import load_parser
from copydesk.analysis.sentences import find_sentences, tokenise
from copydesk.analysis.times import find_times
from copydesk.domain.article import Article, Outlet
from copydesk.language.english import ENGLISH
from copydesk.reading.compose import compose

_DIGITS = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")

Time = tuple[int, int, str]
"""Where a time starts and ends, white space not counted, and its TIMEX3 value."""


def read(path: Path) -> tuple[str, str, list[Time]]:
    """Return a file's text, the value of its creation time, and the gold times of its text."""
    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - labelled sets, named by whoever measures
    creation = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    pieces: list[str] = []
    times: list[Time] = []
    if body is not None:
        _walk(body, pieces, times)
    return "".join(pieces), creation.get("value", "") if creation is not None else "", times


def _walk(element: ET.Element, pieces: list[str], times: list[Time]) -> None:
    begin = _length(pieces)
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, times)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3" and _length(pieces) > begin:
        times.append((begin, _length(pieces), element.get("value", "")))


def _length(pieces: list[str]) -> int:
    return sum(len("".join(piece.split())) for piece in pieces)


def article_of(path: Path) -> tuple[Article, list[Time]]:
    """Return a file as an article, and its gold times."""
    text, value, times = read(path)
    found = _DIGITS.match(value)
    published = datetime.strptime("-".join(found.groups()), "%Y-%m-%d").replace(tzinfo=UTC) if found else None
    return compose(path.name, title="", body=text, outlet=Outlet(path.stem), published=published), times


def analyse(paths: list[Path]) -> Iterator[tuple[Path, Article, list[Time], list[Time]]]:
    """Yield every file with its gold times and ours."""
    parser = load_parser()
    pairs = [(path, *article_of(path)) for path in paths]
    docs = ((tokenise(article, parser), (path, article, gold)) for path, article, gold in pairs)
    for doc, (path, article, gold) in parser.pipe(docs, as_tuples=True, batch_size=16):
        sentences = find_sentences(article, doc)
        ours = []
        for time in find_times(article.text, doc, sentences, article.published, ENGLISH):
            begin = len("".join(article.text[: time.span.start].split()))
            length = len("".join(time.span.of(article.text).split()))
            ours.append((begin, begin + length, time.timex_value))
        yield path, article, gold, ours


def match(gold: list[Time], ours: list[Time]) -> list[tuple[Time, Time]]:
    """Pair times that share a character, each at most once, in order."""
    pairs, free = [], list(ours)
    for time in sorted(gold):
        partner = next((other for other in free if other[0] < time[1] and time[0] < other[1]), None)
        if partner is not None:
            free.remove(partner)
            pairs.append((time, partner))
    return pairs


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a folder of .tml files."""
    del articles
    paths = sorted(path.glob("*.tml"))
    golds = found = relaxed = strict = values = 0
    for _, _, gold, ours in analyse(paths):
        pairs = match(gold, ours)
        golds, found, relaxed = golds + len(gold), found + len(ours), relaxed + len(pairs)
        strict += sum(a[:2] == b[:2] for a, b in pairs)
        values += sum(a[2] == b[2] for a, b in pairs)
    total = max(1, golds + found)
    return len(paths), {
        "relaxed_f1": 2 * relaxed / total,
        "strict_f1": 2 * strict / total,
        "value_f1": 2 * values / total,
    }
