"""The scorer of the alignment gold, on pairs and places made by hand."""

import json
from datetime import UTC, datetime

import pytest
from bench.quality.gold_alignment import APART, UNRELATED, Pair, confusion, metrics_of, score
from bench.quality.gold_places import Finder


def pair(first, said, *also, kind="figure"):
    return Pair(first, frozenset({first, *also} - {""}), said, kind)


def test_near_misses_told_apart_are_neither_found_nor_wrong():
    metrics = metrics_of(
        [
            pair("agrees", "agrees"),
            pair("different_scope", "different_scope"),
            pair("different_scope", APART),
            pair("", "different_scope"),
            pair("", APART),
        ]
    )
    assert metrics["question_pair_f1"] == 1.0
    assert metrics["different_scope_recall"] == 0.5
    assert metrics["different_scope_or_apart_recall"] == 1.0
    assert metrics["shared_question_f1"] < 1.0


def test_matching_what_is_apart_costs_precision_and_missing_costs_recall():
    metrics = metrics_of([pair("agrees", "agrees"), pair("", "agrees"), pair("compatible", APART)])
    assert metrics["question_pair_precision"] == 0.5
    assert metrics["question_pair_recall"] == 0.5


def test_second_labels_are_right():
    pairs = [
        pair("conflicts", "compatible", "compatible"),
        pair("updates", "updates"),
        pair("agrees", "conflicts"),
    ]
    metrics = metrics_of(pairs)
    assert metrics["conflicts_recall"] == 1.0
    assert metrics["conflicts_precision"] == 0.0
    assert metrics["updates_f1"] == 1.0
    assert metrics["relation_accuracy"] == pytest.approx(2 / 3)
    assert confusion(pairs)["conflicts", "conflicts"] == 1


def test_a_question_shared_without_a_relation_is_no_match():
    assert metrics_of([pair("agrees", UNRELATED)])["question_pair_recall"] == 0.0


def test_a_mention_is_found_by_its_letters_whatever_was_normalised(analysed):
    item = analysed(
        "The port closed. Divers found 31 people dead off Sarn.",
        title="31 dead",
        published=datetime(2031, 3, 5, tzinfo=UTC),
    )
    record = {"title": "31 dead", "text": "The port\xa0closed.  Divers found 31 peo\xadple dead off Sarn."}
    start = record["text"].index("found")
    mention = {"field": "text", "start": start, "end": start + 22, "value": {"low": 31, "high": 31}}
    finder = Finder(item, record)
    span = finder.span_of(mention)
    assert span is not None
    assert item.words(span) == "found 31 people dead"
    claim = finder.claim_of(mention, "figure")
    assert claim is not None
    found = item.analysis.claims[claim.claim]
    assert found.quantity is not None
    assert found.sentence == 2
    title = finder.span_of({"field": "title", "start": 0, "end": 2})
    assert title is not None
    assert title.start == 0
    assert finder.span_of({"field": "text", "start": 0, "end": 0}) is None


def test_a_set_is_scored_from_files(tmp_path):
    text = {"a": "Police said 31 people were killed when the ferry Halcyon sank off Sarn.",
            "b": "The sinking of the ferry Halcyon off Sarn on Monday killed 31 people."}  # fmt: skip
    for name, body in text.items():
        record = {
            "title": "Ferry sinks",
            "text": body,
            "url": f"https://{name}.example/1",
            "source_domain": f"{name}.example",
            "date_publish": "2031-03-05T00:00:00",
        }
        (tmp_path / f"{name}.json").write_text(json.dumps(record), "utf-8")
    mentions = [
        {"file": f"{name}.json", "field": "text", "start": body.index("31"), "end": body.index(" people"),
         "value": {"low": 31, "high": 31}, "as_of": None}
        for name, body in text.items()
    ]  # fmt: skip
    question = {"event": "ferry", "question": "killed", "kind": "figure", "mentions": mentions,
                "relations": [[0, 1, "agree"]]}  # fmt: skip
    gold = tmp_path / "alignment.jsonl"
    gold.write_text(json.dumps(question) + "\n", "utf-8")
    items, metrics = score(gold, tmp_path)
    assert items == 1
    assert metrics["question_pair_f1"] == 1.0
    assert metrics["relation_accuracy"] == 1.0
    assert metrics["mentions_found"] == 1.0
