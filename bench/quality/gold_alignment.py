"""Questions and relations between claims of one event, against hand-made labels.

PATH is `alignment.jsonl` (one question a line: event, kind, mentions with raw offsets, labelled pairs);
`articles` is the folder of news-please records that it names (default: `../news_events/articles` beside
PATH). All articles that an event's questions name are compared as one story; each mention is then found
again among the claims, by its place in the text and, where several claims stand there, by its kind, value and
time.

What counts, and where this scorer had to decide itself:

* `question_pair_f1`: two claims are taken to be matched where they share a question and are not told apart
  there as different_scope. They should be where the gold labels them agree, compatible, updates or conflicts;
  they should not where it labels them different_scope (and accepts nothing else), nor where it puts them into
  two different questions of one event. A mention that stands in both questions, and pairs inside a question
  without a label, are unknown and left out.
* `shared_question_f1` is the same over sharing a question alone: the gold puts near-misses in, too, so
  every labelled pair should share one, and pairs of two questions should not.
* `relation_accuracy` is over the labelled pairs that share a question; `also_acceptable` labels are right.
* `conflicts_precision` is over labelled pairs called conflicts; `conflicts_recall` over pairs labelled so.
* `different_scope_recall` is strict: the pair must share a question and be called different_scope.
  `different_scope_or_apart_recall` also takes it as told apart when the two stand in different questions.
* `updates_f1`: precision and recall over labelled pairs; the direction is not in the gold.
* `mentions_found` is the share of mentions for which a claim was found; the others' pairs count as missed.
"""

import json
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from bench.quality.gold_places import Finder
from copydesk.comparison import compare
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import ClaimRef, Comparison
from copydesk.domain.story import Story
from copydesk.pipeline import analyse_articles, read_inputs
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins

LABELS = {"agree": "agrees"}  # the gold's name: ours
APART = "apart"  # the two stand in different questions
UNRELATED = "unrelated"  # in one question, without a relation
TOLD_APART = frozenset({APART, UNRELATED, "different_scope"})


class Pair(msgspec.Struct, frozen=True):
    """One pair of mentions of one event: what the gold accepts, and what the comparison says."""

    first: str  # the gold's first label; "" where the gold puts them into different questions
    accepted: frozenset[str]
    said: str
    kind: str


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Return the number of labelled pairs and the metrics of the module's docstring."""
    folder = articles or path.parents[1] / "news_events" / "articles"
    questions = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    by_event: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for question in questions:
        by_event[question["event"]].append(question)
    pairs: list[Pair] = []
    found: list[bool] = []
    for event in sorted(by_event):
        event_pairs, event_found = judge_event(by_event[event], read_event(by_event[event], folder), folder)
        pairs += event_pairs
        found += event_found
    metrics = metrics_of(pairs)
    metrics["mentions_found"] = sum(found) / len(found) if found else 0.0
    return sum(bool(pair.first) for pair in pairs), metrics


def read_event(questions: list[dict[str, Any]], folder: Path) -> dict[str, AnalysedArticle]:
    """Read and analyse the articles that an event's questions name: file name -> article."""
    names = sorted({mention["file"] for question in questions for mention in question["mentions"]})
    read = {}
    for name in names:
        found, _ = read_inputs([str(folder / name)], Settings())
        for item in analyse_articles(found[:1], Settings(encoder=False)):
            if isinstance(item, AnalysedArticle):
                read[name] = item
    return read


def judge_event(
    questions: list[dict[str, Any]], articles: dict[str, AnalysedArticle], folder: Path
) -> tuple[list[Pair], list[bool]]:
    """Compare an event's articles and judge every known pair of its mentions."""
    by_id = {item.article.id: item for item in articles.values()}
    story = Story("gold", tuple(sorted(by_id)))
    comparison = compare(story, by_id, find_origins(list(by_id.values())))
    finders = {
        name: Finder(item, json.loads((folder / name).read_text("utf-8"))) for name, item in articles.items()
    }
    refs = [
        [finders[item["file"]].claim_of(item, question["kind"]) if item["file"] in finders else None
         for item in question["mentions"]]
        for question in questions
    ]  # fmt: skip
    said = Said(comparison)
    pairs = []
    for question, own in zip(questions, refs, strict=True):
        accepted: dict[tuple[int, int], list[str]] = defaultdict(list)
        for a, b, label in [*question["relations"], *(question.get("also_acceptable") or [])]:
            accepted[min(a, b), max(a, b)].append(LABELS.get(label, label))
        pairs += [
            Pair(labels[0], frozenset(labels), said.of(own[a], own[b]), question["kind"])
            for (a, b), labels in accepted.items()
        ]
    for (one, first), (two, second) in combinations(zip(questions, refs, strict=True), 2):
        places = [_place(item) for item in two["mentions"]]
        for mention, a in zip(one["mentions"], first, strict=True):
            if any(_touch(_place(mention), other) for other in places):
                continue
            pairs += [
                Pair("", frozenset(), said.of(a, b), one["kind"])
                for other, b in zip(two["mentions"], second, strict=True)
                if not any(_touch(_place(other), _place(item)) for item in one["mentions"])
            ]
    return pairs, [ref is not None for own in refs for ref in own]


