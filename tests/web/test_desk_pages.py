"""Every page over HTTP, with hostile texts among the articles."""

import csv
import io
import re
import time
from datetime import timedelta
from urllib.parse import quote

import pytest
from desk_samples import DAY, HOSTILE, ORIGIN, SETTINGS
from lxml import html
from starlette.testclient import TestClient

from copydesk.settings import Settings
from copydesk.store.values import Correction
from copydesk.web import Desk, make_app
from copydesk.web.desk import sample_folder
from copydesk.web.pages.add import file_name
from copydesk.web.work import Worker

BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\x1b]")


def bridge_of(store):
    return next(one for one in store.stories() if one.articles == 2)


def followed(client, answer):
    """Wait for the work that an answer started; return the page it leads to."""
    for _ in range(600):
        page = client.get(answer.headers["location"]) if answer.is_redirect else answer
        if "data-work" not in page.text:
            return page
        time.sleep(0.05)
    message = "the work does not end"
    raise AssertionError(message)


def addresses(store):
    story = bridge_of(store)
    first, second = store.story(story.story_id).article_ids
    return {
        "stories": "/",
        "by origins": "/?order=origins&page=1",
        "story": f"/story/{story.story_id}",
        "article": f"/article/{first}?at=0-20",
        "hostile article": f"/article/{second}",
        "names": "/names",
        "some names": "/names?q=elms",
        "name": "/name?key=elmsworth",
        "speaker": "/name?key=ida+solberg",
        "figures": "/figures",
        "figure": "/figures?of=people",
        "check": "/check",
        "add": "/add",
        "search": "/search?q=bridge",
        "found articles": "/search?q=bridge&find=articles",
        "found claims": "/search?q=bridge&find=claims",
        "found quotes": "/search?q=warning&find=quotes",
        "found names": "/search?q=elmsworth&find=entities&sort=time&mode=words",
        "everything": "/search",
        "hostile search": f"/search?q={quote(HOSTILE)}",
        "hostile names": "/names?q=%3Cscript%3Ealert(1)%3C/script%3E",
    }


def test_no_text_becomes_markup_on_any_page(client, filled):
    for name, path in addresses(filled).items():
        answer = client.get(path)
        assert answer.status_code == 200, name
        tree = html.document_fromstring(answer.text)
        assert [one.get("src")[:8] for one in tree.iter("script")] == ["/static/"], name
        assert not list(tree.iter("img")), name
        assert not BIDI.search(answer.text), name
        assert not [key for one in tree.iter() for key in one.attrib if key.startswith("on")], name
        assert not [one for one in tree.iter() if one.get("style")], name
        for link in tree.iter("a"):
            assert re.match(r"/|#|\?|https?://", link.get("href")), (name, link.get("href"))


def test_ids_are_unique_and_every_inner_link_leads_somewhere(client, filled):
    seen = set()
    for path in addresses(filled).values():
        tree = html.document_fromstring(client.get(path).text)
        ids = [one.get("id") for one in tree.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), path
        seen |= {link.get("href") for link in tree.iter("a")} - {None}
        for link in tree.iter("a"):
            if link.get("href").startswith("#"):
                assert link.get("href")[1:] in ids
    for address in sorted(one for one in seen if one.startswith("/")):
        assert client.get(address).status_code == 200, address


def test_a_card_says_what_a_reader_needs(client):
    tree = html.document_fromstring(client.get("/").text)
    cards = [one.text_content() for one in tree.iter("li") if one.get("data-item") is not None]
    (card,) = (one for one in cards if "Corran bridge" in one)
    assert "2 articles · 2 origins · 2 outlets" in card
    assert "UTC" in card
    assert "nine" in card or "seven" in card


def test_a_story_opens_its_evidence_in_the_article(client, filled):
    story = bridge_of(filled)
    tree = html.document_fromstring(client.get(f"/story/{story.story_id}").text)
    cited = [one for one in tree.iter("a") if "at=" in one.get("href")]
    assert cited
    for link in cited[:5]:
        page = html.document_fromstring(client.get(link.get("href")).text)
        marked = [one for one in page.iter("span") if "cited" in (one.get("class") or "").split()]
        assert marked
    words = "".join(one.text_content() for one in marked)
    assert words in page.text_content()
    headings = [one.text_content() for one in tree.iter("h2")]
    assert headings[0] == "Where they differ" or "Where they differ" not in headings
    assert "Who says what" in headings


