"""Several sources of like things: what one of them negates, names or rounds, another may bear out."""

import pytest

FIRST = """Owner Jon Vetle said the search for a new captain would begin at once in Arvik.

The town describes the old moorings as unsafe, and most skippers agree.

The fund raised $284 billion in its sale of harbour bonds.
"""
SECOND = """Vetle was not rushed to the hospital in Arvik, his brother said.

Most skippers in Arvik regard the old moorings as unsafe.

The harbour fund raised $284,460,000,000 in its sale of harbour bonds, the largest ever.
"""


@pytest.fixture(scope="module")
def verdict_on(analysed, judge_beside):
    sources = [analysed(FIRST, outlet="The Beck"), analysed(SECOND, outlet="Coast News")]
    return judge_beside(*sources)


@pytest.mark.parametrize(
    "sentence",
    [
        "Most skippers in Arvik regard the old moorings as unsafe.",
        "The fund raised over $284 billion in its sale of harbour bonds.",
    ],
)
def test_one_source_that_bears_it_out_is_enough(verdict_on, sentence):
    assert verdict_on(sentence).kind == "supported"


@pytest.mark.parametrize(
    ("sentence", "element"),
    [
        ("Vetle was rushed to the hospital in Arvik, his brother said.", "negation"),
        ("The fund raised $248 billion in its sale of harbour bonds.", "figure"),
        ("The fund raised less than $284 billion in its sale of harbour bonds.", "figure"),
    ],
)
def test_what_no_source_bears_out_stays_a_conflict(verdict_on, sentence, element):
    verdict = verdict_on(sentence)
    assert verdict.kind == "contradicted"
    assert element in {fault.element for fault in verdict.faults}
