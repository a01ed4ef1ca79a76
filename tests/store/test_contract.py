"""What every backend does alike."""

from datetime import timedelta

import msgspec
import pytest
from store_samples import NOON
from store_samples import make_article as make

from copydesk.domain.annotation import Measure
from copydesk.domain.brief import CheckReport
from copydesk.domain.claim import ClaimRef, Evidence
from copydesk.domain.story import StoryChange
from copydesk.domain.text import Span
from copydesk.store.values import Correction, LiveArticle, SavedSearch, VerdictRun


def add(store, items, at=NOON):
    with store.writing() as writer:
        return writer.add(items, at)


def test_articles_come_back_as_they_went_in(store):
    items = [make(number) for number in range(5)]
    added = add(store, items)
    assert added.new == tuple(item.article.id for item in items)
    assert store.articles(reversed(added.new)) == tuple(reversed(items))
    assert store.article(added.new[2]) == items[2]
    bare = msgspec.structs.replace(items[0].analysis, parse=(), lemmas=(), vector=())
    for packed in (5, 0):
        assert store.articles(added.new[:1], whole=False)[0].analysis == bare
        with store.writing() as writer:
            assert writer.pack_tightly(10) == packed
    assert store.articles(added.new) == tuple(items)
    assert store.texts(added.new) == tuple(item.article for item in items)
    assert list(store.article_ids()) == list(added.new)


def test_adding_again_changes_nothing(store):
    items = [make(1), make(2)]
    first = add(store, items)
    before = store.info()
    again = add(store, [*items, items[0]], NOON + timedelta(days=1))
    assert (again.new, again.known) == ((), first.new)
    assert store.info() == before


def test_a_batch_is_all_there_or_not_at_all(store):
    def half_a_batch():
        with store.writing() as writer:
            writer.add([make(1), make(2)], NOON)
            assert len(writer.known([make(1).article.id])) == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_a_batch()
    assert store.info().articles == 0
    assert store.check() == ()


def test_what_is_unknown_raises_or_is_left_out(store):
    item = make(1)
    add(store, [item])
    with pytest.raises(KeyError):
        store.article("nothing")
    with pytest.raises(KeyError):
        store.story("nothing")
    assert store.articles(["nothing", item.article.id]) == (item,)
    assert store.known(["nothing", item.article.id]) == {item.article.id}


@pytest.mark.parametrize("compact", [False, True])
def test_texts_and_answers_come_without_the_rest(store, compact):
    items = [make(1), make(2, value="14")]
    add(store, items)
    if compact:
        store.compact()
    first, second = items
    assert store.bare_texts([first.article.id, "nothing"]) == {
        first.article.id: (first.article.text, first.article.blocks[1].span.start)
    }
    refs = [ClaimRef(second.article.id, 0), ClaimRef("nothing", 0)]
    answer = Evidence.of(second.article, second.analysis.quantities[0].span)
    assert store.answers(refs) == {refs[0]: answer}


def test_a_revision_takes_the_place_of_the_one_before(store):
    url = "https://herald.example/boats"
    old, new = make(1, url=url), make(1, url=url, value="14", hours=2)
    add(store, [old])
    added = add(store, [new])
    assert added.revised == {old.article.id: new.article.id}
    listed = store.revisions(old.article.id)
    assert [one.article_id for one in listed] == [old.article.id, new.article.id]
    assert [one.newer for one in listed] == [new.article.id, None]
    assert [row.low for row in store.figures()] == [14.0]
    assert list(store.article_ids(revisions=False)) == [new.article.id]
    assert store.entity_articles("marlow pumps") == (new.article.id,)
    assert [one.articles for one in store.entities()] == [1]
    assert store.article(old.article.id) == old
    assert store.check() == ()


def test_an_older_revision_that_comes_late_is_kept_behind_the_newer(store):
    url = "https://herald.example/boats"
    new, old = make(1, url=url, value="14", hours=2), make(1, url=url)
    add(store, [new])
    assert add(store, [old]).revised == {old.article.id: new.article.id}
    assert [row.low for row in store.figures()] == [14.0]


def test_the_same_address_at_another_outlet_is_no_revision(store):
    url = "https://pages.example/1"
    add(store, [make(1, url=url)])
    assert not add(store, [make(2, url=url, outlet="The Post")]).revised


def test_figures_entities_and_facets_are_found(store):
    items = [make(1, value="1250000000000000000.5"), make(2, hours=5)]
    add(store, items)
    first, second = items[0].article.id, items[1].article.id
    figures = store.figures()
    assert [row.article_id for row in figures] == [second, first]
    assert str(figures[1].exact_low) == "1250000000000000000.5"
    assert str(figures[0].exact_high) == "12"
    assert store.figures(article_ids=[first]) == figures[1:]
    assert store.figures(head="boat") == ()
    assert [(one.name, one.articles) for one in store.entities("marl")] == [("Marlow Pumps", 2)]
    assert store.entities("x") == ()
    assert store.entities() == store.entities("marl")
    assert store.figures(limit=1, offset=1) == figures[1:]
    assert store.facet_values("outlet") == ("The Herald",)
    assert store.facet_values("outlet", "her") == ("The Herald",)
    assert store.facet_values("outlet", "erald") == ()
    assert store.speakers("mar") == ()
    assert store.entity_articles("marlow pumps", limit=1) == (second,)
    assert ("has", "figure") in store.facets(first)
    assert ("outlet", "The Herald") in store.facets(first)


