"""Find the inputs that paths, folders and patterns name, always in the same order."""

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from copydesk.domain.trouble import Skipped
from copydesk.errors import ReadingError
from copydesk.reading.formats import SUFFIXES, suffix_of
from copydesk.reading.limits import Limits, too_large
from copydesk.reading.normalise import one_line

STANDARD_INPUT = "standard input"
_PATTERN = frozenset("*?[")


class Found(msgspec.Struct, frozen=True):
    """One input that may be read; `stream` is standard input's."""

    source: str
    limits: Limits
    stream: BinaryIO | None = None

    def read(self) -> bytes:
        """Return the input's bytes. ReadingError "unreadable", "not_found" or "too_large"."""
        most = self.limits.max_file_bytes
        try:
            if self.stream is not None:
                data = self.stream.read(most + 1)
            else:
                with open(self.source, "rb") as file:  # noqa: PTH123 - a path may hold bytes that are no text
                    data = file.read(most + 1)
        except (OSError, ValueError) as error:
            raise _unreadable(self.source, error) from error
        if len(data) > most:
            raise ReadingError(one_line(self.source, 500), "too_large", too_large(self.limits))
        return data


def find_inputs(
    paths: Iterable[str | os.PathLike[str]], limits: Limits, stdin: BinaryIO | None
) -> Iterator[Found | Skipped]:
    """Yield every input under `paths`, sorted by path, standard input last; each file once."""
    files: dict[str, str] = {}
    troubles: list[Skipped] = []
    from_stdin = False
    for given in paths:
        path = os.fspath(given)
        if path == "-":
            from_stdin = True
            continue
        for name in _expand_pattern(path, troubles):
            _add(name, files, troubles)
    yield from sorted(troubles, key=lambda item: (item.source, item.detail))
    yield from _once(sorted(files), limits)
    if from_stdin:
        yield Found(STANDARD_INPUT, limits, stdin or sys.stdin.buffer)


def _expand_pattern(path: str, troubles: list[Skipped]) -> list[str]:
    if os.path.lexists(path) or not _PATTERN & set(path):
        return [path]
    try:
        names = glob.glob(path, recursive=True)  # noqa: PTH207 - keeps the path as it was written
    except (OSError, ValueError):
        names = []
    if not names:
        detail = "matches no file; check the pattern"
        troubles.append(_skipped(path, "not_found", detail))
    return names


def _add(name: str, files: dict[str, str], troubles: list[Skipped]) -> None:
    """Add a file, or a folder's files, to `files`."""
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116
    except (OSError, ValueError) as error:
        trouble = _unreadable(name, error)
        troubles.append(_skipped(name, trouble.reason, trouble.detail))
        return
    if not stat.S_ISDIR(mode):
        files[name] = name
        return
    before = len(files)
    others = _add_folder(name, files, troubles)
    if len(files) == before:
        known = ", ".join(SUFFIXES)
        what = f"holds {others} files but none of a known kind" if others else "holds no files"
        detail = f"is a folder that {what}; articles end in {known}, each also with .gz"
        troubles.append(_skipped(name, "empty", detail))


def _add_folder(folder: str, files: dict[str, str], troubles: list[Skipped]) -> int:
    """Walk a folder without following links to folders; return how many files were passed over."""
    others = 0

    def refuse(error: OSError) -> None:
        name = str(error.filename or folder)
        troubles.append(_skipped(name, "unreadable", _unreadable(name, error).detail))

    for here, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = os.path.join(here, name)  # noqa: PTH118
            if name.startswith(".") or not os.path.isfile(path):  # noqa: PTH113 - pipes and devices would block
                continue
            if suffix_of(name) in SUFFIXES:
                files[path] = path
            else:
                others += 1
                detail = "is of no known kind and was passed over; name the file itself to read it as text"
                troubles.append(_skipped(path, "unknown_format", detail))
    return others


def _once(names: list[str], limits: Limits) -> Iterator[Found | Skipped]:
    """Yield each file once, however many names lead to it."""
    seen: dict[str, str] = {}
    for name in names:
        real = os.path.realpath(name)
        if real in seen:
            detail = f"is the same file as {one_line(seen[real], 500)}; it counts once"
            yield _skipped(name, "same_file", detail)
            continue
        seen[real] = name
        yield Found(name, limits)


def _skipped(name: str, reason: str, detail: str) -> Skipped:
    return Skipped(one_line(name, 500), "reading", reason, detail)  # type: ignore[arg-type]


def _unreadable(name: str, error: OSError | ValueError) -> ReadingError:
    if isinstance(error, FileNotFoundError):
        return ReadingError(one_line(name, 500), "not_found", "does not exist; check the path")
    why = one_line(getattr(error, "strerror", None) or str(error), 100)
    detail = f"cannot be read ({why}); check the file and its permissions"
    return ReadingError(one_line(name, 500), "unreadable", detail)
