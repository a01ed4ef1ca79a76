"""The sample coverage gives, word for word, what stands here; see golden_outputs.py."""

import pytest
from golden_outputs import HERE, outputs


@pytest.fixture(scope="module")
def made():
    return outputs()


@pytest.mark.parametrize("name", ["brief.txt", "brief.md", "check.txt", "analysis.txt"])
def test_the_sample_reads_as_before(made, name):
    assert made[name] == (HERE / name).read_text("utf-8")
