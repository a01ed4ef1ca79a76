"""Which texts descend from one original."""

import random
from collections.abc import Callable
from itertools import permutations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.story import Copy
from copydesk.stories.copies import find_origins

Make = Callable[..., AnalysedArticle]

WIRE = [
    "HALDEN, March 10 (Norwire) - A dam above the town of Halden gave way on Tuesday after days of rain.",
    "Water four metres deep ran through the main street and some 900 people were taken to schools.",
    "The dam was built in 1961 and had been due for repair since an inspection found cracks two years ago.",
    "Engineers from the county arrived in the afternoon and began to lower a second reservoir further up.",
    "No deaths had been reported by the evening, although four people were still being looked for.",
    "The county governor promised an inquiry and said that the town would have drinking water within a day.",
    "Railway traffic between the coast and the capital was stopped until the bridges have been examined.",
]
OTHER = [
    "By the time the sirens sounded, Anne Brekke had carried her mother up two flights of stairs.",
    "The old dam had been the talk of Halden for years, and nobody in her street was surprised.",
    "About nine hundred neighbours slept in classrooms on Tuesday night while the river ran by.",
    "Four were missing when darkness fell; the fire brigade sent its boats out again at first light.",
    "She has lived there since before the dam was built, and remembers the speeches that were made.",
    "What she wants now is somebody who says aloud why the cracks were left alone.",
]
FAR = [
    "The council of Little Morton has decided to plant two hundred lime trees along the canal.",
    "Volunteers will water them in the first summers, and a school has asked for ten of its own.",
    "The trees cost eighteen thousand, most of it given by a brewery that closes this year.",
    "Objections came from anglers who fear leaves in the water, and from a man with hay fever.",
]


def text(*parts: str) -> str:
    return "\n\n".join(parts)


def copy_of(origins: tuple[Copy, ...], item: AnalysedArticle) -> Copy:
    return next(copy for copy in origins if copy.article_id == item.article.id)


def test_a_print_of_an_agency_report_is_a_whole_copy_of_it(make: Make) -> None:
    wire = make(text(*WIRE), outlet="Norwire", hours=0)
    printed = make(text(*WIRE[:2], *WIRE[3:]), title="Dam breaks", outlet="Morning Post", hours=2)
    found = copy_of(find_origins([printed, wire]).copies, printed)
    assert found.original_id == wire.article.id
    assert found.whole
    assert found.share == 1.0
    assert any("sentences stand in Norwire's text, word for word" in reason for reason in found.reasons)
    assert any("2 h 0 min later" in reason for reason in found.reasons)


def test_the_agency_is_the_original_even_where_its_print_came_later(make: Make) -> None:
    wire = make(text(*WIRE), outlet="Norwire", hours=3)
    printed = make(text(*WIRE[:-1]), outlet="Morning Post", hours=1)
    found = find_origins([wire, printed])
    assert [copy.article_id for copy in found.copies] == [printed.article.id]
    assert found.origin_of(printed.article.id) == wire.article.id


def test_otherwise_the_earliest_is_the_original_and_the_undated_come_last(make: Make) -> None:
    body = text(*WIRE[1:])
    early, late, undated = (
        make(body, outlet="Early", hours=0),
        make(body, outlet="Late", hours=5),
        make(body, outlet="Undated", hours=None),
    )
    found = find_origins([undated, late, early])
    assert {copy.original_id for copy in found.copies} == {early.article.id}
    assert {copy.article_id for copy in found.copies} == {late.article.id, undated.article.id}


def test_independent_reports_with_the_same_quotation_are_not_copies(make: Make) -> None:
    said = (
        "“We saw the water come over the edge at five, and by a quarter past there was no edge left; I have "
        "worked on that dam for thirty years and have written to the county every spring since the "
        "inspection, and every spring somebody has written back to thank me for it,” the keeper said."
    )
    one = make(text(*WIRE[1:5], said), outlet="One", hours=0)
    two = make(text(*OTHER, said, said.replace("“", '"').replace("”", '"')), outlet="Two", hours=1)
    assert find_origins([one, two]).copies == ()


def test_quotations_in_single_marks_and_embedded_posts_are_no_evidence_either(make: Make) -> None:
    said = [
        "'The river took my car, my shed and eleven hens, and I have photographs of all,' she wrote.",
        "Nobody tell me it was the rain, it has always rained, it was the cracks — Odd (@oddhalden) 10 March",
        "Four metres of water in my kitchen and the council sends a leaflet — Odd (@oddhalden) 10 March",
    ]
    one = make(text(*WIRE[1:4], *said), outlet="One", hours=0)
    two = make(text(*OTHER[:3], *said), outlet="Two", hours=1)
    assert find_origins([one, two]).copies == ()


def test_a_local_report_with_wire_paragraphs_in_it_is_a_partial_copy(make: Make) -> None:
    wire = make(text(*WIRE), outlet="Norwire", hours=0)
    local = make(text(*OTHER[:3], *WIRE[1:5], *OTHER[3:]), outlet="Halden Post", hours=4)
    origins = find_origins([wire, local])
    found = copy_of(origins.copies, local)
    assert not found.whole
    copied = {span.of(local.article.text) for span in found.copied}
    assert copied == {"\n\n".join(WIRE[1:5])}
    sentences = [item.span for item in local.analysis.sentences]
    assert origins.origin_of(local.article.id) == local.article.id
    assert origins.origin_of(local.article.id, sentences[0]) == local.article.id
    assert origins.origin_of(local.article.id, sentences[4]) == wire.article.id


