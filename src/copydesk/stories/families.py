"""Families of outlets: whose reports count as one independent source, since one owner stands behind them."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources

from copydesk.domain.article import Outlet
from copydesk.errors import SettingsError

SHIPPED = "outlet_families.csv"
COLUMNS = ("domain", "family")
LONGEST_LINE = 1000  # characters


def read_families(content: str, file: str) -> Mapping[str, str]:
    """Read domain → family from the text of a CSV with at least these two columns; `#` starts a comment.

    SettingsError names the file, the line and what is wrong with it.
    """
    lines = [
        (number, line)
        for number, line in enumerate(content.removeprefix("\ufeff").splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    header = _cells(file, *lines[0]) if lines else []
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        message = f"{file}: its first line must name the columns {', '.join(COLUMNS)}"
        raise SettingsError(message)
    families: dict[str, str] = {}
    for number, line in lines[1:]:
        row = dict(zip(header, _cells(file, number, line), strict=False))
        domain, family = row.get("domain", "").casefold().removeprefix("www."), row.get("family", "")
        if not domain or not family:
            raise _wrong(file, number, "needs a domain and a family")
        if families.setdefault(domain, family) != family:
            raise _wrong(file, number, f"{domain} stands in two families")
    return families


def _cells(file: str, number: int, line: str) -> list[str]:
    if len(line) > LONGEST_LINE:
        raise _wrong(file, number, f"is longer than {LONGEST_LINE} characters")
    try:
        return [cell.strip() for cell in next(csv.reader([line], strict=True))]
    except csv.Error as error:
        raise _wrong(file, number, f"is not CSV ({error})") from error


def _wrong(file: str, number: int, problem: str) -> SettingsError:
    return SettingsError(f"{file}, line {number}: {problem}")


@cache
def shipped_families() -> Mapping[str, str]:
    """Return the file that comes with Copydesk."""
    content = resources.files("copydesk.stories").joinpath(SHIPPED).read_text("utf-8")
    return read_families(content, SHIPPED)


def family_of(outlet: Outlet, families: Mapping[str, str]) -> str | None:
    """Return the family of an outlet by its domain or a domain above it; None where no line has it."""
    labels = (outlet.domain or "").casefold().split(".")
    for first in range(len(labels) - 1):
        found = families.get(".".join(labels[first:]))
        if found is not None:
            return found
    return None
