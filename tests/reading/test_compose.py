from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.article import Outlet
from copydesk.reading.compose import compose
from copydesk.reading.paragraphs import Part

LINES = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.sampled_from(
            [
                "Read more:", "Search Results", "By Ann Lee", "(Photo: Ann Lee/AP)",
                "Jan 10, 2026 14:05 UTC", "...",
                "… continue reading", "The mayor said so.", "• A point", "LIMA (AP) — Prices rose.",
                "Advertisement",
                "FILE - In this photo a man waits.", "Business", "What next?",
                "It broke off… [+120 chars]", "[x]", "©",
            ]
        ),
    ),
    max_size=12,
)  # fmt: skip


def blocks(body, title=""):
    article = compose("example.txt", title=title, body=body, outlet=Outlet("The Example"))
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


@given(LINES, st.text(max_size=60))
def test_blocks_are_ordered_disjoint_and_cover_the_text(lines, title):
    article = compose("example.txt", title=title, body="\n".join(lines), outlet=Outlet("The Example"))
    at = 0
    for block in article.blocks:
        assert len(block.span) > 0
        assert block.span.start >= at
        assert article.text[at : block.span.start].strip() == ""
        at = block.span.end
    assert at == len(article.text)
    assert all(block.kind != "headline" for block in article.blocks[1:])


@given(LINES)
def test_the_same_input_gives_the_same_article(lines):
    body = "\n".join(lines)
    one = compose("a.txt", title="", body=body, outlet=Outlet("The Example"))
    assert one == compose("a.txt", title="", body=body, outlet=Outlet("The Example"))


def test_a_title_becomes_the_headline_and_its_repetition_goes():
    assert blocks("Ferry runs aground\nThe ferry ran aground at dawn.", "Ferry runs aground") == [
        ("headline", "Ferry runs aground"),
        ("paragraph", "The ferry ran aground at dawn."),
    ]
    body = "World Ferry runs aground off Ellis The ferry ran aground at dawn."
    assert blocks(body, "Ferry runs aground off Ellis") == [
        ("headline", "Ferry runs aground off Ellis"),
        ("paragraph", "The ferry ran aground at dawn."),
    ]  # fmt: skip


def test_one_line_alone_is_text():
    assert blocks("Acme raised $5 million") == [("paragraph", "Acme raised $5 million")]


def test_a_headline_is_found_above_the_text_and_not_invented():
    frame = "Search Results\n\nBusiness\n\nHarbour Board Approves New Pier\n\n2 March 2026"
    body = f"{frame}\n\nThe board voted on Monday."
    assert blocks(body)[0] == ("headline", "Harbour Board Approves New Pier")
    assert blocks("The board voted on Monday.\n\nIt met for an hour.")[0][0] == "paragraph"


def test_what_is_given_wins_over_what_the_text_says():
    given_time = datetime(2026, 3, 1, tzinfo=UTC)
    body = "By Ann Lee\n2 March 2026 10:00 UTC\nThe board voted on Monday."
    told = compose("a", title="", body=body, outlet=Outlet("A"), published=given_time, authors=("Bo Day",))
    assert (told.published, told.authors) == (given_time, ("Bo Day",))
    found = compose("a", title="", body=body, outlet=Outlet("A"))
    assert (found.published, found.authors) == (datetime(2026, 3, 2, 10, tzinfo=UTC), ("Ann Lee",))


def test_notes_say_what_is_missing():
    text = compose("a", title="", body="It rained.", outlet=Outlet("A"), language="fr")
    assert text.notes == ("undated", "other_language")


def test_parts_keep_the_kinds_that_a_format_told():
    article = compose(
        "a", title="", body=[Part("What changed", "heading"), Part("The pier",
        "bullet"), Part("It\nis new.")],
        outlet=Outlet("A"),
    )  # fmt: skip
    assert [block.kind for block in article.blocks] == ["heading", "bullet", "paragraph"]
    assert article.text.endswith("It is new.")


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("LONDON, Feb 3 (Reuters) - The bank held its rate.", "Reuters"),
        ("ERIE, Pa. (AP) — Snow fell for a third day.", "Associated Press"),
        ("MOSCOW, December 31. /TASS/. The rocket was launched.", "TASS"),
        ("(Reuters) - The bank held its rate.", "Reuters"),
        ("WASHINGTON — The senate voted on Monday.", None),
        ("Tirana, Albania (CNN)A ferry burned.", None),
    ],
)
def test_a_reports_opening_is_set_apart_and_names_its_agency(line, agency):
    article = compose("a", title="", body=f"{line}\nMore was expected.", outlet=Outlet("A"))
    assert article.blocks[0].kind == "dateline"
    assert article.blocks[1].kind == "paragraph"
    assert article.agency == agency


def test_a_sentence_with_a_dash_or_bracket_has_no_opening():
    for line in (
        "Two men — both fishermen — were found.",
        "The agency (AP) was told.",
        "GDP - a measure - rose.",
    ):
        article = compose("a", title="", body=f"{line}\nMore was expected.", outlet=Outlet("A"))
        assert article.blocks[0].kind == "paragraph", line


def test_the_lines_above_a_report_are_read_together():
    body = (
        "Business\n\nMine Collapse Kills Nine in the North\n\nUpdated 12 minutes ago\n\nAda Lane\n"
        "Environment correspondent\n\nNine miners were killed on Monday."
    )
    article = compose("a", title="", body=body, outlet=Outlet("A"))
    kinds = ["headline", "label", "dateline", "byline", "byline", "paragraph"]
    assert [block.kind for block in article.blocks] == kinds
    assert article.authors == ("Ada Lane",)
    wire = compose("a", title="", body="By Ann Lee\nReuters\nNine miners died.", outlet=Outlet("A"))
    assert [block.kind for block in wire.blocks] == ["byline", "byline", "paragraph"]
    assert wire.agency == "Reuters"


def test_helpers_are_thanked_in_a_byline_that_names_no_origin():
    body = "Nine miners died.\nThe owner said so.\nThe Associated Press contributed to this report."
    article = compose("a", title="", body=body, outlet=Outlet("A"))
    assert article.blocks[-1].kind == "byline"
    assert article.agency is None


def test_a_mails_head_is_set_apart():
    body = "From: press@acme.example\nSubject: Results\n\nAcme Reports Its Results\n\nRevenue rose, it said."
    article = compose("a", title="", body=body, outlet=Outlet("A"))
    assert [block.kind for block in article.blocks] == ["headline", "label", "label", "paragraph"]


def test_a_statement_set_as_a_heading_is_text():
    parts = [
        Part("Nine miners were killed in the north.", "heading"),
        Part("Why?", "heading"),
        Part("It fell."),
    ]
    article = compose("a", title="", body=parts, outlet=Outlet("A"))
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "paragraph"]
