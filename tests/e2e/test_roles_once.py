"""A role that a sentence gives itself is not added to it again."""

from copydesk.briefing.wording import word_sentence
from copydesk.language.english import ENGLISH


def test_a_role_is_said_once(analysed):
    item = analysed(
        "The flood killed 12 people on Monday, Ana Rey said.\n\n"
        '"We are sad," said Rey, the mayor of Arden, on Monday in Arden.\n\n'
        "Rey said that the bridge was closed."
    )
    worded = [
        word_sentence(item, item.analysis.sentences[quote.sentence].span, quote.source, ENGLISH.briefs).text
        for quote in item.analysis.quotes
    ]
    assert '"We are sad," said [Ana] Rey, the mayor of Arden, on Monday in Arden.' in worded
    assert "[Ana] Rey [the mayor of Arden] said that the bridge was closed." in worded


def test_a_speaker_named_before_in_the_sentence_is_not_named_again(analysed):
    first = "Arden's mayor Ana Rey signed a decree, which she said would allow helpers to be called in."
    item = analysed(f"{first}\n\nThe bridge is shut. She said it would open in May.")
    worded = [
        word_sentence(item, item.analysis.sentences[quote.sentence].span, quote.source, ENGLISH.briefs).text
        for quote in item.analysis.quotes
    ]
    assert first in worded
