"""Stories as articles arrive: joining, opening, merging, splitting, closing, and what a person decides."""

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.domain.annotation import AnalysedArticle
from copydesk.language.lemma_shares import lemma_shares
from copydesk.stories.similarity import Profile, profile_of
from copydesk.stories.stream import StoryStream

Make = Callable[..., AnalysedArticle]

DAM = "The reservoir above Halden burst. Water flooded cellars. Engineers blame cracked concrete."
DAM_TOO = "Cracked concrete let the reservoir burst, engineers said. Cellars in Halden flooded with water."
TREES = "Volunteers planted saplings beside the canal. Anglers objected loudly."

EVENTS = ("ferry harbour mast", "orchard blight pears", "tunnel signal derail", "comet telescope tail")


def new_stream(days: float | None = None) -> StoryStream:
    return StoryStream(lemma_shares("en"), days)


def report(event: str, number: int, day: float = 0.0, vector: tuple[float, ...] = ()) -> Profile:
    """Make a report of an event: words that its other reports have too, and some of its own."""
    words = {f"{word}{part}": 1 for word in event.split() for part in range(4)}
    return Profile(words | {f"own{event[:3]}{number}": 1}, {event.partition(" ")[0]: 2}, {}, vector, day)


def grouped(stream: StoryStream) -> set[frozenset[str]]:
    return {frozenset(names) for names in stream.stories().values()}


def test_an_article_joins_the_story_it_is_like_or_opens_one(make: Make) -> None:
    stream = new_stream()
    first = stream.add("a", profile_of(make(DAM)))
    second = stream.add("b", profile_of(make(DAM_TOO, hours=2)))
    third = stream.add("c", profile_of(make(TREES, hours=3)))
    assert [change.kind for change in (*first, *second, *third)] == ["opened", "joined", "opened"]
    assert second[0].story == first[0].story == stream.story_of("b")
    assert "unusual words" in second[0].reason
    assert stream.stories() == {"sa": ("a", "b"), "sc": ("c",)}
    assert len(stream) == 3


def test_an_article_that_is_live_changes_nothing(make: Make) -> None:
    stream = new_stream()
    stream.add("a", profile_of(make(DAM)))
    assert stream.add("a", profile_of(make(TREES))) == ()
    assert len(stream) == 1


def test_a_copy_follows_its_original_and_an_unknown_original_does_not_matter(make: Make) -> None:
    stream = new_stream()
    stream.add("a", profile_of(make(DAM)))
    (change,) = stream.add("b", profile_of(make(TREES)), original="a")
    stream.add("c", profile_of(make(TREES)), original="elsewhere")
    assert change.reason == "its text is a copy"
    assert stream.stories() == {"sa": ("a", "b"), "sc": ("c",)}


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(2, 6))
def test_the_order_of_arrival_does_not_decide(chance: random.Random, size: int) -> None:
    articles = [(f"{event[:3]}{n}", report(event, n, n / 4)) for event in EVENTS for n in range(size)]
    chance.shuffle(articles)
    stream = new_stream()
    for name, profile in articles:
        stream.add(name, profile)
    assert grouped(stream) == {frozenset(f"{event[:3]}{n}" for n in range(size)) for event in EVENTS}


def test_equal_calls_give_equal_logs() -> None:
    def run() -> StoryStream:
        stream = new_stream(5.0)
        for number in range(60):
            stream.add(f"a{number}", report(EVENTS[number % 3], number, number / 5))
        stream.settle()
        return stream

    assert run().log == run().log


def test_two_stories_merge_when_reports_show_that_they_are_one() -> None:
    """Two first reports share nothing; later ones tell of both sides."""
    left, right = (
        {f"bridge{part}": 1 for part in range(6)},
        {f"sinking{part}": 1 for part in range(6)},
    )
    stream = new_stream()
    stream.add("a", Profile(left, {"halden": 1}, {}, (), 0.0))
    stream.add("b", Profile(right, {"orla": 1}, {}, (), 0.0))
    assert len(stream.stories()) == 2
    for number in range(6):
        both = {**left, **right, f"own{number}": 1}
        stream.add(f"c{number}", Profile(both, {"halden": 1, "orla": 1}, {}, (), 0.1))
    assert len(stream.stories()) == 1
    merged = [change for change in stream.log if change.kind == "merged"]
    assert merged
    assert "alike" in merged[0].reason
    assert stream.story_of("a") == stream.story_of("b") == "sa"  # the older id goes on


