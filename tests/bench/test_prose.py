"""The invented prose that training may add: well formed, and of the labels that it says."""

import json
from collections import Counter

from train.tone_inputs import PROSE, place, prose_items


def test_every_sentence_has_a_label_and_stands_once() -> None:
    rows = [json.loads(line) for file in PROSE for line in file.read_text("utf-8").splitlines()]
    assert len(rows) > 1200
    assert len({row["text"] for row in rows}) == len(rows)
    labels = Counter(row["label"] for row in rows)
    assert set(labels) == {"negative", "neutral", "positive"}
    assert min(labels.values()) > 300


def test_a_target_is_marked_beside_its_whole_sentence() -> None:
    items = prose_items()
    marked = [(text, span) for text, span, _, _ in items if len(span.of(text)) < len(text)]
    assert len(marked) > 400
    assert all(span.of(text) in text for text, span in marked)


def test_a_sentence_has_always_the_same_place() -> None:
    assert place("The harbour is quiet.") == place("The harbour is quiet.")
    assert {place(text) for text, *_ in prose_items()} <= set(range(100))
