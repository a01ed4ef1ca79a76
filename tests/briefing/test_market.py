from itertools import count

import pytest

from copydesk.briefing import write_brief
from copydesk.comparison import compare
from copydesk.domain.article import Outlet
from copydesk.language.english import ENGLISH
from copydesk.pipeline import analyse_articles
from copydesk.reading.compose import compose
from copydesk.settings import Settings
from copydesk.stories.copies import find_origins
from copydesk.stories.grouping import group_stories

pytestmark = pytest.mark.models
LEAD = (
    "The exchange had a busy day, and investors watched the listed companies of the town closely on Monday."
)
NUMBERS = count()


@pytest.fixture
def angles():
    def written(text):
        made = compose(
            f"m{next(NUMBERS)}", title="Busy day at the exchange", body=f"{LEAD}\n\n{text}",
            outlet=Outlet("The Vell Courier"),
        )  # fmt: skip
        items = list(analyse_articles([made], Settings(encoder=False)))
        origins = find_origins(items)
        (story,) = group_stories(items, origins)
        by_id = {item.article.id: item for item in items}
        brief = write_brief(story, compare(story, by_id, origins), by_id, origins, ENGLISH)
        return [angle for angle in brief.market if angle.kind != "market"]

    return written


def test_shares_that_fell_have_their_company_size_and_day(angles):
    (angle,) = angles(
        "Shares in Quorvex (NASDAQ: QVX), the port\u2019s owner, fell 6.2% on Monday after the accident."
    )
    assert (angle.subject, angle.kind, angle.what, angle.direction) == (
        "Quorvex",
        "company",
        "shares",
        "down",
    )
    assert (angle.size, angle.moved) == ("6.2%", True)
    assert "Monday" in (angle.horizon or "")
    assert [one.value for one in angle.identifiers] == ["NASDAQ:QVX"]
    assert angle.account == "The Vell Courier, in its own words"
    assert angle.why == ("the sentence says “fell”", "listed: NASDAQ:QVX")


def test_every_angle_stands_on_its_sentence(angles):
    (angle,) = angles("Shares in Quorvex fell 6.2% on Monday after the accident at the port.")
    (proof,) = angle.point.evidence
    assert "fell 6.2%" in proof.excerpt


def test_an_expectation_is_its_speakers_and_has_not_happened(angles):
    (angle,) = angles(
        "Shares in Quorvex could fall 10% this week, said Ines Marrow, an analyst at Dalton Savings Bank."
    )
    assert not angle.moved
    assert "Ines Marrow" in angle.account


def test_a_sector_moves_by_its_own_name(angles):
    (angle,) = angles("Shares in European chip firms slumped 4% on Monday as the new tariffs took effect.")
    assert (angle.subject, angle.kind, angle.direction) == ("European chip firms", "sector", "down")
    assert angle.why[1] == "“European chip firms”: semiconductors"


def test_a_deal_has_its_owner_and_its_money(angles):
    (angle,) = angles(
        "The wave of listings, which included Quorvex’s $500 million debut, pleased the exchange."
    )
    assert (angle.subject, angle.what, angle.direction, angle.size) == (
        "Quorvex",
        "debut",
        None,
        "$500 million",
    )


def test_a_company_that_is_not_known_as_listed_has_no_angle(angles):
    assert (
        angles("The charity Open Horizons grew 12% last year, its secretary told the members on Monday.")
        == []
    )


def test_what_a_company_does_is_no_move_of_it(angles):
    assert (
        angles("Nvidia increased its staff in the town last year, the mayor told the council on Monday.")
        == []
    )
