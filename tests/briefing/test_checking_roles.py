"""The same words in other roles: a figure of something else, a swapped doer, another's employer or speech."""

import pytest

from copydesk.briefing.checking import check_draft
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH

SOURCE = """At least 59 people were killed and 527 were injured when the stand collapsed in Arvik on Sunday.

Police said the gunman killed himself before officers entered his hotel room in Arvik.

Bergcoin was down 24 percent on Friday, while Fjordcoin was down 29 percent and Havcoin 31 percent.

The approval came one day after the harbour master met with eleven senior skippers.

Children spend six hours a day with screens, and teenagers spend nine hours.

"We will fight this like smoking," said James Steyr, who leads Plain Sense.

Tristan Harr, a former Gogle designer, said the firms hide what they know.

Sigrid Palu, a former Facepage executive, gave 50 million kroner to the campaign.

The minister, Otto Lind, denied that his office had known of any leak.
"""


@pytest.fixture(scope="module")
def verdict_on(analysed, judge_beside):
    return judge_beside(analysed(SOURCE))


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 527 people were killed and 59 were injured when the stand collapsed in Arvik on Sunday.",
        "Police said officers killed the gunman in his hotel room in Arvik.",
        "Bergcoin was down 29 percent on Friday.",
        "Fjordcoin was down 24 percent on Friday.",
        "The harbour master met with eleven senior skippers one day after the approval.",
        "Children spend nine hours a day with screens.",
        "Tristan Harr said the group will fight this like smoking.",
        "Sigrid Palu, a former Gogle executive, gave 50 million kroner to the campaign.",
        "Otto Lind told reporters that his office had known of a leak.",
    ],
)
def test_words_in_other_roles_are_not_borne_out(verdict_on, sentence):
    verdict = verdict_on(sentence)
    assert verdict.kind != "supported"
    assert verdict.faults


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 59 people were killed when the stand collapsed.",
        "Bergcoin was down 24 percent on Friday.",
        "The harbour master met with eleven senior skippers one day before the approval.",
        "Havcoin was down 31 percent on Friday.",
        "Sigrid Palu, a former Facepage executive, gave 50 million kroner.",
    ],
)
def test_words_in_their_own_roles_are(verdict_on, sentence):
    assert verdict_on(sentence).kind == "supported"


def test_a_figure_for_two_groups_needs_a_source_that_counts_them_together(analysed):
    draft = analysed("Altogether 59 people were killed or injured in Mirova.", outlet="draft")
    apart = analysed("The gunman fired on the crowd in Mirova and killed 59 people.", outlet="A")
    both = analysed("Altogether 59 people were killed or injured in Mirova on Sunday.", outlet="B")
    kinds = [
        check_draft(draft, {item.article.id: item}, Origins(), ENGLISH, None)[0].kind
        for item in (apart, both)
    ]
    assert kinds == ["not_found", "supported"]