@pytest.mark.parametrize(
    "path",
    [
        "/story/none",
        "/article/none",
        "/check/7",
        "/check/99999999999999999999",
        "/nothing",
        "/static/x/desk.js",
    ],
)
def test_what_is_not_there_is_said(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


@pytest.mark.parametrize("at", ["5-2", "0-999999", "x", "-1-4", "0-0", "1-2-3", "٣-٤"])
def test_a_place_that_is_not_there_marks_nothing(client, filled, at):
    name = filled.newest(1)[0].article_id
    answer = client.get(f"/article/{name}", params={"at": at})
    assert answer.status_code == 200
    assert 'id="cited"' not in answer.text


def test_decisions_are_made_and_taken_back(client, filled):
    story = bridge_of(filled)
    other = next(one for one in filled.stories() if one.articles == 1)
    first, second = filled.story(story.story_id).article_ids
    path = f"/story/{story.story_id}"
    assert client.post(f"{path}/split", data={"article": second}).status_code == 200
    assert [one.articles for one in filled.stories()] == [1, 1, 1]
    assert "Take it back" in client.get(path).text
    client.post(f"{path}/undo", data={"x": ""})
    assert filled.story(story.story_id).article_ids == (first, second)
    client.post(f"{path}/move", data={"article": first, "into": other.story_id})
    assert first in filled.story(other.story_id).article_ids
    client.post(f"{path}/undo", data={"x": ""})
    client.post(f"{path}/merge", data={"into": other.story_id})
    (whole,) = filled.stories()
    assert whole.articles == 3
    assert not filled.stale()
    assert client.get(path).url.path == f"/story/{whole.story_id}"


@pytest.mark.parametrize(
    ("act", "data", "status"),
    [
        ("split", {}, 400),
        ("move", {"into": "x"}, 400),
        ("merge", {"into": "none"}, 409),
        ("split", {"article": "none"}, 409),
        ("paint", {}, 404),
    ],
)
def test_a_decision_that_cannot_be_is_refused_in_words(client, filled, act, data, status):
    before = filled.stories()
    answer = client.post(f"/story/{bridge_of(filled).story_id}/{act}", data=data)
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert filled.stories() == before


def test_all_decisions_are_listed_and_the_last_is_taken_back_first(client, filled):
    bridge = bridge_of(filled)
    assert "Nobody decided anything" in client.get("/decisions").text
    first, second = filled.story(bridge.story_id).article_ids
    for article in (first, second):
        client.post(f"/story/{bridge.story_id}/split", data={"article": article})
    made = html.document_fromstring(client.get("/decisions").text)
    assert len(made.xpath("//li[@data-item]")) == len(filled.decisions())
    assert len(made.xpath("//form[@action='/decisions/undo']")) == 1
    for _ in filled.decisions():
        assert client.post("/decisions/undo").url.path == "/decisions"
    assert all(one.undone for one in filled.decisions())
    assert bridge_of(filled).articles == 2
    page = client.get("/decisions").text
    assert "taken back" in page
    assert "/decisions/undo" not in page
    assert client.post("/decisions/undo").status_code == 409
    assert client.post("/decisions/other").status_code == 404


def test_a_correction_is_listed_and_withdrawn(client, filled):
    article = filled.newest(1)[0].article_id
    with filled.writing() as writer:
        number = writer.correct(Correction("article", article, "outlet", HOSTILE, "as it says itself", DAY))
    page = client.get("/decisions").text
    assert "<script>alert" not in page
    assert f'href="/article/{article}"' in page
    for status in (200, 409):
        assert client.post("/decisions/withdraw", data={"number": str(number)}).status_code == status
    assert filled.corrections() == ()


@pytest.mark.parametrize(
    ("query", "shown", "whole"),
    [
        ("bridge outl", "outlet:", "bridge outlet:"),
        ("outlet:her", 'outlet:"The Herald"', 'outlet:"The Herald" '),
        ('-outlet:"the h', 'outlet:"The Herald"', '-outlet:"The Herald" '),
        ("x (entity:corr", "entity:Corran", "x (entity:Corran "),
        ('"a phrase" lang:e', "lang:en", '"a phrase" lang:en '),
        ("speaker:ida", 'speaker:"ida solberg"', 'speaker:"ida solberg" '),
        ("standing:con", "standing:contested", "standing:contested "),
        ("has:q", "has:quote", "has:quote "),
    ],
)
def test_a_query_is_completed_from_what_the_store_knows(client, query, shown, whole):
    offered = client.get(f"/complete?q={quote(query)}").json()
    assert {"shown": shown, "query": whole} in offered


@pytest.mark.parametrize(
    "query", ["", "bridge ", "outlet:zzz", "amount:>1", '"bridge out', "x:", 'outlet:"Herald" ']
)
def test_nothing_is_offered_where_nothing_is_to_be_guessed(client, query):
    assert client.get(f"/complete?q={quote(query)}").json() == []


def test_figures_come_a_page_at_a_time(client, filled, monkeypatch):
    heads = [row.head for row in filled.figures() if row.head]
    head = max(heads, key=heads.count)
    monkeypatch.setattr("copydesk.web.pages.figures.SHOWN", heads.count(head) - 1)
    first = client.get("/figures", params={"of": head}).text
    assert "Earlier" in first
    assert ">Later<" not in first
    last = client.get("/figures", params={"of": head, "from": heads.count(head) - 1}).text
    assert ">Later<" in last
    assert "Earlier" not in last
    assert client.get("/figures", params={"of": head, "from": "x"}).text == first


def test_figures_are_listed_and_no_spreadsheet_runs_them(client, filled):
    head = next(row.head for row in filled.figures() if row.code == "USD")
    page = client.get("/figures", params={"of": head}).text
    assert "$300,000" in page
    answer = client.get("/figures.csv", params={"of": head})
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    (row,) = (one for one in rows if one["Unit"] == "USD")
    assert (row["Low"], row["High"], row["Outlet"]) == ("300000", "300000", "'=SUM(A1)")
    assert row["Sentence"].startswith("Organisers of the festival")


def test_a_draft_is_checked_against_a_story(client, filled):
    draft = (
        "Seven people were killed when the Corran bridge collapsed.\n\nThe festival in Halden was cancelled."
    )
    for story in (bridge_of(filled).story_id, ""):
        answer = client.post("/check", data={"draft": draft, "story": story}, follow_redirects=False)
        page = followed(client, answer)
        assert page.url.path.startswith("/check/")
        tree = html.document_fromstring(page.text)
        verdicts = [one.get("class") for one in tree.iter("li") if "verdict" in (one.get("class") or "")]
        assert any("not_found" in one or "contradicted" in one for one in verdicts)
    assert "sentences, " in client.get("/check").text


def test_a_draft_in_a_file_is_checked(client):
    files = {"file": (f"{HOSTILE}.txt", b"The Halden jazz festival opened.", "text/plain")}
    answer = client.post("/check", data={"draft": " "}, files=files, follow_redirects=False)
    page = followed(client, answer)
    assert "<script>alert" not in page.text
    assert "The Halden jazz festival opened." in page.text


@pytest.mark.parametrize(
    ("data", "status"),
    [({"draft": "  "}, 400), ({"draft": "x" * 200_001}, 413), ({"draft": "x", "story": "no"}, 400)],
)
def test_a_draft_that_cannot_be_checked_is_refused_in_words(client, data, status):
    answer = client.post("/check", data=data)
    assert answer.status_code == status
    assert "<h1>" in answer.text


def test_a_draft_of_nothing_known_is_told(client):
    answer = client.post(
        "/check", data={"draft": "Nobody came to the meeting of the club."}, follow_redirects=False
    )
    assert "could not be done" in followed(client, answer).text


def test_files_are_added_and_told(client, filled):
    text = b"The Arvik ferry struck a pier on Monday. The mayor, Ana Lund, said that 12 people were hurt.\n"
    files = [
        ("files", ("../../etc/arvik.txt", text, "text/plain")),
        ("files", ("empty.txt", b"", "text/plain")),
    ]
    page = followed(client, client.post("/add", files=files, follow_redirects=False))
    assert "1 article added" in page.text
    assert "Left out: empty.txt" in page.text
    assert "copydesk-added-" not in page.text
    assert filled.newest(1)[0].outlet.name == "arvik"
    again = followed(client, client.post("/add", files=files[:1], follow_redirects=False))
    assert "1 already there" in again.text


def test_files_that_hold_nothing_are_told(client):
    files = {"files": ("a.bin", b"\0\1\2" * 99)}
    page = followed(client, client.post("/add", files=files, follow_redirects=False))
    assert "no article could be used" in page.text
    assert "copydesk-added-" not in page.text
    assert client.post("/add", data={"x": "y"}).status_code == 400


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\a\\b.html", "b.html"),
        (".hidden", "hidden"),
        ("..", "file"),
        ("", "file"),
        ("a\0b/\n.txt", "txt"),
        ("*?.txt", "__.txt"),
    ],
)
def test_a_file_keeps_its_name_and_stays_in_its_folder(given, name):
    assert file_name(given) == name


