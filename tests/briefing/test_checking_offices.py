"""What a draft says that somebody is, and when: offices, decades, years ago, the first since when."""

import pytest

SOURCE = """President Ivo Lanz's spokeswoman Petra Holm said that the floods call for a thorough inquiry.

"There is no way to seat everybody," said Ada Penn, the executive producer of the fair.

The dyke board covers the works in the delta from the 1970s to the spring of 2016.

It was the fourth harbour race to go to an extra round and the first since 1997.

Holm left the dyke board 25 years ago after a quarrel over the sluice.
"""


@pytest.fixture(scope="module")
def verdict_on(analysed, judge_beside):
    return judge_beside(analysed(SOURCE))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Petra Holm, the head of the dyke board, said that the floods call for a thorough inquiry.", "head"),
        ('Ada Penn, the president of the fair, said that there is "no way to seat everybody".', "president"),
        ("The dyke board covers the works in the delta from the 1990s to the spring of 2016.", "the 1990s"),
        ("It was the first harbour race to go to an extra round.", "first"),
        ("Holm left the dyke board 15 years ago after a quarrel over the sluice.", "15 years ago"),
    ],
)
def test_another_office_or_span_of_time_is_a_fault(verdict_on, sentence, words):
    verdict = verdict_on(sentence)
    assert verdict.kind != "supported"
    assert words in {fault.draft for fault in verdict.faults}


@pytest.mark.parametrize(
    "sentence",
    [
        "Petra Holm, the president's spokeswoman, said that the floods call for a thorough inquiry.",
        'Ada Penn, the producer of the fair, said: "There is no way to seat everybody."',
        "The dyke board covers the works in the delta from the 1970s to the spring of 2016.",
        "It was the first harbour race since 1997 to go to an extra round.",
        "Holm left the dyke board 25 years ago after a quarrel over the sluice.",
    ],
)
def test_the_sources_own_are_borne_out(verdict_on, sentence):
    assert verdict_on(sentence).kind == "supported"
