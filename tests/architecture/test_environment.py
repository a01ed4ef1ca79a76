"""What the house promises about its own make-up."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_torch_is_not_installed():
    assert importlib.util.find_spec("torch") is None


@pytest.mark.parametrize("heavy", ["spacy", "trafilatura", "onnxruntime", "numpy", "rich"])
def test_help_imports_nothing_heavy(heavy):
    code = (
        "import sys; from copydesk.cli.main import cli\n"
        "try: cli.main(['--help'], standalone_mode=False)\n"
        "finally: print(sorted(sys.modules), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert f"'{heavy}'" not in result.stderr


def test_public_names_are_those_that_the_package_lists():
    import copydesk

    assert sorted(copydesk.__all__) == copydesk.__all__
    for name in copydesk.__all__:
        assert getattr(copydesk, name) is not None
    with pytest.raises(AttributeError, match="no public name"):
        _ = copydesk.nothing_of_the_kind


def test_locked_requirements_name_no_address_and_hash_everything():
    for path in (ROOT / "requirements").glob("*.txt"):
        lines = path.read_text("utf-8").splitlines()
        assert not [line for line in lines if "://" in line], path
        pins = [line for line in lines if line and not line.startswith((" ", "#", "-"))]
        assert all(line.rstrip().endswith("\\") for line in pins), path


def test_no_file_has_a_name_that_says_nothing():
    vague = {"utils", "helpers", "common", "base", "misc"}
    assert not [path for path in (ROOT / "src").rglob("*.py") if path.stem in vague]


def test_the_page_of_commands_is_current():
    from copydesk.cli.reference import reference

    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == reference(), "run `make docs`"


def test_every_setting_is_documented():
    from copydesk.settings import Settings

    text = (ROOT / "README.md").read_text("utf-8")
    assert not [name for name in Settings.__struct_fields__ if f"`{name}`" not in text]
