"""The scorers of times and of tone towards a target, on invented files."""

import json
from pathlib import Path

import pytest
from bench.quality import bbc_news, newsmtsc, sentfin, tempeval3
from bench.quality.targets import metrics

TML = """<?xml version="1.0" ?>
<TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2026-01-14">14/01/26</TIMEX3></DCT>
<TEXT>
The dam <EVENT eid="e1">broke</EVENT> on <TIMEX3 tid="t1" value="2019-05-03">3 May 2019</TIMEX3>.

It was mended <TIMEX3 tid="t2" type="DATE" value="2025-W01">last week</TIMEX3>.

This is the <TIMEX3 tid="t3" type="DATE" value="PAST_REF">past</TIMEX3> council's cost.
</TEXT></TimeML>
"""


def test_tempeval3_counts_spans_and_values(tmp_path: Path) -> None:
    (tmp_path / "x.tml").write_text(TML, "utf-8")
    items, scores = tempeval3.score(tmp_path, None)
    assert items == 1
    assert scores["relaxed_f1"] == pytest.approx(0.8)  # two of three found, nothing else
    assert scores["strict_f1"] == pytest.approx(0.8)
    assert scores["value_f1"] == pytest.approx(0.4)


def test_tempeval3_of_an_empty_folder(tmp_path: Path) -> None:
    assert tempeval3.score(tmp_path, None)[0] == 0


def test_bbc_news_takes_the_first_of_its_five_topics(tmp_path: Path) -> None:
    (tmp_path / "sport").mkdir()
    (tmp_path / "sport" / "1.txt").write_text(
        "Rovers win the cup\n\nThe striker scored twice as his side beat their rivals in the final. "
        "The coach praised the goalkeeper and the team's fans.",
        "utf-8",
    )
    items, scores = bbc_news.score(tmp_path, None)
    assert (items, scores["accuracy"]) == (1, 1.0)


def test_newsmtsc_reads_both_of_its_forms(tmp_path: Path) -> None:
    rows = [
        {"sentence": "The auditors condemned Birch.", "from": 23, "to": 28, "polarity": -1},
        {
            "sentence_normalized": "The auditors praised Birch.",
            "targets": [{"from": 21, "to": 26, "polarity": 6.0}],
        },
    ]
    file = tmp_path / "x.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    assert newsmtsc.score(file, None) == (2, {"macro_f1": pytest.approx(2 / 3), "accuracy": 1.0})


def test_sentfin_reads_names_with_quotation_marks() -> None:
    items = sentfin.read(
        "Quay's Bank up, Hill Rail down", "{'Quay's Bank': 'positive', 'Hill Rail': 'negative'}"
    )
    assert [(span.of(text), label) for text, span, _, label in items] == [
        ("Quay's Bank", "positive"),
        ("Hill Rail", "negative"),
    ]
    assert items[0][2] == (items[1][1],)


def test_metrics_are_zero_where_a_label_never_stands() -> None:
    assert metrics(["neutral"], ["neutral"]) == {"macro_f1": pytest.approx(1 / 3), "accuracy": 1.0}
