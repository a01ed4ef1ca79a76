"""Which articles are about one event."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Copy, Origins, Story
from copydesk.pipeline import analyse_articles, read_inputs
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins
from copydesk.stories.grouping import group_stories

Make = Callable[..., AnalysedArticle]

DAM = "The reservoir above Halden burst. Water flooded cellars. Engineers blame cracked concrete."
DAM_TOO = "Cracked concrete let the reservoir burst, engineers said. Cellars in Halden flooded with water."
TREES = "Volunteers planted saplings beside the canal. Anglers objected loudly."


def analysed_folder(folder: Path) -> list[AnalysedArticle]:
    articles, skipped = read_inputs([str(folder)], Settings())
    assert not skipped
    found = [item for item in analyse_articles(articles, Settings()) if isinstance(item, AnalysedArticle)]
    assert len(found) == len(articles)
    return found


@pytest.fixture(scope="module")
def sample(request: pytest.FixtureRequest) -> list[AnalysedArticle]:
    return analysed_folder(request.config.rootpath / "examples" / "coverage")


def sources_of(story: Story, articles: list[AnalysedArticle]) -> set[str]:
    return {Path(item.article.source).name for item in articles if item.article.id in story.article_ids}


def test_stories_are_told_apart_and_explained(make: Make) -> None:
    dam, too, trees = (
        make(DAM, outlet="A"),
        make(DAM_TOO, outlet="B", hours=2),
        make(TREES, outlet="C", hours=1),
    )
    stories = group_stories([trees, too, dam], Origins())
    assert [story.article_ids for story in stories] == [(dam.article.id, too.article.id), (trees.article.id,)]
    assert any("concrete (2)" in reason for reason in stories[0].reasons)
    assert "published within 2 hours" in stories[0].reasons
    assert stories[1].reasons == ("no other article tells of this event",)


def test_the_id_comes_from_the_earliest_article(make: Make) -> None:
    dam, too = make(DAM, outlet="A"), make(DAM_TOO, outlet="B", hours=2)
    alone, both = group_stories([dam], Origins())[0], group_stories([too, dam], Origins())[0]
    assert alone.id == both.id == f"s{dam.article.id}"


def test_a_copy_goes_where_its_original_goes(make: Make) -> None:
    dam, odd = make(DAM, outlet="A"), make(TREES, outlet="B", hours=1)
    origins = Origins(
        (Copy(odd.article.id, dam.article.id, 1.0, whole=True, copied=(), reasons=("said so",)),)
    )
    assert [len(story.article_ids) for story in group_stories([dam, odd], origins)] == [2]


def test_copies_of_an_article_that_is_not_here_stand_alone(make: Make) -> None:
    dam = make(DAM, outlet="A")
    origins = Origins((Copy(dam.article.id, "elsewhere", 1.0, whole=True, copied=(), reasons=("said so",)),))
    assert group_stories([dam], origins)[0].article_ids == (dam.article.id,)


def test_the_same_festival_a_year_later_is_another_story(make: Make) -> None:
    text = (
        "Crowds of {} came to the lantern festival in Halden, where boats carried {} lanterns past {} guests."
    )
    now = make(text.format(30000, 1200, 85), outlet="A", figures=("30000", "1200", "85"))
    hours = 365 * 24
    then = make(text.format(42000, 1500, 90), outlet="B", hours=hours, figures=("42000", "1500", "90"))
    again = make(text.format(42000, 1200, 85), outlet="C", hours=hours, figures=("42000", "1200", "85"))
    assert len(group_stories([now, then], Origins())) == 2
    assert len(group_stories([now, again], Origins())) == 1  # refers back to the first one's figures


def test_shared_figures_and_copies_are_given_as_reasons(make: Make) -> None:
    dam = make(DAM + " Some 900 people fled.", outlet="A", figures=("900",))
    too = make(DAM_TOO + " At least 900 fled.", outlet="B", hours=1, figures=("900",))
    copy = make(DAM + " Some 900 people fled. ", outlet="C", hours=2)
    origins = Origins((Copy(copy.article.id, dam.article.id, 1.0, whole=True, copied=(), reasons=("so",)),))
    reasons = group_stories([dam, too, copy], origins)[0].reasons
    assert "give the same figures: 900 (2)" in reasons
    assert "one more is a copy" in reasons


def test_no_articles() -> None:
    assert group_stories([], Origins()) == ()


@pytest.mark.models
def test_the_sample_is_two_stories_of_eight_with_a_copy_each(
    sample: list[AnalysedArticle],
) -> None:
    origins = find_origins(sample)
    stories = group_stories(sample, origins)
    assert [len(story.article_ids) for story in stories] == [8, 8]
    assert {"atlantica-press.txt", "tidewater-times.txt.gz"} <= sources_of(stories[0], sample)
    source = {item.article.id: Path(item.article.source).name for item in sample}
    assert {(source[copy.article_id], source[copy.original_id], copy.whole) for copy in origins.copies} == {
        ("harbour-courier.html", "northway.txt", True),
        ("costa-daily.html", "atlantica-press.txt", True),
    }


@pytest.mark.models
def test_one_event_alone_is_not_split_and_order_does_not_matter(sample: list[AnalysedArticle]) -> None:
    origins = find_origins(sample)
    stories = group_stories(sample, origins)
    for story in stories:
        alone = [item for item in sample if item.article.id in story.article_ids]
        assert [found.article_ids for found in group_stories(alone, origins)] == [story.article_ids]
    shuffled = list(sample)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert group_stories(shuffled, origins) == stories


@pytest.mark.models
@pytest.mark.seeds
def test_the_two_seed_documents_are_one_story_of_two_origins(shared: Path) -> None:
    articles = analysed_folder(shared / "seeds")
    origins = find_origins(articles)
    assert origins.copies == ()
    assert len(group_stories(articles, origins)) == 1
