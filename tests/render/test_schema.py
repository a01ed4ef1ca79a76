import json
from pathlib import Path

import pytest

from copydesk.render.schema import main, schemas

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_documented_schemas_are_current() -> None:
    for name, text in schemas().items():
        current = (DOCS / "schema" / name).read_text("utf-8")
        assert current == text, "run: python -m copydesk.render.schema docs/schema"


def test_every_field_is_explained() -> None:
    explained = (DOCS / "data-format.md").read_text("utf-8")
    for name, text in schemas().items():
        for title, definition in json.loads(text)["$defs"].items():
            for field in definition.get("properties", {}):
                assert f"`{field}`" in explained, f"{name}: {title}.{field}"


def test_the_command_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "schema")]) == 0
    assert {path.name for path in (tmp_path / "schema").iterdir()} == set(schemas())
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
