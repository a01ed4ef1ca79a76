"""The shape of a language's word lists for months, weekdays, relative times and holidays."""

import msgspec


class TimeWords(msgspec.Struct, frozen=True):
    """Words for months, weekdays, relative times and holidays."""
