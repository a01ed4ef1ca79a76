"""What is exchanged in a sentence, and what is not because the sentence would stay true."""

import pytest
from bench.metamorphic.figures import figures
from bench.metamorphic.naming import naming
from bench.metamorphic.texts import Text
from bench.metamorphic.wording import wording

WORDS = (
    ("At", "IN", "case", "at"), ("least", "JJS", "nmod", "least"), ("300", "CD", "nummod", "300"),
    ("barges", "NNS", "nsubj:pass", "barge"), ("were", "VBD", "aux:pass", "be"), ("not", "RB", "advmod",
    "not"),
    ("insured", "VVN", "root", "insure"), ("before", "IN", "case", "before"), ("May", "NP", "obl", "May"),
    ("5", "CD", "nummod", "5"), (",", ",", "punct", ","), ("Yusuf", "NP", "nsubj", "Yusuf"),
    ("said", "VVD", "parataxis", "say"), (".", "SENT", "punct", "."),
)  # fmt: skip


@pytest.fixture(scope="module")
def text():
    words, at = [], 0
    for form, tag, relation, lemma in WORDS:
        at -= form in {",", "."}
        words.append((at, at + len(form), tag, relation, lemma))
        at += len(form) + 1
    whole = "At least 300 barges were not insured before May 5, Yusuf said."
    spans = {whole[start:end]: (start, end) for start, end, *_ in words}
    marked = {
        "text": whole,
        "type": "decl",
        "words": [" ".join(map(str, word)) for word in words],
        "dates": [[spans["May"][0], spans["5"][1], "2024-05-05"]],
        "mentions": [[*spans["Yusuf"], "person", 1]],
    }
    other = {**marked, "text": "Brandt left.", "words": ["0 6 NP nsubj Brandt", "7 11 VVD root leave"],
             "dates": [], "mentions": [[0, 6, "person", 2]]}  # fmt: skip
    record = {
        "id": "quay",
        "title": "Quay",
        "url": "",
        "published": "2024-05-06",
        "paragraphs": [[marked, other]],
    }
    return Text(record)


def changes(found):
    return {(change.kind, change.new) for change in found}


def test_a_lower_bound_is_raised_and_never_lowered(text):
    found = changes(figures(text, text.sentences[0]))
    numbers = [int(new) for kind, new in found if kind == "number"]
    assert numbers
    assert min(numbers) > 300
    assert {("bound", "at most"), ("bound", "exactly")} <= found


def test_a_day_s_number_and_month_are_dates(text):
    found = changes(figures(text, text.sentences[0]))
    assert ("date", "June") in found
    assert ("date", "8") in found
    assert not any(kind == "number" and new in {"8", "7"} for kind, new in found)


def test_whoever_speaks_becomes_another_person_of_the_article(text):
    assert changes(naming(text, text.sentences[0])) == {("speaker", "Brandt")}


def test_a_negation_goes_and_what_has_an_opposite_becomes_it(text):
    assert {("negation", ""), ("opposite", "after")} <= changes(wording(text, text.sentences[0]))


def test_a_fragment_states_nothing(text):
    assert [sentence.text[:8] for sentence in text.declared()] == ["At least"]
