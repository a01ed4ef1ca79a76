"""Bad input: a clear message for each, counted among the skipped, and the rest is done."""

import gzip

import pytest

from copydesk import pipeline
from copydesk.errors import NothingUsableError
from copydesk.render import RENDERERS, RenderOptions
from copydesk.settings import Settings

GOOD = (
    "The bridge in Arvik was closed on Monday after engineers found cracks in two pillars.\n\n"
    "The mayor, Ana Lund, said that 12 people were hurt.\n"
)

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "deep.html": b"<html><body>" + b"<div>" * 100_000 + b"x" + b"</div>" * 100_000,
    "tags.html": b"<html><body>" + b"<b>x</b>" * 200_000,
    "broken.json": b'{"title": "x", ',
    "bomb.txt.gz": gzip.compress(b"a" * 60_000_000),
    "big.txt": b"The council met on Monday. " * 800_000,
    "french.txt": "Le maire a annoncé lundi que le pont serait fermé pendant deux mois.".encode() * 3,
    "figures.txt": b"$1,000,000 and 5% " * 5_000,
    "marks.txt": b'"' * 50_000 + b" he said. " * 500,
}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(GOOD, "utf-8")
    return pipeline.make_briefs([str(folder), str(folder / "good.txt")], Settings())


def test_every_bad_file_is_named_with_a_reason_and_the_rest_is_done(report):
    skipped = {item.source.rsplit("/", 1)[-1]: item for item in report.skipped}
    assert set(skipped) == set(BAD)
    assert all(item.detail for item in skipped.values())
    assert len(report.briefs) == 1


@pytest.mark.parametrize("form", ["terminal", "md", "html", "json"])
def test_the_report_lists_what_was_left_out(report, form):
    text = RENDERERS[form].brief(report, RenderOptions())
    assert all(name.replace(".", "\\.") in text or name in text for name in BAD)


def test_a_folder_without_articles_is_told_so(tmp_path):
    with pytest.raises(NothingUsableError):
        pipeline.make_briefs([str(tmp_path)], Settings())


def test_the_same_text_under_two_names_is_one_origin(tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    (brief,) = pipeline.make_briefs([str(tmp_path)], Settings()).briefs
    assert brief.origins == 1
    assert all(point.origins == 1 for point in (*brief.key_points, *brief.summary))


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_no_article_can_inject_escapes_or_markup(tmp_path, form):
    text = "\x1b[31m<script>alert(1)</script> \u202e[x](javascript:alert(1))\n\n" + GOOD
    (tmp_path / "evil.txt").write_text(text, "utf-8")
    shown = RENDERERS[form].brief(pipeline.make_briefs([str(tmp_path)], Settings()), RenderOptions())
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    if form == "html":
        assert "<script" not in shown
        assert 'href="javascript' not in shown
