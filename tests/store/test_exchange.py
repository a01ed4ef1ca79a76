"""Exports: what comes back is what went out, in both forms."""

import gzip
import json

import pytest
from store_samples import NOON
from store_samples import make_article as make

from copydesk.domain.brief import CheckReport
from copydesk.domain.claim import ClaimRef, Comparison, Question
from copydesk.domain.story import Copy, StoryChange
from copydesk.domain.text import Span
from copydesk.errors import StoreError
from copydesk.store.exchange import export_store, import_store
from copydesk.store.packing import pack_value
from copydesk.store.sqlite import SqliteStore
from copydesk.store.values import (
    Correction,
    Decision,
    LiveArticle,
    Placing,
    SavedSearch,
    StoryWork,
    VerdictRun,
)
from copydesk.stories.similarity import Profile


@pytest.fixture
def full(store):
    """A store with something in every table."""
    url = "https://herald.example/boats"
    old, new, other = make(1, url=url), make(1, url=url, value="14", hours=2), make(2, hours=None, outlet="B")
    a, b = new.article.id, other.article.id
    question = Question("q1", "figure", "boats", (ClaimRef(a, 0),), (), "contested", 2)
    copies = (Copy(b, a, 0.5, whole=True, copied=(Span(0, 4),), reasons=("alike",)),)
    with store.writing() as writer:
        writer.add([old], NOON)
        writer.add([new, other], NOON)
        profile = pack_value(Profile({"boat": 2}, {"marlow": 1}, {}, (), 3.25))
        live = [LiveArticle(a, "", 20.5, profile, b"\x00\x01\xff\xfe"), LiveArticle(b, "", 20.5, b"", b"", a)]
        writer.enliven(live)
        writer.place({a: "s1", b: "s1"}, [StoryChange("opened", "s1", (a, b), "new")], NOON)
        assert writer.keep_work(
            StoryWork("s1", (a, b), copies, Comparison("s1", (question,)), None, "x"), NOON
        )
        writer.pin([a], held=True)
        writer.keep_decision(Decision(NOON, "merged", {a: Placing("s0", pinned=False)}))
        writer.save_search(SavedSearch("tolls", "measure:toll", NOON))
        writer.correct(Correction("outlet", "b.example", "family", "B Group", "", NOON))
        report = CheckReport("1", (), "d.md", "Text.", (), (), ())
        writer.keep_verdicts(VerdictRun(0, NOON, "d.md", "s1", 1, 0, report))
        writer.looked(NOON)
    return store


@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.gz", "tables"])
def test_a_round_trip_loses_nothing(full, tmp_path, name):
    if name == "tables":
        pytest.importorskip("pyarrow")
    counts = export_store(full, tmp_path / name, NOON)
    assert min(counts.values()) >= 1
    again = SqliteStore(tmp_path / "again.db")
    assert import_store(again, tmp_path / name) == counts
    assert again.check() == ()
    assert again.articles(again.article_ids()) == full.articles(full.article_ids())
    assert again.story("s1") == full.story("s1")
    assert again.live() == full.live()
    assert again.figures() == full.figures()
    assert again.entities() == full.entities()
    assert again.info().articles == full.info().articles
    export_store(again, tmp_path / "second.jsonl", NOON)
    export_store(full, tmp_path / "first.jsonl", NOON)
    assert (tmp_path / "second.jsonl").read_bytes() == (tmp_path / "first.jsonl").read_bytes()
    again.close()


def test_lines_can_be_read_by_any_program(full, tmp_path):
    export_store(full, tmp_path / "all.jsonl.gz", NOON)
    text = gzip.decompress((tmp_path / "all.jsonl.gz").read_bytes()).decode()
    lines = [json.loads(line) for line in text.splitlines()]
    assert lines[0]["format"] == "copydesk.store/1"
    bodies = [line for line in lines if line.get("table") == "bodies"]
    for body in bodies:
        figure = body["analysis"]["quantities"][0]
        assert body["content"]["text"][figure["span"]["start"] : figure["span"]["end"]] == figure["low"]


@pytest.mark.parametrize("damage", ["cut", "line", "other", "newer", "row"])
def test_a_damaged_export_is_refused_whole(full, tmp_path, damage):
    place = tmp_path / "all.jsonl"
    export_store(full, place, NOON)
    lines = place.read_bytes().splitlines(keepends=True)
    broken = {
        "cut": lines[:-1],
        "line": [*lines[:4], b'{"table": "articles", "id"\n', *lines[5:]],
        "other": [b'{"what": 1}\n', *lines[1:]],
        "newer": [b'{"format": "copydesk.store/9"}\n', *lines[1:]],
        "row": [*lines[:4], *lines[5:]],
    }[damage]
    place.write_bytes(b"".join(broken))
    again = SqliteStore(tmp_path / "again.db")
    with pytest.raises(StoreError, match="nothing was imported"):
        import_store(again, place)
    assert again.info().articles == 0
    assert again.check() == ()
    again.close()


def test_nothing_is_written_over(full, tmp_path):
    place = tmp_path / "all.jsonl"
    place.write_text("mine")
    with pytest.raises(StoreError, match="is there already"):
        export_store(full, place, NOON)
    assert place.read_text() == "mine"
    export_store(full, tmp_path / "new.jsonl", NOON)
    with pytest.raises(StoreError, match="holds articles"):
        import_store(full, tmp_path / "new.jsonl")
    with pytest.raises(StoreError, match="cannot be written"):
        export_store(full, tmp_path / "no" / "such" / "folder.jsonl", NOON)