def test_a_story_splits_when_two_events_show() -> None:
    """One early report is like both of two events; each then gets reports of its own."""
    stream = new_stream()
    shared = {f"quake{part}": 1 for part in range(5)}
    north = {f"north{part}": 1 for part in range(9)}
    south = {f"south{part}": 1 for part in range(9)}
    stream.add("n0", Profile({**shared, **dict(list(north.items())[:3])}, {}, {}, (), 0.0))
    stream.add("s0", Profile({**shared, **dict(list(south.items())[:3])}, {}, {}, (), 0.0))
    together_at_first = stream.story_of("n0") == stream.story_of("s0")
    for number in range(5):
        stream.add(f"n{number + 1}", Profile({**shared, **north}, {"nara": 1}, {}, (), 0.1))
        stream.add(f"s{number + 1}", Profile({**shared, **south}, {"sula": 1}, {}, (), 0.1))
    assert stream.story_of("n1") != stream.story_of("s1")
    stream.settle()
    assert stream.story_of("n0") == stream.story_of("n1")
    assert stream.story_of("s0") == stream.story_of("s1")
    assert together_at_first
    assert {"split", "moved"} & {change.kind for change in stream.log}


def test_stories_close_after_their_days_and_their_numbers_are_used_again() -> None:
    stream = new_stream(3.0)
    for day in range(40):
        stream.add(f"a{day}", report(EVENTS[day // 10], day, float(day)))
    assert len(stream.stories()) == 1
    assert len(stream) == 10
    closed = [change for change in stream.log if change.kind == "closed"]
    assert [len(change.articles) for change in closed] == [10, 10, 10]
    assert closed[0].reason == "no article for 3 days"
    with pytest.raises(KeyError):
        stream.story_of("a0")


def test_an_arrival_keeps_its_story_alive() -> None:
    stream = new_stream(3.0)
    stream.add("a", report(EVENTS[0], 0, 0.0))
    stream.add("b", report(EVENTS[0], 1, 0.5), arrived=2.5)  # published early, found late
    stream.add("c", report(EVENTS[1], 2, 5.0))
    assert stream.story_of("a") == stream.story_of("b")


def test_late_and_undated_articles_find_their_story() -> None:
    stream = new_stream()
    for number in range(4):
        stream.add(f"a{number}", report(EVENTS[0], number, 10.0 + number))
    stream.add("late", report(EVENTS[0], 9, 9.0))
    stream.add("undated", Profile(**{**_fields(report(EVENTS[0], 10)), "day": None}))
    assert len(stream.stories()) == 1


def _fields(profile: Profile) -> dict[str, object]:
    return {name: getattr(profile, name) for name in profile.__struct_fields__}


def test_a_persons_merge_is_kept_for_good() -> None:
    stream = new_stream()
    for number in range(3):
        stream.add(f"a{number}", report(EVENTS[0], number))
        stream.add(f"b{number}", report(EVENTS[1], number))
    stream.merge(stream.story_of("b0"), stream.story_of("a0"))
    for number in range(3, 12):
        stream.add(f"a{number}", report(EVENTS[0], number))
        stream.add(f"b{number}", report(EVENTS[1], number))
    stream.settle()
    assert {stream.story_of(f"{side}{number}") for side in "ab" for number in range(3)} == {"sa0"}
    assert next(change.by_person for change in stream.log if change.kind == "merged")
    assert stream.why("a0", "b0").summary == "in one story: a person decided so"


def test_a_persons_split_is_kept_for_good() -> None:
    stream = new_stream()
    for number in range(6):
        stream.add(f"a{number}", report(EVENTS[0], number))
    opened = stream.split(["a4", "a5"])
    for number in range(6, 30):
        stream.add(f"a{number}", report(EVENTS[0], number))
    stream.settle()
    assert stream.story_of("a4") == stream.story_of("a5") == opened
    assert {stream.story_of(f"a{number}") for number in range(4)} == {"sa0"}
    assert stream.why("a0", "a4").summary == "apart: a person decided so"
    with pytest.raises(ValueError, match="some, not all"):
        stream.split(["a4", "a0"])
    with pytest.raises(KeyError):
        stream.split(["nobody"])


def test_a_persons_move_is_kept_for_good() -> None:
    stream = new_stream()
    for number in range(4):
        stream.add(f"a{number}", report(EVENTS[0], number))
        stream.add(f"b{number}", report(EVENTS[1], number))
    stream.move(["a3"], "sb0")
    for number in range(4, 12):
        stream.add(f"a{number}", report(EVENTS[0], number))
    stream.settle()
    assert stream.story_of("a3") == "sb0"
    assert stream.log[8].kind == "moved"
    stream.move(["a3"], "sb0")  # said again: nothing to do
    with pytest.raises(KeyError):
        stream.move(["a3"], "nowhere")


def test_moving_the_last_article_out_ends_its_story() -> None:
    stream = new_stream()
    stream.add("a", report(EVENTS[0], 0))
    stream.add("b", report(EVENTS[1], 0))
    stream.move(["b"], "sa")
    assert stream.stories() == {"sa": ("a", "b")}
    stream.merge("sa", "sa")
    assert stream.stories() == {"sa": ("a", "b")}


def test_a_story_beyond_the_sample_stays_one_and_splits_whole() -> None:
    stream = new_stream()
    for number in range(80):
        stream.add(f"a{number}", report(EVENTS[0], number, number / 50))
    assert [len(names) for names in stream.stories().values()] == [80]
    moved = stream.split([f"a{number}" for number in range(40)])
    for number in range(80, 100):
        stream.add(f"a{number}", report(EVENTS[0], number, 2.0))
    sizes = {story: len(names) for story, names in stream.stories().items()}
    assert set(sizes) == {"sa0", moved}
    assert sum(sizes.values()) == 100
    assert {stream.story_of(f"a{number}") for number in range(40)} == {moved}


def test_two_events_told_as_one_by_many_come_apart_with_all_their_articles() -> None:
    """A person's merge is undone by moving one side away: everything of that side that is free follows."""
    stream = new_stream()
    for number in range(50):
        stream.add(f"a{number}", report(EVENTS[0], number))
        stream.add(f"b{number}", report(EVENTS[1], number))
    assert grouped(stream) == {frozenset(f"{side}{n}" for n in range(50)) for side in "ab"}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.floats(0, 30), st.booleans()), min_size=1, max_size=40),
    st.randoms(use_true_random=False),
)
def test_every_live_article_is_in_one_story_whatever_happens(
    arrivals: list[tuple[int, float, bool]], chance: random.Random
) -> None:
    stream = new_stream(10.0)
    for number, (event, day, meaning) in enumerate(arrivals):
        vector = tuple(np.eye(4)[event].tolist()) if meaning else ()
        stream.add(f"a{number}", report(EVENTS[event], number, day, vector))
        live = list(stream.live())
        if chance.random() < 0.2:
            stream.merge(chance.choice(live), chance.choice(live))
        if chance.random() < 0.2:
            names = [name for story in stream.live().values() for name in story]
            stream.move([chance.choice(names)], chance.choice(list(stream.live())))
    stories = stream.stories()
    names = [name for story in stories.values() for name in story]
    assert len(names) == len(set(names)) == len(stream)
    assert all(stories.values())
    for story, members in stories.items():
        assert {stream.story_of(name) for name in members} == {story}
    closed = {name for change in stream.log if change.kind == "closed" for name in change.articles}
    assert closed | set(names) == {f"a{number}" for number in range(len(arrivals))}
