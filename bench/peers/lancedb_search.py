"""LanceDB: texts, words and vectors in one table, asked for both behind a filter of outlet or time."""

import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import lancedb

from bench.peers.searching import Asked, Row, Scores, folder_bytes, timed

HITS, BATCH = 20, 5000


def peers(rows: Iterator[Row], asked: list[Asked]) -> Scores:
    """Put the rows into a table, index their words, and search. Vectors are compared one by one, exactly."""
    with tempfile.TemporaryDirectory() as folder:
        start, count, text = time.perf_counter(), 0, 0
        table = None
        while batch := list(islice(rows, BATCH)):
            data: list[dict[str, Any]] = [
                {
                    "name": row.name, "text": f"{row.title}\n{row.body}", "outlet": row.outlet,
                    "published": int(row.published.timestamp()), "vector": row.vector,
                }
                for row in batch
            ]  # fmt: skip
            count += len(batch)
            text += sum(len(held["text"].encode()) for held in data)
            if table is None:
                table = lancedb.connect(folder).create_table("articles", data=data)
            else:
                table.add(data)
        if table is None:
            return {}
        table.create_fts_index("text", with_position=True)
        table.create_scalar_index("published")
        table.create_scalar_index("outlet")
        taken = time.perf_counter() - start

        def words(one: Asked) -> object:
            return table.search(one.words, query_type="fts").where(_where(one)).limit(HITS).to_list()

        def both(one: Asked) -> object:
            wanted = one.encode(one.words)
            asked = table.search(query_type="hybrid").vector(wanted).text(one.words)
            return asked.where(_where(one)).limit(HITS).to_list()

        return {
            "LanceDB": {
                "added_per_second": count / taken,
                "bytes_beyond_text_per_article": (folder_bytes(Path(folder)) - text) / count,
            }
            | timed("words_filter", words, asked)
            | timed("hybrid_filter", both, asked)
        }


def _where(one: Asked) -> str:
    if one.outlet is not None:
        return f"outlet = '{one.outlet}'"
    return f"published >= {int(one.earliest.timestamp())} AND published < {int(one.latest.timestamp())}"
