"""Exports as files: JSON lines for any program, Parquet for tables' tools."""

import gzip
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

import msgspec

from copydesk.errors import StoreError
from copydesk.store.exchange.records import (
    FORMAT,
    PAGE,
    PLAIN,
    TABLES,
    decoded,
    encoded,
    read_table,
    write_rows,
)
from copydesk.store.protocol import Store
from copydesk.store.tables.database import Database

LAST = "end"  # the last line of an export: an export without it was cut off
LARGEST_LINE = 64 << 20  # bytes of one row; the longest article makes some 10 MB


def export_store(store: Store, place: Path, at: datetime) -> dict[str, int]:
    """Write the whole store to a `.jsonl` or `.jsonl.gz` file, or as Parquet into a new folder.

    Returns how many rows each table has. StoreError where the place is taken or cannot be written.
    """
    if place.exists():
        message = f"{place}: is there already; name another place, or move it away"
        raise StoreError(message)
    partial = place.with_name(f"{place.name}.partial")
    try:
        with store.database() as database:
            write = _write_lines if _is_lines(place) else _write_parquet
            counts = write(database, partial, at)
        partial.replace(place)
    except OSError as error:
        message = f"{place}: cannot be written ({error.strerror or error})"
        raise StoreError(message) from error
    return counts


def import_store(store: Store, place: Path) -> dict[str, int]:
    """Read an export into an empty store, all or nothing; return how many rows each table got.

    StoreError where the store is not empty, or the export is cut off, damaged or of a newer Copydesk.
    """
    if store.info().articles:
        message = "the store holds articles; import into a new one: --store PATH"
        raise StoreError(message)
    try:
        with store.rebuilding() as database:
            return _read(database, place)
    except OSError as error:
        message = f"{place}: cannot be read ({error.strerror or error})"
        raise StoreError(message) from error
    except (msgspec.MsgspecError, KeyError, TypeError, EOFError, ValueError) as error:
        message = f"{place}: is no whole export of a store ({error}); nothing was imported"
        raise StoreError(message) from error


def _is_lines(place: Path) -> bool:
    return place.name.endswith((".jsonl", ".jsonl.gz"))


@contextmanager
def _opened(place: Path, mode: str) -> Iterator[IO[bytes]]:
    """Open a file of lines, compressed where its name says so. The same store gives the same bytes."""
    with place.open(mode) as raw:
        if ".gz" not in place.suffixes:
            yield raw
            return
        with gzip.GzipFile(filename="", mode=mode, fileobj=raw, mtime=0) as packed:
            yield packed  # type: ignore[misc] # it reads and writes bytes


def _read(database: Database, place: Path) -> dict[str, int]:
    counts = dict.fromkeys(TABLES, 0)
    rows = _read_lines(place) if _is_lines(place) else _read_parquet(place)
    said: dict[str, int] | None = None
    for table, page in rows:
        if table == LAST:
            said = page[0]
            break
        write_rows(database, table, page)
        counts[table] += len(page)
    if said != counts:
        message = f"{place}: was cut off, or rows are missing; nothing was imported"
        raise StoreError(message)
    return counts


# --- JSON lines -----------------------------------------------------------------------------------


def _write_lines(database: Database, place: Path, at: datetime) -> dict[str, int]:
    counts = dict.fromkeys(TABLES, 0)
    encode = msgspec.json.encode
    with _opened(place, "wb") as file:
        file.write(encode({"format": FORMAT, "exported": at.isoformat()}) + b"\n")
        for table in TABLES:
            for row in read_table(database, table):
                file.write(encode({"table": table} | row) + b"\n")
                counts[table] += 1
        file.write(encode({"table": LAST} | counts) + b"\n")
    return counts


def _read_lines(place: Path) -> Iterator[tuple[str, list[Any]]]:
    decoder = msgspec.json.Decoder(dict[str, msgspec.Raw])
    with _opened(place, "rb") as file:
        first = msgspec.json.decode(file.readline(LARGEST_LINE) or b"null")
        _see_format(place, first.get("format") if isinstance(first, dict) else None)
        page: list[Any] = []
        current = ""
        for line in iter(lambda: file.readline(LARGEST_LINE), b""):
            raw = decoder.decode(line)
            table = decoded(raw.pop("table"), str)
            if page and (table != current or len(page) == PAGE):
                yield current, page
                page = []
            current = table
            if table == LAST:
                yield LAST, [{name: decoded(value, int) for name, value in raw.items()}]
                return
            page.append({name: decoded(raw[name], kind) for name, kind in TABLES[table].items()})
        if page:
            yield current, page


def _see_format(place: Path, found: object) -> None:
    if found == FORMAT:
        return
    name = FORMAT.partition("/")[0]
    newer = isinstance(found, str) and found.startswith(f"{name}/")
    problem = f"is {found}, which needs a newer Copydesk" if newer else "is no export of a store"
    message = f"{place}: {problem}; nothing was imported"
    raise StoreError(message)


# --- Parquet --------------------------------------------------------------------------------------


def _parquet() -> tuple[Any, Any]:
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        message = "Parquet needs one more package: pip install 'copydesk[parquet]', or use a .jsonl file"
        raise StoreError(message) from error


def _write_parquet(database: Database, place: Path, at: datetime) -> dict[str, int]:
    """Write a file for each table; packed values are columns of JSON."""
    arrow, parquet = _parquet()
    place.mkdir()
    counts = {}
    types = {int: arrow.int64(), float: arrow.float64(), str: arrow.string(), bytes: arrow.binary()}
    for table, columns in TABLES.items():
        schema = arrow.schema([(name, types.get(kind, arrow.string())) for name, kind in columns.items()])
        rows = read_table(database, table)
        counts[table] = 0
        with parquet.ParquetWriter(place / f"{table}.parquet", schema, compression="zstd") as writer:
            while page := list(islice(rows, PAGE)):
                counts[table] += len(page)
                plain = [
                    {
                        name: row[name] if kind in PLAIN else encoded(row[name])
                        for name, kind in columns.items()
                    }
                    for row in page
                ]
                writer.write_table(arrow.Table.from_pylist(plain, schema=schema))
    whole = {"format": FORMAT, "exported": at.isoformat(), "rows": counts}
    (place / "export.json").write_bytes(msgspec.json.encode(whole) + b"\n")
    return counts


def _read_parquet(place: Path) -> Iterator[tuple[str, list[Any]]]:
    _, parquet = _parquet()
    whole = msgspec.json.decode((place / "export.json").read_bytes())
    _see_format(place, whole.get("format") if isinstance(whole, dict) else None)
    for table, columns in TABLES.items():
        packed = {name: kind for name, kind in columns.items() if kind not in PLAIN}
        for batch in parquet.ParquetFile(place / f"{table}.parquet").iter_batches(PAGE):
            page = batch.to_pylist()
            for row in page:
                for name, kind in packed.items():
                    row[name] = None if row[name] is None else decoded(row[name], kind)
            if page:
                yield table, page
    yield LAST, [whole["rows"]]