def test_an_empty_store_shows_the_sample_until_something_is_added(store, tmp_path):
    (tmp_path / "sample").mkdir()
    text = "The Arvik ferry struck a pier on Monday. The mayor, Ana Lund, said that 12 people were hurt.\n"
    (tmp_path / "sample" / "arvik.txt").write_text(text, "utf-8")
    desk = Desk(store, SETTINGS, sample=tmp_path / "sample")
    with TestClient(make_app(desk), base_url="http://localhost", headers=ORIGIN) as client:
        page = followed(client, client.get("/", follow_redirects=False))
        assert "sample coverage" in page.text
        assert "Ana Lund" in page.text
        assert not store.newest(1)
        files = {"files": ("other.txt", text.replace("Ana Lund", "Bo Elk").encode(), "text/plain")}
        followed(client, client.post("/add", files=files, follow_redirects=False))
        page = client.get("/")
        assert "sample coverage" not in page.text
        assert "Bo Elk" in page.text


def test_an_empty_store_without_sample_says_where_to_begin(store):
    with TestClient(make_app(Desk(store, Settings())), base_url="http://localhost") as client:
        assert "Nothing here yet" in client.get("/").text
        assert "No figure is in the store yet" in client.get("/figures").text
        assert client.get("/names").status_code == 200
        assert client.get("/check").status_code == 200