def test_a_text_may_have_parts_of_two_originals(make: Make) -> None:
    first = make(text(*WIRE), outlet="Norwire", hours=0)
    second = make(text(*OTHER), outlet="Halden Post", hours=0)
    mixed = make(text(*WIRE[1:5], *FAR, *OTHER[:4]), outlet="Mixed", hours=3)
    found = find_origins([first, second, mixed]).copies
    assert {copy.original_id for copy in found} == {first.article.id, second.article.id}
    assert not any(copy.whole for copy in found)


def test_a_whole_copy_is_never_an_original(make: Make) -> None:
    prints = [make(text(*WIRE[at:]), outlet=f"Outlet {at}", hours=at) for at in range(3)]
    copies = find_origins(prints).copies
    assert {copy.original_id for copy in copies} == {prints[0].article.id}


def test_one_outlets_closing_note_does_not_join_its_articles(make: Make) -> None:
    note = [
        "This newspaper is owned by its readers, and no advertiser is ever shown a page before you.",
        "If you would like to keep it so, a subscription costs less than two cups of coffee each month.",
        "Letters to the editor are welcome below three hundred words and may be shortened by us.",
        "Corrections are printed on page two on the day after a mistake has been found.",
    ]
    one = make(text(*WIRE, *note), outlet="Same", hours=0)
    two = make(text(*FAR, *note), outlet="Same", hours=1)
    assert find_origins([one, two]).copies == ()


def test_short_texts_that_are_alike_prove_nothing(make: Make) -> None:
    one = make("A dam above the town of Halden gave way on Tuesday after rain.", outlet="One", hours=0)
    two = make("A dam above the town of Halden gave way on Tuesday after much rain.", outlet="Two", hours=1)
    assert find_origins([one, two]).copies == ()


def test_the_same_form_with_other_figures_is_no_copy(make: Make) -> None:
    form = (
        "Tyre maker Brenko said on Tuesday that its net profit came to {} million euros in the quarter.\n\n"
        "Revenue was {} million euros as carmakers in Germany ordered tyres for the coming season.\n\n"
        "The works in Kranj employed {} people at the end of the quarter, the company said.\n\n"
        "Shares in Brenko closed at {} euros in Ljubljana, where they have been listed for many years."
    )
    spring = make(form.format(84, 1310, 4120, 57), outlet="One", hours=0)
    summer = make(form.format(61, 1220, 4055, 49), outlet="Two", hours=2184)
    assert find_origins([spring, summer]).copies == ()


def test_edited_words_do_not_hide_a_copy(make: Make) -> None:
    chance = random.Random(7)  # noqa: S311
    words = [word if chance.random() > 0.15 else "somewhat" for word in text(*WIRE).split(" ")]
    wire = make(text(*WIRE), outlet="Norwire", hours=0)
    edited = make(" ".join(words), outlet="Editor", hours=1)
    found = copy_of(find_origins([wire, edited]).copies, edited)
    assert found.whole
    assert "with changes" in found.reasons[0]


def test_empty_input_and_articles_without_sentences(make: Make) -> None:
    assert find_origins([]).copies == ()
    assert find_origins([make("…"), make("", title="Only a title")]).copies == ()


def test_the_order_of_the_articles_does_not_matter(make: Make) -> None:
    articles = [
        make(text(*WIRE), outlet="Norwire", hours=0),
        make(text(*WIRE[1:]), outlet="Print", hours=1),
        make(text(*OTHER[:3], *WIRE[1:5]), outlet="Local", hours=2),
        make(text(*FAR), outlet="Far", hours=2),
    ]
    results = {msgspec.json.encode(find_origins(list(order))) for order in permutations(articles)}
    assert len(results) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WIRE + OTHER + FAR), max_size=9), max_size=5))
def test_copied_spans_are_ordered_disjoint_and_inside_the_text(make: Make, bodies: list[list[str]]) -> None:
    articles = {
        item.article.id: item
        for item in (make(text(*body), outlet=f"O{n}", hours=n) for n, body in enumerate(bodies))
    }
    origins = find_origins(list(articles.values()))
    wholes = {copy.article_id for copy in origins.copies if copy.whole}
    for copy in origins.copies:
        length = len(articles[copy.article_id].article.text)
        ends = [0]
        for span in copy.copied:
            assert ends[-1] <= span.start < span.end <= length
            ends.append(span.end)
        assert 0 < copy.share <= 1
        assert copy.original_id != copy.article_id
        assert copy.original_id not in wholes
        assert copy.reasons


def test_the_same_words_are_one_text_however_short(make: Make) -> None:
    first = make("The bridge is closed. Nobody was hurt.", outlet="Norwire", hours=0)
    second = make("The bridge is closed! Nobody was hurt.", outlet="Print", hours=1)
    other = make("The bridge is open. Nobody was hurt.", outlet="Local", hours=2)
    (copy,) = find_origins([second, other, first]).copies
    assert (copy.article_id, copy.original_id, copy.whole) == (second.article.id, first.article.id, True)
