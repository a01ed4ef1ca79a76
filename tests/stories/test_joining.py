"""Joining what is alike."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.stories.joining import join_alike
from copydesk.stories.similarity import Matrix


def scores(groups: list[int], within: float, between: float) -> Matrix:
    labels = np.array(groups)
    matrix: Matrix = np.where(labels[:, None] == labels[None, :], within, between).astype(np.float32)
    return matrix


def test_groups_come_apart_where_scores_do() -> None:
    assert join_alike(scores([0, 1, 0, 1, 2], 5, -5)) == [[0, 2], [1, 3], [4]]


def test_nothing_and_one() -> None:
    assert join_alike(np.zeros((0, 0), dtype=np.float32)) == []
    assert join_alike(np.zeros((1, 1), dtype=np.float32)) == [[0]]


def test_reports_that_are_much_alike_leave_no_room_for_a_look_alike() -> None:
    assert join_alike(scores([0, 0, 0, 1, 1, 1], 9, 2.5)) == [[0, 1, 2], [3, 4, 5]]
    assert join_alike(scores([0, 0, 0, 1, 1, 1], 3, 2.5)) == [[0, 1, 2, 3, 4, 5]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=14), st.randoms(use_true_random=False))
def test_every_row_is_in_one_group_and_order_does_not_matter(groups: list[int], chance: object) -> None:
    noise = np.random.default_rng(len(groups)).normal(0, 0.5, (len(groups), len(groups))).astype(np.float32)
    matrix = scores(groups, 4, -4) + noise + noise.T
    found = join_alike(matrix)
    assert sorted(row for group in found for row in group) == list(range(len(groups)))
    order = list(range(len(groups)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    again = join_alike(matrix[np.ix_(order, order)])
    assert {frozenset(order[row] for row in group) for group in again} == {
        frozenset(group) for group in found
    }
