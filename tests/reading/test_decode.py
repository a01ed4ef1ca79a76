import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import ReadingError
from copydesk.reading.decode import decode, expand
from copydesk.reading.limits import Limits

TEXT = "Das Café in Zürich öffnet um 9 Uhr – für “alle” Gäste. " * 4


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_found(encoding):
    assert decode(TEXT.encode(encoding), "a.txt").lstrip("\ufeff") == TEXT


def test_a_declared_encoding_counts_where_utf8_does_not_fit():
    page = '<html><head><meta charset="windows-1251"></head><body>Привет, мир</body></html>'
    assert "Привет" in decode(page.encode("cp1251"), "a.html")
    wrong = '<meta charset="utf-9"><p>naïve café, déjà vu, garçon</p>'.encode("cp1252")
    assert "naïve café" in decode(wrong, "a.html")


def test_a_few_broken_bytes_do_not_change_the_encoding():
    data = ("naïve café " * 30).encode() + b"\xff"
    assert decode(data, "a.txt").startswith("naïve café")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"), (b" \n\t ", "empty"), (b"%PDF-1.7 x", "binary"), (b"\x89PNG\r\n", "binary"),
        (b"PK\x03\x04 docx",
        "binary"), (b"text\0with\0zeros" * 40, "binary"), (bytes(range(1, 32)) * 9, "binary"),
        (b"\xff\xfea\0b", "undecodable"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_its_reason(data, reason):
    with pytest.raises(ReadingError) as caught:
        decode(data, "a.txt")
    assert caught.value.reason == reason
    assert "a.txt" in str(caught.value)


def test_gzip_is_unpacked_and_kept_within_bounds():
    limits = Limits(max_file_bytes=1_000)
    assert expand(gzip.compress(b"x" * 900), "a.gz", limits) == b"x" * 900
    assert expand(gzip.compress(b"one ") + gzip.compress(b"two"), "a.gz", limits) == b"one two"
    assert expand(b"plain", "a", limits) == b"plain"
    for data, reason in [
        (gzip.compress(b"x" * 100_000), "hostile"),
        (gzip.compress(b"x" * 900)[:-9], "malformed"),
        (b"\x1f\x8b\x08\0garbage garbage", "malformed"),
        (b"x" * 1_001, "too_large"),
    ]:
        with pytest.raises(ReadingError) as caught:
            expand(data, "a.gz", limits)
        assert caught.value.reason == reason


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_our_error(data):
    try:
        text = decode(expand(data, "a", Limits()), "a")
    except ReadingError:
        return
    assert isinstance(text, str)
