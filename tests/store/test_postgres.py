"""What is PostgreSQL's own: its versions, its errors in words, and stores that open by their address."""

import pytest
from store_samples import NOON
from store_samples import make_article as make

from copydesk.errors import StoreError
from copydesk.store import open_store
from copydesk.store.exchange import export_store, import_store
from copydesk.store.sqlite import SqliteStore

pytest.importorskip("psycopg")

import psycopg

from copydesk.store.postgres import PostgresStore
from copydesk.store.postgres.migrations import MIGRATIONS


def test_a_store_opens_by_its_address(database):
    store = open_store(database)
    with store.writing() as writer:
        writer.add([make(1)], NOON)
    store.close()
    again = open_store(database)
    assert again.info().backend == "postgres"
    assert again.article(make(1).article.id) == make(1)
    assert again.compact()[1] > 0
    again.close()
    with pytest.raises(StoreError, match="was closed"):
        again.stories()


def test_an_older_program_refuses_a_newer_store(database):
    PostgresStore(database, steps=(*MIGRATIONS, "CREATE TABLE later(x INTEGER)")).close()
    with pytest.raises(StoreError, match="newer Copydesk"):
        PostgresStore(database)


def test_an_older_store_opens_and_keeps_who_is_named_who_speaks_and_what_is_told(database):
    PostgresStore(database, steps=MIGRATIONS[:5]).close()
    item = make(1)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("INSERT INTO outlets(id, name, domain, known) VALUES (1, 'The Herald', '', 1)")
        connection.execute(
            "INSERT INTO articles(id, name, outlet, title, language, arrived, sorted, characters, analyser) "
            "VALUES (1, %s, 1, '', 'en', 1, 1, 9, 'test')",
            (item.article.id,),
        )
        connection.execute(
            "INSERT INTO entities VALUES (7, 'marlow pumps', 'organisation', 'Marlow Pumps', 1)"
        )
        connection.execute("INSERT INTO entity_articles VALUES (7, 1, 2)")
        connection.execute("INSERT INTO quotes VALUES ('mary oakes', 1, 0)")
        connection.execute(
            "INSERT INTO facet_values(id, field, value) VALUES (3, 'outlet', 'The Herald'), (4, 'lang', 'en')"
        )
        connection.execute("INSERT INTO facets VALUES (3, 1), (4, 1)")
    store = PostgresStore(database)
    assert [(one.name, one.articles) for one in store.entities()] == [("Marlow Pumps", 1)]
    assert store.entity_articles("marlow pumps") == (item.article.id,)
    assert store.speaker_quotes("mary oakes") == ((item.article.id, 0),)
    assert store.facets(item.article.id) == (("lang", "en"), ("outlet", "The Herald"))
    with store.database() as tables:
        assert tables.rows("SELECT article FROM holdings") == [(1,)]
    store.close()


def test_a_server_that_is_not_there_is_said_without_the_password():
    with pytest.raises(StoreError, match="cannot be reached") as caught:
        open_store("postgresql://ann:secret@localhost:1/news")
    assert "secret" not in str(caught.value)


def test_a_writer_that_waits_too_long_is_told(database):
    store, other = PostgresStore(database, patience=0.2), PostgresStore(database)
    with other.writing() as writer:
        writer.add([make(1)], NOON)
        with pytest.raises(StoreError, match="another program is writing"), store.writing():
            pass
        assert store.info().articles == 0
    assert store.info().articles == 1
    store.close()
    other.close()


def test_an_export_moves_a_store_from_one_backend_to_the_other(database, tmp_path):
    file, served = SqliteStore(tmp_path / "store.db"), PostgresStore(database)
    items = [make(1), make(2, hours=None)]
    with file.writing() as writer:
        writer.add(items, NOON)
    export_store(file, tmp_path / "one.jsonl", NOON)
    import_store(served, tmp_path / "one.jsonl")
    with served.writing() as writer:
        assert writer.add([make(3, outlet="The Post")], NOON).new  # numbering goes on behind what came
    export_store(served, tmp_path / "two.jsonl", NOON)
    again = SqliteStore(tmp_path / "again.db")
    import_store(again, tmp_path / "two.jsonl")
    assert again.articles(again.article_ids()) == (*items, make(3, outlet="The Post"))
    for store in (file, served, again):
        assert store.check() == ()
        store.close()
