"""Figures: values with bounds, units and the thing measured."""

from copydesk.analysis.quantities.find import find_quantities
from copydesk.analysis.quantities.formatting import format_quantity

__all__ = ["find_quantities", "format_quantity"]
