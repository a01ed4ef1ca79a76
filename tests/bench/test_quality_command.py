"""What `python -m bench.quality` promises of its floors and its peers."""

import json

from bench.quality.__main__ import PLACES, SCORERS, report, table
from bench.quality.floors import below, raised

from bench import peers


def result(**metrics):
    return {"set": "newsquant", "corpus_sha256": "abc", "metrics": metrics}


FLOORS = {"newsquant": {"corpus_sha256": "abc", "metrics": {"value_f1": 0.9, "false_supported": 0.05}}}


def test_a_metric_below_its_floor_is_named():
    assert below(result(value_f1=0.89, false_supported=0.05), FLOORS) == [
        "newsquant value_f1: 0.89 against 0.9"
    ]


def test_an_error_rate_may_not_rise():
    assert below(result(value_f1=0.9, false_supported=0.06), FLOORS)
    assert not below(result(value_f1=0.9, false_supported=0.01), FLOORS)


def test_a_metric_that_is_gone_is_below_its_floor():
    assert below(result(value_f1=0.95), FLOORS) == ["newsquant false_supported: None against 0.05"]


def test_floors_of_another_corpus_say_nothing():
    assert not below(result(value_f1=0.1, false_supported=1.0) | {"corpus_sha256": "other"}, FLOORS)


def test_floors_only_rise():
    higher = raised(result(value_f1=0.95, false_supported=0.02), FLOORS)["newsquant"]["metrics"]
    assert higher == {"value_f1": 0.945, "false_supported": 0.025}
    lower = raised(result(value_f1=0.5, false_supported=0.9), FLOORS)["newsquant"]["metrics"]
    assert lower == FLOORS["newsquant"]["metrics"]


def test_every_set_has_a_place_and_every_peer_a_set():
    assert set(PLACES) == set(SCORERS)
    assert set(peers.PEERS) | set(peers.PUBLISHED) <= set(SCORERS)


def test_a_peer_that_is_not_installed_is_named_and_left_out(monkeypatch, tmp_path, capsys):
    def absent(_name):
        raise ModuleNotFoundError(name="quantulum3")

    monkeypatch.setattr(peers.importlib, "import_module", absent)
    assert peers.live("newsquant", tmp_path, None) == {}
    assert "quantulum3 is not installed" in capsys.readouterr().err


def test_published_values_are_marked_as_such(tmp_path):
    file = tmp_path / "newsquant.json"
    item = {"value": "84", "normalized_unit": "people", "change": "=", "referred_concepts": "-"}
    file.write_text(json.dumps([{"text": "Divers found 84 people.", "quantities": [item]}]))
    found = report("newsquant", file, None, run_peers=False)
    assert found["items"] == 1
    assert found["metrics"]["value_f1"] == 1.0
    assert all(name.endswith("(published)") for name in found["peers"])


def test_the_table_has_ours_first_and_a_row_for_each_peer():
    shown = table(
        {"set": "qags", "items": 2, "metrics": {"auroc": 0.5, "f1": 1.0}, "peers": {"Other": {"f1": 0.25}}}
    )
    assert shown.splitlines()[-2:] == ["| **Copydesk** | 50.0 | 100.0 |", "| Other |  | 25.0 |"]
