"""The scorer of the TIME collection reads SMART's format and counts as published."""

import pytest
from bench.quality.time_collection import (
    average_precision,
    ndcg,
    read_judgements,
    read_queries,
    read_texts,
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "TIME.ALL").write_text(
        "*TEXT 017 01/04/63 PAGE 020\n\nA BRIDGE\n\nFELL .\n*TEXT 018 X\n\nOTHER\n*STOP\n"
    )
    (tmp_path / "TIME.QUE").write_text("*FIND      1\n\n BRIDGES (NEW) .\n\n*FIND      3\n\n OTHER\n*STOP\n")
    (tmp_path / "TIME.REL").write_text("1  1\n\n3  1 2\n")
    return tmp_path


def test_the_format_is_read(folder):
    assert read_texts(folder) == ["A BRIDGE FELL .", "OTHER"]
    assert read_queries(folder) == {1: "bridges new .", 3: "other"}
    assert read_judgements(folder) == {1: {1}, 3: {1, 2}}


def test_metrics_by_hand():
    assert average_precision([7, 1, 9, 2], {1, 2}) == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert average_precision([], {1}) == 0
    assert ndcg([1, 2], {1, 2}) == pytest.approx(1.0)
    assert 0 < ndcg([3, 1], {1}) < 1
