"""The measures that stories and copies are scored by."""

import pytest
from bench.quality.ecb_plus import _written
from bench.quality.partitions import adjusted_rand, bcubed_f1, partition_metrics
from bench.syndication import Source, measure, syndicate

from copydesk.domain.story import Copy, Origins


def test_a_perfect_partition_scores_one() -> None:
    assert bcubed_f1([1, 1, 2], ["a", "a", "b"]) == 1.0
    assert adjusted_rand([1, 1, 2], ["a", "a", "b"]) == 1.0


def test_bcubed_by_hand() -> None:
    # everything in one: precision (2/3 + 2/3 + 1/3) / 3 = 5/9, recall 1
    assert bcubed_f1([1, 1, 2], [0, 0, 0]) == pytest.approx(2 * (5 / 9) / (5 / 9 + 1))
    assert bcubed_f1([], []) == 0.0


def test_adjusted_rand_by_hand() -> None:
    # Hubert and Arabie: 4 items, pairs together in both 1, expected 2 * 2 / 6
    assert adjusted_rand([1, 1, 2, 2], [0, 0, 1, 2]) == pytest.approx((1 - 1 / 3) / (1.5 - 1 / 3))
    assert adjusted_rand([1, 1, 2, 2], [0, 1, 0, 1]) == 0.0


def test_an_article_that_was_not_grouped_stands_alone() -> None:
    assert partition_metrics({"a": "x", "b": "x"}, {"a": "s"})["bcubed_f1"] < 1


def test_tokens_are_written_as_text() -> None:
    assert _written(["The", "city", "'s", "mayor", "(", "62", ")", "said", "``", "no", "''", "."]) == (
        "The city's mayor (62) said “no”."
    )


def test_syndication_is_the_same_for_the_same_seed_and_measured_by_pairs() -> None:
    sources = [
        Source(f"article{number:03}", f"event {number % 2}", f"Title {number} here", tuple(
            f"Paragraph {part} of article {number} tells something of its own at length." for part in range(8)
        ))
        for number in range(5)
    ]  # fmt: skip
    made = list(syndicate(sources, 3))
    assert made == list(syndicate(sources, 3))
    assert made != list(syndicate(sources, 4))
    nothing = measure(made, Origins())
    assert nothing["pair_recall"] == nothing["false_joined"] == 0.0
    firsts = {item.origin: item.article.id for item in made if item.kind == "original"}
    copies = tuple(
        Copy(item.article.id, firsts[item.origin], 1.0, whole=True, copied=(), reasons=("made so",))
        for item in made
        if item.kind != "original"
    )
    assert measure(made, Origins(copies))["pair_f1"] == 1.0
    wrong = Origins(
        (Copy(firsts["article001"], firsts["article003"], 1.0, whole=True, copied=(), reasons=("no",)),)
    )
    assert measure(made, wrong)["false_joined"] > 0
