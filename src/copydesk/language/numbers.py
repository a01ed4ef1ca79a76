"""The shape of a language's word lists for number words, scales, units and bounds."""

import msgspec


class NumberWords(msgspec.Struct, frozen=True):
    """Words for number words, scales, units and bounds."""
