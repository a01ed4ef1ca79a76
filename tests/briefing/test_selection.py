"""Which statements make a brief: the firmest wording, no question twice, and no padding."""

from decimal import Decimal

import msgspec

from copydesk.briefing.selection import Choice, pick_key_points, pick_single, pick_summary, repeats
from copydesk.briefing.standing import Support
from copydesk.briefing.statements import Statement, collect_statements
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH


def choice(item, number, words, worth, *, values=(), origins=1, beside=()):
    """Return a choice over invented words; only what selection reads is filled in."""
    span = item.analysis.sentences[0].span
    statement = Statement(
        item=item, sentence=number, span=span, lemmas=frozenset(words.split()), claims=(), worth=worth,
        values=frozenset(map(Decimal, values)), quoted=False, fit=True,
    )  # fmt: skip
    standing = "corroborated" if origins > 1 else "single_source"
    return Choice(statement, Support((), origins, standing, beside=frozenset(beside)))


def test_a_wording_that_two_origins_bear_out_takes_the_place_of_one_that_one_has(fire):
    told = choice(fire[0], 1, "mill owner put damage million Tarnbeck autumn", 3.0, values=["6000000"])
    firm = choice(fire[0], 2, "damage mill million", 0.5, values=["6000000"], origins=2)
    other = choice(fire[0], 3, "brigade child street seen", 2.0)
    assert pick_key_points([told, firm, other]) == [firm, other]


def test_a_firmer_wording_must_hold_every_figure(fire):
    told = choice(fire[0], 1, "mill owner put damage million Tarnbeck", 3.0, values=["6000000", "4"])
    firm = choice(fire[0], 2, "damage mill million", 0.5, values=["6000000"], origins=2)
    assert pick_key_points([told, firm]) == [told]


def test_answers_to_one_question_are_not_told_twice(fire):
    first = choice(fire[0], 1, "fifty nine people die mill fire", 3.0)
    key = (fire[0].article.id, 2)
    again = choice(fire[0], 2, "dozen people hurt mill flame roof brigade", 2.9)
    assert not repeats(first, again)
    related = msgspec.structs.replace(first.support, beside=frozenset({key}))
    assert repeats(Choice(first.statement, related), again)
    assert pick_key_points([Choice(first.statement, related), again]) == [Choice(first.statement, related)]


def test_a_summary_is_not_padded_with_what_one_source_says_beside_the_story(fire):
    main = choice(fire[0], 1, "mill burn Tarnbeck Friday night", 3.0)
    scene = choice(fire[0], 2, "bakery sell roll morning", 1.2)
    firm = choice(fire[0], 3, "cause know Saturday say", 0.4, origins=2)
    assert pick_summary([main, scene, firm], lambda _: 20) == [main, firm]


def test_what_two_origins_bear_out_is_not_told_again_as_one_origin_s(fire):
    firm = choice(fire[0], 1, "damage mill owner million insurer put", 1.0, values=["6000000"], origins=2)
    again = choice(fire[0], 2, "damage mill owner million insurer", 2.0, values=["6000000"])
    other = choice(fire[0], 3, "brigade child street seen dozen", 0.5, values=["12"])
    assert pick_single([firm, again, other]) == [other]


def test_a_sentence_whose_subject_is_torn_off_makes_no_statement(analysed):
    torn = "HAS REVEALED that the mill at Tarnbeck had burned down on Friday night."
    whole = "The owner has revealed that the mill at Tarnbeck had burned down on Friday night."
    asked = "“Has the owner seen that the mill at Tarnbeck burned down?” Ilse Brandt asked on Friday night."
    fits = [
        collect_statements([analysed(text, outlet="A")], Origins(), ENGLISH.briefs)[0].fit
        for text in (torn, whole, asked)
    ]
    assert fits == [False, True, True]
