"""How SQLite finds things: by an index, never by reading a whole table. The plans are read, not timed."""

import pytest
from store_samples import NOON
from store_samples import make_article as make

from copydesk.domain.story import StoryChange
from copydesk.store.sqlite import SqliteStore
from copydesk.store.sqlite.database import SqliteDatabase
from copydesk.store.tables.whole import TableReading
from copydesk.store.values import LiveArticle

ASKED = {
    "known": lambda r: r.known(["a", "b"]),
    "articles": lambda r: r.articles(["a", "b"]),
    "texts": lambda r: r.texts(["a"]),
    "listed": lambda r: r.listed(["a", "b"]),
    "newest": lambda r: r.newest(50),
    "newest before": lambda r: r.newest(50, NOON),
    "pages of ids": lambda r: list(r.article_ids(revisions=False)),
    "facets": lambda r: r.facets(make(1).article.id),
    "stories, latest": lambda r: r.stories("latest"),
    "stories, best covered": lambda r: r.stories("origins"),
    "stories, largest": lambda r: r.stories("articles"),
    "stories, changed": lambda r: r.stories("changed"),
    "a story": lambda r: r.story("s1"),
    "stale": lambda r: r.stale(),
    "history": lambda r: r.history("s1"),
    "live": lambda r: r.live(),
    "overdue": lambda r: r.overdue(1.0),
    "members": lambda r: r.members(["s1"]),
    "entities": lambda r: r.entities("mar"),
    "articles of an entity": lambda r: r.entity_articles("marlow pumps"),
    "speakers": lambda r: r.speakers("mar"),
    "values of a facet": lambda r: r.facet_values("outlet", "her"),
    "quotes of a speaker": lambda r: r.speaker_quotes("marlow pumps"),
    "figures of articles": lambda r: r.figures(article_ids=["a"]),
    "figures of a thing": lambda r: r.figures(head="boat"),
    "latest figures": lambda r: r.figures(limit=20),
}
# Whole tables that may be read: the live articles are all wanted, outlets are few, and of the figures of one
# thing the latest were picked by an index.
WHOLE = {"l", "live", "o", "late"}


class Explaining(SqliteDatabase):
    """Keeps the plan of every query."""

    def __init__(self, connection, place):
        super().__init__(connection, place)
        self.plans = []

    def rows(self, statement, values=()):
        explained = super().rows(f"EXPLAIN QUERY PLAN {statement}", values)
        self.plans += [row[3] for row in explained]
        return super().rows(statement, values)


@pytest.fixture(scope="module")
def explaining(tmp_path_factory):
    store = SqliteStore(tmp_path_factory.mktemp("plans") / "store.db")
    items = [make(number, hours=number) for number in range(60)]
    names = [item.article.id for item in items]
    with store.writing() as writer:
        writer.add(items, NOON)
        writer.enliven([LiveArticle(name, "", 1.0, b"", b"") for name in names])
        stories = {name: f"s{at // 3}" for at, name in enumerate(names)}
        changes = [StoryChange("opened", f"s{at}", (names[at * 3],), "") for at in range(20)]
        writer.place(stories, changes, NOON)
    store.compact()
    with store.database() as database:
        yield Explaining(database.connection, store.place)
    store.close()


@pytest.mark.parametrize("asked", ASKED)
def test_every_question_goes_by_an_index(explaining, asked):
    explaining.plans.clear()
    ASKED[asked](TableReading(explaining))
    assert explaining.plans
    for step in explaining.plans:
        words = step.split()
        if words[0] == "SCAN" and words[1] not in WHOLE:
            assert "USING" in words, f"{asked}: {explaining.plans}"


@pytest.mark.parametrize(
    "asked", ["newest", "newest before", "stories, latest", "stories, largest", "latest figures"]
)
def test_lists_come_in_the_order_of_an_index(explaining, asked):
    explaining.plans.clear()
    ASKED[asked](TableReading(explaining))
    sorted_apart = [step for step in explaining.plans if "TEMP B-TREE" in step and "LAST" not in step]
    assert not sorted_apart, explaining.plans
