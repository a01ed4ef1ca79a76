"""What the sample coverage gives, word for word: `python tests/golden/golden_outputs.py` writes it anew.

A change of these files is a change of what readers see: read the difference before committing it.
"""

import contextlib
import sys
from pathlib import Path

from copydesk import pipeline
from copydesk.render import RENDERERS, RenderOptions
from copydesk.settings import Settings

HERE = Path(__file__).resolve().parent


def outputs() -> dict[str, str]:
    """Return the text of every golden file by its name. Paths are relative: they stand in the output."""
    settings, options = Settings(), RenderOptions()
    with contextlib.chdir(HERE.parents[1]):
        report = pipeline.make_briefs(["examples/coverage"], settings)
        checked = pipeline.check("examples/draft.md", ["examples/coverage"], settings)
        items, skipped = pipeline.analyse_inputs(["examples/coverage/sentinel-europe.html"], settings)
    return {
        "brief.txt": RENDERERS["terminal"].brief(report, options),
        "brief.md": RENDERERS["md"].brief(report, options),
        "check.txt": RENDERERS["terminal"].check(checked, options),
        "analysis.txt": RENDERERS["terminal"].analysis(items, skipped, options),
    }


if __name__ == "__main__":
    for name, text in outputs().items():
        (HERE / name).write_text(text, "utf-8")
        sys.stdout.write(f"{HERE / name}\n")