def test_figures_of_a_thing_are_its_own_a_part_at_a_time(store):
    items = []
    for number in range(4):
        item = make(number, hours=number)
        measure = Measure(Span(0, 6), "boat" if number else "ship")
        quantity = msgspec.structs.replace(item.analysis.quantities[0], measure=measure)
        analysis = msgspec.structs.replace(item.analysis, quantities=(quantity,))
        items.append(msgspec.structs.replace(item, analysis=analysis))
    add(store, items)
    latest = [item.article.id for item in items[:0:-1]]
    assert [row.article_id for row in store.figures(head="boat")] == latest
    assert [row.article_id for row in store.figures(head="boat", limit=1, offset=1)] == latest[1:2]


def test_newest_go_by_publication_and_undated_ones_by_arrival(store):
    items = [make(1, hours=3), make(2, hours=None), make(3, hours=5)]
    add(store, items, NOON + timedelta(hours=4))
    order = [one.article_id for one in store.newest()]
    assert order == [items[number].article.id for number in (2, 1, 0)]
    assert [one.article_id for one in store.newest(before=NOON + timedelta(hours=4))] == order[2:]


def test_stories_keep_their_members_counts_and_history(store):
    a, b, c = (make(number, hours=number, outlet=f"Outlet {number}").article.id for number in range(3))
    with store.writing() as writer:
        writer.add([make(number, hours=number, outlet=f"Outlet {number}") for number in range(3)], NOON)
        changes = [StoryChange("opened", "s1", (a,), "new"), StoryChange("opened", "s2", (c,), "new")]
        writer.enliven([LiveArticle(name, "", 20.0, b"", b"") for name in (a, b, c)])
        writer.place({a: "s1", b: "s1", c: "s2"}, changes, NOON)
    story = store.story("s1")
    assert story.article_ids == (a, b)
    assert (story.summary.articles, story.summary.outlets, story.summary.stale) == (2, 2, True)
    assert [one.change for one in store.history("s1")] == changes[:1]
    assert {one.article_id for one in store.live()} == {a, b, c}
    assert store.stale() == ("s1", "s2")
    assert [one.story_id for one in store.stories("articles")] == ["s1", "s2"]
    assert store.overdue(21.0) == ("s1", "s2")

    merged = StoryChange("merged", "s1", (c,), "as alike", "s2")
    with store.writing() as writer:
        writer.place({c: "s1"}, [merged], NOON)
    assert store.story("s2").summary.story_id == "s1"  # a link to what was merged away still opens
    assert [one.story_id for one in store.stories()] == ["s1"]
    assert [one.change for one in store.history("s2")] == [changes[1], merged]

    with store.writing() as writer:
        writer.place({}, [StoryChange("closed", "s1", (), "old")], NOON)
    assert store.story("s1").summary.closed
    assert store.live() == ()
    assert len(store.members(["s1"])) == 3
    assert store.check() == ()


def test_what_a_person_keeps(store):
    report = CheckReport("1", (), "draft.md", "Text.", (), (), ())
    with store.writing() as writer:
        writer.save_search(SavedSearch("tolls", "measure:toll", NOON))
        writer.save_search(SavedSearch("tolls", "count:>7 people", NOON))
        number = writer.correct(Correction("outlet", "a.example", "family", "A Group", "same owner", NOON))
        run = writer.keep_verdicts(VerdictRun(0, NOON, "draft.md", None, 1, 0, report))
        writer.looked(NOON)
        writer.looked(NOON + timedelta(hours=1), "ann")
    assert store.searches() == (SavedSearch("tolls", "count:>7 people", NOON),)
    assert [one.value for one in store.corrections("outlet", "a.example")] == ["A Group"]
    assert store.corrections("story") == ()
    assert store.verdict_run(run).report == report
    assert [one.report for one in store.verdict_runs()] == [None]
    assert store.last_looked() == NOON
    assert store.last_looked("ann") == NOON + timedelta(hours=1)
    assert store.last_looked("bob") is None
    with store.writing() as writer:
        writer.forget_search("tolls")
        writer.withdraw(number)
    assert store.searches() == ()
    assert store.corrections() == ()
    with pytest.raises(KeyError), store.writing() as writer:
        writer.forget_search("tolls")


def test_another_analysis_takes_the_place_of_the_one_before(store):
    item = make(1)
    add(store, [item])
    other = msgspec.structs.replace(
        item,
        analysis=msgspec.structs.replace(item.analysis, analyser="2", quantities=(), claims=(), vector=()),
    )
    with store.writing() as writer:
        writer.reanalyse(other)
    assert store.article(item.article.id) == other
    assert store.figures() == ()
    assert store.listed([item.article.id])[0].analyser == "2"
    assert store.check() == ()


def test_a_reader_sees_one_state_while_others_write(store):
    add(store, [make(1)])
    with store.reading() as reading:
        assert len(list(reading.article_ids())) == 1
        add(store, [make(2)])
        assert len(list(reading.article_ids())) == 1
    assert len(list(store.article_ids())) == 2