def test_the_sample_is_there():
    folder = sample_folder()
    assert folder is not None
    assert any(folder.iterdir())


def test_work_that_fails_is_told_and_the_next_is_done():
    worker = Worker()

    def fails(_progress):
        message = "no luck"
        raise RuntimeError(message)

    name = worker.start("Failing", fails)
    worker.close()
    state = worker.state(name)
    assert state is not None
    assert "RuntimeError: no luck" in state.trouble
    assert worker.state("unknown") is None


def test_a_page_of_a_hundred_articles_has_a_next_page(client):
    assert client.get("/?page=2").status_code == 200
    assert client.get("/?page=x&order=y").status_code == 200
    assert client.get("/?page=99999999999999").status_code == 200


# --- search ---------------------------------------------------------------------------------------------


def found_on(client, path):
    tree = html.document_fromstring(client.get(path).text)
    return [one.text_content() for one in tree.iter("li") if one.get("data-item") is not None]


def test_a_search_finds_stories_articles_claims_quotes_and_names(client):
    assert len(found_on(client, "/search?q=corran")) == 1
    assert len(found_on(client, "/search?q=corran&find=articles")) == 2
    assert any("12,000" in one for one in found_on(client, "/search?q=count:>10000&find=claims"))
    assert any("no warning" in one for one in found_on(client, "/search?q=warning&find=quotes"))
    assert any("Elmsworth" in one for one in found_on(client, "/search?q=elmsworth&find=entities"))
    assert found_on(client, "/search?q=zeppelin") == []


def test_a_facet_narrows_the_search(client):
    tree = html.document_fromstring(client.get("/search?q=corran&find=articles").text)
    facets = {one.text_content(): one.get("href") for one in tree.iter("a") if "outlet" in one.get("href")}
    assert len(found_on(client, facets["The Herald"])) == 1


def test_a_query_that_cannot_be_understood_shows_where(client):
    tree = html.document_fromstring(client.get("/search", params={"q": "bridge (toll"}).text)
    (alert,) = (one for one in tree.iter("p") if one.get("role") == "alert")
    assert "character" in alert.text_content()
    marks = [one.text_content() for one in tree.iter("mark")]
    assert marks == ["("]


def test_a_search_is_kept_and_forgotten(client, filled):
    client.post("/searches/save", data={"name": f"Bridges {HOSTILE}", "q": "bridge date:-7d"})
    (kept,) = filled.searches()
    assert kept.query == "bridge date:-7d"
    page = client.get("/search?q=x")
    assert "Bridges" in page.text
    assert "<script>alert" not in page.text
    client.post("/searches/forget", data={"name": kept.name})
    assert filled.searches() == ()
    assert client.post("/searches/save", data={"name": " ", "q": "x"}).status_code == 400
    assert client.post("/searches/save", data={"name": "x", "q": " "}).status_code == 400
    assert client.post("/searches/forget", data={"name": "none"}).status_code == 200


def test_what_changed_since_somebody_looked_is_marked(client, filled):
    assert "Nothing is marked as seen yet" in client.get("/").text
    client.post("/looked", data={"x": ""})
    page = client.get("/").text
    assert "Seen on" in page
    assert ">changed<" not in page
    with filled.writing() as writer:
        writer.looked(filled.stories()[0].changed - timedelta(hours=1))
    assert ">changed<" in client.get("/").text
