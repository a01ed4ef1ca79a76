"""Searching a store: words, filters, figures, order, and what hostile queries do."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import msgspec
import numpy as np
import pytest
from store_samples import NOON, make_article

from copydesk.domain.annotation import (
    Attribution,
    Claim,
    Entity,
    Measure,
    Mention,
    Quantity,
    Quote,
    Tone,
    Topic,
    Unit,
)
from copydesk.domain.text import Span
from copydesk.errors import QueryError
from copydesk.store.packing import pack_passages
from copydesk.store.search import Request, Searcher
from copydesk.store.search.parsing import parse

NOW = NOON + timedelta(days=1)


def bounded(item, words, low, high, bound, unit, head=""):
    """Return the article with a figure at these words of its text."""
    at = item.article.text.index(words)
    span = Span(at, at + len(words))
    quantity = Quantity(
        span,
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        bound,
        unit,
        measure=Measure(span, head) if head else None,
    )
    analysis = msgspec.structs.replace(item.analysis, quantities=(quantity,), claims=())
    return msgspec.structs.replace(item, analysis=analysis)


def money(number, words, low, high, bound="exact", code="USD", head="", **more):
    item = make_article(number, body=f"The firm of harbour {number} raised {words} for its boats.", **more)
    return bounded(item, words, low, high, bound, Unit("currency", code), head)


@pytest.fixture
def filled(store):
    def fill(*items):
        with store.writing() as writer:
            writer.add(items, NOON)
        return Searcher(store)

    return fill


def titles(found):
    return [hit.article.title for hit in found.hits]


def search(searcher, query, **options):
    return searcher.find(query, Request(**options), NOW)


# --- words ----------------------------------------------------------------------------------------


@pytest.fixture
def town(filled):
    return filled(
        make_article(1, title="Bridge closed", body="The old bridge over the river was closed on Monday."),
        make_article(
            2, title="Ferry sails", body="A ferry sails while the old crossing is repaired.", hours=2
        ),
        make_article(3, title="Market opens", body="The river market opened with bridges of cake.", hours=4),
    )


def test_words_are_found_in_all_their_forms(town):
    assert set(titles(search(town, "bridge"))) == {"Bridge closed", "Market opens"}
    assert titles(search(town, "repairing")) == ["Ferry sails"]


def test_all_words_come_before_most_of_them(filled):
    others = [make_article(number, title=f"Note {number}") for number in range(10, 20)]
    searcher = filled(
        *others,
        make_article(
            1, title="All", body="The river bridge closed on Monday after some weeks of talk about it."
        ),
        make_article(2, title="Most", body="The river bridge. The river bridge."),
    )
    found = search(searcher, "river bridge monday", mode="words")
    assert titles(found) == ["All", "Most"]
    assert found.notes == ("1 article has every word; those with most of them follow",)


def test_phrases_alternatives_and_words_left_out(town):
    assert titles(search(town, '"old bridge"')) == ["Bridge closed"]
    assert set(titles(search(town, "ferry OR cake"))) == {"Ferry sails", "Market opens"}
    assert titles(search(town, "river -cake")) == ["Bridge closed"]
    assert titles(search(town, "(ferry OR river) -(cake OR monday)")) == ["Ferry sails"]
    assert titles(search(town, "mark*")) == ["Market opens"]
    assert titles(search(town, "title:ferry")) == ["Ferry sails"]


def test_a_query_without_words_lists_the_latest_first(town):
    assert titles(search(town, "")) == ["Market opens", "Ferry sails", "Bridge closed"]
    assert titles(search(town, "-bridge")) == ["Ferry sails"]


def test_snippets_are_slices_of_the_text_with_the_words_marked(town, store):
    hit = search(town, "bridge").hits[0]
    snippet = hit.snippet
    text = store.texts([hit.article.article_id])[0].text
    assert text[snippet.start : snippet.start + len(snippet.text)] == snippet.text
    assert [mark.of(snippet.text).lower() for mark in snippet.marks]
    assert all(mark.of(snippet.text).lower().startswith("bridge") for mark in snippet.marks)


def test_meaning_finds_what_shares_no_word(store):
    near, far = make_article(1, title="Vessel lost"), make_article(5, title="Cake sold")
    with store.writing() as writer:
        writer.add([near, far], NOON)
    vector = np.array(near.analysis.vector, np.float32)
    searcher = Searcher(store, lambda _words: vector / np.linalg.norm(vector))
    found = search(searcher, "shipwreck", mode="meaning")
    assert titles(found)[0] == "Vessel lost"
    assert titles(search(searcher, "shipwreck", mode="words")) == []
    assert titles(search(searcher, "shipwreck"))[0] == "Vessel lost"


def test_a_passage_may_be_near_where_the_lead_is_not(store):
    far, near = make_article(1, title="Cake sold"), make_article(5, title="Long read")
    with store.writing() as writer:
        writer.add([far, near], NOON)
        assert writer.count_without_passages() == 2
        wanted = np.zeros(384, np.float32)
        wanted[:16] = 0.25
        other = np.zeros(384, np.float32)
        other[100:116] = 0.25
        writer.keep_passages(
            [
                (far.article.id, pack_passages(np.array([other]))),
                (near.article.id, pack_passages(np.array([other, wanted]))),
            ]
        )
    assert store.without_passages(10) == ()
    searcher = Searcher(store, lambda _words: wanted)
    assert titles(search(searcher, "boats"))[0] == "Long read"


def test_without_an_encoder_words_decide_and_it_is_said(town):
    found = search(town, "bridge", mode="both")
    assert found.mode == "words"
    assert any("encoder" in note for note in found.notes)


def test_the_same_question_gives_the_same_answer(town):
    assert search(town, "river bridge", facets=True) == search(town, "river bridge", facets=True)


def test_equals_come_latest_first_or_as_they_came(filled):
    searcher = filled(
        *(
            make_article(1, body="A quiet day.", title="Day", outlet=f"Paper {hour}", hours=hour)
            for hour in range(3)
        )
    )
    later = [hit.article.outlet.name for hit in search(searcher, "quiet").hits]
    assert later == ["Paper 2", "Paper 1", "Paper 0"]
    came = [hit.article.outlet.name for hit in search(searcher, "quiet", recency=False).hits]
    assert came == ["Paper 0", "Paper 1", "Paper 2"]


# --- filters --------------------------------------------------------------------------------------


def test_facets_filter_and_are_counted(filled):
    tone = Tone("negative", -0.5, 0.9)
    sad = make_article(1, outlet="The Herald")
    sad = msgspec.structs.replace(
        sad,
        analysis=msgspec.structs.replace(
            sad.analysis, tone=tone, topics=(Topic("medtop:1", "economy, business and finance", 0.9),)
        ),
    )
    searcher = filled(sad, make_article(2, outlet="Morning Post"))
    found = search(searcher, "boats", facets=True)
    assert found.total == 2
    assert dict(found.facets["outlet"]) == {"The Herald": 1, "Morning Post": 1}
    assert dict(found.facets["tone"]) == {"negative": 1}
    for query in (
        "tone:negative",
        "outlet:herald",
        'outlet:"The Herald"',
        "category:business",
        "-outlet:post",
    ):
        assert [hit.article.outlet.name for hit in search(searcher, query).hits] == ["The Herald"], query
    nothing = search(searcher, "outlet:gazette")
    assert nothing.total == 0
    assert "outlet:gazette" in nothing.notes[0]


def test_dates_are_days_months_periods_and_times_ago(filled):
    searcher = filled(*(make_article(day, hours=24.0 * day, title=f"Day {day}") for day in range(4)))
    assert titles(search(searcher, "date:2026-03-11")) == ["Day 1"]
    assert titles(search(searcher, "date:2026-03-11..2026-03-12")) == ["Day 2", "Day 1"]
    assert titles(search(searcher, "date:2026-03-12..")) == ["Day 3", "Day 2"]
    assert titles(search(searcher, "date:..2026-03-10")) == ["Day 0"]
    assert len(search(searcher, "date:2026-03").hits) == 4
    assert titles(search(searcher, "date:-12h")) == ["Day 3", "Day 2", "Day 1"]


def test_names_are_found_by_their_keys_or_parts(filled):
    searcher = filled(make_article(1))
    assert search(searcher, 'entity:"Marlow Pumps"').total == 1
    assert search(searcher, "entity:marlow").total == 1
    assert search(searcher, "entity:mar").total == 0
    assert search(searcher, "entity:%").total == 0


def test_quotes_are_found_by_speaker_and_words(filled):
    item = make_article(1, body="“We lost the mast,” said Mary Oakes. Nobody asked about 12 boats.")
    text = item.article.text
    content = Span(text.index("We lost"), text.index(",”"))
    quote = Quote((content,), "direct", source=Attribution("named_person", "Mary Oakes", entity=0))
    item = msgspec.structs.replace(
        item,
        analysis=msgspec.structs.replace(
            item.analysis,
            entities=(Entity("mary oakes", "Mary Oakes", "person"),),
            mentions=(Mention(Span(text.index("Mary"), text.index("Mary") + 10), "name", 0),),
            quotes=(quote,),
        ),
    )
    searcher = filled(item, make_article(2))
    for query in ('speaker:"Mary Oakes"', "speaker:oakes", "mast"):
        hits = search(searcher, query, kind="quotes").hits
        assert [(hit.speaker, hit.snippet.text) for hit in hits] == [("Mary Oakes", "We lost the mast")], (
            query
        )
    assert search(searcher, "mary", kind="entities").hits[0].entity.name == "Mary Oakes"


# --- figures --------------------------------------------------------------------------------------


def found_figures(searcher, query):
    return {hit.article.title: hit.certain for hit in search(searcher, query).hits}


def test_a_bound_is_certain_below_itself_and_possible_above(filled):
    searcher = filled(money(1, "more than $1bn", 10**9, None, "more_than", title="A"))
    assert found_figures(searcher, "amount:>900m") == {"A": True}
    assert found_figures(searcher, "amount:>1bn") == {"A": True}
    assert found_figures(searcher, "amount:>1.2bn") == {"A": False}
    assert found_figures(searcher, "amount:>5bn") == {}
    assert found_figures(searcher, "amount:<1bn") == {}
    assert found_figures(searcher, "amount:<1.5bn") == {"A": False}


def test_less_than_at_most_about_and_nearly(filled):
    searcher = filled(
        money(1, "less than $10m", None, 10**7, "less_than", title="Less"),
        money(2, "at most $10m", None, 10**7, "at_most", title="Most"),
        money(3, "about $10m", 10**7, 10**7, "about", title="About"),
        money(4, "nearly $10m", 10**7, 10**7, "nearly", title="Nearly"),
        money(5, "$8m to $12m", 8 * 10**6, 12 * 10**6, title="Range"),
    )
    assert found_figures(searcher, "amount:<10m") == {
        "Less": True, "Nearly": True, "Most": False, "About": False, "Range": False,
    }  # fmt: skip
    assert found_figures(searcher, "amount:7m..13m") == {
        "Less": False, "Most": False, "About": True, "Nearly": True, "Range": True,
    }  # fmt: skip


def test_currencies_are_kept_apart_where_one_is_named(filled):
    searcher = filled(
        money(1, "$2bn", 2 * 10**9, 2 * 10**9, title="Dollars"),
        money(2, "€2bn", 2 * 10**9, 2 * 10**9, code="EUR", title="Euros"),
    )
    assert set(found_figures(searcher, "amount:>1bn")) == {"Dollars", "Euros"}
    for query in ("amount:>1bn USD", "amount:>$1bn", "amount:1bn..3bn USD"):
        assert set(found_figures(searcher, query)) == {"Dollars"}, query
    assert set(found_figures(searcher, "amount:2bn USD,EUR")) == {"Dollars", "Euros"}


def test_counts_percents_and_measures(filled):
    hurt = make_article(1, title="Hurt", body="Some 60 people were there.")
    rate = make_article(2, title="Rate", body="The share fell 15 % in all.")
    deal = money(3, "$500m", 5 * 10**8, 5 * 10**8, head="ipo", title="Deal")
    searcher = filled(
        bounded(hurt, "60", 60, 60, "exact", Unit("count", "person")),
        bounded(rate, "15 %", 15, 15, "exact", Unit("percent")),
        deal,
    )
    assert set(found_figures(searcher, "count:>50 people")) == {"Hurt"}
    assert set(found_figures(searcher, "count:>50 boats")) == set()
    assert set(found_figures(searcher, "percent:<20%")) == {"Rate"}
    assert set(found_figures(searcher, "measure:ipo")) == {"Deal"}
    assert set(found_figures(searcher, "amount:>1m measure:ipo")) == {"Deal"}
    assert set(found_figures(searcher, "amount:>1m measure:loss")) == set()
    assert set(found_figures(searcher, "number:>=60")) == {"Hurt", "Deal"}
    assert set(found_figures(searcher, "has:figure -amount:>0")) == {"Hurt", "Rate"}


def test_what_became_of_people_is_told_by_the_claim_where_the_count_does_not_say(filled):
    def crowd(number, title, verb):
        item = make_article(number, title=title, body=f"The fire {verb} 59 people in the harbour.")
        item = bounded(item, "59 people", 59, 59, "exact", Unit("count", "person"), "people")
        claim = Claim("figure", Span(0, 5), 0, quantity=0, predicate=verb.removesuffix("ed"))
        analysis = msgspec.structs.replace(item.analysis, claims=(claim,))
        return msgspec.structs.replace(item, analysis=analysis)

    searcher = filled(crowd(1, "Dead", "killed"), crowd(2, "Moved", "moved"))
    assert set(found_figures(searcher, "count:>50 dead")) == {"Dead"}
    assert set(found_figures(searcher, "count:>50 people")) == {"Dead", "Moved"}


def test_one_number_is_what_the_text_says(filled):
    searcher = filled(
        money(1, "about $90m", 9 * 10**7, 9 * 10**7, "about", title="About"),
        money(2, "over $90m", 9 * 10**7, None, "more_than", title="Over"),
    )
    assert found_figures(searcher, "amount:90m") == {"About": True, "Over": False}
    assert found_figures(searcher, "amount:92m") == {"About": False, "Over": False}


def test_a_figure_that_was_asked_for_is_shown(filled):
    searcher = filled(money(1, "more than $1bn", 10**9, None, "more_than"))
    hit = search(searcher, "amount:>1.2bn").hits[0]
    assert [(figure.words, figure.certain) for figure in hit.figures] == [("more than $1bn", False)]
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["more than $1bn"]


# --- queries that cannot be understood --------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("fire (flood", 5),
        ("fire flood)", 10),
        ('say "never', 4),
        ("colour:red", 0),
        ("fire amount:>1xx", 13),
        ("amount:5..2", 10),
        ("date:2026-13", 5),
        ("date:soon", 5),
        ("outlet: bbc", 0),
        ("OR fire", 0),
        ("fire OR", 5),
        ("fire -", None),
        ("--fire", 0),
        ("ab*", 0),
        ("fi*re", 2),
        ("has:money", 4),
        ("standing:odd", 9),
        ("fire\0flood", 4),
        ("()", 0),
        ("origins:many", 8),
    ],
)
def test_errors_point_at_the_character(query, position):
    if position is None:
        assert [node.words for node in parse(query, NOW).wanted()] == ["fire"]
        return
    with pytest.raises(QueryError) as raised:
        parse(query, NOW)
    assert raised.value.position == position
    assert raised.value.pointed().splitlines()[1] == " " * position + "^"


@pytest.mark.parametrize(
    "query",
    ["(" * 10_000, "(" * 500 + "a" + ")" * 500, '"' * 9_999, "*" * 1999, "-" * 1999, "a:" * 900, "a " * 999,
     "\ud800", "x" * 2001],
)  # fmt: skip
def test_hostile_queries_are_refused(query):
    with pytest.raises(QueryError):
        parse(query, NOW)


@pytest.mark.parametrize(
    "query",
    ["fire' OR 1=1 --", "NEAR(a b)", "title : x", "'; DROP TABLE articles", 'a""b', "{body} : x", "%_",
     "^fire", "rowid", "a AND b NOT c", "“quoted”", "&", "🔥", "x" * 1900, "-(a -(b -c))"],
)  # fmt: skip
def test_no_query_reaches_sql_or_the_word_index_as_anything_but_words(town, query):
    assert search(town, query, facets=True).total >= 0
    assert search(town, "bridge").total == 2


def test_times_are_aware():
    assert parse("date:today", datetime(2026, 3, 10, 1, tzinfo=UTC)).root.parts[0].earliest is not None
