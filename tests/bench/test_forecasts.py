"""The set of forecasts, and how it is scored."""

from collections import Counter
from pathlib import Path

import pytest
from bench.quality.forecasts import items_of, names_forecaster, score

from copydesk.domain.annotation import Attribution, Claim
from copydesk.domain.text import Span

SET = Path(__file__).resolve().parents[1] / "golden" / "forecasts.jsonl"


def claim(name=None):
    who = None if name is None else Attribution("unspecified", name)
    return Claim("forecast", Span(0, 1), 0, modality="forecast", attribution=who)


def test_half_of_the_set_are_forecasts_and_a_third_of_each_half_is_kept_apart():
    items = items_of(SET)
    assert Counter((item["forecast"], item["part"]) for item in items) == {
        (True, "develop"): 50, (True, "check"): 25, (False, "develop"): 50, (False, "check"): 25,
    }  # fmt: skip
    assert len({item["text"] for item in items}) == 150
    assert all(item.get("by", "").lower() in item["text"].lower() for item in items)


def test_a_forecaster_counts_where_one_name_holds_the_other():
    assert names_forecaster([claim("Petra Halden")], "Halden")
    assert not names_forecaster([claim("Petra Halden")], "")
    assert not names_forecaster([claim()], "Halden")
    assert names_forecaster([claim()], "")


@pytest.mark.models
def test_forecasts_are_scored_by_modality(tmp_path):
    file = tmp_path / "forecasts.jsonl"
    file.write_text(
        '{"part": "check", "forecast": true, "by": "Analysts", "text": "Analysts expect sales to rise."}\n'
        '{"part": "develop", "forecast": false, "text": "Orvane sold 40 ships."}\n'
    )
    items, metrics = score(file, None)
    assert items == 2
    assert metrics == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "kept_apart_f1": 1.0, "forecaster": 1.0}
