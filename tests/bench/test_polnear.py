"""The scorer of quotes and attributions, on an invented folder in PolNeAR's layout."""

from pathlib import Path

import pytest
from bench.quality.polnear import FOUND, Tally, Told, covered, f1, pairs, score

TEXT = "Council meets.\n\nMaria Keller said that the dam would hold.\nNobody asked her why.\n"


def told(content: set[int], source: set[int] | None = None, cue: set[int] | None = None) -> Told:
    return Told(frozenset(content), frozenset(source or set()), frozenset(cue or set()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "paper_a.txt").write_text(TEXT, "utf-8")
    start = TEXT.index("Maria")
    content = TEXT.index("that the dam")
    lines = [
        f"T1\tSource {start} {start + 12}\tMaria Keller",
        f"T2\tCue {start + 13} {start + 17}\tsaid",
        f"T3\tContent {content} {content + 23}\tthat the dam would hold",
        f"T4\tAttribution {start + 13} {start + 17}\tsaid",
        "E1\tAttribution:T4 Content:T3 Source:T1 Cue:T2",
    ]
    (tmp_path / "attributions" / "paper_a_1f2e.ann").write_text("\n".join(lines), "utf-8")
    return tmp_path


def test_a_text_that_is_read_rightly_scores_one(folder: Path) -> None:
    items, metrics = score(folder, None)
    assert items == 1
    assert all(value == pytest.approx(1.0) for value in metrics.values())


def test_an_empty_folder_scores_nought(tmp_path: Path) -> None:
    items, metrics = score(tmp_path, None)
    assert items == 0
    assert set(metrics.values()) == {0.0}


def test_overlap_is_the_greatest_share_held_by_one_span() -> None:
    assert covered([frozenset({1, 2, 3, 4})], [frozenset({1}), frozenset({2, 3})]) == pytest.approx(0.5)
    assert covered([frozenset({1})], []) == 0.0
    assert f1(0.0, 0.0) == 0.0


def test_a_content_is_found_from_half_of_all_tokens() -> None:
    near, far = told({1, 2, 3}), told({1, 9, 10, 11})
    assert pairs([near], [told({1, 2, 3, 4})]) == [(near, told({1, 2, 3, 4}))]
    assert pairs([far], [told({1, 2, 3, 4})]) == []
    assert 0 < FOUND <= 1


def test_a_found_content_without_a_source_counts_as_wrong() -> None:
    tally = Tally()
    tally.add([told({1, 2})], [told({1, 2}, {8, 9})])
    metrics = tally.metrics()
    assert metrics["content_exact_f1"] == 1.0
    assert metrics["source_exact"] == 0.0
    assert metrics["source_overlap"] == 0.0
