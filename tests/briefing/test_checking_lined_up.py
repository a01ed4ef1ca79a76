"""What lines up with a source and says otherwise is contradicted; what only shares its words is not found."""

import pytest

FERRY = """Arvik named 8-25 February as the window for the crossing of its solar ferry.

Norvik Lines will spend $20 million a year on solar ferries by 2031, the firm Tidewise forecasts.

The drill brought out 17 men and one woman from the harbour office.

Several pilots called for Dahl's resignation on Monday.

Berit Dahl, the harbour chief, warned Tor Moen that the pilots would strike.

Some pilots have reportedly left the harbour for Beck.

The pilot Jon Vetle was trained by Norvik Lines before he joined Coast Ferries.

About 400 pilots are based in Norland as a reserve.

"We never closed the basin," several senior pilots said.

The old basin was drained by less than half.

According to two people familiar with the matter, Coast Ferries is considering a sale of its Beck yard.
"""


@pytest.fixture(scope="module")
def verdict_on(analysed, judge_beside):
    return judge_beside(analysed(FERRY, title="Arvik plans a crossing", outlet="The Beck"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvik named 8 to 25 February as the window for the crossing of its solar ferry.",
        "Annual spending of Norvik Lines on solar ferries will be $20 million by 2031, Tidewise forecasts.",
    ],
)
def test_one_value_in_other_words_is_borne_out(verdict_on, sentence):
    assert verdict_on(sentence).kind == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvik named 8 to 26 February as the window for the crossing of its solar ferry.",
        "Dahl called for the resignation of several pilots on Monday.",
        "Tor Moen warned Berit Dahl that the pilots would strike.",
        "Some pilots have left the harbour for Beck.",
        "The pilot Jon Vetle was trained by Coast Ferries.",
        "About 400 pilots are based in Sudland and Norland as a reserve.",
        "The old basin was drained by more than half.",
        "Coast Ferries is considering a sale of its Beck yard.",
    ],
)
def test_one_thing_changed_is_not(verdict_on, sentence):
    assert verdict_on(sentence).kind != "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        '"We never closed the basin," pilots from Arvik said.',
        "Vetle never worked as a pilot for the harbour office.",
    ],
)
def test_what_only_shares_words_is_no_denial(verdict_on, sentence):
    assert verdict_on(sentence).kind != "contradicted"
