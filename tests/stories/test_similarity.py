"""How much two articles seem to tell of one event."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pytest

from copydesk.domain.annotation import AnalysedArticle
from copydesk.language.lemma_shares import lemma_shares
from copydesk.stories.similarity import Likeness, Profile, profile_of, rarity
from copydesk.stories.window import Window

Make = Callable[..., AnalysedArticle]

DAM = "The reservoir above Halden burst. Water flooded cellars. Engineers blame cracked concrete."
DAM_TOO = "Cracked concrete let the reservoir burst, engineers said. Cellars in Halden flooded with water."
TREES = "Volunteers planted saplings beside the canal. Anglers objected loudly."


def likeness_of(profiles: Sequence[Profile], shares: Mapping[str, float]) -> Likeness:
    window = Window(shares)
    return window.among(np.array([window.add(profile) for profile in profiles], dtype=np.int64))


def test_the_same_event_scores_higher_than_another(make: Make) -> None:
    profiles = [profile_of(make(body, outlet=body[:9])) for body in (DAM, DAM_TOO, TREES)]
    score = likeness_of(profiles, lemma_shares("en")).score
    assert score[0, 1] > 0 > score[0, 2]
    assert score == pytest.approx(score.T)


def test_time_between_takes_away_and_a_missing_time_does_not(make: Make) -> None:
    near, far, unknown = (
        likeness_of(
            [profile_of(make(DAM, hours=0)), profile_of(make(DAM_TOO, hours=hours))], lemma_shares("en")
        ).score[0, 1]
        for hours in (1, 24 * 300, None)
    )
    assert near > far
    assert unknown >= near


def test_names_and_vectors_add(make: Make) -> None:
    shares = lemma_shares("en")
    plain = likeness_of([profile_of(make(DAM)), profile_of(make(DAM_TOO))], shares)
    named = likeness_of(
        [profile_of(make(DAM, names=("Halden",))), profile_of(make(DAM_TOO, names=("Halden",)))], shares
    )
    assert named.score[0, 1] > plain.score[0, 1]
    alike = likeness_of(
        [profile_of(make(DAM, vector=(1.0, 0.0))), profile_of(make(DAM_TOO, vector=(1.0, 0.0)))], shares
    )
    apart = likeness_of(
        [profile_of(make(DAM, vector=(1.0, 0.0))), profile_of(make(DAM_TOO, vector=(0.0, 1.0)))], shares
    )
    assert alike.score[0, 1] > apart.score[0, 1]


def test_usual_words_tell_little() -> None:
    shares = lemma_shares("en")
    assert rarity("say", 2, 2, shares) < rarity("reservoir", 2, 2, shares)
    assert rarity("new reservoir", 2, 2, shares) == rarity("reservoir", 2, 2, shares)
    assert rarity("reservoir", 900, 1000, shares) < rarity("reservoir", 2, 1000, shares)


def test_a_language_without_a_table_has_no_shares() -> None:
    assert not lemma_shares("xx")
