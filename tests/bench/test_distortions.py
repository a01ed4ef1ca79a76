"""The shipped distortions: their false-supported rate is pinned and may only fall."""

from pathlib import Path

from bench.quality.__main__ import PLACES, report
from bench.quality.floors import below, read_floors


def test_the_shipped_distortions_keep_their_floor():
    floors = read_floors()
    result = report("distortions", Path(PLACES["distortions"]), None, run_peers=False)
    assert result["corpus_sha256"] == floors["distortions"]["corpus_sha256"]
    assert below(result, floors) == []
