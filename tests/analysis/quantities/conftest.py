"""Reading the figures of invented sentences with the real parser."""

from collections.abc import Callable

import pytest

from copydesk.analysis.models import load_parser
from copydesk.analysis.quantities import find_quantities
from copydesk.domain.annotation import Quantity, Sentence, TimeExpression
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH

Reader = Callable[..., tuple[Quantity, ...]]


def read(text: str, times: tuple[TimeExpression, ...] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text whose sentences are the parser's."""
    doc = load_parser()(text)
    sentences = tuple(Sentence(Span(item.start_char, item.end_char), 0) for item in doc.sents)
    return find_quantities(text, doc, sentences, times, ENGLISH)


@pytest.fixture(scope="session")
def figures() -> Reader:
    """Return the function that reads a text's figures."""
    return read


@pytest.fixture(scope="session")
def figure() -> Callable[[str], Quantity]:
    """Return the function that reads a text's only figure."""

    def only(text: str) -> Quantity:
        found = read(text)
        assert len(found) == 1, [item.span.of(text) for item in found]
        return found[0]

    return only
