"""A sentence taken over but for a few words is held to these; taken over whole, it is borne out."""

import pytest

from copydesk.briefing.checking import check_draft
from copydesk.domain.story import Origins
from copydesk.language.english import ENGLISH

SOURCE = (
    "The former harbour master of Torvik reportedly closed the northern quay after the storm last week.\n\n"
    "He opened the southern quay before the storm this week, and some of the barges stayed there.\n\n"
    "Many of the barges in the old basin were not insured, a spokesman for Tarn Freight said.\n\n"
    "All of the ferries were insured with Havenlight, and the second ferry sailed on Monday without a pilot."
)
QUAY = "The former harbour master of Torvik reportedly closed the northern quay after the storm last week."
BARGES = "Many of the barges in the old basin were not insured, a spokesman for Tarn Freight said."
FERRY = (
    "All of the ferries were insured with Havenlight, and the second ferry sailed on Monday without a pilot."
)


@pytest.fixture(scope="module")
def kind(analysed):
    source = analysed(SOURCE, outlet="The Quay")

    def judge(sentence):
        found = check_draft(analysed(sentence), {source.article.id: source}, Origins(), ENGLISH, None)
        return {verdict.kind for verdict in found}

    return judge


@pytest.mark.parametrize("sentence", [QUAY, BARGES, FERRY])
def test_a_sentence_word_for_word_is_supported(kind, sentence):
    assert kind(sentence) == {"supported"}


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        (QUAY, "after", "before"),
        (QUAY, "closed", "opened"),
        (QUAY, "closed", "visited"),
        (QUAY, "northern", "southern"),
        (QUAY, "last week", "this week"),
        (QUAY, "former", "present"),
        (BARGES, "were not", "were"),
        (BARGES, "old", "new"),
        (BARGES, "Many", "All"),
        (BARGES, "said", "did not say"),
        (BARGES, "Tarn Freight", "Havenlight"),
        (FERRY, "second", "first"),
        (FERRY, "without", "with"),
    ],
)
def test_a_word_put_in_another_s_place_is_not_supported(kind, sentence, old, new):
    assert old in sentence
    assert kind(sentence.replace(old, new)) != {"supported"}


@pytest.mark.parametrize(
    ("old", "new"),
    [("Many of the barges", "Many barges"), ("insured", "covered by insurance")],
)
def test_a_word_that_only_links_or_means_the_same_may_differ(kind, old, new):
    assert kind(BARGES.replace(old, new)) == {"supported"}
