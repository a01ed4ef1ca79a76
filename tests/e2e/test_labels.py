"""The names of questions, as an editor reads them."""

import pytest

from copydesk.briefing.labels import unquoted


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("“leaking’ barrels", "leaking barrels"),
        ("leaking’ barrels", "leaking barrels"),
        ("ferry’s hull", "ferry’s hull"),
        ("dock workers’ pay", "dock workers’ pay"),
        ("'leaking' barrels", "leaking barrels"),
    ],
)
def test_a_label_holds_no_single_quotation_mark(label, shown):
    assert unquoted(label) == shown
