"""What counts as a second source: firmer than what lets a draft's sentence pass."""

import pytest

from copydesk.briefing.checking.alone import Alone
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import read_draft
from copydesk.briefing.checking.library import Library
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH


@pytest.fixture(scope="module")
def confirms(analysed):
    """Return a function that tells how a source's text confirms a sentence: the excerpts, none where not."""

    def run(sentence, source):
        item = analysed(source)
        checker = Checker({item.article.id: item}, Origins(), ENGLISH, None)
        (drafted,) = read_draft(analysed(sentence), checker.lexicon)
        return [proof.excerpt for proof in checker.confirmation(drafted)]

    return run


def test_the_same_statement_in_nearly_the_same_words_confirms(confirms):
    source = "Harbour police said on Friday that the tanker Aurelia lost 40 tonnes of oil near Port Venn."
    assert confirms("The tanker Aurelia lost 40 tonnes of oil near Port Venn.", source) == [source]


def test_words_scattered_over_a_text_do_not_confirm(confirms):
    source = (
        "The tanker Aurelia called at Port Venn in May.\n\n"
        "Its crew of nine was paid on time.\n\nThe owner has two more ships.\n\nHarbour fees rose.\n\n"
        "A barge lost 40 tonnes of oil in a storm years ago."
    )
    assert confirms("The tanker Aurelia lost 40 tonnes of oil near Port Venn.", source) == []


def test_quoted_words_confirm_and_their_own_sentence_is_shown(confirms):
    source = (
        "Port Venn has a new harbour master.\n\n“The berth is closed until the hull is sealed,” "
        "said Harbour master Ilse Brandt.\n\nBrandt was named in May."
    )
    shown = confirms("“The berth is closed until the hull is sealed,” Brandt said.", source)
    assert "until the hull is sealed" in shown[0]
    assert confirms("“The berth is closed until the hull is painted,” Brandt said.", source) == []


@pytest.mark.parametrize(
    "source",
    [
        "The tanker Aurelia is ready to leave Port Venn with 40 tonnes of oil.",
        "The harbour office asked the tanker Aurelia to leave Port Venn with 40 tonnes of oil.",
        "The tanker Aurelia should leave Port Venn with 40 tonnes of oil.",
        "Will the tanker Aurelia leave Port Venn with 40 tonnes of oil?",
        "The barge Corvo, which towed the tanker Aurelia, left Port Venn with 40 tonnes of oil.",
    ],
)
def test_what_is_planned_asked_or_done_by_another_does_not_confirm(confirms, source):
    assert confirms("The tanker Aurelia left Port Venn with 40 tonnes of oil.", source) == []


def test_what_is_done_by_the_same_confirms(confirms):
    source = "With 40 tonnes of oil on board, the tanker Aurelia left Port Venn with a pilot."
    assert confirms("The tanker Aurelia left Port Venn with 40 tonnes of oil.", source) == [source]


def test_another_verb_or_voice_is_no_other_doer(confirms):
    source = "The old paper mill of Port Venn was destroyed by a fire on Friday night."
    assert confirms("A fire destroyed the old paper mill of Port Venn on Friday night.", source) == [source]


def test_who_passes_on_what_another_source_has_confirms_nothing(analysed):
    quoted = "“The berth is closed until the hull is sealed,” said harbour master Ilse Brandt"
    first = analysed(f"{quoted}.", outlet="The Beck")
    second = analysed(f"{quoted}, who spoke in Port Venn.", outlet="Coast News")
    third = analysed(f"{quoted}, who told The Beck.", outlet="Valley Post")
    items = {item.article.id: item for item in (first, second, third)}
    alone = Alone(items, Origins(), Library(ENGLISH), None)
    (drafted,) = read_draft(first, alone._checker(first).lexicon)
    found = alone.bearers(drafted, but=alone.origins.voice_of(first.article.id))
    assert {proof.outlet for proof in found} == {"Coast News"}
