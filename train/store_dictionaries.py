"""What is likely in stored values, for zlib to begin with: `python -m train.store_dictionaries FOLDER`.

FOLDER gets `articles`, `analyses` and `works`, each the last bytes of what the sample coverage is stored as.
Those of the store (src/copydesk/store/packing/) never change: what was packed with one is read with it alone.
"""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from copydesk.keeping import add_files
from copydesk.settings import Settings
from copydesk.store import open_store
from copydesk.store.packing.shapes import rows_of

SAMPLE = "examples/coverage"
SIZE = 12_000  # bytes: of zlib's 32,768 most are left to the text that is compressed
NOW = datetime(2026, 3, 14, tzinfo=UTC)


def main(folder: Path) -> None:
    """Analyse, compare and brief the sample, and write the three files."""
    with tempfile.TemporaryDirectory() as place:
        store = open_store(str(Path(place) / "sample.db"))
        add_files(store, [SAMPLE], Settings(), NOW)
        items = store.articles(store.article_ids())
        records = [store.story(card.story_id) for card in store.stories("articles")]
        store.close()
    parts = {
        "articles": [rows_of(item.article) for item in items],
        "analyses": [
            rows_of(msgspec.structs.replace(item.analysis, parse=(), vector=(), lemmas=())) for item in items
        ],
        "works": [
            rows_of(value)
            for record in records
            for value in (record.comparison, record.brief)
            if value is not None
        ],
    }
    for name, rows in parts.items():
        (folder / f"{name}.dictionary").write_bytes(b"".join(rows)[-SIZE:])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