class Said:
    """What a comparison says about two claims."""

    def __init__(self, comparison: Comparison) -> None:
        """Index its questions and relations by claim."""
        self._question = {ref: item.id for item in comparison.questions for ref in item.claims}
        self._relation = {
            frozenset((relation.a, relation.b)): relation.kind
            for item in comparison.questions
            for relation in item.relations
        }

    def of(self, a: ClaimRef | None, b: ClaimRef | None) -> str:
        """Return the relation's name, UNRELATED, or APART."""
        if a is None or b is None or self._question[a] != self._question[b]:
            return APART
        return self._relation.get(frozenset((a, b)), UNRELATED)


def _place(mention: dict[str, Any]) -> tuple[str, str, int, int]:
    return mention["file"], mention["field"], mention["start"], mention["end"]


def _touch(a: tuple[str, str, int, int], b: tuple[str, str, int, int]) -> bool:
    return a[:2] == b[:2] and a[2] < b[3] and b[2] < a[3]


def metrics_of(pairs: list[Pair]) -> dict[str, float]:
    """Count, as the module's docstring says."""
    labelled = [pair for pair in pairs if pair.first]
    together = [pair for pair in labelled if pair.said != APART]
    across = [pair for pair in pairs if not pair.first and pair.said != APART]
    matched = [pair for pair in labelled if pair.said not in TOLD_APART]
    truly = [pair for pair in matched if pair.accepted != {"different_scope"}]
    wrongly = sum(pair.said not in TOLD_APART for pair in across)
    same = sum(pair.first != "different_scope" for pair in labelled)
    scope = [pair for pair in labelled if pair.first == "different_scope"]
    conflicts = [pair for pair in labelled if pair.first == "conflicts"]
    called = [pair for pair in labelled if pair.said == "conflicts"]
    updates = [pair for pair in labelled if "updates" in pair.accepted and len(pair.accepted) == 1]
    updated = [pair for pair in labelled if pair.said == "updates"]
    right_updates = sum("updates" in pair.accepted for pair in updated)
    return {
        "question_pair_f1": _f1(len(truly), len(matched) + wrongly, same),
        "question_pair_precision": _share(len(truly), len(matched) + wrongly),
        "question_pair_recall": _share(len(truly), same),
        "shared_question_f1": _f1(len(together), len(together) + len(across), len(labelled)),
        "relation_accuracy": _share(sum(pair.said in pair.accepted for pair in together), len(together)),
        "conflicts_precision": _share(sum("conflicts" in pair.accepted for pair in called), len(called)),
        "conflicts_recall": _share(sum(pair.said in pair.accepted for pair in conflicts), len(conflicts)),
        "different_scope_recall": _share(sum(pair.said in pair.accepted for pair in scope), len(scope)),
        "different_scope_or_apart_recall": _share(
            sum(pair.said in pair.accepted or pair.said == APART for pair in scope), len(scope)
        ),
        "updates_f1": _f1(right_updates, len(updated), len(updates) + right_updates
                          - sum(pair.said == "updates" for pair in updates)),
    }  # fmt: skip


def confusion(pairs: list[Pair]) -> Counter[tuple[str, str]]:
    """Count what was said for each first label; a right answer that is not the first counts as the first."""
    return Counter(
        (pair.first, pair.first if pair.said in pair.accepted else pair.said) for pair in pairs if pair.first
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(right: int, said: int, true: int) -> float:
    precision, recall = _share(right, said), _share(right, true)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
