"""Articles, analyses and what is worked out of them as bytes, and the same values when unpacked.

An article that comes is kept `loosely`, as it is; `pack_tightly` later makes a sixth of it. The vector of
the lead stands apart in both: the part that search compares (`lead`, twelve bits a number); what is missing
to the exact numbers stands with the analysis. The first byte of each blob names its form, so that a later
form can be read beside the ones there are.
"""

from copydesk.store.packing.bodies import (
    pack_analysis,
    pack_article,
    pack_tightly,
    unpack_analysis,
    unpack_answers,
    unpack_article,
    unpack_text,
)
from copydesk.store.packing.values import pack_value, unpack_value
from copydesk.store.packing.vectors import (
    is_lead,
    is_narrow,
    lead_of,
    leads_of,
    narrowed,
    pack_passages,
    passages_of,
    split,
)

__all__ = [
    "is_lead", "is_narrow", "lead_of", "leads_of", "narrowed", "pack_analysis", "pack_article",
    "pack_passages", "pack_tightly", "pack_value", "passages_of", "split", "unpack_analysis",
    "unpack_answers", "unpack_article", "unpack_text", "unpack_value",
]  # fmt: skip
