"""The shape of a language's word lists for what pages leave behind in a text."""

import msgspec


class PageWords(msgspec.Struct, frozen=True):
    """Words for what pages leave behind in a text."""
