"""Several texts of one address are one article; what changed is kept and said."""

import msgspec

from copydesk.stories.revisions import changes_of, find_revisions

EARLY = "A ferry hit the pier on Tuesday. At least 7 people died in the crash. Fog hid the pier."
LATE = "A ferry hit the pier on Tuesday. At least 9 people died in the crash. The owner gave no comment."


def at(item, url):
    return msgspec.structs.replace(item, article=msgspec.structs.replace(item.article, url=url))


def test_the_latest_text_stays_and_the_earlier_is_kept_with_what_changed(make):
    early = at(make(EARLY, outlet="A", hours=0, figures=("7",)), "https://a.example/1")
    late = at(make(LATE, outlet="A", hours=3, figures=("9",)), "https://a.example/1")
    for order in ([early, late], [late, early]):
        latest, revisions = find_revisions(order)
        assert latest == [late]
        (revision,) = revisions[late.article.id]
        assert revision.article_id == early.article.id
        assert revision.text == early.article.text


def test_another_address_outlet_or_no_address_is_another_article(make):
    one = at(make(EARLY, outlet="A"), "https://a.example/1")
    others = [
        at(make(LATE, outlet="A", hours=1), "https://a.example/2"),
        at(make(LATE, outlet="B", hours=1), "https://a.example/1"),
        make(LATE, outlet="A", hours=1),
    ]
    latest, revisions = find_revisions([one, *others])
    assert latest == [one, *others]
    assert revisions == {}


def test_changed_figures_come_first_then_what_was_added_and_removed(analysed):
    changes = changes_of(analysed(EARLY), analysed(LATE))
    assert changes[0].figures
    assert "7 people" in (changes[0].before or "")
    assert "9 people" in (changes[0].after or "")
    assert {(change.before, change.after) for change in changes[1:]} == {
        (None, "The owner gave no comment."),
        ("Fog hid the pier.", None),
    }


def test_the_same_text_twice_is_no_revision(make):
    one = at(make(EARLY, outlet="A"), "https://a.example/1")
    assert find_revisions([one, one])[1] == {}
    assert changes_of(one, one) == ()


def test_of_several_texts_each_says_what_the_next_changed(make):
    texts = [
        at(
            make(f"A ferry hit the pier. Toll number {n} was given.", outlet="A", hours=n),
            "https://a.example/1",
        )
        for n in range(3)
    ]
    latest, revisions = find_revisions(texts)
    assert latest == texts[2:]
    assert [one.article_id for one in revisions[texts[2].article.id]] == [
        item.article.id for item in texts[:2]
    ]
    assert all(len(one.changes) == 1 for one in revisions[texts[2].article.id])
