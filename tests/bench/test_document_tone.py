"""The set of toned articles, and how it is scored."""

import json
from pathlib import Path

import pytest
from bench.quality.document_tone import PARTS, items_of, score

SET = Path(__file__).resolve().parents[1] / "golden" / "toned_articles.jsonl"
LABELS = {"negative", "neutral", "positive"}


def test_every_article_has_a_label_for_headline_and_body_and_a_third_is_kept_apart() -> None:
    items = items_of(SET)
    assert all(item["headline"] in LABELS and item["body"] in LABELS for item in items)
    assert all(("“" in item["text"]) == (item["quoted"] is not None) for item in items)
    assert sum(item["part"] == "check" for item in items) == pytest.approx(len(items) / 3, abs=1)


def test_parts_are_scored_apart(tmp_path: Path) -> None:
    row = {
        "part": "check", "title": "Town celebrates a brilliant triumph", "headline": "positive",
        "text": "Eleven people died when the ferry sank.", "body": "negative", "quoted": None,
    }  # fmt: skip
    file = tmp_path / "x.jsonl"
    file.write_text(json.dumps(row), "utf-8")
    count, metrics = score(file, None)
    assert count == 1
    assert metrics["headline_macro_f1"] == metrics["body_macro_f1"] == pytest.approx(1 / 3)
    assert set(metrics) == {f"{kept}{name}_macro_f1" for kept in ("", "kept_apart_") for name in PARTS}
