import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.article import Article
from copydesk.domain.trouble import Skipped
from copydesk.reading import Limits, read_bytes, read_paths

ONE = "The council approved the new pier on Monday."
TWO = "A ferry ran aground off the islands on Tuesday."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text(ONE)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.md").write_text(f"# Ferry\n\n{TWO}")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b"Rain fell for nine days in the north."))
    (tmp_path / ".hidden.txt").write_text("Not read.")
    return tmp_path


def outcome(items):
    return [(Path(item.source).name, getattr(item, "reason", "article")) for item in items]


def test_folders_files_and_patterns_are_read_in_one_order(folder):
    expected = [("b.txt", "article"), ("c.txt.gz", "article"), ("a.md", "article")]
    assert outcome(read_paths([str(folder)])) == expected
    files = [str(folder / "inner" / "a.md"), str(folder / "c.txt.gz"), str(folder / "b.txt")]
    assert outcome(read_paths(files)) == expected
    assert outcome(read_paths([str(folder / "*.txt")])) == [("b.txt", "article")]
    assert len(outcome(read_paths([str(folder / "**" / "*.md")]))) == 1


def test_the_same_file_twice_counts_once(folder):
    name = str(folder / "b.txt")
    assert outcome(read_paths([name, name])) == [("b.txt", "article")]
    (folder / "link.txt").symlink_to(folder / "b.txt")
    assert ("link.txt", "same_file") in outcome(read_paths([str(folder)]))
    (folder / "inner" / "b.txt").write_text(ONE)
    items = list(read_paths([name, str(folder / "inner" / "b.txt")]))
    assert outcome(items) == [("b.txt", "article"), ("b.txt", "same_file")]
    assert name in items[1].detail


def test_what_cannot_be_read_is_said(folder):
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "empty").mkdir()
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(b"\x89PNG")
    paths = [str(folder / name) for name in ("nothing.txt", "*.nothing", "loop", "empty", "pictures")]
    assert sorted(outcome(read_paths(paths))) == [
        ("*.nothing", "not_found"), ("a.png", "unknown_format"), ("empty", "empty"), ("loop", "unreadable"),
        ("nothing.txt", "not_found"), ("pictures", "empty"),
    ]  # fmt: skip
    assert all(item.detail for item in read_paths(paths))


def test_a_file_that_vanishes_or_is_closed_is_unreadable(folder, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    [item] = read_paths([str(folder / "b.txt")])
    assert (item.reason, "Permission denied" in item.detail) == ("unreadable", True)


def test_standard_input_comes_last(folder):
    items = read_paths(["-", str(folder / "b.txt")], stdin=io.BytesIO(TWO.encode()))
    assert outcome(items) == [("b.txt", "article"), ("standard input", "article")]


def test_large_inputs_are_not_read_whole(folder):
    limits = Limits(max_file_bytes=10)
    assert outcome(read_paths([str(folder / "b.txt")], limits=limits)) == [("b.txt", "too_large")]
    items = read_paths(["-"], stdin=io.BytesIO(b"x" * 100), limits=limits)
    assert outcome(items) == [("standard input", "too_large")]
    [item] = read_bytes(b"x" * 100, "a.txt", limits=limits)
    assert item.reason == "too_large"
    [item] = read_bytes(b"words " * 100, "a.txt", limits=Limits(max_text_characters=50))
    assert item.reason == "too_large"


def test_names_are_safe_to_print(tmp_path):
    (tmp_path / "a\x1b[31m\u202e\nb.txt").write_text(" ")
    (tmp_path / "c\x1b[31m.bin").write_text("x")
    for item in read_paths([str(tmp_path), "no\x1b[2Jsuch", "no\x1b[2Jsuch*"]):
        assert isinstance(item, Skipped)
        assert (item.source + item.detail).isprintable()


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"), (b"%PDF-1.7", "a.txt", "binary"),
        (b'<?xml version="1.0"?><rss></rss>', "a.xml", "unknown_format"),
        (b"...", "a.txt", "empty"),
        (b"Search Results\n\nRead more", "a.txt", "no_text"), (b"{not json at all", "a.json", "malformed"),
    ],
)  # fmt: skip
def test_bad_bytes(data, name, reason):
    [item] = read_bytes(data, name)
    assert (item.reason, item.stage, item.source) == (reason, "reading", name)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        ("<!doctype html><html><body><p>" + ONE, "a.txt", "page"),
        ('{"text": "' + ONE + '"}', "a.txt", "record"),
        ("[Monday] " + ONE, "a", "plain"),
        ("{" + ONE, "a.txt", "plain"),
        (ONE, "a.html", "page"),
        ("# Title\n\n" + ONE, "a.markdown", "markdown"),
    ],
)
def test_the_content_tells_the_format(data, name, kind):
    [item] = read_bytes(data.encode(), name)
    assert isinstance(item, Article), item
    assert ONE in item.text
    assert ("{" in item.text) == (data.startswith("{") and kind == "plain")


def test_other_languages_and_short_texts_are_said():
    [french] = read_bytes(
        ("Le conseil municipal a approuvé lundi la construction d'une nouvelle jetée. " * 3).encode(), "a.txt"
    )
    assert (french.language, "other_language" in french.notes) == ("fr", True)
    [short] = read_bytes(b"Hello", "a.txt")
    assert (short.language, "other_language" in short.notes) == ("und", False)


@given(
    st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.gz", "a"])
)
def test_any_bytes_give_articles_or_reasons(data, name):
    items = list(read_bytes(data, name))
    assert items
    for item in items:
        assert isinstance(item, Article | Skipped)
        if isinstance(item, Article):
            assert item.text
