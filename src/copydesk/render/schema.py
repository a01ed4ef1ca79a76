"""Writes the JSON schemas of the public formats: `python -m copydesk.render.schema docs/schema`."""

import json
import sys
from pathlib import Path

import msgspec

from copydesk.render.contract import AddDocument, BriefDocument, CheckDocument
from copydesk.render.contract_analysis import AnalysisDocument
from copydesk.render.found import SearchDocument
from copydesk.render.listing_json import StoriesDocument

DOCUMENTS: dict[str, type[msgspec.Struct]] = {
    "brief-1.json": BriefDocument,
    "check-1.json": CheckDocument,
    "analysis-1.json": AnalysisDocument,
    "stories-1.json": StoriesDocument,
    "add-1.json": AddDocument,
    "search-1.json": SearchDocument,
}


def schemas() -> dict[str, str]:
    """Return the text of every schema (JSON Schema 2020-12) by its file name."""
    return {
        name: json.dumps(
            {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "title": f"copydesk.{name.removesuffix('.json').replace('-', '/')}",
                **msgspec.json.schema(document),
            },
            indent=1,
            ensure_ascii=False,
        )
        + "\n"
        for name, document in DOCUMENTS.items()
    }


def main(arguments: list[str]) -> int:
    """Write the schemas into the folder named by the one argument; 2 where there is not one."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m copydesk.render.schema FOLDER\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
