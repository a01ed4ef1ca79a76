"""The scorers of names and coreference, on invented texts."""

import pytest
from bench.quality import clusters, gum_news, wikigold

CONLL = """-DOCSTART- O

Ines I-PER
Marrow I-PER
left O
Port I-LOC
Vell I-LOC
( O
" O
Home I-MISC
" O
) O
. O

She O
left O
. O

-DOCSTART- O

Quorvex I-ORG
fell O
. O
"""


def test_words_and_tags_become_texts_with_spans(tmp_path):
    file = tmp_path / "some.conll.txt"
    file.write_text(CONLL, "utf-8")
    first, second = wikigold.read_texts(tmp_path)
    assert first.text == 'Ines Marrow left Port Vell ("Home").\n\nShe left.'
    assert {(first.text[start:end], label) for start, end, label in first.names} == {
        ("Ines Marrow", "PER"),
        ("Port Vell", "LOC"),
        ("Home", "MISC"),
    }
    assert second.text == "Quorvex fell."


def test_a_span_counts_only_with_its_type():
    gold = frozenset({(0, 4, "PER"), (9, 12, "LOC")})
    ours = frozenset({(0, 4, "PER"), (9, 12, "ORG")})
    result = wikigold.scores([(gold, ours)])
    assert (result["f1"], result["span_f1"]) == (0.5, 1.0)


GOLD = [frozenset("abc"), frozenset("defg")]
OURS = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


def test_the_three_measures_give_the_published_example():
    # Luo (2005) and Pradhan et al. (2014) work this example out
    assert clusters.f1_of([clusters.muc(GOLD, OURS)])[:2] == pytest.approx((2 / 5, 2 / 5))
    assert clusters.f1_of([clusters.b_cubed(GOLD, OURS)])[:2] == pytest.approx((1 / 2, 5 / 12))
    assert clusters.f1_of([clusters.ceaf(GOLD, OURS)])[:2] == pytest.approx((1.3 / 3, 1.3 / 2))


def test_the_same_clusters_score_one():
    assert clusters.conll([(GOLD, GOLD)])["conll_f1"] == pytest.approx(1.0)


def test_nothing_found_scores_nothing():
    assert clusters.conll([(GOLD, [])])["conll_f1"] == 0.0


XML = """<text id="GUM_news_quay">
<head>
Crane\tNN\tcrane\tNN1\tNOUN\tnsubj\t_
falls\tVVZ\tfall\tVVZ\tVERB\troot\t_
</head>
<p>
Minister\tNP\tminister\tNP0\tPROPN\tnmod:desc\t_
Ines\tNP\tInes\tNP0\tPROPN\tnsubj\t_
Marrow\tNP\tMarrow\tNP0\tPROPN\tflat\t_
left\tVVD\tleave\tVVD\tVERB\troot\t_
.\tSENT\t.\tPUN\tPUNCT\tpunct\t_
Marrow\tNP\tMarrow\tNP0\tPROPN\tnsubj\t_
took\tVVD\ttake\tVVD\tVERB\troot\t_
the\tDT\tthe\tAT0\tDET\tdet\t_
crane\tNN\tcrane\tNN1\tNOUN\tobj\t_
.\tSENT\t.\tPUN\tPUNCT\tpunct\t_
</p>
</text>
"""
TAGS = [
    "(object-1)",
    "_",
    "(person-2",
    "_",
    "person-2)",
    "_",
    "_",
    "(person-2)",
    "_",
    "(object-1",
    "object-1)",
    "_",
]


@pytest.fixture
def gum(tmp_path):
    (tmp_path / "xml").mkdir()
    chains = tmp_path / "coref" / "gum" / "conll"
    chains.mkdir(parents=True)
    (tmp_path / "xml" / "GUM_news_quay.xml").write_text(XML, "utf-8")
    rows = "\n".join(f"{number}\tword\t{tag}" for number, tag in enumerate(TAGS))
    (chains / "GUM_news_quay.conll").write_text(f"# begin document GUM_news_quay\n{rows}\n", "utf-8")
    return tmp_path


def test_a_chain_without_a_name_is_left_out(gum):
    text = gum_news.read_text(gum / "xml" / "GUM_news_quay.xml", gum / "coref" / "gum" / "conll")
    assert text.article.text == "Crane falls\n\nMinister Ines Marrow left. Marrow took the crane."
    (chain,) = gum_news.gold_clusters(text)
    assert chain == {(2, 5), (7, 8)}


@pytest.mark.models
def test_our_name_is_the_gold_mention_that_holds_it(gum):
    items, metrics = gum_news.score(gum, None)
    assert items == 1
    assert metrics["conll_f1"] == pytest.approx(1.0)
