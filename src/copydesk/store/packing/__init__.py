"""Articles, analyses and what is worked out of them as bytes, and the same values when unpacked.

An article that comes is packed `loosely`, as fast as can be; `pack_tightly` later takes twice as long and
makes half of it. The vector of the lead stands apart in both: the part that search compares (`lead`, two
bytes a number); what is missing to the exact numbers stands with the analysis. The first byte of each blob
names its form, so that a later form can be read beside the ones there are.
"""

from copydesk.store.packing.bodies import (
    pack_analysis,
    pack_article,
    pack_tightly,
    unpack_analysis,
    unpack_article,
)
from copydesk.store.packing.values import pack_value, unpack_value
from copydesk.store.packing.vectors import is_narrow, lead_of, narrowed, pack_passages, passages_of

__all__ = [
    "is_narrow", "lead_of", "narrowed", "pack_analysis", "pack_article", "pack_passages", "pack_tightly",
    "pack_value", "passages_of", "unpack_analysis", "unpack_article", "unpack_value",
]  # fmt: skip
