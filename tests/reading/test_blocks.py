"""What each kind of line is taken for, read through `compose` as every format does."""

import pytest

from copydesk.domain.article import Outlet
from copydesk.reading.compose import compose

LEAD = "The council approved the plan on Tuesday after a long debate."
END = "Work is due to begin in the spring, the council said."


def kinds_of(line, *, at_end=False):
    lines = [LEAD, END, line] if at_end else [LEAD, line, END]
    article = compose("a", title="Council approves plan", body="\n".join(lines), outlet=Outlet("A"))
    return [
        (block.kind, block.span.of(article.text))
        for block in article.blocks
        if block.span.of(article.text) not in {LEAD, END, "Council approves plan"}
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Search Results", "Share this article", "Advertisement", "ADVERTISEMENT",
        "Sign up for our newsletter",
        "We use cookies to improve this site.", "Read more: Council rejects an older plan", "Read more",
        "READ MORE: Why the old bridge closed (VIDEO)", "Related: Five bridges to see",
        "Scroll down for video",
        "[Why the old bridge was closed]", "A bridge too old: the history Read more",
        "https://example.org/story",
        "Copyright 2026 The Example Times. All rights reserved.", "© 2026 Example Media", "* * *", "___",
        "Follow us on Facebook and Instagram", "Read or Share this story: https://example.org/x",
        "Write to Ann Lee at ann.lee@example.org", "SaveSave", "(APPLAUSE)", "Storm nears the coast [VIDEO]",
        "For more council coverage: https://example.org/council", "Click here to subscribe",
        "Our newsletter: sign up here. Please verify you are human. Thank you for subscribing.",
        "This copy is for your personal, non-commercial use only.",
        "Example Media is not responsible for the content of external sites.",
        "External links are provided for convenience.",
    ],
)  # fmt: skip
def test_the_pages_frame_is_chrome(line):
    assert [kind for kind, _ in kinds_of(line)] == ["chrome"], line


@pytest.mark.parametrize(
    "line",
    [
        "(Image credit: Huawei)", "Image credit: Ann Lee", "Photograph: Ann Lee/Getty Images",
        "Dado Field/Reuters",
        "Getty Images", "(Ann Lee/The Example Times)", "(Photo by Ann Lee/AP)", "Photo",
        "Source: Example Statistics",
        "Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP",
        "Jo Spell/WireImage via Getty Images", "AP - AFP",
    ],
)  # fmt: skip
def test_a_pictures_credit_is_a_credit(line):
    assert [kind for kind, _ in kinds_of(line)] == ["credit"], line


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law was changed by the parliament on Monday.",
        "More than 30 people spoke, the council said, and two were heard twice:",
        "Photographs of the bridge were shown to the council on Monday.",
        "Read aloud, the letter took the clerk four minutes.",
        "By signing the deal the council gives up its veto.",
        "He announced the plan on Twitter",
        "Harbour club: 49 killed",
        "Next: the council will vote on the plan on Monday, she said.",
        "Photo: Police search the river below the bridge on Monday.",
        "Reuters reported on Monday that the plan would cost $4 million.",
        "Advertisement revenue fell by a fifth, the council said.",
        "Interested in buying the bridge, a rival council made an offer of $3 million.",
        "Share prices fell 4% after the vote.",
        "Readers may subscribe to the newsletter of the council, which has 900 members, the clerk said.",
        "Follow-up talks are planned for May, she said.",
        "Related costs rose to $12 million in 2025, according to the clerk.",
        "The result (Reuters/Ipsos poll) surprised the council.",
        "“This is what we wanted,” said the mayor.",
        'Foreign trade comes first"',
        "The council's spending rose from 40 million to 60 million dollars over nine years",
        "By Monday the river had risen two metres.",
        "On 10 January 2026 the bridge was closed.",
    ],
)  # fmt: skip
def test_real_sentences_stay_paragraphs(line):
    assert kinds_of(line) == [("paragraph", line)]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (
            "The mayor at the bridge on Monday. (Ann Lee/AP)",
            [("paragraph", "The mayor at the bridge on Monday."), ("credit", "(Ann Lee/AP)")],
        ),
        (
            "The mayor said he was “satisfied” Dado Field/Reuters",
            [("paragraph", "The mayor said he was “satisfied”"), ("credit", "Dado Field/Reuters")],
        ),
        (
            "The mayor at the bridge on Monday. Photograph: Ann Lee for us",
            [("paragraph", "The mayor at the bridge on Monday."), ("credit", "Photograph: Ann Lee for us")],
        ),
        (
            "Image copyright Getty Images Image caption The mayor opened the bridge in 2003",
            [
                ("credit", "Image copyright Getty Images Image caption"),
                ("paragraph", "The mayor opened the bridge in 2003"),
            ],
        ),
        (
            "FILE - In this May 3 file photo, the mayor smiles. He was elected in 2021. (Ann Lee/AP, File)",
            [
                ("credit", "FILE - In this May 3 file photo, the mayor smiles."),
                ("paragraph", "He was elected in 2021."),
                ("credit", "(Ann Lee/AP, File)"),
            ],
        ),
        (
            "© REUTERS/ Stringer The old bridge before it was closed.",
            [("credit", "© REUTERS/ Stringer"), ("paragraph", "The old bridge before it was closed.")],
        ),
        (
            "The council meets again in May. Read more",
            [("paragraph", "The council meets again in May."), ("chrome", "Read more")],
        ),
        (
            "Reuters Residents cross the old bridge before it was closed",
            [("credit", "Reuters"), ("paragraph", "Residents cross the old bridge before it was closed")],
        ),
    ],
)  # fmt: skip
def test_what_is_glued_to_a_paragraph_is_split_off(line, pieces):
    assert kinds_of(line) == pieces


