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


def join(score: Matrix) -> list[list[int]]:
    return join_alike(score, np.zeros_like(score))


def test_groups_come_apart_where_scores_do() -> None:
    assert join(scores([0, 1, 0, 1, 2], 5, -5)) == [[0, 2], [1, 3], [4]]


def test_nothing_and_one() -> None:
    assert join(np.zeros((0, 0), dtype=np.float32)) == []
    assert join(np.zeros((1, 1), dtype=np.float32)) == [[0]]


def test_reports_that_are_much_alike_leave_no_room_for_a_look_alike() -> None:
    assert join(scores([0, 0, 0, 1, 1, 1], 9, 2.5)) == [[0, 1, 2], [3, 4, 5]]
    assert join(scores([0, 0, 0, 1, 1, 1], 3, 2.5)) == [[0, 1, 2, 3, 4, 5]]


def test_another_occasion_keeps_groups_apart_that_are_alike() -> None:
    alike = scores([0, 0, 0, 0], 8, 8)
    other = scores([0, 0, 1, 1], 0, 1)
    assert join_alike(alike, other) == [[0, 1], [2, 3]]
    other[0, 2] = other[2, 0] = other[0, 3] = other[3, 0] = 0  # one that has figures in common with both
    assert join_alike(alike, other) == [[0, 1, 2, 3]]


def test_an_item_moves_to_the_group_it_is_most_like() -> None:
    score = scores([0, 0, 1, 1, 1], 6, -6)
    score[1, 2:] = score[2:, 1] = 4  # joined first to 0 by 6, yet 4 to each of three others
    score[0, 1] = score[1, 0] = 3.9
    assert join(score) == [[0], [1, 2, 3, 4]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=14), st.randoms(use_true_random=False))
def test_every_row_is_in_one_group_and_order_does_not_matter(groups: list[int], chance: object) -> None:
    noise = np.random.default_rng(len(groups)).normal(0, 0.5, (len(groups), len(groups))).astype(np.float32)
    matrix = scores(groups, 4, -4) + noise + noise.T
    found = join(matrix)
    assert sorted(row for group in found for row in group) == list(range(len(groups)))
    order = list(range(len(groups)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    again = join(matrix[np.ix_(order, order)])
    assert {frozenset(order[row] for row in group) for group in again} == {
        frozenset(group) for group in found
    }


def test_what_a_person_decided_outweighs_any_score() -> None:
    alike = scores([0, 0, 0, 0], 9, 9)
    found = join_alike(alike, np.zeros_like(alike), ["x", None, None, "y"])
    assert next(group for group in found if 0 in group) != next(group for group in found if 3 in group)
    unlike = scores([0, 1, 2], 0, -9)
    assert join_alike(unlike, np.zeros_like(unlike), ["x", None, "x"]) == [[0, 2], [1]]
