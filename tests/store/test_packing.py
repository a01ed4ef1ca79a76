"""What is packed comes back, in every form that stores hold."""

import base64
import json
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import numpy as np
import pytest
from store_samples import NOON
from store_samples import make_article as make

from copydesk.domain.annotation import Analysis, Sentence, Word
from copydesk.domain.article import Article
from copydesk.domain.brief import Brief
from copydesk.domain.claim import Comparison
from copydesk.domain.text import Span
from copydesk.errors import StoreError
from copydesk.store.packing import (
    lead_of,
    leads_of,
    pack_analysis,
    pack_article,
    pack_passages,
    pack_tightly,
    passages_of,
    unpack_analysis,
    unpack_article,
)
from copydesk.store.packing.shapes import SHAPES
from copydesk.store.sqlite import SqliteStore
from copydesk.store.sqlite.migrations import MIGRATIONS
from copydesk.store.sqlite.opening import connect, prepare

HERE = Path(__file__).parent
EARLIER = {
    name: base64.b64decode(body)
    for name, body in json.loads((HERE / "earlier_form.json").read_text()).items()
}


def tight(item):
    _, lead = pack_analysis(item.analysis)
    content, body = pack_tightly(item.article, item.analysis)
    article = unpack_article(content)
    return article, unpack_analysis(body, article.text, lead)


def test_both_forms_give_back_what_was_packed():
    item = make(1)
    body, lead = pack_analysis(item.analysis)
    assert unpack_article(pack_article(item.article)) == item.article
    assert unpack_analysis(body, item.article.text, lead) == item.analysis
    assert tight(item) == (item.article, item.analysis)


def test_lemmas_that_the_parse_does_not_tell_are_kept_too():
    item = make(1)
    odd = (("of", "another", "order"),)
    other = msgspec.structs.replace(item, analysis=msgspec.structs.replace(item.analysis, lemmas=odd))
    assert tight(other)[1].lemmas == odd


@pytest.mark.parametrize("lemma", ["line\nbreak", "", "İ", "quite another word", "é"])
def test_any_lemma_and_label_comes_back(lemma):
    item = make(1)
    words = (Word(0, 5, lemma, "NEW", "role", 0, 0), Word(300, 90_000, "x", "NOUN", "dep", 0, 0))
    sentences = (Sentence(Span(0, 5), 0),)
    analysis = msgspec.structs.replace(item.analysis, parse=words, sentences=sentences, lemmas=((lemma,),))
    assert tight(msgspec.structs.replace(item, analysis=analysis))[1] == analysis


def test_an_analysis_of_nothing_comes_back():
    item = make(1)
    bare = Analysis(item.article.id, item.article.text_digest, "none")
    assert tight(msgspec.structs.replace(item, analysis=bare))[1] == bare


def test_damaged_bytes_and_unknown_forms_are_said():
    item = make(1)
    content, body = pack_tightly(item.article, item.analysis)
    for wrong in (body[:-20], body[:1], b"\x09" + body[1:]):
        with pytest.raises(StoreError):
            unpack_analysis(wrong, item.article.text, b"")
    for wrong in (content[:-20], b"\x09"):
        with pytest.raises(StoreError):
            unpack_article(wrong)


