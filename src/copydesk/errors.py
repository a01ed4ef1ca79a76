"""Every error that Copydesk raises on purpose.

CopydeskError
├── SettingsError          a settings file or option that cannot be used          exit 2
├── ReadingError           one input that cannot become an Article                counted as Skipped
├── ModelError             a model that is missing, altered or of another kind    degrade, or exit 2
├── StoreError             a store that cannot be opened, read or written         exit 2
├── QueryError            a search that cannot be understood; it says where         exit 2
├── FailureError           a stage failed where it should not have: a bug         exit 2
└── NothingUsableError     no input was left after reading                        exit 3

Each message names the file or URL, what is wrong with it, and what to do.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.domain.trouble import SkipReason


class CopydeskError(Exception):
    """The root: catching it catches everything raised on purpose."""


class SettingsError(CopydeskError):
    """A settings file, key or option that cannot be used."""


class ReadingError(CopydeskError):
    """One input cannot become an Article.

    `reason` is from the closed vocabulary of `domain.trouble`; `detail` says in words what is wrong.
    """

    def __init__(self, source: str, reason: "SkipReason", detail: str) -> None:
        """Keep the three parts, so that the pipeline can count the input as skipped."""
        super().__init__(f"{source}: {detail}")
        self.source = source
        self.reason: SkipReason = reason
        self.detail = detail


class ModelError(CopydeskError):
    """A model file is missing, altered, or not what its name says."""


class StoreError(CopydeskError):
    """A store cannot be opened, read or written; nothing of what it held is lost."""


class QueryError(CopydeskError):
    """A query that cannot be understood. `position` is the index of the character at fault."""

    def __init__(self, message: str, position: int, query: str) -> None:
        """Say what is wrong, where, and in which query."""
        super().__init__(f"the query cannot be understood at character {position + 1}: {message}")
        self.reason = message
        self.position = position
        self.query = query

    def pointed(self, before: int = 50, after: int = 20) -> str:
        """Return the query with a mark under the character at fault, cut to what stands around it."""
        start = max(0, self.position - before)
        shown = "".join(
            mark if mark.isprintable() else "\ufffd" for mark in self.query[start : self.position + after]
        )
        return f"{shown}\n{' ' * (self.position - start)}^"


class FailureError(CopydeskError):
    """A stage failed where it should not have: a bug, told in one line."""


class NothingUsableError(CopydeskError):
    """Nothing in the input could be used."""
