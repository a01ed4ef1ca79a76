"""The shape of a language's word lists for words that carry tone."""

import msgspec


class ToneWords(msgspec.Struct, frozen=True):
    """Words for words that carry tone."""
