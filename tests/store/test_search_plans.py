"""How a search finds things in each backend: by the index of words or of a filter, never by a whole table."""

from datetime import timedelta

import pytest
from store_samples import NOON, make_article

from copydesk.domain.story import StoryChange
from copydesk.store.search.conditions import Conditions
from copydesk.store.search.parsing import parse
from copydesk.store.search.query import All
from copydesk.store.search.ranking import MOST_FOUND, narrowest, plan_of
from copydesk.store.search.wording import TSVECTOR, WORD_INDEXES

NOW = NOON + timedelta(days=1)
FILTERS = [
    "outlet:herald", "date:2026", "has:figure", "lang:en", 'entity:"marlow pumps"', "standing:contested",
    "origins:>=1", "story:s1", "count:>5 boats", "amount:>1m",
]  # fmt: skip


@pytest.fixture
def filled(store):
    """A store with a few articles in a story."""
    items = [make_article(number, hours=number, outlet=f"Herald {number % 7}") for number in range(60)]
    with store.writing() as writer:
        writer.add(items, NOON)
        names = [item.article.id for item in items]
        changes = [StoryChange("opened", "s1", (names[0],), "")]
        writer.place(dict.fromkeys(names[:9], "s1"), changes, NOON)
    return store


def steps(database, statement, values):
    """Return the plan of a statement, a step a line.

    PostgreSQL may read a whole table only where nothing else will do: as small as these are, it would else.
    """
    if database.word_index == "fts5":
        return [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {statement}", values)]
    database.run("SET LOCAL enable_seqscan = off")
    return [row[0].strip() for row in database.rows(f"EXPLAIN {statement}", values)]


def whole_tables(plan):
    """Return the steps that read a whole table; that of the stories may be, a row says what is asked."""
    read = [step for step in plan if ("Seq Scan" in step or step.startswith("SCAN ")) and "USING" not in step]
    return [step for step in read if "stories" not in step]


def test_words_are_asked_first_and_articles_looked_up_behind_them(filled):
    with filled.database() as database:
        index = WORD_INDEXES[database.word_index]
        plan = plan_of(parse(f"boats {' '.join(FILTERS[:4])}", NOW), Conditions(database))
        values = (index.asked(All(plan.words)), 0, *plan.strict.values, MOST_FOUND)
        found = steps(database, index.best.format(plan.strict.sql), values)
    if index is TSVECTOR:
        assert any("Bitmap Index Scan on words_by_word" in step for step in found), found
        assert any("Limit" in step for step in found[found.index("CTE hit") :]), found
        assert not whole_tables(found), found
        return
    outer = [step for step in found if step.startswith(("SCAN", "SEARCH"))]
    assert outer[0].startswith("SCAN words VIRTUAL TABLE INDEX")
    assert outer[1].startswith("SEARCH a USING INTEGER PRIMARY KEY")


@pytest.mark.parametrize("words", FILTERS)
def test_a_filter_that_leaves_few_is_found_by_its_own_index(filled, words):
    with filled.database() as database:
        plan = plan_of(parse(words, NOW), Conditions(database))
        assert plan.sources, words
        source = plan.sources[0]
        found = steps(database, source.source, source.values)
        assert not whole_tables(found), found
        assert narrowest(database, plan.sources) == source


def test_no_source_is_taken_of_what_is_left_out(filled):
    with filled.database() as database:
        plan = plan_of(parse("-outlet:herald (lang:en OR has:figure)", NOW), Conditions(database))
    assert plan.sources == ()
