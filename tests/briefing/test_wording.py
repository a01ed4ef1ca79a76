"""Wording edits lightly, marks each edit, and never touches what stands between quotation marks."""

from datetime import UTC, datetime

import pytest

from copydesk.briefing.points import is_unnamed
from copydesk.briefing.statements import collect_statements, dateline_end, quote_of
from copydesk.briefing.wording import attribution_words, date_words, word_sentence
from copydesk.domain.annotation import Attribution, Interval, Relay, TimeExpression
from copydesk.domain.story import Origins
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH

WORDS = ENGLISH.briefs
DAY = datetime(2026, 5, 9, 9, tzinfo=UTC)


def worded(item, number):
    span = item.analysis.sentences[number].span
    quote = quote_of(item, span)
    return word_sentence(item, span, quote.source if quote else None, WORDS)


def test_a_connective_is_trimmed_and_the_next_word_takes_its_capital(analysed):
    item = analysed("The mayor resigned on Monday. However, the council stays in office.")
    result = worded(item, 1)
    assert result.text == "The council stays in office."
    assert [edit.kind for edit in result.edits] == ["trimmed"]


def test_a_dateline_is_trimmed(analysed):
    item = analysed("OSLO - The central bank kept its rate at 3 percent.")
    assert worded(item, 0).text == "The central bank kept its rate at 3 percent."
    assert dateline_end("OSLO, May 9 (Norrsken) - The bank") == 25
    assert dateline_end("The bank - which is old - kept its rate.") == 0


def test_a_resolved_date_is_marked_where_it_stands(analysed):
    item = analysed("The bridge was closed on Friday.", published=DAY)
    result = worded(item, 0)
    assert result.text == "The bridge was closed on Friday [2026-05-08]."
    (edit,) = result.edits
    assert edit.kind == "date_resolved"
    assert edit.span.of(result.text) == " [2026-05-08]"


def test_a_date_follows_a_possessive(analysed):
    item = analysed("Friday's vote was close, the clerk said.", published=DAY)
    assert worded(item, 0).text.startswith("Friday's [2026-05-08] vote")


def test_dates_and_names_inside_quotation_marks_stay_as_they_were_said(analysed):
    item = analysed(
        "Ilse Brandt leads the brigade. “We met Brandt on Friday and we will meet again,” said Otto Weil.",
        published=DAY,
    )
    assert "“We met Brandt on Friday and we will meet again,”" in worded(item, 1).text


def test_a_speaker_named_by_a_pronoun_is_resolved_after_the_quote(analysed):
    item = analysed(
        "Ilse Brandt, the fire chief, spoke to reporters on Friday. “The roof fell in at midnight,” she said."
    )
    text = worded(item, 1).text
    assert text.startswith("“The roof fell in at midnight,” [Ilse Brandt")
    assert text.endswith("said.")


def test_a_sentence_from_inside_a_quote_gets_its_marks_and_its_speaker(analysed):
    item = analysed(
        "“The roof fell in at midnight and nobody was inside. We counted everyone twice before we left,” "
        "said Ilse Brandt, the fire chief."
    )
    result = worded(item, 0)
    assert result.text.startswith("“The roof fell in at midnight and nobody was inside.”")
    assert "Ilse Brandt" in result.text
    assert result.edits[-1].kind == "attribution_added"


def test_attributions_say_role_organisation_and_relay_once():
    attribution = Attribution(
        "named_person",
        "Ana Lund",
        role="head of research at Nordbank",
        organisation="Nordbank",
        relays=(Relay("Norrsken", Span(0, 3)),),
    )
    assert (
        attribution_words(attribution, WORDS)
        == "Ana Lund, head of research at Nordbank, reported by Norrsken"
    )
    bare = Attribution("named_person", "Ana Lund", organisation="Nordbank")
    assert attribution_words(bare, WORDS) == "Ana Lund, Nordbank"


@pytest.mark.parametrize(
    ("kind", "name", "unnamed"),
    [
        ("anonymous", "two officials", True),
        ("document", "internal benchmarks", True),
        ("document", "a report by Nordbank", False),
        ("unspecified", "analysts", True),
        ("unspecified", "the company", False),
        ("unspecified", "police", False),
        ("named_person", "Ana Lund", False),
    ],
)
def test_who_is_unnamed(kind, name, unnamed):
    assert is_unnamed(Attribution(kind, name), WORDS) is unnamed


@pytest.mark.parametrize(
    ("granularity", "start", "end", "said"),
    [
        ("day", (2026, 5, 8), (2026, 5, 9), "2026-05-08"),
        ("week", (2026, 5, 4), (2026, 5, 11), "2026-05-04 to 2026-05-10"),
        ("month", (2026, 5, 1), (2026, 6, 1), "May 2026"),
        ("year", (2025, 1, 1), (2026, 1, 1), "2025"),
        ("quarter", (2026, 1, 1), (2026, 4, 1), None),
        ("day", (2026, 5, 1), (2026, 5, 9), None),
    ],
)
def test_dates_are_told_at_their_own_granularity(granularity, start, end, said):
    interval = Interval(datetime(*start, tzinfo=UTC), datetime(*end, tzinfo=UTC))
    time = TimeExpression(Span(0, 4), "relative", granularity, interval, "DATE", "")
    assert date_words(time) == said


def test_an_open_time_or_a_duration_is_not_told_as_a_date():
    assert date_words(TimeExpression(Span(0, 4), "relative", "day", Interval(), "DATE", "")) is None
    interval = Interval(DAY, DAY)
    assert date_words(TimeExpression(Span(0, 4), "duration", "day", interval, "DURATION", "P1D")) is None


def fits(analysed, text):
    item = analysed(text)
    return [statement.fit for statement in collect_statements([item], Origins(), WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        "This shows how quickly the whole town moved on from it.",
        "Do you know what the council decided on Monday night?",
        "We think you should read our newsletter about the town.",
        "WINDOW STAGE CROWD NORTH Main Street FEET LEVEL GILES Road.",
        "The council decided on Monday that the bridge would",
        "Bridge closed.",
    ],
)
def test_sentences_that_cannot_stand_alone_are_not_fit(analysed, text):
    assert fits(analysed, text) == [False]


def test_a_whole_sentence_is_fit(analysed):
    assert fits(analysed, "The council closed the bridge on Monday after cracks were found.") == [True]
