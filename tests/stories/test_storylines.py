"""Stories that follow one another over days."""

import pytest

from copydesk.briefing.listing import coverage_order, explain_pair, find_article, list_story
from copydesk.domain.story import Copy, Origins, Story
from copydesk.errors import SettingsError
from copydesk.stories.grouping import stream_of
from copydesk.stories.storylines import find_storylines

FIRE = (
    "A fire in the cannery at Ostrand killed three workers. The Ostrand cannery burned for hours. "
    "Firefighters from Ostrand blamed ammonia. Cannery workers fled through windows."
)
CHARGE = (
    "The owner of the cannery at Ostrand was charged over the fire. Prosecutors say Ostrand cannery "
    "ammonia pipes rusted. Firefighters warned the cannery in spring. Workers had fled through windows."
)
TREES = "Volunteers planted saplings beside the canal. Anglers objected loudly to the saplings."
NAMES = ("Ostrand",)
SHARES: dict[str, float] = {}


@pytest.fixture
def fire(make):
    return make(FIRE, title="Cannery fire", outlet="A", names=NAMES)


@pytest.fixture
def charge(make):
    return make(CHARGE, title="Owner charged", outlet="B", hours=96, names=NAMES)


def alone(*items):
    return [Story(f"s{item.article.id}", (item.article.id,), ()) for item in items]


def by_id(*items):
    return {item.article.id: item for item in items}


def test_a_later_story_of_the_same_names_and_words_follows(make, fire, charge):
    trees = make(TREES, outlet="C", hours=24)
    stories = alone(charge, trees, fire)
    (line,) = find_storylines(stories, by_id(fire, charge, trees), Origins(), SHARES)
    assert line.story_ids == (f"s{fire.article.id}", f"s{charge.article.id}")
    (step,) = line.steps
    assert step.days == 4.0
    assert step.shared == ("Ostrand",)
    assert "charged" in step.news
    assert "cannery" not in step.news


def test_no_story_follows_one_of_the_same_hour_or_of_long_ago(make, fire):
    for hours in (1, 24 * 45):
        later = make(CHARGE, outlet="B", hours=hours, names=NAMES)
        assert find_storylines(alone(fire, later), by_id(fire, later), Origins(), SHARES) == ()


def test_undated_stories_are_in_no_storyline(make, fire):
    later = make(CHARGE, outlet="B", hours=None, names=NAMES)
    assert find_storylines(alone(fire, later), by_id(fire, later), Origins(), SHARES) == ()


def test_a_listed_story_counts_origins_and_marks_copies(make, fire):
    copy = make(FIRE, title="Fire at cannery", outlet="C", hours=2, names=NAMES)
    origins = Origins(
        (Copy(copy.article.id, fire.article.id, 1.0, whole=True, copied=(), reasons=("the same",)),)
    )
    story = Story("s1", (fire.article.id, copy.article.id), ("one more is a copy",))
    listed = list_story(story, by_id(fire, copy), origins)
    assert (listed.origins, listed.outlets) == (1, ("A", "C"))
    assert [article.copy_of for article in listed.articles] == [None, fire.article.id]
    single = list_story(alone(copy)[0], by_id(copy), Origins())
    assert sorted([single, listed], key=coverage_order) == [listed, single]


def test_an_article_is_found_by_id_file_and_part_of_its_title(fire, charge):
    known = by_id(fire, charge)
    assert find_article(fire.article.id, known) == fire.article.id
    assert find_article("owner CHARGED", known) == charge.article.id
    with pytest.raises(SettingsError, match="no article"):
        find_article("elephant", known)
    with pytest.raises(SettingsError, match="fits 2 articles"):
        find_article(".txt", known)


def test_a_pair_says_why_it_is_apart_and_what_adds_up(make, fire):
    trees = make(TREES, outlet="C", hours=1)
    listed = [list_story(story, by_id(fire, trees), Origins()) for story in alone(fire, trees)]
    pair = explain_pair(fire.article.id, trees.article.id, listed, stream_of([fire, trees], Origins()))
    assert not pair.reasons.together
    assert pair.reasons.summary.startswith("apart")
    total = sum(part.log_odds for part in pair.reasons.contributions)
    assert total == pytest.approx(pair.reasons.log_odds, abs=0.05)
