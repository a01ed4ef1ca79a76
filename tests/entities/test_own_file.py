import pytest

from copydesk.errors import SettingsError
from copydesk.pipeline import known_entities
from copydesk.settings import Settings


def test_the_file_that_the_setting_names_is_read(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("name,aliases\nQuorvex,Old Mill\n", "utf-8")
    (entry,) = known_entities(Settings(entities_file=str(file)))
    assert (entry.name, entry.aliases) == ("Quorvex", ("Old Mill",))


def test_without_a_file_nothing_is_known():
    assert known_entities(Settings()) == ()


def test_a_file_that_is_absent_or_no_text_is_refused_with_the_setting_named(tmp_path):
    binary = tmp_path / "own.csv"
    binary.write_bytes(b"name\n\xff\xfe\n")
    for path, problem in ((binary, "not text in UTF-8"), (tmp_path / "none.csv", "cannot be read")):
        with pytest.raises(SettingsError, match="entities_file") as caught:
            known_entities(Settings(entities_file=str(path)))
        assert problem in str(caught.value)
