"""`copydesk search`, run as a user runs it, on the sample coverage."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COVERAGE = ROOT / "examples" / "coverage"


def run(*arguments):
    command = [sys.executable, "-m", "copydesk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, cwd=ROOT, text=True)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    place = tmp_path_factory.mktemp("search") / "store.db"
    assert run("add", *sorted(COVERAGE.iterdir())[:4], "--store", place, "--quiet").returncode == 0
    return place


def test_articles_as_text_json_and_csv_are_the_same_hits(store):
    as_json = json.loads(run("search", "has:figure", "--store", store, "--format", "json", "--facets").stdout)
    assert as_json["format"] == "copydesk.search/1"
    assert as_json["total"] == len(as_json["hits"]) > 0
    assert sum(count["articles"] for count in as_json["facets"]["lang"]) == as_json["total"]
    rows = list(
        csv.DictReader(io.StringIO(run("search", "has:figure", "--store", store, "-f", "csv").stdout))
    )
    assert [row["article_id"] for row in rows] == [hit["article_id"] for hit in as_json["hits"]]
    text = run("search", "has:figure", "--store", store).stdout
    assert all(hit["article_id"] in text for hit in as_json["hits"])
    assert "\x1b" not in text


@pytest.mark.parametrize("kind", ["stories", "claims", "quotes", "entities"])
def test_every_kind_is_found(store, kind):
    found = json.loads(
        run("search", "--find", kind, "--store", store, "--format", "json", "--limit", "3").stdout
    )
    assert found["kind"] == kind
    assert 0 < len(found["hits"]) <= 3


def test_a_fault_is_pointed_at(store):
    result = run("search", "fire amount:>1xx", "--store", store)
    assert result.returncode == 2
    lines = result.stderr.splitlines()
    assert lines[-2:] == ["fire amount:>1xx", " " * 13 + "^"]
    assert "Traceback" not in result.stderr
