import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.article import Article
from copydesk.domain.trouble import Skipped
from copydesk.reading import Limits, read_bytes

TEXT = "The council approved the new pier on Monday. It will cost 14 million dollars, the treasurer said."
WHEN = datetime(2026, 3, 2, 10, tzinfo=UTC)
RECORDS = {
    "news-please": {
        "title": "Council approves pier", "maintext": TEXT, "url": "https://gazette.example/pier",
        "source_domain": "gazette.example", "date_publish": "2026-03-02 10:00:00", "authors": ["Ann Lee"],
    },
    "fundus": {
        "title": "Council approves pier", "publisher": "gazette.example",
        "publishing_date": "2026-03-02T10:00:00+00:00",
        "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [TEXT]}]}, "authors": ["Ann Lee"],
        "html": {"requested_url": "x"}, "url": "https://gazette.example/pier",
    },
    "newspaper4k": {
        "title": "Council approves pier", "text": TEXT, "canonical_link": "https://gazette.example/pier",
        "publish_date": "2026-03-02T10:00:00Z", "authors": ["Ann Lee"], "source_url": "https://gazette.example",
    },
    "gdelt": {
        "title": "Council approves pier", "content": TEXT, "DocumentIdentifier": "https://gazette.example/pier",
        "seendate": "20260302T100000Z", "domain": "gazette.example", "author": "Ann Lee",
    },
    "ninjs": {
        "headline": "Council approves pier", "body_text": TEXT, "uri": "https://gazette.example/pier",
        "firstcreated": "2026-03-02T10:00:00Z", "byline": "By Ann Lee", "body_xhtml": "<p>no</p>",
    },
    "news api": {
        "title": "Council approves pier", "content": TEXT, "url": "https://gazette.example/pier",
        "publishedAt": "2026-03-02T10:00:00Z", "source": {"id": None, "name": "gazette.example"},
        "author": "Ann Lee",
    },
    "sentences": {
        "title": "Council approves pier", "url": "https://gazette.example/pier",
        "date": "2026-03-02T10:00:00Z",
        "body": [{"sentence": part + "."} for part in TEXT.removesuffix(".").split(". ")],
        "author": [{"name": "Ann Lee"}],
    },
}  # fmt: skip


def read(value, name="a.json", **limits):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(read_bytes(data, name, limits=Limits(**limits)))


@pytest.mark.parametrize("name", RECORDS)
def test_the_names_that_tools_use(name):
    [article] = read(RECORDS[name])
    assert isinstance(article, Article)
    assert article.title == "Council approves pier"
    assert " ".join(article.text.split()).endswith(TEXT)
    assert (article.published, article.authors) == (WHEN, ("Ann Lee",))
    assert article.outlet.domain == "gazette.example"
    assert article.url == "https://gazette.example/pier"


def test_lists_and_lines_of_records_are_numbered():
    record = {"title": "Pier", "text": TEXT}
    assert [item.source for item in read([record, record])] == ["a.json[1]", "a.json[2]"]
    assert [item.source for item in read({"articles": [record, {"title": "x"}]})] == [
        "a.json[1]",
        "a.json[2]",
    ]
    lines = b'{"text": "One here."}\n\nnot json\n{"text": "Two here."}'
    items = read(lines, "a.jsonl")
    assert [item.source for item in items] == ["a.jsonl:1", "a.jsonl:3", "a.jsonl:4"]
    assert isinstance(items[1], Skipped)
    assert items[1].reason == "malformed"


def test_html_in_a_record_becomes_paragraphs():
    html = "<h2>Costs</h2><p>One <b>bold</b> word.<br>Next line.</p><ul><li>A point</li></ul><style>x</style>"
    [article] = read({"title": "Pier", "content_html": html})
    kinds = [(block.kind, block.span.of(article.text)) for block in article.blocks]
    assert kinds == [
        ("headline", "Pier"), ("heading", "Costs"), ("paragraph", "One bold word."),
        ("paragraph", "Next line."),
        ("bullet", "A point"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"title": "No text"}, "no_text"), ({"text": "  "}, "no_text"), ({"text": "…"}, "empty"),
        ([], "no_text"),
        ([5], "no_text"), (5, "no_text"), (b"{broken", "malformed"), (b"broken\nlines", "malformed"),
        (b"[" * 100_000, "hostile"), ({"text": "<p>" + "<b>" * 400}, "hostile"),
        ({"text": "long " * 50}, "too_large"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "malformed"),  # beyond Python's limit of digits
    ],
)  # fmt: skip
def test_what_is_no_record_is_skipped_with_its_reason(value, reason):
    items = read(value, max_text_characters=100)
    assert {item.reason for item in items if isinstance(item, Skipped)} == {reason}
    assert all(item.detail for item in items if isinstance(item, Skipped))
    assert not any("set_int_max" in item.detail for item in items if isinstance(item, Skipped))


def test_too_many_records_are_cut_and_said_so():
    items = read([{"text": f"Number {n} here."} for n in range(5)], max_records=3)
    assert [isinstance(item, Article) for item in items] == [True, True, True, False]
    lines = b"\n".join(b'{"text": "Line here."}' for _ in range(5))
    assert isinstance(read(lines, "a.jsonl", max_records=3)[-1], Skipped)


def test_a_role_is_no_author():
    [article] = read({"text": TEXT, "authors": ["Ann Lee", "Technology Correspondent"]})
    assert article.authors == ("Ann Lee",)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["text", "title", "body", "url", "date", "source", "authors", "articles", "x"]),
        inner,
        max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON)
def test_any_json_gives_articles_or_reasons(value):
    for item in read(json.dumps(value).encode()):
        assert isinstance(item, Article | Skipped)