@pytest.mark.parametrize(
    "line",
    ["What happens next", "Who pays?", "A Longer Road to the Sea", "JANE DOE, HOST:", "'No vote'"],
)  # fmt: skip
def test_section_headings(line):
    assert kinds_of(line) == [("heading", line)]


def test_titles_under_read_more_are_not_text_and_what_follows_is():
    body = f"{LEAD}\nRead more:\nWhy the old bridge was closed for nine years\nFive bridges to see\n{END}"
    article = compose("a", title="", body=body, outlet=Outlet("A"))
    assert [block.kind for block in article.blocks] == [
        "paragraph",
        "chrome",
        "chrome",
        "chrome",
        "paragraph",
    ]


def test_a_gallerys_title_is_set_apart_from_its_captions():
    captions = [
        "Photos: A bridge falls Boats lie under the pier. Hide Caption 1 of 3",
        "Photos: A bridge falls Divers search the river. Hide Caption 2 of 3",
    ]
    article = compose("a", title="", body="\n".join([LEAD, *captions]), outlet=Outlet("A"))
    texts = [(block.kind, block.span.of(article.text)) for block in article.blocks]
    assert ("credit", "Photos: A bridge falls") in texts
    assert ("paragraph", "Divers search the river.") in texts


@pytest.mark.parametrize(
    "line",
    ["... continue reading", "…", "Continue reading…", "Subscribe to continue reading.", "... Read the rest"],
)  # fmt: skip
def test_an_end_that_sends_the_reader_elsewhere_is_a_cutoff(line):
    article = compose("a", title="", body=f"{LEAD}\n{line}", outlet=Outlet("A"))
    assert article.blocks[-1].kind == "cutoff"
    assert "truncated" in article.notes


def test_a_last_sentence_that_breaks_off_is_no_text_to_quote():
    article = compose("a", title="", body=f"{LEAD}\n{END} But nobody wants to…", outlet=Outlet("A"))
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph", "cutoff"]
    assert article.blocks[-1].span.of(article.text) == "But nobody wants to…"
    assert "truncated" in article.notes


def test_characters_left_out_are_a_cutoff():
    article = compose("a", title="", body=f"{LEAD}\n{END} But nob… [+1234 chars]", outlet=Outlet("A"))
    kinds = [block.kind for block in article.blocks]
    assert kinds[-1] == "cutoff"
    assert "truncated" in article.notes
    assert article.blocks[1].span.of(article.text) == END


def test_an_ellipsis_inside_the_text_cuts_nothing():
    article = compose("a", title="", body=f"{LEAD} And then silence…\n{END}", outlet=Outlet("A"))
    assert "truncated" not in article.notes


def test_a_disclaimer_without_sources_is_reported():
    line = "The information presented is drawn from public data, without reference to specific outlets."
    article = compose("a", title="", body=f"{LEAD}\n{END}\n{line}", outlet=Outlet("A"))
    assert article.blocks[-1].kind == "disclaimer"
    assert "names_no_sources" in article.notes
    mere = compose(
        "a", title="", body=f"{LEAD}\n{END}\nDisclaimer: opinions are the author's.", outlet=Outlet("A")
    )
    assert mere.blocks[-1].kind == "disclaimer"
    assert "names_no_sources" not in mere.notes


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Technology and markets Negative (cautious concern)", "label"),
        ("Business", "label"),
        ("Category: Energy", "label"),
        ("Jan 10, 2026 14:05 UTC", "dateline"),
        ("Published: 3 March 2026", "dateline"),
        ("By ANN LEE and BO DAY | Associated Press", "byline"),
        ("Reporting by Ann Lee in Lima; Editing by Bo Day", "byline"),
    ],
)
def test_lines_above_the_text(line, kind):
    article = compose("a", title="", body=f"{line}\n{LEAD}\n{END}", outlet=Outlet("A"))
    assert article.blocks[0].kind == kind


def test_a_headline_that_ends_in_a_tone_word_is_no_label():
    article = compose(
        "a", title="", body=f"Agency Cuts Port's Outlook to Negative\n{LEAD}\n{END}", outlet=Outlet("A")
    )
    assert article.title == "Agency Cuts Port's Outlook to Negative"
