"""What can go wrong around a SQLite store: each is said in words, and nothing is lost."""

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from store_samples import NOON
from store_samples import make_article as make

from copydesk.errors import StoreError
from copydesk.store.sqlite import SqliteStore
from copydesk.store.sqlite.migrations import MIGRATIONS
from copydesk.store.sqlite.opening import backup_of, prepare

ROOT = Path(__file__).resolve().parents[2]
# A file that may not grow is what a full disk is: writing fails in the middle.
FILL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from store_samples import NOON, make_article
from copydesk.errors import StoreError
from copydesk.store.sqlite import SqliteStore
store = SqliteStore(__import__("pathlib").Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
for number in range(0, 10_000, 10):
    try:
        with store.writing() as writer:
            writer.add([make_article(one) for one in range(number, number + 10)], NOON)
    except StoreError as error:
        print(number, error)
        break
"""


@pytest.fixture
def place(tmp_path):
    """A store with two articles, closed."""
    store = SqliteStore(tmp_path / "store.db")
    with store.writing() as writer:
        writer.add([make(1), make(2)], NOON)
    store.close()
    return tmp_path / "store.db"


def test_a_disk_that_takes_no_more_loses_nothing(tmp_path):
    place = tmp_path / "store.db"
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests" / "store")])
    result = subprocess.run(
        [sys.executable, "-c", FILL, str(place)], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    number, _, message = result.stdout.partition(" ")
    assert "nothing was changed" in message
    store = SqliteStore(place)
    assert store.info().articles == int(number)
    assert store.check() == ()
    store.close()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"these are no tables " * 500, "no Copydesk store"), (None, "is a folder")],
)
def test_what_is_no_store_is_refused_and_left_alone(tmp_path, content, words):
    place = tmp_path / "other"
    if content is None:
        place.mkdir()
    else:
        place.write_bytes(content)
    with pytest.raises(StoreError, match=words):
        SqliteStore(place)
    assert content is None or place.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    place = tmp_path / "other.db"
    other = sqlite3.connect(place)
    other.execute("CREATE TABLE theirs(x)")
    other.commit()
    other.close()
    before = place.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        SqliteStore(place)
    assert place.read_bytes() == before


def test_a_newer_store_is_refused_and_left_alone(place):
    prepare(place, 5, (*MIGRATIONS, "CREATE TABLE later(x);"))
    before = place.read_bytes()
    with pytest.raises(StoreError, match=r"newer Copydesk.*update Copydesk"):
        SqliteStore(place)
    assert place.read_bytes() == before


def test_an_older_store_is_brought_forward_with_a_backup(place):
    prepare(place, 5, (*MIGRATIONS, "CREATE TABLE later(x);"))
    backup = backup_of(place, len(MIGRATIONS))
    old = SqliteStore(backup)
    assert old.info().articles == 2
    old.close()
    connection = sqlite3.connect(place)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
    assert connection.execute("SELECT COUNT(*) FROM articles, later").fetchone()[0] == 0
    connection.close()


def test_a_step_that_fails_leaves_the_store_as_it_was(place):
    with pytest.raises(StoreError):
        prepare(place, 5, (*MIGRATIONS, "CREATE TABLE later(x); CREATE TABLE articles(x);"))
    store = SqliteStore(place)
    assert store.info().articles == 2
    store.close()


def test_a_store_that_was_cut_off_says_so(place):
    size = place.stat().st_size
    with place.open("r+b") as file:
        file.truncate(size // 3)
    with pytest.raises(StoreError, match=r"damaged|disk"):  # noqa: PT012 - opening or reading may find it
        store = SqliteStore(place)
        try:
            assert store.check() == ()
            store.articles([make(1).article.id])
        finally:
            store.close()


def test_a_flipped_byte_in_an_article_is_found_by_checking(place):
    connection = sqlite3.connect(place)
    (body,) = connection.execute("SELECT analysis FROM bodies WHERE article = 2").fetchone()
    connection.execute("UPDATE bodies SET analysis = ? WHERE article = 2", (body[:40] + b"\xff" + body[41:],))
    connection.commit()
    connection.close()
    store = SqliteStore(place)
    assert any(make(2).article.id in fault for fault in store.check())
    store.close()


def test_a_writer_that_waits_too_long_is_told(place):
    store, other = SqliteStore(place, patience=0.1), SqliteStore(place)
    with other.writing() as writer:
        writer.add([make(3)], NOON)
        with pytest.raises(StoreError, match="another program is writing"), store.writing():
            pass
        assert store.info().articles == 2  # reading never waits
    with store.writing() as writer:
        writer.add([make(4)], NOON)
    assert store.info().articles == 4
    store.close()
    other.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_said(place):
    place.parent.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="read-only"):
            SqliteStore(place)
    finally:
        place.parent.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="folder cannot be made"):
        SqliteStore(tmp_path / "file" / "store.db")


def test_a_closed_store_says_so(place):
    store = SqliteStore(place)
    store.close()
    with pytest.raises(StoreError, match="was closed"):
        store.info()


def test_many_threads_read_and_write_at_once(place):
    store = SqliteStore(place, patience=30)
    wrong: list[object] = []

    def work(first: int) -> None:
        try:
            for number in range(first, first + 5):
                with store.writing() as writer:
                    writer.add([make(number), make(number + 1000)], NOON)
                if len(list(store.article_ids())) % 2:
                    wrong.append("half a batch")
        except Exception as error:  # noqa: BLE001 - handed to the test
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(first,)) for first in range(10, 60, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert store.info().articles == 2 + 5 * 5 * 2
    assert store.check() == ()
    store.close()


def test_a_killed_writer_leaves_whole_batches():
    result = subprocess.run(
        [sys.executable, "-m", "bench.crash", "--kills", "10"], cwd=ROOT, capture_output=True, text=True,
        check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
    )  # fmt: skip
    assert result.returncode == 0, result.stdout
    assert ": 0 faults" in result.stdout
    assert " 0 batches kept" not in result.stdout
