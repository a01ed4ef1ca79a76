"""Relations between two claims, on views made by hand."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import msgspec
import pytest

from copydesk.comparison.chronology import later, other_event, when
from copydesk.comparison.disputes import spread_conflicts
from copydesk.comparison.figures import UNSHOWN, relate_figures
from copydesk.comparison.likeness import Likeness
from copydesk.comparison.relating import relate, relate_dates
from copydesk.comparison.sameness import sameness
from copydesk.comparison.scope import other_nouns, other_population, scope_difference
from copydesk.comparison.views import View
from copydesk.comparison.worded import one_speaker
from copydesk.domain.annotation import (
    AnalysedArticle,
    Analysis,
    Attribution,
    Claim,
    Interval,
    Quantity,
    Quote,
    TimeExpression,
    Unit,
)
from copydesk.domain.article import Outlet
from copydesk.domain.claim import ClaimRef, Relation
from copydesk.domain.text import Span
from copydesk.language.english.senses import SENSES
from copydesk.language.relatedness import WordRelations
from copydesk.reading.compose import compose

MARCH = datetime(2031, 3, 3, 9, 30, tzinfo=UTC)
APRIL = datetime(2031, 4, 3, 9, 30, tzinfo=UTC)
PERSON = Unit("count", "person")
WORDS = frozenset({"ferry", "halcyon", "sink", "port", "arrel", "diver"})


def kind(a, b):
    """Return the kind of the relation between two views, or None."""
    ruling = relate(a, b, fresh())
    return None if ruling is None else ruling.kind


def fresh():
    """Make a Likeness that remembers nothing: views made by hand share their refs."""
    return Likeness({}, WordRelations(), SENSES)


def article(name, published):
    made = compose(name, title="", body=f"Words of {name}.", outlet=Outlet(name), published=published)
    made = msgspec.structs.replace(made, id=name)
    return AnalysedArticle(made, Analysis(name, made.text_digest, "test"))


def view(name="a", published=MARCH, **fields):
    """Make a view: a claim in article `name` with the fields of View given, the rest empty."""
    claim = fields.pop("claim", Claim("fact", Span(0, 5), 0, predicate="sink"))
    empty = frozenset()
    base = {
        "family": "words", "words": WORDS, "wide": WORDS, "heads": empty, "near": empty, "touching": empty,
        "counted": empty, "beside": empty, "fates": empty, "entities": empty, "names": empty, "named": empty,
        "places": empty, "speaker": "", "said": (),
    }  # fmt: skip
    item = article(name, published)
    number = fields.pop("number", 0)  # of the claim in its article
    return View(ref=ClaimRef(name, number), claim=claim, item=item, origin=name, **(base | fields))


def count(value, name="a", published=MARCH, **fields):
    """Make a view of an exact count; give `low` and `high` for a range, `bound` for a bound."""
    bound = fields.pop("bound", "exact")
    low = None if bound in {"less_than", "at_most"} else Decimal(fields.pop("low", value))
    high = None if bound in {"more_than", "at_least"} else Decimal(fields.pop("high", value))
    extra = {key: fields.pop(key) for key in ("role", "direction", "moment") if key in fields}
    quantity = Quantity(Span(0, 5), low, high, bound, fields.pop("unit", PERSON), **extra)
    fields.setdefault("family", "count")
    fields.setdefault("heads", frozenset({"person"}))
    return view(name, published, quantity=quantity, **fields)


def toll(value, name="a", published=MARCH, **fields):
    return count(value, name, published, fates=frozenset({"dead"}), **fields)


def dated(start, end, name="a", **fields):
    time = TimeExpression(Span(0, 5), "absolute", "day", Interval(start, end), "DATE", "2031-03-03")
    return view(name, time=time, family="date", **fields)


def test_a_later_toll_supersedes_and_a_small_step_over_a_bound_does_not():
    assert relate(toll(31), toll(44, "b", APRIL), fresh()).kind == "updates"
    back = relate(toll(44, "a", APRIL), toll(31, "b"), fresh())
    assert (back.kind, back.swapped) == ("updates", True)
    assert relate(toll(500, bound="more_than"), toll(527, "b", APRIL), fresh()).kind == "compatible"
    assert relate(toll(50, bound="at_least"), toll(59, "b", APRIL), fresh()).kind == "updates"
    assert relate(toll(50, "a", APRIL, bound="at_least"), toll(59, "b"), fresh()).kind == "compatible"


def test_of_two_tolls_of_one_time_and_name_the_higher_is_taken_for_the_later():
    named = frozenset({"halcyon"})
    found = relate(toll(44, named=named), toll(31, "b", named=named), fresh())
    assert (found.kind, found.swapped, "higher" in found.reason) == ("updates", True, True)
    assert kind(toll(44, named=named), toll(31, "b")) == "different_scope"
    assert kind(toll(44, named=named), toll(31, named=named, number=1)) == "different_scope"  # one article


def test_a_toll_is_not_superseded_where_doubt_is_left():
    assert relate(toll(31), toll(44, "b", None), fresh()).kind == "different_scope"
    assert relate(toll(31), toll(620, "b", APRIL), fresh()).kind == "different_scope"
    assert relate(toll(31), toll(12, "b", APRIL), fresh()).kind == "different_scope"
    apart = toll(44, "b", APRIL, words=frozenset({"mine"}), wide=frozenset({"mine", "cave"}))
    assert relate(toll(31), apart, fresh()).kind == "different_scope"
    past = Claim(
        "figure",
        Span(0, 5),
        0,
        as_of=Interval(datetime(2019, 6, 1, tzinfo=UTC), datetime(2019, 7, 1, tzinfo=UTC)),
    )
    found = relate(toll(31, claim=past), toll(44, "b", APRIL), fresh())
    assert (found.kind, "two events" in found.reason) == ("different_scope", True)


def test_dozens_and_a_later_count():
    assert relate(toll(24, low=24, high=99, bound="about"), toll(359, "b", APRIL), fresh()).kind == "updates"
    assert (
        relate(toll(24, low=24, high=99, bound="about"), toll(48, "b", APRIL), fresh()).kind == "compatible"
    )


def test_one_value_of_other_things_is_not_agreement():
    other = count(31, "b", words=frozenset({"mine"}), wide=frozenset({"cave"}), heads=frozenset({"goat"}))
    assert kind(count(31), other) is None
    assert relate(count(31), count(31, "b"), fresh()).kind == "agrees"


def test_a_far_bound_says_nothing():
    assert relate(count(140, bound="at_most"), count(37, "b"), fresh()).kind == "different_scope"
    assert relate(count(40, bound="at_most"), count(37, "b"), fresh()).kind == "compatible"


def test_differing_values_of_surely_one_thing_conflict():
    assert relate(count(20), count(21, "b"), fresh()).kind == "conflicts"
    assert relate(count(20, bound="about"), count(40, "b"), fresh()).kind == "different_scope"
    assert (
        relate(count(20), count(21, number=1), fresh()).kind == "different_scope"
    )  # one sentence: two things
    assert relate(count(20, heads=frozenset({"lap"})), count(21, "b"), fresh()).kind == "different_scope"


def test_what_is_to_be_done_lies_far_off_or_is_one_of_several_does_not_conflict():
    planned = Claim("forecast", Span(0, 5), 0, predicate="sink", modality="planned")
    assert kind(count(20), count(21, "b", claim=planned)) == "different_scope"
    assert kind(count(15), count(53, "b")) == "different_scope"
    assert kind(count(20), count(21, "b", beside=frozenset({Decimal(9)}))) == "different_scope"
    assert kind(count(20, bound="more_than"), count(15, "b", bound="at_most")) == "different_scope"


def test_two_figures_of_one_sentence_are_two_things():
    first = count(4, beside=frozenset({Decimal(11)}))
    found = relate(first, count(11, "b", beside=frozenset({Decimal(4)})), fresh())
    assert (found.kind, "two things" in found.reason) == ("different_scope", True)


def test_units_that_do_not_convert_are_apart():
    euro = count(5, "b", unit=Unit("currency", "EUR"), family="money")
    assert (
        relate(count(5, unit=Unit("currency", "USD"), family="money"), euro, fresh()).kind
        == "different_scope"
    )


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ({"unit": Unit("currency", "USD", "day")}, {"unit": Unit("currency", "USD", "year")}, "per day"),
        ({"role": "change"}, {}, "change"),
        ({"role": "change", "direction": "up"}, {"role": "change", "direction": "down"}, "rise"),
        ({"moment": "before"}, {"moment": "after"}, "before a change"),
        ({"near": frozenset({"maximum"})}, {"near": frozenset({"average"})}, "high"),
        ({"touching": frozenset({"another"})}, {}, "another"),
        ({"places": frozenset({"norway"})}, {"places": frozenset({"chile"})}, "norway"),
        ({"fates": frozenset({"dead"})}, {"fates": frozenset({"hurt"})}, "dead"),
        ({}, {"unit": Unit("count", "ship")}, "person against ship"),
    ],
)
def test_what_sets_two_figures_apart_is_named(a, b, words):
    first, second = count(31, **a), count(44, "b", **b)
    assert words in (scope_difference(first, second, SENSES, same_value=False) or "")
    assert relate_figures(first, second, fresh()).kind == "different_scope"


def test_scope_of_claims_without_figures_is_not_judged():
    assert scope_difference(view(), view("b"), SENSES, same_value=True) is None
    assert other_nouns(view(), view("b"), SENSES) is None


def test_a_noun_that_the_other_clause_has_too_is_no_difference():
    ships = count(30, unit=Unit("count", "ship"), words=frozenset({"ship", "transfer"}))
    transfers = count(30, "b", unit=Unit("count", "transfer"), words=frozenset({"ship", "transfer"}))
    assert other_nouns(ships, transfers, SENSES) is None


def test_two_groups_of_people_are_two_populations():
    britons = toll(15, counted=frozenset({"briton"}))
    assert other_population(britons, toll(20, "b", counted=frozenset({"american"})), SENSES) is not None
    everybody = frozenset({"people"})
    assert other_population(britons, toll(20, "b", counted=everybody), SENSES) == "briton against all"
    assert other_population(britons, toll(12, "b", counted=everybody), SENSES) is None
    passengers = toll(15, counted=frozenset({"passenger"}))
    assert other_population(passengers, toll(20, "b", counted=everybody), SENSES) is None


def test_which_is_later_is_told_by_publication():
    day = datetime(2031, 3, 3, tzinfo=UTC)
    assert later(view(), view("b", APRIL)) == 1
    assert later(view("a", APRIL), view("b")) == -1
    assert later(view(), view("b", day)) is None  # the same day, and no hour
    assert later(view(), view("b", None)) is None
    assert later(view(), view()) is None
    assert when(day) == " on 3 Mar 2031"
    assert when(MARCH) == " on 3 Mar 2031 09:30 UTC"
    assert when(None) == ""


def test_events_are_apart_where_their_times_are():
    def at(year, name="a"):
        span = Interval(datetime(year, 3, 3, tzinfo=UTC), datetime(year, 3, 4, tzinfo=UTC))
        return view(name, claim=Claim("figure", Span(0, 5), 0, as_of=span))

    assert other_event(at(2019), at(2031, "b"))
    assert not other_event(at(2031), at(2031, "b"))
    assert other_event(view(), at(2019, "b"))
    assert not other_event(view(), view("b"))
    assert not other_event(view("a", None), at(2019, "b"))


def test_dates_agree_fit_or_are_of_two_events():
    day, night = datetime(2031, 3, 3, tzinfo=UTC), datetime(2031, 3, 4, tzinfo=UTC)
    month = dated(datetime(2031, 3, 1, tzinfo=UTC), datetime(2031, 4, 1, tzinfo=UTC), "b")
    assert relate(dated(day, night), dated(day, night, "b"), fresh()).kind == "agrees"
    assert relate(dated(day, night), month, fresh()).kind == "compatible"
    assert relate(dated(day, night), dated(night, None, "b"), fresh()).kind == "different_scope"
    other = dated(day, night, "b", words=frozenset({"x"}), wide=frozenset({"y"}))
    assert kind(dated(day, night), other) is None
    assert "open time" in relate_dates(dated(None, day), dated(night, None, "b"), fresh()).reason
    assert relate_dates(view(), view("b"), fresh()).kind == "different_scope"


def test_a_clock_time_whose_day_its_text_does_not_give_agrees_with_that_clock_time():
    def at(day, kind, name, clock="11:36"):
        hour = datetime(2031, 3, day, 11, 36, tzinfo=UTC)
        interval = Interval(hour, hour + timedelta(minutes=1))
        value = f"2031-03-{day:02}T{clock}"
        time = TimeExpression(Span(0, 5), kind, "time", interval, "TIME", value)
        wide = WORDS if name == "a" else frozenset({"ferry", "halcyon", "sink"})
        return view(name, time=time, family="date", wide=wide)

    assert kind(at(3, "anchored", "a"), at(4, "relative", "b")) == "agrees"
    assert kind(at(3, "relative", "a"), at(4, "relative", "b")) == "different_scope"
    assert kind(at(3, "anchored", "a"), at(4, "relative", "b", "12:05")) == "different_scope"
    assert kind(at(3, "anchored", "a"), at(20, "relative", "b")) == "different_scope"


def test_statements_agree_fit_contradict_or_are_apart():
    negated = Claim("fact", Span(0, 5), 0, predicate="sink", negated=True)
    part = WORDS - {"diver", "port"} | {"storm", "night", "gale", "crew"}
    assert relate(view(), view("b"), fresh()).kind == "agrees"
    assert relate(view(), view("b", claim=negated), fresh()).kind == "conflicts"
    assert relate(view(), view("b", words=part, wide=part), fresh()).kind == "compatible"
    assert relate(view(), view("b", words=part, wide=part, claim=negated), fresh()).kind == "different_scope"
    assert (
        relate(view(), view("b", words=frozenset({"x"}), wide=frozenset({"y"})), fresh()).kind
        == "different_scope"
    )


def test_quotes_by_two_people_are_not_called_one_speaker_s():
    def quote(name, speaker, said):
        source = Attribution("named_person", speaker)
        claim = Claim("quote", Span(0, 5), 0, attribution=source)
        marks = Quote((Span(0, 5),), "direct", verbatim=(Span(0, 5),))
        return view(name, claim=claim, quote=marks, speaker=speaker, said=(said,))

    words = "nobody on the night shift was told about the broken valve until Friday morning"
    same = relate(quote("a", "ana pell", words), quote("b", "tom orr", words), fresh())
    assert (same.kind, "tom orr" in same.reason) == ("compatible", True)
    other = words.replace("Friday", "Monday")
    assert relate(quote("a", "ana pell", words), quote("b", "ana pell", other), fresh()).kind == "conflicts"
    two = relate(quote("a", "ana pell", words), quote("b", "tom orr", other), fresh())
    assert two.kind == "different_scope"  # they never bear each other out
    unlike = quote("b", "ana pell", "the fleet has to stay away")
    assert relate(quote("a", "ana pell", words), unlike, fresh()).kind == "different_scope"
    form = words.replace("valve", "valves")
    assert relate(quote("a", "ana pell", words), quote("b", "ana pell", form), fresh()).kind != "conflicts"
    few = quote("b", "ana pell", "valve broken")  # a word or two inside an indirect report
    assert relate(quote("a", "ana pell", words), few, fresh()).kind == "compatible"


def test_a_claim_without_a_figure_has_no_value():
    with pytest.raises(ValueError, match="no value"):
        fresh().values(view(), view("b"))
    assert relate_figures(view(), view("b"), fresh()).kind == "different_scope"
    assert sameness(view(), count(3, "b"), fresh()) == 0.0


def test_a_bound_far_from_a_value_is_another_figure_whatever_its_wording():
    over = count(100, bound="more_than")
    assert relate(over, count(9000, "b", bound="about"), fresh()).kind == "different_scope"
    assert relate(over, count(104, "b", bound="about"), fresh()).kind == "compatible"


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ({"touching": frozenset({"gross"})}, {"touching": frozenset({"net"})}, "gross against net"),
        ({"touching": frozenset({"export"})}, {"touching": frozenset({"import"})}, "export against import"),
        ({"near": frozenset({"third"})}, {"near": frozenset({"ninth"})}, "third against ninth"),
    ],
)
def test_two_ends_of_an_axis_are_two_figures(first, second, words):
    found = relate(count(20, **first), count(21, "b", **second), fresh())
    assert (found.kind, found.reason) == ("different_scope", words)


def test_the_critically_injured_are_a_part_of_the_injured():
    hurt = frozenset({"hurt"})
    part = count(4, "a", fates=hurt, near=frozenset({"critical"}))
    assert relate(part, count(30, "b", APRIL, fates=hurt), fresh()).kind == "different_scope"


def test_a_figure_that_its_own_sentence_gives_up_is_updated():
    old = count(100, bound="at_most", near=frozenset({"previously"}), beside=frozenset({Decimal(8)}))
    found = relate(old, count(8, number=1, beside=frozenset({Decimal(100)})), fresh())
    assert (found.kind, found.swapped, "previously" in found.reason) == ("updates", False, True)


def test_a_name_and_its_last_word_are_one_speaker_and_a_place_by_half_its_name_one_place():
    assert one_speaker(view(speaker="donald quist"), view("b", speaker="quist"))
    assert not one_speaker(view(speaker="donald quist"), view("b", speaker="mara quist"))
    short, whole = frozenset({"arrel"}), frozenset({"port arrel"})
    assert relate(count(20, places=short), count(21, "b", places=whole), fresh()).kind == "conflicts"
    other = frozenset({"tarnbeck"})
    assert relate(count(20, places=other), count(21, "b", places=whole), fresh()).kind == "different_scope"


def test_a_conflict_holds_for_all_who_agree_with_a_side():
    refs = [ClaimRef(name, 0) for name in "abcd"]
    a, b, c, d = refs
    known = [
        Relation("conflicts", a, b, "20 against 21"),
        Relation("agrees", a, c, "both give 20"),
        Relation("different_scope", b, c, f"21 against 20{UNSHOWN}"),
        Relation("different_scope", b, d, f"21 against 20{UNSHOWN}"),
    ]
    kinds = {frozenset((one.a, one.b)): one.kind for one in spread_conflicts(known)}
    assert kinds[frozenset((b, c))] == "conflicts"
    assert kinds[frozenset((b, d))] == "different_scope"  # nobody says that d's figure is a's


def test_one_value_given_twice_in_a_sentence_is_of_two_things():
    first, second = count(31), count(31)
    second = msgspec.structs.replace(second, ref=ClaimRef("a", 1))
    assert relate_figures(first, second, fresh()).reason == "one sentence gives it twice, so of two things"


@pytest.mark.parametrize(
    ("bound", "kind"), [("exact", "different_scope"), ("more_than", None), ("at_least", None)]
)
def test_a_further_count_is_another_even_of_one_value_but_more_than_is_a_bound(bound, kind):
    further = count(31, "b", touching=frozenset({"more"}), bound=bound)
    ruling = scope_difference(count(31), further, SENSES, same_value=True)
    assert (ruling is not None) == (kind is not None)
