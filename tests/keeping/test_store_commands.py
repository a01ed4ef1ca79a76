"""`copydesk add` and `copydesk store`, as a user gives them."""

import json

import pytest
from click.testing import CliRunner

from copydesk.cli.main import cli
from copydesk.errors import NothingUsableError, StoreError

FIRE = (
    "Fire at the Corran mill\n\nA fire destroyed the Corran mill in Elmsworth on Monday, police said. "
    "Twelve people were hurt when the roof of the mill fell in."
)


@pytest.fixture
def run(tmp_path):
    def call(*arguments):
        place = ["--store", str(tmp_path / "store.db")]
        return CliRunner().invoke(cli, [*map(str, arguments), *place], catch_exceptions=True)

    return call


def test_add_says_what_changed_and_the_store_what_it_holds(run, tmp_path):
    (tmp_path / "fire.txt").write_text(FIRE)
    (tmp_path / "settings.toml").write_text("encoder = false\n")
    config = ["--config", tmp_path / "settings.toml"]
    added = run("add", tmp_path / "fire.txt", *config)
    assert added.exit_code == 0, added.exception
    assert "1 article added; 1 new story" in added.output
    again = json.loads(run("add", tmp_path / "fire.txt", "--format", "json", *config).output)
    assert (again["format"], again["added"], again["known"]) == ("copydesk.add/1", 0, 1)
    assert "1 article, 0 older revisions" in run("store", "info").output
    assert run("store", "check").output == "all is well\n"
    assert "before" in run("store", "compact").output
    assert "nothing changed" in run("store", "refresh").output
    exported = run("store", "export", tmp_path / "all.jsonl")
    assert "1 articles" in exported.output
    assert isinstance(run("store", "import", tmp_path / "all.jsonl").exception, StoreError)
    assert "1 article analysed anew" in run("store", "reanalyse", "--all", *config).output


def test_a_store_that_is_not_there_is_not_made_by_asking(run, tmp_path):
    for command in (["info"], ["check"], ["compact"], ["refresh"], ["reanalyse"], ["export", "x.jsonl"]):
        result = run("store", *command)
        assert isinstance(result.exception, StoreError)
        assert "there is no store" in str(result.exception)
    assert not (tmp_path / "store.db").exists()


def test_nothing_to_add_is_said(run, tmp_path):
    assert isinstance(run("add", tmp_path / "nothing.txt").exception, NothingUsableError)
