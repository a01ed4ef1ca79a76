"""What may come next in a query: names of fields, and the values that the store knows of them."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from copydesk.store.protocol import Reading
from copydesk.store.search import MEANINGS

OFFERED = 8  # values at once: what is looked over at a glance
# What is being written at the end of a query: a field with a value between quotation marks or without, or a
# word that may become a field's name.
LAST = re.compile(
    r'(?:^|[\s(-])(?:(?P<quoting>[a-z]+):"(?P<quoted>[^"]*)|(?P<field>[a-z]+):(?P<plain>[^\s"()]*)|'
    r"(?P<name>[a-z]+))$"
)
STANDINGS = ("corroborated", "single_source", "contested", "updated")  # of questions
FACETS = frozenset({"outlet", "category", "tone", "lang", "country", "has", "note"})
PLAIN = re.compile(r"\w+", re.ASCII)  # what needs no quotation marks


class Offer(msgspec.Struct, frozen=True):
    """One way to go on: what is shown of it, and the query as it becomes."""

    shown: str
    query: str


def offers(reading: Reading, query: str) -> tuple[Offer, ...]:
    """Return how a query may go on, `OFFERED` ways at most; none where that is not to be guessed."""
    match = LAST.search(query)
    if match is None or query.count('"', 0, match.start()) % 2:  # or it stands inside a phrase
        return ()
    if match["name"]:
        start = match.start("name")
        names = [f"{name}:" for name in MEANINGS if name.startswith(match["name"])]
        return tuple(Offer(name, query[:start] + name) for name in names[:OFFERED])
    field = match["quoting"] or match["field"]
    start = match.start("quoting" if match["quoting"] else "field")
    begins = match["quoted"] if match["quoting"] else match["plain"]
    terms = (f"{field}:{_written(value)}" for value in _values(reading, field, begins) if '"' not in value)
    return tuple(Offer(term, f"{query[:start]}{term} ") for term in terms)


def _values(reading: Reading, field: str, begins: str) -> Iterable[str]:
    if field in FACETS:
        return reading.facet_values(field, begins, OFFERED)
    if field == "entity":
        return _once(one.name for one in reading.entities(begins, OFFERED))
    if field == "speaker":
        return reading.speakers(begins, OFFERED)
    return [name for name in STANDINGS if name.startswith(begins)] if field == "standing" else ()


def _once(names: Iterable[str]) -> Iterator[str]:
    """Leave out what differs from one before it in capitals alone: a search makes no difference."""
    seen = set()
    for name in names:
        if name.lower() not in seen:
            seen.add(name.lower())
            yield name


def _written(value: str) -> str:
    return value if PLAIN.fullmatch(value) else f'"{value}"'
