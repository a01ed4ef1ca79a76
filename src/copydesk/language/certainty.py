"""The shape of a language's word lists for negation, hedges, forecasts, plans and denials."""

import msgspec


class CertaintyWords(msgspec.Struct, frozen=True):
    """Words for negation, hedges, forecasts, plans and denials."""
