"""Adding articles to a store: stories grow, and what changed is said in the articles' own words."""

from datetime import UTC, datetime, timedelta

import pytest

from copydesk.keeping import (
    add_analysed,
    merge_stories,
    move_articles,
    reanalyse,
    refresh,
    split_story,
    undo_decision,
)
from copydesk.render.added import added_json, added_text, summary
from copydesk.settings import Settings
from copydesk.store.sqlite import SqliteStore

SETTINGS = Settings(encoder=False)
DAY = datetime(2026, 3, 10, 8, tzinfo=UTC)
BRIDGE = (
    "Police in Elmsworth said {toll} people were killed when the Corran bridge collapsed into the Tame. "
    "Rescue workers searched the river near the Corran bridge through the night. "
    "The council of Elmsworth had closed one lane of the bridge after engineers found cracks in two pillars."
)
FESTIVAL = (
    "The Halden jazz festival opened with a concert by the pianist Ida Sol on the harbour stage. "
    "Organisers of the festival in Halden sold 12,000 tickets for the concerts on the harbour stage."
)


@pytest.fixture
def store(tmp_path):
    opened = SqliteStore(tmp_path / "store.db")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def bridge(analysed):
    def make(toll, outlet, hours, **more):
        body = BRIDGE.format(toll=toll) + f" The report is by the {outlet}."
        title = f"Corran bridge collapse in Elmsworth kills {toll}"
        published = DAY + timedelta(hours=hours)
        return analysed(body, title=title, outlet=outlet, published=published, **more)

    return make


@pytest.fixture(scope="session")
def festival(analysed):
    return analysed(FESTIVAL, title="Halden jazz festival opens", outlet="The Post", published=DAY)


def add(store, items, hours=0.0):
    return add_analysed(store, items, SETTINGS, DAY + timedelta(hours=hours))


def test_a_later_report_moves_a_figure(store, bridge, festival):
    first = add(store, [bridge("seven", "The Herald", 0), festival])
    assert [one.kind for one in first.stories] == ["opened", "opened"]
    assert first.figures == ()
    second = add(store, [bridge("nine", "The Post", 20)], 20)
    assert [(one.kind, one.articles) for one in second.stories] == [("grew", 1)]
    moved = {(one.before.excerpt, one.after.excerpt) for one in second.figures}
    assert ("seven people", "nine people") in moved or ("seven", "nine") in moved
    text = added_text(second)
    assert "1 story grew" in text
    assert "moved from seven" in text
    assert '"text": "nine' in added_json(second)
    record = store.story(second.stories[0].story_id)
    assert len(record.article_ids) == 2
    assert record.brief is not None
    assert all(entry.text for entry in record.brief.sources)
    assert not record.summary.stale
    assert store.check() == ()


def test_adding_again_changes_nothing(store, bridge, festival):
    items = [bridge("seven", "The Herald", 0), festival]
    add(store, items)
    before = [store.story(one.story_id) for one in store.stories()]
    again = add(store, items, 5)
    assert (again.added, again.known, again.stories) == (0, 2, ())
    assert summary(again) == "nothing changed"
    assert [store.story(one.story_id) for one in store.stories()] == before


def test_stories_do_not_depend_on_how_articles_are_batched(tmp_path, bridge, festival):
    items = [
        bridge("seven", "The Herald", 0),
        festival,
        bridge("eight", "The Post", 3),
        bridge("nine", "The Sun", 9),
    ]
    members = []
    for name, batches in (("one", [items]), ("each", [[item] for item in items])):
        store = SqliteStore(tmp_path / name)
        for batch in batches:
            add(store, batch)
        members.append({frozenset(store.story(one.story_id).article_ids) for one in store.stories()})
        store.close()
    assert members[0] == members[1]


def test_a_copy_counts_for_one_origin_whenever_it_comes(store, bridge, analysed):
    wire = bridge("seven", "The Herald", 0)
    body = wire.article.text[wire.article.blocks[1].span.start :]
    copy = analysed(body, title="Bridge falls", outlet="The Post", published=DAY + timedelta(hours=1))
    add(store, [wire])
    add(store, [copy], 1)
    record = store.story(f"s{wire.article.id}")
    assert record.summary.articles == 2
    assert record.summary.origins == 1
    assert store.listed([copy.article.id])[0].copy_of == wire.article.id


