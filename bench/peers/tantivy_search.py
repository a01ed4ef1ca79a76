"""tantivy: an index of words in a folder, asked for all words behind a filter of outlet or time."""

import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import tantivy

from bench.peers.searching import Asked, Row, Scores, folder_bytes, timed

HITS = 20
HEAP = 256_000_000  # bytes that the writer may hold, as its documentation advises for speed


def peers(rows: Iterator[Row], asked: list[Asked]) -> Scores:
    """Index the rows and search them."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", tokenizer_name="en_stem")
    builder.add_text_field("body", tokenizer_name="en_stem")
    builder.add_text_field("outlet", tokenizer_name="raw")
    builder.add_integer_field("published", indexed=True, fast=True)
    builder.add_text_field("name", stored=True, tokenizer_name="raw")
    schema = builder.build()
    with tempfile.TemporaryDirectory() as folder:
        index = tantivy.Index(schema, path=folder)
        writer = index.writer(heap_size=HEAP, num_threads=1)
        start, count = time.perf_counter(), 0
        for row in rows:
            document = tantivy.Document(title=row.title, body=row.body, outlet=row.outlet, name=row.name)
            document.add_integer("published", _day(row.published))
            writer.add_document(document)
            count += 1
        writer.commit()
        writer.wait_merging_threads()
        taken = time.perf_counter() - start
        index.reload()
        searcher = index.searcher()

        def find(one: Asked) -> object:
            found = searcher.search(_query(index, schema, one), HITS)
            return [searcher.doc(address)["name"] for _, address in found.hits]

        return {
            "tantivy": {
                "added_per_second": count / taken,
                "index_bytes_per_article": folder_bytes(Path(folder)) / count,
            }
            | timed("words_filter", find, asked)
        }


def _query(index: Any, schema: Any, one: Asked) -> Any:
    words = index.parse_query(one.words, ["title", "body"], conjunction_by_default=True)
    if one.outlet is not None:
        narrowed = tantivy.Query.term_query(schema, "outlet", one.outlet)
    else:
        narrowed = tantivy.Query.range_query(
            schema, "published", tantivy.FieldType.Integer, _day(one.earliest), _day(one.latest)
        )
    must = tantivy.Occur.Must
    return tantivy.Query.boolean_query([(must, words), (must, narrowed)])


def _day(when: datetime) -> int:
    return int(when.timestamp() // 86_400)
