"""Files of entities: what is known of a thing outside of the articles that name it.

A file is CSV in UTF-8 with a header. `name` is needed; `aliases`, `type`, `country`, `sector`, `ids` and
`source` may stand beside it. Several aliases or ids are parted by semicolons, an id is `scheme=value`.
Empty lines and lines that begin with `#` are left out.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import get_args

import msgspec

from copydesk.domain.annotation import EntityType
from copydesk.domain.entity import Identifier
from copydesk.errors import SettingsError

COLUMNS = ("name", "aliases", "type", "country", "sector", "ids", "source")
TYPES: tuple[EntityType, ...] = get_args(EntityType)
SHIPPED = "known.csv"
LONGEST_NAME = 200  # characters
LONGEST_LINE = 20_000
_COUNTRY = re.compile(r"[A-Z]{2}")
_SCHEME = re.compile(r"[a-z][a-z0-9_.-]{0,30}")


class Known(msgspec.Struct, frozen=True):
    """One line of a file of entities."""

    name: str
    aliases: tuple[str, ...] = ()
    type: EntityType | None = None
    country: str | None = None
    sector: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    place: str = ""  # where it stands: "clients.csv, line 4"
    own: bool = True  # of a user's own file; False: of the one that comes with Copydesk


class Register:
    """Everything that is known, to be found by name. A user's own file takes precedence."""

    def __init__(self, known: Iterable[Known]) -> None:
        """Take the lines; a name that a user's own file claims is nobody else's."""
        known = tuple(known)
        self._by_name: dict[str, list[Known]] = {}
        for entry in sorted(known, key=lambda one: not one.own):
            for name in dict.fromkeys(map(plain, (entry.name, *entry.aliases))):
                owners = self._by_name.setdefault(name, [])
                if not owners or entry.own or not owners[0].own:
                    owners.append(entry)

    def find(self, name: str) -> tuple[Known, ...]:
        """Return what a name may mean: more than one entry where it is ambiguous."""
        return tuple(self._by_name.get(plain(name), ()))


def plain(name: str) -> str:
    """Return a name as names are compared: lower case, one kind of apostrophe and space, no "the".

    Short names in capitals keep them: "IT" is not "it".
    """
    words = name.replace("’", "'").split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    text = " ".join(words)
    return text if len(text) <= 3 and text.isupper() else text.lower()


def read_register(content: str, file: str, *, own: bool = True) -> tuple[Known, ...]:
    """Read the text of a file of entities. SettingsError names the line and what is wrong with it."""
    rows = _rows(content, file)
    header = next(rows, None)
    if header is None:
        message = f"{file}: is empty; its first line names the columns: {', '.join(COLUMNS)}"
        raise SettingsError(message)
    columns = _columns(header[1], header[0], file)
    known: list[Known] = []
    lines: dict[str, int] = {}
    for number, cells in rows:
        if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
            problem = (
                f"has {len(cells)} fields, but the header names {len(columns)}; quote fields with commas"
            )
            raise _wrong(file, number, problem)
        row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
        entry = _known(row, file, number, own=own)
        first = lines.setdefault(plain(entry.name), number)
        if first != number:
            raise _wrong(file, number, f"“{entry.name}” already stands on line {first}; join the two")
        known.append(entry)
    return tuple(known)


@cache
def shipped_register() -> tuple[Known, ...]:
    """Return the file that comes with Copydesk: large companies, exchanges and agencies."""
    content = resources.files("copydesk.entities").joinpath(SHIPPED).read_text("utf-8")
    return read_register(content, SHIPPED, own=False)


def _rows(content: str, file: str) -> Iterator[tuple[int, list[str]]]:
    lines = content.removeprefix("\ufeff").splitlines()
    if any(len(line) > LONGEST_LINE for line in lines):
        number = next(at for at, line in enumerate(lines, 1) if len(line) > LONGEST_LINE)
        raise _wrong(file, number, f"is longer than {LONGEST_LINE} characters")
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            yield number, next(csv.reader([line], strict=True))
        except csv.Error as error:
            raise _wrong(file, number, f"is not CSV ({error}); an entry is one line") from error


def _columns(cells: list[str], number: int, file: str) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    unknown = [column for column in columns if column not in COLUMNS]
    if unknown or "name" not in columns:
        what = f"names an unknown column “{unknown[0]}”" if unknown else "names no column “name”"
        raise _wrong(file, number, f"{what}; the columns are {', '.join(COLUMNS)}")
    if len(set(columns)) < len(columns):
        raise _wrong(file, number, "names a column twice")
    return columns


def _known(row: dict[str, str], file: str, number: int, *, own: bool) -> Known:
    names = [row.get("name", ""), *_split(row.get("aliases", ""))]
    if not names[0]:
        raise _wrong(file, number, "has no name")
    for name in names:
        if len(name) > LONGEST_NAME or not name.isprintable():
            raise _wrong(file, number, f"a name is longer than {LONGEST_NAME} characters or holds controls")
        if not any(map(str.isalnum, name)):
            raise _wrong(file, number, f"“{name}” is no name: it has no letter")
    kind = row.get("type", "").lower()
    if kind and kind not in TYPES:
        raise _wrong(file, number, f"“{kind}” is no type; the types are {', '.join(TYPES)}")
    country = row.get("country", "").upper()
    if country and not _COUNTRY.fullmatch(country):
        raise _wrong(file, number, f"“{row['country']}” is no country code of two letters (ISO 3166-1)")
    return Known(
        name=names[0],
        aliases=tuple(dict.fromkeys(names[1:])),
        type=kind or None,
        country=country or None,
        sector=row.get("sector") or None,
        identifiers=tuple(sorted(_identifier(item, file, number) for item in _split(row.get("ids", "")))),
        place=f"{file}, line {number}" if own else "the list that comes with Copydesk",
        own=own,
    )


def _identifier(item: str, file: str, number: int) -> Identifier:
    scheme, mark, value = (part.strip() for part in item.partition("="))
    if not mark or not value or not _SCHEME.fullmatch(scheme.lower()) or not value.isprintable():
        raise _wrong(file, number, f"“{item}” is no id; write scheme=value, as in ticker=NASDAQ:NVDA")
    return Identifier(scheme.lower(), value, "file")


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _wrong(file: str, number: int, problem: str) -> SettingsError:
    return SettingsError(f"{file}: line {number}: {problem}")