def test_a_revision_stays_in_the_story_and_takes_the_place_of_the_one_before(store, bridge):
    url = "https://herald.example/bridge"
    old = bridge("seven", "The Herald", 0, url=url)
    new = bridge("nine", "The Herald", 2, url=url)
    add(store, [old])
    story = store.stories()[0].story_id
    report = add(store, [new], 2)
    assert report.revised == 1
    assert store.story(story).article_ids == (new.article.id,)
    assert len(store.stories()) == 1


def test_stories_close_and_open_anew(store, bridge):
    add(store, [bridge("seven", "The Herald", 0)])
    story = store.stories()[0].story_id
    report = add(store, [bridge("nine", "The Post", 900)], 900)
    assert {one.kind for one in report.stories} == {"closed", "opened"}
    assert store.story(story).summary.closed
    assert len(store.stories()) == 2


def test_what_a_person_decides_is_kept_when_more_articles_come(store, bridge, festival):
    bridges = [bridge("seven", "The Herald", 0), bridge("seven", "The Post", 1)]
    add(store, [*bridges, festival])
    story, other = f"s{bridges[0].article.id}", f"s{festival.article.id}"
    merge_stories(store, other, story, DAY)
    assert len(store.story(story).article_ids) == 3
    assert store.story(other).summary.story_id == story
    add(store, [bridge("nine", "The Sun", 9)], 9)
    assert festival.article.id in store.story(story).article_ids
    assert store.stale() == ()

    split_story(store, [festival.article.id], DAY)
    assert store.listed([festival.article.id])[0].story_id != story
    add(store, [bridge("nine", "The Echo", 10)], 10)
    assert store.listed([festival.article.id])[0].story_id != story

    move_articles(store, [bridges[1].article.id], store.listed([festival.article.id])[0].story_id, DAY)
    moved = store.listed([bridges[1].article.id])[0].story_id
    assert moved == store.listed([festival.article.id])[0].story_id
    refresh(store, SETTINGS, DAY)
    assert store.stale() == ()
    assert store.check() == ()


def test_decisions_are_taken_back_one_by_one(store, bridge, festival):
    bridges = [bridge("seven", "The Herald", 0), bridge("seven", "The Post", 1)]
    add(store, [*bridges, festival])
    before = {one.story_id: store.story(one.story_id).article_ids for one in store.stories()}
    story = f"s{bridges[0].article.id}"
    merge_stories(store, f"s{festival.article.id}", story, DAY)
    split_story(store, [bridges[1].article.id], DAY)
    assert undo_decision(store, DAY).words.startswith("split")
    assert undo_decision(store, DAY).words.startswith("merged")
    assert undo_decision(store, DAY) is None
    assert {one.story_id: store.story(one.story_id).article_ids for one in store.stories()} == before
    assert not any(one.pinned for one in store.live())
    assert [one.undone for one in store.decisions()] == [True, True]


def test_decisions_about_what_is_unknown_change_nothing(store, bridge):
    item = bridge("seven", "The Herald", 0)
    add(store, [item])
    story = f"s{item.article.id}"
    with pytest.raises(KeyError):
        merge_stories(store, "s0", story, DAY)
    with pytest.raises(ValueError, match="one story"):
        merge_stories(store, story, story, DAY)
    with pytest.raises(ValueError, match="some, not all"):
        split_story(store, [item.article.id], DAY)
    with pytest.raises(KeyError):
        move_articles(store, ["nothing"], story, DAY)
    assert store.decisions() == ()


def test_articles_are_analysed_anew(store, bridge, festival):
    items = [bridge("seven", "The Herald", 0), festival]
    add(store, items)
    before = store.articles(store.article_ids())
    assert reanalyse(store, SETTINGS, DAY)[0] == 0
    done, report = reanalyse(store, SETTINGS, DAY, everything=True)
    assert (done, report.skipped) == (2, ())
    assert store.articles(store.article_ids()) == before
    assert store.stale() == ()
    assert store.check() == ()


def test_a_brief_tells_the_earlier_texts_of_its_sources(store, bridge):
    url = "https://herald.example/bridge"
    old, new = bridge("seven", "The Herald", 0, url=url), bridge("nine", "The Herald", 2, url=url)
    add(store, [old])
    add(store, [new], 2)
    brief = store.story(store.stories()[0].story_id).brief
    (revision,) = brief.sources[0].revisions
    assert revision.text == old.article.text
    assert any(change.figures for change in revision.changes)
