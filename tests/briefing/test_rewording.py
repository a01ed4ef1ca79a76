"""The gate of a language model: only what says the same gets into a brief."""

import pytest

from copydesk.analysis.entailment import entailment_model_of
from copydesk.analysis.models import load_encoder
from copydesk.briefing.rewording import Rewriter, one_line, plain_words
from copydesk.domain.brief import BriefPoint, Edit
from copydesk.domain.claim import Evidence
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH

SOURCE = (
    "The old paper mill in Tarnbeck burned down on Friday night, and four firefighters were hurt.\n\n"
    "The owner, Tarn Paper, put the damage at more than 6 million euros.\n\n"
    "“We heard the roof go before we saw a flame,” said Ilse Brandt, who leads the town's fire brigade.\n\n"
    "Brandt said the mill may reopen in May.\n\n"
    "Five horses died in a stable near the mill last year.\n\n"
    "Users of the mill's shop say they are unhappy. With Havenlight of Tarn Paper, it plans a new mill.\n\n"
    "The former manager left the mill after the first inspection last month.\n\n"
    "The young manager left before the second inspection last week without a word."
)
MILL = "The old paper mill in Tarnbeck burned down on Friday night, and four firefighters were hurt."
UNHAPPY = "Users of the mill's shop say they are unhappy."
WHOSE = "With Havenlight of Tarn Paper, it plans a new mill."
MANAGER = "The former manager left the mill after the first inspection last month."
DAMAGE = "The owner, Tarn Paper, put the damage at more than 6 million euros."
ROOF = "“We heard the roof go before we saw a flame,” said Ilse Brandt, who leads the town's fire brigade."
ROOF_WORDS = "“We heard the roof go before we saw a flame.”"
REOPEN = "Brandt said the mill may reopen in May."


@pytest.fixture(scope="module")
def source(analysed):
    return analysed(SOURCE, outlet="The Beck")


@pytest.fixture(scope="module")
def tried(analysed, source):
    """Return a function that lets a reply stand for a sentence of the source, or tells why not."""

    model = entailment_model_of(load_encoder())

    def run(sentence, reply):
        start = source.article.text.index(sentence)
        proof = Evidence.of(source.article, Span(start, start + len(sentence)))
        point = BriefPoint(sentence, (proof,), "single_source", 1)

        def analyse(article):
            return analysed(article.text)

        rewriter = Rewriter(lambda _: reply, analyse, {source.article.id: source}, ENGLISH, model)
        (made,) = rewriter._points((point,))
        assert rewriter.asked == 1
        assert rewriter.kept + rewriter.refused.total() == 1
        if rewriter.kept:
            assert made.text == reply
            assert made.evidence == point.evidence
            assert [edit.kind for edit in made.edits] == ["reworded"]
            return "kept"
        assert made == point
        return next(iter(rewriter.refused))

    return run


@pytest.mark.parametrize(
    ("sentence", "reply"),
    [
        (DAMAGE, "Tarn Paper, the owner, put the damage at more than 6 million euros."),
        (DAMAGE, "The damage was put at more than 6 million euros by Tarn Paper, the owner."),
        (ROOF, f"Ilse Brandt, who leads the town's fire brigade, said: {ROOF_WORDS}"),
    ],
)  # fmt: skip
def test_the_same_in_other_words_stands(tried, sentence, reply):
    assert tried(sentence, reply) == "kept"


