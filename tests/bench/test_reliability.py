"""The picture of how often a judgement of tone is right."""

import pytest
from bench.reliability import bins_of, calibration_error, picture
from lxml import etree

JUDGED = [(0.95, True), (0.95, True), (1.0, False), (0.55, True), (0.55, False)]


def test_judgements_of_like_confidence_are_one_bin() -> None:
    bins = bins_of(JUDGED)
    assert [one.size for one in bins] == [2, 3]
    assert bins[0].right == 0.5
    assert calibration_error(bins) == pytest.approx((2 * 0.05 + 3 * (2.9 / 3 - 2 / 3)) / 5)


def test_the_picture_is_well_formed_and_names_its_error() -> None:
    drawn = picture(bins_of(JUDGED))
    assert etree.fromstring(drawn.encode()).get("role") == "img"
    assert "calibration error 0.200" in drawn
