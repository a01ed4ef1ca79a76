"""The live articles as numbers, and the index that finds those alike."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.stories.candidates import KEPT, KeyIndex
from copydesk.stories.similarity import Profile
from copydesk.stories.window import Window

BAG = st.dictionaries(
    st.sampled_from([f"word{number}" for number in range(30)]), st.integers(1, 5), max_size=12
)
PROFILES = st.lists(
    st.builds(
        Profile,
        terms=BAG,
        names=BAG,
        figures=BAG,
        vector=st.sampled_from([(), (1.0, 0.0), (0.6, 0.8)]),
        day=st.none() | st.floats(0, 500),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(PROFILES)
def test_one_against_the_others_is_a_row_of_all_among_themselves(profiles: list[Profile]) -> None:
    window = Window({})
    slots = np.array([window.add(profile) for profile in profiles], dtype=np.int64)
    likeness = window.among(slots)
    assert likeness.score == pytest.approx(likeness.score.T)
    for row, slot in enumerate(slots.tolist()):
        others = np.delete(slots, row)
        alone = window.against(slot, others)
        assert alone.score == pytest.approx(np.delete(likeness.score[row], row), abs=0.002)
        assert (alone.other_occasion == np.delete(likeness.other_occasion[row], row)).all()


@settings(max_examples=40, deadline=None)
@given(PROFILES, PROFILES)
def test_what_was_removed_leaves_no_trace(kept: list[Profile], removed: list[Profile]) -> None:
    plain, used = Window({}), Window({})
    before = [used.add(profile) for profile in removed]
    for slot in before:
        used.remove(slot)
        assert not used.is_live(slot)
    first = np.array([plain.add(profile) for profile in kept], dtype=np.int64)
    second = np.array([used.add(profile) for profile in kept], dtype=np.int64)
    assert len(used) == len(plain) == len(kept)
    assert used.among(second).score == pytest.approx(plain.among(first).score, abs=0.002)


def test_an_empty_slot_is_a_key_error() -> None:
    window = Window({})
    with pytest.raises(KeyError):
        window.bags(0)
    slot = window.add(Profile({"a": 1}, {}, {}, (), None))
    window.remove(slot)
    with pytest.raises(KeyError):
        window.bags(slot)


def test_shared_keys_come_with_their_part_of_the_cosine() -> None:
    window = Window({})
    one = window.add(Profile({"reef": 2, "sail": 1}, {"halden": 1}, {"900 count": 1}, (), 0.0))
    two = window.add(Profile({"reef": 1, "tide": 1}, {"halden": 3}, {}, (), 0.0))
    shared = window.shared(one, two)
    assert [term for term, _ in shared["terms"]] == ["reef"]
    assert shared["names"] == [("halden", pytest.approx(1.0))]
    assert shared["figures"] == []
    likeness = window.against(one, np.array([two]))
    assert sum(part for _, part in shared["terms"]) == pytest.approx(float(likeness.words[0]) ** 2, abs=1e-4)


def test_many_articles_grow_every_table() -> None:
    window = Window({})
    for number in range(1500):
        window.add(Profile({f"w{number}": 1, "all": 1}, {}, {}, (1.0,), float(number)))
    assert len(window) == 1500
    keys, weights = window.telling(7, 1)
    assert len(keys) == len(weights) == 1
    assert window.shared(3, 4)["terms"][0][0] == "all"


def test_the_index_finds_those_with_most_in_common_first() -> None:
    index = KeyIndex()
    index.add(0, [1, 2, 3])
    index.add(1, [3, 4])
    index.add(2, [5])
    found = index.find(np.array([1, 2, 3], dtype=np.int32), np.array([1.0, 1.0, 1.0]), 5)
    assert found.tolist() == [0, 1]
    assert index.find(np.array([9], dtype=np.int32), np.array([1.0]), 5).tolist() == []
    index.remove(0, [1, 2, 3])
    index.remove(7, [3, 8])
    assert index.find(np.array([1, 3], dtype=np.int32), np.array([1.0, 1.0]), 5).tolist() == [1]


def test_a_key_of_many_articles_keeps_the_latest() -> None:
    index = KeyIndex()
    for slot in range(3 * KEPT):
        index.add(slot, [1])
    found = index.find(np.array([1], dtype=np.int32), np.array([1.0]), 10 * KEPT)
    assert sorted(found.tolist()) == list(range(2 * KEPT, 3 * KEPT))