def test_passages_tell_which_is_nearer():
    vectors = np.random.default_rng(1).normal(size=(20, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    again, counts = passages_of([pack_passages(vectors[:5]), pack_passages(vectors[5:])])
    assert counts == [5, 15]
    assert again.shape == vectors.shape
    assert (np.sum(again * vectors, axis=1) > 0.8).all()  # of 1: an eighth is lost to rounding
    assert np.abs(again @ vectors.T - vectors @ vectors.T)[~np.eye(20, dtype=bool)].max() < 0.1


@pytest.mark.parametrize("largest", [0.2, 0.27])  # within twelve bits, and beyond
def test_a_vector_comes_back_exactly_in_both_forms(largest):
    item = make(1)
    numbers = np.random.default_rng(3).normal(0, 0.05, 384).clip(-0.2, 0.2)
    numbers[7] = -largest
    vector = tuple(np.round(numbers, 6).tolist())
    item = msgspec.structs.replace(item, analysis=msgspec.structs.replace(item.analysis, vector=vector))
    body, lead = pack_analysis(item.analysis)
    assert len(lead) == (576 if largest < 0.262 else 768)
    assert unpack_analysis(body, item.article.text, lead).vector == vector
    assert tight(item)[1].vector == vector
    other = np.round(np.roll(numbers, 1), 6)
    kept = [lead, pack_analysis(msgspec.structs.replace(item.analysis, vector=tuple(other.tolist())))[1]]
    assert np.abs(leads_of(kept) - np.array([vector, other])).max() < 128e-6
    assert (lead_of(lead) == leads_of(kept)[0]).all()


def test_every_field_of_what_is_stored_as_rows_has_its_place():
    seen = set()

    def look(kind):
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind not in seen:
            seen.add(kind)
            missing = set(kind.__struct_fields__) - set(SHAPES[kind.__name__].split())
            assert not missing, f"add {missing} at the end of {kind.__name__} in SHAPES"
            for hint in get_type_hints(kind).values():
                look(hint)
        for part in get_args(kind):
            look(part)

    for kind in (Article, Analysis, Comparison, Brief):
        look(kind)


def test_an_older_store_opens_keeps_everything_and_becomes_smaller(tmp_path):
    place, item = tmp_path / "store.db", make(1)
    prepare(place, 5, MIGRATIONS[:2])
    connection = connect(place, 5)
    connection.execute("INSERT INTO outlets VALUES (1, 'The Herald', '', 1)")
    connection.execute(
        "INSERT INTO articles(id, name, outlet, title, language, arrived, sorted, characters, analyser) "
        "VALUES (1, ?, 1, ?, 'en', 1, 1, ?, 'test')",
        (item.article.id, item.article.title, len(item.article.text)),
    )
    connection.execute("INSERT INTO bodies VALUES (1, ?, ?)", (EARLIER["content"], EARLIER["analysis"]))
    connection.execute("INSERT INTO vectors VALUES (1, ?)", (EARLIER["lead"],))
    connection.execute("INSERT INTO passages VALUES (1, ?)", (EARLIER["passages"],))
    connection.execute("INSERT INTO entities VALUES (7, 'marlow pumps', 'organisation', 'Marlow Pumps')")
    connection.execute("INSERT INTO entity_articles VALUES (7, 1, 2)")
    connection.execute("INSERT INTO quotes VALUES ('mary oakes', 1, 0)")
    connection.execute("INSERT INTO facet_values VALUES (3, 'outlet', 'The Herald'), (4, 'lang', 'en')")
    connection.execute("INSERT INTO facets VALUES (3, 1), (4, 1)")
    connection.execute(
        "INSERT INTO figures VALUES "
        "(1, 0, 0, 'count', 'boat', NULL, 12, 12, NULL, 'exact', 'level', NULL, '')"
    )
    connection.close()

    store = SqliteStore(place)
    assert [one.articles for one in store.entities()] == [1]
    assert store.entity_articles("marlow pumps") == (item.article.id,)
    assert store.speaker_quotes("mary oakes") == ((item.article.id, 0),)
    assert store.facets(item.article.id) == (("lang", "en"), ("outlet", "The Herald"))
    assert store.figures()[0].fate is None
    assert store.article(item.article.id) == item
    with store.database() as database:
        assert database.rows("SELECT vectors FROM passages")[0][0] == EARLIER["passages"]
    store.compact()
    assert store.article(item.article.id) == item
    with store.database() as database:
        content, analysis, kept = database.rows("SELECT content, analysis, tight FROM bodies")[0]
        narrow = database.rows("SELECT vectors FROM passages")[0][0]
    assert (content[:1], analysis[:1], kept) == (b"\x03", b"\x03", 1)
    assert len(analysis) < len(EARLIER["analysis"])
    assert len(narrow) == 2 * 96 + 1
    assert passages_of([narrow])[1] == passages_of([EARLIER["passages"]])[1] == [2]
    assert np.array_equal(passages_of([narrow])[0], passages_of([EARLIER["passages"]])[0])
    assert store.figures()[0].fate == ""
    with store.writing() as writer:
        assert writer.pack_tightly(10) == 0
        assert writer.add([item], NOON).known
    store.close()
