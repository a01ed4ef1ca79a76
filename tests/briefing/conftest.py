"""A small invented coverage of one event, for the tests of briefs."""

from datetime import UTC, datetime

import pytest

from copydesk.briefing import write_brief
from copydesk.briefing.checking import check_draft
from copydesk.comparison import compare
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH
from copydesk.stories.copies import find_origins
from copydesk.stories.grouping import group_stories

MILL = """The old paper mill in Tarnbeck burned down on Friday night, and four firefighters were hurt.

"We heard the roof go before we saw a flame," said Ilse Brandt, who leads the town's fire brigade.

She said that 120 firefighters from nine towns fought the fire until morning.

Brandt said on Saturday that the cause was not known.

The owner, Tarn Paper, put the damage at more than 6 million euros.
"""

COAST = """Four firefighters were injured when a disused paper mill burned down in Tarnbeck on Friday night.

About 120 firefighters from nine towns fought the fire, the brigade's chief, Ilse Brandt, said.

The damage is more than 6 million euros, according to Tarn Paper, which owns the mill.

An insurer, Havenlight, expects claims to rise, and its shares fell 3% on Monday.
"""

VALLEY = """A fire destroyed the paper mill of Tarnbeck on Friday night.

Five firefighters were injured, the hospital said.

A spokeswoman for the hospital said that one of the five was in a serious condition.

Neighbours said that children had been seen near the mill on Friday.
"""


@pytest.fixture(scope="session")
def fire(analysed):
    def when(day, hour):
        return datetime(2026, 5, day, hour, tzinfo=UTC)

    return [
        analysed(MILL, title="Paper mill in Tarnbeck burns down", outlet="The Beck", published=when(9, 9)),
        analysed(
            COAST, title="Four firefighters hurt in mill fire", outlet="Coast News", published=when(11, 8)
        ),
        analysed(
            VALLEY, title="Five injured in fire at Tarnbeck mill", outlet="Valley Post", published=when(9, 11)
        ),
    ]


@pytest.fixture(scope="session")
def brief_of():
    def make(items):
        origins = find_origins(items)
        by_id = {item.article.id: item for item in items}
        stories = group_stories(items, origins)
        return [
            write_brief(story, compare(story, by_id, origins), by_id, origins, ENGLISH) for story in stories
        ]

    return make


@pytest.fixture(scope="session")
def judge_beside(analysed):
    """Return a function that makes one which judges a sentence beside some sources, by rules alone."""

    def beside(*items):
        articles = {item.article.id: item for item in items}

        def judge(sentence):
            verdicts = check_draft(analysed(sentence), articles, Origins(), ENGLISH, None)
            assert len(verdicts) == 1
            return verdicts[0]

        return judge

    return beside