@pytest.mark.parametrize(
    ("sentence", "reply", "why"),
    [
        (DAMAGE, "The owner, Tarn Paper, put the damage at more than 7 million euros.", "figures"),
        (DAMAGE, "The owner, Tarn Paper, put the damage at less than 6 million euros.", "figures"),
        (DAMAGE, "The owner, Tarn Paper, put the damage at 6 million euros.", "figures"),
        (DAMAGE, "The owner, Tarn Paper, put the damage at more than 6 million dollars.", "figures"),
        (DAMAGE, "The owner, Lund Paper, put the damage at more than 6 million euros.", "names"),
        (DAMAGE, "The owner put the damage at more than 6 million euros.", "names"),
        (ROOF, "Ilse Brandt said: “We heard the roof fall before we saw a flame.”", "quote_words"),
        (ROOF, "The brigade heard the roof go before a flame was seen, Ilse Brandt said.", "quote_words"),
        (REOPEN, "Brandt said the mill will reopen in May.", "certainty"),
        (REOPEN, "Brandt said the mill may not reopen in May.", "certainty"),
        (REOPEN, "Brandt said the mill may reopen in June.", "names"),
        (DAMAGE, "Tarn Paper put the damage at more than 6 million euros. It will sue.", "not_one_sentence"),
        (DAMAGE, "Tarn Paper, the owner, blamed arson for more than 6 million euros.", "certainty"),
        (MILL, MILL.replace("burned down", "reopened"), "words"),
        (MILL, MILL.replace("old", "new"), "words"),
        (MANAGER, MANAGER.replace("after", "before"), "words"),
        (MANAGER, MANAGER.replace("former", "young"), "words"),
        (MANAGER, MANAGER.replace("former ", ""), "words"),
        (MANAGER, MANAGER.replace("first", "second"), "words"),
        (MANAGER, MANAGER.replace("month", "week"), "words"),
        (MANAGER, MANAGER.replace("left", "entered"), "words"),
        (MANAGER, MANAGER, "unchanged"),
        (UNHAPPY, "Users of the mill's shop are unhappy.", "certainty"),
        (WHOSE, "Tarn Paper, with Havenlight of Tarn Paper, plans a new mill.", "names"),
        (DAMAGE, f"{DAMAGE[:-1]}, {'and this is well known to everybody in town ' * 2}.", "too_long"),
        (DAMAGE, "", "unusable"),
        (DAMAGE, "Sure! Here it is:\nTarn Paper put the damage at more than 6 million euros.", "unusable"),
        (DAMAGE, "<b>Tarn Paper</b> put the damage at more than 6 million euros.", "unusable"),
        (DAMAGE, "Tarn Paper put the damage at more than 6 million euros\x1b[2J.", "unusable"),
    ],
)  # fmt: skip
def test_whatever_says_otherwise_falls(tried, sentence, reply, why):
    assert tried(sentence, reply) == why


def test_what_another_sentence_of_the_source_says_is_no_rewording(tried):
    assert tried(DAMAGE, "Five horses died in a stable near the mill last year.") != "kept"


def test_a_writer_that_fails_is_counted_and_the_point_stays(source):
    proof = Evidence.of(source.article, Span(0, 20))
    point = BriefPoint(DAMAGE, (proof,), "single_source", 1)

    def broken(_):
        message = "no connection"
        raise OSError(message)

    rewriter = Rewriter(broken, lambda _: source, {source.article.id: source}, ENGLISH)
    assert rewriter._points((point, point)) == (point, point)
    assert dict(rewriter.refused) == {"failed": 1}


def test_a_writer_gets_the_words_without_what_wording_put_in_brackets():
    text = "[Ilse] Brandt spoke on Friday [2026-05-08] in Tarnbeck."
    edits = (Edit("name_completed", Span(0, 6)), Edit("date_resolved", Span(30, 42)))
    point = BriefPoint(text, (Evidence("a", "A", Span(0, 1), "x"),), "single_source", 1, edits=edits)
    assert plain_words(point) == "Ilse Brandt spoke on Friday in Tarnbeck."


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        ("  A mill burned.  ", "A mill burned."),
        ('"A mill burned."', "A mill burned."),
        ('"A mill," he said, "burned."', '"A mill," he said, "burned."'),
        ("One.\n\nTwo.", None),
        ("See https://e.example", None),
        ("A\u202emill burned.", None),
    ],
)
def test_a_reply_is_one_plain_line_or_nothing(reply, text):
    assert one_line(reply) == text
