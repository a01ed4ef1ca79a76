"""The vectors of leads in memory: many are compared in two steps, and come as they are added."""

import numpy as np
import pytest

from copydesk.store.packing.vectors import STEP_SIZE
from copydesk.store.search import meaning
from copydesk.store.search.meaning import Leads

WIDTH = meaning.WIDTH


class Rows:
    """What answers for a database: rows of numbers and leads."""

    word_index = "none"

    def __init__(self, vectors):
        self.leads = [(at, body(one)) for at, one in enumerate(vectors, start=1)]

    def rows(self, _statement, values):
        last, most = values
        return self.leads[last : last + most]


def body(vector):
    return np.round(vector / STEP_SIZE).astype("<i2").tobytes()


@pytest.fixture
def vectors():
    """Vectors that differ most in a few directions, as those of texts do."""
    chance = np.random.default_rng(5)
    spread = chance.normal(0, 1, (3000, WIDTH)) * np.geomspace(1, 0.02, WIDTH)
    return spread / np.linalg.norm(spread, axis=1, keepdims=True)


def test_many_leads_give_what_comparing_all_gives(vectors, monkeypatch):
    monkeypatch.setattr(meaning, "CLOSER", 300)
    rows = Rows(vectors)
    few, many = Leads(), Leads(many=1000)
    for wanted in vectors[::500].astype(np.float32):
        assert many.nearest(rows, wanted, 20, 0.0) == few.nearest(rows, wanted, 20, 0.0)
    among = list(range(1, 3000, 7))
    asked = vectors[3].astype(np.float32)
    assert many.nearest(rows, asked, 20, 0.0, among) == few.nearest(rows, asked, 20, 0.0, among)


def test_leads_that_come_later_are_found_with_the_others(vectors, monkeypatch):
    monkeypatch.setattr(meaning, "CLOSER", 300)
    rows = Rows(vectors)
    every, rows.leads = rows.leads, rows.leads[:500]
    leads = Leads(many=1000)
    for count in (500, 999, 1000, 1001, 1500, 3000):
        rows.leads = every[:count]
        wanted = vectors[count - 1].astype(np.float32)
        assert leads.nearest(rows, wanted, 20, 0.0) == Leads().nearest(rows, wanted, 20, 0.0)
        assert leads.nearest(rows, wanted, 20, 0.0)[0][0] == count
