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
